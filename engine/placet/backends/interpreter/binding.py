"""Bind the atoms of a formula to a question: what is recorded becomes true or false, what is not becomes an open point.

Source of the meaning: DESIGN sections 2 and 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import product

from placet.backends.interpreter.setting import Holder, Setting
from placet.backends.interpreter.weighing import Contribution, Weighing
from placet.logic.formula import Path, Scope, Value
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import (
    FALSE,
    IS_GIVEN,
    TRUE,
    Awaited,
    Equal,
    Open,
    Residual,
    accepts,
    conjoin,
    constant,
    disjoin,
    negate,
)
from placet.logic.ruleset import ActRecord, Attribute, Kind, Record
from placet.moments import Duration

DOMAINS = {
    Kind.BOOL: Domain.LISTED,
    Kind.ONE_OF: Domain.LISTED,
    Kind.SET_OF: Domain.LISTED,
    Kind.INTEGER: Domain.INTEGERS,
    Kind.DECIMAL: Domain.DECIMALS,
    Kind.DATE: Domain.DATES,
    Kind.TEXT: Domain.TEXTS,
}
"""The shape of the values of each kind of attribute."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A possible value of an attribute and when it is the value.

    Attributes:
        condition: When.
        value: The value, where `point` is None.
        point: The open point that stands for the value, or None.
        may_be_none: Whether the open point may turn out to be no value at all.
    """

    condition: Residual
    value: Value
    point: str | None = None
    may_be_none: bool = False


@dataclass(frozen=True, slots=True)
class ReadOf:
    """What was read of one holder's records at one moment.

    Attributes:
        presence: Whether a set contains an element, by owner, attribute, element and duration.
        choices: The possible values of a single value, by owner, attribute and duration.
    """

    presence: dict[tuple[str | None, str, str, Duration | None], Residual] = field(default_factory=dict)
    choices: dict[tuple[str | None, str, Duration | None], tuple[Choice, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Memory:
    """What earlier questions at the same moment have read of the same holders, and of time."""

    weighing: Weighing
    of_scope: Mapping[Scope, ReadOf]


class Facts:
    """What the records say at one question's moment.

    Args:
        setting: The question.
        memory: What other questions share with it; nothing if not given.
    """

    def __init__(self, setting: Setting, memory: Memory | None = None) -> None:
        self.setting = setting
        self._weighing = memory.weighing if memory else Weighing(setting)
        self.timeline = self._weighing.timeline
        self._of_scope = memory.of_scope if memory else {scope: ReadOf() for scope in Scope}
        self._acts: dict[tuple[str, bool], Residual] = {}

    def has(self, path: Path, element: str, held_for: Duration | None = None) -> Residual:
        """Return whether a recorded set contains an element."""
        key = (path.owner, path.attribute, element, held_for)
        presence = self._of_scope[path.scope].presence
        known = presence.get(key)
        if known is None:
            known = presence[key] = self._has(path, element, held_for)
        return known

    def is_bare(self, path: Path) -> bool:
        """Return whether a set surely has no element, since nothing is recorded where everything would be."""
        holder = self.setting.holder(path)
        attribute = holder.attributes.get(path.attribute) if holder else None
        if holder is None or attribute is None:
            return True
        return path.attribute not in holder.records and self._is_closed(holder, attribute)

    def _has(self, path: Path, element: str, held_for: Duration | None) -> Residual:
        holder = self.setting.holder(path)
        attribute = holder.attributes.get(path.attribute) if holder else None
        if holder is None or attribute is None:
            return FALSE
        records = holder.records.get(path.attribute, {}).get(element, ())
        contributions = self._weighing.contributions(records)
        found = [c for c in contributions if c.account.value is True]
        present = disjoin(c.holds for c in found)
        lasting = present if held_for is None else self._lasting(found, held_for)
        opened = self._opened(contributions, held_for)
        if not self._is_closed(holder, attribute):
            absent = disjoin(c.holds for c in contributions if c.account.value is False)
            opened = disjoin((opened, negate(disjoin((present, absent, self._informed(records))))))
        if opened is FALSE:
            return lasting
        name, about = f"{holder.id}.{attribute.id}.{element}", (holder.id, attribute.id, element)
        return disjoin((lasting, conjoin((opened, self._unknown_truth(name, about, attribute, held_for)))))

    def _opened(self, contributions: Iterable[Contribution], held_for: Duration | None) -> Residual:
        """Return whether it is supposed not to be known, at the question's moment or since `held_for` before it."""
        unknown = [c for c in contributions if c.account.value is None]
        if held_for is None:
            return disjoin(c.holds for c in unknown)
        return disjoin(conjoin((c.right, self.timeline.overlaps(c.account, held_for))) for c in unknown)

    def choices(self, path: Path, held_for: Duration | None = None) -> tuple[Choice, ...]:
        """Return the possible values of a recorded single value, with their conditions (exclusive of one another)."""
        key = (path.owner, path.attribute, held_for)
        choices = self._of_scope[path.scope].choices
        known = choices.get(key)
        if known is None:
            known = choices[key] = tuple(
                choice for choice in self._choose(path, held_for) if choice.condition is not FALSE
            )
        return known

    def _choose(self, path: Path, held_for: Duration | None) -> Iterable[Choice]:
        holder = self.setting.holder(path)
        attribute = holder.attributes.get(path.attribute) if holder else None
        if holder is None or attribute is None:
            return
        records = holder.records.get(path.attribute, {}).get(None, ())
        contributions = self._weighing.contributions(records)
        found = [c for c in contributions if c.account.value is not None]
        left: Residual = TRUE
        opened = self._opened(contributions, held_for)
        if opened is not FALSE:
            yield self._unknown_choice(holder, attribute, opened, held_for)
            left = left if held_for is not None else negate(opened)
        for accepted in (True, False) if found else ():
            graded = [c for c in found if c.accepted is accepted and c.holds is not FALSE]
            yield from self._agreed(holder, attribute, graded, left, held_for)
            left = conjoin((left, *(negate(c.holds) for c in graded)))
        yield from self._unrecorded(holder, attribute, records, left, held_for)

    def _agreed(
        self,
        holder: Holder,
        attribute: Attribute,
        found: list[Contribution],
        left: Residual,
        held_for: Duration | None,
    ) -> Iterable[Choice]:
        """The values on which the contributions of one standing agree; where they differ, either may be right."""
        if not found:
            return
        if held_for is None and len(found) == 1:
            yield Choice(conjoin((left, found[0].holds)), found[0].account.value)
            return
        by_value: dict[Value, list[Contribution]] = {}
        for contribution in found:
            by_value.setdefault(contribution.account.value, []).append(contribution)
        holding = {value: disjoin(c.holds for c in group) for value, group in by_value.items()}
        for signs in product((True, False), repeat=len(holding)):
            pairs = zip(holding.items(), signs, strict=True)
            chosen = [value for (value, _), sign in pairs if sign]
            condition = conjoin(
                (left, *(h if sign else negate(h) for h, sign in zip(holding.values(), signs, strict=True)))
            )
            if not chosen or condition is FALSE:
                continue
            for value in chosen:
                lasting = TRUE if held_for is None else self._lasting(by_value[value], held_for)
                right = TRUE if len(chosen) == 1 else self._disputed(holder, attribute, chosen, value, found)
                yield Choice(conjoin((condition, right, lasting)), value)

    def _disputed(
        self,
        holder: Holder,
        attribute: Attribute,
        values: list[Value],
        value: Value,
        found: list[Contribution],
    ) -> Residual:
        ordered = tuple(sorted(values, key=str))
        point = Point(
            f"dispute:{holder.id}.{attribute.id}:{'|'.join(str(one) for one in ordered)}",
            PointKind.DISPUTED,
            Domain.LISTED,
            ordered,
            about=(holder.id, attribute.id),
            places=tuple(c.account.place for c in found),
        )
        return Open(self.timeline.add(point), "equals", value)

    def _unrecorded(
        self,
        holder: Holder,
        attribute: Attribute,
        records: tuple[Record, ...],
        left: Residual,
        held_for: Duration | None,
    ) -> Iterable[Choice]:
        if self._is_closed(holder, attribute):
            if held_for is None:
                yield Choice(left, attribute.default)
            return
        if attribute.kind is Kind.BOOL:
            informed = disjoin(
                self._weighing.exists(account)
                for record in records
                for account in record.accounts
                if account.value is True and self._weighing.is_accepted(account)
            )
            if held_for is None:
                yield Choice(conjoin((left, informed)), value=False)
            left = conjoin((left, negate(informed)))
        if left is FALSE:
            return
        yield self._unknown_choice(holder, attribute, left, held_for)

    def _unknown_choice(
        self, holder: Holder, attribute: Attribute, condition: Residual, held_for: Duration | None
    ) -> Choice:
        name, about = f"{holder.id}.{attribute.id}", (holder.id, attribute.id)
        if held_for is not None:
            return Choice(conjoin((condition, self._unknown_truth(name, about, attribute, held_for))), None, "")
        return Choice(condition, None, self._unknown(name, about, attribute), attribute.may_be_none)

    def _unknown(self, name: str, about: tuple[str, ...], attribute: Attribute) -> str:
        values: tuple[Value, ...] = (False, True) if attribute.kind is Kind.BOOL else ()
        if attribute.kind is Kind.ONE_OF:
            values = self.setting.ruleset.names_for(attribute)
        if attribute.may_be_none:
            values = (*values, None)
        return self.timeline.add(
            Point(
                f"value:{name}",
                PointKind.UNRECORDED,
                DOMAINS[attribute.kind],
                values,
                about=about,
                places=(attribute.place,),
            )
        )

    def _unknown_truth(
        self, name: str, about: tuple[str, ...], attribute: Attribute, held_for: Duration | None
    ) -> Residual:
        if held_for is None:
            point = Point(f"value:{name}", PointKind.UNRECORDED, Domain.LISTED, (False, True), about=about)
        else:
            point = Point(f"held:{name}:{held_for}", PointKind.DURATION, Domain.LISTED, (False, True), about=about)
        return Open(self.timeline.add(point), "equals", operand=True)

    def becomes_known(self, holder: str, about: tuple[str, ...]) -> Residual:
        """Return the open truth of "this will have been recorded"."""
        name = ".".join((holder, *about))
        point = Point(f"known:{name}", PointKind.RECORDING, Domain.LISTED, (False, True), about=(holder, *about))
        return Open(self.timeline.add(point), "equals", operand=True)

    def _lasting(self, found: Iterable[Contribution], held_for: Duration) -> Residual:
        return disjoin(conjoin((c.right, self.timeline.holds(c.account, held_for))) for c in found)

    def _is_closed(self, holder: Holder, attribute: Attribute) -> bool:
        if attribute.id in holder.opened:
            return False
        return attribute.complete or attribute.id in holder.closed

    def _informed(self, records: tuple[Record, ...]) -> Residual:
        """Whether an accepted source says anything of an element: then its beginnings and ends are known."""
        return disjoin(
            self._weighing.exists(account)
            for record in records
            for account in record.accounts
            if account.value is True and self._weighing.is_accepted(account)
        )

    def contributions(self, records: Iterable[Record | ActRecord]) -> list[Contribution]:
        """Return what each account of the records adds."""
        return self._weighing.contributions(records)

    def act(self, act: str, *, refused: bool) -> Residual:
        """Return whether an act is done (on record, or by whoever still can), or refused and not done."""
        key = (act, refused)
        known = self._acts.get(key)
        if known is None:
            known = self._acts[key] = self._act(act, refused=refused)
        return known

    def _act(self, act: str, *, refused: bool) -> Residual:
        about = self._records_of_act(act)
        done = disjoin(c.holds for c in self._weighing.contributions(r for r in about if not r.refused))
        denied = disjoin(c.holds for c in self._weighing.contributions(r for r in about if r.refused))
        if refused:
            return conjoin((denied, negate(done)))
        return disjoin((done, conjoin((negate(denied), Awaited(act)))))

    def contributions_to_act(self, act: str) -> list[Contribution]:
        """Return what each account adds of an act's records that concern the question; those that it is done first."""
        about = self._records_of_act(act)
        return self.contributions([*(r for r in about if not r.refused), *(r for r in about if r.refused)])

    def _records_of_act(self, act: str) -> list[ActRecord]:
        subject = self.setting.holders[Scope.SUBJECT]
        return [record for record in subject.acts.get(act, ()) if self.is_about(record)]

    def is_about(self, record: ActRecord) -> bool:
        """Return whether an act's record concerns the question's activity (or a node above it) and object."""
        return record.activity in (*self.setting.activity.ancestors, "any") and record.object in (
            None,
            self.setting.object,
        )

    def residuals(self) -> Iterable[Residual]:
        """Yield everything that was worked out of records and acts."""
        yield from self._acts.values()
        for read in self._of_scope.values():
            yield from read.presence.values()
            for choices in read.choices.values():
                yield from (choice.condition for choice in choices)

    def concerns(self, activities: frozenset[str]) -> Residual:
        """Return whether the question's activity is one of these."""
        return constant(self.setting.activity.id in activities)


