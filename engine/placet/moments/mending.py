"""What a text that is not a moment was nearly: for the help of an error, never to be read as if it had been written."""

from __future__ import annotations

import re

_DAY = r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
_HOUR = r"[Tt ] *([0-9]{1,2}):?([0-9]{2})(?::?[0-9]{2}(?:[.,][0-9]+)?)?"
_OFFSET = r" *(?:([Zz])|([+-])([0-9]{1,2})(?::?([0-9]{2}))?)?"

_MONTH_FORM = re.compile(r"([0-9]{4})-([0-9])")
_DAY_FORM = re.compile(_DAY)
_COMPACT_FORM = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})")
_MINUTE_FORM = re.compile(_DAY + _HOUR + _OFFSET)


def nearest_form(written: str) -> str | None:
    """Return the month, day or minute in ISO 8601 that a text comes near to, or None where that is not plain.

    Single digits get their zero, a compact day its hyphens, and a minute loses its seconds.
    """
    if match := _MONTH_FORM.fullmatch(written):
        return f"{match[1]}-0{match[2]}"
    if match := _DAY_FORM.fullmatch(written) or _COMPACT_FORM.fullmatch(written):
        return _day(*match.groups())
    if match := _MINUTE_FORM.fullmatch(written):
        year, month, day, hour, minute, *offset = match.groups()
        return f"{_day(year, month, day)}T{hour:>02}:{minute}{_offset(*offset)}"
    return None


def _day(year: str, month: str, day: str) -> str:
    return f"{year}-{month:>02}-{day:>02}"


def _offset(zulu: str | None, sign: str | None, hours: str | None, minutes: str | None) -> str:
    if zulu is not None:
        return "Z"
    return "" if sign is None else f"{sign}{hours:>02}:{minutes or '00'}"
