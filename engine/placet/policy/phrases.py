"""The phrases of an answer in one language: labels from the pack, joined by sentences of ours."""

from __future__ import annotations

from collections.abc import Iterable

from placet.backends.interpreter import Outcome
from placet.backends.interpreter.argument import Assumption
from placet.backends.interpreter.steps import Step, StepKind
from placet.backends.interpreter.support import Fact
from placet.backends.interpreter.weighing import Contribution
from placet.logic.formula import (
    ActState,
    Compare,
    Concerns,
    Covers,
    Has,
    Known,
    Path,
    Reference,
    Same,
    Scope,
    Value,
)
from placet.logic.points import Domain, Point, PointKind
from placet.logic.ruleset import Account, ActRecord, Attribute, Citation, Effect, Mask, Record, Rule, Ruleset
from placet.logic.verdicts import Verdict
from placet.moments import show_moment
from placet.policy.citing import cited_of, records_of
from placet.policy.names import show
from placet.policy.supposing import words
from placet.policy.unknowns import Unknowns

_RELATIONS = {
    "equals": "is",
    "one_of": "is one of",
    "at_least": "is at least",
    "at_most": "is at most",
    "more_than": "is more than",
    "less_than": "is less than",
    "before": "is before",
    "on_or_after": "is on or after",
}

_VERDICTS = {
    Verdict.PERMITTED: "permitted",
    Verdict.CONDITIONAL: "conditional",
    Verdict.NOT_PERMITTED: "not permitted",
    Verdict.UNDETERMINED: "undetermined",
}


