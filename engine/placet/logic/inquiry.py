"""Which question to ask next: the one after which the fewest further questions are to be expected.

A *state* is what is left of the decision, and of what every possible world obeys, once some answers are in.
It is *settled* when no answer to any question that may still be asked can change the verdict.
In a state every possible world is taken to be equally likely: a listed value counts as one, and so does each stretch of
numbers, days or texts that nothing in what was left at the start tells apart.

    E(state) = 0                                                       where the state is settled
    E(state) = 1 + min over questions of the mean of E(state after the answer)

`Inquiry` works this out exactly, by remembering each state (dynamic programming), as long as that takes at most
`MOST_STATES` states.
Beyond, it takes the question after which the fewest open points are to be expected, looking one answer ahead.
Where several questions are as good, it takes the one that stands first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import combinations, pairwise
from math import prod

from placet.logic.formula import Value
from placet.logic.points import Domain, Point
from placet.logic.residual import (
    FALSE,
    TRUE,
    Equal,
    Open,
    Ordered,
    Residual,
    accepts,
    assign,
    conjoin,
    disjoin,
    leaves,
    negate,
    points_of,
)
from placet.logic.verdicts import BoundExceededError, Space, Verdict, first_point

MOST_STATES = 2_000
"""With more states than this the search for the best question is given up for one that looks a single answer ahead."""

MOST_STEPS = 100_000
"""Likewise with more steps of putting answers into what is left."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that may be asked at once.

    Attributes:
        id: Its name.
        points: The open points that an answer settles.
        implied: Open truths that any answer makes true: that the matter is known.
    """

    id: str
    points: tuple[str, ...]
    implied: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class State:
    """What is left.

    Attributes:
        residual: Of D.
        consistent: Of what every possible world obeys.
    """

    residual: Residual
    consistent: Residual

    def after(self, point: str, value: Value) -> State:
        """Return what is left once a point is known."""
        return State(assign(self.residual, point, value), assign(self.consistent, point, value))

    @property
    def points(self) -> frozenset[str]:
        """The open points that are mentioned."""
        return frozenset((*points_of(self.residual), *points_of(self.consistent)))


@dataclass(frozen=True, slots=True)
class Advice:
    """What to ask next.

    Attributes:
        item: The question, as an index into the items.
        expected: How many questions are to be expected, this one among them; None where that was not worked out.
        exact: Whether no other question is better.
    """

    item: Item
    expected: Fraction | None
    exact: bool


@dataclass(slots=True)
class Inquiry:
    """The questions that may be asked about one residual.

    Attributes:
        space: The residual's space.
        points: The open points by id.
        start: What is left before anything is asked.
        items: What may be asked, in the order in which equally good questions are preferred.
        most_states: The bound on the exact search.
    """

    space: Space
    points: Mapping[str, Point]
    start: State
    items: Sequence[Item]
    most_states: int = MOST_STATES
    _answerable: frozenset[str] = frozenset()
    _implied: frozenset[str] = frozenset()
    _values: dict[str, tuple[Value, ...]] = field(default_factory=dict)
    _settled: dict[State, bool] = field(default_factory=dict)
    _verdicts: dict[State, frozenset[Verdict]] = field(default_factory=dict)
    _expected: dict[State, Fraction] = field(default_factory=dict)
    _steps: int = 0

    def __post_init__(self) -> None:
        """Choose the values that count as one each."""
        self._answerable = frozenset(point for item in self.items for point in item.points)
        self._implied = frozenset(point for item in self.items for point in item.implied)
        for point in sorted(self.start.points):
            self._values[point] = tuple(stretches(self.points[point], self.space.values[point], self._formulas))

    @property
    def _formulas(self) -> tuple[Residual, Residual]:
        return self.start.residual, self.start.consistent

    def values(self, point: str) -> tuple[Value, ...]:
        """Return the values of a point that count as one each."""
        return self._values[point]

    def advice(self) -> Advice | None:
        """Return what to ask next, or None where no answer could change the verdict."""
        try:
            if self.is_settled(self.start):
                return None
            return self._best()
        except BoundExceededError:
            return self._ahead()

    def _best(self) -> Advice:
        costs = [(self._cost(self.start, item), item) for item in self._askable(self.start)]
        cost, item = min(costs, key=lambda pair: pair[0])
        return Advice(item, cost, exact=True)

    # Exactly

    def expected(self, state: State) -> Fraction:
        """Return how many questions are to be expected before a state is settled.

        Raises:
            BoundExceededError: There are too many states.
        """
        known = self._expected.get(state)
        if known is None:
            known = self._expected[state] = self._expect(state)
        return known

    def _expect(self, state: State) -> Fraction:
        if len(self._expected) >= self.most_states:
            raise BoundExceededError
        if self.is_settled(state):
            return Fraction(0)
        least: Fraction | None = None
        for item in self._askable(state):
            cost = self._cost(state, item, least)
            if least is None or cost < least:
                least = cost
        if least is None:
            raise AssertionError("a state that answers can change, and nothing to ask")
        return least

    def _cost(self, state: State, item: Item, least: Fraction | None = None) -> Fraction:
        """Return how many questions are to be expected when an item is asked first; or anything from `least` on."""
        cases = self.answers(state, item)
        total = sum(cases.values())
        still = [(case, weight) for case, weight in cases.items() if not self.is_settled(case)]
        cost = 1 + Fraction(sum(weight for _, weight in still), total)
        for case, weight in still:
            if least is not None and cost >= least:
                return cost
            cost += Fraction(weight, total) * (self.expected(case) - 1)
        return cost

    def _askable(self, state: State) -> Iterator[Item]:
        mentioned = state.points
        return (item for item in self.items if not mentioned.isdisjoint((*item.points, *item.implied)))

    def answers(self, state: State, item: Item) -> dict[State, int]:
        """Return what may be left after an item is answered, each with the number of possible worlds.

        Raises:
            BoundExceededError: There are too many.
        """
        for point in item.implied:
            state = state.after(point, True)
        cases = {state: 1}
        for point in item.points:
            if point in self._values:
                cases = self._split(cases, point)
        others = state.points.difference(item.points)
        weighed = {case: weight * self._count(case.consistent, others) for case, weight in cases.items()}
        return {case: weight for case, weight in weighed.items() if weight}

    def _split(self, cases: Mapping[State, int], point: str) -> dict[State, int]:
        found: dict[State, int] = {}
        for case, weight in cases.items():
            for value in self._values[point]:
                self._step()
                after = case.after(point, value)
                if after.consistent is not FALSE:
                    found[after] = found.get(after, 0) + weight
        return found

    def _step(self) -> None:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise BoundExceededError

    def _count(self, consistent: Residual, points: frozenset[str]) -> int:
        """Return in how many ways the points can turn out."""
        if consistent is FALSE:
            return 0
        point = first_point(consistent)
        if point is None:
            return prod(len(self._values[each]) for each in points)
        self._step()
        rest = points - {point}
        return sum(self._count(assign(consistent, point, value), rest) for value in self._values[point])

    # Settled

    def is_settled(self, state: State) -> bool:
        """Return whether no answer to anything that may be asked can change the verdict.

        Raises:
            BoundExceededError: There are too many worlds.
        """
        known = self._settled.get(state)
        if known is None:
            known = self._settled[state] = self._is_settled(state)
        return known

    def _is_settled(self, state: State) -> bool:
        every, some = self.space.tables(state.residual, state.consistent)
        if not state.points <= self._answerable:
            return self.verdicts(state) == {self.space.verdict(every, some)}
        return bool(every & 1) or some == 0 or (every != 0 and not some & 1)

    def verdicts(self, state: State) -> frozenset[Verdict]:
        """Return the verdicts that may stand once everything that may be asked is answered.

        Raises:
            BoundExceededError: There are too many worlds.
        """
        known = self._verdicts.get(state)
        if known is None:
            self._step()
            known = self._verdicts[state] = self._possible(state)
        return known

    def _possible(self, state: State) -> frozenset[Verdict]:
        point = next((p for p in sorted(state.points) if p in self._answerable or p in self._implied), None)
        if point is None:
            return frozenset({self.space.verdict(*self.space.tables(state.residual, state.consistent))})
        values: Iterable[Value] = self._values[point] if point in self._answerable else (True,)
        cases = (state.after(point, value) for value in values)
        possible = (case for case in cases if self._is_possible(case))
        return frozenset(verdict for case in possible for verdict in self.verdicts(case))

    def _is_possible(self, state: State) -> bool:
        return state.consistent is TRUE or self.space.is_satisfiable(state.consistent)

    # One answer ahead

    def _ahead(self) -> Advice | None:
        if self.start.residual is TRUE or self.start.residual is FALSE:
            return None
        costs = [(self._left(item), item) for item in self._askable(self.start)]
        if not costs:
            return None
        return Advice(min(costs, key=lambda pair: pair[0])[1], None, exact=False)

    def _left(self, item: Item) -> Fraction:
        """Return how many open points are to be expected after the one point of an item that leaves the fewest."""
        points = [point for point in item.points if point in self._values]
        return min((self._left_after(point) for point in points), default=Fraction(len(self.start.points)))

    def _left_after(self, point: str) -> Fraction:
        values = self._values[point]
        left = sum(len(points_of(assign(self.start.residual, point, value))) for value in values)
        return Fraction(left, len(values))

    def is_possible(self, point: str, value: Value) -> bool:
        """Return whether some world obeys everything when a point turns out so."""
        return self._is_possible(self.start.after(point, value))

    # What matters

    def matters(self, point: str) -> bool:
        """Return whether D depends on a point in some possible world; True where that is too much to work out."""
        cases = dict.fromkeys(self.start.after(point, value) for value in self._values[point])
        try:
            pairs = pairwise(cases) if self.start.consistent is TRUE else combinations(cases, 2)
            return any(self._differ(here, there) for here, there in pairs)
        except BoundExceededError:
            return True

    def _differ(self, here: State, there: State) -> bool:
        left, right = here.residual, there.residual
        unlike = disjoin((conjoin((left, negate(right))), conjoin((negate(left), right))))
        if unlike is FALSE:
            return False
        return self.space.tables(unlike, conjoin((here.consistent, there.consistent)))[1] != 0


def stretches(point: Point, values: Iterable[Value], formulas: Iterable[Residual]) -> Iterator[Value]:
    """Yield one value for each stretch that no test tells apart; every value where they are listed, or coupled.

    Args:
        point: The point.
        values: Its representative values.
        formulas: Everything that tests it.
    """
    tests: set[Open] = set()
    for leaf in (leaf for formula in formulas for leaf in leaves(formula)):
        match leaf:
            case Open(name) if name == point.id:
                tests.add(leaf)
            case Ordered(one, other) | Equal(one, other) if point.id in (one, other):
                yield from values
                return
            case _:
                continue
    if point.domain is Domain.LISTED:
        yield from values
        return
    seen: set[frozenset[Open]] = set()
    for value in values:
        passed = frozenset(test for test in tests if accepts(test.operator, test.operand, value))
        if value is None or passed not in seen:
            yield value
        seen.add(passed)
