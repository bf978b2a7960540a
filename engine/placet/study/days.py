"""The days on which anything changes, and so the only ones on which an answer can begin to differ.

Between two of them every test of a moment comes out as on the first: a period has begun or not, has ended or not,
and what is imprecise may turn out in the same ways.
The day after each end counts as well: two imprecise moments of which one comes before the other
need one day more than either alone.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from datetime import date
from typing import assert_never

from placet.logic.formula import ActState, All, AnyOf, Compare, Concerns, Covers, Formula, Has, Known, Not, Same, Truth
from placet.logic.ruleset import Account, Dated, Entity, Rule, Ruleset
from placet.moments import (
    MINUTES_PER_DAY,
    NEGATIVE_INFINITY,
    POSITIVE_INFINITY,
    Duration,
    day_of,
    minus,
    show_moment,
)
from placet.policy import Policy

_LAST = date.max.toordinal() - 1


def changes(policy: Policy) -> tuple[str, ...]:
    """Return every day on which anything in a policy changes, with the day after it and the day before all of them.

    These are both ends of every moment of its records, acts, rules and events, and what `held_for` makes of them.
    """
    return Days(policy.ruleset).all()


class Days:
    """The days that matter to the parts of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._durations = tuple(dict.fromkeys(_durations(ruleset)))
        self._of_entity = {e.id: self._days(_moments_of(e)) for e in ruleset.entities.values()}
        self._of_rule = {r.id: self._days(_ends(r.start, r.end)) for r in ruleset.rules.values()}
        events = self._days(event.at for event in ruleset.events.values())
        self._all = events.union(*self._of_entity.values(), *self._of_rule.values())
        self._before = min(self._all, default=MINUTES_PER_DAY) - MINUTES_PER_DAY

    def all(self) -> tuple[str, ...]:
        """Return all of them, in order."""
        return _shown({self._before, *self._all})

    def of_question(self, subject: str, activity: str, object: str | None) -> tuple[str, ...]:
        """Return those that can matter to the questions about a subject, an activity and an object."""
        about = [self._of_entity[name] for name in (subject, object) if name is not None]
        return _shown({self._before}.union(*about, *(self._of_rule[rule.id] for rule in self._rules(activity))))

    def of_entity(self, name: str) -> tuple[str, ...]:
        """Return those that can matter to what is recorded of a subject or an object."""
        return _shown({self._before, *self._of_entity[name]})

    def _rules(self, activity: str) -> Iterator[Rule]:
        """The rules that can bear on whether an activity is permitted."""
        deciding = (*self._ruleset.permits[activity], *self._ruleset.forbids[activity])
        defining = tuple(rule for rules in self._ruleset.definitions.values() for rule in rules)
        for rule in (*deciding, *defining):
            yield rule
            yield from self._ruleset.overriders.get(rule.id, ())

    def _days(self, moments: Iterable[Dated]) -> frozenset[int]:
        found: set[int] = set()
        for dated in moments:
            for end in (dated.moment.earliest, dated.moment.latest):
                if end in {NEGATIVE_INFINITY, POSITIVE_INFINITY}:
                    continue
                for day in (day_of(end), *(_first_after(end, duration) for duration in self._durations)):
                    found.update((day, day + MINUTES_PER_DAY))
        return frozenset(found)


def _moments_of(entity: Entity) -> Iterator[Dated]:
    for account in _accounts_of(entity):
        yield from _ends(account.start, account.end)
        for mask in account.masked:
            yield from _ends(mask.start, mask.end)


def _accounts_of(entity: Entity) -> Iterator[Account]:
    for elements in entity.records.values():
        for records in elements.values():
            for record in records:
                yield from record.accounts
    for acts in entity.acts.values():
        for act in acts:
            yield from act.accounts


def _ends(*ends: Dated | None) -> Iterator[Dated]:
    return (end for end in ends if end is not None)


def _shown(days: Iterable[int]) -> tuple[str, ...]:
    """Return days in ISO 8601, without those beyond the calendar."""
    return tuple(day for day in (show_moment(day) for day in sorted(days)) if day != "..")


def _first_after(moment: int, duration: Duration) -> int:
    """Return the first day on which something that began at a moment has lasted for a duration."""
    return bisect_left(range(_LAST), moment, key=lambda day: minus(day * MINUTES_PER_DAY, duration)) * MINUTES_PER_DAY


def _durations(ruleset: Ruleset) -> Iterator[Duration]:
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
