"""Verify a certificate against a pack's files, without the engine: this file imports nothing of placet.

Usage:
    python checker.py CERTIFICATE.json PACK_FOLDER

It reads the pack's YAML by itself and evaluates the decision in Kleene's three values: true, false, or None for open.
An argument is accepted only if its facts and rules alone force the outcome, a split only if its cases are all that its
open point can be, and an impossible case only if no world is like it.
docs/certificates.md says what each field means, and what is not proved.
The file reads from the ground up: values, moments, the pack's files, the question, claims.
"""

import calendar
import hashlib
import json
import operator
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from decimal import Decimal
from functools import cache
from itertools import combinations, product
from math import inf
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import yaml

Truth: TypeAlias = bool | None
Cut: TypeAlias = tuple[Any, int]
"""A place between numbers: (n, 0) lies just before the number n, and (n, 1) just after it."""

DAY = 24 * 60
FAR = DAY * 10**9
OTHER_TEXT, ANYTHING = object(), object()
"""A text that stands nowhere in the pack; a value of which only is assumed that it has lasted."""


class RejectedError(Exception):
    """The certificate says something that the pack's files do not bear out."""


def require(holds: object, otherwise: str) -> None:
    """Reject the certificate unless something holds."""
    if not holds:
        raise RejectedError(otherwise)


# Three values


def both(parts: Iterable[Truth]) -> Truth:
    """All of them hold."""
    seen = set(parts)
    return False if False in seen else None if None in seen else True


def either(parts: Iterable[Truth]) -> Truth:
    """Some of them hold."""
    return opposite(both([opposite(part) for part in parts]))


def opposite(part: Truth) -> Truth:
    """It does not hold."""
    return None if part is None else not part


# What an open point can be


