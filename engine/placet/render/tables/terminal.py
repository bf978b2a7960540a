"""A table for a terminal, as wide as that is: whole headings, numbered ones in blocks, or a list where it is narrow."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.outline import joined, labelled
from placet.render.tables.heading import footnotes, groups, legend, nothing, title
from placet.render.tables.palette import COLOURS
from placet.render.verdicts import in_a_sentence, letters
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from rich.text import Text

    from placet.policy.tables import Cell, Table

_NARROW = 56
"""On fewer columns a table is written as a list."""

_SHORTEST_LABEL = 24
"""A row's label is cut to so many columns, or to two fifths of the width."""

_DATE = len("2023-10-01")


def as_text(table: Table, *, width: int = 100, color: bool = False, language: str | None = None) -> str:
    """Write the table for a terminal.

    Args:
        table: The table.
        width: The terminal's columns.
        color: Whether to use terminal colours; the letters are there in any case.
        language: The language of the words that are not the table's; the table's own if not given.
    """
    from rich.console import Console

    stream = io.StringIO()
    console = Console(file=stream, force_terminal=color, no_color=not color, highlight=False, legacy_windows=False)
    for line in _lines(table, width, messages_in(language or table.language)):
        console.print(line, soft_wrap=True)
    return "\n".join(line.rstrip() for line in stream.getvalue().split("\n"))


def _lines(table: Table, width: int, text: Messages) -> Iterator[Text]:
    yield from _plain(wrapped(title(table, text.language), "", width), "bold")
    yield from _key(table, width, text)
    if not table.cells:
        yield from _plain(["", nothing(text)])
    elif width < _NARROW:
        yield from _list(table, width, text)
    else:
        yield from _blocks(table, width, letters(text))
    yield from _plain([""])
    for note in footnotes(table, text.language):
        yield from _plain(wrapped(note, "", width))


def _plain(lines: Iterable[str], style: str = "") -> Iterator[Text]:
    from rich.text import Text

    for line in lines:
        yield Text(line, style=style)


def _key(table: Table, width: int, text: Messages) -> Iterator[Text]:
    """Say what the letters mean: on one line where there is room, else each on its own."""
    from rich.text import Text

    entries = [
        Text.assemble((letter, _style(verdict)), f" {name} ({count})")
        for verdict, letter, name, count in legend(table, text.language)
    ]
    line = Text("  ").join(entries)
    yield from [line] if line.cell_len <= width else entries


def _style(verdict: str) -> str:
    return "dim" if verdict == "not_permitted" else f"bold {COLOURS[verdict]}"


def _blocks(table: Table, width: int, letter_of: dict[str, str]) -> Iterator[Text]:
    """Write the columns in as many blocks as the width needs, each with what its numbers stand for."""
    from rich.cells import cell_len

    headings = [heading.title for heading in table.across.headings]
    label = min(max(cell_len(heading.title) for heading in table.down.headings), max(_SHORTEST_LABEL, width * 2 // 5))
    shown, is_numbered = _shown(headings, table.across.kind.value == "date", width - label)
    size = 1 + max(cell_len(part) for parts in shown for part in parts)
    fit = max(1, (width - label) // size)
    for start in range(0, len(headings), fit):
        columns = range(start, min(start + fit, len(headings)))
        yield from _plain([""])
        if is_numbered:
            for index in columns:
                yield from _plain(wrapped(headings[index], f"{index + 1:>{size}} ", width))
        yield from _block(table, [shown[index] for index in columns], columns, label, size, letter_of)


def _shown(headings: Sequence[str], has_dates: bool, room: int) -> tuple[list[tuple[str, ...]], bool]:
    """Return the lines above each column, and whether these are numbers whose meaning must be told."""
    from rich.cells import cell_len

    if len(headings) * (1 + max(cell_len(heading) for heading in headings)) <= room:
        return [(heading,) for heading in headings], False
    if has_dates and all(len(heading) == _DATE for heading in headings):
        return [(heading[:4], heading[5:]) for heading in headings], False
    return [(str(number),) for number in range(1, len(headings) + 1)], True


def _block(
    table: Table, above: Sequence[tuple[str, ...]], columns: range, label: int, size: int, letter_of: dict[str, str]
) -> Iterator[Text]:
    from rich.text import Text

    for parts in zip(*above, strict=True):
        yield Text(" " * label + "".join(f"{part:>{size}}" for part in parts), style="dim")
    for group, rows in groups(table):
        if group is not None:
            yield Text(group, style="bold underline")
        for row in rows:
            line = Text(_cut(table.down.headings[row].title, label))
            for column in columns:
                _add(line, table.cells[row][column], size, letter_of)
            yield line


def _cut(text: str, size: int) -> str:
    """Fill a label up to a number of columns, or cut it there."""
    from rich.cells import cell_len, set_cell_size

    return set_cell_size(text, size) if cell_len(text) <= size else set_cell_size(text, size - 1) + "…"


def _add(line: Text, cell: Cell | None, size: int, letter_of: dict[str, str]) -> None:
    line.append(" " * (size - 1))
    if cell is None:
        line.append("·", style="dim")
    else:
        line.append(letter_of[cell.verdict.value], style=_style(cell.verdict.value))


def _list(table: Table, width: int, text: Messages) -> Iterator[Text]:
    """Write each row with its columns by verdict."""
    for group, rows in groups(table):
        if group is not None:
            yield from _plain(["", *wrapped(group, "", width)], "bold underline")
        for row in rows:
            yield from _plain(["", *wrapped(table.down.headings[row].title, "", width)], "bold")
            for verdict, titles in _by_verdict(table, row).items():
                key = f"{letters(text)[verdict]} {in_a_sentence(verdict, text)}"
                yield from _entry(verdict, labelled(key, joined(titles, text), text), width)


def _by_verdict(table: Table, row: int) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {verdict: [] for verdict in COLOURS}
    for heading, cell in zip(table.across.headings, table.cells[row], strict=True):
        if cell is not None:
            found[cell.verdict.value].append(heading.title)
    return {verdict: titles for verdict, titles in found.items() if titles}


def _entry(verdict: str, text: str, width: int) -> Iterator[Text]:
    for number, line in enumerate(_plain(wrapped(text, "  ", width))):
        if number == 0:
            line.stylize(_style(verdict), 2, 3)
        yield line
