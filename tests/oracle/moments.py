"""Moments, read anew: minutes on one UTC timeline, and durations counted back on the calendar."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone
from functools import cache

DAY = 24 * 60
BEGINNING = -(10**7) * DAY
"""A day before all others: the open end of `..2017`."""
END = 10**7 * DAY
"""A day after all others: the open end of `2017..`."""


@dataclass(frozen=True, slots=True)
class Moment:
    """What a written moment may be: one exact instant, or the first instant of some day from `earliest` to `latest`.

    Attributes:
        earliest: The first instant it may be, in minutes.
        latest: The last.
    """

    earliest: int
    latest: int

    @property
    def is_exact(self) -> bool:
        """Whether there is only one instant that it may be."""
        return self.earliest == self.latest


@cache
def parse_moment(written: object) -> Moment:
    """Read a moment as a pack writes it."""
    text = str(written)
    if text == "unknown":
        return Moment(BEGINNING, END)
    if "/" in text:
        begins, ends = text.split("/")
        return Moment(_days(begins).earliest, _days(ends).latest)
    if text.startswith(".."):
        return Moment(BEGINNING, _days(text[2:]).latest)
    if text.endswith(".."):
        return Moment(_days(text[:-2]).earliest, END)
    if "T" in text:
        return _minute(text)
    return _days(text)


def _minute(text: str) -> Moment:
    there = datetime.fromisoformat(text)
    here = there.astimezone(timezone.utc)  # noqa: UP017
    instant = here.date().toordinal() * DAY + here.hour * 60 + here.minute
    return Moment(instant, instant)


def _days(text: str) -> Moment:
    """Read a year, a month or a day, or the open end of an interval."""
    if text == "..":
        return Moment(BEGINNING, END)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        first, last = date(parts[0], 1, 1), date(parts[0], 12, 31)
    elif len(parts) == 2:
        year, month = parts
        first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
    else:
        first = last = date(*parts)
    return Moment(first.toordinal() * DAY, last.toordinal() * DAY)


def write_day(instant: int) -> str:
    """Write the day of an instant."""
    return date.fromordinal(instant // DAY).isoformat()


def write_minute(instant: int) -> str:
    """Write an instant to the minute."""
    return f"{write_day(instant)}T{instant % DAY // 60:02}:{instant % DAY % 60:02}Z"


def minus(instant: int, duration: str) -> int:
    """Count a duration such as `P1Y6M` back from an instant; a day that the month lacks becomes the end of its last."""
    found = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", duration)
    assert found, duration
    years, months, weeks, days = (int(part or 0) for part in found.groups())
    start = date.fromordinal(instant // DAY)
    month_count = start.year * 12 + start.month - 1 - years * 12 - months
    year, month = month_count // 12, month_count % 12 + 1
    last = calendar.monthrange(year, month)[1]
    there = date(year, month, min(start.day, last)) - timedelta(days=days + 7 * weeks)
    return there.toordinal() * DAY + (instant % DAY if start.day <= last else DAY - 1)
