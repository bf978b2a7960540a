"""A table as HTML that stands alone: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.outline import joined
from placet.render.tables.heading import footnotes, groups, legend, nothing, title
from placet.render.tables.palette import COLOURS, INK
from placet.render.verdicts import letters, names

if TYPE_CHECKING:
    from placet.policy.tables import Cell, Table

_STYLE = """
.placet-table { font: 14px/1.4 system-ui, sans-serif; color: #111; }
.placet-table .scroll { overflow: auto; max-height: 90vh; border: 1px solid #ccc; }
.placet-table table { border-collapse: separate; border-spacing: 0; }
.placet-table th, .placet-table td { border: 0 solid #fff; border-width: 0 1px 1px 0; padding: 2px 6px; }
.placet-table thead th { position: sticky; top: 0; background: #f4f4f4; vertical-align: bottom; z-index: 1; }
.placet-table thead th.tall span { writing-mode: vertical-rl; transform: rotate(180deg); max-height: 22em; }
.placet-table tbody th { position: sticky; left: 0; background: #f4f4f4; text-align: left; white-space: nowrap; }
.placet-table thead th:first-child { left: 0; z-index: 2; }
.placet-table tbody.group th { font-weight: bold; background: #ddd; }
.placet-table td { text-align: center; min-width: 1.4em; }
.placet-table .key { display: inline-block; min-width: 1.4em; text-align: center; margin-right: .3em; }
"""

_LONG = 6
"""A column's heading of more letters stands upright."""


def as_html(table: Table, *, language: str | None = None) -> str:
    """Write a whole page.

    Args:
        table: The table.
        language: The language of the words that are not the table's; the table's own if not given.
    """
    text = messages_in(language or table.language)
    name = escape(title(table, text.language))
    return (
        f'<!doctype html>\n<html lang="{escape(text.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n</head>\n<body>\n{as_fragment(table, language=text.language)}</body>\n</html>\n"
    )


def as_fragment(table: Table, *, language: str | None = None) -> str:
    """Write one `<div>`, for a page or a notebook."""
    return "\n".join(_parts(table, messages_in(language or table.language))) + "\n"


def _parts(table: Table, text: Messages) -> Iterator[str]:
    yield f'<div class="placet-table" lang="{escape(text.language)}">'
    yield f"<style>{_STYLE}{_colours()}</style>"
    yield f"<p><strong>{escape(title(table, text.language))}</strong></p>"
    yield "<p>" + " &emsp; ".join(_key(*entry) for entry in legend(table, text.language)) + "</p>"
    if table.cells:
        yield '<div class="scroll">'
        yield from _grid(table, text)
        yield "</div>"
    else:
        yield f"<p>{escape(nothing(text))}</p>"
    yield from (f"<p><small>{escape(note)}</small></p>" for note in footnotes(table, text.language))
    yield "</div>"


def _colours() -> str:
    return "".join(
        f".placet-table .{verdict} {{ background: {colour}; color: {INK}; }}\n" for verdict, colour in COLOURS.items()
    )


def _key(verdict: str, letter: str, name: str, count: int) -> str:
    return f'<span class="key {verdict}">{letter}</span>{escape(name)} ({count})'


def _grid(table: Table, text: Messages) -> Iterator[str]:
    cells = _Cells(text)
    yield "<table>"
    headings = "".join(_heading(heading.title) for heading in table.across.headings)
    yield f"<thead><tr><th></th>{headings}</tr></thead>"
    width = len(table.across.headings) + 1
    for group, rows in groups(table):
        if group is not None:
            yield f'<tbody class="group"><tr><th colspan="{width}" scope="rowgroup">{escape(group)}</th></tr></tbody>'
        yield "<tbody>"
        for row in rows:
            name = escape(table.down.headings[row].title)
            yield f'<tr><th scope="row">{name}</th>{"".join(map(cells.write, table.cells[row]))}</tr>'
        yield "</tbody>"
    yield "</table>"


def _heading(label: str) -> str:
    tall = ' class="tall"' if len(label) > _LONG else ""
    return f'<th scope="col"{tall}><span>{escape(label)}</span></th>'


class _Cells:
    """Writes the cells of a table; each comes with its verdict in words."""

    def __init__(self, text: Messages) -> None:
        self._text = text
        self._names = names(text)
        self._letters = letters(text)

    def write(self, cell: Cell | None) -> str:
        """Write one cell."""
        if cell is None:
            return "<td></td>"
        verdict = cell.verdict.value
        said = self._names[verdict]
        if cell.terms:
            said = joined((said, self._text.say("terms: {count}", count=cell.terms)), self._text)
        return f'<td class="{verdict}" title="{escape(said)}">{self._letters[verdict]}</td>'
