"""Rules: scope, condition, acts, overrides and definitions, lowered and indexed by activity."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from placet.check.citations import Citations
from placet.check.conditions import Conditions, Reach, below
from placet.check.dates import Dates
from placet.check.hierarchy import find_cycle
from placet.check.kinds import RULE
from placet.check.names import Names
from placet.check.reporting import Report
from placet.check.texts import Texts
from placet.check.values import Values
from placet.check.vocabulary import Vocabulary
from placet.diagnostics import Place
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
from placet.logic.ruleset import ANY_ACTIVITY, Attribute, Case, Dated, Effect, Kind, Rule
from placet.messages import Words, say
from placet.pack import PackSource, RuleItem


class Rules:
    """Reads the rules of one pack."""

    def __init__(
        self,
        report: Report,
        vocabulary: Vocabulary,
        dates: Dates,
        citations: Citations,
        conditions: Conditions,
        values: Values,
        texts: Texts,
    ) -> None:
        self._report = report
        self._vocabulary = vocabulary
        self._dates = dates
        self._citations = citations
        self._conditions = conditions
        self._values = values
        self._texts = texts
        self.rules: Names[Rule] = Names(report, RULE, "P215", "rule")
        self.used_terms: set[str] = set()
        self._overrides: dict[str, tuple[tuple[str, Place], ...]] = {}
        self._shared: set[str] = set()
        """The definitions of truths and of set elements, of which there may be several for one attribute."""

    def load(self, pack: PackSource) -> None:
        """Read every rule, then what rules say of one another."""
        for file in pack.policy:
            for item in file.rules:
                place = item.place_of("rule")
                self._overrides[item.rule] = tuple(
                    (other, item.place_of("override", index)) for index, other in enumerate(item.override)
                )
                self.rules.declare(item.rule, self._rule(item), place)
        for others in self._overrides.values():
            for other, place in others:
                self.rules.find(other, place)
        self._refuse_override_cycles()
        self._refuse_definition_cycles()
        self._refuse_double_definitions()

    def _rule(self, item: RuleItem) -> Rule:
        effect = Effect(item.effect)
        activities = self._scope(item)
        reach = Reach(self._object_types(activities), item.place_of("rule"))
        if effect is Effect.DEFINE:
            everything = frozenset(self._vocabulary.activities.declared)
            reach = Reach(self._object_types(everything), reach.place)
        citations = self._citations.read(item.source, item, say("the rule `{rule}`", rule=item.rule))
        start, end = self._in_force(item)
        defines, cases = self._definition(item, reach) if effect is Effect.DEFINE else (None, ())
        title = self._texts.of(item.title, item.place_of("title")) if item.title else {}
        meaning = self._texts.of(item.meaning, item.place_of("meaning")) if item.meaning else {}
        return Rule(
            item.rule,
            effect,
            title,
            meaning,
            activities,
            self._condition(item, reach),
            self._acts(item),
            item.override,
            start,
            end,
            self._term(item),
            defines,
            cases,
            citations,
            item.place_of("rule"),
        )

    def _scope(self, item: RuleItem) -> frozenset[str]:
        named: set[str] = set()
        for index, name in enumerate(item.activities):
            if name == ANY_ACTIVITY:
                return frozenset(self._vocabulary.activities.declared)
            if self._vocabulary.activities.find(name, item.place_of(item.activities_key, index)):
                named.add(name)
        return below(named, self._vocabulary)

    def _object_types(self, activities: frozenset[str]) -> tuple[str, ...]:
        """Return the entity types that the objects of these activities may have."""
        declared = self._vocabulary.activities.declared
        return tuple(dict.fromkeys(kind for name in sorted(activities) for kind in declared[name].on))

    def _in_force(self, item: RuleItem) -> tuple[Dated | None, Dated | None]:
        if item.in_force is None:
            return None, None
        period = item.in_force
        start = self._dates.dated(period.from_, f"from:rule:{item.rule}", period, "from")
        end = self._dates.dated(period.until, f"until:rule:{item.rule}", period, "until")
        self._dates.period(start, end, period)
        return start, end

    def _condition(self, item: RuleItem, reach: Reach) -> Formula:
        when = self._conditions.lower(item.when, reach)
        if item.unless is None:
            return when
        unless = Not(self._conditions.lower(item.unless, reach))
        return unless if isinstance(when, Truth) and when.value else All((when, unless))

    def _acts(self, item: RuleItem) -> tuple[str, ...]:
        for index, act in enumerate(item.upon):
            if self._vocabulary.acts.find(act, item.place_of("upon", index)):
                self._conditions.used_acts.add(act)
        return tuple(act for act in item.upon if act in self._vocabulary.acts)

    def _term(self, item: RuleItem) -> str | None:
        if item.attach is not None:
            self.used_terms.add(item.attach)
            self._vocabulary.terms.find(item.attach, item.place_of("attach"))
        return item.attach

    def _definition(self, item: RuleItem, reach: Reach) -> tuple[Path | None, tuple[Case, ...]]:
        place = item.place_of("define")
        found = self._conditions.attribute(item.define or "", place, reach)
        if found is None:
            return None, ()
        path, attribute = found
        if not attribute.derived:
            self._report.error(
                "P216",
                say("`{define}` is not a derived attribute", define=item.define),
                place,
                say("defined by a rule"),
                labels=[(attribute.place, say("declared here"))],
                help=[say("add `derived: true` to its declaration")],
            )
        if attribute.kind in {Kind.BOOL, Kind.SET_OF}:
            self._shared.add(item.rule)
        if item.cases:
            return path, tuple(self._cases(item, attribute, reach))
        return path, (self._single_case(item, attribute),)

    def _cases(self, item: RuleItem, attribute: Attribute, reach: Reach) -> Iterable[Case]:
        if attribute.kind in {Kind.BOOL, Kind.SET_OF}:
            self._report.error(
                "P213",
                say(
                    "`{attribute}` is `{kind}` and takes no decision list",
                    attribute=attribute.id,
                    kind=attribute.kind.value,
                ),
                item.key_place("cases"),
                say("a decision list"),
                labels=[(attribute.place, say("declared here"))],
                help=[say("write a rule with `when` for each value")],
            )
        for index, case in enumerate(item.cases):
            place = item.place_of("cases", index)
            value = self._values.read(attribute, case.value, case.place_of("value"))
            yield Case(value, self._conditions.lower(case.when, reach), place)

    def _single_case(self, item: RuleItem, attribute: Attribute) -> Case:
        """Return the only case of a definition without a list: it holds wherever the rule applies."""
        always = Truth(value=True)
        if item.value is not None:
            return Case(self._values.read(attribute, item.value, item.place_of("value")), always, item.place)
        if attribute.kind is not Kind.BOOL:
            self._report.error(
                "P121",
                say("the rule `{rule}` does not say which value it gives", rule=item.rule),
                item.place_of("define"),
                say("`{attribute}` is `{kind}`", attribute=attribute.id, kind=attribute.kind.value),
                help=[say("add `value:`, or `cases:` for a decision list")],
            )
        return Case(value=True, condition=always, place=item.place)

    def _refuse_override_cycles(self) -> None:
        edges = {name: tuple(o for o, _ in others if o in self.rules) for name, others in self._overrides.items()}
        cycle = find_cycle(edges)
        if cycle:
            place = next(place for other, place in self._overrides[cycle[0]] if other == cycle[1])
            self._report.error(
                "P305",
                say(
                    "rules override one another in a circle: {names}", names=" -> ".join(f"`{name}`" for name in cycle)
                ),
                place,
                say("overrides itself in the end"),
                labels=[(self.rules.place(name), Words(f"`{name}`")) for name in cycle[1:-1]],
                help=[say("take one `override` of the circle away")],
            )

    def _refuse_definition_cycles(self) -> None:
        rules = {rule.id: rule for rule in self.rules.declared.values() if rule.defines is not None}
        edges: dict[str, tuple[str, ...]] = {}
        for rule in rules.values():
            used = {path for part in self._read_by(rule) for path in paths_of(part)}
            edges[rule.id] = tuple(name for name, other in rules.items() if other.defines in used)
        cycle = find_cycle(edges)
        if cycle:
            self._report.error(
                "P304",
                say(
                    "definitions rest on one another in a circle: {names}",
                    names=" -> ".join(f"`{name}`" for name in cycle),
                ),
                self.rules.place(cycle[0]),
                say("rests on itself in the end"),
                labels=[(self.rules.place(name), Words(f"`{name}`")) for name in cycle[1:-1]],
                notes=[say("a definition rests on what it reads, and on what the rules that override it read")],
                help=[say("let one of them use recorded attributes only")],
            )

    def _read_by(self, rule: Rule) -> Iterable[Formula]:
        """Everything on which a definition depends: its own conditions and those of the rules that override it."""
        yield rule.condition
        yield from (case.condition for case in rule.cases)
        for name, others in self._overrides.items():
            if any(other == rule.id for other, _ in others):
                overriding = self.rules.declared[name]
                yield overriding.condition
                yield from (case.condition for case in overriding.cases)

    def _refuse_double_definitions(self) -> None:
        first: dict[Path, Rule] = {}
        for rule in self.rules.declared.values():
            if rule.defines is None or rule.id in self._shared:
                continue
            earlier = first.setdefault(rule.defines, rule)
            if earlier is not rule:
                self._report.error(
                    "P216",
                    say("`{attribute}` is defined by two rules", attribute=rule.defines.attribute),
                    rule.place,
                    say("defined again here"),
                    labels=[(earlier.place, say("first defined here"))],
                    help=[say("put both into one rule with `cases:`, whose order decides")],
                )


def paths_of(formula: Formula) -> Iterable[Path]:
    """Yield every path that a formula reads."""
    match formula:
        case Not(part):
            yield from paths_of(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from paths_of(part)
        case Same(left, right):
            yield left
            yield right
        case Has(path) | Covers(path) | Compare(path) | Known(path):
            yield path
        case Truth() | Concerns() | ActState():
            return
        case _:
            assert_never(formula)
