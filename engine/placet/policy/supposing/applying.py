"""Puts suppositions into a ruleset: what is recorded stops counting for a time, and supposed records count.

A supposed record is a record like any other, without a source.
What it replaces is masked and not cut, so that nothing is claimed of when it began or ended.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import assert_never

from placet.diagnostics import Diagnostic
from placet.logic.formula import Value
from placet.logic.hanging import hanging_on
from placet.logic.ruleset import ANY_ACTIVITY, Account, ActRecord, Dated, Entity, Kind, Mask, Record, Ruleset
from placet.policy.supposing.naming import Names
from placet.policy.supposing.resolving import Resolved
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.words import mistake

_Table = dict[str | None, tuple[Record, ...]]


def apply(ruleset: Ruleset, changes: Iterable[Resolved], names: Names) -> tuple[Ruleset, list[Diagnostic]]:
    """Return a ruleset in which all of it is so, and what was to be withdrawn and is not recorded.

    Args:
        ruleset: The ruleset; it stays as it is.
        changes: The suppositions, in order; of two about the same, the later one counts.
        names: The ruleset's names.
    """
    entities = dict(ruleset.entities)
    problems: list[Diagnostic] = []
    texts = list(ruleset.suppositions)
    for change in changes:
        entity = entities[change.entity]
        changed = _Change(change, entity, names)
        entities[change.entity] = changed.entity()
        if changed.names_nothing:
            problems.append(mistake("nothing", change.place, text=change.text))
        texts.append(change.text)
    applied = replace(
        ruleset,
        entities=entities,
        digest=_digest(ruleset.digest, texts),
        hanging=hanging_on(entities, ruleset.rules),
        suppositions=tuple(texts),
    )
    return applied, problems


def _digest(digest: str, texts: list[str]) -> str:
    """Return a digest that names that of the pack and all that is supposed."""
    base = digest.partition("+")[0]
    content = json.dumps(texts, ensure_ascii=True).encode()
    return f"{base}+supposed:{hashlib.sha256(content).hexdigest()}"


class _Change:
    """One supposition about one entity.

    Attributes:
        names_nothing: Whether it takes back what is not recorded.
    """

    def __init__(self, change: Resolved, entity: Entity, names: Names) -> None:
        self._change = change
        self._entity = entity
        self._names = names
        self._mask = Mask(change.start, change.end, change.activity or ANY_ACTIVITY, change.object, change.place)
        self._met = False
        self.names_nothing = False

    def entity(self) -> Entity:
        """Return the entity as it then is."""
        if self._change.attribute is None:
            return self._act()
        attribute = self._change.attribute
        table: _Table = dict(self._entity.records.get(attribute.id, {}))
        self._change_table(table)
        kept = {element: group for element, group in table.items() if group}
        return replace(self._entity, records={**self._entity.records, attribute.id: kept})

    def _change_table(self, table: _Table) -> None:
        match self._change.change:
            case Change.IS:
                self._set(table)
            case Change.ADD:
                self._put(table, {str(value): True for value in self._change.values})
            case Change.REMOVE:
                self._remove(table)
            case Change.UNKNOWN:
                self._put(table, dict.fromkeys(self._everything(table), None))
            case Change.WITHDRAWN:
                self._withdraw(table, lambda _: True)
                self.names_nothing = not self._met
            case Change.DONE | Change.REFUSED | Change.OPEN:
                raise AssertionError("an act is no attribute")
            case _:
                assert_never(self._change.change)

    @property
    def _is_set(self) -> bool:
        return self._change.attribute is not None and self._change.attribute.kind is Kind.SET_OF

    @property
    def _is_complete(self) -> bool:
        return self._change.attribute is not None and self._change.attribute.complete

    def _everything(self, table: _Table) -> list[str | None]:
        """Return every element that a set may have, or None alone for a single value."""
        if not self._is_set or self._change.attribute is None:
            return [None]
        return list(dict.fromkeys([*table, *self._names.options(self._change.attribute).ids]))

    def _set(self, table: _Table) -> None:
        if not self._is_set:
            self._put(table, {None: self._change.values[0]})
            return
        values: dict[str | None, Value] = dict.fromkeys(self._everything(table), False)
        self._put(table, values | {str(value): True for value in self._change.values})

    def _remove(self, table: _Table) -> None:
        if not self._is_set:
            self._withdraw(table, lambda record: record.accounts[0].value in self._change.values)
            self.names_nothing = not self._met
            return
        self._put(table, {str(value): False for value in self._change.values})
        self.names_nothing = self._is_complete and not self._met

    def _put(self, table: _Table, values: Mapping[str | None, Value]) -> None:
        """Suppose values (False: not in the set; None: not known) in place of what is recorded."""
        for element, value in values.items():
            masked = self._masked(table.get(element, ()), lambda _: True)
            is_said = value is not False or not self._is_set or not self._is_complete
            table[element] = (*masked, self._record(element, value)) if is_said else masked

    def _withdraw(self, table: _Table, picks: Callable[[Record], bool]) -> None:
        for element, group in table.items():
            table[element] = self._masked(group, picks)

    def _masked(self, group: tuple[Record, ...], picks: Callable[[Record], bool]) -> tuple[Record, ...]:
        """Keep records from counting during the supposition; those that it replaces for good are left out."""
        kept: list[Record] = []
        for record in group:
            if not picks(record):
                kept.append(record)
                continue
            self._met = self._met or self._may_meet(record.accounts)
            if self._change.start is not None or self._change.end is not None:
                kept.append(replace(record, accounts=self._cover(record.accounts)))
        return tuple(kept)

    def _cover(self, accounts: tuple[Account, ...]) -> tuple[Account, ...]:
        return tuple(replace(account, masked=(*account.masked, self._mask)) for account in accounts)

    def _may_meet(self, accounts: tuple[Account, ...]) -> bool:
        """Return whether one of a record's accounts may hold at some time during the supposition."""
        return any(
            _may_precede(account.start, self._change.end) and _may_precede(self._change.start, account.end)
            for account in accounts
        )

    def _record(self, element: str | None, value: Value) -> Record:
        change, attribute = self._change, self._change.attribute
        name = attribute.id if attribute else ""
        account = Account(value, change.start, change.end, denied=False, citations=(), place=change.place)
        ref = (
            change.ref
            if element is None or value is True
            else f"{change.entity}.{name}.{element}#{_number(change.ref)}"
        )
        return Record(ref, change.entity, name, element, (account,), change.place)

    def _act(self) -> Entity:
        change = self._change
        found = self._entity.acts.get(change.act, ())
        covered: list[ActRecord] = []
        for record in found:
            if not self._may_concern(record):
                covered.append(record)
                continue
            self._met = self._met or self._may_meet(record.accounts)
            if not self._replaces(record):
                covered.append(replace(record, accounts=self._cover(record.accounts)))
        self.names_nothing = change.change is Change.OPEN and not self._met
        supposed = () if change.change is Change.OPEN else (self._act_record(),)
        return replace(self._entity, acts={**self._entity.acts, change.act: (*covered, *supposed)})

    def _may_concern(self, record: ActRecord) -> bool:
        """Return whether a record and the supposition can be about one question."""
        activities = self._names.ruleset.activities.values()
        scopes = (record.activity, self._change.activity)
        shared = any(all(scope in (*a.ancestors, ANY_ACTIVITY) for scope in scopes) for a in activities)
        return shared and (None in (record.object, self._change.object) or record.object == self._change.object)

    def _replaces(self, record: ActRecord) -> bool:
        """Return whether nothing is left of a record: the supposition is for good, and about all that it is about."""
        change = self._change
        if change.start is not None or change.end is not None or change.object not in (None, record.object):
            return False
        declared = self._names.ruleset.activities.get(record.activity)
        return change.activity in (*(declared.ancestors if declared else ()), ANY_ACTIVITY)

    def _act_record(self) -> ActRecord:
        change = self._change
        account = Account(True, change.start, change.end, denied=False, citations=(), place=change.place)
        return ActRecord(
            change.ref,
            change.act,
            change.entity,
            change.activity,
            change.object,
            change.change is Change.REFUSED,
            (account,),
            change.place,
        )


def _number(ref: str) -> str:
    return ref.partition("#")[2]


def _may_precede(start: Dated | None, end: Dated | None) -> bool:
    return start is None or end is None or start.moment.earliest < end.moment.latest
