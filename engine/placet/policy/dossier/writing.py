"""From a subject and a date to its dossier: every question is put to the policy's own doors."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.ruleset import Activity
from placet.logic.verdicts import Verdict
from placet.messages import say
from placet.policy.answer import Answer, PolicyRef
from placet.policy.dossier.activities import Activities
from placet.policy.dossier.bibliography import Bibliography
from placet.policy.dossier.dossier import Dossier
from placet.policy.dossier.records import Records
from placet.policy.dossier.scene import Scene
from placet.policy.dossier.standing import Standing
from placet.policy.dossier.turning import YEARS, Turning, years_from
from placet.policy.names import show
from placet.policy.questions import Asking, Moment, Questions, Subject
from placet.policy.wording import Wording

if TYPE_CHECKING:
    from placet.policy.how import HowAnswer
    from placet.policy.policy import Policy
    from placet.policy.when import Timeline

Progress = Callable[[int, int], None]
"""Is told how many questions are answered, of how many."""


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a dossier is written: a policy, and what reads its questions and words its answers."""

    policy: Policy
    questions: Questions
    wording: Wording


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a dossier is wanted of.

    Attributes:
        subject: As for `Policy.ask`.
        since: The first day of the range in which changes are listed; some years before the date if not given.
        until: The last day of it; some years after the date if not given.
        ways: The most ways to list for each activity that is not permitted.
        watch: Is told how far it has come.
    """

    subject: Subject
    since: Moment | None
    until: Moment | None
    ways: int
    watch: Progress | None


def write(desk: Desk, wanted: Wanted, asking: Asking) -> Dossier:
    """Return the dossier of a subject.

    Args:
        desk: The policy.
        wanted: Of whom, and how much.
        asking: The date and the limits.

    Raises:
        PlacetError: As `Policy.what`, `Policy.how` and `Policy.when`.
    """
    author = _Author(desk, wanted, asking)
    return author.write()


class _Author:
    def __init__(self, desk: Desk, wanted: Wanted, asking: Asking) -> None:
        self._desk = desk
        self._wanted = wanted
        self._asking = asking
        self._ruleset = desk.questions.ruleset
        self._done = 0
        self.subject, _, holder = desk.questions.subject(wanted.subject)
        setting = desk.questions.setting(holder, self._any_activity(), None, asking)
        self._scene = Scene(setting, desk.wording)
        self._bibliography = Bibliography(desk.wording)
        self._activities = Activities(self._scene, self._bibliography, self._label())

    def _any_activity(self) -> Activity:
        found = next((a for a in self._ruleset.activities.values() if a.is_leaf), None)
        if found is None:
            raise PlacetError(Diagnostic("P602", say("the pack has no activity to write a dossier of")))
        return found

    def _label(self) -> str:
        entity = self._ruleset.entities.get(self.subject)
        return show(entity, self._scene.language) if entity else self._scene.messages.say("this profile")

    @property
    def _circumstances(self) -> dict[str, Any]:
        asking = self._asking
        return {
            "known_on": asking.known_on.text,
            "evidence": self._ruleset.grades[asking.evidence],
            "context": asking.context,
        }

    def write(self) -> Dossier:
        """Ask everything, in the order in which the page shows it, so that sources are numbered in that order."""
        wanted, asking, ruleset = self._wanted, self._asking, self._ruleset
        answers = self._desk.policy.what(wanted.subject, on=asking.on.text, **self._circumstances)
        records, activities = Records(self._scene, self._bibliography), self._activities
        standing = Standing(records, self._desk.questions.reach)
        standing.read()
        timelines = self._timelines(answers)
        first = timelines[0] if timelines else None
        return Dossier(
            subject=self.subject,
            label=self._label(),
            profile=None if isinstance(wanted.subject, str) else wanted.subject,
            on=asking.on.text,
            known_on=asking.known_on.text,
            evidence=ruleset.grades[asking.evidence],
            context=asking.context,
            policy=PolicyRef(ruleset.name, ruleset.version, ruleset.digest),
            title=ruleset.title.get(self._scene.language) or next(iter(ruleset.title.values()), ruleset.name),
            language=self._scene.language,
            hypothetical=ruleset.suppositions,
            counts=_counts(answers),
            standing=tuple(standing.facts),
            absent=tuple(standing.absent),
            periods=tuple(records.periods()),
            can=tuple(activities.can(answers)),
            once=tuple(activities.once(answers)),
            cannot=tuple(activities.cannot(answers)),
            unsettled=tuple(activities.unsettled(answers)),
            differing=tuple(records.differing()),
            unaccepted=tuple(records.unaccepted()),
            unrecorded=tuple(standing.unrecorded),
            openings=tuple(activities.openings(self._ways(answers))),
            since=(first.since or "") if first else "",
            until=first.until if first else "",
            turns=tuple(Turning(self._scene, self._bibliography).turns(timelines)),
            sources=self._bibliography.sources,
        )

    def _timelines(self, answers: tuple[Answer, ...]) -> tuple[Timeline, ...]:
        wanted, asked = self._wanted, self._asking.on
        since = wanted.since or min(years_from(asked, -YEARS), _day_of(wanted.until) or "9999")
        until = wanted.until or max(years_from(asked, YEARS), _day_of(wanted.since) or "")
        return tuple(
            self._desk.policy.when(
                wanted.subject,
                answer.question.activity,
                object=answer.question.object,
                since=since,
                until=until,
                **self._circumstances,
            )
            for answer in self._watched(answers, answers)
        )

    def _ways(self, answers: tuple[Answer, ...]) -> Iterator[HowAnswer]:
        closed = [answer for answer in answers if answer.verdict is Verdict.NOT_PERMITTED]
        for answer in self._watched(closed, answers):
            yield self._desk.policy.how(
                self._wanted.subject,
                answer.question.activity,
                object=answer.question.object,
                on=self._asking.on.text,
                limit=self._wanted.ways,
                **self._circumstances,
            )

    def _watched(self, asked: Iterable[Answer], answers: tuple[Answer, ...]) -> Iterator[Answer]:
        """Yield the answers about which more is asked, and tell how far it has come."""
        count = len(answers) + sum(answer.verdict is Verdict.NOT_PERMITTED for answer in answers)
        for answer in asked:
            yield answer
            self._done += 1
            if self._wanted.watch:
                self._wanted.watch(self._done, count)


def _counts(answers: Iterable[Answer]) -> Mapping[Verdict, int]:
    found = dict.fromkeys(Verdict, 0)
    for answer in answers:
        found[answer.verdict] += 1
    return found


def _day_of(moment: Moment | None) -> str | None:
    return None if moment is None else str(moment)[:10]
