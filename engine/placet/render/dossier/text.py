"""A dossier as plain text for a terminal, laid out to its width."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest
from textwrap import wrap
from typing import TYPE_CHECKING

from placet.render.dossier.outline import outline
from placet.render.dossier.page import Cell, Line, Listing, Page, Section, Table
from placet.render.text import COLOURS
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.policy.dossier import Dossier

_GAP = 2
"""So many spaces part two columns."""

_SLIMMEST = 8
"""No column is made slimmer than this."""

_NARROW = 72
"""On a narrower terminal the cells of a row stand below one another."""


def as_text(dossier: Dossier, *, width: int = 100, is_full: bool = False, color: bool = False) -> str:
    """Write a dossier for a terminal.

    Args:
        dossier: The dossier.
        width: The widest line, in characters.
        is_full: Whether to list everything instead of what matters most.
        color: Whether to use terminal colours.

    Returns:
        The text, ending in a newline.
    """
    page = outline(dossier, is_full=is_full)
    return "\n".join(_Writer(width, page.colon, color=color).page(page)) + "\n"


class _Writer:
    def __init__(self, width: int, colon: str, *, color: bool) -> None:
        self._width = width
        self._colon = colon
        self._color = color

    def page(self, page: Page) -> Iterator[str]:
        yield from self._title(page.title, "1")
        yield from wrapped(page.subtitle, "", self._width)
        yield ""
        for name, value in page.head:
            yield from wrapped(f"{name}{self._colon} {value}", "", self._width)
        yield from self._supposed(page)
        yield ""
        tallies = (f"{tally.letter} {tally.label} {tally.count}" for tally in page.tallies)
        yield from wrapped("   ".join(tallies), "", self._width)
        for section in page.sections:
            yield from self._section(section)
        yield from self._references(page)
        yield ""
        yield from wrapped(page.footer, "", self._width)

    def _supposed(self, page: Page) -> Iterator[str]:
        if page.hypothetical:
            yield ""
            mark, supposed = page.hypothetical
            for each in supposed:
                yield from wrapped(f"{mark}{self._colon} {each}", "", self._width)

    def _section(self, section: Section) -> Iterator[str]:
        letter = f"{section.letter} " if section.verdict else ""
        yield ""
        title = f"{letter}{section.title}".upper() if not self._color else f"{letter}{section.title}"
        yield from self._title(title, f"1;{COLOURS[section.verdict]}" if section.verdict else "1")
        for block in section.blocks:
            yield ""
            if isinstance(block, Listing):
                yield from self._listing(block)
            else:
                yield from self._table(block)

    def _listing(self, listing: Listing) -> Iterator[str]:
        if listing.title:
            yield from wrapped(f"{listing.title}{self._colon}", "", self._width)
        for first, *others in listing.items:
            yield from wrapped(_said(first), "  - " if len(listing.items) > 1 else "  ", self._width)
            for line in others:
                yield from wrapped(_said(line), "    ", self._width)

    def _table(self, table: Table) -> Iterator[str]:
        if table.title:
            yield from self._title(table.title, "4")
        yield from self._stacked(table) if self._width < _NARROW else self._laid_out(table)
        if table.more:
            yield from wrapped(table.more, "  ", self._width)

    def _stacked(self, table: Table) -> Iterator[str]:
        for first, *others in (list(zip(table.headings, row, strict=True)) for row in table.rows):
            yield from self._below("", first[1], "  - ")
            for heading, cell in others:
                yield from self._below(f"{heading}{self._colon} ", cell, "    ")

    def _below(self, heading: str, cell: Cell, lead: str) -> Iterator[str]:
        first, *others = cell
        yield from wrapped(f"{heading}{_said(first)}", lead, self._width)
        for line in others:
            yield from wrapped(_said(line), "    ", self._width)

    def _laid_out(self, table: Table) -> Iterator[str]:
        rows = [tuple((heading,) for heading in table.headings), *(_said_in(row) for row in table.rows)]
        natural = [max(len(line) for cell in column for line in cell) for column in zip(*rows, strict=True)]
        widths = _fitting(natural, self._width - 2 - _GAP * (len(natural) - 1))
        for row in rows:
            cells = [_folded(cell, width) for cell, width in zip(row, widths, strict=True)]
            for parts in zip_longest(*cells, fillvalue=""):
                line = (" " * _GAP).join(part.ljust(width) for part, width in zip(parts, widths, strict=True))
                yield f"  {line}".rstrip()

    def _references(self, page: Page) -> Iterator[str]:
        yield ""
        yield from self._title(page.sources_title if self._color else page.sources_title.upper(), "1")
        yield ""
        for each in page.references:
            lead = f"{f'[{each.number}]':>6} "
            yield from wrapped(each.text, lead, self._width)
            if each.url:
                yield f"       {each.url}"

    def _title(self, text: str, code: str) -> Iterator[str]:
        for line in wrapped(text, "", self._width):
            yield f"\x1b[{code}m{line}\x1b[0m" if self._color else line


def _said_in(row: tuple[Cell, ...]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(map(_said, cell)) for cell in row)


def _folded(cell: tuple[str, ...], width: int) -> list[str]:
    return [part for line in cell for part in wrap(line, width, break_on_hyphens=False)]


def _fitting(natural: list[int], room: int) -> list[int]:
    """Return the widths of columns that fit into a line: the widest give way first."""
    widths = list(natural)
    while sum(widths) > room and max(widths) > _SLIMMEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _said(line: Line) -> str:
    refs = f" [{', '.join(map(str, line.refs))}]" if line.refs else ""
    return f"· {line.text}{refs}" if line.is_minor else f"{line.text}{refs}"
