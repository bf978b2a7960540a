"""What a supposition changes, as text for people: by subject, then by what becomes of the verdict."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from placet.messages import ENGLISH, Messages, messages_in
from placet.render.outline import supposed
from placet.render.text import marked
from placet.render.verdicts import in_a_sentence, names
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.study import Changed, Comparison

_Key = TypeVar("_Key")
Name = Callable[[str], str]
"""Gives what people call a subject, by its id."""

_COLUMNS = ("subject", "activity", "object", "before", "after")


def as_comparison(
    found: Comparison, *, name: Name, width: int = 100, language: str = ENGLISH.language, color: bool = False
) -> str:
    """Write what changes, grouped, and how much stays the same.

    Args:
        found: What differs.
        name: Gives what people call a subject.
        width: The widest line, in characters.
        language: The language of the words that are not the pack's.
        color: Whether to use terminal colours.
    """
    text = messages_in(language)
    hypothetical = supposed(found.hypothetical, text)
    blocks = ["\n".join(marked(hypothetical, width, text))] if hypothetical else []
    blocks.append("\n".join(wrapped(_heading(found, text), "", width)))
    for subject, group in _grouped(found.changed, lambda each: each.subject).items():
        blocks.append("\n".join(_subject(name(subject), group, text, width, color=color)))
    blocks.append("\n".join(wrapped(_unchanged(found, text), "", width)))
    return "\n\n".join(blocks) + "\n"


def _heading(found: Comparison, text: Messages) -> str:
    if not found.changed:
        return text.say("Nothing changes.")
    return text.count(
        "{number} of {all} answers changes on {on}, as known on {known_on}.",
        "{number} of {all} answers change on {on}, as known on {known_on}.",
        len(found.changed),
        all=found.unchanged + len(found.changed),
        on=found.on,
        known_on=found.known_on,
    )


def _unchanged(found: Comparison, text: Messages) -> str:
    counts = [
        text.say("{number} {verdict}", number=number, verdict=in_a_sentence(verdict.value, text))
        for verdict, number in found.same.items()
        if number
    ]
    return text.count(
        "{number} answer stays the same: {verdicts}.",
        "{number} answers stay the same: {verdicts}.",
        found.unchanged,
        verdicts=", ".join(counts) or "-",
    )


def as_comparison_csv(found: Comparison) -> str:
    """Write what changes as CSV, a question a line."""
    written = io.StringIO()
    rows = csv.DictWriter(written, _COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows(each.to_dict() for each in found.changed)
    return written.getvalue()


def _subject(label: str, changed: list[Changed], text: Messages, width: int, *, color: bool) -> Iterator[str]:
    yield f"\x1b[1m{label}\x1b[0m" if color else label
    for (before, after), group in _grouped(changed, lambda each: (each.before, each.after)).items():
        becomes = f"{names(text)[before.value]} → {in_a_sentence(after.value, text)} ({len(group)})"
        yield from wrapped(becomes, "  ", width)
        yield from wrapped(", ".join(_asked(each) for each in group), "    ", width)


def _asked(changed: Changed) -> str:
    return f"{changed.activity} ({changed.object})" if changed.object else changed.activity


def _grouped(changed: Iterable[Changed], key: Callable[[Changed], _Key]) -> dict[_Key, list[Changed]]:
    groups: dict[_Key, list[Changed]] = {}
    for each in changed:
        groups.setdefault(key(each), []).append(each)
    return groups
