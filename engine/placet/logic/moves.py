"""The cheapest sets of moves that make a formula true, whatever is open: best first, guided by why it fails.

A lever stands for something that somebody can change: an open point whose state 0 is "as it is".
Under the moves chosen so far the goal fails for a reason, a set of moves of which every set that succeeds makes at
least one; only those are tried next.
An estimate that never exceeds the true remaining cost orders the search (A*, Hart, Nilsson and Raphael 1968),
so that sets come out by cost, and whatever contains one that was found is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TypeAlias, assert_never

from placet.logic.formula import Value
from placet.logic.residual import (
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Equal,
    Negation,
    Open,
    Ordered,
    Residual,
    accepts,
    conjoin,
    constant,
    disjoin,
    negate,
)

MOST_TRIED = 20_000
"""Beyond so many sets tried, a list of ways is marked as not exact."""

Move: TypeAlias = tuple[str, int]
"""A lever, and the state into which it is put."""
Chosen: TypeAlias = Mapping[str, int]
World: TypeAlias = Mapping[str, Value]
"""What open points turn out to be; open acts stand in it under `act:` and their name."""
Judgement: TypeAlias = tuple[bool | None, float, frozenset[Move]]
"""Whether it is true (None where that is open); if not, at least what it costs, and moves of which one is needed."""

Rank: TypeAlias = tuple[tuple[tuple[int, ...], int], ...]

_NONE: frozenset[Move] = frozenset()
_NEVER = float("inf")
_YES: Judgement = (True, 0, _NONE)
_OPEN: Judgement = (None, 0, _NONE)
_DEAD: Judgement = (False, _NEVER, _NONE)


@dataclass(frozen=True, slots=True)
class Lever:
    """Something that can be changed.

    Attributes:
        id: The open point that stands for it.
        states: How many states it has besides 0.
        cost: What a move of it costs; positive.
        order: Among equal sets, the lower comes first.
    """

    id: str
    states: int
    cost: int
    order: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Literal:
    """A lever is in one of some states."""

    lever: str
    fits: frozenset[int]
    moves: frozenset[Move]
    cost: int
    levers: frozenset[str]

    def judge(self, chosen: Chosen, world: World) -> Judgement:
        """Return whether it is true; a lever that was moved is not moved again."""
        if chosen.get(self.lever, 0) in self.fits:
            return _YES
        if self.lever in chosen or not self.moves:
            return _DEAD
        return False, self.cost, self.moves


@dataclass(frozen=True, slots=True)
class Test:
    """A test of what is open, or its contrary."""

    leaf: Open | Ordered | Equal | Awaited
    want: bool
    levers: frozenset[str] = frozenset()

    def judge(self, chosen: Chosen, world: World) -> Judgement:
        """Return whether it is true in a world; no move changes it."""
        found = _outcome(self.leaf, world)
        return _OPEN if found is None else _YES if found is self.want else _DEAD


@dataclass(frozen=True, slots=True)
class Every:
    """All parts are true."""

    parts: tuple[Goal, ...]
    levers: frozenset[str]

    def judge(self, chosen: Chosen, world: World) -> Judgement:
        """Return whether all are; the reason is that of the part with the fewest moves."""
        failing: list[tuple[float, frozenset[Move], frozenset[str]]] = []
        is_open = False
        for part in self.parts:
            truth, cost, moves = part.judge(chosen, world)
            if truth is False:
                if not moves:
                    return _DEAD
                failing.append((cost, moves, part.levers))
            elif truth is None:
                is_open = True
        if not failing:
            return _OPEN if is_open else _YES
        if len(failing) == 1:
            return False, failing[0][0], failing[0][1]
        return False, _together(failing), min((moves for _, moves, _ in failing), key=len)


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part is true."""

    parts: tuple[Goal, ...]
    levers: frozenset[str]

    def judge(self, chosen: Chosen, world: World) -> Judgement:
        """Return whether one is; the reason is that of all parts together."""
        least, together, is_open = _NEVER, _NONE, False
        for part in self.parts:
            truth, cost, moves = part.judge(chosen, world)
            if truth:
                return _YES
            if truth is None:
                is_open = True
            elif moves:
                least, together = min(least, cost), together | moves
        return _OPEN if is_open else (False, least, together)


