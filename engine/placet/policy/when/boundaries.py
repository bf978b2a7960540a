"""Where an answer can change: the instants at which some comparison of a moment with the question's can come out anew.

An exact moment has one: itself.
An imprecise moment may have come from its earliest instant on, and surely has at its latest.
Between these it says nothing new by itself, but it may stand in a chain: a period ends after it begins, and another one
begins where it ends.
Orders between days are a system of difference constraints, and such a system is contradictory only where a lower bound,
moved on by a day for each step of a chain, exceeds an upper bound.
So whether the moments of a chain have room before the question's day, or after it, changes only where that day is a
lower bound moved on by some steps of the chain, or an upper bound moved back: those days are boundaries as well.
Between two boundaries of all that an answer rests on the answer is the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from itertools import combinations, pairwise
from typing import assert_never

from placet.logic.formula import ActState, All, AnyOf, Compare, Concerns, Covers, Formula, Has, Known, Not, Same, Truth
from placet.logic.ruleset import Account, Dated, Entity, Mask, Rule, Ruleset
from placet.moments import MINUTES_PER_DAY, NEGATIVE_INFINITY, POSITIVE_INFINITY, Duration, day_of, minus

_LAST = (date.max.toordinal() - 1) * MINUTES_PER_DAY
_INFINITE = frozenset({NEGATIVE_INFINITY, POSITIVE_INFINITY})
_UNEVEN = 5
"""By no more than so many days does a duration on the calendar differ from its usual length."""


_Bound = tuple[str, int]
"""A moment's id, and a day that it does not come before, or does not come after."""


@dataclass(frozen=True, slots=True)
class _Chain:
    """Imprecise moments that say something of one another.

    Attributes:
        points: Their ids.
        lows: The days that they do not come before.
        highs: The days that they do not come after.
        orders: Which of them comes before which.
        is_published: Whether a source was published at one of them: then it is compared with both dates of a question.
    """

    points: frozenset[str]
    lows: frozenset[_Bound]
    highs: frozenset[_Bound]
    orders: frozenset[tuple[str, str]]
    is_published: bool

    def days(self, others: Iterable[int]) -> Iterator[int]:
        """Yield the days on which there may newly be, or no longer be, room for all of them.

        Args:
            others: Days with which they are compared as well.
        """
        after, before = self._steps(), self._steps(back=True)
        tests = [(point, day) for day in others for point in self.points] if self.is_published else []
        for point, low in (*self.lows, *((point, day + MINUTES_PER_DAY) for point, day in tests)):
            yield from (low + step * MINUTES_PER_DAY for step in range(after[point] + 1))
        for point, high in (*self.highs, *tests):
            yield from (high - step * MINUTES_PER_DAY for step in range(before[point] + 1))

    def _steps(self, *, back: bool = False) -> dict[str, int]:
        """Return how many others can follow each one at most, one after the other, or come before it."""
        following: dict[str, list[str]] = {point: [] for point in self.points}
        for earlier, later in self.orders:
            following[later if back else earlier].append(earlier if back else later)
        steps: dict[str, int] = {}
        try:
            for point in TopologicalSorter(following).static_order():
                steps[point] = max((1 + steps[other] for other in following[point]), default=0)
        except CycleError:  # accounts that contradict one another: all of the others at most
            return dict.fromkeys(self.points, len(self.points) - 1)
        return steps

    @property
    def length(self) -> int:
        """How many of them can follow one another at most."""
        return 1 + max(self._steps().values())


