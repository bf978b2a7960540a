"""The four verdicts, exactly as DESIGN section 4 defines them.

Write D(u, S) for the residual's value when the open points turn out as u and exactly the acts in S have been done.
`Space.tables` walks the possible u once, splitting on one point at a time and remembering what it has seen.
At the end of each branch only acts are left: there the formula is a truth table, one bit for each S,
kept as an integer.
The conjunction of all tables tells which S make D hold for every u; the disjunction tells which make it for some u.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import combinations
from typing import assert_never

from placet.logic.formula import Value
from placet.logic.points import Point, representatives
from placet.logic.residual import (
    FALSE,
    TRUE,
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Equal,
    Negation,
    Open,
    Ordered,
    Residual,
    acts_of,
    assign,
    conjoin,
    leaves,
    points_of,
)

MOST_STEPS = 20_000
"""Beyond so many steps of splitting an answer is `undetermined` and not exact."""

MOST_ACTS = 12
"""Beyond so many open acts an answer is `undetermined` and not exact."""

MOST_CHECKS = 600
"""Beyond so many candidate sets the list of minimal sets of things to find out is marked as incomplete."""


class Verdict(StrEnum):
    """The four answers."""

    PERMITTED = "permitted"
    CONDITIONAL = "conditional"
    NOT_PERMITTED = "not_permitted"
    UNDETERMINED = "undetermined"


class BoundExceededError(Exception):
    """The question has more unknowns than the stated bounds allow."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What the residual says.

    Attributes:
        verdict: One of the four.
        ways: For `conditional`, every minimal set of acts.
        missing: For `undetermined`, the minimal sets of open points that would settle it, smallest first.
        exact: False where a bound was exceeded; the verdict is then `undetermined`.
        complete: False where not every minimal set was looked for.
    """

    verdict: Verdict
    ways: tuple[frozenset[str], ...] = ()
    missing: tuple[frozenset[str], ...] = ()
    exact: bool = True
    complete: bool = True


def find(residual: Residual, points: Mapping[str, Point], orders: Iterable[Residual] = ()) -> Finding:
    """Return the verdict that a residual amounts to.

    Args:
        residual: D with everything known put in.
        points: The open points by id.
        orders: What every possible u obeys: periods end after they begin.
    """
    try:
        return Space.of(residual, points, orders).find(residual)
    except BoundExceededError:
        return out_of_bounds(residual)


def out_of_bounds(residual: Residual) -> Finding:
    """Return the finding for a residual with more unknowns than the bounds allow."""
    everything = (frozenset(points_of(residual)),)
    return Finding(Verdict.UNDETERMINED, missing=everything, exact=False, complete=False)


def relevant_orders(residual: Residual, orders: Iterable[Residual]) -> Residual:
    """Return the constraints that touch the residual's points, directly or through one another."""
    reached = set(points_of(residual))
    waiting = list(dict.fromkeys(orders))
    kept: list[Residual] = []
    grew = bool(reached)
    while grew:
        near = [order for order in waiting if not reached.isdisjoint(points_of(order))]
        waiting = [order for order in waiting if order not in near]
        kept.extend(near)
        reached.update(point for order in near for point in points_of(order))
        grew = bool(near)
    return conjoin(kept)


