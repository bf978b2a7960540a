"""Nouns in sentences: words that agree with a noun, and articles before it, are chosen where a sentence is translated.

A message fills in a noun as `{act}`, and what agrees with it as `{act:is|are}` or, in French, `{act:donné|donnée|...}`:
singular and plural, or the four forms masculine, feminine and both in the plural.
One more form at the end is for a noun of which the pack declares no grammar.
A word that a language knows puts an article before the noun, as `{owner:de}` in French: *de la Géorgie*, *du Canada*.
"""

from __future__ import annotations

from typing import Self

from placet.messages.french import ARTICLES
from placet.messages.grammar import UNKNOWN, Grammar

_NUMBERS, _GENDERS = 2, 4
"""How many forms there are where only the number counts, and where the gender counts too."""


class Noun(str):
    """A noun, or several with `and` between them, with the grammar that sentences agree with.

    Attributes:
        grammar: Its gender and number.
    """

    __slots__ = ("grammar",)

    grammar: Grammar

    def __new__(cls, text: str, grammar: Grammar = UNKNOWN) -> Self:
        """Give a noun its grammar."""
        made = super().__new__(cls, text)
        made.grammar = grammar
        return made

    def __format__(self, wanted: str) -> str:
        """Return the noun, the noun with an article, or of several forms of a word the one that agrees with it.

        Raises:
            ValueError: There is no such article, or there are neither two nor four forms (or one more).
        """
        if not wanted:
            return str.__str__(self)
        if "|" in wanted:
            return _agreeing(wanted.split("|"), self.grammar)
        if wanted not in ARTICLES:
            raise ValueError(f"no language puts `{wanted}` before a noun")
        return ARTICLES[wanted](str.__str__(self), self.grammar)


_GOVERNING = {"à": "à", "au": "à", "aux": "à", "de": "de", "du": "de", "des": "de"}
"""French prepositions, alone or with an article in them, and how a noun follows them."""


def governed(phrase: str, *nouns: str) -> str:
    """Return a phrase that ends in a preposition with what it governs: *siéger au*, *la Commission* as one.

    Before each of several nouns the preposition is written again, where the language joins it with an article.
    """
    before, _, last = phrase.rpartition(" ")
    article = _GOVERNING.get(last)
    if article is None or not all(isinstance(noun, Noun) and noun.grammar.is_known for noun in nouns):
        return f"{phrase} {', '.join(nouns)}"
    return f"{before} {', '.join(f'{noun:{article}}' for noun in nouns)}"


def _agreeing(forms: list[str], grammar: Grammar) -> str:
    known = len(forms) // 2 * 2
    if known not in (_NUMBERS, _GENDERS):
        raise ValueError(f"a word has two forms or four, and one more at most, found {len(forms)}")
    if not grammar.is_known and len(forms) > known:
        return forms[-1]
    is_feminine = grammar.is_feminine and known == _GENDERS
    return forms[(known // 2 if grammar.is_plural else 0) + is_feminine]
