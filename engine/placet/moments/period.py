"""Periods: from a moment until another, which is no longer part of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import assert_never

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

    def doubt(self, at: Asked) -> str | None:
        """Return why the period only perhaps contains the question's moment, or None where there is no doubt."""
        return "; ".join(self._doubts(at)) if self.holds(at) is Holding.PERHAPS else None

    def _doubts(self, at: Asked) -> list[str]:
        found = []
        if self.start is not None and _latest_start(self.start, self.end) > at.first:
            found.append(doubt_of(self.start, "began"))
        if self.end is not None and _earliest_end(self.start, self.end) <= at.last:
            found.append(doubt_of(self.end, "ended"))
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


_NOUNS = {"began": "its beginning is unknown", "ended": "its end is unknown"}


def doubt_of(moment: Moment, verb: str) -> str:
    """Return why it is not known whether a moment has come.

    Args:
        moment: The moment.
        verb: What happened at it, such as `began`, `ended` or `happened`.
    """
    match moment.precision:
        case Precision.YEAR:
            return f"the source gives only the year {moment.text}"
        case Precision.MONTH:
            return f"the source gives only the month {moment.text}"
        case Precision.DAY | Precision.MINUTE:
            return f"it {verb} at {moment.text}, within the day asked: ask with an hour and its offset"
        case Precision.INTERVAL:
            return f"it {verb} at some time from {moment.text.replace('/', ' to ')}"
        case Precision.OPEN:
            bound = moment.text.strip("./")
            if moment.earliest == NEGATIVE_INFINITY:
                return f"it {verb} by {bound} at the latest"
            return f"it {verb} no earlier than {bound}"
        case Precision.UNKNOWN:
            return _NOUNS.get(verb, f"it is unknown when it {verb}")
        case _:
            assert_never(moment.precision)