class Phrases(Unknowns):
    """Says things in one language.

    Args:
        outcome: The answer's outcome, where phrases need the question's subject and object.
    """

    def __init__(self, ruleset: Ruleset, language: str, outcome: Outcome | None = None) -> None:
        super().__init__(ruleset, language)
        self._outcome = outcome

    def cited(self, step: Step) -> tuple[Citation, ...]:
        """Return what a step cites."""
        return cited_of(step.matter, self._outcome)

    def verdict(self, verdict: Verdict) -> str:
        """Return a verdict in words."""
        return _VERDICTS[verdict]

    def nothing_permits(self) -> str:
        """Return the sentence for an activity that no rule permits."""
        activity = self._outcome.evaluation.setting.activity if self._outcome else None
        if activity is None or activity.is_leaf:
            return "no rule permits it"
        below = [show(a, self._language) for a in self._ruleset.activities.values() if activity.id in a.ancestors]
        return f"no rule permits it as a whole; ask about one of: {', '.join(below[1:])}"

    def rule_title(self, step: Step) -> str:
        """Return a rule's title."""
        return self._title(step.matter) if isinstance(step.matter, Rule) else ""

    def lacks(self, step: Step) -> str:
        """Return what a rule that could permit it lacks."""
        missing = self._leading(step, outcome=False)
        title = self.rule_title(step)
        return f"{title}: {missing}" if missing else title

    def depends(self, step: Step) -> str:
        """Return what an undetermined rule depends on."""
        missing = self._leading(step, outcome=None)
        title = self.rule_title(step)
        return f"{title}: {missing}" if missing else title

    def _leading(self, step: Step, *, outcome: bool | None) -> str:
        """Return the conditions right below a rule that come out one way, as one clause."""
        texts = [
            self.step(child)
            for child in step.children
            if child.outcome is outcome and child.kind is not StepKind.ABSENCE
        ]
        return "; ".join(dict.fromkeys(texts))

    def step(self, step: Step) -> str:
        """Return a step of the proof in words."""
        matter = step.matter
        match matter:
            case Rule():
                return self._rule(step, matter)
            case Contribution():
                return self._contribution(matter, step.outcome)
            case Fact():
                return self._fact(step, matter)
            case Assumption():
                return self._assumption(matter)
            case Point():
                return f"{self.what(matter)} ({self.why(matter)})"
            case frozenset():
                return f"once {self._acts(matter)}"
            case None:
                return "no possible world is like this"
            case _:
                return self._atom(matter, step.outcome)

    def _rule(self, step: Step, rule: Rule) -> str:
        if step.kind is StepKind.PERIOD:
            since = f" from {rule.start.moment.text}" if rule.start else ""
            until = f" until {rule.end.moment.text}" if rule.end else ""
            state = "in force" if step.outcome else "not in force at that date: in force"
            return f"{state}{since}{until}"
        effect = {
            Effect.PERMIT: {True: "permits", False: "does not permit", None: "may permit"},
            Effect.FORBID: {True: "forbids", False: "does not forbid", None: "may forbid"},
            Effect.ATTACH: {True: "attaches", False: "does not attach", None: "may attach"},
            Effect.DEFINE: {True: "holds", False: "does not hold", None: "may hold"},
        }[rule.effect][step.outcome]
        return f"{self._title(rule)} [{rule.id}, {effect}]"

    def _acts(self, acts: Iterable[str]) -> str:
        labels = [show(self._ruleset.acts[act], self._language) for act in self._ruleset.acts if act in acts]
        return join(labels, "and") + " is given" if len(labels) == 1 else join(labels, "and") + " are given"

    def _assumption(self, assumption: Assumption) -> str:
        if assumption.is_act:
            label = show(self._ruleset.acts[assumption.name], self._language)
            return f"if {label} is {'done' if assumption.values == (True,) else 'not done'}"
        if assumption.name.startswith("same:"):
            return self._sameness(assumption)
        point = self._outcome.points[assumption.name] if self._outcome else None
        told = self._outcome.evaluation.setting.told if self._outcome else {}
        if assumption.name in told:
            return f"as told, {self.what(point) if point else assumption.name}: {told[assumption.name].text}"
        values = self._range(assumption, point)
        return f"if {self.what(point) if point else assumption.name}: {values}"

    def _sameness(self, assumption: Assumption) -> str:
        """Return that two unknown values are the same, or that they differ."""
        points = self._outcome.points if self._outcome else {}
        one, _, other = assumption.name.removeprefix("same:").partition("=")
        names = [self.what(points[name]) if name in points else name for name in (one, other)]
        return f"if {join(names, 'and')} {'are the same' if assumption.values == (True,) else 'differ'}"

    def _range(self, assumption: Assumption, point: Point | None) -> str:
        """Return the values of one case: a stretch of time, an account, or what it may be."""
        if point is not None and point.domain in {Domain.DAYS, Domain.MINUTES}:
            first = show_moment(int(str(assumption.values[0])))
            if assumption.upto is not None:
                return f"before {show_moment(int(str(assumption.upto)))}"
            return "at any time" if first == ".." else f"{first} or later"
        if point is not None and point.kind in {PointKind.ACCOUNT, PointKind.UNACCEPTED}:
            return join([self._account(point, value) for value in assumption.values], "or")
        return join([self._value(value) for value in assumption.values], "or")

    def _account(self, point: Point, index: Value) -> str:
        """Return which account is meant by an index: that of its source, or none."""
        if index == -1:
            return "it is not true"
        ref = point.id.partition(":")[2]
        record = records_of(self._outcome).get(ref) if self._outcome else None
        if record is None or not isinstance(index, int):
            return str(index)
        cited = record.accounts[index].citations
        titles = [self._text(self._ruleset.sources[citation.source].title) for citation in cited[:1]]
        return f"as in {titles[0]}" if titles else str(index)

    def _value(self, value: Value) -> str:
        match value:
            case True:
                return "yes"
            case False:
                return "no"
            case None:
                return "nothing"
            case _:
                return str(value)

    def subject(self, scope: Scope) -> str:
        """Return whose attribute it is."""
        if self._outcome is None:
            return scope.value
        holder = self._outcome.evaluation.setting.holders.get(scope)
        if holder is None:
            return "no object"
        return self.entity(holder.id)

    def _attribute(self, path: Path) -> Attribute | None:
        owners = {
            Scope.SUBJECT: (self._ruleset.subject,),
            Scope.CONTEXT: ("context",),
            Scope.OBJECT: tuple(self._ruleset.attributes),
        }[path.scope]
        for owner in owners:
            found = self._ruleset.attributes.get(owner, {}).get(path.attribute)
            if found is not None:
                return found
        return None

    def attribute_label(self, path: Path) -> str:
        """Return what people call an attribute."""
        found = self._attribute(path)
        return show(found, self._language) if found else path.attribute

    def atom(self, atom: object, *, outcome: bool) -> str:
        """Return a condition in words, as it holds or as it fails."""
        return self._atom(atom, outcome)

    def _atom(self, atom: object, outcome: bool | None) -> str:
        match atom:
            case Has(path, element):
                return self._has(path, element, outcome)
            case Covers(path):
                verb = _choose(outcome, "covers", "does not cover", "may cover")
                return f"{self._whose(path)} {verb} this activity"
            case Compare(path, operator, operand):
                return self._compare(path, operator, operand, outcome)
            case Same(left, right):
                verb = _choose(outcome, "is the same as", "is not the same as", "may be the same as")
                return f"{self._whose(left)} {verb} {self._whose(right)}"
            case Known(path):
                return f"{self._whose(path)} {_choose(outcome, 'is known', 'is not known', 'may become known')}"
            case Concerns():
                return _choose(outcome, "the activity is concerned", "the activity is not concerned", "?")
            case ActState(act, refused):
                label = show(self._ruleset.acts[act], self._language)
                state = "refused" if refused else "given"
                return f"{label} {_choose(outcome, f'is {state}', f'is not {state}', f'may be {state}')}"
            case _:
                return str(atom)

    def _whose(self, path: Path) -> str:
        return f"{self.subject(path.scope)}: {self.attribute_label(path)}"

    def _has(self, path: Path, element: str | Reference, outcome: bool | None) -> str:
        name: object = element
        if isinstance(element, Reference) and self._outcome is not None:
            name = self._outcome.evaluation.resolve(element, path)
        label = self.option(self._attribute(path), name)
        verb = _choose(outcome, "includes", "does not include", "may include")
        return f"{self._whose(path)} {verb} {label}"

    def _compare(self, path: Path, operator: str, operand: object, outcome: bool | None) -> str:
        attribute = self._attribute(path)
        if isinstance(operand, bool):
            shown = operand if outcome is not False else not operand
            return f"{self._whose(path)}: {'not known' if outcome is None else 'yes' if shown else 'no'}"
        values = operand if isinstance(operand, frozenset) else (operand,)
        labels = join(sorted(self.option(attribute, value) for value in values), "or")
        relation = _RELATIONS[operator]
        if outcome is False:
            relation = relation.replace("is", "is not", 1)
        elif outcome is None:
            relation = relation.replace("is", "may be", 1)
        return f"{self._whose(path)} {relation} {labels}"

    def _fact(self, step: Step, fact: Fact) -> str:
        if fact.scope is None:
            label = show(self._ruleset.acts[fact.name], self._language)
            return f"{label}: {_choose(step.outcome, 'done', 'not done', 'not yet done')}"
        path = Path(fact.scope, fact.name)
        attribute = self._attribute(path)
        if fact.element is None:
            return f"nothing is recorded of {self._whose(path)}"
        return f"no record says that {self._whose(path)} includes {self.option(attribute, fact.element)}"

    def _contribution(self, contribution: Contribution, outcome: bool | None) -> str:
        record, account = contribution.record, contribution.account
        text = f"{self.record(record, account)}{self.period(account)}"
        if account.is_supposed:
            text = words.supposed(text)
        elif account.masked:
            text = f"{text}{words.except_(self.period(mask) for mask in account.masked)}"
        if account.denied:
            return f"{text}: denied by this source" if account.citations else f"{text}: not so"
        if not contribution.accepted:
            text = f"{text} (below the accepted grade)"
        return text if outcome is not False else f"{text}: not at this date"

    def record(self, record: Record | ActRecord, account: Account) -> str:
        """Return what a record says, without its period."""
        if isinstance(record, ActRecord):
            label = show(self._ruleset.acts[record.act], self._language)
            return f"{label} {'refused' if record.refused else 'given'} for {self.entity(record.subject)}"
        scope = Scope.SUBJECT
        attribute = None
        for owner, names in self._ruleset.attributes.items():
            entity = self._ruleset.entities.get(record.entity)
            if entity is not None and owner == entity.type:
                attribute = names.get(record.attribute)
        label = show(attribute, self._language) if attribute else self.attribute_label(Path(scope, record.attribute))
        about = f"{self.entity(record.entity)}: {label}"
        value = record.element if record.element is not None else account.value
        if account.value is None:
            return words.unknown(about if record.element is None else f"{about} {self.option(attribute, value)}")
        if account.value is False and record.element is not None:
            return words.without(about, self.option(attribute, value))
        return f"{about} {self.option(attribute, value)}"

    @staticmethod
    def period(period: Account | Mask) -> str:
        """Return a period in words."""
        since = f" from {period.start.moment.text}" if period.start else ""
        until = f" until {period.end.moment.text}" if period.end else ""
        return f"{since}{until}"


def _choose(outcome: bool | None, yes: str, no: str, perhaps: str) -> str:
    return {True: yes, False: no, None: perhaps}[outcome]


def join(words: list[str], last: str) -> str:
    """Return words as a list in a sentence."""
    if len(words) <= 1:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"
