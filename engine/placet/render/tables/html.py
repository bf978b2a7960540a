"""A table as HTML that stands alone: no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from placet.render.catalogue import words
from placet.render.tables.heading import footnotes, groups, legend, title
from placet.render.tables.palette import COLOURS, INK
from placet.render.tables.words import table_words

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


def as_html(table: Table, *, language: str = "en") -> str:
    """Write a whole page."""
    name = escape(title(table, language))
    return (
        f'<!doctype html>\n<html lang="{escape(language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{name}</title>\n</head>\n<body>\n{as_fragment(table, language=language)}</body>\n</html>\n"
    )


def as_fragment(table: Table, *, language: str = "en") -> str:
    """Write one `<div>`, for a page or a notebook."""
    return "\n".join(_parts(table, language)) + "\n"


def _parts(table: Table, language: str) -> Iterator[str]:
    yield f'<div class="placet-table" lang="{escape(language)}">'
    yield f"<style>{_STYLE}{_colours()}</style>"
    yield f"<p><strong>{escape(title(table, language))}</strong></p>"
    yield "<p>" + " &emsp; ".join(_key(*entry) for entry in legend(table, language)) + "</p>"
    if table.cells:
        yield '<div class="scroll">'
        yield from _grid(table, language)
        yield "</div>"
    else:
        yield f"<p>{escape(table_words(language).nothing)}</p>"
    yield from (f"<p><small>{escape(note)}</small></p>" for note in footnotes(table, language))
    yield "</div>"


def _colours() -> str:
    return "".join(
        f".placet-table .{verdict} {{ background: {colour}; color: {INK}; }}\n" for verdict, colour in COLOURS.items()
    )


def _key(verdict: str, letter: str, name: str, count: int) -> str:
    return f'<span class="key {verdict}">{letter}</span>{escape(name)} ({count})'


def _grid(table: Table, language: str) -> Iterator[str]:
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
            yield f'<tr><th scope="row">{name}</th>{"".join(_cell(cell, language) for cell in table.cells[row])}</tr>'
        yield "</tbody>"
    yield "</table>"


def _heading(label: str) -> str:
    tall = ' class="tall"' if len(label) > _LONG else ""
    return f'<th scope="col"{tall}><span>{escape(label)}</span></th>'


def _cell(cell: Cell | None, language: str) -> str:
    if cell is None:
        return "<td></td>"
    said = words(language).verdicts[cell.verdict.value]
    if cell.terms:
        said += f"; {table_words(language).terms.format(count=cell.terms)}"
    return f'<td class="{cell.verdict.value}" title="{escape(said)}">{cell.letter}</td>'
