"""The comparisons of `placet.logic.operators`, over columns: one line each; NULL where the column is NULL."""

from __future__ import annotations

import operator
from collections.abc import Callable, Sequence
from functools import reduce
from typing import Any

from placet.logic.residual import IS_GIVEN

Column = Any
"""An expression of Ibis."""


def _is_any(column: Column, operands: Sequence[Any]) -> Column:
    return reduce(operator.or_, (column == operand for operand in operands))


def _is_given(column: Column, _operands: Sequence[Any]) -> Column:
    import ibis

    return ibis.ifelse(column.notnull(), True, ibis.null("boolean"))


def balanced(parts: Sequence[Column], join: Callable[[Column, Column], Column]) -> Column:
    """Join many parts without nesting them deeply."""
    if len(parts) == 1:
        return parts[0]
    middle = len(parts) // 2
    return join(balanced(parts[:middle], join), balanced(parts[middle:], join))


OPERATIONS: dict[str, Callable[[Column, Sequence[Any]], Column]] = {
    "equals": lambda column, operands: column == operands[0],
    "one_of": _is_any,
    "at_least": lambda column, operands: column >= operands[0],
    "at_most": lambda column, operands: column <= operands[0],
    "more_than": lambda column, operands: column > operands[0],
    "less_than": lambda column, operands: column < operands[0],
    "before": lambda column, operands: column < operands[0],
    "on_or_after": lambda column, operands: column >= operands[0],
    IS_GIVEN: _is_given,
}
"""Each takes a column and what it is compared with."""
