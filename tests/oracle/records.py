"""What a pack's files say, one record or act at a time, with the names of the open points that each may bring."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from oracle.moments import Moment, parse_moment
from oracle.values import read_value

NOT_ATTRIBUTES = {"about", "from", "until", "source", "other_account", "note", "denied"}


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment where it is written, or the event that it names.

    Attributes:
        point: The id of the open point that it is when it is imprecise.
        moment: The instants that it may be.
    """

    point: str
    moment: Moment


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of a record.

    Attributes:
        value: The value, or the set element, or True for an act.
        start: Since when; None is always.
        end: Until when (exclusive); None is without end.
        denied: Whether the source says that it never was so.
        sources: The sources cited, in order; none for what a question states itself.
    """

    value: object
    start: Dated | None
    end: Dated | None
    denied: bool
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One value of one attribute, or one element of a set."""

    ref: str
    entity: str
    attribute: str
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class ActRecord:
    """An act done or refused."""

    ref: str
    act: str
    subject: str
    activity: str
    object: str | None
    refused: bool
    accounts: tuple[Account, ...]


def as_list(value: Any) -> list[Any]:
    """Take one thing or a list of them."""
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


class Reader:
    """Reads the records of a pack.

    Attributes:
        written: For the open point of each moment read so far, the mapping and the key where it is written.
    """

    def __init__(self, pack: Mapping[str, Any]) -> None:
        self.pack = pack
        self.files = pack["records"]
        self.type_of = {
            entity: type_ for type_, entities in self.files.get("entities", {}).items() for entity in entities
        }
        self._seen: Counter[str] = Counter()
        self.written: dict[str, tuple[Any, str]] = {}

    def records(self) -> list[Record]:
        """Return every record in the order of the file: those beside an entity's declaration come first."""
        return [record for entity, item in self._items() for record in self._records_of(entity, item)]

    def _items(self) -> Iterator[tuple[str, dict[str, Any]]]:
        for entities in self.files.get("entities", {}).values():
            for entity, declaration in entities.items():
                for item in declaration.get("records", []):
                    yield entity, item
        for item in self.files.get("records", []):
            yield item["about"], item

    def _records_of(self, entity: str, item: dict[str, Any]) -> Iterator[Record]:
        """Yield one record for each value of an item; they share the item's moments, which are written once."""
        attributes = self.pack["vocabulary"]["attributes"][self.type_of[entity]]
        origin = None
        for attribute in (key for key in item if key not in NOT_ATTRIBUTES):
            type_ = attributes[attribute]["type"]
            is_set = isinstance(type_, dict) and "set_of" in type_
            for value in as_list(item[attribute]):
                ref = self._number(f"{entity}.{attribute}.{value}" if is_set else f"{entity}.{attribute}")
                origin = origin or ref
                accounts = self._accounts(item, origin, attribute, value, type_)
                yield Record(ref, entity, attribute, accounts)

    def acts(self) -> list[ActRecord]:
        """Return every act that was done or refused."""
        found = []
        for item in self.files.get("acts", []):
            parts = ("act", item["act"], item["subject"], item["activity"], item.get("object"))
            ref = self._number(":".join(part for part in parts if part))
            accounts = self._accounts(item, ref, None, True, "bool")
            refused = item.get("refused", False)
            found.append(
                ActRecord(ref, item["act"], item["subject"], item["activity"], item.get("object"), refused, accounts)
            )
        return found

    def _number(self, key: str) -> str:
        number = self._seen[key]
        self._seen[key] += 1
        return f"{key}#{number}"

    def _accounts(
        self, item: dict[str, Any], ref: str, attribute: str | None, value: object, type_: object
    ) -> tuple[Account, ...]:
        """Return an item's accounts: what another account does not give, it takes from the main one."""
        start, end = self.dated(item, "from", ref), self.dated(item, "until", ref)
        accounts = [Account(read_value(type_, value), start, end, False, self._sources(item))]
        for number, other in enumerate(as_list(item.get("other_account")), start=1):
            name = f"{ref}/{number}"
            accounts.append(
                Account(
                    read_value(type_, other.get(attribute, value)),
                    self.dated(other, "from", name) if "from" in other else start,
                    self.dated(other, "until", name) if "until" in other else end,
                    other.get("denied", False),
                    self._sources(other),
                )
            )
        return tuple(accounts)

    def dated(self, item: Mapping[str, Any], key: str, ref: str) -> Dated | None:
        """Return the moment under a key: the event's own where it names one."""
        written = item.get(key)
        if written is None:
            return None
        if isinstance(written, dict):
            item, key, ref = self.files["events"][written["at"]], "at", written["at"]
        point = f"event:{ref}" if key == "at" else f"{key}:{ref}"
        self.written[point] = (item, key)
        return Dated(point, parse_moment(item[key]))

    @staticmethod
    def _sources(item: Mapping[str, Any]) -> tuple[str, ...]:
        return tuple(citation.split("#")[0] for citation in as_list(item["source"]))
