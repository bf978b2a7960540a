"""A table of verdicts: two axes out of subjects, activities and dates, and a cell for each question."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from placet.logic.verdicts import Verdict
from placet.policy.answer import PolicyRef
from placet.render.outline import doing_on
from placet.render.tables.palette import LETTERS


class AxisKind(StrEnum):
    """What stands along an axis."""

    SUBJECT = "subject"
    ACTIVITY = "activity"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class Heading:
    """One row or column.

    Attributes:
        id: The id of a subject or an activity, or a date in ISO 8601.
        label: What people call it.
        object: The id of what the activity is on, where there is such a thing.
        object_label: What people call that; empty without an object.
        group: The group of a subject, where the table is grouped.
    """

    id: str
    label: str
    object: str | None = None
    object_label: str = ""
    group: str | None = None

    @property
    def title(self) -> str:
        """The label, with the object where there is one."""
        return doing_on(self.label, *filter(None, [self.object_label]))


@dataclass(frozen=True, slots=True)
class Axis:
    """The rows or the columns."""

    kind: AxisKind
    headings: tuple[Heading, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """The verdict on one question.

    Attributes:
        verdict: One of the four.
        terms: How many terms come with the permission.
        exact: False where the question has more unknowns than the bounds allow.
    """

    verdict: Verdict
    terms: int
    exact: bool

    @property
    def letter(self) -> str:
        """P, C, N or U."""
        return LETTERS[self.verdict.value]

    def to_dict(self) -> dict[str, Any]:
        """Return the cell as plain data."""
        return {"verdict": self.verdict.value, "letter": self.letter, "terms": self.terms, "exact": self.exact}


@dataclass(frozen=True, slots=True)
class Table:
    """Verdicts by two of: subjects, activities (each with its object) and dates.

    Attributes:
        policy: Which policy answered.
        down: The rows.
        across: The columns.
        fixed: What is the same in every cell: the date, the activity or the subject.
        fixed_kind: Which of the three that is.
        cells: By row, then by column; None where `only` leaves a cell away.
        known_on: The day up to which publications count as known.
        evidence: The weakest grade accepted.
        only: The one verdict that is shown, or None for all.
        group_by: The label of the attribute that groups the subjects, or None.
        grouped_on: The date as of which they are grouped.
        hypothetical: What is supposed and not recorded; empty for a table of things as they are recorded.
        language: The language of its labels.
    """

    policy: PolicyRef
    down: Axis
    across: Axis
    fixed: Heading
    fixed_kind: AxisKind
    cells: tuple[tuple[Cell | None, ...], ...]
    known_on: str
    evidence: str
    only: Verdict | None = None
    group_by: str | None = None
    grouped_on: str | None = None
    hypothetical: tuple[str, ...] = ()
    language: str = "en"

    def rows(self) -> Iterator[dict[str, Any]]:
        """Yield one flat mapping for each cell: the question and its verdict."""
        for heading, line in zip(self.down.headings, self.cells, strict=True):
            for column, cell in zip(self.across.headings, line, strict=True):
                if cell is not None:
                    yield self._row({self.down.kind: heading, self.across.kind: column}, cell)

    def _row(self, headings: Mapping[AxisKind, Heading], cell: Cell) -> dict[str, Any]:
        about = {self.fixed_kind: self.fixed, **headings}
        subject, activity = about[AxisKind.SUBJECT], about[AxisKind.ACTIVITY]
        found: dict[str, Any] = {
            "subject": subject.id,
            "subject_label": subject.label,
            "activity": activity.id,
            "activity_label": activity.label,
            "object": activity.object,
            "object_label": activity.object_label or None,
            "on": about[AxisKind.DATE].id,
            "known_on": self.known_on,
            **cell.to_dict(),
        }
        if self.hypothetical:
            found["hypothetical"] = "; ".join(self.hypothetical)
        return found if self.group_by is None else {"group": subject.group, **found}

    def count(self, verdict: Verdict | str) -> int:
        """Return how many cells have a verdict."""
        return sum(cell is not None and cell.verdict == verdict for line in self.cells for cell in line)

    @property
    def inexact(self) -> int:
        """How many cells are undetermined because a bound was exceeded."""
        return sum(cell is not None and not cell.exact for line in self.cells for cell in line)

    def to_dict(self) -> dict[str, Any]:
        """Return the table as plain data, for JSON."""
        found: dict[str, Any] = {
            "policy": {"name": self.policy.name, "version": self.policy.version, "digest": self.policy.digest},
            "known_on": self.known_on,
            "evidence": self.evidence,
            "only": self.only.value if self.only else None,
            "group_by": self.group_by,
            "grouped_on": self.grouped_on,
            "fixed": {"kind": self.fixed_kind.value, **_heading(self.fixed)},
            "down": _axis(self.down),
            "across": _axis(self.across),
            "cells": [[cell.to_dict() if cell else None for cell in line] for line in self.cells],
        }
        if self.hypothetical:
            found["hypothetical"] = list(self.hypothetical)
        return found

    def __repr__(self) -> str:
        size = f"{len(self.down.headings)} by {len(self.across.headings)}"
        return f"<Table {self.down.kind.value} by {self.across.kind.value}, {size}>"

    def __str__(self) -> str:
        from placet.render.tables import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from placet.render.tables import as_fragment

        return as_fragment(self)


def _axis(axis: Axis) -> dict[str, Any]:
    return {"kind": axis.kind.value, "headings": [_heading(heading) for heading in axis.headings]}


def _heading(heading: Heading) -> dict[str, Any]:
    found: dict[str, Any] = {"id": heading.id, "label": heading.label}
    if heading.object is not None:
        found |= {"object": heading.object, "object_label": heading.object_label}
    return found if heading.group is None else {**found, "group": heading.group}
