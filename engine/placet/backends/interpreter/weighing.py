"""Weigh the accounts of records: which exist, which are accepted, which is right, and whether it holds.

Source of the meaning: DESIGN section 2 (sources, grades, accounts, two times).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from placet.backends.interpreter.moments import Timeline
from placet.backends.interpreter.setting import Setting
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import FALSE, TRUE, Open, Residual, conjoin, disjoin, negate
from placet.logic.ruleset import Account, ActRecord, Record, Rule


@dataclass(frozen=True, slots=True)
class Contribution:
    """What one account of a record adds, in the worlds in which it is right and its period contains the moment.

    Attributes:
        account: The account.
        right: When the account exists and is the right one.
        holds: When it is right and its period contains the question's moment.
        accepted: Whether its grade is accepted.
    """

    record: Record | ActRecord
    account: Account
    right: Residual
    holds: Residual
    accepted: bool


class Weighing:
    """The accounts of one question's records.

    Attributes:
        timeline: The question's moments.
    """

    def __init__(self, setting: Setting) -> None:
        self.timeline = Timeline(setting, self._hang)
        self._hanging = setting.ruleset.hanging
        self._sources = setting.ruleset.sources
        self._evidence = setting.evidence
        self._weights: dict[int, tuple[Contribution, ...]] = {}

    def contributions(self, records: Iterable[Record | ActRecord]) -> list[Contribution]:
        """Return what each account of the records adds."""
        return [c for record in records for c in self._weighed(record)]

    def _weighed(self, record: Record | ActRecord) -> tuple[Contribution, ...]:
        known = self._weights.get(id(record))
        if known is None:
            known = self._weights[id(record)] = tuple(self._weigh(record))
        return known

    def _weigh(self, record: Record | ActRecord) -> Iterable[Contribution]:
        accounts = record.accounts
        if len(accounts) == 1:
            account = accounts[0]
            exists = self.exists(account)
            if exists is TRUE and self.is_accepted(account):
                yield self._contribution(record, account, TRUE, accepted=True)
                return
        existing = [(k, a, self.exists(a)) for k, a in enumerate(accounts)]
        existing = [entry for entry in existing if entry[2] is not FALSE]
        accepted = [entry for entry in existing if self.is_accepted(entry[1])]
        doubted = [entry for entry in existing if not self.is_accepted(entry[1])]
        some = disjoin(exists for _, _, exists in accepted)
        if len(accepted) > 1 and self._all_say_the_same(accepted):
            accepted = [(accepted[0][0], accepted[0][1], some)]
        for index, account, exists in accepted:
            right = exists if len(accepted) == 1 else self._right(record, index, accepted, some)
            yield self._contribution(record, account, right, accepted=True)
        if some is not TRUE:
            for index, account, exists in doubted:
                right = conjoin((negate(some), exists, self._true(record, index, doubted)))
                yield self._contribution(record, account, right, accepted=False)

    @staticmethod
    def _all_say_the_same(accepted: list[tuple[int, Account, Residual]]) -> bool:
        first = accepted[0][1]
        return all(
            (a.value, a.start, a.end, a.denied) == (first.value, first.start, first.end, first.denied)
            for _, a, _ in accepted
        )

    def _contribution(
        self, record: Record | ActRecord, account: Account, right: Residual, *, accepted: bool
    ) -> Contribution:
        if account.denied:
            return Contribution(record, account, FALSE, FALSE, accepted)
        self.timeline.order(account.start, account.end, account.place, right)
        holds = conjoin((right, self.timeline.holds(account)))
        return Contribution(record, account, right, holds, accepted)

    def _right(
        self,
        record: Record | ActRecord,
        index: int,
        accepted: list[tuple[int, Account, Residual]],
        some: Residual,
    ) -> Residual:
        """One of the accepted accounts that exist is right."""
        point = self.timeline.add(
            Point(
                f"account:{record.ref}",
                PointKind.ACCOUNT,
                Domain.LISTED,
                tuple(k for k, _, _ in accepted),
                about=_about(record),
                places=tuple(a.place for _, a, _ in accepted),
            )
        )
        picks = [conjoin((Open(point, "equals", k), exists)) for k, _, exists in accepted]
        if any(exists is not TRUE for _, _, exists in accepted):
            self.timeline.require(disjoin((negate(some), *picks)))
        exists = next(e for k, _, e in accepted if k == index)
        return conjoin((Open(point, "equals", index), exists))

    def _true(self, record: Record | ActRecord, index: int, doubted: list[tuple[int, Account, Residual]]) -> Residual:
        """At most one of the accounts below the accepted grade is right."""
        point = self.timeline.add(
            Point(
                f"unaccepted:{record.ref}",
                PointKind.UNACCEPTED,
                Domain.LISTED,
                (-1, *(k for k, _, _ in doubted)),
                about=_about(record),
                places=tuple(a.place for _, a, _ in doubted),
            )
        )
        for k, _, exists in doubted:
            self.timeline.require(disjoin((negate(Open(point, "equals", k)), exists)))
        return Open(point, "equals", index)

    def _hang(self, point: str) -> None:
        """Weigh whatever else begins or ends at an event: what it says of the event counts for this question too."""
        for dated in self._hanging.get(point, ()):
            if isinstance(dated, Rule):
                self.timeline.order(dated.start, dated.end, dated.place)
            else:
                self._weighed(dated)

    def exists(self, account: Account) -> Residual:
        """Return whether the source of an account had been published."""
        if not account.citations:
            return TRUE
        return self.timeline.is_published(self._source(account), account)

    def is_accepted(self, account: Account) -> bool:
        """Return whether the grade of an account's source is accepted."""
        if not account.citations:
            return True
        return self._sources[self._source(account)].grade <= self._evidence

    def _source(self, account: Account) -> str:
        """The one source that an account stands on: the best that surely exists, else the first that may."""
        if len(account.citations) == 1:
            return account.citations[0].source
        cited = [citation.source for citation in account.citations]
        state = {source: self.timeline.is_published(source, account) for source in cited}
        sure = [source for source in cited if state[source] is TRUE]
        if sure:
            return min(sure, key=lambda source: self._sources[source].grade)
        return next((source for source in cited if state[source] is not FALSE), cited[0])


def _about(record: Record | ActRecord) -> tuple[str, ...]:
    if isinstance(record, ActRecord):
        return (record.subject, record.act, record.activity)
    return tuple(part for part in (record.entity, record.attribute, record.element) if part)
