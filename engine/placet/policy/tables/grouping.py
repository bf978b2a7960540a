"""Groups of subjects by the value of an attribute on a date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.backends.interpreter import Batch, Setting
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.reach import ACTIVITY, OBJECT, Reach
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.formula import Path, Scope, Value
from placet.logic.ruleset import Attribute, Kind, Ruleset
from placet.logic.verdicts import Verdict
from placet.policy.names import Directory, show
from placet.render.tables.words import table_words


@dataclass(frozen=True, slots=True)
class Group:
    """A group: where it stands among the others, and what people call it."""

    rank: tuple[int, ...]
    label: str


class Grouping:
    """Groups the subjects of one policy by one attribute.

    Raises:
        PlacetError: P663 where the attribute is not known or cannot group.
    """

    def __init__(self, ruleset: Ruleset, name: str) -> None:
        self._ruleset = ruleset
        self._language = ruleset.languages[0]
        self._words = table_words(self._language)
        self._attribute = self._find(name)
        self._path = Path(Scope.SUBJECT, self._attribute.id)
        if Reach(ruleset).of_path(self._path) & (OBJECT | ACTIVITY):
            raise PlacetError(
                Diagnostic(
                    "P663",
                    f"`{self._attribute.id}` differs from activity to activity, and cannot group the subjects",
                )
            )

    @property
    def label(self) -> str:
        """What people call the attribute."""
        return show(self._attribute, self._language)

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
                f"unknown attribute `{name}` of {self._ruleset.subject}",
                help=(f"similar names exist: {', '.join(f'`{match}`' for match in near)}",) if near else (),
            )
        )

    def group(self, setting: Setting, batch: Batch) -> Group:
        """Return the group of the subject of a question."""
        evaluation = batch.evaluation(setting)
        if self._attribute.kind is Kind.SET_OF:
            return self._by_elements(evaluation, batch)
        choices = [choice for choice in evaluation.choices(self._path) if batch.standing(choice.condition).may_hold]
        values = {choice.value for choice in choices}
        if len(values) != 1 or any(choice.point is not None for choice in choices):
            return Group((_LAST + 1,), self._words.not_known)
        value = values.pop()
        return Group((self._rank(value),), self._label(value))

    def _by_elements(self, evaluation: Evaluation, batch: Batch) -> Group:
        """A set's group is all of its elements together, so that every subject stands in one place."""
        held = [(element, batch.standing(evaluation.has(self._path, element))) for element in self._elements()]
        found = [(element, standing.verdict is Verdict.PERMITTED) for element, standing in held if standing.may_hold]
        if not found:
            return Group((_LAST,), self._words.no_value)
        labels = [
            self._label(element) if is_sure else self._words.perhaps.format(label=self._label(element))
            for element, is_sure in found
        ]
        return Group(tuple(self._rank(element) for element, _ in found), ", ".join(labels))

    def _elements(self) -> Iterator[str]:
        if self._attribute.options:
            yield from self._attribute.options
        elif self._attribute.of == "activity":
            yield from self._ruleset.activities
        else:
            yield from (e.id for e in self._ruleset.entities.values() if e.type == self._attribute.of)

    def _rank(self, value: Value) -> int:
        if value is None:
            return _LAST
        return _index(value, self._elements() if self._attribute.kind is not Kind.BOOL else (True, False))

    def _label(self, value: Value) -> str:
        if value is None:
            return self._words.no_value
        if isinstance(value, bool):
            return self._words.yes if value else self._words.no
        options = self._attribute.options.get(str(value))
        if options:
            return options.get(self._language) or str(value)
        things = self._ruleset.activities if self._attribute.of == "activity" else self._ruleset.entities
        named = things.get(str(value)) if self._attribute.of else None
        return show(named, self._language) if named else str(value)


_LAST = 10**9
"""After every value."""


def _index(value: Value, values: Iterable[Value]) -> int:
    return next((index for index, each in enumerate(values) if each == value), _LAST - 1)
