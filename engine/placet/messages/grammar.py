"""The grammar of a noun: what the words around it agree with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

_BARE = "bare"

FORMS: Mapping[str, tuple[str, ...]] = {
    "en": ("s", "p"),
    "fr": tuple(f"{form}{bare}" for form in ("m", "f", "mp", "fp") for bare in ("", f" {_BARE}")),
}
"""Language to the grammars that a noun may have in it: gender and number, and `bare` where it takes no article."""


@dataclass(frozen=True, slots=True)
class Grammar:
    """How the words around a noun agree with it.

    Attributes:
        is_feminine: Whether it is feminine.
        is_plural: Whether it is a plural.
        is_bare: Whether it takes no article, as most names of persons and of some countries.
        is_known: Whether the pack says so; if not, a sentence is worded so that it is right for any noun.
    """

    is_feminine: bool = False
    is_plural: bool = False
    is_bare: bool = False
    is_known: bool = True


UNKNOWN = Grammar(is_known=False)


@cache
def grammar_of(text: str) -> Grammar:
    """Read a grammar as a pack writes it, such as `fp` or `m bare`."""
    form, _, rest = text.partition(" ")
    return Grammar("f" in form, "p" in form, rest == _BARE)


def together(grammars: tuple[Grammar, ...]) -> Grammar:
    """Return the grammar of several nouns with `and` between them; one of which nothing is known makes it unknown."""
    if len(grammars) == 1:
        return grammars[0]
    is_known = all(each.is_known for each in grammars)
    return Grammar(all(each.is_feminine for each in grammars), True, False, is_known)
