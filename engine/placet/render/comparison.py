"""What a supposition changes, as text for people: by subject, then by what becomes of the verdict."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from placet.render.catalogue import Words, words
from placet.render.outline import supposed
from placet.render.text import marked
from placet.render.wrapping import wrapped

_Key = TypeVar("_Key")

_COLUMNS = ("subject", "activity", "object", "before", "after")


@dataclass(frozen=True, slots=True)
class Line:
    """One question whose verdict is another one, with what its subject is called.

    Attributes:
        subject: The subject's id.
        label: What people call the subject.
        activity: The activity's id.
        object: The object's id, or None.
        before: The verdict as recorded.
        after: The verdict as supposed.
    """

    subject: str
    label: str
    activity: str
    object: str | None
    before: str
    after: str

    @property
    def name(self) -> str:
        """The activity, with its object."""
        return f"{self.activity} ({self.object})" if self.object else self.activity


def as_comparison(
    lines: Iterable[Line],
    same: Mapping[str, int],
    suppositions: Iterable[str],
    dates: tuple[str, str],
    *,
    width: int = 100,
    language: str = "en",
    color: bool = False,
) -> str:
    """Write what changes, grouped, and how much stays the same.

    Args:
        lines: What changes.
        same: How many questions keep each verdict.
        suppositions: What is supposed.
        dates: The day asked about, and the day up to which publications count.
        width: The widest line, in characters.
        language: The language of the words that are not the pack's.
        color: Whether to use terminal colours.
    """
    text, listed = words(language), list(lines)
    hypothetical = supposed(suppositions, text)
    count = sum(same.values())
    blocks = ["\n".join(marked(hypothetical, width))] if hypothetical else []
    on, known_on = dates
    heading = text.compared.format(changed=len(listed), all=count + len(listed), day=on, known_on=known_on)
    blocks.append("\n".join(wrapped(f"{heading}.", "", width)) if listed else text.nothing_changes)
    groups = _grouped(listed, lambda line: (line.subject, line.label))
    blocks.extend("\n".join(_subject(label, group, text, width, color=color)) for (_, label), group in groups.items())
    verdicts = ", ".join(f"{number} {text.verdicts[verdict].lower()}" for verdict, number in same.items() if number)
    sentence = text.one_same if count == 1 else text.several_same
    blocks.append("\n".join(wrapped(sentence.format(count=count, verdicts=verdicts or "-"), "", width)))
    return "\n\n".join(blocks) + "\n"


def as_comparison_csv(lines: Iterable[Line]) -> str:
    """Write what changes as CSV, a question a line."""
    written = io.StringIO()
    rows = csv.writer(written, lineterminator="\n")
    rows.writerow(_COLUMNS)
    rows.writerows((line.subject, line.activity, line.object or "", line.before, line.after) for line in lines)
    return written.getvalue()


def _subject(label: str, lines: list[Line], text: Words, width: int, *, color: bool) -> Iterator[str]:
    yield f"\x1b[1m{label}\x1b[0m" if color else label
    for (before, after), group in _grouped(lines, lambda line: (line.before, line.after)).items():
        names = (text.verdicts[before], text.verdicts[after].lower())
        yield from wrapped(text.becomes.format(before=names[0], after=names[1], count=len(group)), "  ", width)
        yield from wrapped(", ".join(line.name for line in group), "    ", width)


def _grouped(lines: Iterable[Line], key: Callable[[Line], _Key]) -> dict[_Key, list[Line]]:
    groups: dict[_Key, list[Line]] = {}
    for line in lines:
        groups.setdefault(key(line), []).append(line)
    return groups
