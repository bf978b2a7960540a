"""The moment of a question: a day (some minute of it) or a minute."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from placet.messages import say
from placet.moments.moment import MomentError, Precision, parse_moment
from placet.moments.timeline import MINUTES_PER_DAY, is_on_calendar, minute_of, start_of


@dataclass(frozen=True, slots=True)
class Asked:
    """When a question is about.

    Attributes:
        first: The first minute that it may be.
        last: The last minute that it may be; the same for a question with an hour.
        text: In ISO 8601.
    """

    first: int
    last: int
    text: str


def parse_asked(when: str | date | datetime) -> Asked:
    """Return the moment of a question.

    Args:
        when: ISO 8601 text (a day, or a minute with its offset), a date, or an aware date and time.

    Raises:
        MomentError: It is neither a day nor a minute with an offset.
    """
    if isinstance(when, datetime):
        return _at_minute(when)
    if isinstance(when, date):
        return _on_day(start_of(when), when.isoformat())
    if not isinstance(when, str):
        raise MomentError(say("`{when}` is not a date", when=when), say("give a text such as `2023-10-01`"))
    moment = parse_moment(when)
    if moment.precision is Precision.DAY:
        return _on_day(moment.earliest, moment.text)
    if moment.precision is Precision.MINUTE:
        return Asked(moment.earliest, moment.latest, moment.text)
    raise MomentError(
        say("a question is asked on a day or at a minute, and `{when}` is neither", when=when),
        say("write for example `2023-10-01`"),
    )


def _on_day(first: int, text: str) -> Asked:
    return Asked(first, first + MINUTES_PER_DAY - 1, text)


def _at_minute(when: datetime) -> Asked:
    offset = when.utcoffset()
    if offset is None:
        raise MomentError(
            say("`{when}` has an hour without an offset", when=when.isoformat()), say("give it a time zone")
        )
    minute = minute_of(when)
    if not is_on_calendar(minute):
        raise MomentError(say("`{when}` lies outside the years 0001 to 9999 in UTC", when=when.isoformat()))
    if offset % timedelta(minutes=1):  # a local mean time: its offset cannot be written in minutes
        when = when.astimezone(UTC)
    return Asked(minute, minute, when.isoformat(timespec="minutes"))
