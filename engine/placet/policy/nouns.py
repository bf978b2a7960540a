"""The nouns of a pack in one language, with the grammar that sentences agree with."""

from __future__ import annotations

from collections.abc import Iterable

from placet.logic.ruleset import Named
from placet.messages import Grammar, Messages, Noun, grammar_of, together
from placet.policy.names import show


class Nouns:
    """Names things in one language, each once: it keeps what it has named."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._known: dict[int, tuple[Named, Noun]] = {}

    def of(self, named: Named) -> Noun:
        """Return what people read for something."""
        known = self._known.get(id(named))
        if known is None:
            known = self._known[id(named)] = (named, self._noun(named))
        return known[1]

    def _noun(self, named: Named) -> Noun:
        form = named.grammar.get(self._language) if self._language in named.label or not named.label else None
        text = show(named, self._language)
        return Noun(text, grammar_of(form)) if form else Noun(text)


def listed(words: Iterable[str], messages: Messages, *, is_choice: bool = False) -> str:
    """Return words as a list in a sentence, with `and` (or, for a choice, `or`) before the last."""
    *first, last = [*words] or [""]
    if not first:
        return last
    others = ", ".join(first)
    if is_choice:
        return messages.say("{others} or {last}", others=others, last=last)
    return messages.say("{others} and {last}", others=others, last=last)


def in_turn(clauses: Iterable[str], messages: Messages) -> str:
    """Return clauses one after the other, each once, with semicolons between."""
    first, *others = [*dict.fromkeys(clauses)] or [""]
    for other in others:
        first = messages.say("{before}; {after}", before=first, after=other)
    return first


def joined(nouns: Iterable[Noun], messages: Messages) -> Noun:
    """Return several nouns as one, with which a sentence agrees as with all of them."""
    found = tuple(nouns)
    grammars: tuple[Grammar, ...] = tuple(noun.grammar for noun in found)
    return Noun(listed(found, messages), together(grammars) if found else Grammar())
