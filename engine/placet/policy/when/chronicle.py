"""From a question over a range of days to its timeline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby, pairwise

from placet.backends.interpreter import Setting, decide
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.ruleset import Activity
from placet.messages import Message, say
from placet.moments import MINUTES_PER_DAY, Asked, day_of, show_moment
from placet.policy.answer import Answer, PolicyRef, Question
from placet.policy.questions import Asking, Moment, Questions, Subject
from placet.policy.when.boundaries import Boundaries
from placet.policy.when.causes import Causes
from placet.policy.when.lasting import Lasting
from placet.policy.when.sweeping import Piece, Sweep
from placet.policy.when.timeline import Change, Stretch, Timeline
from placet.policy.when.watching import Axis
from placet.policy.wording import Wording

_RANGE_OF_DAYS = Message("a range has days as its ends, found `{found}`")


@dataclass(frozen=True, slots=True)
class Range:
    """The days that a timeline goes through.

    Attributes:
        since: The first day; None for as far back as the calendar goes.
        until: The last day, which is part of it.
    """

    since: Asked | None
    until: Asked


class Chronicle:
    """Makes the timelines of one policy."""

    def __init__(self, questions: Questions, wording: Wording) -> None:
        self._ruleset = ruleset = questions.ruleset
        self._questions = questions
        self._wording = wording
        self._boundaries = Boundaries(ruleset)
        self._causes = Causes(ruleset, wording)
        self._policy = PolicyRef(ruleset.name, ruleset.version, ruleset.digest)

    def range(self, since: Moment | None, until: Moment) -> Range:
        """Return the days between two dates.

        Raises:
            PlacetError: P606 for what is no day, P611 for a range that ends before it begins.
        """
        last = self._questions.day(until, _RANGE_OF_DAYS)
        first = None if since is None else self._questions.day(since, _RANGE_OF_DAYS)
        if first is not None and first.first > last.first:
            raise PlacetError(
                Diagnostic(
                    "P611",
                    say("the range ends before it begins: from {first} until {last}", first=first.text, last=last.text),
                    help=(say("write `--since {last} --until {first}`", last=last.text, first=first.text),),
                )
            )
        return Range(first, last)

    def timeline(
        self, subject: Subject, activity: str, object: str | None, asking: Asking, *, by: Axis, days: Range
    ) -> Timeline:
        """Return the timeline of one question.

        Args:
            subject: As for `Policy.ask`.
            activity: As for `Policy.ask`.
            object: As for `Policy.ask`.
            asking: The dates and limits; the date that is gone through is the last day of the range.
            by: Which of the two times is gone through.
            days: The range of days.

        Raises:
            PlacetError: P6xx for what is not understood, P7xx for a profile.
        """
        return self._timeline(subject, self._questions.activity(activity), object, asking, by, days)

    def history(self, subjects: Iterable[str], asking: Asking, days: Range) -> Iterator[Timeline]:
        """Yield the timeline of every subject, every activity that has nothing below it, and each of its objects."""
        activities = [activity for activity in self._ruleset.activities.values() if activity.is_leaf]
        for subject in subjects:
            lasting = Lasting(self._questions.reach)
            for activity in activities:
                for name in self._objects(activity):
                    yield self._timeline(subject, activity, name, asking, Axis.VALIDITY, days, lasting)

    def _objects(self, activity: Activity) -> list[str] | list[None]:
        if not activity.on:
            return [None]
        return [entity.id for entity in self._ruleset.entities.values() if entity.type in activity.on]

    def _timeline(
        self,
        subject: Subject,
        activity: Activity,
        name: str | None,
        asking: Asking,
        by: Axis,
        days: Range,
        lasting: Lasting | None = None,
    ) -> Timeline:
        question, setting = self._questions.prepare(subject, activity, name, asking)
        sweep = Sweep(setting, by, self._boundaries, lasting)
        pieces = tuple(sweep.pieces(0 if days.since is None else days.since.first, days.until.last))
        groups = [tuple(group) for _, group in groupby(pieces, key=lambda piece: piece.verdict)]
        asker = _Asker(question, setting, by, self._wording)
        return Timeline(
            question,
            by,
            days.since.text if days.since else None,
            days.until.text,
            tuple(_stretches(groups, days, asker)),
            tuple(self._change(sweep, before[-1], after[0]) for before, after in pairwise(groups)),
            self._policy,
            self._ruleset.suppositions,
            self._wording.language,
        )

    def _change(self, sweep: Sweep, before: Piece, after: Piece) -> Change:
        explain = cache(partial(self._causes.of, sweep, before, after))
        return Change(_name(after), before.verdict, after.verdict, explain)


@dataclass(frozen=True, slots=True)
class _Asker:
    """Asks a timeline's question at one of its moments."""

    question: Question
    setting: Setting
    by: Axis
    wording: Wording

    def ask(self, moment: Asked) -> Answer:
        if self.by is Axis.VALIDITY:
            question, setting = replace(self.question, on=moment.text), replace(self.setting, asked=moment)
        else:
            question = replace(self.question, known_on=moment.text)
            setting = replace(self.setting, known_on=moment.last)
        return Answer(question, decide(setting), self.wording)


def _stretches(groups: list[tuple[Piece, ...]], days: Range, asker: _Asker) -> Iterator[Stretch]:
    since = days.since.text if days.since else None
    for group, following in zip(groups, [*groups[1:], None], strict=True):
        until = _name(following[0]) if following else None
        beyond = following[0].start if following else days.until.last + 1
        starts = [*(piece.start for piece in group), beyond]
        moments = [_moment_in(start, end) for start, end in pairwise(starts)]
        if since is None:
            moments[0] = _last_moment_before(starts[1])
        yield Stretch(since, until, group[0].verdict, group[0].start, beyond - 1, tuple(moments), asker.ask)
        since = until


def _name(piece: Piece) -> str:
    """Return the beginning of a piece as people write it: a minute as the source gives it, if one does."""
    for seen in piece.seen:
        moment = seen.dated.moment
        if moment.is_minute and moment.earliest == piece.start and seen.before is None:
            return moment.text if piece.start % MINUTES_PER_DAY else show_moment(piece.start)
    return show_moment(piece.start)


def _moment_in(start: int, end: int) -> Asked:
    """Return the first moment of a piece: the day that it begins with, or only a minute where it has not all of it."""
    if start % MINUTES_PER_DAY == 0 and start + MINUTES_PER_DAY <= end:
        return Asked(start, start + MINUTES_PER_DAY - 1, show_moment(start))
    return _minute(start)


def _last_moment_before(end: int) -> Asked:
    """Return the last day before the end of what has no beginning, or the last minute of it."""
    day = day_of(end) - MINUTES_PER_DAY
    return _moment_in(day, end) if day >= 0 else _minute(max(end - 1, 0))


def _minute(minute: int) -> Asked:
    shown = show_moment(minute)
    return Asked(minute, minute, shown if "T" in shown else f"{shown}T00:00Z")
