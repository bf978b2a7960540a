"""The comparisons of single values: one declaration each.

Every backend has one line per operator; a completeness test holds their tables against `OPERATORS`.
"""

from __future__ import annotations

import operator
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Operator:
    """A comparison of a value with an operand.

    Attributes:
        name: As rules write it.
        test: The comparison itself; never called with "no value".
        kinds: The attribute kinds that it fits.
        ordered: Whether its operand is a threshold (so that the values around it matter), not one of several names.
    """

    name: str
    test: Callable[[Any, Any], bool]
    kinds: frozenset[str]
    ordered: bool


_NUMBERS = frozenset({"integer", "decimal"})
_SINGLE = frozenset({"bool", "one_of", "integer", "decimal", "date", "text"})


def _is_in(value: object, options: frozenset[object]) -> bool:
    return value in options


OPERATORS: dict[str, Operator] = {
    declared.name: declared
    for declared in (
        Operator("equals", operator.eq, _SINGLE, ordered=False),
        Operator("one_of", _is_in, _SINGLE, ordered=False),
        Operator("at_least", operator.ge, _NUMBERS, ordered=True),
        Operator("at_most", operator.le, _NUMBERS, ordered=True),
        Operator("more_than", operator.gt, _NUMBERS, ordered=True),
        Operator("less_than", operator.lt, _NUMBERS, ordered=True),
        Operator("before", operator.lt, frozenset({"date"}), ordered=True),
        Operator("on_or_after", operator.ge, frozenset({"date"}), ordered=True),
    )
}
