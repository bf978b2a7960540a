"""Stretches of time as they are drawn."""

from __future__ import annotations

import calendar
from dataclasses import dataclass

from placet.diagnostics import Diagnostic, PlacetError
from placet.messages import Messages, say
from placet.moments import MINUTES_PER_DAY, Asked, MomentError, parse_asked
from placet.moments.timeline import date_of


@dataclass(frozen=True, slots=True)
class Range:
    """What a picture shows: from a day to a day, which is the last in it.

    Attributes:
        first: Its first minute.
        last: The minute after its last.
    """

    first: int
    last: int
    since: str
    until: str

    @classmethod
    def between(cls, since: str, until: str) -> Range:
        """Return the range from one day to another.

        Raises:
            PlacetError: P606 for what is no day, P662 where it would run backwards.
        """
        first, last = _day(since), _day(until)
        if last.last <= first.first:
            raise PlacetError(
                Diagnostic(
                    "P662",
                    say("the picture runs from {since} to {until}, which is before it", since=since, until=until),
                )
            )
        return cls(first.first, last.last + 1, first.text, last.text)

    def years(self) -> tuple[int, ...]:
        """Return the years that it touches."""
        return tuple(range(date_of(self.first).year, date_of(self.last - 1).year + 1))

    @property
    def scale(self) -> list[float]:
        """Its ends, on the scale of the pictures."""
        return [in_years(self.first), in_years(self.last - 1)]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, and whether what it stands for surely holds in it.

    Attributes:
        start: Where it begins, in minutes.
        end: Where it is over.
    """

    start: int
    end: int
    is_sure: bool = True


def surenesses(text: Messages) -> dict[bool, str]:
    """Return what people read for a stretch that is sure, and for one that is not."""
    return {True: text.say("surely"), False: text.say("perhaps")}


def in_years(minutes: int) -> float:
    """Return a moment as a year and what part of it has passed: the scale of all pictures."""
    day = date_of(minutes)
    days = 366 if calendar.isleap(day.year) else 365
    passed = day.timetuple().tm_yday - 1 + minutes % MINUTES_PER_DAY / MINUTES_PER_DAY
    return round(day.year + passed / days, 4)


def _day(day: str) -> Asked:
    try:
        asked = parse_asked(day)
    except MomentError as error:
        raise PlacetError(Diagnostic("P606", error.message, help=(error.help,) if error.help else ())) from None
    if asked.first == asked.last:
        raise PlacetError(
            Diagnostic(
                "P606", say("a picture goes by days, found `{day}`", day=day), help=(say("leave the hour away"),)
            )
        )
    return asked
