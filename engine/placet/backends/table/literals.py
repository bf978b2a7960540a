"""A column and values beside each other, in types in which an engine compares them as the logic does."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from placet.backends.table.operations import Column
from placet.logic.activity_formula import InexpressibleError
from placet.logic.formula import Value

_LARGEST = 2**63
_DIGITS = 38
"""The most digits of a decimal number that engines hold."""


def comparable(column: Column, values: Sequence[Value], name: str) -> tuple[Column, list[Any]]:
    """Return a column and literals that can be compared with it exactly.

    Args:
        column: The column.
        values: The values.
        name: The attribute.

    Raises:
        InexpressibleError: No type holds a value exactly beside those of the column.
    """
    import ibis

    if column.type().is_numeric():
        return _numbers(column, [Decimal(str(value)) for value in values], name)
    return column, [ibis.literal(value) for value in values]


def _numbers(column: Column, values: Sequence[Decimal], name: str) -> tuple[Column, list[Any]]:
    import ibis

    if column.type().is_floating():
        if any(Decimal(str(float(value))) != value for value in values):
            raise InexpressibleError(name)
        wide = column.cast("float64")
        is_number = ~wide.isnan()
        return ibis.ifelse(is_number, wide, ibis.null("float64")), [ibis.literal(float(value)) for value in values]
    whole = all(value == value.to_integral_value() and abs(value) < _LARGEST for value in values)
    if whole and column.type().is_integer():
        return column, [ibis.literal(int(value), "int64") for value in values]
    scale = max(-min(int(value.as_tuple().exponent), 0) for value in values)
    before = max(max(value.adjusted() + 1, 1) for value in values)
    if column.type().is_integer():
        before = max(before, 20)
    if before + scale > _DIGITS:
        raise InexpressibleError(name)
    if column.type().is_integer():
        column = column.cast(f"decimal({_DIGITS}, {scale})")
    return column, [ibis.literal(value, f"decimal({before + scale}, {scale})") for value in values]
