"""Single values: their types, and enough possible values of an open one that every test comes out in each way it can."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from decimal import Decimal


def read_value(type_: object, written: object) -> object:
    """Turn a value as written into one that compares rightly."""
    if type_ == "decimal":
        return Decimal(str(written))
    if type_ == "date":
        return written if isinstance(written, date) else date.fromisoformat(str(written))
    return written


def is_set(type_: object) -> bool:
    """Return whether an attribute's values are sets."""
    return isinstance(type_, dict) and "set_of" in type_


def stand_ins(type_: str, tested: Iterable[object], count: int) -> tuple[object, ...]:
    """Return values that stand for all values of an endless type.

    The tested values cut the line into stretches and single values; each stretch gets `count` different values.

    Args:
        type_: `integer`, `decimal`, `date` or `text`.
        tested: Every value that a condition compares with, or that another value may have.
        count: How many open values may have to differ from one another.
    """
    marks = set(tested)
    if type_ == "integer":
        return tuple(_whole_numbers({int(str(mark)) for mark in marks} or {0}, count))
    if type_ == "date":
        numbers = {mark.toordinal() for mark in marks if isinstance(mark, date)} or {730000}
        return tuple(date.fromordinal(number) for number in _whole_numbers(numbers, count))
    if type_ == "decimal":
        return tuple(_decimals({Decimal(str(mark)) for mark in marks} or {Decimal(0)}, count))
    return (*sorted(str(mark) for mark in marks), *(f"some other text {number}" for number in range(count + 1)))


def _whole_numbers(marks: set[int], count: int) -> list[int]:
    """Return each mark and up to `count` whole numbers from every stretch between."""
    ordered = sorted(marks)
    found = [ordered[0] - step for step in range(count, 0, -1)]
    for here, following in zip(ordered, [*ordered[1:], ordered[-1] + count + 1], strict=True):
        found.extend(range(here, min(here + count + 1, following)))
    return found


def _decimals(marks: set[Decimal], count: int) -> list[Decimal]:
    ordered = sorted(marks)
    found = [ordered[0] - step for step in range(count, 0, -1)]
    for here, following in zip(ordered, [*ordered[1:], ordered[-1] + count + 1], strict=True):
        found.append(here)
        found.extend(here + (following - here) * step / (count + 1) for step in range(1, count + 1))
    return found
