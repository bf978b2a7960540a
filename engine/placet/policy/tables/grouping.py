"""Groups of subjects by the value of an attribute on a date."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from placet.backends.interpreter import Batch, Setting
from placet.backends.interpreter.reach import ACTIVITY, OBJECT, Needs, Reach
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.formula import Path, Scope, Value
from placet.logic.ruleset import Attribute, Kind, Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import listed, messages_in, say
from placet.policy.names import Directory, show
from placet.policy.wording import Wording


@dataclass(frozen=True, slots=True)
class Group:
    """A group: where it stands among the others, and what people call it."""

    rank: tuple[int, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Held:
    """A value that a subject has, or may have."""

    value: Value
    label: str
    is_sure: bool


class Grouping:
    """Groups the subjects of one policy by one attribute.

    Raises:
        PlacetError: P663 where the attribute is not known or cannot group.
    """

    def __init__(self, ruleset: Ruleset, name: str, language: str | None = None) -> None:
        """Take the name of an attribute, and the language of its values; by default the policy's first."""
        wording = Wording(ruleset, language)
        self._ruleset = ruleset
        self._language = wording.language
        self._messages = messages_in(wording.language)
        self._phrases = wording.phrases()
        self.attribute = self._find(name)
        self._path = Path(Scope.SUBJECT, self.attribute.id)
        if _differs(Reach(ruleset).of_path(self._path)):
            raise PlacetError(
                Diagnostic(
                    "P663",
                    say(
                        "`{attribute}` differs from activity to activity, and cannot group the subjects",
                        attribute=self.attribute.id,
                    ),
                )
            )

    @property
    def label(self) -> str:
        """What people call the attribute."""
        return show(self.attribute, self._language)

    def _find(self, name: str) -> Attribute:
        declared = self._ruleset.attributes.get(self._ruleset.subject, {})
        directory = Directory(declared)
        found = directory.find(name)
        if found is not None:
            return declared[found]
        near = directory.nearest(str(name), self._language)
        raise PlacetError(
            Diagnostic(
                "P663",
                say("unknown attribute `{name}` of {type}", name=name, type=self._ruleset.subject),
                help=(say("similar names exist: {names}", names=listed(f"`{match}`" for match in near)),)
                if near
                else (),
            )
        )

    def group(self, setting: Setting, batch: Batch) -> Group:
        """Return the group of the subject of a question: all of its values together, so that it stands in one place."""
        found = self.values(setting, batch)
        if not found:
            return Group((_LAST,), self._messages.say_as("no value", "none"))
        if self.attribute.kind is not Kind.SET_OF and not found[0].is_sure:
            return Group((_LAST + 1,), self._messages.say("not known"))
        say = self._messages.say
        labels = [each.label if each.is_sure else say("{value} (perhaps)", value=each.label) for each in found]
        return Group(tuple(self._rank(each.value) for each in found), ", ".join(labels))

    def values(self, setting: Setting, batch: Batch) -> tuple[Held, ...]:
        """Return the values that the subject of a question has or may have, without those that nobody can list."""
        evaluation = batch.evaluation(setting)
        if self.attribute.kind is Kind.SET_OF:
            held = [
                (element, batch.standing(evaluation.has(self._path, element)))
                for element in self._ruleset.names_for(self.attribute)
            ]
            sure = Verdict.PERMITTED
            return tuple(
                Held(element, self.value_label(element), standing.verdict is sure)
                for element, standing in held
                if standing.may_hold
            )
        choices = [choice for choice in evaluation.choices(self._path) if batch.standing(choice.condition).may_hold]
        listed = dict.fromkeys(choice.value for choice in choices if choice.point is None)
        is_sure = len(listed) == 1 and all(choice.point is None for choice in choices)
        if not listed:
            return (Held(None, self._messages.say("not known"), is_sure=False),)
        return tuple(Held(value, self.value_label(value), is_sure) for value in listed)

    def _rank(self, value: Value) -> int:
        if value is None:
            return _LAST
        return _index(
            value, self._ruleset.names_for(self.attribute) if self.attribute.kind is not Kind.BOOL else (True, False)
        )

    def value_label(self, value: Value) -> str:
        """Return what people call a value."""
        if value is None:
            return self._messages.say_as("no value", "none")
        return str(self._phrases.option(self.attribute, value))


_LAST = 10**9
"""After every value."""


def _index(value: Value, values: Iterable[Value]) -> int:
    return next((index for index, each in enumerate(values) if each == value), _LAST - 1)


def _differs(needs: Needs) -> bool:
    """Return whether a value may differ between questions about the same subject on the same date."""
    return bool(needs.reach & (OBJECT | ACTIVITY)) or bool(needs.acts)
