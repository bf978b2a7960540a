"""Worlds: every way in which what is not known may turn out, written out one by one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import product
from math import prod
from typing import TypeVar

from oracle.case import Case
from oracle.points import Point, Values, constraints_of, points_of

Found = TypeVar("Found")

MOST_WORLDS = 1500
"""A case with more completions is too large for this way of reading."""


class TooLargeError(Exception):
    """There are more completions than can be written out."""


class UnreadError(Exception):
    """A world was asked for an open point that it does not settle."""

    def __init__(self, point: Point) -> None:
        super().__init__(point.id)
        self.point = point


class World:
    """One completion: a value for each open point that matters."""

    def __init__(self, values: Values) -> None:
        self.values = values

    def __getitem__(self, point: Point) -> object:
        if point.id not in self.values:
            raise UnreadError(point)
        return self.values[point.id]


class Space:
    """The open points of a case and what ties them together.

    Attributes:
        constraints: What every possible world obeys.
        points: The open points known from the start, by id.
        certain: Whether a value, as (the path's first word, the attribute), is the same in every world, once found out.
    """

    def __init__(self, case: Case) -> None:
        self.certain: dict[tuple[str, str], bool] = {}
        self.constraints = constraints_of(case)
        self.points = points_of(case)

    def survey(self, reading: Callable[[World], Found]) -> list[tuple[Values, Found]]:
        """Read every possible world.

        Which points matter is found by trying: whenever a reading asks for a point that is not yet settled, that point and
        all that constraints tie to it are settled too, and everything is read afresh.

        Args:
            reading: What to find out in each world.

        Returns:
            Each possible world with what was found in it.

        Raises:
            TooLargeError: There are too many.
        """
        settled: dict[str, Point] = {}
        while True:
            try:
                return [(values, reading(World(values))) for values in self.completions(settled)]
            except UnreadError as unread:
                settled |= self.tied(unread.point)

    def completions(self, settled: dict[str, Point]) -> Iterator[Values]:
        """Yield every consistent assignment to these points."""
        if prod(len(point.values) for point in settled.values()) > MOST_WORLDS:
            raise TooLargeError
        constraints = [c for c in self.constraints if set(c.points) <= set(settled)]
        for values in product(*(point.values for point in settled.values())):
            world = dict(zip(settled, values, strict=True))
            if all(constraint.is_obeyed(world) for constraint in constraints):
                yield world

    def tied(self, point: Point) -> dict[str, Point]:
        """Return a point and all that constraints tie to it, directly or through others."""
        found = {point.id: point}
        waiting = list(self.constraints)
        while near := next((c for c in waiting if set(c.points) & set(found)), None):
            waiting.remove(near)
            found |= {name: self.points[name] for name in near.points}
        return found
