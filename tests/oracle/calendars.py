"""Dates for random packs, drawn close to the question's day so that every boundary is met."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from hypothesis import strategies as st

from oracle.moments import minus, parse_moment, write_day

DURATIONS = ("P1Y", "P1M", "P10D", "P1Y6M")


@dataclass(frozen=True)
class Calendar:
    """The days around which a case turns.

    Attributes:
        day: The question's day.
        known_on: The day up to which things are known.
    """

    day: date
    known_on: date

    @cached_property
    def exact(self) -> list[str]:
        """Days at, just before and just after the question's day, and so long before it as durations go; and minutes."""
        lasting = [date.fromisoformat(write_day(minus(self.day.toordinal() * 1440, d))) for d in DURATIONS]
        near = [day + timedelta(step) for day in (self.day, *lasting) for step in (0, 1, -1)]
        minutes = ["T00:00Z", "T09:00Z", "T17:30+02:00"]
        days = [day.isoformat() for day in near]
        return [
            *days[:3],
            *(f"{self.day}{minute}" for minute in minutes),
            *days[3:],
            f"{lasting[0]}T12:00Z",
            "2001-03-04",
            "2030-01-01",
        ]

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

    def moments(self) -> st.SearchStrategy[str | int]:
        """Moments of every precision; exact ones more often than not."""
        return st.sampled_from(self.exact) | st.sampled_from(self.exact) | st.sampled_from(self.imprecise)

    def publications(self) -> st.SearchStrategy[str | int]:
        """Publication dates: long ago, or about the day up to which things are known."""
        known = self.known_on
        last = calendar.monthrange(known.year, known.month)[1]
        near = [
            f"{known}",
            f"{known + timedelta(1)}",
            f"{known}T23:30-02:00",
            f"{known:%Y-%m}" if known.day < last else known.year,
            f"..{known:%Y-%m}",
            f"{known - timedelta(1)}/{known + timedelta(1)}",
            f"{known + timedelta(1)}..",
        ]
        return st.just("2000-01-01") | st.just("2000-01-01") | st.sampled_from(near)

    def days_asked(self) -> st.SearchStrategy[str]:
        """The question's day, or a minute of it."""
        minutes = ("T00:00Z", "T09:00Z", "T17:30+02:00", "T17:29+02:00", "T23:59Z")
        return st.just(f"{self.day}") | st.sampled_from([f"{self.day}{minute}" for minute in minutes])


CALENDARS = st.builds(
    lambda day, lag: Calendar(day, day + timedelta(lag)),
    st.sampled_from([date(2020, 6, 15), date(2020, 2, 29), date(2021, 3, 31)]),
    st.sampled_from([0, 30, -30]),
)


def is_possible_period(start: object, end: object) -> bool:
    """Return whether a period may end after it begins, as these two moments are written."""
    return parse_moment(start).earliest < parse_moment(end).latest
