"""When two names count as the same: regardless of case, accents, hyphens and punctuation."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from placet.logic.ruleset import Named

_SEPARATORS = re.compile(r"[\s\-_'’.,/()]+")  # noqa: RUF001 - both apostrophes separate words


def fold(text: str) -> str:
    """Return a text in the form in which names are compared: no case, accents, hyphens or punctuation."""
    plain = unicodedata.normalize("NFKD", text)
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return _SEPARATORS.sub(" ", plain.casefold()).strip()


def names_of(thing: Named) -> Iterable[str]:
    """Yield every name of a thing: its id, labels and aliases."""
    yield thing.id
    yield from thing.label.values()
    yield from thing.aliases
