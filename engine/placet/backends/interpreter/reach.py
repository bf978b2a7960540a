"""How far the parts of rules reach: which of a question's subject, object and activity each of them depends on.

Two questions at the same moment that agree on what a part depends on get the same residual for it,
so that it is worked out once for a whole table.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

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
    Reference,
    Same,
    Scope,
    Truth,
)
from placet.logic.ruleset import Rule, Ruleset

NOTHING, SUBJECT, OBJECT, ACTIVITY, EVERYTHING = 0, 1, 2, 4, 7
"""A reach is a sum of these."""

_OF_SCOPE = {Scope.SUBJECT: SUBJECT, Scope.OBJECT: OBJECT, Scope.CONTEXT: NOTHING}


class Reach:
    """The reach of the formulas, rules and attributes of one ruleset, each worked out when first asked for."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._formulas: dict[int, int] = {}
        self._rules: dict[str, int] = {}
        self._paths: dict[Path, int] = {}

    def of_formula(self, formula: Formula) -> int:
        """Return the reach of a formula that belongs to the ruleset."""
        known = self._formulas.get(id(formula))
        if known is None:
            known = self._formulas[id(formula)] = self._of_formula(formula)
        return known

    def _of_formula(self, formula: Formula) -> int:
        match formula:
            case All(parts) | AnyOf(parts):
                return _all_of(self.of_formula(part) for part in parts)
            case Not(part):
                return self.of_formula(part)
            case Compare(path):
                return self.of_path(path)
            case Has(path, element) | Known(path, element):
                return self.of_path(path) | _of_element(element)
            case Covers(path):
                return self.of_path(path) | ACTIVITY
            case Same(left, right):
                return self.of_path(left) | self.of_path(right)
            case ActState():
                return EVERYTHING
            case Concerns():
                return ACTIVITY
            case Truth():
                return NOTHING
            case _:
                assert_never(formula)

    def of_rule(self, rule: Rule) -> int:
        """Return the reach of whether a rule that covers the activity applies."""
        known = self._rules.get(rule.id)
        if known is None:
            known = EVERYTHING if rule.upon else self.of_formula(rule.condition)
            self._rules[rule.id] = known
        return known

    def of_path(self, path: Path) -> int:
        """Return the reach of an attribute: of whoever it is, and of what it is derived from."""
        known = self._paths.get(path)
        if known is None:
            defining = self._ruleset.definitions.get(path, ())
            known = _OF_SCOPE[path.scope] | _all_of(self._of_definition(rule) for rule in defining)
            self._paths[path] = known
        return known

    def _of_definition(self, rule: Rule) -> int:
        overriding = self._ruleset.overriders.get(rule.id, ())
        return (
            self.of_rule(rule)
            | _all_of(self.of_formula(case.condition) for case in rule.cases)
            | _all_of(self.of_rule(other) | (NOTHING if other.defines else ACTIVITY) for other in overriding)
        )


def _of_element(element: str | Reference | None) -> int:
    if element is Reference.OBJECT:
        return OBJECT
    return ACTIVITY if element is Reference.ACTIVITY else NOTHING


def _all_of(reaches: Iterable[int]) -> int:
    found = NOTHING
    for reach in reaches:
        found |= reach
    return found
