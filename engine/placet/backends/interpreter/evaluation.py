"""Rules applied to a question: conditions, overrides, derived attributes, and the decision formula D."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from placet.backends.interpreter.binding import Choice, Facts, Memory, compare, same
from placet.backends.interpreter.setting import Setting
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
    Value,
)
from placet.logic.residual import FALSE, TRUE, Residual, conjoin, constant, disjoin, negate
from placet.logic.ruleset import Attribute, Kind, Rule
from placet.logic.verdicts import Verdict, find
from placet.moments import Duration


class Evaluation:
    """The partial evaluation of one question; every part is worked out once, when first asked for."""

    def __init__(self, setting: Setting, memory: Memory | None = None) -> None:
        self.setting = setting
        self.ruleset = setting.ruleset
        self.facts = Facts(setting, memory)
        self._applies: dict[str, Residual] = {}
        self._derived: dict[tuple[Path, str | None], tuple[Choice, ...]] = {}
        self._bound: dict[int, Residual] = {}
        """By the identity of formulas that belong to the ruleset, which outlives the question."""

    def decision(self) -> Residual:
        """Return D: some permit is effective and no forbid is."""
        activity = self.setting.activity.id
        granting = [e for rule in self.ruleset.permits[activity] if (e := self.effective(rule)) is not FALSE]
        if not granting:
            return FALSE
        barring = [e for rule in self.ruleset.forbids[activity] if (e := self.effective(rule)) is not FALSE]
        granted = disjoin(granting)
        return conjoin((granted, *(negate(e) for e in barring))) if barring else granted

    def effective(self, rule: Rule) -> Residual:
        """Return whether a rule applies and no rule that overrides it does."""
        applies = self.applies(rule)
        overriders = self.ruleset.overriders.get(rule.id)
        if applies is FALSE or not overriders:
            return applies
        return conjoin((applies, *(negate(self.applies(other)) for other in overriders)))

    def applies(self, rule: Rule) -> Residual:
        """Return whether a rule's scope, period, condition and acts are all given."""
        known = self._applies.get(rule.id)
        if known is None:
            known = self._applies[rule.id] = self._apply(rule)
        return known

    def covers(self, rule: Rule) -> bool:
        """Return whether a rule's scope contains the question's activity (definitions concern every activity)."""
        return rule.defines is not None or self.setting.activity.id in rule.activities

    def in_force(self, rule: Rule) -> Residual:
        """Return whether the question's moment lies in the rule's period."""
        if rule.start is None and rule.end is None:
            return TRUE
        return self.facts.timeline.in_force(rule)

    def _apply(self, rule: Rule) -> Residual:
        if not self.covers(rule):
            return FALSE
        force = self.in_force(rule)
        if force is FALSE:
            return FALSE
        condition = self.bind(rule.condition)
        if condition is FALSE:
            return FALSE
        if force is TRUE and not rule.upon:
            return condition
        return conjoin((force, condition, *(self.facts.act(act, refused=False) for act in rule.upon)))

    def bind(self, formula: Formula) -> Residual:
        """Return a formula's residual at this question."""
        if isinstance(formula, (ActState, Has)):
            return self._bind(formula)
        known = self._bound.get(id(formula))
        if known is None:
            known = self._bound[id(formula)] = self._bind(formula)
        return known

    def _bind(self, formula: Formula) -> Residual:  # noqa: C901 - one line for each node of the union
        match formula:
            case All(parts):
                return self._all(parts)
            case Compare(path, operator, operand, held_for):
                return compare(self.choices(path, held_for), operator, operand)
            case Has(path, element, held_for):
                return self.has(path, self.resolve(element, path), held_for)
            case AnyOf(parts):
                return disjoin(self.bind(part) for part in parts)
            case Not(part):
                return negate(self.bind(part))
            case ActState(act, refused):
                return self.facts.act(act, refused=refused)
            case Covers(path, held_for):
                return self._covers(path, held_for)
            case Truth(value):
                return constant(value)
            case Same(left, right):
                return same(self.choices(left), self.choices(right))
            case Known(path, element):
                return self._known(path, element)
            case Concerns(activities):
                return constant(self.setting.activity.id in activities)
            case _:
                assert_never(formula)

    def _all(self, parts: tuple[Formula, ...]) -> Residual:
        found = []
        for part in parts:
            residual = self.bind(part)
            if residual is FALSE:
                return FALSE
            if residual is not TRUE:
                found.append(residual)
        return conjoin(found) if found else TRUE

    def _covers(self, path: Path, held_for: Duration | None) -> Residual:
        attribute = self.attribute(path)
        if attribute is None or (not attribute.derived and self.facts.is_bare(path)):
            return FALSE
        return disjoin(self.has(path, node, held_for) for node in self.setting.activity.line)

    def residuals(self) -> Iterable[Residual]:
        """Yield everything that was worked out of the question, each with the tests of open points in it."""
        yield from self._bound.values()
        yield from self._applies.values()
        yield from self.facts.residuals()

    def resolve(self, element: str | Reference, path: Path) -> str:
        """Return the set element that a condition names.

        Without an object, or with one of a type whose entities the set does not hold, that is one that no set contains.
        """
        if element is Reference.OBJECT:
            attribute, holder = self.attribute(path), self.setting.holders.get(Scope.OBJECT)
            fits = attribute is not None and holder is not None and attribute.of == holder.type
            return (self.setting.object or "") if fits else ""
        return self.setting.activity.id if element is Reference.ACTIVITY else element

    def attribute(self, path: Path) -> Attribute | None:
        """Return the declaration of an attribute, if this question has a holder for it."""
        holder = self.setting.holder(path)
        return holder.attributes.get(path.attribute) if holder else None

    def definitions(self, path: Path) -> tuple[Rule, ...]:
        """Return the rules that define a derived attribute of whoever a path names."""
        holder = self.setting.holder(path)
        rules = self.ruleset.definitions.get(path, ())
        return tuple(r for r in rules if holder and r.defines and r.defines.owner in (None, holder.type))

    def has(self, path: Path, element: str, held_for: Duration | None = None) -> Residual:
        """Return whether a set, recorded or derived, contains an element."""
        attribute = self.attribute(path)
        if element == "" or attribute is None:
            return FALSE
        if not attribute.derived:
            return self.facts.has(path, element, held_for)
        rules = self.definitions(path)
        return disjoin(
            conjoin((self.effective(rule), self.bind(rule.cases[0].condition)))
            for rule in rules
            if rule.cases[0].value == element
        )

    def choices(self, path: Path, held_for: Duration | None = None) -> tuple[Choice, ...]:
        """Return the possible values of a single value, recorded or derived."""
        attribute = self.attribute(path)
        if attribute is None or not attribute.derived:
            return self.facts.choices(path, held_for)
        key = (path, path.owner)
        known = self._derived.get(key)
        if known is None:
            known = self._derived[key] = tuple(
                choice for choice in self._define(path, attribute) if choice.condition is not FALSE
            )
        return known

    def _define(self, path: Path, attribute: Attribute) -> list[Choice]:
        rules = self.definitions(path)
        if attribute.kind is Kind.BOOL:
            true = disjoin(conjoin((self.effective(rule), self.bind(rule.cases[0].condition))) for rule in rules)
            otherwise = attribute.default is True
            return [Choice(true, value=True), Choice(negate(true), value=otherwise)]
        found: list[Choice] = []
        left: Residual = TRUE
        for rule in rules:
            effective = self.effective(rule)
            for case in rule.cases if effective is not FALSE else ():
                if left is FALSE:
                    return found
                condition = conjoin((effective, self.bind(case.condition)))
                found.append(Choice(conjoin((left, condition)), case.value))
                left = conjoin((left, negate(condition)))
        return [*found, Choice(left, attribute.default)]

    def _known(self, path: Path, element: str | Reference | None) -> Residual:
        holder = self.setting.holder(path)
        if holder is None:
            return FALSE
        if element is not None:
            name = self.resolve(element, path)
            truths = [self.has(path, name)]
            about: tuple[str, ...] = (path.attribute, name)
        else:
            by_value: dict[Value, list[Residual]] = {}
            for choice in self.choices(path):
                if choice.point is None:
                    by_value.setdefault(choice.value, []).append(choice.condition)
            truths = [disjoin(conditions) for conditions in by_value.values()]
            about = (path.attribute,)
        if any(self._is_certain(truth) for truth in truths) or (element and self._is_certain(negate(truths[0]))):
            return TRUE
        return self.facts.becomes_known(holder.id, about)

    def _is_certain(self, residual: Residual) -> bool:
        timeline = self.facts.timeline
        return find(residual, timeline.points, timeline.orders).verdict is Verdict.PERMITTED
