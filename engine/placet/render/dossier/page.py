"""What a page is made of, before it becomes text, Markdown or HTML."""

from __future__ import annotations

from dataclasses import dataclass

DASH = "\u2013"
"""Stands where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text.

    Attributes:
        text: The text.
        refs: The numbers of the sources that it rests on.
        is_minor: Whether it only explains the line before it.
    """

    text: str
    refs: tuple[int, ...] = ()
    is_minor: bool = False


Cell = tuple[Line, ...]
"""Lines below one another."""


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells under headings.

    Attributes:
        title: What stands above it; empty for none.
        headings: One for each column.
        rows: The rows, each with a cell for each column.
        more: What is left out of it, in words; empty where nothing is.
    """

    title: str
    headings: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    more: str = ""


@dataclass(frozen=True, slots=True)
class Listing:
    """A titled list; an untitled one is a paragraph for each item.

    Attributes:
        title: What stands above it; empty for none.
        items: The items, each with the lines below it.
    """

    title: str
    items: tuple[Cell, ...]


Block = Table | Listing


@dataclass(frozen=True, slots=True)
class Section:
    """A section of the page.

    Attributes:
        name: By which programs find it.
        title: What people read.
        verdict: The verdict that it is about; empty for none.
        letter: The letter of that verdict.
        blocks: What it says.
    """

    name: str
    title: str
    verdict: str
    letter: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """A source in the list at the end."""

    number: int
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers have a verdict."""

    verdict: str
    letter: str
    label: str
    count: int


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page.

    Attributes:
        language: Its language.
        colon: The colon that follows a label, with what this language puts before it.
        title: Whom it is about.
        subtitle: What it is.
        head: Names and values: the dates, the policy.
        hypothetical: The word that marks it as hypothetical, and what is supposed.
        tallies: How many answers have each verdict.
        sections: The sections.
        sources_title: The title of the list of sources.
        references: The sources.
        footer: The policy in full.
    """

    language: str
    colon: str
    title: str
    subtitle: str
    head: tuple[tuple[str, str], ...]
    hypothetical: tuple[str, tuple[str, ...]] | None
    tallies: tuple[Tally, ...]
    sections: tuple[Section, ...]
    sources_title: str
    references: tuple[Reference, ...]
    footer: str
