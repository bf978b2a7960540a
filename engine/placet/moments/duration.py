"""Durations in years, months and days, and going back by them (ISO 8601-1, section 5.5.2.2)."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date

from placet.messages import say
from placet.moments.moment import MomentError
from placet.moments.timeline import MINUTES_PER_DAY, NEGATIVE_INFINITY, date_of, is_on_calendar, start_of

_DURATION = re.compile(r"P(?:([0-9]{1,7})Y)?(?:([0-9]{1,7})M)?(?:([0-9]{1,7})W)?(?:([0-9]{1,7})D)?")
_FORMS = say("write years, months and days: `P2Y`, `P18M`, `P2Y6M10D`")
_ALL_MONTHS = 12 * date.max.year
_ALL_DAYS = date.max.toordinal()


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
    written = text.strip()
    match = _DURATION.fullmatch(written)
    if match is None or not any(match.groups()):
        raise _no_duration(written)
    years, months, weeks, days = (int(part or 0) for part in match.groups())
    if years * 12 + months > _ALL_MONTHS or weeks * 7 + days > _ALL_DAYS:
        raise MomentError(say("`{written}` is longer than the calendar, which has 9999 years", written=written))
    return Duration(years, months, weeks * 7 + days)


def _no_duration(written: str) -> MomentError:
    if re.match(r"P[0-9YMWD]*T", written):
        return MomentError(
            say("`{written}` has hours or minutes, and durations here are in days and longer", written=written), _FORMS
        )
    return MomentError(
        say("`{written}` is not a duration", written=written) if written else say("an empty text is not a duration"),
        _FORMS,
    )


def minus(minutes: int, duration: Duration) -> int:
    """Return the moment that lies a duration before another.

    Years and months are taken off first: a day that the month does not have becomes the end of its last, so that
    of two moments the later never comes out earlier. Then days are taken off. Elsewhere the time of day stays.
    Before the calendar lies only `NEGATIVE_INFINITY`, and a moment beyond the calendar stays where it is.
    """
    if not is_on_calendar(minutes):
        return minutes
    day = date_of(minutes)
    year, month = divmod(day.year * 12 + day.month - 1 - duration.years * 12 - duration.months, 12)
    if year < 1:
        return NEGATIVE_INFINITY
    last = calendar.monthrange(year, month + 1)[1]
    into = minutes % MINUTES_PER_DAY if day.day <= last else MINUTES_PER_DAY - 1
    found = start_of(date(year, month + 1, min(day.day, last))) - duration.days * MINUTES_PER_DAY
    return found + into if is_on_calendar(found) else NEGATIVE_INFINITY