class Boundaries:
    """The boundaries of every moment of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._known: dict[tuple[int, Duration | None], tuple[int, ...]] = {}

    def of(self, dated: Dated, before: Duration | None = None, *, other: int = 0) -> tuple[int, ...]:
        """Return the boundaries of one of the ruleset's moments, in order.

        Args:
            dated: The moment.
            before: How long before the question it must have come.
            other: The fixed instant beside the one that is gone through:
                up to which things are known, or that is asked about.
        """
        key = (id(dated), before)
        known = self._known.get(key)
        if known is not None:
            return known
        chain = None if dated.moment.is_exact else self._chains.get(dated.point)
        found = tuple(sorted(self._find(dated, before, chain, other)))
        if chain is None or not chain.is_published:
            self._known[key] = found
        return found

    def _find(self, dated: Dated, before: Duration | None, chain: _Chain | None, other: int) -> set[int]:
        earliest, latest = dated.moment.earliest, dated.moment.latest
        found = {earliest, latest} - _INFINITE
        if chain is not None:
            others = {day_of(other), *(minus(day_of(other), duration) for duration in self._durations)}
            found.update(day for day in chain.days(others) if earliest < day < latest)
        if before is None:
            return found
        return {_lasting(instant, before) for instant in found}

    @cached_property
    def are_daily(self) -> bool:
        """Whether an imprecise moment can say something new on any day.

        That is so where it is compared with two days whose distance is not always the same, and so small that the
        moments of a chain can just fit between them: a month ago and thirty days ago.
        """
        reach = max((chain.length for chain in self._chains.values()), default=1) + _UNEVEN
        return any(
            months != other_months and abs(_days_of(months, days) - _days_of(other_months, other_days)) <= reach
            for (months, days), (other_months, other_days) in combinations(self._lengths, 2)
        )

    @property
    def _lengths(self) -> list[tuple[int, int]]:
        """The durations in months and days, with none at all."""
        return [(0, 0), *((each.years * 12 + each.months, each.days) for each in self._durations)]

    @cached_property
    def _durations(self) -> tuple[Duration, ...]:
        return tuple(dict.fromkeys(durations_of(self._ruleset)))

    @cached_property
    def _chains(self) -> dict[str, _Chain]:
        """The chain of each imprecise moment that another moment, or a day of knowledge, says something of."""
        found: dict[str, _Chain] = {}
        for source in self._ruleset.sources.values():
            if not source.published.moment.is_exact:
                _join(found, source.published, is_published=True)
        for period in periods_of(self._ruleset):
            if period.start is not None and period.end is not None:
                _join(found, period.start, period.end)
        return found


def _join(chains: dict[str, _Chain], *bounds: Dated, is_published: bool = False) -> None:
    """Make one chain of moments that come one before the other, and of the chains that they were in."""
    points = [dated.point for dated in bounds if not dated.moment.is_exact]
    if not points:
        return
    old = [chains[point] for point in points if point in chains]
    joined = _Chain(
        frozenset(points).union(*(chain.points for chain in old)),
        frozenset(_lows(*bounds)).union(*(chain.lows for chain in old)),
        frozenset(_highs(*bounds)).union(*(chain.highs for chain in old)),
        frozenset(pairwise(points)).union(*(chain.orders for chain in old)),
        is_published or any(chain.is_published for chain in old),
    )
    chains.update(dict.fromkeys(joined.points, joined))


def _lows(*bounds: Dated) -> Iterator[_Bound]:
    """Yield the lower bounds of moments in order: their own, and the day after an exact one right before them."""
    for dated in bounds:
        if not dated.moment.is_exact and dated.moment.earliest not in _INFINITE:
            yield dated.point, dated.moment.earliest
    for earlier, later in pairwise(bounds):
        if earlier.moment.is_exact and not later.moment.is_exact:
            yield later.point, day_of(earlier.moment.latest) + MINUTES_PER_DAY


def _highs(*bounds: Dated) -> Iterator[_Bound]:
    """Yield the upper bounds of moments in order: their own, and the day before an exact one right after them."""
    for dated in bounds:
        if not dated.moment.is_exact and dated.moment.latest not in _INFINITE:
            yield dated.point, dated.moment.latest
    for earlier, later in pairwise(bounds):
        if later.moment.is_exact and not earlier.moment.is_exact:
            yield earlier.point, day_of(later.moment.earliest - 1)


def _days_of(months: int, days: int) -> int:
    """Return how many days a duration has on average."""
    return months * 146_097 // 4_800 + days


def periods_of(ruleset: Ruleset) -> Iterator[Account | Mask | Rule]:
    """Yield whatever has a period: every account of a record or an act, what is supposed instead, and every rule."""
    for entity in ruleset.entities.values():
        yield from periods_of_entity(entity)
    yield from ruleset.rules.values()


def periods_of_entity(entity: Entity) -> Iterator[Account | Mask]:
    """Yield every account of an entity's records and acts, and what is supposed instead of them."""
    for account in accounts_of(entity):
        yield account
        yield from account.masked


def accounts_of(entity: Entity) -> Iterator[Account]:
    """Yield every account of an entity's records and acts."""
    for elements in entity.records.values():
        for records in elements.values():
            for record in records:
                yield from record.accounts
    for acts in entity.acts.values():
        for act in acts:
            yield from act.accounts


def durations_of(ruleset: Ruleset) -> Iterator[Duration]:
    """Yield every duration that some condition asks for."""
    for rule in ruleset.rules.values():
        yield from _held_for(rule.condition)
        for case in rule.cases:
            yield from _held_for(case.condition)
    for invariant in ruleset.invariants:
        yield from _held_for(invariant.condition)


def _held_for(formula: Formula) -> Iterator[Duration]:
    match formula:
        case Has(held_for=duration) | Covers(held_for=duration) | Compare(held_for=duration):
            if duration is not None:
                yield duration
        case Not(part):
            yield from _held_for(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from _held_for(part)
        case Truth() | Same() | Known() | Concerns() | ActState():
            return
        case _:
            assert_never(formula)


def _lasting(instant: int, duration: Duration) -> int:
    """Return the first instant at which something that came at another had come so long before."""
    return bisect_left(range(_LAST), instant, key=lambda each: minus(each, duration))
