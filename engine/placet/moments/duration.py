"""Durations in years, months and days, and going back by them (ISO 8601-1, section 5.5.2.2)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta

from placet.moments.moment import MomentError
from placet.moments.timeline import MINUTES_PER_DAY, NEGATIVE_INFINITY, date_of, start_of

_DURATION = re.compile(r"P(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,7})D)?")


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time on the calendar."""

    years: int = 0
    months: int = 0
    days: int = 0

    def __str__(self) -> str:
        parts = ((self.years, "Y"), (self.months, "M"), (self.days, "D"))
        return "P" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0D")


def parse_duration(text: str) -> Duration:
    """Return the duration that a text such as `P2Y6M10D` or `P3W` gives.

    Raises:
        MomentError: It is no duration in years, months, weeks and days.
    """
    match = _DURATION.fullmatch(text.strip())
    if match is None or not any(match.groups()):
        hint = "write years, months and days: `P2Y`, `P18M`, `P2Y6M10D`"
        if "T" in text:
            raise MomentError(
                f"`{text}` has hours or minutes, and durations here are in days and longer", hint
            )
        raise MomentError(f"`{text}` is not a duration", hint)
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    return Duration(years, months, weeks * 7 + days)


def minus(minutes: int, duration: Duration) -> int:
    """Return the moment that lies a duration before another.

    Years and months are taken off first; a day that the month does not have becomes its last; then days are taken off.
    The time of day stays.
    """
    into = minutes % MINUTES_PER_DAY
    day = date_of(minutes)
    months = day.year * 12 + day.month - 1 - duration.years * 12 - duration.months
    year, month = divmod(months, 12)
    if year < 1:
        return NEGATIVE_INFINITY
    clamped = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))
    try:
        return start_of(clamped - timedelta(duration.days)) + into
    except OverflowError:
        return NEGATIVE_INFINITY
