"""Moments with a precision: a year, a month, a day, a minute, an interval, one open side, or unknown.

Forms: ISO 8601 reduced precision, and intervals of EDTF (ISO 8601-2) with `..` for an open side: `A/B`, `../B`, `A/..`;
shorter, `..B` and `A..`.
No parser on PyPI fits: `edtf` needs pyparsing and dateutil, drops the time of day and guesses ten years for an empty
end, and `aniso8601`, which needs nothing, knows no open side; so this small one over `datetime` stands here.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import lru_cache

from placet.messages import NOTHING, Words, say
from placet.moments.mending import nearest_form
from placet.moments.timeline import NEGATIVE_INFINITY, POSITIVE_INFINITY, is_on_calendar, start_of

_FORMS = say(
    "write a year `2014`, a month `2014-09`, a day `2014-09-05`, or a minute with its offset `2014-09-05T17:30+01:00`"
)
_MONTH_NAMES = (
    say("January"),
    say("February"),
    say("March"),
    say("April"),
    say("May"),
    say("June"),
    say("July"),
    say("August"),
    say("September"),
    say("October"),
    say("November"),
    say("December"),
)
_DAYS = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_MINUTE = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2})(?::00)?(?:Z|([+-])([0-9]{2}):([0-9]{2}))?"
)
_MONTHS, _HOURS, _MINUTES = range(1, 13), range(24), range(60)


class MomentError(ValueError):
    """A text that is not a moment (or a duration).

    Attributes:
        message: What is wrong, in one line.
        help: How to mend it; may be empty.
    """

    def __init__(self, message: Words, help: Words = NOTHING) -> None:
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
        if written.count("/") > 1:
            raise _no_interval(written)
        return _interval(written, *written.split("/"))
    if written.startswith(".."):
        return _interval(written, "..", written[2:])
    if written.endswith(".."):
        return _interval(written, written[:-2], "..")
    return _single(written)


def _interval(written: str, first: str, last: str) -> Moment:
    if first in {"", ".."} and last in {"", ".."}:
        raise MomentError(
            say("`{written}` is open on both sides", written=written),
            say("write `unknown` for a moment of which nothing is known"),
        )
    earliest = NEGATIVE_INFINITY if first in {"", ".."} else _end(written, first).earliest
    latest = POSITIVE_INFINITY if last in {"", ".."} else _end(written, last).latest
    if earliest > latest:
        raise MomentError(
            say("the interval `{written}` ends before it begins", written=written),
            say("write `{last}/{first}`", last=last, first=first),
        )
    is_open = NEGATIVE_INFINITY in (earliest, latest) or POSITIVE_INFINITY in (earliest, latest)
    return Moment(earliest, latest, written, Precision.OPEN if is_open else Precision.INTERVAL)


def _end(written: str, text: str) -> Moment:
    if ".." in text or text == "unknown":
        raise _no_interval(written)
    found = _single(text)
    if found.is_minute:
        raise MomentError(
            say("the interval `{written}` has an end given to the minute", written=written),
            say("write days, months or years at its ends"),
        )
    return found


def _no_interval(written: str) -> MomentError:
    return MomentError(
        say("`{written}` is not an interval of two moments", written=written),
        say("write an interval as `2014-09/2015-02`, and a day as `2014-09-05`"),
    )


def _single(written: str) -> Moment:
    if match := _DAYS.fullmatch(written):
        return _days(written, *match.groups())
    if match := _MINUTE.fullmatch(written):
        return _minute(written, match)
    raise _no_moment(written)


def _no_moment(written: str) -> MomentError:
    if not written:
        return MomentError(say("an empty text is not a moment"), _FORMS)
    meant = nearest_form(written)
    if meant is None:
        return MomentError(say("`{written}` is not a moment", written=written), _FORMS)
    try:
        _single(meant)
    except MomentError as error:  # what was meant is wrong as well: that is the error to tell
        return error
    return MomentError(say("`{written}` is not a moment", written=written), say("write `{meant}`", meant=meant))


def _days(written: str, year: str, month: str | None, day: str | None) -> Moment:
    if month is None:
        first, last = _day(year, "01", "01"), _day(year, "12", "31")
        return Moment(start_of(first), start_of(last), written, Precision.YEAR)
    first = _day(year, month, day or "01")
    if day is not None:
        return Moment(start_of(first), start_of(first), written, Precision.DAY)
    last = first.replace(day=calendar.monthrange(first.year, first.month)[1])
    return Moment(start_of(first), start_of(last), written, Precision.MONTH)


def _day(year: str, month: str, day: str) -> date:
    if int(year) == 0:
        raise MomentError(say("there is no year {year}", year=year), say("years run from 0001 to 9999"))
    if int(month) not in _MONTHS:
        raise MomentError(say("there is no month {month}", month=month), say("months run from 01 to 12"))
    last = calendar.monthrange(int(year), int(month))[1]
    if not 1 <= int(day) <= last:
        name = _MONTH_NAMES[int(month) - 1]
        raise MomentError(
            say("there is no {day} {month} in {year}", day=int(day), month=name, year=year),
            say("{month} {year} ends on {last}", month=name, year=year, last=f"{year}-{month}-{last}"),
        )
    return date(int(year), int(month), int(day))


def _minute(written: str, match: re.Match[str]) -> Moment:
    year, month, day, hour, minute, sign, hours, minutes = match.groups()
    if sign is None and not written.endswith("Z"):
        raise MomentError(
            say("`{written}` has an hour without an offset", written=written),
            say("write `{written}Z` or, for example, `{written}+01:00`", written=written),
        )
    first = start_of(_day(year, month, day))
    if int(hour) not in _HOURS or int(minute) not in _MINUTES:
        raise MomentError(
            say("there is no such time of day: `{written}`", written=written),
            say("hours run from 00 to 23 and minutes from 00 to 59"),
        )
    at = first + int(hour) * 60 + int(minute) - _offset(written, sign, hours, minutes)
    if not is_on_calendar(at):
        raise MomentError(say("`{written}` lies outside the years 0001 to 9999 in UTC", written=written))
    return Moment(at, at, written, Precision.MINUTE)


def _offset(written: str, sign: str | None, hours: str | None, minutes: str | None) -> int:
    if sign is None or hours is None or minutes is None:
        return 0
    if int(hours) not in _HOURS or int(minutes) not in _MINUTES:
        raise MomentError(
            say("there is no such offset: `{written}`", written=written), say("offsets run from -23:59 to +23:59")
        )
    return int(f"{sign}1") * (int(hours) * 60 + int(minutes))
