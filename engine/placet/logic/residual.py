"""What is left of a formula when all that is known has been put in: a formula over open points and open acts.

Constructors simplify as they build (constants, nesting, repetition),
so that a settled question is `TRUE` or `FALSE` without any search.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from operator import is_
from typing import TypeAlias, assert_never

from placet.logic.formula import Value
from placet.logic.operators import OPERATORS


@dataclass(frozen=True, slots=True)
class Constant:
    """True or false."""

    value: bool


@dataclass(frozen=True, slots=True)
class Open:
    """The value of the open point `point` stands in the relation `operator` to `operand`."""

    point: str
    operator: str
    operand: Value | frozenset[Value]


@dataclass(frozen=True, slots=True)
class Ordered:
    """The moment `earlier` lies strictly before the moment `later`; both are open points."""

    earlier: str
    later: str


@dataclass(frozen=True, slots=True)
class Equal:
    """Two open points have the same value."""

    left: str
    right: str


@dataclass(frozen=True, slots=True)
class Awaited:
    """The open act `act` has been done."""

    act: str


@dataclass(frozen=True, slots=True)
class Negation:
    """Not."""

    part: Residual


@dataclass(frozen=True, slots=True)
class Conjunction:
    """And; the parts are in the order of their first appearance."""

    parts: tuple[Residual, ...]


@dataclass(frozen=True, slots=True)
class Disjunction:
    """Or; the parts are in the order of their first appearance."""

    parts: tuple[Residual, ...]


Residual: TypeAlias = Constant | Open | Ordered | Equal | Awaited | Negation | Conjunction | Disjunction

TRUE = Constant(value=True)
FALSE = Constant(value=False)


def constant(value: bool) -> Constant:
    """Return the shared constant."""
    return TRUE if value else FALSE


def negate(part: Residual) -> Residual:
    """Return the negation, simplified."""
    if part is TRUE:
        return FALSE
    if part is FALSE:
        return TRUE
    return part.part if isinstance(part, Negation) else Negation(part)


def conjoin(parts: Iterable[Residual]) -> Residual:
    """Return the conjunction, simplified."""
    first: Residual = TRUE
    kept: dict[Residual, None] = {}
    for part in parts:
        if part is FALSE:
            return FALSE
        if part is TRUE:
            continue
        if first is TRUE:  # most conjunctions keep one part at most, and need no comparison of parts
            first = part
            continue
        if not kept:
            kept.update(dict.fromkeys(first.parts if isinstance(first, Conjunction) else (first,)))
        kept.update(dict.fromkeys(part.parts if isinstance(part, Conjunction) else (part,)))
    return first if len(kept) <= 1 else Conjunction(tuple(kept))


def disjoin(parts: Iterable[Residual]) -> Residual:
    """Return the disjunction, simplified."""
    first: Residual = FALSE
    kept: dict[Residual, None] = {}
    for part in parts:
        if part is TRUE:
            return TRUE
        if part is FALSE:
            continue
        if first is FALSE:
            first = part
            continue
        if not kept:
            kept.update(dict.fromkeys(first.parts if isinstance(first, Disjunction) else (first,)))
        kept.update(dict.fromkeys(part.parts if isinstance(part, Disjunction) else (part,)))
    return first if len(kept) <= 1 else Disjunction(tuple(kept))


IS_GIVEN = "is_given"
"""The relation in which every value stands, and "no value" does not; rules do not write it."""


def accepts(operator: str, operand: Value | frozenset[Value], value: Value) -> bool:
    """Return whether a value stands in the relation; "no value" never does."""
    return value is not None and (operator == IS_GIVEN or OPERATORS[operator].test(value, operand))


def assign(formula: Residual, point: str, value: Value) -> Residual:
    """Return the formula with the open point settled at `value`."""
    match formula:
        case Constant() | Awaited():
            return formula
        case Open(name, operator, operand):
            return constant(accepts(operator, operand, value)) if name == point else formula
        case Ordered(earlier, later):
            return _assign_order(formula, earlier, later, point, value)
        case Equal(left, right):
            return _assign_equal(formula, left, right, point, value)
        case Negation(part):
            changed = assign(part, point, value)
            return formula if changed is part else negate(changed)
        case Conjunction(parts):
            changed_parts = [assign(part, point, value) for part in parts]
            return formula if all(map(is_, changed_parts, parts)) else conjoin(changed_parts)
        case Disjunction(parts):
            changed_parts = [assign(part, point, value) for part in parts]
            return formula if all(map(is_, changed_parts, parts)) else disjoin(changed_parts)
        case _:
            assert_never(formula)


def _assign_order(formula: Ordered, earlier: str, later: str, point: str, value: Value) -> Residual:
    if point == earlier:
        return Open(later, "more_than", value)
    return Open(earlier, "less_than", value) if point == later else formula


def _assign_equal(formula: Equal, left: str, right: str, point: str, value: Value) -> Residual:
    if point not in (left, right):
        return formula
    return FALSE if value is None else Open(right if point == left else left, "equals", value)


def perform(formula: Residual, act: str, *, done: bool) -> Residual:
    """Return the formula with the open act done or not done."""
    match formula:
        case Awaited(name):
            return constant(done) if name == act else formula
        case Negation(part):
            return negate(perform(part, act, done=done))
        case Conjunction(parts):
            return conjoin(perform(part, act, done=done) for part in parts)
        case Disjunction(parts):
            return disjoin(perform(part, act, done=done) for part in parts)
        case Constant() | Open() | Ordered() | Equal():
            return formula
        case _:
            assert_never(formula)


def identify(formula: Residual, left: str, right: str) -> Residual:
    """Return the formula with the open point `right` taken to have the same value as `left`."""
    match formula:
        case Open(name, operator, operand):
            return Open(left, operator, operand) if name == right else formula
        case Equal(one, other):
            pair = sorted({left if name == right else name for name in (one, other)})
            return Equal(*pair) if len(pair) > 1 else TRUE
        case Negation(part):
            return negate(identify(part, left, right))
        case Conjunction(parts):
            return conjoin(identify(part, left, right) for part in parts)
        case Disjunction(parts):
            return disjoin(identify(part, left, right) for part in parts)
        case Constant() | Ordered() | Awaited():
            return formula
        case _:
            assert_never(formula)


def differ(formula: Residual, left: str, right: str) -> Residual:
    """Return the formula with two open points taken to have different values."""
    match formula:
        case Equal(one, other):
            return FALSE if {one, other} == {left, right} else formula
        case Negation(part):
            return negate(differ(part, left, right))
        case Conjunction(parts):
            return conjoin(differ(part, left, right) for part in parts)
        case Disjunction(parts):
            return disjoin(differ(part, left, right) for part in parts)
        case Constant() | Open() | Ordered() | Awaited():
            return formula
        case _:
            assert_never(formula)


def leaves(formula: Residual) -> Iterable[Open | Ordered | Equal | Awaited]:
    """Yield every leaf, with repetitions, from left to right."""
    match formula:
        case Constant():
            return
        case Open() | Ordered() | Equal() | Awaited():
            yield formula
        case Negation(part):
            yield from leaves(part)
        case Conjunction(parts) | Disjunction(parts):
            for part in parts:
                yield from leaves(part)
        case _:
            assert_never(formula)


def acts_of(formula: Residual) -> tuple[str, ...]:
    """Return the open acts that the formula mentions, sorted."""
    return tuple(sorted({leaf.act for leaf in leaves(formula) if isinstance(leaf, Awaited)}))


def points_of(formula: Residual) -> tuple[str, ...]:
    """Return the open points that the formula mentions, sorted."""
    found: set[str] = set()
    for leaf in leaves(formula):
        match leaf:
            case Open(point):
                found.add(point)
            case Ordered(first, second) | Equal(first, second):
                found.update((first, second))
            case Awaited():
                pass
            case _:
                assert_never(leaf)
    return tuple(sorted(found))
