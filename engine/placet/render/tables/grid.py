"""A table as CSV and JSON for programs, and as Markdown for a note."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.tables.heading import footnotes, groups, legend, nothing, title
from placet.render.verdicts import letters
from placet.render.wrapping import on_one_line

if TYPE_CHECKING:
    from placet.policy.tables import Table

COLUMNS = (
    "subject",
    "subject_label",
    "activity",
    "activity_label",
    "object",
    "object_label",
    "on",
    "known_on",
    "verdict",
    "letter",
    "terms",
    "exact",
)
"""The columns of a table written cell by cell; a grouped table has `group` before them."""

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|~&])")


def columns(table: Table) -> tuple[str, ...]:
    """Name the columns of a table written cell by cell."""
    last = ("hypothetical",) if table.hypothetical else ()
    return (*COLUMNS, *last) if table.group_by is None else ("group", *COLUMNS, *last)


def as_csv(table: Table) -> str:
    """Write one line for each cell, with its question (RFC 4180, with line feeds)."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    names = columns(table)
    writer.writerow(names)
    writer.writerows([_plain(row[name]) for name in names] for row in table.rows())
    return stream.getvalue()


def _plain(value: object) -> object:
    """Write a truth as JSON does."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value


def as_json(table: Table) -> str:
    """Write the table as a document: its axes, its cells, and what they were asked under."""
    return json.dumps(table.to_dict(), ensure_ascii=False, indent=2) + "\n"


def as_markdown(table: Table, *, language: str | None = None) -> str:
    """Write the table as a Markdown table of letters, with what they mean."""
    return "\n".join(_markdown(table, messages_in(language or table.language))) + "\n"


def _markdown(table: Table, text: Messages) -> Iterator[str]:
    letter_of = letters(text)
    yield f"**{_escaped(title(table, text.language))}**"
    yield ""
    if table.cells:
        yield _line(["", *(heading.title for heading in table.across.headings)])
        yield "|" + " --- |" + " :-: |" * len(table.across.headings)
        for group, rows in groups(table):
            if group is not None:
                yield f"| **{_escaped(group)}** |" + " |" * len(table.across.headings)
            for row in rows:
                cells = [letter_of[cell.verdict.value] if cell else "" for cell in table.cells[row]]
                yield _line([table.down.headings[row].title, *cells])
    else:
        yield nothing(text)
    yield ""
    yield ", ".join(f"{letter} {name} ({count})" for _, letter, name, count in legend(table, text.language))
    yield ""
    yield from (f"*{_escaped(note)}*" for note in footnotes(table, text.language))


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(_escaped(cell) for cell in cells) + " |"


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", on_one_line(text))
