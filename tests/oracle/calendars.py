"""Dates for random packs, drawn close to the question's day so that every boundary is met."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from oracle.choosing import Draw, happens, pick
from oracle.moments import DAY, minus, parse_moment, write_day

DURATIONS = ("P1Y", "P1M", "P10D", "P1Y6M")
DAYS_ASKED = (date(2020, 6, 15), date(2020, 2, 29), date(2021, 3, 31))
LAGS = (0, 30, -30)
"""Days from the question's day to that up to which things are known."""


@dataclass(frozen=True)
class Calendar:
    """The days around which a case turns.

    Attributes:
        day: The question's day.
        known_on: The day up to which things are known.
    """

    day: date
    known_on: date

    @classmethod
    def any(cls, draw: Draw) -> Calendar:
        """Choose the days."""
        day = pick(draw, DAYS_ASKED)
        return cls(day, day + timedelta(pick(draw, LAGS)))

    @cached_property
    def exact(self) -> list[str]:
        """Days at, just before and just after the question's day, and so long before it as durations go; and minutes."""
        lasting = [date.fromisoformat(write_day(minus(self.day.toordinal() * DAY, one))) for one in DURATIONS]
        days = [f"{day + timedelta(step)}" for day in (self.day, *lasting) for step in (0, 1, -1)]
        minutes = [f"{self.day}{minute}" for minute in ("T17:30+02:00", "T09:00Z", "T00:00Z")]
        return [*days[:3], *minutes, *days[3:], f"{lasting[0]}T12:00Z", "2001-03-04", "2030-01-01"]

    @cached_property
    def imprecise(self) -> list[str | int]:
        """Months, years and intervals that the question's day, or a day so long before it, lies in or at the edge of."""
        day, before = self.day, self.day - timedelta(366)
        return [
            f"{day:%Y-%m}",
            f"{day - timedelta(1)}/{day + timedelta(1)}",
            day.year,
            f"{day:%Y-%m}/{day + timedelta(40):%Y-%m}",
            f"..{day:%Y-%m}",
            f"../{day}",
            f"{day:%Y}..",
            f"{day + timedelta(1)}/..",
            f"{before:%Y-%m}",
            before.year,
            "unknown",
        ]

    def moment(self, draw: Draw) -> str | int:
        """Choose a moment of any precision."""
        found: str | int = pick(draw, self.imprecise if happens(draw, 2, 5) else self.exact)
        return found

    def publication(self, draw: Draw) -> str | int:
        """Choose a publication date: long ago, or about the day up to which things are known."""
        if not happens(draw, 1, 2):
            return "2000-01-01"
        known = self.known_on
        last = calendar.monthrange(known.year, known.month)[1]
        near: list[str | int] = [
            f"{known}",
            f"{known + timedelta(1)}",
            f"{known}T23:30-02:00",
            f"{known:%Y-%m}" if known.day < last else known.year,
            f"..{known:%Y-%m}",
            f"{known - timedelta(1)}/{known + timedelta(1)}",
            f"{known + timedelta(1)}..",
        ]
        found: str | int = pick(draw, near)
        return found

    def asked(self, draw: Draw) -> str:
        """Choose the question's day, or a minute of it."""
        minutes = ("T00:00Z", "T09:00Z", "T17:30+02:00", "T17:29+02:00", "T23:59Z")
        return f"{self.day}{pick(draw, minutes)}" if happens(draw, 1, 3) else f"{self.day}"


def is_possible_period(start: object, end: object) -> bool:
    """Return whether a period may end after it begins, as these two moments are written."""
    return parse_moment(start).earliest < parse_moment(end).latest
