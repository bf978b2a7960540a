"""Periods: from a moment until another, which is no longer part of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from placet.moments.asked import Asked
from placet.moments.moment import Moment, Precision


class Holding(Enum):
    """Whether a period contains a question's moment."""

    SURELY = "surely"
    PERHAPS = "perhaps"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Period:
    """What holds from `start` (or always has) until `end` (or still does)."""

    start: Moment | None = None
    end: Moment | None = None

    def holds(self, at: Asked) -> Holding:
        """Return whether the period contains the question's moment."""
        if self.start is not None and self.start.earliest > at.last:
            return Holding.NOT
        if self.end is not None and self.end.latest <= at.first:
            return Holding.NOT
        has_begun = self.start is None or self.start.latest <= at.first
        goes_on = self.end is None or self.end.earliest > at.last
        return Holding.SURELY if has_begun and goes_on else Holding.PERHAPS

    def doubt(self, at: Asked) -> str | None:
        """Return why the period only perhaps contains the question's moment, or None where there is no doubt."""
        if self.holds(at) is not Holding.PERHAPS:
            return None
        if self.start is not None and not self.start.latest <= at.first:
            return _why(self.start, "began")
        assert self.end is not None
        return _why(self.end, "ended")


def _why(moment: Moment, verb: str) -> str:
    match moment.precision:
        case Precision.YEAR:
            return f"the source gives only the year {moment.text}"
        case Precision.MONTH:
            return f"the source gives only the month {moment.text}"
        case Precision.MINUTE:
            return f"it {verb} at {moment.text}, within the day asked: ask with an hour and its offset"
        case Precision.UNKNOWN:
            return f"it is not known when it {verb}"
        case Precision.DAY | Precision.INTERVAL | Precision.OPEN:
            return f"the source says only that it {verb} within {moment.text}"


def can_be_ordered(start: Moment, end: Moment) -> bool:
    """Return whether a period could begin and then, strictly later, end at these moments."""
    return start.earliest < end.latest
