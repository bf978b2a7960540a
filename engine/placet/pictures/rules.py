"""The rules of one activity as a tree: what permits it and when, what forbids it, and the terms that come with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from placet.backends.interpreter.evaluation import Evaluation
from placet.logic.formula import All, AnyOf, Formula, Not, Reference, Scope, Truth
from placet.logic.residual import FALSE, TRUE
from placet.logic.ruleset import Activity, Attribute, Rule, Ruleset
from placet.messages import Grammar, Messages, Noun, messages_in
from placet.pictures.tree import Twig
from placet.policy import Policy
from placet.policy.names import show
from placet.policy.phrases import Phrases
from placet.policy.questions import Questions
from placet.render.outline import joined, labelled
from placet.render.tables.heading import marked


def rules_tree(policy: Policy, activity: str, *, on: str, known_on: str, language: str | None = None) -> Twig:
    """Return the rules that bear on an activity as a tree.

    Args:
        policy: The policy.
        activity: An id, label or alias.
        on: The day as of which rules are in force.
        known_on: The day up to which publications count.
        language: The language of the words that are not the pack's; the policy's own if not given.

    Raises:
        PlacetError: P602 for the activity, P606 for the dates.
    """
    questions = Questions(policy.ruleset)
    named = questions.activity(activity)
    asking = questions.asking(on, known_on, None, None)
    _, _, nobody = questions.subject({})
    evaluation = Evaluation(questions.setting(nobody, named, None, asking))
    text = messages_in(language or policy.language)
    return _Diagram(policy, evaluation, text).of(named, asking.on.text)


_PLAIN = Grammar(is_bare=True)


class _Words(Phrases):
    """Phrases about anybody: the subject is called by its type, and the object by what it may be."""

    def __init__(self, ruleset: Ruleset, language: str, activity: Activity) -> None:
        super().__init__(ruleset, language)
        self._activity = activity

    def subject(self, scope: Scope) -> Noun:
        """Return whose attribute it is."""
        types = {Scope.SUBJECT: (self._ruleset.subject,), Scope.OBJECT: self._activity.on, Scope.CONTEXT: ()}[scope]
        named = [self._ruleset.entity_types[name] for name in types if name in self._ruleset.entity_types]
        if len(named) == 1:
            return self._nouns.of(named[0])
        return Noun(" / ".join(self._nouns.of(each) for each in named)) if named else self.entity(scope.value)

    def option(self, attribute: Attribute | None, value: object) -> Noun:
        """Return what people call a value or an element; what only a question knows is what it is asked about."""
        match value:
            case Reference.OBJECT:
                return Noun(messages_in(self._language).say("this {what}", what=self.subject(Scope.OBJECT)), _PLAIN)
            case Reference.ACTIVITY:
                return Noun(messages_in(self._language).say("this activity"), _PLAIN)
            case _:
                return super().option(attribute, value)


class _Diagram:
    def __init__(self, policy: Policy, evaluation: Evaluation, text: Messages) -> None:
        self._ruleset = policy.ruleset
        self._evaluation = evaluation
        self._own = policy.language
        self._phrases = _Words(policy.ruleset, policy.language, evaluation.setting.activity)
        self._text = text

    def of(self, activity: Activity, day: str) -> Twig:
        permits, forbids = self._ruleset.permits[activity.id], self._ruleset.forbids[activity.id]
        attaches = self._ruleset.attaches[activity.id]
        text = self._text
        permitted = text.say("permitted if one of these rules applies")
        groups = [
            Twig(permitted if permits else text.say("no rule permits it"), "holds", (), self._rules(permits)),
            *self._group(text.say("but not while one of these rules forbids it"), "fails", forbids),
            *self._group(text.say("on the terms of the rules that apply of these"), "open", attaches),
        ]
        title = text.say("{activity}: the rules, on {date}", activity=show(activity, self._own), date=day)
        return Twig(marked(title, self._ruleset.suppositions, text), "title", (), tuple(groups))

    def _group(self, title: str, tone: str, rules: Sequence[Rule]) -> Iterator[Twig]:
        if rules:
            yield Twig(title, tone, (), self._rules(rules))

    def _rules(self, rules: Iterable[Rule]) -> tuple[Twig, ...]:
        return tuple(self._rule(rule) for rule in rules)

    def _rule(self, rule: Rule) -> Twig:
        title = self._title(rule)
        if rule.term is not None:
            title = labelled(title, show(self._ruleset.terms[rule.term], self._own), self._text)
        children = [
            *self._conditions(rule.condition),
            *(Twig(self._act(act), "open") for act in rule.upon),
            *(self._overrider(other) for other in self._ruleset.overriders.get(rule.id, ())),
        ]
        state = self._evaluation.in_force(rule)
        tone = "plain" if state is TRUE else "fails" if state is FALSE else "open"
        return Twig(
            title, tone, tuple(self._notes(rule)), tuple(children) or (Twig(self._text.say("always"), "holds"),)
        )

    def _notes(self, rule: Rule) -> Iterator[str]:
        yield f"{rule.id} · {rule.place.file}:{rule.place.line}"
        period = self._period(rule)
        if period:
            state = self._evaluation.in_force(rule)
            perhaps = self._text.say("perhaps in force on that day")
            doubt = self._text.say("not in force on that day") if state is FALSE else perhaps
            yield period if state is TRUE else joined((period, doubt), self._text)

    def _period(self, rule: Rule) -> str:
        first = rule.start.moment.text if rule.start else ""
        last = rule.end.moment.text if rule.end else ""
        if first and last:
            return self._text.say("in force from {first} until {last}", first=first, last=last)
        if first:
            return self._text.say("in force from {first}", first=first)
        return self._text.say("in force until {last}", last=last) if last else ""

    def _act(self, name: str) -> str:
        act = self._ruleset.acts[name]
        actor = self._ruleset.actors.get(act.actor)
        called = show(actor, self._own) if actor else act.actor
        return self._text.say("once it is given: {act} ({actor})", act=show(act, self._own), actor=called)

    def _title(self, rule: Rule) -> str:
        return rule.title.get(self._own) or next(iter(rule.title.values()), rule.id)

    def _overrider(self, rule: Rule) -> Twig:
        said = self._text.say("does not apply while this rule does: {title}", title=self._title(rule))
        notes = (f"{rule.id} · {rule.place.file}:{rule.place.line}",)
        return Twig(said, "fails", notes, tuple(self._conditions(rule.condition)))

    def _conditions(self, formula: Formula) -> Iterator[Twig]:
        """Yield the conditions that all must hold."""
        match formula:
            case All(parts):
                for part in parts:
                    yield from self._conditions(part)
            case Not(AnyOf(parts)):
                for part in parts:
                    yield from self._conditions(Not(part))
            case Not(Not(part)):
                yield from self._conditions(part)
            case Truth(value):
                if not value:
                    yield self._condition(formula)
            case _:
                yield self._condition(formula)

    def _condition(self, formula: Formula) -> Twig:
        match formula:
            case AnyOf(parts):
                return Twig(self._text.say("one of these"), "plain", (), tuple(self._branch(part) for part in parts))
            case Not(All(parts)):
                return Twig(
                    self._text.say("one of these"), "plain", (), tuple(self._branch(Not(part)) for part in parts)
                )
            case Not(part):
                return Twig(self._phrases.atom(part, outcome=False))
            case _:
                return Twig(self._phrases.atom(formula, outcome=True))

    def _branch(self, formula: Formula) -> Twig:
        """Return one of several conditions, its own parts together where it has several."""
        parts = tuple(self._conditions(formula))
        return parts[0] if len(parts) == 1 else Twig(self._text.say("all of these"), "plain", (), parts)