class Domain(NamedTuple):
    """Everything that an open point can be: some values, a range of numbers, or both.

    Attributes:
        step: How far the numbers are apart: a day for moments, 1 for whole numbers and dates, 0 for decimals.
        kind: How certificates write its values.
    """

    values: frozenset[Any] = frozenset()
    low: Cut = (0, 0)
    high: Cut = (0, 0)
    step: int = 0
    kind: str = "listed"

    def cut(self, cut: Cut) -> Cut:
        """Return a cut moved up to the next number in steps."""
        number, side = cut
        return cut if not self.step or abs(number) == inf else (-(-(number + side) // self.step) * self.step, 0)

    def part(self, values: Iterable[Any], low: Cut = (0, 0), high: Cut = (0, 0)) -> "Domain":
        """Return what is left of it within some values and a range."""
        low, high = max(self.low, self.cut(low)), min(self.high, self.cut(high))
        return self._replace(values=self.values.intersection(values), low=low, high=max(low, high))

    def within(self, other: "Domain") -> "Domain":
        """Return what two domains have in common."""
        return self.part(other.values, other.low, other.high)

    @property
    def has_range(self) -> bool:
        """Whether it contains numbers."""
        return self.low < self.high

    @property
    def single(self) -> tuple[Any, ...]:
        """Its value, where there is only one; else nothing."""
        if not self.has_range:
            return () if len(self.values) != 1 or OTHER_TEXT in self.values else tuple(self.values)
        size = (self.high[0] - self.low[0], self.high[1] - self.low[1])
        return () if self.values or size not in ((self.step, 0), (0, 1)) or size == (0, 0) else (self.low[0],)

    def passes(self, word: str, operand: Any) -> Truth:
        """Return whether whatever it is stands in a relation."""
        seen: set[Truth] = {compare(value, word, operand) for value in self.values}
        if self.has_range:
            seen.add(self._range_passes(word, operand))
        return seen.pop() if len(seen) == 1 else None

    def _range_passes(self, word: str, operand: Any) -> Truth:
        if word in ("less_than", "before", "at_most"):
            return opposite(self._range_passes({"at_most": "more_than"}.get(word, "at_least"), operand))
        if word in ("equals", "one_of"):
            numbers = operand if word == "one_of" else [operand]
            return either([both([self._is_after((n, 0)), opposite(self._is_after((n, 1)))]) for n in numbers])
        return self._is_after((operand, int(word == "more_than")))

    def _is_after(self, cut: Cut) -> Truth:
        return True if self.low >= self.cut(cut) else False if self.high <= self.cut(cut) else None

    def pieces(self, word: str, operand: Any) -> list["Domain"]:
        """Return two parts that together are all of it, such that a relation is nearer to being settled in each."""
        if self.values and self.has_range:
            return [self.part(self.values), self._replace(values=frozenset())]
        if self.values:
            some = frozenset(value for value in self.values if compare(value, word, operand))
            return [self._replace(values=some), self._replace(values=self.values - some)]
        numbers = operand if word == "one_of" else [operand]
        cuts = (self.cut((number, side)) for number in numbers for side in (0, 1))
        middle = next(cut for cut in cuts if self.low < cut < self.high)
        return [self._replace(high=middle), self._replace(low=middle)]


COMPARISONS: dict[str, Callable[[Any, Any], bool]] = {
    "equals": operator.eq, "one_of": lambda value, operands: value in operands,
    "at_least": operator.ge, "at_most": operator.le, "more_than": operator.gt, "less_than": operator.lt,
    "before": operator.lt, "on_or_after": operator.ge,
}  # fmt: skip
TRUTHS = Domain(frozenset((False, True)))
STEPS = {"integer": 1, "date": 1, "decimal": 0}


def compare(value: Any, word: str, operand: Any) -> bool:
    """Return whether a value stands in a relation; no value never does."""
    return value is ANYTHING or (value not in (None, OTHER_TEXT) and COMPARISONS[word](value, operand))


# Moments, in minutes since the first instant of year 1, UTC


@cache
def moment(text: str) -> tuple[int, int]:
    """Return the earliest and the latest instant that a written moment may be."""
    text = text.strip()
    if text == "unknown":
        return -FAR, FAR
    if "/" in text or text.startswith("..") or text.endswith(".."):
        first, _, last = text.partition("/" if "/" in text else "..")
        low = -FAR if first in ("", "..") else moment(first)[0]
        return low, FAR if last in ("", "..") else moment(last)[1]
    if "T" in text:
        at = datetime.fromisoformat(text)
        minute = int((at - datetime.fromisoformat("0001-01-01T00:00Z")).total_seconds() // 60)
        return minute, minute
    year, month, day = (*map(int, text.split("-")), None, None)[:3]
    last_day = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return (date(year, month or 1, day or 1).toordinal() - 1) * DAY, (last_day.toordinal() - 1) * DAY


def duration(text: str) -> tuple[int, int, int]:
    """Return the years, months and days of a duration such as P2Y6M10D."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", text.strip())
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    return years, months, weeks * 7 + days


def minus(minute: int, text: str) -> int:
    """Return the instant that lies a duration before another; a day that its month lacks becomes the month's last."""
    years, months, days = duration(text)
    day = date.fromordinal(minute // DAY + 1)
    year, month = divmod(day.year * 12 + day.month - 1 - years * 12 - months, 12)
    if year < 1:
        return -FAR
    there = date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1])).toordinal() - days
    return (there - 1) * DAY + minute % DAY if there >= 1 else -FAR


# The pack's files


class Node(dict[str, Any]):
    """A mapping in a file, with the line where it stands and those of its values."""

    file: str
    line: int
    lines: dict[str, int]


WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def read(node: yaml.Node, file: str) -> Any:
    """Return a YAML node as data; plain scalars by the YAML 1.2 core schema, in which dates are texts."""
    if isinstance(node, yaml.MappingNode):
        found = Node({key.value: read(value, file) for key, value in node.value})
        require(len(found) == len(node.value), f"{file} has a key twice")
        found.file, found.line = file, node.start_mark.line + 1
        found.lines = {key.value: value.start_mark.line + 1 for key, value in node.value}
        return found
    if isinstance(node, yaml.SequenceNode):
        return [read(item, file) for item in node.value]
    text: str = node.value
    if node.style or text in WORDS or text in ("Null", "NULL", "True", "TRUE", "False", "FALSE"):
        return text if node.style else WORDS[text.lower()]
    if re.fullmatch(r"[-+]?(0|[1-9][0-9]*)|0x[0-9a-fA-F]+|0o[0-7]+", text):
        return int(text, 0)
    is_decimal = re.fullmatch(r"[-+]?(\.[0-9]+|(0|[1-9][0-9]*)(\.[0-9]*)?)([eE][-+]?[0-9]+)?", text)
    return Decimal(text) if is_decimal else text


def many(value: Any) -> list[Any]:
    """Return one thing or several as a list."""
    return [] if value is None else value if isinstance(value, list) else [value]


class Dated(NamedTuple):
    """A written moment: the open point that it is where it is not exact, its earliest and latest instant, its text."""

    point: str
    low: int
    high: int
    text: str


class Account(NamedTuple):
    """What one source says of a record; `index` is its number within the record."""

    index: int
    value: Any
    start: Dated | None
    end: Dated | None
    denied: bool
    sources: tuple[str, ...]
    place: tuple[str, int] | None


class Record(NamedTuple):
    """What is recorded of an attribute, an element of it, or an act, under the name that open points give it."""

    ref: str
    item: Any
    accounts: tuple[Account, ...]


NOT_ATTRIBUTES = {"about", "from", "until", "source", "other_account", "other_accounts", "note"}


class Pack:
    """A pack's files, read."""

    def __init__(self, folder: Path) -> None:
        self.digest, files = self._files(folder)
        self.header: Node = files["pack.yaml"]
        self.subject: str = self.header["subject"]
        self.grades: list[str] = many(self.header["grades"])
        parts: dict[str, list[Any]] = {}
        for name, content in files.items():
            parts.setdefault(re.split(r"[/.]", name)[0], []).append(content)
        self.vocabulary: dict[str, dict[str, Any]] = {}
        for section, name, declared in entries(parts["vocabulary"]):
            known = self.vocabulary.setdefault(section, {})
            known[name] = {**known.get(name, {}), **declared} if section == "attributes" else declared
        self.sources = {name: source for file in parts.get("sources", []) for name, source in file.items()}
        self.rules: list[Node] = [rule for file in parts["policy"] for rule in file]
        records = parts.get("records", [])
        self.events = {name: event for section, name, event in entries(records) if section == "events"}
        self.types = {one: kind for section, kind, named in entries(records) if section == "entities" for one in named}
        self.records: dict[tuple[str, str, str | None], list[Record]] = {}
        self.acts: dict[tuple[str, ...], list[Record]] = {}
        for file in records:
            self._read_records(file)
        self.texts = {text for part in (self.rules, records) for text in texts_of(part)}

    @staticmethod
    def _files(folder: Path) -> tuple[str, dict[str, Any]]:
        """Return the digest of the pack's bytes, and the content of its files by name."""
        names = [
            Path(here, name).relative_to(folder).as_posix()
            for here, _, names in os.walk(folder)
            for name in names
            if name.endswith((".yaml", ".yml"))
        ]
        total, files = hashlib.sha256(), {}
        for name in sorted(name for name in names if not re.search(r"(^|/)\.", name)):
            content = Path(folder, name).read_bytes()
            total.update(f"{name}\0sha256:{hashlib.sha256(content).hexdigest()}\n".encode())
            loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
            files[name] = read(yaml.compose(content.decode().removeprefix("\ufeff"), Loader=loader), name)
        return f"sha256:{total.hexdigest()}", files

    def _read_records(self, file: Node) -> None:
        for entities in (file.get("entities") or {}).values():
            for entity, declared in entities.items():
                for item in (declared or {}).get("records") or []:
                    self._read_record(entity, item)
        for item in file.get("records") or []:
            self._read_record(item["about"], item)
        for item in file.get("acts") or []:
            about = (item["act"], item["subject"], item["activity"], *many(item.get("object")))
            found = self.acts.setdefault(about, [])
            ref = f"act:{':'.join(about)}#{len(found)}"
            found.append(Record(ref, item, self._accounts(item, ref, lambda _: True)))

    def _read_record(self, entity: str, item: Node) -> None:
        """Read an item: one record for each attribute and element; they share the moments, which are written once."""
        dated_as = ""
        for name in (key for key in item if key not in NOT_ATTRIBUTES):
            declared = self.declared(self.types[entity], name)
            for written in many(item[name]):
                element = written if is_set(declared) else None
                found = self.records.setdefault((entity, name, element), [])
                ref = f"{'.'.join(part for part in (entity, name, element) if part)}#{len(found)}"
                dated_as = dated_as or ref
                main = True if element else typed(declared, written)
                kinds = (name, declared, main)

                def value(account: Node, kinds: tuple[str, Any, Any] = kinds) -> Any:
                    name, declared, main = kinds
                    return main if main is True and is_set(declared) else typed(declared, account.get(name, main))

                found.append(Record(ref, item, self._accounts(item, dated_as, value)))

    def _accounts(self, item: Node, ref: str, value: Callable[[Node], Any]) -> tuple[Account, ...]:
        """Return an item's accounts: what another account does not give, it takes from the main one."""
        found: list[Account] = []
        others = [*many(item.get("other_account")), *many(item.get("other_accounts"))]
        for number, each in enumerate([item, *others]):
            name = f"{ref}/{number}" if number else ref
            start, end = self.dated(each.get("from"), f"from:{name}"), self.dated(each.get("until"), f"until:{name}")
            if found:
                start, end = start or found[0].start, end or found[0].end
            sources = tuple(cited.partition("#")[0] for cited in many(each.get("source")))
            denied = each.get("denied") is True
            found.append(Account(number, value(each), start, end, denied, sources, (each.file, each.line)))
        return tuple(found)

    def dated(self, written: Any, point: str) -> Dated | None:
        """Return a written moment, or that of the event it names."""
        if isinstance(written, dict):
            point, written = f"event:{written['at']}", self.events[written["at"]]["at"]
        return None if written is None else Dated(point, *moment(str(written)), str(written))

    def force(self, rule: Node) -> tuple[Dated | None, Dated | None]:
        """Return since when and until when a rule is in force."""
        period, ref = rule.get("in_force") or {}, f"rule:{rule['rule']}"
        return self.dated(period.get("from"), f"from:{ref}"), self.dated(period.get("until"), f"until:{ref}")

    def periods(self) -> Iterator[tuple[Dated, Dated]]:
        """Yield every period that has a beginning and an end, of which one at least is not exact."""
        tables = (*self.records.values(), *self.acts.values())
        accounts = (account for table in tables for record in table for account in record.accounts)
        for start, end in [*((a.start, a.end) for a in accounts), *map(self.force, self.rules)]:
            if start and end and (start.low < start.high or end.low < end.high):
                yield start, end

    def declared(self, owner: str, name: str) -> Node | None:
        """Return the declaration of an attribute of an entity type or of the context."""
        context, attributes = self.vocabulary.get("context", {}), self.vocabulary.get("attributes", {})
        found: Node | None = (context if owner == "context" else attributes.get(owner, {})).get(name)
        return found

    def line(self, activity: str) -> frozenset[str]:
        """Return an activity and everything above it."""
        above = many((self.vocabulary["activities"][activity] or {}).get("under"))
        return frozenset({activity}).union(*map(self.line, above))

    def grade(self, source: str) -> int:
        """Return the rank of a source's grade; 0 is the best."""
        return self.grades.index(self.sources[source]["grade"])

    def options(self, kind: dict[str, Any]) -> list[str]:
        """Return the names that a `one_of` can be."""
        of = kind["one_of"]
        return [name for name, type_ in self.types.items() if type_ == of] if isinstance(of, str) else list(of)


def entries(files: list[Any]) -> Iterator[tuple[str, str, Any]]:
    """Yield (section, name, declaration) for all that the mappings in the sections of some files declare."""
    for file in files:
        for section, named in file.items():
            for name, declared in named.items() if isinstance(named, dict) else ():
                yield section, name, declared


def texts_of(part: Any) -> Iterator[str]:
    """Yield every text in some data."""
    if isinstance(part, (dict, list)):
        for inner in part.values() if isinstance(part, dict) else part:
            yield from texts_of(inner)
    elif isinstance(part, str):
        yield part


def is_set(declared: Any) -> bool:
    """Return whether an attribute is a set."""
    return isinstance(declared["type"], dict) and "set_of" in declared["type"]


def typed(declared: Any, written: Any) -> Any:
    """Return a written value as it is compared: dates as the numbers of their days."""
    if written is None or declared["type"] not in ("decimal", "date"):
        return written
    if isinstance(written, int | Decimal) and declared["type"] == "date":
        return written
    return Decimal(str(written)) if declared["type"] == "decimal" else date.fromisoformat(written).toordinal()


def default(declared: Any) -> Any:
    """Return the value where nothing is recorded in a complete register."""
    kind, unrecorded = declared["type"], declared.get("unrecorded", "unknown")
    if isinstance(kind, dict):
        return unrecorded if unrecorded in kind.get("one_of", ()) or unrecorded != "no" else None
    return {"bool": False, "integer": 0, "decimal": Decimal(0)}.get(kind)
