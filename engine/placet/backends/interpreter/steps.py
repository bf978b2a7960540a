"""The proof as a tree of steps: rule, condition, value, record.

Steps are data; what people read is worded from them elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias, assert_never

from placet.backends.interpreter.argument import Argument, Assumption, Impossible, Leaf, Split
from placet.backends.interpreter.support import Fact, Support, Supports, is_given
from placet.backends.interpreter.weighing import Contribution
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
    Truth,
)
from placet.logic.points import Point
from placet.logic.residual import TRUE, Constant, Residual, points_of
from placet.logic.ruleset import Rule


class StepKind(StrEnum):
    """What a step is about."""

    WAY = "way"
    RULE = "rule"
    PERIOD = "period"
    CONDITION = "condition"
    RECORD = "record"
    ACT = "act"
    ABSENCE = "absence"
    CASE = "case"
    OPEN = "open"
    IMPOSSIBLE = "impossible"


Matter: TypeAlias = Rule | Formula | Contribution | Fact | Assumption | Point | frozenset[str] | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a proof.

    Attributes:
        kind: What it is about.
        outcome: Whether that holds; None where it is open.
        matter: The thing itself.
        children: What it follows from.
    """

    kind: StepKind
    outcome: bool | None
    matter: Matter
    children: tuple[Step, ...] = ()

    def walk(self) -> Iterator[Step]:
        """Yield this step and all below it."""
        yield self
        for child in self.children:
            yield from child.walk()


def steps_of(argument: Argument, *, want: bool) -> tuple[Step, ...]:
    """Return an argument as steps."""
    match argument:
        case Leaf(facts, supports):
            return _Writer(supports, facts).decision(want=want)
        case Impossible():
            return (Step(StepKind.IMPOSSIBLE, True, None),)
        case Split(cases):
            return tuple(
                Step(StepKind.CASE, want, assumption, steps_of(inner, want=want)) for assumption, inner in cases
            )
        case _:
            assert_never(argument)


def open_steps(supports: Supports) -> tuple[Step, ...]:
    """Return, for an undetermined question, every rule that may decide it, with each condition's state."""
    evaluation = supports.evaluation
    activity = evaluation.setting.activity.id
    writer = _Writer(supports, None)
    found: list[Step] = []
    for rule in (*evaluation.ruleset.permits[activity], *evaluation.ruleset.forbids[activity]):
        seen = supports.view(evaluation.effective(rule))
        if isinstance(seen, Constant) and not seen.value:
            continue
        outcome = seen.value if isinstance(seen, Constant) else None
        found.append(Step(StepKind.RULE, outcome, rule, writer.state(rule)))
    return tuple(found)


