"""Open points: what is not known, and the values that it may turn out to have.

A point's possible values may be endless (any day of a century, any number).
Reasoning needs finitely many: enough that every test of the formula, and every order among the points themselves,
comes out in each way that it can.
That is the small-model property of order constraints: within a stretch that no test divides,
`n` coupled points need at most `n` distinct values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum
from typing import assert_never

from placet.diagnostics import Place
from placet.logic.formula import Value
from placet.logic.residual import Awaited, Equal, Open, Ordered, Residual, leaves
from placet.logic.ruleset import Dated
from placet.moments import MINUTES_PER_DAY, day_of


class PointKind(StrEnum):
    """Why something is open."""

    HOUR = "hour"
    MOMENT = "moment"
    PUBLICATION = "publication"
    ACCOUNT = "account"
    UNACCEPTED = "unaccepted"
    UNRECORDED = "unrecorded"
    DISPUTED = "disputed"
    DURATION = "duration"
    RECORDING = "recording"


class Domain(StrEnum):
    """The shape of a point's possible values."""

    LISTED = "listed"
    DAYS = "days"
    MINUTES = "minutes"
    INTEGERS = "integers"
    DECIMALS = "decimals"
    DATES = "dates"
    TEXTS = "texts"


@dataclass(frozen=True, slots=True)
class Point:
    """One variable, shared by everything that depends on it.

    Attributes:
        id: Its name (`hour`, `event:sweden-accession`, `value:georgia.evaluated`).
        kind: Why it is open.
        domain: The shape of its values.
        values: The values, where they are listed; elsewhere None where there may be no value at all.
        low: The earliest instant (DAYS, MINUTES), in minutes.
        high: The latest instant.
        about: What it concerns, for people: (entity, attribute, element); empty where it is a moment.
        places: Where in the pack it comes from.
        dated: The moments that it is about: the one that is open, or all that came within the day of an open hour.
    """

    id: str
    kind: PointKind
    domain: Domain
    values: tuple[Value, ...] = ()
    low: int = 0
    high: int = 0
    about: tuple[str, ...] = ()
    places: tuple[Place, ...] = ()
    dated: tuple[Dated, ...] = ()

    @property
    def is_listed(self) -> bool:
        """Whether all of its values are listed."""
        return self.domain is Domain.LISTED


def representatives(points: Mapping[str, Point], formulas: Iterable[Residual]) -> dict[str, tuple[Value, ...]]:
    """Return finitely many values for each point that stand for all of its values in these formulas.

    Args:
        points: The points by id.
        formulas: Everything that tests them: the residual and the consistency constraints.
    """
    tested: dict[str, set[Value]] = {}
    groups = _Groups()
    for formula in formulas:
        for leaf in leaves(formula):
            match leaf:
                case Open(point, _, operand):
                    groups.add(point)
                    tested.setdefault(point, set()).update(operand if isinstance(operand, frozenset) else (operand,))
                case Ordered(left, right) | Equal(left, right):
                    groups.join(left, right)
                case Awaited():
                    pass
                case _:
                    assert_never(leaf)
    chosen: dict[str, tuple[Value, ...]] = {}
    for members in groups.all():
        marks = {mark for member in members for mark in tested.get(member, ())} | _bounds(points, members)
        for member in members:
            member_point = points[member]
            chosen[member] = (*_choose(member_point, marks, len(members)), *_extra(member_point))
    return chosen


def _extra(point: Point) -> tuple[Value, ...]:
    return () if point.domain is Domain.LISTED else point.values


def _bounds(points: Mapping[str, Point], members: list[str]) -> set[Value]:
    """The ends of the members' own ranges matter to those they are coupled with."""
    if len(members) == 1:
        return set()
    found: set[Value] = set()
    for member in members:
        point = points[member]
        if point.domain is Domain.DAYS:
            found.update((point.low, point.high))
        elif point.domain is Domain.LISTED:
            found.update(value for value in point.values if value is not None)
    return found


def _choose(point: Point, marks: set[Value], count: int) -> tuple[Value, ...]:
    match point.domain:
        case Domain.LISTED:
            return point.values
        case Domain.DAYS:
            return _days(point, {day_of(mark) for mark in marks if type(mark) is int}, count)
        case Domain.MINUTES:
            cuts = {mark for mark in marks if type(mark) is int and point.low < mark <= point.high}
            return (point.low, *sorted(cuts))
        case Domain.INTEGERS:
            numbers = {mark for mark in marks if type(mark) is int} or {0}
            return tuple(sorted({mark + step for mark in numbers for step in range(-count, count + 1)}))
        case Domain.DECIMALS:
            return _decimals({Decimal(mark) for mark in marks if isinstance(mark, (int, Decimal))}, count)
        case Domain.DATES:
            dates = {mark for mark in marks if isinstance(mark, date)} or {date(2000, 1, 1)}
            return tuple(sorted({mark + timedelta(step) for mark in dates for step in range(-count, count + 1)}))
        case Domain.TEXTS:
            texts = sorted(mark for mark in marks if isinstance(mark, str))
            return (*texts, *(f"\x00{number}" for number in range(count)))
        case _:
            assert_never(point.domain)


def _days(point: Point, marks: set[int], count: int) -> tuple[Value, ...]:
    near = {mark + step * MINUTES_PER_DAY for mark in marks for step in range(-count, count + 1)}
    for step in range(count):
        near.update((point.low + step * MINUTES_PER_DAY, point.high - step * MINUTES_PER_DAY))
    return tuple(sorted(day for day in near if point.low <= day <= point.high))


def _decimals(marks: set[Decimal], count: int) -> tuple[Value, ...]:
    ordered = sorted(marks) or [Decimal(0)]
    found: list[Value] = [ordered[0] - step for step in range(count, 0, -1)]
    for here, following in zip(ordered, [*ordered[1:], ordered[-1] + count + 1], strict=True):
        found.append(here)
        found.extend(here + (following - here) * step / (count + 1) for step in range(1, count + 1))
    return tuple(found)


class _Groups:
    """Union-find over point ids."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def add(self, name: str) -> None:
        self._parent.setdefault(name, name)

    def root(self, name: str) -> str:
        while self._parent[name] != name:
            name = self._parent[name]
        return name

    def join(self, left: str, right: str) -> None:
        self.add(left)
        self.add(right)
        self._parent[self.root(left)] = self.root(right)

    def all(self) -> list[list[str]]:
        """Return the groups, each sorted, in a fixed order."""
        found: dict[str, list[str]] = {}
        for name in sorted(self._parent):
            found.setdefault(self.root(name), []).append(name)
        return list(found.values())
