"""What written decisions read profiles with; where a value is not plainly what it should be, they say so by raising."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

NOTHING: Final = object()
"""A single value that there is none of."""

SETS: Final = frozenset({list, tuple, set, frozenset})
"""The plain types that a set is given as."""


class OddValueError(ValueError):
    """A value is not plainly of the kind that its attribute takes."""


def single(value: object) -> object:
    """Return `NOTHING` for an empty list, which says that there is no value, and else the value itself."""
    return NOTHING if type(value) in (list, tuple) and not value else value


def number(value: object) -> int | Decimal:
    """Return a number, exactly.

    Raises:
        OddValueError: It is none.
    """
    if type(value) is int or (type(value) is Decimal and value.is_finite()):
        return value
    if type(value) is float and (exact := Decimal(str(value))).is_finite():
        return exact
    raise OddValueError


def day(value: object) -> date:
    """Return a day, given as one or as a text such as `2014-09-05`.

    Raises:
        ValueError: It is none.
    """
    if type(value) is str:
        return date.fromisoformat(value)
    if type(value) is date:
        return value
    raise OddValueError


Check = Callable[[object], bool]


def fit(profile: Mapping[str, object], read: frozenset[str], checks: Mapping[str, Check]) -> bool:
    """Return whether the values of a profile that a decision does not read are plainly what they should be."""
    for name, value in profile.items():
        if name in read:
            continue
        check = checks.get(name)
        if check is None or (value is not None and not check(value)):
            return False
    return True
