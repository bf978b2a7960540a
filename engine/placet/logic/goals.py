"""Goals: what is to become true by moving levers, and the reason why it is not so yet.

A lever stands for something that somebody can change: an open point whose state 0 is "as it is".
Under the moves chosen so far a goal fails for a reason, a set of moves of which every set that succeeds makes at least
one; and at a cost that it takes at least.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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

Move: TypeAlias = tuple[str, int]
"""A lever, and the state into which it is put."""
Chosen: TypeAlias = Mapping[str, int]
World: TypeAlias = Mapping[str, Value]
"""What open points turn out to be; open acts stand in it under `act:` and their name."""
Judgement: TypeAlias = tuple[bool | None, float, frozenset[Move]]
"""Whether it is true (None where that is open); if not, at least what it costs, and moves of which one is needed."""

NO_MOVES: frozenset[Move] = frozenset()
_NEVER = float("inf")
YES: Judgement = (True, 0, NO_MOVES)
_OPEN: Judgement = (None, 0, NO_MOVES)
_DEAD: Judgement = (False, _NEVER, NO_MOVES)


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
            return YES
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
        return _OPEN if found is None else YES if found is self.want else _DEAD


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
            return _OPEN if is_open else YES
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
        least, together, is_open = _NEVER, NO_MOVES, False
        for part in self.parts:
            truth, cost, moves = part.judge(chosen, world)
            if truth:
                return YES
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
