"""What is recorded of a subject: the values on a date, the periods, and where sources differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from placet.backends.interpreter.setting import Holder
from placet.backends.interpreter.weighing import Contribution
from placet.logic.formula import Value
from placet.logic.ruleset import Account, ActRecord, Dated, Mask, Record
from placet.moments import Moment
from placet.policy.dossier.bibliography import Bibliography
from placet.policy.dossier.parts import Difference, Recorded, Span, Spell
from placet.policy.dossier.scene import Scene, State
from placet.policy.names import show


@dataclass(frozen=True, slots=True)
class Records:
    """Says what the accounts of a subject's records come to.

    Attributes:
        scene: The subject on the date asked about.
        bibliography: Where sources get their numbers.
    """

    scene: Scene
    bibliography: Bibliography

    def periods(self) -> Iterator[Recorded]:
        """Yield what is recorded with a beginning or an end, in the vocabulary's order, oldest first."""
        for group in self._groups():
            dated = [c for c in group if c.accepted and not c.account.denied and _has_period(c.account)]
            yield from map(self.recorded, sorted(dated, key=_begins))

    def unaccepted(self) -> Iterator[Recorded]:
        """Yield what only sources below the accepted grade say."""
        for group in self._groups():
            yield from (self.recorded(c) for c in group if not c.accepted)

    def differing(self) -> Iterator[Difference]:
        """Yield the records of which sources of an accepted grade say different things."""
        for record in self._records():
            accounts = [c for c in self.scene.weighing.contributions([record]) if c.accepted]
            if len(accounts) > 1:
                said = tuple(map(self.recorded, accounts))
                yield Difference(said[0].label, said)

    def recorded(self, contribution: Contribution) -> Recorded:
        """Return what one account of a record says."""
        record, account = contribution.record, contribution.account
        is_act = isinstance(record, ActRecord)
        value = not record.refused if isinstance(record, ActRecord) else value_of(record, account)
        return Recorded(
            "act" if is_act else "attribute",
            record.act if isinstance(record, ActRecord) else record.attribute,
            self._label(record),
            value,
            self._about(record) if isinstance(record, ActRecord) else self._value_label(record, account),
            self.spell(account),
            self._state(contribution),
            account.denied or (isinstance(record, Record) and record.element is not None and account.value is False),
            self.bibliography.cite(account.citations),
        )

    def spell(self, account: Account) -> Spell:
        """Return the time of an account."""
        return Spell(
            _span(account),
            self._event(account.start),
            self._event(account.end),
            account.is_supposed,
            tuple(_span(mask) for mask in account.masked),
        )

    def _groups(self) -> Iterator[list[Contribution]]:
        """Yield the accounts of each attribute, then of each act."""
        holder = self.scene.holder
        for attribute in holder.attributes.values():
            yield self.scene.contributions(attribute)
        for acts in _by_act(holder).values():
            yield self.scene.weighing.contributions(acts)

    def _records(self) -> Iterator[Record | ActRecord]:
        holder = self.scene.holder
        for attribute in holder.attributes:
            for records in holder.records.get(attribute, {}).values():
                yield from records
        for acts in _by_act(holder).values():
            yield from acts

    def _label(self, record: Record | ActRecord) -> str:
        if isinstance(record, ActRecord):
            return show(self.scene.ruleset.acts[record.act], self.scene.language)
        return show(self.scene.holder.attributes[record.attribute], self.scene.language)

    def _about(self, act: ActRecord) -> str:
        """Return what an act is about: an activity and, where there is one, its object."""
        return self.scene.doing(act.activity, act.object)

    def _value_label(self, record: Record, account: Account) -> str:
        return self.scene.value_label(self.scene.holder.attributes[record.attribute], value_of(record, account))

    def _state(self, contribution: Contribution) -> str:
        state = self.scene.state(contribution.holds, is_of_record=True)
        if state is not State.NO:
            return state.value
        account = contribution.account
        if account.start is not None and account.start.moment.earliest > self.scene.asked.last:
            return "coming"
        return "past" if account.end is not None and _is_over(account.end.moment, self.scene) else "otherwise"

    def _event(self, dated: Dated | None) -> str:
        event = self.scene.ruleset.events.get(dated.point.removeprefix("event:")) if dated else None
        is_event = dated is not None and dated.point.startswith("event:")
        return self.scene.words.title(event) if event and is_event else ""


def value_of(record: Record, account: Account) -> Value:
    """Return the value that an account gives, or the element that it is about."""
    return account.value if record.element is None else record.element


def _by_act(holder: Holder) -> Mapping[str, Iterable[ActRecord]]:
    return holder.acts


def _has_period(account: Account) -> bool:
    return account.start is not None or account.end is not None


def _begins(contribution: Contribution) -> int:
    start = contribution.account.start
    return start.moment.earliest if start else 0


def _is_over(end: Moment, scene: Scene) -> bool:
    return end.latest <= scene.asked.first


def _span(period: Account | Mask) -> Span:
    return Span(
        period.start.moment.text if period.start else None,
        period.end.moment.text if period.end else None,
    )
