"""A series of dates: from a day to a day, a duration apart."""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from placet.diagnostics import Diagnostic, PlacetError
from placet.messages import say
from placet.moments import Duration, MomentError, parse_asked, parse_duration
from placet.moments.timeline import date_of
from placet.policy.questions import Moment

_SHORT = re.compile(r"[0-9]+[ymwd]")


def series(since: Moment, until: Moment, every: str) -> tuple[str, ...]:
    """Return the dates from one day to another (which may be the last of them), a duration apart.

    Args:
        since: The first day.
        until: The last day that there may be.
        every: A duration such as `P1Y`, or for short `1y`, `6m`, `2w`, `10d`.

    Raises:
        PlacetError: P606 for a day, P662 for a duration or a series that runs backwards.
    """
    first, last = _day(since), _day(until)
    step = _step(every)
    if last < first:
        raise PlacetError(
            Diagnostic("P662", say("the dates run from {first} to {last}, which is before it", first=first, last=last))
        )
    found: list[str] = []
    day: date | None = first
    while day is not None and day <= last:
        found.append(day.isoformat())
        day = _after(first, step, len(found))
    return tuple(found)


def _day(moment: Moment) -> date:
    try:
        asked = parse_asked(moment)
    except MomentError as error:
        raise PlacetError(Diagnostic("P606", error.message, help=(error.help,) if error.help else ())) from None
    if asked.first == asked.last:
        raise PlacetError(
            Diagnostic(
                "P606",
                say("a series of dates goes by days, found `{asked}`", asked=asked.text),
                help=(say("leave the hour away"),),
            )
        )
    return date_of(asked.first)


def _step(every: str) -> Duration:
    text = every.strip()
    written = f"P{text.upper()}" if _SHORT.fullmatch(text.lower()) else text
    try:
        step = parse_duration(written)
    except MomentError as error:
        hint = say("write for example `1y`, `6m`, `2w`, `10d` or `P1Y6M`")
        raise PlacetError(Diagnostic("P662", error.message, help=(hint,))) from None
    if step == Duration():
        raise PlacetError(
            Diagnostic("P662", say("`{every}` is no time at all, so that the dates would never end", every=every))
        )
    return step


def _after(first: date, step: Duration, times: int) -> date | None:
    """Return the day so many steps after the first, or None beyond the calendar.

    A day that the month does not have becomes its last.
    """
    months = first.year * 12 + first.month - 1 + (step.years * 12 + step.months) * times
    year, month = divmod(months, 12)
    if year > date.max.year:
        return None
    last = calendar.monthrange(year, month + 1)[1]
    try:
        return date(year, month + 1, min(first.day, last)) + timedelta(days=step.days * times)
    except OverflowError:
        return None