class _Writer:
    """Writes the steps of a leaf, following only the alternatives that its facts give."""

    def __init__(self, supports: Supports, facts: frozenset[Fact] | None) -> None:
        self._supports = supports
        self._evaluation = supports.evaluation
        self._facts = facts

    def decision(self, *, want: bool) -> tuple[Step, ...]:
        ruleset, activity = self._evaluation.ruleset, self._evaluation.setting.activity.id
        permits, forbids = ruleset.permits[activity], ruleset.forbids[activity]
        if want:
            granting = next(rule for rule in permits if self._given(self._supports.effective(rule, want=True)))
            return (self._rule(granting, want=True), *(self._rule(rule, want=False) for rule in forbids))
        for rule in forbids:
            if self._given(self._supports.effective(rule, want=True)):
                return (self._rule(rule, want=True),)
        return tuple(self._rule(rule, want=False) for rule in permits)

    def _given(self, support: Support | None) -> bool:
        return support is not None and (self._facts is None or is_given(support, self._facts))

    def _rule(self, rule: Rule, *, want: bool) -> Step:
        others = self._evaluation.ruleset.overriders.get(rule.id, ())
        if not want:
            for other in others:
                if self._given(self._supports.applies(other, want=True)) and not self._given(
                    self._supports.applies(rule, want=False)
                ):
                    return Step(StepKind.RULE, False, rule, (self._applied(other, want=True),))
            return self._applied(rule, want=False)
        beaten = tuple(self._applied(o, want=False) for o in others if self._evaluation.covers(o))
        applied = self._applied(rule, want=True)
        return Step(StepKind.RULE, True, rule, (*applied.children, *beaten))

    def _applied(self, rule: Rule, *, want: bool) -> Step:
        parts = (rule.condition, *(ActState(act) for act in rule.upon))
        force = self._evaluation.in_force(rule)
        period: tuple[Step, ...] = ()
        if rule.start is not None or rule.end is not None:
            seen = self._supports.view(force)
            if isinstance(seen, Constant) and seen.value is want:
                period = (Step(StepKind.PERIOD, want, rule),)
        if want:
            return Step(StepKind.RULE, True, rule, (*period, *self._flat(parts, want=True)))
        if period:
            return Step(StepKind.RULE, False, rule, period)
        return Step(StepKind.RULE, False, rule, self._first(parts))

    def _flat(self, parts: Iterable[Formula], *, want: bool) -> tuple[Step, ...]:
        return tuple(step for part in parts for step in self.formula(part, want=want))

    def _first(self, parts: Iterable[Formula], *, want: bool = False) -> tuple[Step, ...]:
        for part in parts:
            if self._given(self._supports.of(part, want=want)):
                return self.formula(part, want=want)
        return ()

    def formula(self, formula: Formula, *, want: bool) -> tuple[Step, ...]:
        """Return the steps by which a formula comes out as `want`."""
        match formula:
            case Truth():
                return ()
            case Not(part):
                return self.formula(part, want=not want)
            case All(parts):
                return self._flat(parts, want=True) if want else self._first(parts)
            case AnyOf(parts):
                return self._first(parts, want=True) if want else self._flat(parts, want=False)
            case Covers() | Has() | Compare() | Same() | Known() | Concerns() | ActState():
                return (Step(StepKind.CONDITION, want, formula, self._grounds(formula, want=want)),)
            case _:
                assert_never(formula)

    def _grounds(self, atom: Formula, *, want: bool) -> tuple[Step, ...]:
        match atom:
            case Covers(path, held_for):
                nodes = self._evaluation.setting.activity.line
                if want:
                    chosen = (Has(path, node, held_for) for node in nodes)
                    given = next(a for a in chosen if self._given(self._supports.of(a, want=True)))
                    return self._presence(path, str(given.element), want=True)
                return self._absences(path, nodes)
            case Has(path, element):
                return self._presence(path, self._evaluation.resolve(element, path), want=want)
            case Compare(path):
                return self._value(atom, path, want=want)
            case Same(left, right):
                return (*self._recorded(left, None), *self._recorded(right, None))
            case Known(path, element):
                return self._recorded(path, element and self._evaluation.resolve(element, path))
            case ActState(act):
                return (self._act(act),)
            case _:
                return ()

    def _absences(self, path: Path, nodes: Iterable[str]) -> tuple[Step, ...]:
        steps = [step for node in nodes for step in self._presence(path, node, want=False)]
        records = [step for step in steps if step.kind is not StepKind.ABSENCE]
        return tuple(records) or (Step(StepKind.ABSENCE, False, Fact(path.scope, path.attribute)),)

    def _presence(self, path: Path, element: str, *, want: bool) -> tuple[Step, ...]:
        attribute = self._evaluation.attribute(path)
        if attribute is None or not attribute.derived:
            return self._recorded(path, element, want=want)
        rules = [r for r in self._supports.definitions(path) if r.cases[0].value == element]
        return self._defined(rules, want=want)

    def _defined(self, rules: Iterable[Rule], *, want: bool) -> tuple[Step, ...]:
        steps: list[Step] = []
        for rule in rules:
            if not self._given(self._supports.case(rule, rule.cases[0], want=want)):
                continue
            steps.append(self._rule(rule, want=want))
            if want:
                break
        return tuple(steps)

    def _value(self, atom: Compare, path: Path, *, want: bool) -> tuple[Step, ...]:
        attribute = self._evaluation.attribute(path)
        if attribute is None or not attribute.derived:
            return self._recorded(path, None)
        rules = self._supports.definitions(path)
        if (len(rules) == 1 and len(rules[0].cases) > 1) or attribute.kind.value != "bool":
            return tuple(step for rule in rules for step in self._list(rule))
        asks_true = atom.operand is True or (isinstance(atom.operand, frozenset) and True in atom.operand)
        return self._defined(rules, want=asks_true is want)

    def _list(self, rule: Rule) -> tuple[Step, ...]:
        """The decision list: the case that holds, or why those that would matter do not."""
        if self._given(self._supports.effective(rule, want=False)):
            return (self._rule(rule, want=False),)
        for case in rule.cases:
            if self._given(self._supports.case(rule, case, want=True)):
                above = self._rule(rule, want=True).children
                return (Step(StepKind.RULE, True, rule, (*above, *self.formula(case.condition, want=True))),)
        failing = [c for c in rule.cases if self._given(self._supports.of(c.condition, want=False))]
        children = tuple(step for case in failing for step in self.formula(case.condition, want=False))
        return (Step(StepKind.RULE, False, rule, children),)

    def _recorded(self, path: Path, element: str | None, *, want: bool = True) -> tuple[Step, ...]:
        holder = self._evaluation.setting.holder(path)
        records = holder.records.get(path.attribute, {}).get(element, ()) if holder else ()
        found = self._evaluation.facts.contributions(records)
        held = [c for c in found if self._supports.view(c.holds) is TRUE]
        if held and want:
            return (self._record(held[0], want=True),)
        steps = tuple(self._record(c, want=self._seen(c.holds)) for c in found)
        return steps or (Step(StepKind.ABSENCE, False, Fact(path.scope, path.attribute, element)),)

    def _seen(self, residual: Residual) -> bool | None:
        seen = self._supports.view(residual)
        return seen.value if isinstance(seen, Constant) else None

    @staticmethod
    def _record(contribution: Contribution, *, want: bool | None) -> Step:
        return Step(StepKind.RECORD, want, contribution)

    def _act(self, act: str) -> Step:
        done = self._seen(self._evaluation.facts.act(act, refused=False))
        found = self._evaluation.facts.contributions_to_act(act)
        held = [c for c in found if self._supports.view(c.holds) is TRUE][:1]
        records = tuple(self._record(c, want=self._seen(c.holds)) for c in held or found)
        return Step(StepKind.ACT, done, Fact(None, act), records)

    def state(self, rule: Rule) -> tuple[Step, ...]:
        """Return every condition of a rule with its state, for a question that is open."""
        parts = rule.condition.parts if isinstance(rule.condition, All) else (rule.condition,)
        steps = [step for part in parts for step in self._states(part)]
        return (*steps, *(self._act(act) for act in rule.upon))

    def _states(self, formula: Formula) -> tuple[Step, ...]:
        seen = self._seen(self._evaluation.bind(formula))
        if seen is not None:
            return self.formula(formula, want=seen)
        match formula:
            case All(parts) | AnyOf(parts):
                return tuple(step for part in parts for step in self._states(part))
            case Not(part):
                return self._states(part)
            case _:
                return (Step(StepKind.CONDITION, None, formula, self._open_grounds(formula)),)

    def _open_grounds(self, atom: Formula) -> tuple[Step, ...]:
        residual = self._supports.view(self._evaluation.bind(atom))
        points = self._evaluation.facts.timeline.points
        names = points_of(residual)
        return tuple(Step(StepKind.OPEN, None, points[name]) for name in names)
