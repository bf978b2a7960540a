"""A dossier as Markdown, for an issue, a note or a wiki."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.render.dossier.outline import outline
from placet.render.dossier.page import Cell, Line, Listing, Page, Section, Table
from placet.render.markdown import escaped

if TYPE_CHECKING:
    from placet.policy.dossier import Dossier


def as_markdown(dossier: Dossier, *, is_full: bool = False) -> str:
    """Write a dossier as Markdown.

    Args:
        dossier: The dossier.
        is_full: Whether to list everything instead of what matters most.
    """
    return "\n".join(_page(outline(dossier, is_full=is_full))) + "\n"


def _page(page: Page) -> Iterator[str]:
    yield f"# {escaped(page.title)}"
    yield from ("", escaped(page.subtitle), "")
    yield from (f"- **{escaped(name)}{page.colon}** {escaped(value)}" for name, value in page.head)
    if page.hypothetical:
        mark, supposed = page.hypothetical
        for said in supposed:
            yield from ("", f"**{escaped(mark)}{page.colon}** {escaped(said)}")
    yield from ("", " · ".join(f"**{t.letter}** {escaped(t.label)} {t.count}" for t in page.tallies))
    for section in page.sections:
        yield from _section(section)
    yield from ("", f"## {escaped(page.sources_title)}", "")
    for each in page.references:
        address = f"<br>{each.url}" if each.url else ""
        yield f"{each.number}. {escaped(each.text)}{address}"
    yield from ("", f"*{escaped(page.footer)}*")


def _section(section: Section) -> Iterator[str]:
    letter = f"**{section.letter}** " if section.verdict else ""
    yield from ("", f"## {letter}{escaped(section.title)}")
    for block in section.blocks:
        yield ""
        if block.title:
            yield from (f"**{escaped(block.title)}**", "")
        yield from _listing(block) if isinstance(block, Listing) else _table(block)


def _listing(listing: Listing) -> Iterator[str]:
    for first, *others in listing.items:
        yield f"- {_said(first)}" if len(listing.items) > 1 else _said(first)
        yield from (f"  - {_said(line)}" for line in others)


def _table(table: Table) -> Iterator[str]:
    yield _row(escaped(heading) for heading in table.headings)
    yield _row("---" for _ in table.headings)
    for row in table.rows:
        yield _row(map(_cell, row))
    if table.more:
        yield from ("", f"*{escaped(table.more)}*")


def _row(cells: Iterator[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return "<br>".join(map(_said, cell))


def _said(line: Line) -> str:
    text = f"*{escaped(line.text)}*" if line.is_minor else escaped(line.text)
    return f"{text} \\[{', '.join(map(str, line.refs))}\\]" if line.refs else text
