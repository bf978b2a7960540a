"""The days on which anything changes, and so the only ones on which an answer can begin to differ.

Between two of them every test of a moment comes out as on the first: a period has begun or not, has ended or not,
and what is imprecise may turn out in the same ways.
Where the moments of a policy have their boundaries, and why, stands in `placet.policy.when.boundaries`;
a day question asks for the whole day, so that the day after each boundary counts as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from placet.logic.ruleset import Account, Dated, Mask, Rule, Ruleset
from placet.moments import MINUTES_PER_DAY, day_of, show_moment
from placet.policy import Policy
from placet.policy.when.boundaries import Boundaries, durations_of, periods_of_entity


def changes(policy: Policy) -> tuple[str, ...]:
    """Return every day on which anything in a policy changes, with the day after it and the day before all of them.

    These are the boundaries of every moment of its records, acts, rules and events, and what `held_for` makes of them.
    """
    return Days(policy.ruleset).all()


class Days:
    """The days that matter to the parts of one ruleset."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._boundaries = Boundaries(ruleset)
        self._durations = (None, *dict.fromkeys(durations_of(ruleset)))
        self._of_entity = {e.id: self._days(_ends(periods_of_entity(e))) for e in ruleset.entities.values()}
        self._of_rule = {r.id: self._days(_ends([r])) for r in ruleset.rules.values()}
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
            for duration in self._durations:
                for boundary in self._boundaries.of(dated, duration):
                    found.update((day_of(boundary), day_of(boundary) + MINUTES_PER_DAY))
        return frozenset(found)


def _ends(periods: Iterable[Account | Mask | Rule]) -> Iterator[Dated]:
    return (end for period in periods for end in (period.start, period.end) if end is not None)


def _shown(days: Iterable[int]) -> tuple[str, ...]:
    """Return days in ISO 8601, without those beyond the calendar."""
    return tuple(day for day in (show_moment(day) for day in sorted(days)) if day != "..")
