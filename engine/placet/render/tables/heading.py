"""What a table says of itself: what it shows, and what its letters mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from placet.render.catalogue import words
from placet.render.tables.palette import LETTERS
from placet.render.tables.words import table_words

if TYPE_CHECKING:
    from placet.policy.tables import Table


def title(table: Table, language: str = "en") -> str:
    """Say what the rows, the columns and the cells are about."""
    text, others = table_words(language), words(language)
    kinds = text.kinds
    shown = text.title.format(down=kinds[table.down.kind.value], across=kinds[table.across.kind.value])
    fixed = text.fixed[table.fixed_kind.value].format(label=table.fixed.title)
    parts = [f"{shown}{fixed}", text.known_on.format(day=table.known_on)]
    if table.only is not None:
        parts.append(text.only.format(verdict=others.verdicts[table.only.value].lower()))
    if table.group_by is not None:
        parts.append(_grouped(table, language))
    said = ", ".join(parts)
    return marked(said[:1].upper() + said[1:], table.hypothetical, language)


def marked(title: str, suppositions: Iterable[str], language: str = "en") -> str:
    """Mark a title as that of something hypothetical, with what is supposed, where anything is."""
    supposed = "; ".join(suppositions)
    return f"{words(language).hypothetical} ({supposed}): {title}" if supposed else title


def _grouped(table: Table, language: str) -> str:
    text = table_words(language)
    if table.fixed_kind.value == "date":
        return text.grouped.format(attribute=table.group_by)
    return text.grouped_on.format(attribute=table.group_by, day=table.grouped_on)


def legend(table: Table, language: str = "en") -> Iterator[tuple[str, str, str, int]]:
    """Yield each verdict with its letter, its name in words and how many cells have it."""
    for verdict, letter in LETTERS.items():
        if table.only is None or table.only.value == verdict:
            yield verdict, letter, words(language).verdicts[verdict].lower(), table.count(verdict)


def footnotes(table: Table, language: str = "en") -> Iterator[str]:
    """Yield what else is to be said: which cells are not exact, and which policy answered."""
    if table.inexact:
        yield table_words(language).inexact.format(count=table.inexact)
    policy = table.policy
    yield words(language).policy.format(name=policy.name, version=policy.version, digest=policy.digest[:19])


def groups(table: Table) -> Iterator[tuple[str | None, list[int]]]:
    """Yield each group of rows with the indexes of its rows; all rows together where the table is not grouped."""
    found: dict[str | None, list[int]] = {}
    for index, heading in enumerate(table.down.headings):
        found.setdefault(heading.group, []).append(index)
    yield from found.items()
