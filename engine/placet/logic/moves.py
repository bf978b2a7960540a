"""The cheapest sets of moves that make a goal true, whatever is open: best first, guided by why it fails.

Only the moves that the reason of a failure names are tried next.
An estimate that never exceeds the true remaining cost orders the search (A*, Hart, Nilsson and Raphael 1968),
so that sets come out by cost, and whatever contains one that was found is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TypeAlias

from placet.logic.goals import NO_MOVES, YES, Chosen, Goal, Judgement, Lever, Move, World

MOST_TRIED = 20_000
"""Beyond so many sets tried, a list of ways is marked as not exact."""

Rank: TypeAlias = tuple[tuple[tuple[int, ...], int], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found.

    Attributes:
        sets: The minimal sets of moves, cheapest first.
        exact: False where the search ended at its bound: there may be others, cheaper ones too.
        complete: Whether these are all.
    """

    sets: tuple[frozenset[Move], ...]
    exact: bool
    complete: bool


Counterexample: TypeAlias = Callable[[Chosen], World | None]
"""Gives a world in which the goal fails under some moves, or None; raises `LookupError` where that cannot be told."""


@dataclass(slots=True)
class Search:
    """One search.

    Attributes:
        goal: What is to become true.
        levers: The levers by id.
        counterexample: Tells whether a goal that is open under some moves holds in every world.
    """

    goal: Goal
    levers: Mapping[str, Lever]
    counterexample: Counterexample
    _heap: list[tuple[float, int, Rank, frozenset[Move]]] = field(default_factory=lambda: [(0, 0, (), NO_MOVES)])
    _seen: set[frozenset[Move]] = field(default_factory=set)
    _judged: dict[frozenset[Move], Judgement] = field(default_factory=dict)
    _worlds: list[World] = field(default_factory=list)
    _tried: int = 0
    _is_exact: bool = True

    def run(self, limit: int) -> Found:
        """Return the cheapest minimal sets, at most so many."""
        found: list[tuple[float, frozenset[Move]]] = []
        is_complete = True
        while self._heap:
            estimate, _, _, moves = heappop(self._heap)
            if len(found) >= limit and estimate > found[limit - 1][0]:
                is_complete = False
                break
            if any(smaller <= moves for _, smaller in found):
                continue
            if self._tried >= MOST_TRIED:
                self._is_exact = is_complete = False
                break
            if self._expand(moves, estimate):
                found.append((self._cost(moves), moves))
        found.sort(key=lambda way: (way[0], len(way[1]), self._rank(way[1])))
        is_complete = is_complete and self._is_exact and len(found) <= limit
        return Found(tuple(moves for _, moves in found[:limit]), self._is_exact, is_complete)

    def _expand(self, moves: frozenset[Move], estimate: float) -> bool:
        """Return whether a set succeeds; otherwise put what may follow it on the heap."""
        truth, cost, needed = self._judged.pop(moves) if moves in self._judged else self._judge(dict(moves))
        if truth:
            return True
        total = self._cost(moves) + cost
        if total > estimate and needed:  # it is not its turn yet
            self._judged[moves] = (truth, cost, needed)
            heappush(self._heap, (total, len(moves), self._rank(moves), moves))
            return False
        for move in needed:
            self._push(moves | {move}, total)
        return False

    def _push(self, moves: frozenset[Move], estimate: float) -> None:
        if moves not in self._seen:
            self._seen.add(moves)
            heappush(self._heap, (max(estimate, self._cost(moves)), len(moves), self._rank(moves), moves))

    def _cost(self, moves: Iterable[Move]) -> int:
        return sum(self.levers[lever].cost for lever, _ in moves)

    def _rank(self, moves: Iterable[Move]) -> Rank:
        return tuple(sorted((self.levers[lever].order, state) for lever, state in moves))

    def _judge(self, chosen: Chosen) -> Judgement:
        """Return whether the goal holds in every world under some moves, and if not, why not in one of them."""
        self._tried += 1
        judged = self.goal.judge(chosen, {})
        if judged[0] is not None:
            return judged
        for world in self._worlds:
            judged = self.goal.judge(chosen, world)
            if judged[0] is False:
                return judged
        try:
            world_against = self.counterexample(chosen)
        except LookupError:
            self._is_exact = False
            return self._anything(chosen)
        if world_against is None:
            return YES
        self._worlds.append(world_against)
        judged = self.goal.judge(chosen, world_against)
        return judged if judged[0] is False else self._anything(chosen)

    def _anything(self, chosen: Chosen) -> Judgement:
        """Where no reason is known, any move may help."""
        free = (lever for lever in self.levers.values() if lever.id not in chosen)
        return False, 0, frozenset((lever.id, state) for lever in free for state in range(1, lever.states + 1))
