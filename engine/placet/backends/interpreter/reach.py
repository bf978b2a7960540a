"""How far the parts of rules reach: which of a question's subject, object and activity each of them depends on.

Two questions at the same moment that agree on what a part depends on get the same residual for it,
so that it is worked out once for a whole table.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from placet.backends.interpreter.setting import Holder
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


@dataclass(frozen=True, slots=True)
class Needs:
    """What a part depends on.

    Attributes:
        reach: Which of subject, object and activity, the acts left aside.
        acts: The acts that it asks about, each with whether it asks for a refusal:
            what is recorded of them is about a subject, an activity and an object.
    """

    reach: int = NOTHING
    acts: frozenset[tuple[str, bool]] = frozenset()


_NOTHING = Needs()


class Reach:
    """What the formulas, rules and attributes of one ruleset depend on, each worked out when first asked for."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._formulas: dict[int, Needs] = {}
        self._rules: dict[str, Needs] = {}
        self._paths: dict[Path, Needs] = {}

    def of_formula(self, formula: Formula) -> Needs:
        """Return what a formula that belongs to the ruleset depends on."""
        known = self._formulas.get(id(formula))
        if known is None:
            known = self._formulas[id(formula)] = self._of_formula(formula)
        return known

    def _of_formula(self, formula: Formula) -> Needs:
        match formula:
            case All(parts) | AnyOf(parts):
                return _all_of(self.of_formula(part) for part in parts)
            case Not(part):
                return self.of_formula(part)
            case Compare(path):
                return self.of_path(path)
            case Has(path, element) | Known(path, element):
                return _all_of((self.of_path(path), Needs(_of_element(element))))
            case Covers(path):
                return _all_of((self.of_path(path), Needs(ACTIVITY)))
            case Same(left, right):
                return _all_of((self.of_path(left), self.of_path(right)))
            case ActState(act, refused):
                return Needs(SUBJECT, frozenset(((act, refused),)))
            case Concerns():
                return Needs(ACTIVITY)
            case Truth():
                return _NOTHING
            case _:
                assert_never(formula)

    def of_rule(self, rule: Rule) -> Needs:
        """Return what it depends on whether a rule that covers the activity applies."""
        known = self._rules.get(rule.id)
        if known is None:
            acts = Needs(SUBJECT, frozenset((act, False) for act in rule.upon)) if rule.upon else _NOTHING
            known = self._rules[rule.id] = _all_of((self.of_formula(rule.condition), acts))
        return known

    def of_path(self, path: Path) -> Needs:
        """Return what an attribute depends on: whoever has it, and what it is derived from."""
        known = self._paths.get(path)
        if known is None:
            defining = self._ruleset.definitions.get(path, ())
            known = _all_of((Needs(_OF_SCOPE[path.scope]), *(self._of_definition(rule) for rule in defining)))
            self._paths[path] = known
        return known

    def _of_definition(self, rule: Rule) -> Needs:
        return _all_of(
            (
                self.of_rule(rule),
                *(self.of_formula(case.condition) for case in rule.cases),
                *(self._of_overrider(other) for other in self._ruleset.overriders.get(rule.id, ())),
            )
        )

    def _of_overrider(self, rule: Rule) -> Needs:
        """Return what it depends on whether an overriding rule applies: it may not cover the activity at all."""
        return _all_of((self.of_rule(rule), Needs(NOTHING if rule.defines else ACTIVITY)))


class ReachOf:
    """The reach of parts in questions about subjects of whom the same acts are recorded.

    An act of which nothing is recorded is open, and one that is nowhere refused is not refused,
    for every activity and object alike.
    """

    def __init__(self, reach: Reach, acts: frozenset[tuple[str, bool]]) -> None:
        self._reach = reach
        self._acts = acts
        self._formulas: dict[int, int] = {}
        self._narrower: dict[int, tuple[Formula, ...]] = {}
        self._rules: dict[str, int] = {}
        self._paths: dict[Path, int] = {}

    def of_formula(self, formula: Formula) -> int:
        """Return the reach of a formula that belongs to the ruleset."""
        known = self._formulas.get(id(formula))
        if known is None:
            known = self._formulas[id(formula)] = self._of(self._reach.of_formula(formula))
        return known

    def narrower(self, formula: All) -> tuple[Formula, ...]:
        """Return the parts of a conjunction that reach less far than the whole."""
        known = self._narrower.get(id(formula))
        if known is None:
            own = self.of_formula(formula)
            known = tuple(part for part in formula.parts if self.of_formula(part) != own)
            self._narrower[id(formula)] = known
        return known

    def of_rule(self, rule: Rule) -> int:
        """Return the reach of whether a rule that covers the activity applies."""
        known = self._rules.get(rule.id)
        if known is None:
            known = self._rules[rule.id] = self._of(self._reach.of_rule(rule))
        return known

    def of_path(self, path: Path) -> int:
        """Return the reach of an attribute."""
        known = self._paths.get(path)
        if known is None:
            known = self._paths[path] = self._of(self._reach.of_path(path))
        return known

    def _of(self, needs: Needs) -> int:
        return needs.reach if needs.acts.isdisjoint(self._acts) else EVERYTHING


def acts_recorded(holder: Holder) -> frozenset[tuple[str, bool]]:
    """Return the acts of which anything is recorded, and those of which a refusal is."""
    refused = ((act, True) for act, records in holder.acts.items() if any(record.refused for record in records))
    return frozenset((*((act, False) for act in holder.acts), *refused))


def _of_element(element: str | Reference | None) -> int:
    if element is Reference.OBJECT:
        return OBJECT
    return ACTIVITY if element is Reference.ACTIVITY else NOTHING


def _all_of(needs: Iterable[Needs]) -> Needs:
    reach, acts = NOTHING, frozenset[tuple[str, bool]]()
    for each in needs:
        reach |= each.reach
        acts |= each.acts
    return Needs(reach, acts)
