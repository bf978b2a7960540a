"""French articles: elided before a vowel, and one word with `à` and `de` before `le` and `les`."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Mapping

from placet.messages.grammar import Grammar

_VOWELS = frozenset("aeiou")
_LIGATURES = {"œ": "o", "æ": "a"}
_ASPIRATED = (
    *("hache", "hall", "halte", "hambourg", "hameau", "handicap", "hangar", "harcèlement", "hasard", "hausse", "haut"),
    *("havre", "heurt", "hiérarch", "hollan", "hondur", "hongk", "hongr", "hors", "houille", "hublot", "huit"),
)
"""The beginnings of words whose `h` keeps the article whole: *la Hongrie*, *le haut commandement*."""


def _is_elided(noun: str) -> bool:
    """Return whether an article before a noun loses its vowel: *l'Estonie*, *l'habilitation*, but *la Hongrie*."""
    first = noun[:1].lower()
    if first == "h":
        return not noun.lower().startswith(_ASPIRATED)
    return unicodedata.normalize("NFD", _LIGATURES.get(first, first))[:1] in _VOWELS


def _the(noun: str, grammar: Grammar) -> str:
    """Put the definite article before a noun; one whose grammar is not known stands as a name, in quotation marks."""
    if not grammar.is_known:
        return f"«\u00a0{noun}\u00a0»"
    if grammar.is_bare:
        return noun
    if grammar.is_plural:
        return f"les {noun}"
    if _is_elided(noun):
        return f"l'{noun}"
    return f"{'la' if grammar.is_feminine else 'le'} {noun}"


def _joined(preposition: str, singular: str, plural: str) -> Callable[[str, Grammar], str]:
    """Return what puts a preposition before a noun and its article."""

    def put(noun: str, grammar: Grammar) -> str:
        named = _the(noun, grammar)
        if named.startswith("les "):
            return f"{plural} {named.removeprefix('les ')}"
        if named.startswith("le "):
            return f"{singular} {named.removeprefix('le ')}"
        is_elided = preposition == "de" and _is_elided(named)
        return f"d'{named}" if is_elided else f"{preposition} {named}"

    return put


ARTICLES: Mapping[str, Callable[[str, Grammar], str]] = {
    "le": _the,
    "de": _joined("de", "du", "des"),
    "à": _joined("à", "au", "aux"),
}
"""The words that a message may put before a noun, each with what becomes of it: `{owner:de}` is *de la Géorgie*."""
