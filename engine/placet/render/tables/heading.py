"""What a table says of itself: what it shows, and what its letters mean."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.outline import joined, labelled, policy_line
from placet.render.verdicts import in_a_sentence, letters

if TYPE_CHECKING:
    from placet.policy.tables import Table


def title(table: Table, language: str | None = None) -> str:
    """Say what the rows, the columns and the cells are about."""
    text = messages_in(language or table.language)
    parts = [_shown(table, text), text.say("as known on {known_on}", known_on=table.known_on)]
    if table.only is not None:
        parts.append(text.say("only {verdict}", verdict=in_a_sentence(table.only.value, text)))
    if table.group_by is not None:
        parts.append(_grouped(table, text))
    said = ", ".join(parts)
    return marked(said[:1].upper() + said[1:], table.hypothetical, text)


def _shown(table: Table, text: Messages) -> str:
    """Say what stands along the axes, and what is the same everywhere."""
    fixed = table.fixed.title
    match table.fixed_kind.value:
        case "date":
            return text.say("subjects by activities on {date}", date=fixed)
        case "activity":
            return text.say("subjects by dates: {activity}", activity=fixed)
        case _:
            return text.say("activities by dates for {subject}", subject=fixed)


def marked(title: str, suppositions: Iterable[str], text: Messages) -> str:
    """Mark a title as that of something hypothetical, with what is supposed, where anything is."""
    supposed = joined(suppositions, text)
    label = text.say("Hypothetical")
    return labelled(f"{label} ({supposed})", title, text) if supposed else title


def _grouped(table: Table, text: Messages) -> str:
    if table.fixed_kind.value == "date":
        return text.say("grouped by {attribute}", attribute=table.group_by)
    return text.say("grouped by {attribute} on {date}", attribute=table.group_by, date=table.grouped_on)


def legend(table: Table, language: str | None = None) -> Iterator[tuple[str, str, str, int]]:
    """Yield each verdict with its letter, its name in words and how many cells have it."""
    text = messages_in(language or table.language)
    for verdict, letter in letters(text).items():
        if table.only is None or table.only.value == verdict:
            yield verdict, letter, in_a_sentence(verdict, text), table.count(verdict)


def footnotes(table: Table, language: str | None = None) -> Iterator[str]:
    """Yield what else is to be said: which cells are not exact, and which policy answered."""
    text = messages_in(language or table.language)
    if table.inexact:
        yield text.count(
            "{number} of the undetermined has too many unknowns to be exact",
            "{number} of the undetermined have too many unknowns to be exact",
            table.inexact,
        )
    yield policy_line(table.policy, text)


def nothing(text: Messages) -> str:
    """Say that a table has no cells."""
    return text.say("Nothing to show.")


def groups(table: Table) -> Iterator[tuple[str | None, list[int]]]:
    """Yield each group of rows with the indexes of its rows; all rows together where the table is not grouped."""
    found: dict[str | None, list[int]] = {}
    for index, heading in enumerate(table.down.headings):
        found.setdefault(heading.group, []).append(index)
    yield from found.items()
