"""What is so in one world at the question's moment: values, elements of sets, acts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from oracle.case import Case, Plain
from oracle.moments import minus
from oracle.points import HOUR, Point, exists, instant, right_account
from oracle.records import Account, ActRecord, Dated, Record, as_list
from oracle.values import read_value, stand_ins
from oracle.worlds import Space, World

Test = Callable[[Any], bool]


@dataclass(frozen=True, slots=True)
class Contribution:
    """What a record adds at the question's moment, since its right account says that it held then."""

    account: Account
    accepted: bool


class Facts:
    """The facts of one world."""

    def __init__(self, case: Case, space: Space, world: World) -> None:
        self.case, self.space, self.world = case, space, world
        # What has been worked out in this world: it is asked again for every set of acts.
        self._agreeing: dict[tuple[str, str], list[Contribution]] = {}
        self._elements: dict[tuple[str, str, str], list[Contribution]] = {}
        self._acts: dict[tuple[str, bool], bool] = {}

    # Moments

    @property
    def now(self) -> int:
        """The question's moment; of a day, any minute of it."""
        if not self.case.is_by_day:
            return self.case.moment
        hour = self.world[self.space.points[HOUR]]
        assert isinstance(hour, int)
        return self.case.moment + hour

    def instant(self, dated: Dated) -> int:
        """Return when a moment is."""
        if not dated.moment.is_exact:
            self.world[self.space.points[dated.point]]
        return instant(dated, self.world.values)

    def holds(self, start: Dated | None, end: Dated | None) -> bool:
        """Return whether a period contains the question's moment."""
        has_begun = start is None or self.instant(start) <= self.now
        return has_begun and (end is None or self.now < self.instant(end))

    def held(self, contribution: Contribution, duration: str) -> bool:
        """Return whether what contributes had begun so long before."""
        start = contribution.account.start
        return start is None or self.instant(start) <= minus(self.now, duration)

    # Accounts

    def exists(self, account: Account) -> bool:
        """Return whether an account has been published."""
        source = self.case.source_of(account)
        if source is not None and not self.case.surely_exists(source):
            self.instant(self.case.publication(source))
        return exists(self.case, account, self.world.values)

    def right_account(self, record: Record | ActRecord) -> Contribution | None:
        """Return the account that is right, whether or not its period contains the question's moment."""
        existing = [account for account in record.accounts if self.exists(account)]
        accepted = [account for account in existing if self.case.is_accepted(account)]
        if len(accepted) > 1:
            self.world[self.space.points[f"account:{record.ref}"]]
        elif existing and not accepted:
            self.world[self.space.points[f"unaccepted:{record.ref}"]]
        number = right_account(self.case, record, self.world.values)
        return None if number is None else Contribution(record.accounts[number], accepted=bool(accepted))

    def contributions(self, records: Iterable[Record | ActRecord]) -> list[Contribution]:
        """Return what the records add at the question's moment."""
        right = [self.right_account(record) for record in records]
        return [
            one
            for one in right
            if one is not None and not one.account.denied and self.holds(one.account.start, one.account.end)
        ]

    def is_informed(self, records: Iterable[Record], value: object) -> bool:
        """Return whether an accepted source speaks of a value: outside the periods it gives, it is not so."""
        accounts = [account for record in records for account in record.accounts]
        speaking = [account for account in accounts if account.value == value and self.case.can_exist(account)]
        return any(self.case.is_accepted(account) and self.exists(account) for account in speaking)

    # Sets

    def has(self, holder: str, attribute: str, declared: Plain, element: str, duration: str | None = None) -> bool:
        """Return whether a recorded set contains an element (and has for a duration)."""
        records = [r for r in self.case.records(holder, attribute) if any(a.value == element for a in r.accounts)]
        key = (holder, attribute, element)
        if key not in self._elements:
            self._elements[key] = [one for one in self.contributions(records) if one.account.value == element]
        found = self._elements[key]
        if found:
            return duration is None or any(self.held(one, duration) for one in found)
        if self.case.is_complete(holder, attribute, declared) or self.is_informed(records, element):
            return False
        name = f"{holder}.{attribute}.{element}"
        return self.truth(f"value:{name}" if duration is None else f"held:{name}:{duration}")

    def truth(self, point: str) -> bool:
        """Return an open truth."""
        return bool(self.world[Point(point, (False, True))])

    # Single values

    def satisfies(self, holder: str, attribute: str, declared: Plain, test: Test, duration: str | None = None) -> bool:
        """Return whether a recorded single value passes a test (and has been what it is for a duration)."""
        found = self.agreeing(holder, attribute)
        if found:
            value = found[0].account.value
            return test(value) and (duration is None or any(self.held(one, duration) for one in found))
        if duration is None:
            value = self.unrecorded_value(holder, attribute, declared)
            return value is not None and test(value)
        return not self.is_closed(holder, attribute, declared) and self.truth(f"held:{holder}.{attribute}:{duration}")

    def value(self, holder: str, attribute: str, declared: Plain) -> object:
        """Return a recorded single value; None is no value."""
        found = self.agreeing(holder, attribute)
        return found[0].account.value if found else self.unrecorded_value(holder, attribute, declared)

    def agreeing(self, holder: str, attribute: str) -> list[Contribution]:
        """Return the contributions that give the value: the accepted ones if any; of several values, one is right."""
        if (holder, attribute) not in self._agreeing:
            self._agreeing[holder, attribute] = self._agreeing_of(holder, attribute)
        return self._agreeing[holder, attribute]

    def _agreeing_of(self, holder: str, attribute: str) -> list[Contribution]:
        every = self.contributions(self.case.records(holder, attribute))
        found = [one for one in every if one.accepted] or every
        values = tuple(sorted({one.account.value for one in found}, key=str))
        if len(values) < 2:
            return found
        name = f"dispute:{holder}.{attribute}:" + "|".join(str(value) for value in values)
        right = self.world[Point(name, values)]
        return [one for one in found if one.account.value == right]

    def is_closed(self, holder: str, attribute: str, declared: Plain) -> bool:
        """Return whether it is settled what the value is where no record contributes."""
        if self.case.is_complete(holder, attribute, declared):
            return True
        return declared["type"] == "bool" and self.is_informed(self.case.records(holder, attribute), value=True)

    def unrecorded_value(self, holder: str, attribute: str, declared: Plain) -> object:
        """Return the value where no record contributes."""
        if self.case.is_complete(holder, attribute, declared):
            return self.case.default(declared)
        if self.is_closed(holder, attribute, declared):
            return False
        possible = self.possible_values(attribute, declared["type"])
        if declared.get("unrecorded") == "no" and self.case.default(declared) is None:
            possible = (*possible, None)
        return self.world[Point(f"value:{holder}.{attribute}", possible)]

    def possible_values(self, attribute: str, type_: Any) -> tuple[object, ...]:
        """Return values that stand for everything that an open single value may be."""
        if type_ == "bool":
            return (False, True)
        if isinstance(type_, dict):
            return tuple(self.case.options(type_))
        couplings = sum(word == "same_as" for _, word, _ in self.case.constraints)
        compared = [
            read_value(type_, operand)
            for name, word, operands in self.case.constraints
            if word not in ("same_as", "held_for", "known") and self.is_of(name, type_)
            for operand in as_list(operands)
            if couplings or name == attribute
        ]
        met = self.met(type_) if couplings else []
        return stand_ins(type_, [*compared, *met], couplings + 1)

    def is_of(self, name: str, type_: str) -> bool:
        """Return whether the attributes of a name have a type; in one pack all of one name have the same."""
        owners = (*self.case.vocabulary["attributes"].values(), self.case.vocabulary.get("context", {}))
        return any(owner[name]["type"] == type_ for owner in owners if name in owner)

    def met(self, type_: str) -> list[object]:
        """Return every value of a type that another value may turn out to have."""
        recorded = [record for record in self.case.recorded if self.is_of(record.attribute, type_)]
        found = [account.value for record in recorded for account in record.accounts]
        for given in (self.case.profile or {}, self.case.context):
            found += [read_value(type_, v) for name, v in given.items() if v is not None and self.is_of(name, type_)]
        return [*found, *([read_value(type_, 0)] if type_ in ("integer", "decimal") else [])]

    # Acts

    def is_done_by_record(self, act: str) -> bool:
        """Return whether a record says that the act was done."""
        return self._is_recorded(act, refused=False)

    def is_refused(self, act: str) -> bool:
        """Return whether a record says that the act was refused."""
        return self._is_recorded(act, refused=True)

    def _is_recorded(self, act: str, *, refused: bool) -> bool:
        if (act, refused) not in self._acts:
            self._acts[act, refused] = bool(self.contributions(self.case.acts_about(act, refused=refused)))
        return self._acts[act, refused]