def compare(choices: Iterable[Choice], operator: str, operand: Value | frozenset[Value]) -> Residual:
    """Return whether a value with these choices stands in a relation to an operand."""
    accepted = ((choice.condition, _accepts(choice, operator, operand)) for choice in choices)
    return disjoin(right if fits is TRUE else conjoin((right, fits)) for right, fits in accepted if fits is not FALSE)


def _accepts(choice: Choice, operator: str, operand: Value | frozenset[Value]) -> Residual:
    if choice.point is None:
        return constant(accepts(operator, operand, choice.value))
    return Open(choice.point, operator, operand) if choice.point else TRUE


def same(left: tuple[Choice, ...], right: tuple[Choice, ...]) -> Residual:
    """Return whether two values are equal; "no value" equals nothing, not even itself."""
    return disjoin(conjoin((one.condition, other.condition, _equal(one, other))) for one in left for other in right)


def _equal(one: Choice, other: Choice) -> Residual:
    if one.point and other.point:
        if one.point == other.point:
            return Open(one.point, IS_GIVEN, operand=True) if one.may_be_none else TRUE
        return Equal(*sorted((one.point, other.point)))
    if one.point:
        return FALSE if other.value is None else Open(one.point, "equals", other.value)
    return _accepts(other, "equals", one.value) if one.value is not None else FALSE
