"""The shape of a residual: the same for two that differ only in what their open points are called.

The verdict depends on nothing else, so that it need be found but once for everybody of whom the same is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
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


def shape_of(residual: Residual, orders: Iterable[Residual], points: Mapping[str, Point]) -> Shape:
    """Return what a residual's verdict depends on.

    Args:
        residual: The residual.
        orders: The constraints that every possible world obeys and that touch its points.
        points: The open points by id.
    """
    numbers: dict[str, int] = {}
    formulas = tuple(_shape(formula, numbers) for formula in (residual, *orders))
    values = tuple((p.domain, p.values, p.low, p.high) for p in (points[name] for name in numbers))
    return formulas, values


def _shape(formula: Residual, numbers: dict[str, int]) -> Shape:
    match formula:
        case Open(point, operator, operand):
            return (Open, _number(point, numbers), operator, type(operand), operand)
        case Awaited(act):
            return (Awaited, act)
        case Conjunction(parts) | Disjunction(parts):
            return (type(formula), *[_shape(part, numbers) for part in parts])
        case Negation(part):
            return (Negation, _shape(part, numbers))
        case Ordered(first, second) | Equal(first, second):
            return (type(formula), _number(first, numbers), _number(second, numbers))
        case Constant(value):
            return (Constant, value)
        case _:
            assert_never(formula)


def _number(point: str, numbers: dict[str, int]) -> int:
    """Return the number of a point: how many others were met before it."""
    return numbers.setdefault(point, len(numbers))
