"""The decision on one activity as a formula over what a profile may say: its values, its sets and its acts.

Everything else (dates, rules in force, the object, the circumstances) is put in, as for any question.
Every backend that judges many profiles starts from this formula, so that none has a meaning of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from operator import is_
from typing import assert_never

from placet.logic.points import Point, representatives
from placet.logic.residual import (
    FALSE,
    TRUE,
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Equal,
    Negation,
    Open,
    Ordered,
    Residual,
    assign,
    conjoin,
    disjoin,
    leaves,
    negate,
    points_of,
)
from placet.logic.verdicts import relevant_orders
from placet.moments import Duration

DONE, REFUSED = "done", "refused"
"""What a profile may say of an act; an act of which it says nothing is open."""


class InexpressibleError(Exception):
    """A formula has a part that only the interpreter can judge, or is too large to be written out.

    Attributes:
        attribute: The attribute whose tests are to blame; None where it is the size.
    """

    def __init__(self, attribute: str | None = None) -> None:
        super().__init__(attribute or "too large")
        self.attribute = attribute


class Reads(StrEnum):
    """What a variable reads of a profile."""

    VALUE = "value"
    ELEMENT = "element"
    KNOWN = "known"
    ACT = "act"


@dataclass(frozen=True, slots=True)
class Variable:
    """An open point of the formula that a profile settles.

    Attributes:
        id: The id of the point.
        reads: What it reads.
        name: The attribute, or the act.
        element: The element of the set, where it is about one.
        held_for: How long that must have been so already. A profile dates nothing, so what it says has always been so;
            what stands for an attribute that it leaves out of a complete register is no value here.
    """

    id: str
    reads: Reads
    name: str
    element: str | None = None
    held_for: Duration | None = None


@dataclass(frozen=True, slots=True)
class ActivityFormula:
    """The decision on an activity, for any profile.

    A profile either gives an attribute, and then settles all variables that read it, or leaves all of them open;
    an attribute that it leaves open and that is asked about over a duration is one truth, whatever it is compared with.

    Attributes:
        activity: The activity.
        residual: D over variables, the open points of everything else, and the acts that may still be done.
        points: All open points by id, the variables' among them.
        orders: What every possible world obeys; no variable is in it.
        variables: What a profile settles, by the id of the point.
    """

    activity: str
    residual: Residual
    points: Mapping[str, Point]
    orders: tuple[Residual, ...]
    variables: Mapping[str, Variable]

    @property
    def attributes(self) -> tuple[str, ...]:
        """The attributes that it reads, in the order of their first appearance."""
        return tuple(dict.fromkeys(v.name for v in self._read() if v.reads is not Reads.ACT))

    @property
    def acts(self) -> tuple[str, ...]:
        """The acts that it asks about, in the order of their first appearance."""
        return tuple(dict.fromkeys(v.name for v in self._read() if v.reads is Reads.ACT))

    def _read(self) -> Iterator[Variable]:
        for leaf in leaves(self.residual):
            for point in points_in(leaf):
                if point in self.variables:
                    yield self.variables[point]

    def worlds(self) -> tuple[Residual, ...]:
        """Return what is left of D in each possible world of what no profile settles, each once.

        Raises:
            InexpressibleError: An attribute is compared with something open that may be anything, or there are more
                than `MOST_WORLDS` worlds.
        """
        hidden = {name for name in points_of(self.residual) if name not in self.variables}
        if not hidden:
            return (self.residual,)
        self._refuse_open_comparison(hidden)
        consistent = relevant_orders(self.residual, self.orders)
        values = representatives(self.points, (self.residual, consistent))
        found: dict[Residual, None] = {}
        waiting = [(self.residual, consistent)]
        while waiting:
            residual, left = waiting.pop()
            if left is FALSE:
                continue
            names = [name for name in (*points_of(residual), *points_of(left)) if name not in self.variables]
            if not names:
                found[residual] = None
            else:
                waiting.extend((assign(residual, names[0], v), assign(left, names[0], v)) for v in values[names[0]])
            if len(found) + len(waiting) > MOST_WORLDS:
                raise InexpressibleError
        return tuple(found)

    def _refuse_open_comparison(self, hidden: set[str]) -> None:
        for leaf in leaves(self.residual):
            if isinstance(leaf, Equal):
                for one, other in ((leaf.left, leaf.right), (leaf.right, leaf.left)):
                    if one in self.variables and other in hidden and not self.points[other].is_listed:
                        raise InexpressibleError(self.variables[one].name)


MOST_WORLDS = 256
"""With more worlds of what no profile settles, a formula is not written out."""


def points_in(leaf: Open | Ordered | Equal | Awaited) -> tuple[str, ...]:
    """Return the open points of a leaf."""
    match leaf:
        case Open(point):
            return (point,)
        case Ordered(first, second) | Equal(first, second):
            return (first, second)
        case Awaited():
            return ()
        case _:
            assert_never(leaf)


Leaf = Open | Ordered | Equal | Awaited


def replace_leaves(formula: Residual, new: Callable[[Leaf], Residual]) -> Residual:
    """Return a formula with each leaf replaced, and simplified."""
    match formula:
        case Constant():
            return formula
        case Open() | Ordered() | Equal() | Awaited():
            return new(formula)
        case Negation(part):
            changed = replace_leaves(part, new)
            return formula if changed is part else negate(changed)
        case Conjunction(parts):
            return _rebuilt(formula, parts, new, conjoin)
        case Disjunction(parts):
            return _rebuilt(formula, parts, new, disjoin)
        case _:
            assert_never(formula)


def _rebuilt(
    formula: Residual,
    parts: tuple[Residual, ...],
    new: Callable[[Leaf], Residual],
    join: Callable[[Iterable[Residual]], Residual],
) -> Residual:
    changed = [replace_leaves(part, new) for part in parts]
    return formula if all(map(is_, changed, parts)) else join(changed)


def negation_normal_form(formula: Residual, *, positive: bool = True) -> Residual:
    """Return a formula in which only leaves are negated."""
    match formula:
        case Constant(value):
            return TRUE if value is positive else FALSE
        case Open() | Ordered() | Equal() | Awaited():
            return formula if positive else negate(formula)
        case Negation(part):
            return negation_normal_form(part, positive=not positive)
        case Conjunction(parts):
            inner = (negation_normal_form(part, positive=positive) for part in parts)
            return conjoin(inner) if positive else disjoin(inner)
        case Disjunction(parts):
            inner = (negation_normal_form(part, positive=positive) for part in parts)
            return disjoin(inner) if positive else conjoin(inner)
        case _:
            assert_never(formula)
