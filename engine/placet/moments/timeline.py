"""The timeline: whole minutes since the first instant of year 1, in UTC (proleptic Gregorian calendar)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

MINUTES_PER_DAY = 24 * 60
NEGATIVE_INFINITY = -(10**9) * MINUTES_PER_DAY
"""Before every date that can be written; the beginning of a day, as every imprecise moment is."""
POSITIVE_INFINITY = 10**9 * MINUTES_PER_DAY
"""After every date that can be written."""

_ORIGIN = datetime(1, 1, 1, tzinfo=UTC)
_AFTER_LAST = date.max.toordinal() * MINUTES_PER_DAY


def start_of(day: date) -> int:
    """Return the first minute of a day."""
    return (day.toordinal() - 1) * MINUTES_PER_DAY


def minute_of(moment: datetime) -> int:
    """Return the minute of an aware date and time."""
    return (moment - _ORIGIN) // timedelta(minutes=1)


def day_of(minutes: int) -> int:
    """Return the first minute of the day in which a minute lies."""
    return minutes - minutes % MINUTES_PER_DAY


def is_on_calendar(minutes: int) -> bool:
    """Return whether a minute lies within the years 1 to 9999."""
    return 0 <= minutes < _AFTER_LAST


def date_of(minutes: int) -> date:
    """Return the day in which a minute lies, which must be on the calendar."""
    return date.fromordinal(minutes // MINUTES_PER_DAY + 1)


def show_moment(minutes: int) -> str:
    """Return a minute in ISO 8601: its day where it begins one, else with `Z`; `..` beyond the years 1 to 9999."""
    if not is_on_calendar(minutes):
        return ".."
    day = date_of(minutes).isoformat()
    into = minutes % MINUTES_PER_DAY
    return f"{day}T{into // 60:02}:{into % 60:02}Z" if into else day
