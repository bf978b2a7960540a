"""The shape of residuals: the same for two that differ only in what their open points are called.

A verdict depends on nothing else, so that it need be found but once for everybody of whom the same is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, assert_never

from placet.logic.points import Point
from placet.logic.residual import (
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Equal,
    Negation,
    Open,
    Ordered,
    Residual,
)

Shape = tuple[Any, ...]


def shape_of(
    formulas: Iterable[Residual], points: Mapping[str, Point], *, is_own: Callable[[Point], bool] | None = None
) -> Shape:
    """Return what several residuals have in common with others that say the same of other open points.

    Args:
        formulas: The residuals; those in which the same point occurs mean the same one.
        points: The open points by id.
        is_own: Whether a point may be called otherwise; all may if not given.
    """
    names = _Names(points, is_own)
    shapes = tuple(_shape(formula, names) for formula in formulas)
    return shapes, tuple(names.ranges)


class _Names(dict[str, int | str]):
    """What the points are called in a shape: a number by when they were first met, or their own names."""

    def __init__(self, points: Mapping[str, Point], is_own: Callable[[Point], bool] | None) -> None:
        super().__init__()
        self._points = points
        self._is_own = is_own
        self.ranges: list[Shape] = []

    def __missing__(self, name: str) -> int | str:
        point = self._points[name]
        if self._is_own is not None and not self._is_own(point):
            return self.setdefault(name, name)
        self.ranges.append((point.domain, point.values, point.low, point.high))
        return self.setdefault(name, len(self.ranges))


def _shape(formula: Residual, names: _Names) -> Shape:
    match formula:
        case Open(point, operator, operand):
            return (Open, names[point], operator, type(operand), operand)
        case Awaited(act):
            return (Awaited, act)
        case Conjunction(parts) | Disjunction(parts):
            return (type(formula), *[_shape(part, names) for part in parts])
        case Negation(part):
            return (Negation, _shape(part, names))
        case Ordered(first, second) | Equal(first, second):
            return (type(formula), names[first], names[second])
        case Constant(value):
            return (Constant, value)
        case _:
            assert_never(formula)
