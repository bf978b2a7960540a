"""A table as an Excel workbook: the coloured grid, the cells one by one, and what the table is."""

from __future__ import annotations

import io
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from placet.diagnostics import Diagnostic, PlacetError
from placet.messages import Messages, grouped, messages_in, say
from placet.render.tables.grid import columns
from placet.render.tables.heading import footnotes, groups, legend, title
from placet.render.tables.palette import COLOURS
from placet.render.verdicts import letters

if TYPE_CHECKING:
    from placet.policy.tables import Table

NEEDS = ("xlsxwriter",)
"""The modules of the extra `table` that this needs."""

_MOST_ROWS, _MOST_COLUMNS = 1_048_576, 16_384
"""What a sheet of Excel holds."""

_ABOVE = 1
_UPRIGHT = 90
_LONG = 6


def as_xlsx(table: Table, *, language: str | None = None) -> bytes:
    """Write a workbook of three sheets.

    Args:
        table: The table.
        language: The language of the words that are not the table's; the table's own if not given.

    Raises:
        PlacetError: P665 where a sheet cannot hold the table.
    """
    _check_size(table)
    import xlsxwriter

    stream = io.BytesIO()
    # Every text is a text: nothing that a pack says becomes a formula or a link.
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(stream, options) as book:
        text = messages_in(language or table.language)
        _write_grid(book, table, text)
        _write_cells(book, table, text)
        _write_about(book, table, text)
    return stream.getvalue()


def _check_size(table: Table) -> None:
    cells = len(table.down.headings) * len(table.across.headings)
    across = len(table.across.headings) + 1
    if cells < _MOST_ROWS and across <= _MOST_COLUMNS:
        return
    raise PlacetError(
        Diagnostic(
            "P665",
            say(
                "a sheet of Excel cannot hold a table of {cells} cells in {across} columns",
                cells=grouped(cells),
                across=grouped(across),
            ),
            notes=(
                say(
                    "it has {most_rows} rows and {most_columns} columns",
                    most_rows=grouped(_MOST_ROWS),
                    most_columns=grouped(_MOST_COLUMNS),
                ),
            ),
            help=(say("write CSV or Parquet, or ask for less"),),
        )
    )


def _write_grid(book: Any, table: Table, text: Messages) -> None:
    sheet = book.add_worksheet(text.say_as("the name of a sheet", "table"))
    bold = book.add_format({"bold": True})
    upright = book.add_format({"bold": True, "rotation": _UPRIGHT, "valign": "bottom"})
    verdicts = {
        verdict: book.add_format({"bg_color": colour, "align": "center", "border": 1, "border_color": "#FFFFFF"})
        for verdict, colour in COLOURS.items()
    }
    if table.hypothetical:
        sheet.write_string(0, 0, text.say("Hypothetical"), bold)
    for column, heading in enumerate(table.across.headings, 1):
        sheet.write_string(0, column, heading.title, upright if len(heading.title) > _LONG else bold)
    sheet.set_column(1, max(1, len(table.across.headings)), 4)
    sheet.set_column(0, 0, 4 + max((len(heading.title) for heading in table.down.headings), default=0))
    sheet.freeze_panes(_ABOVE, 1)
    row, letter_of = _ABOVE, letters(text)
    for group, indexes in groups(table):
        if group is not None:
            sheet.write_string(row, 0, group, bold)
            row += 1
        for index in indexes:
            sheet.write_string(row, 0, table.down.headings[index].title)
            for column, cell in enumerate(table.cells[index], 1):
                if cell is not None:
                    sheet.write_string(row, column, letter_of[cell.verdict.value], verdicts[cell.verdict.value])
            row += 1


def _write_cells(book: Any, table: Table, text: Messages) -> None:
    names = columns(table)
    sheet = book.add_worksheet(text.say_as("the name of a sheet", "cells"))
    bold = book.add_format({"bold": True})
    _write_line(sheet, 0, names, bold)
    row = 0
    for row, found in enumerate(table.rows(), 1):
        _write_line(sheet, row, [found[name] for name in names])
    sheet.autofilter(0, 0, row, len(names) - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_column(0, len(names) - 1, 18)


def _write_line(sheet: Any, row: int, values: Iterable[object], style: Any = None) -> None:
    for column, value in enumerate(values):
        match value:
            case None:
                continue
            case bool():
                sheet.write_boolean(row, column, value, style)
            case int():
                sheet.write_number(row, column, value, style)
            case _:
                sheet.write_string(row, column, str(value), style)


def _write_about(book: Any, table: Table, text: Messages) -> None:
    sheet = book.add_worksheet(text.say_as("the name of a sheet", "about"))
    lines = [
        title(table, text.language),
        *(f"{letter} {name} ({count})" for _, letter, name, count in legend(table, text.language)),
        *footnotes(table, text.language),
    ]
    for row, line in enumerate(lines):
        sheet.write_string(row, 0, line)
    sheet.set_column(0, 0, 100)
