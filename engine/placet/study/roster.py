"""Invariants held to everybody on the roster, on every day on which anything changes.

An invariant forbids some verdicts wherever its condition holds.
It is broken where, in some possible world of a question, the condition holds and the verdict is one of them:
what is unknown is let turn out in every way that it may, with all that the pack's sources say taken as known.
The condition is about things as they stand, so that an act that is only waited for counts as not done.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from placet.backends.interpreter import Setting
from placet.backends.interpreter.evaluation import Evaluation
from placet.logic.ruleset import Activity, Entity, Invariant, Ruleset
from placet.logic.verdicts import BoundExceededError, Verdict
from placet.policy import Policy
from placet.policy.questions import Asking, Questions
from placet.study.days import Days
from placet.study.worlds import Worlds

_EVERYTHING_KNOWN = "9999-12-31"
"""The day by which all of a pack's sources have been published."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A question on which an invariant does not hold.

    Attributes:
        verdict: The verdict that must never be; None where there are too many unknowns to tell.
    """

    invariant: Invariant
    subject: str
    activity: str
    object: str | None
    on: str
    verdict: Verdict | None


def broken(
    policy: Policy,
    dates: Iterable[str] | None = None,
    *,
    watch: Callable[[Invariant], None] | None = None,
) -> Iterator[Breach]:
    """Yield every breach of a policy's invariants by a subject of its roster.

    Args:
        policy: The policy.
        dates: The days to ask about; if not given, for each question all that can matter to it.
        watch: Is told each invariant before it is checked.
    """
    roster = _Roster(policy.ruleset, None if dates is None else tuple(dates))
    for invariant in policy.ruleset.invariants:
        if watch is not None:
            watch(invariant)
        yield from roster.breaches(invariant)


class _Roster:
    """All the questions that can be asked about a ruleset's own subjects and objects."""

    def __init__(self, ruleset: Ruleset, dates: tuple[str, ...] | None) -> None:
        self._ruleset = ruleset
        self._questions = Questions(ruleset)
        self._dates = dates
        self._days = Days(ruleset)
        self._askings: dict[str, Asking] = {}
        self._subjects = ruleset.entities_of(ruleset.subject)

    def breaches(self, invariant: Invariant) -> Iterator[Breach]:
        """Yield the breaches of one invariant, by activity, object, subject and day."""
        for activity in self._ruleset.activities.values():
            if activity.id not in invariant.activities:
                continue
            for entity in self._objects(activity, invariant.object):
                for subject in self._subjects:
                    yield from self._of_subject(invariant, activity, entity, subject)

    def _objects(self, activity: Activity, only: str | None) -> list[Entity] | list[None]:
        if not activity.on:
            return [None]
        found = (entity for entity in self._ruleset.entities.values() if entity.type in activity.on)
        return [entity for entity in found if only in (None, entity.id)]

    def _of_subject(
        self, invariant: Invariant, activity: Activity, entity: Entity | None, subject: str
    ) -> Iterator[Breach]:
        name = entity.id if entity else None
        days = self._days.of_question(subject, activity.id, name) if self._dates is None else self._dates
        holder = self._questions.holder(subject)
        for day in days:
            setting = self._questions.setting(holder, activity, entity, self._asking(day))
            found, verdict = _breach(invariant, setting)
            if found:
                yield Breach(invariant, subject, activity.id, name, day, verdict)

    def _asking(self, day: str) -> Asking:
        known = self._askings.get(day)
        if known is None:
            known = self._askings[day] = self._questions.asking(day, _EVERYTHING_KNOWN, None, None)
        return known


def _breach(invariant: Invariant, setting: Setting) -> tuple[bool, Verdict | None]:
    """Return whether an invariant is broken on a question, and by which verdict."""
    worlds = Worlds(Evaluation(setting), invariant.condition)
    if not worlds.any:
        return False, None
    try:
        given = next((v for v in Verdict if v.value in invariant.never and worlds.give(v)), None)
    except BoundExceededError:
        return True, None
    return given is not None, given
