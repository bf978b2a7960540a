"""Lines of source as they are shown below a diagnostic: never too long, and safe for a terminal."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from placet.diagnostics.place import Place

ReadSource = Callable[[str], str | None]
"""Gives the text of a file as named in a place, or None when it is not to be had."""

_WIDEST = 140
"""Of a longer line only this many characters are shown."""

_BEFORE = 40
"""How many characters before the span stay when a long line is cut."""

_LARGEST = 16 * 1024 * 1024
"""Larger files are not read only to show a line."""

_ELLIPSIS = "..."


def read_source(file: str) -> str | None:
    """Read a file to show lines of it; bytes that are not UTF-8 are shown as a replacement character.

    Args:
        file: The file as named in a place.

    Returns:
        Its text, or None when it cannot be read or is too large.
    """
    path = Path(file)
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST:
            return None
        return path.read_bytes().decode("utf-8", errors="replace").removeprefix("\ufeff")
    except (OSError, ValueError):
        return None


class SourceLines:
    """The lines of the files that are shown, each file read once."""

    def __init__(self, read: ReadSource) -> None:
        """Take the function that reads a file."""
        self._read = read
        self._lines: dict[str, list[str]] = {}

    def line(self, place: Place) -> "ShownLine | None":
        """Give the source line of a place as it is shown, or None when it cannot be had."""
        if place.file not in self._lines:
            text = self._read(place.file)
            self._lines[place.file] = [] if text is None else text.split("\n")
        lines = self._lines[place.file]
        return _cut(lines[place.line - 1].rstrip(), place) if 0 < place.line <= len(lines) else None


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One line as it is shown.

    Attributes:
        text: What is shown.
        source: The line in the file.
        start: The first character of the line that is shown, from 0.
        end: The character after the last that is shown.
    """

    text: str
    source: str
    start: int
    end: int

    def span(self, place: Place) -> tuple[int, int]:
        """Give the terminal columns before a span, and the columns of the span itself (at least one)."""
        first = place.column - 1
        last = len(self.source) if place.end_column is None else place.end_column - 1
        before = self.source[self.start : first].ljust(max(0, first - self.start))
        inside = self.source[max(first, self.start) : min(last, self.end)]
        cut = len(_ELLIPSIS) if self.start else 0
        return cut + _columns(before), max(1, _columns(inside))


def _cut(source: str, place: Place) -> ShownLine:
    """Choose the part of a long line around a span."""
    start = 0
    if len(source) > _WIDEST and place.column > _WIDEST - _BEFORE:
        start = min(place.column - 1, len(source)) - _BEFORE
    end = min(len(source), start + _WIDEST)
    before, after = (_ELLIPSIS if start else ""), (_ELLIPSIS if end < len(source) else "")
    return ShownLine(f"{before}{_visible(source[start:end])}{after}", source, start, end)


def _visible(source: str) -> str:
    """Replace what a terminal would obey or misalign by one visible character each."""
    return "".join(_shown(char) for char in source)


def _shown(char: str) -> str:
    if char == "\t":
        return " "
    return char if char.isprintable() else "\N{REPLACEMENT CHARACTER}"


def _columns(text: str) -> int:
    """Count the terminal columns that a text takes: wide letters take two, combining marks none."""
    return sum(_width(char) for char in text)


def _width(char: str) -> int:
    if unicodedata.combining(char):
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1
