"""French as people write it: when two names are the same but for articles, contractions and agreement."""

from __future__ import annotations

from collections.abc import Iterator

_WHOLE = {"au": "a", "aux": "a", "du": "de", "des": "de", "d": "de", "s": "se", "qu": "que"}
"""What contracted and elided words stand for."""

_ARTICLES = frozenset({"le", "la", "les", "l", "un", "une"})

_ENDINGS = (("trices", "teur"), ("trice", "teur"), ("ennes", "en"), ("enne", "en"), ("ives", "if"), ("ive", "if"))
"""Endings of the feminine that are more than an `e`, and those that they stand for."""

_SHORTEST = 4
"""The length from which a word may have an ending that agrees."""


def agreed(folded: str) -> str:
    """Return a folded name without what grammar does to it: `participer à l'exercice`, `participer aux exercices`."""
    return " ".join(_plain(folded.split()))


def is_article(word: str) -> bool:
    """Return whether a folded word is an article."""
    return word in _ARTICLES


def _plain(words: list[str]) -> Iterator[str]:
    before = ""
    for word in words:
        whole = _WHOLE.get(word, word)
        if word not in _ARTICLES and not (word == "des" and before == "a"):
            yield _uninflected(whole)
            before = whole


def _uninflected(word: str) -> str:
    """Return a word in the masculine singular, as far as endings tell."""
    if len(word) < _SHORTEST:
        return word
    for ending, masculine in _ENDINGS:
        if word.endswith(ending):
            return word.removesuffix(ending) + masculine
    return word.removesuffix("s").rstrip("e")
