"""A dossier as HTML that stands alone: one file, no script, nothing from elsewhere, every text escaped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape
from typing import TYPE_CHECKING

from placet.render.dossier.outline import outline
from placet.render.dossier.page import Cell, Line, Listing, Page, Reference, Section, Table
from placet.render.dossier.style import STYLE

if TYPE_CHECKING:
    from placet.policy.dossier import Dossier

_CODE = re.compile(r"`([^`<>]+)`")

_MANY = 6
"""More numbers of sources than these may be wrapped."""


def as_html(dossier: Dossier, *, is_full: bool = False) -> str:
    """Write a whole page.

    Args:
        dossier: The dossier.
        is_full: Whether to list everything instead of what matters most.
    """
    page = outline(dossier, is_full=is_full)
    return (
        f'<!doctype html>\n<html lang="{escape(page.language)}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f"<title>{escape(page.title)}{page.colon} {escape(page.subtitle)}</title>\n<style>{STYLE}</style>\n</head>\n"
        f'<body class="placet">\n{_lines(_page(page))}</body>\n</html>\n'
    )


def as_fragment(dossier: Dossier, *, is_full: bool = False) -> str:
    """Write one `<article>` with its style, for a page or a notebook."""
    return f"<style>{STYLE}</style>\n{_lines(_page(outline(dossier, is_full=is_full)))}"


def _lines(parts: Iterator[str]) -> str:
    return "\n".join(parts) + "\n"


def _page(page: Page) -> Iterator[str]:
    kind = ' data-hypothetical="true"' if page.hypothetical else ""
    yield f'<article class="placet-dossier" lang="{escape(page.language)}"{kind}>'
    yield "<header>"
    yield f"<h1>{escape(page.title)}</h1>"
    yield f'<p class="subtitle">{escape(page.subtitle)}</p>'
    yield from _hypothetical(page)
    yield "<dl>"
    yield from (f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in page.head)
    yield "</dl>"
    yield '<ul class="tallies">'
    yield from (f"<li>{_badge(t.verdict, t.letter)} {escape(t.label)}{page.colon} {t.count}</li>" for t in page.tallies)
    yield "</ul>"
    yield "</header>"
    for section in page.sections:
        yield from _section(section)
    yield f'<section data-section="sources">\n<h2>{escape(page.sources_title)}</h2>\n<ol class="sources">'
    yield from map(_reference, page.references)
    yield "</ol>\n</section>"
    yield f"<footer>{escape(page.footer)}</footer>"
    yield "</article>"


def _hypothetical(page: Page) -> Iterator[str]:
    if page.hypothetical:
        mark, supposed = page.hypothetical
        yield '<div class="hypothetical">'
        yield from (f"<p><strong>{escape(mark)}{page.colon}</strong> {escape(each)}</p>" for each in supposed)
        yield "</div>"


def _badge(verdict: str, letter: str) -> str:
    return f'<span class="badge {escape(verdict)}">{escape(letter)}</span>'


def _section(section: Section) -> Iterator[str]:
    badge = f"{_badge(section.verdict, section.letter)} " if section.verdict else ""
    yield f'<section data-section="{escape(section.name)}">'
    yield f"<h2>{badge}{escape(section.title)}</h2>"
    for block in section.blocks:
        if block.title:
            yield f"<h3>{_text(block.title)}</h3>"
        yield from _listing(block) if isinstance(block, Listing) else _table(block)
    yield "</section>"


def _listing(listing: Listing) -> Iterator[str]:
    if len(listing.items) == 1:
        yield from (f"<p>{_said(line)}</p>" for line in listing.items[0])
        return
    yield "<ul>"
    yield from (f"<li>{'<br>'.join(map(_said, item))}</li>" for item in listing.items)
    yield "</ul>"


def _table(table: Table) -> Iterator[str]:
    yield '<div class="scroll">\n<table>'
    headings = "".join(f'<th scope="col">{escape(heading)}</th>' for heading in table.headings)
    yield f"<thead><tr>{headings}</tr></thead>\n<tbody>"
    yield from (f"<tr>{''.join(map(_cell, row))}</tr>" for row in table.rows)
    yield "</tbody>\n</table>\n</div>"
    if table.more:
        yield f'<p class="minor">{_text(table.more)}</p>'


def _cell(cell: Cell) -> str:
    return f"<td>{''.join(f'<p>{_said(line)}</p>' for line in cell)}</td>"


def _said(line: Line) -> str:
    text = f'<span class="minor">{_text(line.text)}</span>' if line.is_minor else _text(line.text)
    return f"{text} {_refs(line)}" if line.refs else text


def _text(text: str) -> str:
    """Return a text escaped, with what stands between backticks as code."""
    return _CODE.sub(r"<code>\1</code>", escape(text))


def _refs(line: Line) -> str:
    many = " many" if len(line.refs) > _MANY else ""
    links = ", ".join(f'<a href="#placet-source-{number}">{number}</a>' for number in line.refs)
    return f'<span class="refs{many}">[{links}]</span>'


def _reference(each: Reference) -> str:
    address = f"<br>{_linked(each.url)}" if each.url else ""
    return f'<li id="placet-source-{each.number}">{escape(each.text)}{address}</li>'


def _linked(url: str) -> str:
    if not url.startswith(("https://", "http://")):
        return escape(url)
    return f'<a href="{escape(url)}" rel="noreferrer">{escape(url)}</a>'
