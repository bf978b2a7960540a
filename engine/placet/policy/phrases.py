"""The phrases of an answer in one language: labels from the pack, joined by sentences of ours."""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

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
from placet.logic.ruleset import Account, ActRecord, Attribute, Citation, Mask, Record, Rule, Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import Grammar, Noun
from placet.moments import show_moment
from placet.policy.citing import cited_of, records_of
from placet.policy.conditions import Conditions
from placet.policy.nouns import Nouns, in_turn, joined, listed
from placet.policy.unknowns import Unknowns


class Phrases(Unknowns):
    """Says things in one language.

    Args:
        outcome: The answer's outcome, where phrases need the question's subject and object.
    """

    def __init__(
        self, ruleset: Ruleset, language: str, outcome: Outcome | None = None, nouns: Nouns | None = None
    ) -> None:
        super().__init__(ruleset, language, nouns)
        self._outcome = outcome
        self.conditions = Conditions(self._messages)

    def cited(self, step: Step) -> tuple[Citation, ...]:
        """Return what a step cites."""
        return cited_of(step.matter, self._outcome)

    def verdict(self, verdict: Verdict) -> str:
        """Return a verdict in words."""
        match verdict:
            case Verdict.PERMITTED:
                return self._messages.say_as("verdict", "permitted")
            case Verdict.CONDITIONAL:
                return self._messages.say_as("verdict", "conditional")
            case Verdict.NOT_PERMITTED:
                return self._messages.say_as("verdict", "not permitted")
            case Verdict.UNDETERMINED:
                return self._messages.say_as("verdict", "undetermined")
            case _:
                assert_never(verdict)

    def nothing_permits(self) -> str:
        """Return the sentence for an activity that no rule permits."""
        activity = self._outcome.evaluation.setting.activity if self._outcome else None
        if activity is None or activity.is_leaf:
            return self._messages.say("no rule permits it")
        below = [self._nouns.of(a) for a in self._ruleset.activities.values() if activity.id in a.ancestors]
        return self._messages.say(
            "no rule permits it as a whole; ask about one of: {activities}", activities=", ".join(below[1:])
        )

    def rule_title(self, step: Step) -> str:
        """Return a rule's title."""
        return self._title(step.matter) if isinstance(step.matter, Rule) else ""

    def lacks(self, step: Step) -> str:
        """Return what a rule that could permit it lacks."""
        return self._with_leading(step, outcome=False)

    def depends(self, step: Step) -> str:
        """Return what an undetermined rule depends on."""
        return self._with_leading(step, outcome=None)

    def _with_leading(self, step: Step, *, outcome: bool | None) -> str:
        missing = self._leading(step, outcome=outcome)
        title = self.rule_title(step)
        return self._messages.say("{rule}: {conditions}", rule=title, conditions=missing) if missing else title

    def _leading(self, step: Step, *, outcome: bool | None) -> str:
        """Return the conditions right below a rule that come out one way, as one clause."""
        texts = [
            self.step(child)
            for child in step.children
            if child.outcome is outcome and child.kind is not StepKind.ABSENCE
        ]
        return in_turn(texts, self._messages)

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
                return self._messages.say("{what} ({why})", what=self.what(matter), why=self.why(matter))
            case frozenset():
                return self.once(matter)
            case None:
                return self._messages.say("no possible world is like this")
            case _:
                return self._atom(matter, step.outcome)

    def _rule(self, step: Step, rule: Rule) -> str:
        if step.kind is StepKind.PERIOD:
            return self.in_force(rule, is_so=bool(step.outcome))
        effect = self.conditions.effect(rule.effect, step.outcome)
        return self._messages.say("{rule} [{id}, {effect}]", rule=self._title(rule), id=rule.id, effect=effect)

    def in_force(self, rule: Rule, *, is_so: bool) -> str:
        """Return in what period a rule is in force."""
        text = self._messages.say("in force") if is_so else self._messages.say("not in force at that date: in force")
        return self.lasting(text, rule)

    def once(self, acts: frozenset[str]) -> str:
        """Return that some acts come first."""
        nouns = (self.act(name) for name in self._ruleset.acts if name in acts)
        given = joined(nouns, self._messages)
        return self._messages.say("once {acts} {acts:is|are} given", acts=given)

    def _assumption(self, assumption: Assumption) -> str:
        say = self._messages.say
        if assumption.is_act:
            act = self.act(assumption.name)
            if assumption.values == (True,):
                return say("if {act} {act:is|are} done", act=act)
            return say("if {act} {act:is|are} not done", act=act)
        if assumption.name.startswith("same:"):
            return self._sameness(assumption)
        point = self._outcome.points[assumption.name] if self._outcome else None
        what = self.what(point) if point else assumption.name
        told = self._outcome.evaluation.setting.told if self._outcome else {}
        if assumption.name in told:
            return say("as told, {what}: {said}", what=what, said=told[assumption.name].text)
        return say("if {what}: {values}", what=what, values=self._range(assumption, point))

    def _sameness(self, assumption: Assumption) -> str:
        """Return that two unknown values are the same, or that they differ."""
        points = self._outcome.points if self._outcome else {}
        one, _, other = assumption.name.removeprefix("same:").partition("=")
        left, right = (self.what(points[name]) if name in points else name for name in (one, other))
        if assumption.values == (True,):
            return self._messages.say("if {left} and {right} are the same", left=left, right=right)
        return self._messages.say("if {left} and {right} differ", left=left, right=right)

    def _range(self, assumption: Assumption, point: Point | None) -> str:
        """Return the values of one case: a stretch of time, an account, or what it may be."""
        say = self._messages.say
        if point is not None and point.domain in {Domain.DAYS, Domain.MINUTES}:
            first = show_moment(int(str(assumption.values[0])))
            if assumption.upto is not None:
                return say("before {moment}", moment=show_moment(int(str(assumption.upto))))
            return say("at any time") if first == ".." else say("{moment} or later", moment=first)
        if point is not None and point.kind in {PointKind.ACCOUNT, PointKind.UNACCEPTED}:
            found = [self._account(point, value) for value in assumption.values]
        else:
            found = [self._value(value) for value in assumption.values]
        return listed(found, self._messages, is_choice=True)

    def _account(self, point: Point, index: Value) -> str:
        """Return which account is meant by an index: that of its source, or none."""
        if index == -1:
            return self._messages.say("it is not true")
        ref = point.id.partition(":")[2]
        record = records_of(self._outcome).get(ref) if self._outcome else None
        if record is None or not isinstance(index, int):
            return str(index)
        cited = record.accounts[index].citations
        titles = [self._text(self._ruleset.sources[citation.source].title) for citation in cited[:1]]
        return self._messages.say("as in {source}", source=titles[0]) if titles else str(index)

    def _value(self, value: Value) -> str:
        match value:
            case True:
                return self._messages.say("yes")
            case False:
                return self._messages.say("no")
            case None:
                return self._messages.say_as("no value", "nothing")
            case _:
                return str(value)

    def subject(self, scope: Scope) -> Noun:
        """Return whose attribute it is."""
        if self._outcome is None:
            return Noun(self._scope(scope), Grammar(is_bare=True))
        holder = self._outcome.evaluation.setting.holders.get(scope)
        if holder is None:
            return Noun(self._messages.say("no object"), Grammar(is_bare=True))
        return self.entity(holder.id)

    def _scope(self, scope: Scope) -> str:
        match scope:
            case Scope.SUBJECT:
                return self._messages.say("subject")
            case Scope.OBJECT:
                return self._messages.say("object")
            case Scope.CONTEXT:
                return self._messages.say("context")
            case _:
                assert_never(scope)

    def _attribute(self, path: Path) -> Attribute | None:
        attributes = self._ruleset.attributes
        if path.scope is not Scope.OBJECT:
            owner = self._ruleset.subject if path.scope is Scope.SUBJECT else "context"
            return attributes.get(owner, {}).get(path.attribute)
        return next((named[path.attribute] for named in attributes.values() if path.attribute in named), None)

    def attribute_label(self, path: Path) -> Noun:
        """Return what people call an attribute."""
        found = self._attribute(path)
        return self._nouns.of(found) if found else Noun(path.attribute)

    def atom(self, atom: object, *, outcome: bool) -> str:
        """Return a condition in words, as it holds or as it fails."""
        return self._atom(atom, outcome)

    def _atom(self, atom: object, outcome: bool | None) -> str:
        match atom:
            case Has(path, element):
                return self.conditions.includes(self._whose(path), self._element(path, element), outcome)
            case Covers(path):
                return self.conditions.covers(self._whose(path), outcome)
            case Compare(path, operator, operand):
                return self._compare(path, operator, operand, outcome)
            case Same(left, right):
                return self.conditions.is_same(self._whose(left), self._whose(right), outcome)
            case Known(path):
                return self.conditions.is_known(self._whose(path), outcome)
            case Concerns():
                return self.conditions.is_concerned(outcome)
            case ActState(act, refused):
                given = self.conditions.is_refused if refused else self.conditions.is_given
                return given(self.act(act), outcome)
            case _:
                return str(atom)

    def _whose(self, path: Path) -> Noun:
        """Return an attribute and whose it is, with which a sentence goes on."""
        return self._possessed(self.subject(path.scope), self.attribute_label(path))

    def _possessed(self, owner: Noun, label: Noun) -> Noun:
        if owner.grammar.is_known and label.grammar.is_known:
            text = self._messages.say_as("its noun", "{owner}: {attribute}", owner=owner, attribute=label)
        else:
            text = self._messages.say_as("in a sentence", "{owner}: {attribute}", owner=owner, attribute=label)
        return Noun(text, label.grammar)

    def _element(self, path: Path, element: str | Reference) -> str:
        name: object = element
        if isinstance(element, Reference) and self._outcome is not None:
            name = self._outcome.evaluation.resolve(element, path)
        return self._in_sentence(self._attribute(path), name)

    def _in_sentence(self, attribute: Attribute | None, value: object) -> str:
        """Return what people call a value, as a sentence names it."""
        return self._messages.say_as("in a sentence", "{value}", value=self.option(attribute, value))

    def _compare(self, path: Path, operator: str, operand: object, outcome: bool | None) -> str:
        attribute = self._attribute(path)
        if isinstance(operand, bool):
            shown = operand if outcome is not False else not operand
            value = self._messages.say("not known") if outcome is None else self.option(attribute, shown)
            return self._messages.say("{what}: {value}", what=self._heading(path), value=value)
        values = operand if isinstance(operand, frozenset) else (operand,)
        labels = sorted(self._in_sentence(attribute, value) for value in values)
        choice = listed(labels, self._messages, is_choice=True)
        return self.conditions.compare(operator, self._whose(path), choice, outcome)

    def _heading(self, path: Path) -> str:
        return self.of(self.subject(path.scope), self.attribute_label(path))

    def _fact(self, step: Step, fact: Fact) -> str:
        if fact.scope is None:
            return self.conditions.is_done(self.act(fact.name), step.outcome)
        path = Path(fact.scope, fact.name)
        if fact.element is None:
            return self._messages.say("nothing is recorded of {what}", what=self._heading(path))
        element = self._in_sentence(self._attribute(path), fact.element)
        what = self.conditions.includes(self._whose(path), element, outcome=True)
        return self._messages.say("no record says that {what}", what=what)

    def _contribution(self, contribution: Contribution, outcome: bool | None) -> str:
        say = self._messages.say
        record, account = contribution.record, contribution.account
        text = self.lasting(self.record(record, account), account)
        if account.is_supposed:
            text = self.supposed(text)
        elif account.masked:
            text = self._masked(text, account.masked)
        if account.denied:
            if account.citations:
                return say("{record}: denied by this source", record=text)
            return say("{record}: not so", record=text)
        if not contribution.accepted:
            text = say("{record} (below the accepted grade)", record=text)
        return text if outcome is not False else say("{record}: not at this date", record=text)

    def supposed(self, text: str) -> str:
        """Mark a record that is only supposed."""
        return self._messages.say("supposed: {record}", record=text)

    def _masked(self, text: str, masks: Iterable[Mask]) -> str:
        """Say when a record does not count."""
        otherwise = self._messages.say("supposed otherwise")
        periods = listed((self.lasting(otherwise, mask) for mask in masks), self._messages)
        return self._messages.say("{record} (but {supposed_otherwise})", record=text, supposed_otherwise=periods)

    def record(self, record: Record | ActRecord, account: Account) -> str:
        """Return what a record says, without its period."""
        if isinstance(record, ActRecord):
            given = {"act": self.act(record.act), "subject": self.entity(record.subject)}
            if record.refused:
                return self._messages.say("{act} refused for {subject}", **given)
            return self._messages.say("{act} given for {subject}", **given)
        attribute = self._attribute_of(record)
        owner, label = self.entity(record.entity), self._nouns.of(attribute) if attribute else record.attribute
        value = record.element if record.element is not None else account.value
        if account.value is None:
            shown = self.of(owner, label) if record.element is None else self._shown(owner, label, attribute, value)
            return self._messages.say("{record} is not known", record=shown)
        if account.value is False and record.element is not None:
            whose = self._possessed(owner, label if isinstance(label, Noun) else Noun(label))
            return self.conditions.includes(whose, self._in_sentence(attribute, value), outcome=False)
        return self._shown(owner, label, attribute, value)

    def _shown(self, owner: Noun, label: str, attribute: Attribute | None, value: object) -> str:
        return self.has(owner, label, self.option(attribute, value))

    def _attribute_of(self, record: Record) -> Attribute | None:
        entity = self._ruleset.entities.get(record.entity)
        unlisted = {"context": "context"}.get(record.entity, self._ruleset.subject)
        owner = unlisted if entity is None else entity.type
        return self._ruleset.attributes.get(owner, {}).get(record.attribute)

    def lasting(self, text: str, period: Account | Mask | Rule) -> str:
        """Return what holds, with the period in which it does."""
        start, end = period.start, period.end
        if start and end:
            since, until = start.moment.text, end.moment.text
            return self._messages.say("{what} from {since} until {until}", what=text, since=since, until=until)
        if start:
            return self._messages.say("{what} from {since}", what=text, since=start.moment.text)
        if end:
            return self._messages.say("{what} until {until}", what=text, until=end.moment.text)
        return text
