"""Dates as people write them in a sentence, in English and French: "on 1 Oct 2023", "le 1er octobre 2023"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from placet.policy.names import fold

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan", "janvier", "janv"),
            ("february", "feb", "fevrier", "fevr", "fev"),
            ("march", "mar", "mars"),
            ("april", "apr", "avril", "avr"),
            ("may", "mai"),
            ("june", "jun", "juin"),
            ("july", "jul", "juillet", "juil"),
            ("august", "aug", "aout"),
            ("september", "sept", "sep", "septembre"),
            ("october", "oct", "octobre"),
            ("november", "nov", "novembre"),
            ("december", "dec", "decembre"),
        ),
        start=1,
    )
    for name in names
}

_OFFSET = r"(?:\s*(?P<offset>Z|[+-]\d{2}:\d{2}))?"
_TIME = r"(?P<hour>\d{1,2})(?:(?::|\s*h\s*)(?P<minute>\d{2})|\s*h(?!\w))"
_HOUR = rf"(?:(?:\s+at\s+|,?\s+[àa]\s+|T){_TIME}{_OFFSET})?"
_WORD = r"[^\W\d_]+"
_PATTERNS = tuple(
    re.compile(rf"\b(?:(?:{before})\s+)?{date}(?!\w)", re.IGNORECASE)
    for before, date in (
        ("on|le|au", rf"(?P<year>\d{{4}})-(?P<number>\d{{2}})-(?P<day>\d{{2}}){_HOUR}"),
        (
            "on|le|au",
            rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th|er|e)?\s+(?P<month>{_WORD})\.?,?\s+(?P<year>\d{{4}}){_HOUR}",
        ),
        ("on|le|au", rf"(?P<month>{_WORD})\.?\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}}){_HOUR}"),
        ("in|en", rf"(?P<month>{_WORD})\.?\s+(?P<year>\d{{4}})"),
    )
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a sentence.

    Attributes:
        iso: In ISO 8601, with the hour and offset where they are given (not yet checked to exist); it may be a month.
        start: Where its words begin in the sentence.
        end: Where they end.
    """

    iso: str
    start: int
    end: int


def find_date(text: str) -> FoundDate | None:
    """Return the first date that a sentence names, or None."""
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            parts = match.groupdict()
            number = parts.get("number") or _MONTHS.get(fold(parts.get("month") or ""))
            if number is None:
                continue
            return FoundDate(_iso(parts, int(number)), match.start(), match.end())
    return None


def _iso(parts: dict[str, str | None], month: int) -> str:
    """Return the parts of a date in ISO 8601; `17 h` is the full hour."""
    day, hour = parts.get("day"), parts.get("hour")
    date = f"{parts['year']}-{month:02}" + (f"-{int(day):02}" if day else "")
    return f"{date}T{int(hour):02}:{parts['minute'] or '00'}{parts['offset'] or ''}" if hour else date
