"""Periods: from a moment until another, which is no longer part of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

from placet.messages import ENGLISH, Messages
from placet.moments.asked import Asked
from placet.moments.moment import Moment, Precision
from placet.moments.timeline import MINUTES_PER_DAY, NEGATIVE_INFINITY, day_of


class Holding(Enum):
    """Whether a period contains a question's moment."""

    SURELY = "surely"
    PERHAPS = "perhaps"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Period:
    """What holds from `start` (or always has) until `end` (or still does).

    It ends after it begins, whatever the two moments turn out to be: each therefore says something about the other.
    """

    start: Moment | None = None
    end: Moment | None = None

    def holds(self, at: Asked) -> Holding:
        """Return whether the period contains the question's moment; exact over all that its moments may be."""
        start, end = self.start, self.end
        if start is not None and end is not None and not can_be_ordered(start, end):
            return Holding.NOT
        if start is not None and start.earliest > at.last:
            return Holding.NOT
        if end is not None and end.latest <= at.first:
            return Holding.NOT
        return Holding.PERHAPS if self._doubts(at) else Holding.SURELY

    def doubt(self, at: Asked, messages: Messages = ENGLISH) -> str | None:
        """Return why the period only perhaps contains the question's moment, or None where there is no doubt."""
        if self.holds(at) is not Holding.PERHAPS:
            return None
        first, *others = self._doubts(at, messages)
        return messages.say("{before}; {after}", before=first, after=others[0]) if others else first

    def _doubts(self, at: Asked, messages: Messages = ENGLISH) -> list[str]:
        found = []
        if self.start is not None and _latest_start(self.start, self.end) > at.first:
            found.append(doubt_of(self.start, Happening.BEGAN, messages))
        if self.end is not None and _earliest_end(self.start, self.end) <= at.last:
            found.append(doubt_of(self.end, Happening.ENDED, messages))
        return list(dict.fromkeys(found))


def can_be_ordered(start: Moment, end: Moment) -> bool:
    """Return whether a period could begin and then, strictly later, end at these moments."""
    return start.earliest < end.latest


def _latest_start(start: Moment, end: Moment | None) -> int:
    if start.is_exact or end is None:
        return start.latest
    return min(start.latest, day_of(end.latest - 1))


def _earliest_end(start: Moment | None, end: Moment) -> int:
    if end.is_exact or start is None:
        return end.earliest
    return max(end.earliest, day_of(start.earliest) + MINUTES_PER_DAY)


class Happening(Enum):
    """What happens at a moment."""

    BEGAN = "began"
    ENDED = "ended"
    HAPPENED = "happened"
    PUBLISHED = "was published"


def doubt_of(moment: Moment, happening: Happening, messages: Messages = ENGLISH) -> str:
    """Return why it is not known whether a moment has come.

    Args:
        moment: The moment.
        happening: What happened at it.
        messages: The texts of the language to say it in.
    """
    say = messages.say
    match moment.precision:
        case Precision.YEAR:
            return say("the source gives only the year {year}", year=moment.text)
        case Precision.MONTH:
            return say("the source gives only the month {month}", month=moment.text)
        case Precision.DAY | Precision.MINUTE:
            return say(
                "{it_happened} at {moment}, within the day asked: ask with an hour and its offset",
                it_happened=_clause(happening, messages),
                moment=moment.text,
            )
        case Precision.INTERVAL:
            first, _, last = moment.text.partition("/")
            it_happened = _clause(happening, messages)
            return say(
                "{it_happened} at some time from {first} to {last}", it_happened=it_happened, first=first, last=last
            )
        case Precision.OPEN:
            return _open(moment, _clause(happening, messages), messages)
        case Precision.UNKNOWN:
            return _unknown(happening, messages)
        case _:
            assert_never(moment.precision)


def _clause(happening: Happening, messages: Messages) -> str:
    match happening:
        case Happening.BEGAN:
            return messages.say("it began")
        case Happening.ENDED:
            return messages.say("it ended")
        case Happening.HAPPENED:
            return messages.say("it happened")
        case Happening.PUBLISHED:
            return messages.say("it was published")
        case _:
            assert_never(happening)


def _open(moment: Moment, it_happened: str, messages: Messages) -> str:
    day = moment.text.strip("./")
    if moment.earliest == NEGATIVE_INFINITY:
        return messages.say("{it_happened} by {day} at the latest", it_happened=it_happened, day=day)
    return messages.say("{it_happened} no earlier than {day}", it_happened=it_happened, day=day)


def _unknown(happening: Happening, messages: Messages) -> str:
    match happening:
        case Happening.BEGAN:
            return messages.say("its beginning is unknown")
        case Happening.ENDED:
            return messages.say("its end is unknown")
        case Happening.HAPPENED:
            return messages.say("it is unknown when it happened")
        case Happening.PUBLISHED:
            return messages.say("it is unknown when it was published")
        case _:
            assert_never(happening)
