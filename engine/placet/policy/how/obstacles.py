"""What stands in the way, in words: a fact that nobody can change, and the rule that makes it matter."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from placet.backends.interpreter import Outcome
from placet.backends.interpreter.levers import Fixed, Fixture
from placet.backends.interpreter.steps import Step, StepKind
from placet.logic.formula import ActState, Atom, Compare, Concerns, Covers, Has, Known, Path, Same
from placet.logic.reading import atoms_of_rule, paths_of, rules_read
from placet.logic.residual import FALSE
from placet.logic.ruleset import Citation, Effect, Record, Rule
from placet.logic.verdicts import Verdict, find
from placet.messages import messages_in
from placet.policy.how.answer import Obstacle
from placet.policy.wording import Wording


class Obstacles:
    """Words the obstacles of one question.

    Args:
        outcome: The question's outcome as things stand.
        barring: The effect of the rules that keep the verdict away.
        wording: What words the policy's answers.
    """

    def __init__(self, outcome: Outcome, barring: Effect, wording: Wording) -> None:
        self._evaluation = outcome.evaluation
        self._barring = barring
        self._wording = wording
        self._messages = messages_in(wording.language)
        ruleset, setting = outcome.evaluation.ruleset, outcome.evaluation.setting
        self._phrases = wording.phrases(outcome)
        self._rules = rules_read(ruleset, setting.activity.id)

    def nothing(self) -> Obstacle:
        """Return the obstacle that is named where no single thing stands in the way."""
        ruleset, activity = self._evaluation.ruleset, self._evaluation.setting.activity.id
        is_unruled = self._barring is Effect.FORBID and not ruleset.permits[activity]
        text = (
            self._phrases.nothing_permits()
            if is_unruled
            else self._messages.say("no change of what its rules read leads there")
        )
        return Obstacle("nothing", text, None, None, None, ())

    def obstacle(self, fixture: Fixture) -> Obstacle:
        """Return something that stands in the way, in words."""
        if fixture.rule is not None:
            return self._of_rule(fixture.kind, fixture.rule)
        if fixture.path is not None:
            return self._of_fact(fixture.kind, fixture.path, fixture.element)
        raise AssertionError("a fixture is about a rule or about a fact")

    def _of_rule(self, kind: Fixed, rule: Rule) -> Obstacle:
        text = self._rule_text(kind, rule)
        return Obstacle(kind.value, text, rule.id, rule.place, None, self._wording.sources(rule.citations))

    def _rule_text(self, kind: Fixed, rule: Rule) -> str:
        say, title = self._messages.say, self._phrases.title(rule)
        has_period = rule.start is not None or rule.end is not None
        period = self._phrases.in_force(rule, is_so=kind is Fixed.RULE) if has_period else ""
        if kind is Fixed.PERIOD:
            return say("{rule}: {conditions}", rule=title, conditions=period)
        return say("{rule} ({period})", rule=title, period=period) if has_period else title

    def _of_fact(self, kind: Fixed, path: Path, element: str | None) -> Obstacle:
        rule, atom = next(self._uses(path, element, kind))
        fact = self._phrases.step(Step(StepKind.CONDITION, self._outcome(atom), atom))
        text = self._messages.say("{rule}: {conditions}", rule=self._phrases.title(rule), conditions=fact)
        if kind is not Fixed.VALUE:
            duration = getattr(atom, "held_for", None)
            text = self._messages.say(
                "{obstacle}; what is changed now has not yet lasted {duration}", obstacle=text, duration=duration
            )
        records = self._records(path, element)
        place = records[0].place if records else None
        cited = (*rule.citations, *_cited(records))
        return Obstacle(kind.value, text, rule.id, atom.place, place, self._wording.sources(cited))

    def _outcome(self, atom: Atom) -> bool | None:
        timeline = self._evaluation.facts.timeline
        found = find(self._evaluation.bind(atom), timeline.points, timeline.orders)
        return {Verdict.PERMITTED: True, Verdict.NOT_PERMITTED: False}.get(found.verdict)

    def _uses(self, path: Path, element: str | None, kind: Fixed) -> Iterator[tuple[Rule, Atom]]:
        """Yield the conditions that test a fact: of the rules that bar, then of those that would grant, then others."""
        ranked = sorted(self._rules, key=self._rank)
        for rule in ranked:
            for atom in atoms_of_rule(rule):
                is_lasting = getattr(atom, "held_for", None) is not None
                if self._is_about(atom, path, element) and is_lasting is (kind is Fixed.DURATION):
                    yield rule, atom
        for rule in ranked:
            yield from ((rule, atom) for atom in atoms_of_rule(rule) if self._is_about(atom, path, element))

    def _rank(self, rule: Rule) -> int:
        if rule.effect is self._barring and self._evaluation.effective(rule) is not FALSE:
            return 0
        return 1 if rule.effect in (Effect.PERMIT, Effect.FORBID) else 2

    def _is_about(self, atom: Atom, path: Path, element: str | None) -> bool:
        setting = self._evaluation.setting
        holder = setting.holder(path)
        for one in paths_of(atom):
            other = setting.holder(one)
            is_same = one.attribute == path.attribute and holder is not None and other is not None
            if is_same and holder is not None and other is not None and holder.id == other.id:
                return self._names_element(atom, one, element)
        return False

    def _names_element(self, atom: Atom, path: Path, element: str | None) -> bool:
        match atom:
            case Has(_, named):
                return self._evaluation.resolve(named, path) == element
            case Covers():
                return element in self._evaluation.setting.activity.ancestors
            case Known(_, named) if named is not None:
                return self._evaluation.resolve(named, path) == element
            case Known() | Compare() | Same() | Concerns() | ActState():
                return element is None
            case _:
                assert_never(atom)

    def _records(self, path: Path, element: str | None) -> tuple[Record, ...]:
        holder = self._evaluation.setting.holder(path)
        return holder.records.get(path.attribute, {}).get(element, ()) if holder else ()


def _cited(records: tuple[Record, ...]) -> Iterator[Citation]:
    for record in records:
        for account in record.accounts:
            yield from account.citations
