"""The words of a supposition with their columns.

A parser library would have to join the base install for a handful of forms.
A grammar would not help with what is hard here: names have spaces and words such as `from` in them (`suspended from`),
and only the vocabulary tells where they end.
So the text is cut at its few keywords, and what lies between is looked up as a name.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.diagnostics import Place, PlacetError
from placet.policy.little_words import is_french
from placet.policy.names import fold
from placet.policy.supposing.said import SOURCE, Spot
from placet.policy.supposing.words import QUOTES, mistake

_FRENCH = (
    r"[àa]\s+(?:partir|compter)\s+(?:du\b|de\b|d['’])"  # noqa: RUF001 - either apostrophe elides a vowel
    r"|jusqu['’](?:au|à|a|en)\b"  # noqa: RUF001
    r"|en\s+vue\s+(?:du\b|de\b|d['’])"  # noqa: RUF001
    r"|(?:l|d|n|s|c|qu)['’](?=\w)"  # noqa: RUF001
)
"""Words of French that belong together, and those that stand before an apostrophe."""

_TOKEN = re.compile(rf""""(?:[^"\\]|\\.)*"|[+-]=|=|,|(?i:{_FRENCH})|(?:(?![+-]=)[^\s"=,])+""")
OPERATORS = ("=", "+=", "-=")


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a quoted name, an operator or a comma."""

    text: str
    start: int
    end: int

    @property
    def is_quoted(self) -> bool:
        """Whether it stands in quotes, and so is no keyword."""
        return self.text.startswith('"')

    def is_one_of(self, words: object) -> bool:
        """Return whether it is one of some keywords."""
        return not self.is_quoted and isinstance(words, (tuple, dict, frozenset)) and plain(self) in words


def plain(token: Token) -> str:
    """Return a word as it stands among the keywords: in small letters, with a straight apostrophe."""
    return " ".join(token.text.casefold().replace("’", "'").split())  # noqa: RUF001 - either apostrophe


class Line:
    """One supposition's text.

    Args:
        text: The text.
        number: Which of all the suppositions it is, from 1.
    """

    def __init__(self, text: str, number: int) -> None:
        self.text = " ".join(text.split("\n"))
        self._number = number
        self.tokens = tuple(self._read(0, len(self.text)))
        self.is_french = is_french(fold(self.text).split())

    def _read(self, at: int, end: int) -> Iterator[Token]:
        while at < end:
            if self.text[at].isspace():
                at += 1
                continue
            found = _TOKEN.match(self.text, at, end)
            if found is None:
                raise self.unreadable("unclosed", at, end)
            yield Token(found.group(), at, found.end())
            at = found.end()

    def place(self, start: int, end: int) -> Place:
        """Return the place of a stretch of the text."""
        return Place(SOURCE, self._number, start + 1, max(end, start + 1) + 1)

    @property
    def whole(self) -> Place:
        """The place of the whole text."""
        return self.place(0, len(self.text))

    def spot(self, tokens: Sequence[Token]) -> Spot:
        """Return the part that some neighbouring tokens are; quotes around all of it are taken off."""
        start, end = tokens[0].start, tokens[-1].end
        if len(tokens) == 1 and tokens[0].is_quoted:
            return self._quoted(tokens[0])
        return Spot(self.text[start:end], self.place(start, end))

    def _quoted(self, token: Token) -> Spot:
        place = self.place(token.start, token.end)
        try:
            value = json.loads(token.text)
        except ValueError:
            raise self.unreadable("unquoted", token.start, token.end, text=token.text) from None
        return Spot(value, place, value, is_typed=True)

    def cut(self, start: int, end: int) -> Spot:
        """Return a stretch of the text without the spaces around it."""
        inside = tuple(self._read(start, end))
        if inside:
            return self.spot(inside)
        raise self.unreadable("no name", start, end)

    def unreadable(self, name: str, start: int, end: int, **given: object) -> PlacetError:
        """P620: the text is none of the forms; which mistake it is stands in `words.MISTAKES`."""
        return PlacetError(mistake(name, self.place(start, end), (QUOTES,), None, **given))