@dataclass(slots=True)
class Space:
    """All possible u and S of one question.

    Attributes:
        acts: The open acts, in the order of the tables' bits.
        values: The representative values of each open point.
        consistent: What every possible u obeys.
    """

    acts: tuple[str, ...]
    values: Mapping[str, tuple[Value, ...]]
    consistent: Residual
    _columns: dict[str, int] = field(default_factory=dict)
    _seen: dict[tuple[Residual, Residual], tuple[int, int]] = field(default_factory=dict)
    _settled: dict[tuple[Residual, frozenset[str], Residual], bool] = field(default_factory=dict)
    _possible: dict[Residual, bool] = field(default_factory=dict)
    _unlike: dict[tuple[Residual, Residual, Residual], bool] = field(default_factory=dict)
    _steps: int = 0
    _is_hasty: bool = False

    @classmethod
    def of(cls, residual: Residual, points: Mapping[str, Point], orders: Iterable[Residual] = ()) -> Space:
        """Return the space that a residual spans.

        Raises:
            BoundExceededError: It mentions more than `MOST_ACTS` open acts.
        """
        acts = acts_of(residual)
        if len(acts) > MOST_ACTS:
            raise BoundExceededError
        consistent = relevant_orders(residual, orders)
        space = cls(acts, representatives(points, (residual, consistent)), consistent)
        space._columns = {act: _column(index, len(acts)) for index, act in enumerate(acts)}
        return space

    def find(self, residual: Residual) -> Finding:
        """Return the verdict that the residual amounts to.

        Raises:
            BoundExceededError: After `MOST_STEPS` steps.
        """
        if residual is TRUE:
            return Finding(Verdict.PERMITTED)
        if residual is FALSE:
            return Finding(Verdict.NOT_PERMITTED)
        every, some = self.tables(residual, self.consistent)
        verdict = self.verdict(every, some)
        if verdict is Verdict.CONDITIONAL:
            return Finding(verdict, ways=self.ways(every))
        if verdict is Verdict.UNDETERMINED:
            missing, complete = self.missing(residual)
            return Finding(verdict, missing=missing, complete=complete)
        return Finding(verdict)

    def verdict_alone(self, residual: Residual) -> Verdict:
        """Return the verdict that the residual amounts to, and leave the space to nobody else.

        Once no S is left that holds for every u, and one is found that holds for some, whatever else there is
        cannot change that: it is undetermined.

        Raises:
            BoundExceededError: After `MOST_STEPS` steps.
        """
        self._is_hasty = True
        return self.verdict(*self.tables(residual, self.consistent))

    @property
    def full(self) -> int:
        """The table that is true for every S."""
        return (1 << (1 << len(self.acts))) - 1

    def table(self, formula: Residual) -> int:
        """Return the truth table of a formula that mentions acts only."""
        match formula:
            case Constant(value):
                return self.full if value else 0
            case Awaited(act):
                return self._columns[act]
            case Negation(part):
                return self.full ^ self.table(part)
            case Conjunction(parts):
                found = self.full
                for part in parts:
                    found &= self.table(part)
                return found
            case Disjunction(parts):
                found = 0
                for part in parts:
                    found |= self.table(part)
                return found
            case Open() | Ordered() | Equal():
                raise AssertionError("an open point is left in the formula")
            case _:
                assert_never(formula)

    def tables(self, formula: Residual, consistent: Residual) -> tuple[int, int]:
        """Return (the S that hold for every possible u, the S that hold for some possible u).

        Where no u is possible at all, that is (full, 0).

        Raises:
            BoundExceededError: After `MOST_STEPS` steps.
        """
        if consistent is FALSE:
            return self.full, 0
        key = (formula, consistent)
        known = self._seen.get(key)
        if known is None:
            known = self._seen[key] = self._split(formula, consistent)
        return known

    def _split(self, formula: Residual, consistent: Residual) -> tuple[int, int]:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise BoundExceededError
        point = first_point(formula)
        if point is None:
            if not self.is_satisfiable(consistent):
                return self.full, 0
            table = self.table(formula)
            return table, table
        every, some = self.full, 0
        for value in self.values[point]:
            here = self.tables(assign(formula, point, value), assign(consistent, point, value))
            every &= here[0]
            some |= here[1]
            if self._is_hasty and some and not every:
                break
        return every, some

    def is_satisfiable(self, consistent: Residual) -> bool:
        """Return whether some u obeys the constraints that are left."""
        if isinstance(consistent, Constant):
            return consistent.value
        known = self._possible.get(consistent)
        if known is None:
            known = self._possible[consistent] = self._is_possible(consistent)
        return known

    def _is_possible(self, consistent: Residual) -> bool:
        parts = independent(consistent)
        if len(parts) > 1:
            return all(map(self.is_satisfiable, parts))
        point = first_point(consistent)
        if point is None:
            return False
        return any(self.is_satisfiable(assign(consistent, point, value)) for value in self.values[point])

    def verdict(self, every: int, some: int) -> Verdict:
        """Return the verdict that the two tables amount to."""
        if every & 1:
            return Verdict.PERMITTED
        if some == 0:
            return Verdict.NOT_PERMITTED
        return Verdict.CONDITIONAL if every else Verdict.UNDETERMINED

    def ways(self, every: int) -> tuple[frozenset[str], ...]:
        """Return the minimal sets of acts among those whose bit is set."""
        found: list[int] = []
        for bits in sorted(range(1 << len(self.acts)), key=lambda bits: (bits.bit_count(), bits)):
            if every >> bits & 1 and not any(way & bits == way for way in found):
                found.append(bits)
        return tuple(frozenset(act for index, act in enumerate(self.acts) if bits >> index & 1) for bits in found)

    def settles(self, residual: Residual, chosen: frozenset[str], consistent: Residual) -> bool:
        """Return whether the verdict is no longer undetermined, however the chosen points turn out.

        Raises:
            BoundExceededError: After `MOST_STEPS` steps.
        """
        if consistent is FALSE or isinstance(residual, Constant):
            return True
        key = (residual, chosen, consistent)
        known = self._settled.get(key)
        if known is None:
            known = self._settled[key] = self._settles(residual, chosen, consistent)
        return known

    def _settles(self, residual: Residual, chosen: frozenset[str], consistent: Residual) -> bool:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise BoundExceededError
        point = next((p for p in (*points_of(residual), *points_of(consistent)) if p in chosen), None)
        if point is None:
            every, some = self.tables(residual, consistent)
            return every != 0 or some == 0
        rest = chosen - {point}
        return all(
            self.settles(assign(residual, point, value), rest, assign(consistent, point, value))
            for value in self.values[point]
        )

    def missing(self, residual: Residual) -> tuple[tuple[frozenset[str], ...], bool]:
        """Return the minimal sets of open points that would settle the verdict, and whether these are all."""
        self._steps = 0
        found: list[frozenset[str]] = []
        try:
            complete = self._search(residual, found)
        except BoundExceededError:
            complete = False
        return tuple(found) or (frozenset(points_of(residual)),), complete

    def _search(self, residual: Residual, found: list[frozenset[str]]) -> bool:
        """Add the minimal sets to `found`, smallest first; return whether all were found.

        What every such set needs is found first: a point without which even all the others do not settle it.
        """
        candidates = frozenset(point for point in points_of(residual) if self.matters(residual, point))
        needed = {p for p in candidates if not self.settles(residual, candidates - {p}, self.consistent)}
        others = sorted(candidates - needed)
        subsets = (added for size in range(len(others) + 1) for added in combinations(others, size))
        checks = 0
        for added in subsets:
            chosen = frozenset((*needed, *added))
            if any(smaller <= chosen for smaller in found):
                continue
            checks += 1
            if checks > MOST_CHECKS:
                return False
            if self.settles(residual, chosen, self.consistent):
                found.append(chosen)
        return True

    def matters(self, residual: Residual, point: str) -> bool:
        """Return whether the residual's value depends on the point in some possible u, for some S."""
        if self.consistent is TRUE:
            return True
        cases = [(assign(residual, point, v), assign(self.consistent, point, v)) for v in self.values[point]]
        return any(
            self._differ(left, right, conjoin((here, there)))
            for (left, here), (right, there) in combinations(dict.fromkeys(cases), 2)
        )

    def _differ(self, left: Residual, right: Residual, consistent: Residual) -> bool:
        """Return whether two formulas have different values in some possible u, for some S."""
        if consistent is FALSE or left == right:
            return False
        key = (left, right, consistent)
        known = self._unlike.get(key)
        if known is None:
            known = self._unlike[key] = self._differ_somewhere(left, right, consistent)
        return known

    def _differ_somewhere(self, left: Residual, right: Residual, consistent: Residual) -> bool:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise BoundExceededError
        point = first_point(left) or first_point(right)
        if point is None:
            return self.table(left) != self.table(right) and self.is_satisfiable(consistent)
        return any(
            self._differ(assign(left, point, v), assign(right, point, v), assign(consistent, point, v))
            for v in self.values[point]
        )


def independent(formula: Residual) -> list[Residual]:
    """Return formulas of which none shares an open point with another, and whose conjunction is the formula."""
    groups: list[tuple[set[str], list[Residual]]] = []
    for part in formula.parts if isinstance(formula, Conjunction) else (formula,):
        points, parts = set(points_of(part)), [part]
        apart = []
        for group in groups:
            if points.isdisjoint(group[0]):
                apart.append(group)
            else:
                points, parts = points | group[0], group[1] + parts
        groups = [*apart, (points, parts)]
    return [conjoin(parts) for _, parts in groups]


def first_point(formula: Residual) -> str | None:
    """Return an open point to split on: the first that the formula mentions."""
    for leaf in leaves(formula):
        match leaf:
            case Open(point):
                return point
            case Ordered(first, _) | Equal(first, _):
                return first
            case Awaited():
                continue
            case _:
                assert_never(leaf)
    return None


def _column(index: int, count: int) -> int:
    """Return the table of the act at `index`: bit S is set where S contains it."""
    return sum(1 << bits for bits in range(1 << count) if bits >> index & 1)
