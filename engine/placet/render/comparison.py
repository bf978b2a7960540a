"""What a supposition changes, as text for people: by subject, then by what becomes of the verdict."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeVar

from placet.render.catalogue import Words, words
from placet.render.outline import supposed
from placet.render.text import marked
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.study import Changed, Comparison

_Key = TypeVar("_Key")
Name = Callable[[str], str]
"""Gives what people call a subject, by its id."""

_COLUMNS = ("subject", "activity", "object", "before", "after")


def as_comparison(found: Comparison, *, name: Name, width: int = 100, language: str = "en", color: bool = False) -> str:
    """Write what changes, grouped, and how much stays the same.

    Args:
        found: What differs.
        name: Gives what people call a subject.
        width: The widest line, in characters.
        language: The language of the words that are not the pack's.
        color: Whether to use terminal colours.
    """
    text = words(language)
    hypothetical = supposed(found.hypothetical, text)
    blocks = ["\n".join(marked(hypothetical, width))] if hypothetical else []
    count, changed = found.unchanged, len(found.changed)
    heading = text.compared.format(changed=changed, all=count + changed, day=found.on, known_on=found.known_on)
    blocks.append("\n".join(wrapped(f"{heading}.", "", width)) if changed else text.nothing_changes)
    for subject, group in _grouped(found.changed, lambda each: each.subject).items():
        blocks.append("\n".join(_subject(name(subject), group, text, width, color=color)))
    kept = found.same.items()
    verdicts = ", ".join(f"{number} {text.verdicts[verdict.value].lower()}" for verdict, number in kept if number)
    sentence = text.one_same if count == 1 else text.several_same
    blocks.append("\n".join(wrapped(sentence.format(count=count, verdicts=verdicts or "-"), "", width)))
    return "\n\n".join(blocks) + "\n"


def as_comparison_csv(found: Comparison) -> str:
    """Write what changes as CSV, a question a line."""
    written = io.StringIO()
    rows = csv.DictWriter(written, _COLUMNS, lineterminator="\n")
    rows.writeheader()
    rows.writerows(each.to_dict() for each in found.changed)
    return written.getvalue()


def _subject(label: str, changed: list[Changed], text: Words, width: int, *, color: bool) -> Iterator[str]:
    yield f"\x1b[1m{label}\x1b[0m" if color else label
    for (before, after), group in _grouped(changed, lambda each: (each.before, each.after)).items():
        names = (text.verdicts[before.value], text.verdicts[after.value].lower())
        yield from wrapped(text.becomes.format(before=names[0], after=names[1], count=len(group)), "  ", width)
        yield from wrapped(", ".join(_asked(each) for each in group), "    ", width)


def _asked(changed: Changed) -> str:
    return f"{changed.activity} ({changed.object})" if changed.object else changed.activity


def _grouped(changed: Iterable[Changed], key: Callable[[Changed], _Key]) -> dict[_Key, list[Changed]]:
    groups: dict[_Key, list[Changed]] = {}
    for each in changed:
        groups.setdefault(key(each), []).append(each)
    return groups
