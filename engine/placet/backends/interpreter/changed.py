"""A question asked again as if something had been changed: the records of it are replaced by what was made so.

A change takes effect at the question's moment and not before, so that it fulfils no condition that asks for a duration.
Where it was not known whether it was so already, that stays unknown for the time before.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from placet.backends.interpreter.setting import Holder, Setting
from placet.diagnostics import Place
from placet.logic.formula import Scope, Value
from placet.logic.ruleset import Account, ActRecord, Dated, Record
from placet.moments import Asked, Moment, Precision
from placet.moments.timeline import NEGATIVE_INFINITY

CHANGED = Place("<change>", 1, 1, None)


class Doing(StrEnum):
    """The state of an act."""

    DONE = "done"
    REFUSED = "refused"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that can be otherwise: an act, a single value, or whether a set has an element.

    Attributes:
        holder: The id of whose it is.
        name: The act or the attribute.
        element: The set element, or None.
        is_act: Whether it is an act.
    """

    holder: str
    name: str
    element: str | None = None
    is_act: bool = False

    @property
    def ref(self) -> str:
        """Its name in the refs of records."""
        parts = ("act", self.name, self.holder) if self.is_act else (self.holder, self.name, self.element)
        return (":" if self.is_act else ".").join(part for part in parts if part)


@dataclass(frozen=True, slots=True)
class Changed:
    """A thing made otherwise.

    Attributes:
        to: For an act, a `Doing`; for an element, whether the set has it; else the value (None = no value).
        before: What it was, where that is certain; else None.
        was_certain: Whether it is certain what it was.
    """

    thing: Thing
    to: Value | Doing
    before: Value | Doing = None
    was_certain: bool = True


def record_of(change: Changed, asked: Asked) -> Record:
    """Return the record of a changed attribute; of an element that a set has no more, a record that says so."""
    thing = change.thing
    value = None if isinstance(change.to, Doing) else change.to
    account = Account(value, _start(change, asked), None, denied=False, citations=(), place=CHANGED)
    return Record(f"{thing.ref}#changed", thing.holder, thing.name, thing.element, (account,), CHANGED)


def _start(change: Changed, asked: Asked) -> Dated:
    first = asked.first
    precision = Precision.DAY if change.was_certain else Precision.OPEN
    earliest = first if change.was_certain else NEGATIVE_INFINITY
    text = asked.text if change.was_certain else f"..{asked.text}"
    return Dated(f"from:{change.thing.ref}#changed", Moment(earliest, first, text, precision))


def changed(setting: Setting, changes: Iterable[Changed]) -> Setting:
    """Return the question as it is once some things have been changed; what has two scopes changes in both."""
    of_holder: dict[str, list[Changed]] = {}
    for change in changes:
        of_holder.setdefault(change.thing.holder, []).append(change)
    holders = {
        scope: _changed_holder(setting, holder, of_holder.get(holder.id, ()))
        for scope, holder in setting.holders.items()
    }
    return replace(setting, holders=holders)


def _changed_holder(setting: Setting, holder: Holder, changes: Iterable[Changed]) -> Holder:
    records = {name: dict(by_element) for name, by_element in holder.records.items()}
    acts, closed, opened = dict(holder.acts), set(holder.closed), set(holder.opened)
    for change in changes:
        thing = change.thing
        if thing.is_act:
            others = tuple(r for r in acts.get(thing.name, ()) if not _is_about(setting, r))
            acts[thing.name] = (*others, *_act_of(setting, change))
            continue
        made = () if change.to is None else (record_of(change, setting.asked),)
        records.setdefault(thing.name, {})[thing.element] = made
        if thing.element is None:
            closed.add(thing.name)
            opened.discard(thing.name)
    return replace(holder, records=records, acts=acts, closed=frozenset(closed), opened=frozenset(opened))


def _is_about(setting: Setting, record: ActRecord) -> bool:
    return record.activity in (*setting.activity.ancestors, "any") and record.object in (None, setting.object)


def _act_of(setting: Setting, change: Changed) -> tuple[ActRecord, ...]:
    if change.to is Doing.OPEN:
        return ()
    account = Account(
        value=True, start=_start(change, setting.asked), end=None, denied=False, citations=(), place=CHANGED
    )
    subject = setting.holders[Scope.SUBJECT].id
    ref = f"{change.thing.ref}#changed"
    is_refused = change.to is Doing.REFUSED
    activity = setting.activity.id
    return (ActRecord(ref, change.thing.name, subject, activity, setting.object, is_refused, (account,), CHANGED),)
