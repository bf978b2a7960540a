"""What each part of a decision rests on: every combination of facts that makes a formula come out one way.

A support is a monotone formula over facts.
`Fact` is one fact; `Every` needs all of its parts, `Either` one of them.
It reads a rule as Kleene's strong three-valued logic does: a conjunction is false as soon as one part is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from placet.backends.interpreter.evaluation import Evaluation
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
    Value,
)
from placet.logic.residual import Constant, Residual, accepts
from placet.logic.ruleset import Case, Kind, Rule


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, an element's presence or absence, or the state of an act, at the question's moment.

    Attributes:
        scope: Whose; None for an act.
        name: The attribute, or the act.
        element: The set element, or None.
    """

    scope: Scope | None
    name: str
    element: str | None = None


@dataclass(frozen=True, slots=True)
class Every:
    """All parts are needed; nothing is needed when there are none."""

    parts: tuple[Support, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts is enough."""

    parts: tuple[Support, ...]


Support: TypeAlias = Fact | Every | Either

NOTHING = Every(())


def every(parts: Iterable[Support | None]) -> Support | None:
    """Return the support of a conjunction; None where one part has none."""
    kept: list[Support] = []
    for part in parts:
        if part is None:
            return None
        if part is not NOTHING:
            kept.append(part)
    if not kept:
        return NOTHING
    return kept[0] if len(kept) == 1 else Every(tuple(kept))


def either(parts: Iterable[Support | None]) -> Support | None:
    """Return the support of a disjunction; None where no part has any."""
    kept: list[Support] = []
    for part in parts:
        if part is NOTHING:
            return NOTHING
        if part is not None:
            kept.append(part)
    if not kept:
        return None
    return kept[0] if len(kept) == 1 else Either(tuple(kept))


class Supports:
    """The supports of one question, as seen when some open points and acts are taken as settled.

    Args:
        evaluation: The question's partial evaluation.
        view: Puts what is taken as settled into a residual.
    """

    def __init__(self, evaluation: Evaluation, view: Callable[[Residual], Residual]) -> None:
        self.evaluation = evaluation
        self.view = view
        self._rules: dict[tuple[str, bool], Support | None] = {}
        self._formulas: dict[tuple[int, bool], Support | None] = {}

    def decision(self, want: bool) -> Support | None:
        """Return what makes D come out as `want`."""
        ruleset, activity = self.evaluation.ruleset, self.evaluation.setting.activity.id
        permits, forbids = ruleset.permits[activity], ruleset.forbids[activity]
        if want:
            granted = either(self.effective(rule, want=True) for rule in permits)
            return granted and every((granted, *(self.effective(rule, want=False) for rule in forbids)))
        barred = [self.effective(rule, want=True) for rule in forbids]
        return either((*barred, every(self.effective(rule, want=False) for rule in permits)))

    def effective(self, rule: Rule, *, want: bool) -> Support | None:
        """Return what makes a rule effective, or keeps it from being so."""
        others = self.evaluation.ruleset.overriders.get(rule.id, ())
        if want:
            return every((self.applies(rule, want=True), *(self.applies(o, want=False) for o in others)))
        return either((self.applies(rule, want=False), *(self.applies(o, want=True) for o in others)))

    def applies(self, rule: Rule, *, want: bool) -> Support | None:
        """Return what makes a rule apply, or keeps it from applying."""
        key = (rule.id, want)
        if key not in self._rules:
            self._rules[key] = self._apply(rule, want=want)
        return self._rules[key]

    def _apply(self, rule: Rule, *, want: bool) -> Support | None:
        if not self.evaluation.covers(rule):
            return None if want else NOTHING
        force = self._settled(self.evaluation.in_force(rule), want=want)
        parts = (
            force,
            self.of(rule.condition, want=want),
            *(self.of(ActState(act), want=want) for act in rule.upon),
        )
        return every(parts) if want else either(parts)

    def _settled(self, residual: Residual, *, want: bool) -> Support | None:
        seen = self.view(residual)
        return NOTHING if isinstance(seen, Constant) and seen.value is want else None

    def of(self, formula: Formula, *, want: bool) -> Support | None:
        """Return what makes a formula come out as `want`; None where it does not, or is open."""
        if isinstance(formula, (ActState, Has)):
            return self._of(formula, want=want)
        key = (id(formula), want)
        if key not in self._formulas:
            self._formulas[key] = self._of(formula, want=want)
        return self._formulas[key]

    def _of(self, formula: Formula, *, want: bool) -> Support | None:
        match formula:
            case Truth(value):
                return NOTHING if value is want else None
            case Not(part):
                return self.of(part, want=not want)
            case All(parts):
                return (every if want else either)(self.of(part, want=want) for part in parts)
            case AnyOf(parts):
                return (either if want else every)(self.of(part, want=want) for part in parts)
            case Covers(path, held_for):
                nodes = self.evaluation.setting.activity.line
                found = (self.of(Has(path, node, held_for), want=want) for node in nodes)
                return (either if want else every)(found)
            case Has() | Compare() | Same() | Known() | Concerns() | ActState():
                return self._atom(formula, want=want)
            case _:
                assert_never(formula)

    def _atom(self, atom: Has | Compare | Same | Known | Concerns | ActState, *, want: bool) -> Support | None:
        if self._settled(self.evaluation.bind(atom), want=want) is None:
            return None
        match atom:
            case Concerns():
                return NOTHING
            case ActState(act):
                return Fact(None, act)
            case Has(path, element):
                return self._presence(path, self.evaluation.resolve(element, path), want=want)
            case Known(path, element):
                return Fact(path.scope, path.attribute, element and self.evaluation.resolve(element, path))
            case Same(left, right):
                return every((Fact(left.scope, left.attribute), Fact(right.scope, right.attribute)))
            case Compare(path):
                return self._comparison(atom, path, want=want)
            case _:
                assert_never(atom)

    def _presence(self, path: Path, element: str, *, want: bool) -> Support | None:
        attribute = self.evaluation.attribute(path)
        if attribute is None or element == "":
            return NOTHING
        if not attribute.derived:
            return Fact(path.scope, path.attribute, element)
        rules = [r for r in self.definitions(path) if r.cases[0].value == element]
        return self._some_definition(rules, want=want)

    def definitions(self, path: Path) -> tuple[Rule, ...]:
        """Return the rules that define a derived attribute."""
        return self.evaluation.definitions(path)

    def _some_definition(self, rules: Iterable[Rule], *, want: bool) -> Support | None:
        cases = [self.case(rule, rule.cases[0], want=want) for rule in rules]
        return either(cases) if want else every(cases)

    def case(self, rule: Rule, case: Case, *, want: bool) -> Support | None:
        """Return what makes a case of a definition hold (its rule effective, its condition true), or not."""
        parts = (self.effective(rule, want=want), self.of(case.condition, want=want))
        return every(parts) if want else either(parts)

    def _comparison(self, atom: Compare, path: Path, *, want: bool) -> Support | None:
        attribute = self.evaluation.attribute(path)
        if attribute is None:
            return NOTHING
        if not attribute.derived:
            return Fact(path.scope, path.attribute)
        rules = self.definitions(path)
        if attribute.kind is Kind.BOOL:
            true = accepts(atom.operator, atom.operand, value=True)
            fallback = accepts(atom.operator, atom.operand, attribute.default is True)
            if true == fallback:
                return NOTHING
            return self._some_definition(rules, want=true is want)
        return self._listed(atom, rules, attribute.default, want=want)

    def _listed(self, atom: Compare, rules: Iterable[Rule], default: Value, *, want: bool) -> Support | None:
        """A decision list comes out right when each case that would come out wrong is excluded or preceded."""
        earlier: list[Support | None] = []
        needed: list[Support | None] = []
        for rule in rules:
            for case in rule.cases:
                if accepts(atom.operator, atom.operand, case.value) is not want:
                    needed.append(either((self.case(rule, case, want=False), *earlier)))
                earlier.append(self.case(rule, case, want=True))
        if accepts(atom.operator, atom.operand, default) is not want:
            needed.append(either(earlier))
        return every(needed)


def facts_of(support: Support) -> dict[Fact, None]:
    """Return every fact that a support mentions, in order."""
    match support:
        case Fact():
            return {support: None}
        case Every(parts) | Either(parts):
            found: dict[Fact, None] = {}
            for part in parts:
                found.update(facts_of(part))
            return found
        case _:
            assert_never(support)


def is_given(support: Support, facts: frozenset[Fact] | set[Fact]) -> bool:
    """Return whether these facts are enough."""
    match support:
        case Fact():
            return support in facts
        case Every(parts):
            return all(is_given(part, facts) for part in parts)
        case Either(parts):
            return any(is_given(part, facts) for part in parts)
        case _:
            assert_never(support)


def minimal(support: Support) -> set[Fact]:
    """Return a set of facts that is enough and of which none can be left out.

    Facts met later are given up first, so that of several reasons the one stated first stays.
    """
    facts = facts_of(support)
    kept = set(facts)
    if not _has_choice(support):
        return kept
    for fact in reversed(facts):
        kept.discard(fact)
        if not is_given(support, kept):
            kept.add(fact)
    return kept


def _has_choice(support: Support) -> bool:
    match support:
        case Fact():
            return False
        case Every(parts):
            return any(_has_choice(part) for part in parts)
        case Either():
            return True
        case _:
            assert_never(support)
