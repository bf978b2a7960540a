"""The values that somebody could give to an attribute: few, and each one makes a difference to some test of the rules.

A number or a date has endless values.
The thresholds of the rules cut them into stretches within which no test tells two values apart;
of each stretch only the value is proposed that lies nearest to what it is now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property
from typing import Any

from placet.backends.interpreter.setting import Setting
from placet.logic.formula import Compare, Path, Same, Value
from placet.logic.operators import OPERATORS
from placet.logic.reading import atoms_of_rule, rules_read
from placet.logic.ruleset import Attribute, Kind

ANOTHER = "(another)"
"""Stands for any text that no rule names."""

Tests = set[tuple[str, Value | frozenset[Value]]]


class Candidates:
    """Proposes values for the attributes of one question."""

    def __init__(self, setting: Setting) -> None:
        self._setting = setting

    def of(self, path: Path, attribute: Attribute, now: Iterable[Value]) -> tuple[Value, ...]:
        """Return the values that an attribute could be given.

        Args:
            path: Where it stands.
            attribute: Its declaration.
            now: The values that it may have now; one, where that is certain.
        """
        none: tuple[Value, ...] = (None,) if attribute.complete and attribute.default is None else ()
        match attribute.kind:
            case Kind.BOOL:
                return (True, False)
            case Kind.ONE_OF:
                return (*self._setting.ruleset.names_for(attribute), *none)
            case Kind.TEXT:
                texts = sorted({mark for mark in self._marks(path, attribute) if isinstance(mark, str)})
                return (*texts, next(_fresh(texts)), *none)
            case _:
                known = [value for value in now if value is not None]
                return (*self._stretches(path, attribute, known[0] if len(known) == 1 else None), *none)

    def _stretches(self, path: Path, attribute: Attribute, now: Any) -> Iterator[Value]:
        """Yield, of each stretch that some test tells from its neighbours, the value nearest to what it is now."""
        marks: list[Any] = sorted(mark for mark in self._marks(path, attribute) if _is_of(attribute.kind, mark))
        tests, is_compared = self._tests(path), self._is_compared(path)
        cells = list(_cells(attribute.kind, marks))
        runs: list[tuple[object, list[tuple[Any, Any]]]] = []
        for cell in cells:
            sample = cell[0] if cell[0] is not None else cell[1]
            passed = frozenset(test for test in tests if OPERATORS[test[0]].test(sample, test[1]))
            signature = cell if is_compared else passed
            if runs and runs[-1][0] == signature:
                runs[-1][1].append(cell)
            else:
                runs.append((signature, [cell]))
        for _, run in runs:
            low, high = run[0][0], run[-1][1]
            yield _nearest(low, high, now)

    @cached_property
    def _atoms(self) -> tuple[object, ...]:
        rules = rules_read(self._setting.ruleset, self._setting.activity.id)
        return tuple(atom for rule in rules for atom in atoms_of_rule(rule))

    def _tests(self, path: Path) -> Tests:
        return {
            (atom.operator, atom.operand)
            for atom in self._atoms
            if isinstance(atom, Compare) and self._is_same_value(atom.path, path)
        }

    def _is_compared(self, path: Path) -> bool:
        """Return whether a rule compares the attribute with another one."""
        return any(
            isinstance(atom, Same) and any(self._is_same_value(one, path) for one in (atom.left, atom.right))
            for atom in self._atoms
        )

    def _is_same_value(self, one: Path, other: Path) -> bool:
        """Return whether two paths lead to the same value: also where a subject is its own object."""
        if one.attribute != other.attribute:
            return False
        here, there = self._setting.holder(one), self._setting.holder(other)
        return here is not None and there is not None and here.id == there.id

    def _marks(self, path: Path, attribute: Attribute) -> set[Value]:
        """Return the values that a test of the attribute names, and those of all that it may be compared with."""
        marks = _operands(self._tests(path))
        if self._is_compared(path):
            marks |= _operands({(a.operator, a.operand) for a in self._atoms if isinstance(a, Compare)})
            marks |= set(self._recorded(attribute.kind))
        return marks

    def _recorded(self, kind: Kind) -> Iterator[Value]:
        """Yield the values of a kind that stand in records of the question's holders, and in definitions."""
        for holder in self._setting.holders.values():
            for name, by_element in holder.records.items():
                declared = holder.attributes.get(name)
                if declared is not None and declared.kind is kind:
                    yield from (a.value for group in by_element.values() for r in group for a in r.accounts)
            yield from (a.default for a in holder.attributes.values() if a.kind is kind)
        for rules in self._setting.ruleset.definitions.values():
            yield from (case.value for rule in rules for case in rule.cases)


def _operands(tests: Tests) -> set[Value]:
    return {value for _, operand in tests for value in (operand if isinstance(operand, frozenset) else (operand,))}


def _fresh(texts: Iterable[str]) -> Iterator[str]:
    taken = set(texts)
    name = ANOTHER
    while name in taken:
        name = f"{name}+"
    yield name


def _is_of(kind: Kind, value: Value) -> bool:
    match kind:
        case Kind.INTEGER:
            return isinstance(value, int) and not isinstance(value, bool)
        case Kind.DECIMAL:
            return isinstance(value, int | Decimal) and not isinstance(value, bool)
        case _:
            return isinstance(value, date)


def _cells(kind: Kind, marks: list[Any]) -> Iterator[tuple[Any, Any]]:
    """Yield the stretches that marks cut out, each with its lowest and highest value (None: without end)."""
    if not marks:
        return
    before, _ = _beside(kind, None, marks[0])
    if before is not None:
        yield None, before
    for at, mark in enumerate(marks):
        yield mark, mark
        following = marks[at + 1] if at + 1 < len(marks) else None
        _, low = _beside(kind, mark, following)
        if following is None:
            if low is not None:
                yield low, None
            continue
        high, _ = _beside(kind, mark, following)
        if low is not None and high is not None and low <= high and mark < low and high < following:
            yield low, high


def _beside(kind: Kind, lower: Any, upper: Any) -> tuple[Any, Any]:
    """Return (the value right before `upper`, the value right after `lower`); None where the calendar ends."""
    if kind is Kind.DATE:
        return _day(upper, -1), _day(lower, 1)
    if kind is Kind.INTEGER:
        return None if upper is None else upper - 1, None if lower is None else lower + 1
    return _decimals_beside(lower, upper)


def _day(day: date | None, step: int) -> date | None:
    try:
        return None if day is None else day + timedelta(step)
    except OverflowError:
        return None


def _decimals_beside(lower: Any, upper: Any) -> tuple[Any, Any]:
    """Nothing comes right after a decimal: a step of its last digit is taken, or half of what lies between."""
    if lower is not None and upper is not None:
        middle = (Decimal(lower) + Decimal(upper)) / 2
        step = min(_last_digit(lower), (Decimal(upper) - Decimal(lower)) / 2)
        return max(middle, Decimal(upper) - step), min(middle, Decimal(lower) + step)
    before = None if upper is None else Decimal(upper) - _last_digit(upper)
    return before, None if lower is None else Decimal(lower) + _last_digit(lower)


def _last_digit(value: Any) -> Decimal:
    exponent = Decimal(value).as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def _nearest(low: Any, high: Any, now: Any) -> Value:
    """Return the value of a stretch that is nearest to what it is now."""
    if now is not None and (low is None or low <= now) and (high is None or now <= high):
        found: Value = now
    elif low is None:
        found = high
    elif high is None or now is None:
        found = low
    else:
        found = high if now > high else low
    return found
