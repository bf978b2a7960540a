"""Looks up the names of a supposition and reads its values and moments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from placet.diagnostics import Diagnostic, Place
from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Dated, Entity, Kind
from placet.policy.supposing.acting import Acting
from placet.policy.supposing.dating import Dating, When
from placet.policy.supposing.mistakes import Mistakes
from placet.policy.supposing.naming import Names
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change, Scalar, Supposition
from placet.policy.supposing.valuing import Valuing
from placet.policy.supposing.words import NO_RECORDS

_Act = tuple[str, str, str | None]


@dataclass(frozen=True, slots=True)
class Resolved:
    """A supposition as understood.

    Attributes:
        change: What it does.
        entity: Whose record or act it is.
        attribute: The attribute, for a change of a record.
        values: The values; for a set, the elements.
        act: The act, for a change of an act.
        activity: The act's activity.
        object: The act's object, or None for all.
        start: Since when, or None where it always was.
        end: Until when, or None.
        ref: What its records are called.
        place: Where it is written.
        text: How it is understood, in a form that can be read again.
    """

    change: Change
    entity: str
    attribute: Attribute | None
    values: tuple[Value, ...]
    act: str
    activity: str
    object: str | None
    start: Dated | None
    end: Dated | None
    ref: str
    place: Place
    text: str


class Resolver:
    """Resolves the suppositions made of one policy, collecting every mistake."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._ruleset = names.ruleset
        self._mistakes = Mistakes(names.language)
        self._valuing = Valuing(names, self._mistakes)
        self._acting = Acting(names, self._mistakes)
        self._dating = Dating(names, self._mistakes)

    @property
    def problems(self) -> list[Diagnostic]:
        """Everything found wrong so far."""
        return self._mistakes.found

    def resolve(self, said: Said, number: int) -> Resolved | None:
        """Return a supposition as understood, or None where a mistake was found.

        Args:
            said: As written.
            number: Which of the policy's suppositions it is.
        """
        before = len(self.problems)
        entity = self._entity(said.about)
        attribute = self._attribute(said.attribute, entity) if said.attribute and entity else None
        if said.is_record and attribute is not None and attribute.kind is Kind.SET_OF:
            said = replace(said, change=Change.ADD)
        values = self._valuing.values(said, said.attribute, attribute) if attribute and said.attribute else ()
        act: _Act = ("", "", None)
        if said.act and said.activity:
            act = self._acting.act(said, said.act, said.activity, entity)
        start, end = self._dating.period(said)
        if len(self.problems) > before or entity is None:
            return None
        ref = _ref(entity.id, attribute, values, act, number)
        return Resolved(
            said.change,
            entity.id,
            attribute,
            values,
            *act,
            None if start is None else start.at(f"from:{ref}"),
            None if end is None else end.at(f"until:{ref}"),
            ref,
            said.place,
            _text(said.change, entity.id, attribute, values, act, (start, end)),
        )

    def _entity(self, spot: Spot) -> Entity | None:
        found = self._mistakes.find(self._names.entities, spot, "unknown entity")
        return None if found is None else self._ruleset.entities[found]

    def _attribute(self, spot: Spot, entity: Entity) -> Attribute | None:
        declared = self._ruleset.attributes.get(entity.type, {})
        notes = () if declared else (NO_RECORDS.say(kind=entity.type),)
        found = self._mistakes.find(self._names.attributes(entity.type), spot, "unknown attribute", notes)
        if found is None or not declared[found].derived:
            return None if found is None else declared[found]
        self._mistakes.add("derived", spot, text=found)
        return None


def _text(
    change: Change,
    entity: str,
    attribute: Attribute | None,
    values: Sequence[Value],
    act: _Act,
    period: tuple[When | None, When | None],
) -> str:
    """Return a supposition as it can be read again."""
    start, end = period
    said: list[Scalar] = [value for value in values if value is not None]
    return str(
        Supposition(
            about=entity,
            change=change,
            attribute=attribute.id if attribute else None,
            value=said,
            act=act[0] or None,
            activity=act[1] or None,
            object=act[2],
            start=start.text if start else None,
            end=end.text if end else None,
        )
    )


def _ref(entity: str, attribute: Attribute | None, values: tuple[Value, ...], act: _Act, number: int) -> str:
    if attribute is None:
        name, activity, on = act
        return f"act:{':'.join(part for part in (name, entity, activity, on) if part)}#supposed-{number}"
    element = str(values[0]) if attribute.kind is Kind.SET_OF and values else ""
    return f"{'.'.join(part for part in (entity, attribute.id, element) if part)}#supposed-{number}"
