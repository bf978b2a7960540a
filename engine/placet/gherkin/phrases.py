"""A step's sentence in every language: one meaning, several patterns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pytest_bdd.parsers import StepParser

from placet.logic.verdicts import Verdict
from placet.messages import LANGUAGES, Said, messages_in, say

if TYPE_CHECKING:
    from collections.abc import Iterable

_SPACES = re.compile(r"[\u00a0\u202f\s]+")
_QUOTED = re.compile(r"« ?(.*?) ?»")
_BEFORE_SIGN = re.compile(r" (?=[:;?!](?:\s|$))")
_CONJUNCTION = re.compile(r"^(?:que |qu')")

VERDICTS: dict[Verdict, Said] = {
    Verdict.PERMITTED: say("permitted"),
    Verdict.CONDITIONAL: say("conditional"),
    Verdict.NOT_PERMITTED: say("not permitted"),
    Verdict.UNDETERMINED: say("undetermined"),
}
"""What the verdicts are called."""


class Phrase(StepParser):
    """A sentence in English and in French; what varies in it has the same names in both.

    Args:
        english: A regular expression for the whole sentence.
        french: The same in French, as `tidy` writes it.
    """

    def __init__(self, english: str, french: str) -> None:
        super().__init__(english)
        self._english, self._french = re.compile(english), re.compile(french)

    def is_matching(self, name: str) -> bool:
        """Return whether a sentence is this one."""
        return self._match(name) is not None

    def parse_arguments(self, name: str) -> dict[str, Any] | None:
        """Return what varies in a sentence."""
        found = self._match(name)
        return None if found is None else found.groupdict()

    def _match(self, name: str) -> re.Match[str] | None:
        return self._english.fullmatch(name) or self._french.fullmatch(tidy(name))


def tidy(text: str) -> str:
    """Write French typography plainly: `« a »` as `"a"`, apostrophes and spaces alike, no `que` at the beginning."""
    text = _SPACES.sub(" ", text).replace("’", "'").strip()  # noqa: RUF001 - a typographic apostrophe
    return _CONJUNCTION.sub("", _BEFORE_SIGN.sub("", _QUOTED.sub(r'"\1"', text)))


def verdict_words(language: str) -> str:
    """Return a pattern for the verdicts in one language."""
    return "|".join(re.escape(messages_in(language).translate(word)) for word in VERDICTS.values())


def read_verdict(text: str) -> Verdict:
    """Return the verdict that is called so in some language.

    Raises:
        KeyError: None is.
    """
    return {messages_in(each).translate(word): verdict for each in LANGUAGES for verdict, word in VERDICTS.items()}[
        text
    ]


def listed(texts: Iterable[str]) -> str:
    """Return texts in a row, each once."""
    return ", ".join(f"`{text}`" for text in dict.fromkeys(texts)) or say("none")
