"""The values that a subject's attributes have, or may have, on the date asked about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from placet.backends.interpreter.binding import Choice
from placet.backends.interpreter.reach import ACTIVITY, OBJECT, Reach
from placet.backends.interpreter.weighing import Contribution
from placet.logic.formula import Path, Scope, Value
from placet.logic.residual import FALSE, Residual, conjoin, disjoin
from placet.logic.ruleset import Attribute, Case, Kind, Record, Rule
from placet.policy.dossier.parts import Absence, Fact, Grounds
from placet.policy.dossier.records import Records, value_of
from placet.policy.dossier.scene import Scene, State
from placet.policy.names import show


@dataclass(slots=True)
class Standing:
    """Reads every attribute of a subject once.

    Attributes:
        records: What is recorded of it.
        reach: What attributes depend on; those that differ from question to question are of no one date alone.
        facts: The values that it has or may have.
        absent: The attributes of which nothing holds.
        unrecorded: The attributes of which nothing is recorded, which does not mean no.
    """

    records: Records
    reach: Reach
    facts: list[Fact] = field(default_factory=list)
    absent: list[Absence] = field(default_factory=list)
    unrecorded: list[Absence] = field(default_factory=list)

    def read(self) -> None:
        """Read all attributes, in the vocabulary's order."""
        for attribute in self._scene.holder.attributes.values():
            path = Path(Scope.SUBJECT, attribute.id)
            needs = self.reach.of_path(path)
            if needs.reach & (OBJECT | ACTIVITY) or needs.acts:
                continue
            if attribute.kind is Kind.SET_OF:
                self._read_set(attribute, path)
            else:
                self._read_value(attribute, path)

    @property
    def _scene(self) -> Scene:
        return self.records.scene

    def _read_set(self, attribute: Attribute, path: Path) -> None:
        known, unknown = 0, 0
        for element in self._scene.ruleset.names_for(attribute):
            residual = self._scene.evaluation.has(path, element)
            state = self._scene.state(residual)
            if state is State.NO:
                continue
            told = [c for c in self._told(attribute, element) if c.accepted]
            if state is State.PERHAPS and not told and not attribute.derived:
                unknown += 1
                continue
            known += 1
            self.facts.append(self._fact(attribute, path, element, [residual], is_sure=state is State.YES))
        if unknown:
            self.unrecorded.append(self._absence(attribute, is_partial=bool(known)))
        elif not known:
            self.absent.append(self._absence(attribute))

    def _read_value(self, attribute: Attribute, path: Path) -> None:
        choices = [c for c in self._scene.evaluation.choices(path) if self._scene.state(c.condition) is not State.NO]
        values = _by_value(choices)
        is_sure = len(values) == 1 and all(choice.point is None for choice in choices)
        if not values:
            self.unrecorded.append(self._absence(attribute))
        elif is_sure and self._says_nothing(attribute, next(iter(values))):
            self.absent.append(self._absence(attribute))
        else:
            found = [
                self._fact(attribute, path, value, conditions, is_sure=is_sure) for value, conditions in values.items()
            ]
            self.facts.append(found[0] if len(found) == 1 else self._either(found))

    def _either(self, facts: list[Fact]) -> Fact:
        """Return the values one of which it has as one fact."""
        say, (*others, last) = self._scene.messages.say, [fact.value_label for fact in facts]
        return replace(
            facts[0],
            value=None,
            value_label=say("{others} or {last}", others=", ".join(others), last=last),
            spells=tuple(spell for fact in facts for spell in fact.spells),
            rules=tuple(dict.fromkeys(rule for fact in facts for rule in fact.rules)),
            doubts=tuple({point.id: point for fact in facts for point in fact.doubts}.values()),
            sources=tuple(sorted({number for fact in facts for number in fact.sources})),
        )

    def _says_nothing(self, attribute: Attribute, value: Value) -> bool:
        """Return whether a value is only what the absence of a record, or of a rule that applies, means."""
        if attribute.derived:
            return attribute.kind is Kind.BOOL and value is False
        return value is None or (attribute.complete and value == attribute.default and not self._told(attribute, value))

    def _fact(
        self, attribute: Attribute, path: Path, value: Value, conditions: list[Residual], *, is_sure: bool
    ) -> Fact:
        told = () if attribute.derived else self._told(attribute, value)
        rules = tuple(self._rules(path, value)) if attribute.derived else ()
        cited = {number: None for c in told for number in self.records.bibliography.cite(c.account.citations)}
        return Fact(
            attribute.id,
            show(attribute, self._scene.language),
            value,
            self._value_label(attribute, value),
            is_sure,
            tuple(self.records.spell(c.account) for c in told),
            rules,
            () if is_sure else self._scene.doubts(conditions),
            tuple(sorted({*cited, *(number for rule in rules for number in rule.sources)})),
        )

    def _value_label(self, attribute: Attribute, value: Value) -> str:
        if value is None:
            return self._scene.messages.say_as("a value", "none")
        return self._scene.value_label(attribute, value)

    def _told(self, attribute: Attribute, value: Value) -> tuple[Contribution, ...]:
        """Return the accounts that give a value and that may hold on the date."""
        return tuple(
            c
            for c in self._scene.contributions(attribute)
            if self._gives(c, value) and self._scene.state(c.holds, is_of_record=True) is not State.NO
        )

    @staticmethod
    def _gives(contribution: Contribution, value: Value) -> bool:
        record, account = contribution.record, contribution.account
        return isinstance(record, Record) and account.value is not None and value_of(record, account) == value

    def _rules(self, path: Path, value: Value) -> Iterator[Grounds]:
        """Yield the rules that give a derived value, surely or perhaps."""
        for rule in self._scene.evaluation.definitions(path):
            if any(case.value == value and self._may_give(rule, case) for case in rule.cases):
                title = self._scene.words.title(rule)
                yield Grounds(title, rule.id, self.records.bibliography.cite(rule.citations))

    def _may_give(self, rule: Rule, case: Case) -> bool:
        evaluation = self._scene.evaluation
        applies = conjoin((evaluation.effective(rule), evaluation.bind(case.condition)))
        return applies is not FALSE and self._scene.state(applies) is not State.NO

    def _absence(self, attribute: Attribute, *, is_partial: bool = False) -> Absence:
        return Absence(attribute.id, show(attribute, self._scene.language), attribute.derived, is_partial)


def _by_value(choices: list[Choice]) -> dict[Value, list[Residual]]:
    """Return when each value is the value; without those that nobody can list."""
    found: dict[Value, list[Residual]] = {}
    for choice in choices:
        if choice.point is None:
            found.setdefault(choice.value, []).append(choice.condition)
    return {value: [disjoin(conditions)] for value, conditions in found.items()}
