"""The timeline: whole minutes since the first instant of year 1, in UTC (proleptic Gregorian calendar)."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

MINUTES_PER_DAY = 24 * 60
NEGATIVE_INFINITY = -(10**12)
"""Before every date that can be written."""
POSITIVE_INFINITY = 10**12
"""After every date that can be written."""

_ORIGIN = datetime(1, 1, 1, tzinfo=UTC)


def start_of(day: date) -> int:
    """Return the first minute of a day."""
    return (day.toordinal() - 1) * MINUTES_PER_DAY


def minute_of(moment: datetime) -> int:
    """Return the minute of an aware date and time."""
    return (moment - _ORIGIN) // timedelta(minutes=1)


def day_of(minutes: int) -> int:
    """Return the first minute of the day in which a minute lies."""
    return minutes - minutes % MINUTES_PER_DAY


def date_of(minutes: int) -> date:
    """Return the day in which a minute lies.

    Raises:
        OverflowError: It lies outside the years 1 to 9999.
    """
    try:
        return date.fromordinal(minutes // MINUTES_PER_DAY + 1)
    except ValueError as error:
        raise OverflowError(str(error)) from None


def show_moment(minutes: int) -> str:
    """Return a minute in ISO 8601: its day where it begins one, else with `Z`."""
    if minutes <= NEGATIVE_INFINITY // 2:
        return ".."
    if minutes >= POSITIVE_INFINITY // 2:
        return ".."
    day = date_of(minutes).isoformat()
    into = minutes % MINUTES_PER_DAY
    return f"{day}T{into // 60:02}:{into % 60:02}Z" if into else day
