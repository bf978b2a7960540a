"""Every way of asking, played through: how many questions are to be expected before nothing can change the verdict."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

World = Hashable
"""One way in which everything open may turn out."""


@dataclass
class Game:
    """Worlds of which one is the real one, and questions that tell them apart.

    Attributes:
        verdict: The verdict as long as nothing more is known than that the real world is one of these.
        questions: By name, what the answer is in a world.
    """

    verdict: Callable[[frozenset[World]], str]
    questions: dict[str, Callable[[World], Hashable]]
    _known: dict[frozenset[World], Fraction] = field(default_factory=dict)

    def is_over(self, worlds: frozenset[World]) -> bool:
        """Return whether the verdict stays, whatever is answered to everything that can be asked."""
        groups = [worlds]
        for name in self.questions:
            groups = [part for group in groups for part in self.parts(group, name)]
        return {self.verdict(group) for group in groups} == {self.verdict(worlds)}

    def parts(self, worlds: frozenset[World], name: str) -> list[frozenset[World]]:
        """Return the worlds sorted by the answer to a question."""
        groups: dict[Hashable, set[World]] = {}
        for world in worlds:
            groups.setdefault(self.questions[name](world), set()).add(world)
        return [frozenset(group) for group in groups.values()]

    def fewest(self, worlds: frozenset[World]) -> Fraction:
        """Return the least number of questions to be expected, over all strategies; every world is equally likely."""
        if worlds not in self._known:
            self._known[worlds] = self._fewest(worlds)
        return self._known[worlds]

    def _fewest(self, worlds: frozenset[World]) -> Fraction:
        if self.is_over(worlds):
            return Fraction(0)
        return min(self.after(worlds, name) for name in self._telling(worlds))

    def _telling(self, worlds: frozenset[World]) -> Sequence[str]:
        return [name for name in self.questions if len(self.parts(worlds, name)) > 1]

    def after(self, worlds: frozenset[World], name: str) -> Fraction:
        """Return how many are to be expected when one question is asked first, and the best ones then."""
        parts = self.parts(worlds, name)
        return 1 + sum((Fraction(len(part), len(worlds)) * self.fewest(part) for part in parts), Fraction(0))


def world(**values: Any) -> World:
    """Write a world."""
    return frozenset(values.items())
