"""Where an answer can change: the instants at which some comparison of a moment with the question's can come out anew.

An exact moment has one: itself.
An imprecise moment may have come from its earliest instant on, and surely has at its latest.
Between these it says nothing new by itself, but it may stand in a chain: one period ends after it begins and another
begins there, so that `n` moments that follow one another need as many days.
Whether they find room depends on the question's day only near the ends of the moments of the chain, and near the exact
moments that they come before or after: at most `n` days from one of them.
(In a system of orders between days every bound that follows is a given bound moved by the length of a chain.)
So those days are boundaries as well, and between two boundaries of all that an answer rests on the answer is the same.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import assert_never

from placet.logic.formula import ActState, All, AnyOf, Compare, Concerns, Covers, Formula, Has, Known, Not, Same, Truth
from placet.logic.ruleset import Account, Dated, Entity, Mask, Rule, Ruleset
from placet.moments import MINUTES_PER_DAY, NEGATIVE_INFINITY, POSITIVE_INFINITY, Duration, day_of, minus

_LAST = date.max.toordinal() - 1
_INFINITE = frozenset({NEGATIVE_INFINITY, POSITIVE_INFINITY})


@dataclass(frozen=True, slots=True)
class _Chain:
    """Imprecise moments that say something of one another.

    Attributes:
        points: Their ids.
        marks: The days of their ends, and of the exact moments that they come before or after.
        orders: Which of them comes before which.
        is_published: Whether a source was published at one of them: then it is compared with the day of what is known.
    """

    points: frozenset[str]
    marks: frozenset[int]
    orders: frozenset[tuple[str, str]]
    is_published: bool

    @property
    def length(self) -> int:
        """How many of them can follow one another at most."""
        after: dict[str, list[str]] = {point: [] for point in self.points}
        for earlier, later in self.orders:
            after[earlier].append(later)
        longest: dict[str, int] = {}
        try:
            for point in TopologicalSorter(after).static_order():  # whatever comes after a moment first
                longest[point] = 1 + max((longest[later] for later in after[point]), default=0)
        except CycleError:  # accounts that contradict one another: all of them at most
            return len(self.points)
        return max(longest.values())

    def days(self, others: Iterable[int]) -> set[int]:
        """Return the days on which there may newly be, or no longer be, room for all of them."""
        length = self.length
        steps = range(-length, length + 2)
        return {mark + step * MINUTES_PER_DAY for mark in (*self.marks, *others) for step in steps}


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
            others = (other, *(minus(other, duration) for duration in self._durations)) if chain.is_published else ()
            days = chain.days(day_of(one) for one in others)
            found.update(day for day in days if earliest < day < latest)
        if before is None:
            return found
        return {later for instant in found for later in _lasting(instant, before)}

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
    instants = {end for dated in bounds for end in (dated.moment.earliest, dated.moment.latest)} - _INFINITE
    joined = _Chain(
        frozenset(points).union(*(chain.points for chain in old)),
        frozenset(day_of(instant) for instant in instants).union(*(chain.marks for chain in old)),
        frozenset(pairwise(points)).union(*(chain.orders for chain in old)),
        is_published or any(chain.is_published for chain in old),
    )
    chains.update(dict.fromkeys(joined.points, joined))


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


def _lasting(instant: int, duration: Duration) -> Iterator[int]:
    """Yield the instants at which it can newly be said, or no longer, that something had come so long before.

    Several days can lie a duration after one day (one month after 28 February, four days of March do),
    and on each of them a minute of that day is reached anew.
    """
    first = _first_after(day_of(instant), duration)
    yield first
    into = instant % MINUTES_PER_DAY
    if into:
        beyond = _first_after(day_of(instant) + MINUTES_PER_DAY, duration)
        for day in range(first, beyond, MINUTES_PER_DAY):
            yield from (day, day + into)
        yield beyond


def _first_after(day: int, duration: Duration) -> int:
    """Return the first day that lies at least a duration after another."""
    return bisect_left(range(_LAST), day, key=lambda each: minus(each * MINUTES_PER_DAY, duration)) * MINUTES_PER_DAY
