"""Subjects that are alike at one moment: what their records come to is the same but for the subject's own name.

They get the same verdict on every question about the activities whose rules read nothing else, so that it is found for
one of them.
Two subjects are alike in some attributes if of each of these the same is recorded, with the same doubts about it:
an open point that is the subject's own (its value, an account of a record, a record's beginning or end) may be called
differently, and every other one (an event, a publication, the hour, what is another's) must be the very same.
That counts for the activities alone of which no act is recorded of either, since acts are about single activities.
Nobody is like another where rules ask for how long something has been so, or where subjects are what activities are on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, assert_never

from placet.backends.interpreter.binding import Choice, Facts
from placet.backends.interpreter.setting import Holder
from placet.backends.interpreter.shape import Shape, shape_of
from placet.logic.formula import (
    ActState,
    All,
    AnyOf,
    Compare,
    Concerns,
    Covers,
    Formula,
    Has,
    Known,
    Not,
    Path,
    Same,
    Scope,
    Truth,
)
from placet.logic.points import Point, PointKind
from placet.logic.reading import atoms_of_rule, paths_of, rules_read
from placet.logic.residual import FALSE, IS_GIVEN, TRUE, Open, Residual
from placet.logic.ruleset import Attribute, Kind, Ruleset

Entry = tuple[Any, ...]
"""What stands for something recorded, apart from the residuals of when it is so."""


def can_be_alike(ruleset: Ruleset) -> bool:
    """Return whether a ruleset's subjects may be like one another at all."""
    if any(ruleset.subject in activity.on for activity in ruleset.activities.values()):
        return False
    rules = ruleset.rules.values()
    conditions = (condition for rule in rules for condition in (rule.condition, *(c.condition for c in rule.cases)))
    return not any(_asks_how_long(condition) for condition in conditions)


def acted_on(holder: Holder) -> frozenset[str]:
    """Return the activities (and nodes above them, and perhaps `any`) about which an act of a subject is recorded."""
    return frozenset(record.activity for records in holder.acts.values() for record in records)


class Likeness:
    """What the records of one subject come to, acts left aside, by attribute.

    Args:
        holder: The subject.
        facts: What its records say.
        orders: Gives what every possible world obeys about the open points of a residual.
    """

    def __init__(self, holder: Holder, facts: Facts, orders: Callable[[Residual], tuple[Residual, ...]]) -> None:
        self._holder = holder
        self._points = facts.timeline.points
        self._orders = orders
        self._recorded = {name: tuple(_read(holder, facts, name)) for name in holder.records}

    def within(self, attributes: frozenset[str]) -> Shape:
        """Return what is the same for all who are like the subject in some attributes."""
        read = [each for name, recorded in self._recorded.items() if name in attributes for each in recorded]
        obeyed = dict.fromkeys(order for _, residual in read for order in self._orders(residual))
        formulas = (*(residual for _, residual in read), *obeyed)
        shape = shape_of(formulas, self._points, is_own=lambda point: _is_own(point, self._holder))
        return tuple(entry for entry, _ in read), shape


def attributes_read(ruleset: Ruleset, activity: str) -> frozenset[str]:
    """Return the subject's attributes that the rules about an activity read, those of its terms included."""
    atoms = (atom for rule in rules_read(ruleset, activity, has_terms=True) for atom in atoms_of_rule(rule))
    return frozenset(path.attribute for atom in atoms for path in paths_of(atom) if path.scope is Scope.SUBJECT)


def _read(holder: Holder, facts: Facts, name: str) -> Iterator[tuple[Entry, Residual]]:
    """Yield what is recorded of an attribute, each with when it is so, unless it is as if nothing were recorded."""
    attribute, path = holder.attributes[name], Path(Scope.SUBJECT, name)
    if attribute.kind is Kind.SET_OF:
        for element in sorted(filter(None, holder.records[name])):
            present = facts.has(path, element)
            if present is not FALSE or not attribute.complete:
                yield (name, element), present
        return
    choices = facts.choices(path)
    if not _is_default(choices, attribute):
        for choice in choices:
            yield (name, type(choice.value), choice.value, choice.may_be_none), choice.condition
            if choice.point:
                yield (name,), Open(choice.point, IS_GIVEN, operand=True)


def _is_default(choices: tuple[Choice, ...], attribute: Attribute) -> bool:
    return attribute.complete and choices == (Choice(TRUE, attribute.default),)


def _is_own(point: Point, holder: Holder) -> bool:
    """Return whether a point is about nobody and nothing else."""
    match point.kind:
        case PointKind.HOUR | PointKind.PUBLICATION:
            return False
        case PointKind.MOMENT:
            return point.id.startswith((f"from:{holder.id}.", f"until:{holder.id}."))
        case _:
            return point.about[0] == holder.id


def _asks_how_long(formula: Formula) -> bool:
    match formula:
        case Has(held_for=duration) | Covers(held_for=duration) | Compare(held_for=duration):
            return duration is not None
        case Not(part):
            return _asks_how_long(part)
        case All(parts) | AnyOf(parts):
            return any(_asks_how_long(part) for part in parts)
        case Truth() | Same() | Known() | Concerns() | ActState():
            return False
        case _:
            assert_never(formula)
