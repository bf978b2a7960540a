"""A timeline: an answer's verdict at every instant of a range, and what changes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from placet.logic.verdicts import Verdict
from placet.moments import Asked, parse_asked
from placet.policy.answer import Answer, OpenPoint, PolicyRef, Question
from placet.policy.when.causes import Cause
from placet.policy.when.watching import Axis


@dataclass(frozen=True, slots=True)
class Stretch:
    """A time in which the verdict is the same.

    Attributes:
        since: When it begins: a day, or a minute of one; None where it reaches back as far as the calendar.
        until: When it is over, which is no longer part of it; None where it reaches the end of the range.
        verdict: The verdict in it.
        first: Its first instant, in minutes (see `placet.moments`).
        last: Its last instant.
        moments: A moment in each piece of it in which nothing changes that the answer rests on.
    """

    since: str | None
    until: str | None
    verdict: Verdict
    first: int
    last: int
    moments: tuple[Asked, ...]
    _ask: Callable[[Asked], Answer] = field(repr=False, compare=False)

    @property
    def answer(self) -> Answer:
        """The whole answer at the beginning of the stretch (or, where it has none, right before its end)."""
        return self._ask(self.moments[0])

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The answers in it: one for each piece in which nothing changes that they rest on."""
        return tuple(self._ask(moment) for moment in self.moments)

    @property
    def is_uncertain(self) -> bool:
        """Whether it cannot be said what the answer is."""
        return self.verdict is Verdict.UNDETERMINED

    @property
    def unknowns(self) -> tuple[OpenPoint, ...]:
        """Why it is uncertain: everything that would have to be found out, each once."""
        if not self.is_uncertain:
            return ()
        points = (point for answer in self.answers for chosen in answer.missing for point in chosen)
        return tuple({point.id: point for point in points}.values())

    def to_dict(self) -> dict[str, Any]:
        """Return the stretch as plain data."""
        return {
            "from": self.since,
            "until": self.until,
            "verdict": self.verdict.value,
            "unknowns": [{"id": p.id, "kind": p.kind, "text": p.text, "why": p.why} for p in self.unknowns],
        }


@dataclass(frozen=True, slots=True)
class Change:
    """A moment at which the verdict changes.

    Attributes:
        at: The first moment of the new verdict: a day, or a minute of one.
        before: The verdict until then.
        after: The verdict from then on.
    """

    at: str
    before: Verdict
    after: Verdict
    _explain: Callable[[], tuple[Cause, ...]] = field(repr=False, compare=False)

    @property
    def causes(self) -> tuple[Cause, ...]:
        """What changes it."""
        return self._explain()

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain data."""
        return {
            "at": self.at,
            "before": self.before.value,
            "after": self.after.value,
            "causes": [cause.to_dict() for cause in self.causes],
        }


@dataclass(frozen=True, slots=True, repr=False)
class Timeline:
    """How the answer to a question changes, as time goes by or as sources are published.

    Attributes:
        question: The question, asked on the last day of the range.
        by: Whether the range is of the dates asked about, or of the days up to which publications count.
        since: The first day of the range; None where it reaches back as far as the calendar.
        until: The last day of the range, which is part of it.
        stretches: What the verdict is, from the first instant of the range to its last.
        changes: What parts the stretches.
        policy: Which policy answered.
        hypothetical: What is supposed and not recorded, as understood.
        language: The language that it is worded in.
    """

    question: Question
    by: Axis
    since: str | None
    until: str
    stretches: tuple[Stretch, ...]
    changes: tuple[Change, ...]
    policy: PolicyRef
    hypothetical: tuple[str, ...] = ()
    language: str = "en"

    def during(self, moment: str) -> tuple[Stretch, ...]:
        """Return the stretches that a day or a minute lies in: several where the verdict changes within that day.

        Raises:
            MomentError: It is neither a day nor a minute with its offset.
        """
        asked = parse_asked(moment)
        return tuple(each for each in self.stretches if each.first <= asked.last and asked.first <= each.last)

    def to_dict(self) -> dict[str, Any]:
        """Return the timeline as plain data, for JSON."""
        gone_through = "on" if self.by is Axis.VALIDITY else "known_on"
        return {
            "question": {key: value for key, value in self.question.to_dict().items() if key != gone_through},
            "by": self.by.value,
            "since": self.since,
            "until": self.until,
            "stretches": [stretch.to_dict() for stretch in self.stretches],
            "changes": [change.to_dict() for change in self.changes],
            "policy": {"name": self.policy.name, "version": self.policy.version, "digest": self.policy.digest},
            **({"hypothetical": list(self.hypothetical)} if self.hypothetical else {}),
        }

    def __repr__(self) -> str:
        asked = " ".join(filter(None, (self.question.subject, self.question.activity, self.question.object)))
        said = [f"{s.verdict.value} from {s.since or '..'}" for s in self.stretches]
        return f"<Timeline by {self.by.value} of {asked}: {', '.join(said)}>"

    def __str__(self) -> str:
        from placet.render import as_timeline_text

        return as_timeline_text(self)

    def _repr_html_(self) -> str:
        from placet.render import as_timeline_html

        return as_timeline_html(self)