Goal: TypeAlias = Literal | Test | Every | Some

ALWAYS = Every((), frozenset())
NEVER = Some((), frozenset())


def _together(failing: list[tuple[float, frozenset[Move], frozenset[str]]]) -> float:
    """Return what several parts cost at least: parts that share no lever each have their own cost."""
    total, used = 0.0, frozenset[str]()
    for cost, _, levers in sorted(failing, key=lambda part: -part[0]):
        if used.isdisjoint(levers):
            total, used = total + cost, used | levers
    return total


def _outcome(leaf: Open | Ordered | Equal | Awaited, world: World) -> bool | None:
    match leaf:
        case Open(point, operator, operand):
            return accepts(operator, operand, world[point]) if point in world else None
        case Ordered(earlier, later):
            first, second = world.get(earlier), world.get(later)
            return first < second if isinstance(first, int) and isinstance(second, int) else None
        case Equal(left, right):
            if left not in world or right not in world:
                return None
            return world[left] is not None and world[left] == world[right]
        case Awaited(act):
            return bool(world[f"act:{act}"]) if f"act:{act}" in world else None
        case _:
            assert_never(leaf)


class Compiler:
    """Turns residuals into goals: negation stands at the leaves only, and tests of levers become literals."""

    def __init__(self, levers: Mapping[str, Lever]) -> None:
        self._levers = levers
        self._known: dict[tuple[int, bool], Goal] = {}

    def goal(self, formula: Residual, *, want: bool) -> Goal:
        """Return the goal that a formula comes out as `want`."""
        key = (id(formula), want)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._compile(formula, want)
        return known

    def _compile(self, formula: Residual, want: bool) -> Goal:
        match formula:
            case Constant(value):
                return ALWAYS if value is want else NEVER
            case Open(point, operator, operand) if point in self._levers:
                return self._literal(self._levers[point], operator, operand, want)
            case Open() | Ordered() | Equal() | Awaited():
                return Test(formula, want)
            case Negation(part):
                return self.goal(part, want=not want)
            case Conjunction(parts) | Disjunction(parts):
                compiled = tuple(self.goal(part, want=want) for part in parts)
                levers = frozenset[str]().union(*(part.levers for part in compiled))
                return Every(compiled, levers) if isinstance(formula, Conjunction) is want else Some(compiled, levers)
            case _:
                assert_never(formula)

    @staticmethod
    def _literal(lever: Lever, operator: str, operand: Value | frozenset[Value], want: bool) -> Goal:
        fits = frozenset(state for state in range(lever.states + 1) if accepts(operator, operand, state) is want)
        moves = frozenset((lever.id, state) for state in fits if state)
        return Literal(lever.id, fits, moves, lever.cost, frozenset((lever.id,)))


def put(formula: Residual, chosen: Chosen, levers: Mapping[str, Lever]) -> Residual:
    """Return the formula with every lever in its state: as chosen, else as it is."""
    match formula:
        case Open(point, operator, operand) if point in levers:
            return constant(accepts(operator, operand, chosen.get(point, 0)))
        case Negation(part):
            return negate(put(part, chosen, levers))
        case Conjunction(parts):
            return conjoin(put(part, chosen, levers) for part in parts)
        case Disjunction(parts):
            return disjoin(put(part, chosen, levers) for part in parts)
        case Constant() | Open() | Ordered() | Equal() | Awaited():
            return formula
        case _:
            assert_never(formula)


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
    _heap: list[tuple[float, int, Rank, frozenset[Move]]] = field(default_factory=lambda: [(0, 0, (), _NONE)])
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
        truth, cost, needed = self._judged.pop(moves, None) or self._judge(dict(moves))
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
            return _YES
        self._worlds.append(world_against)
        judged = self.goal.judge(chosen, world_against)
        return judged if judged[0] is False else self._anything(chosen)

    def _anything(self, chosen: Chosen) -> Judgement:
        """Where no reason is known, any move may help."""
        free = (lever for lever in self.levers.values() if lever.id not in chosen)
        return False, 0, frozenset((lever.id, state) for lever in free for state in range(1, lever.states + 1))

