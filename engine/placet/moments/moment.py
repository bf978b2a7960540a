"""Moments with a precision: a year, a month, a day, a minute, an interval, one open side, or unknown.

Forms: ISO 8601 reduced precision and the open and closed intervals of EDTF (ISO 8601-2, level 1), written `A/B`, `..B` and `A..`.
The EDTF parsers on PyPI read far more (seasons, qualifiers, sets) and give calendar objects instead of instants, so this small one stands here.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from placet.moments.timeline import (
    NEGATIVE_INFINITY,
    POSITIVE_INFINITY,
    minute_of,
    start_of,
)

_FORMS = "write a year `2014`, a month `2014-09`, a day `2014-09-05`, or a minute with its offset `2014-09-05T17:30+01:00`"
_PLAIN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_MINUTE = re.compile(r"(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::00)?(Z|[+-]\d{2}:\d{2})?")
_LOOSE = re.compile(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?")


class MomentError(ValueError):
    """A text that is not a moment (or a duration).

    Attributes:
        message: What is wrong, in one line.
        help: How to mend it; may be empty.
    """

    def __init__(self, message: str, help: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.help = help


class Precision(StrEnum):
    """How precisely a moment is given."""

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    MINUTE = "minute"
    INTERVAL = "interval"
    OPEN = "open"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Moment:
    """The set of instants that something may have happened at.

    A day is its first instant; a month or a year is the first instant of some day in it.

    Attributes:
        earliest: The earliest of them, in minutes (see `timeline`).
        latest: The latest of them.
        text: As written.
        precision: How precisely it is given.
    """

    earliest: int
    latest: int
    text: str
    precision: Precision

    @property
    def is_exact(self) -> bool:
        """Whether it is a single instant."""
        return self.earliest == self.latest

    @property
    def is_minute(self) -> bool:
        """Whether it was given to the minute."""
        return self.precision is Precision.MINUTE


@lru_cache(maxsize=4096)
def parse_moment(text: str) -> Moment:
    """Return the moment that a text gives.

    Args:
        text: One of the forms above, or `unknown`.

    Raises:
        MomentError: The text is in none of the forms, or names a day that does not exist.
    """
    written = text.strip()
    if written == "unknown":
        return Moment(NEGATIVE_INFINITY, POSITIVE_INFINITY, written, Precision.UNKNOWN)
    if "/" in written:
        return _interval(written, *written.split("/", 1))
    if written.startswith(".."):
        return _interval(written, "..", written[2:])
    if written.endswith(".."):
        return _interval(written, written[:-2], "..")
    return _single(written)


def _interval(written: str, first: str, last: str) -> Moment:
    if first in {"", ".."} and last in {"", ".."}:
        raise MomentError(
            f"`{written}` is open on both sides", "write `unknown` for a moment of which nothing is known"
        )
    earliest = NEGATIVE_INFINITY if first in {"", ".."} else _end(written, first).earliest
    latest = POSITIVE_INFINITY if last in {"", ".."} else _end(written, last).latest
    if earliest > latest:
        raise MomentError(f"the interval `{written}` ends before it begins", f"write `{last}/{first}`")
    is_open = NEGATIVE_INFINITY in (earliest, latest) or POSITIVE_INFINITY in (earliest, latest)
    return Moment(earliest, latest, written, Precision.OPEN if is_open else Precision.INTERVAL)


def _end(written: str, text: str) -> Moment:
    if "/" in text or ".." in text or text == "unknown":
        raise MomentError(f"`{written}` is not an interval of two moments", "write `2014-09/2015-02`")
    found = _single(text)
    if found.is_minute:
        raise MomentError(
            f"the interval `{written}` has an end given to the minute",
            "write days, months or years at its ends",
        )
    return found


def _single(written: str) -> Moment:
    if match := _PLAIN.fullmatch(written):
        return _plain(written, *match.groups())
    if match := _MINUTE.fullmatch(written):
        return _minute(written, *match.groups())
    raise MomentError(f"`{written}` is not a moment", _near_form(written))


def _near_form(written: str) -> str:
    match = _LOOSE.fullmatch(written)
    if match is None:
        return _FORMS
    year, month, day = match.groups()
    return (
        f"write `{year}-{int(month):02}`" if day is None else f"write `{year}-{int(month):02}-{int(day):02}`"
    )


def _plain(written: str, year: str, month: str | None, day: str | None) -> Moment:
    first_month, last_month = (1, 12) if month is None else (int(month), int(month))
    if int(year) == 0:
        raise MomentError(f"there is no year {year}", "years run from 0001 to 9999")
    if not 1 <= first_month <= 12:
        raise MomentError(f"there is no month {month} in `{written}`", "months run from 01 to 12")
    if day is not None:
        at = start_of(_day(int(year), first_month, int(day)))
        return Moment(at, at, written, Precision.DAY)
    last_day = calendar.monthrange(int(year), last_month)[1]
    return Moment(
        start_of(date(int(year), first_month, 1)),
        start_of(date(int(year), last_month, last_day)),
        written,
        Precision.YEAR if month is None else Precision.MONTH,
    )


def _day(year: int, month: int, day: int) -> date:
    last = calendar.monthrange(year, month)[1]
    if not 1 <= day <= last:
        raise MomentError(
            f"there is no {day} {calendar.month_name[month]} in {year}",
            f"{calendar.month_name[month]} {year} ends on {year:04}-{month:02}-{last}",
        )
    return date(year, month, day)


def _minute(written: str, day: str, hour: str, minute: str, offset: str | None) -> Moment:
    if offset is None:
        raise MomentError(
            f"`{written}` has an hour without an offset",
            f"write `{written}Z` or, for example, `{written}+01:00`",
        )
    year, month, number = (int(part) for part in day.split("-"))
    if not 1 <= month <= 12:
        raise MomentError(f"there is no month {month:02} in `{written}`", "months run from 01 to 12")
    if year == 0:
        raise MomentError("there is no year 0000", "years run from 0001 to 9999")
    _day(year, month, number)
    try:
        at = minute_of(datetime.fromisoformat(f"{day}T{hour}:{minute}{offset}"))
    except (ValueError, OverflowError):
        raise MomentError(
            f"there is no such time of day: `{written}`", "hours run from 00 to 23 and minutes from 00 to 59"
        ) from None
    return Moment(at, at, written, Precision.MINUTE)
