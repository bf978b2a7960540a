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
        number, side = self.low
        return () if self.values or side or self.high != self.cut((number, 1)) else (number,)

    def passes(self, word: str, operand: Any) -> Truth:
        """Return whether whatever it is stands in a relation."""
        seen: set[Truth] = {compare(value, word, operand) for value in self.values}
        if self.has_range:
            seen.add(self._range_passes(word, operand))
        return seen.pop() if len(seen) == 1 else None

    def _range_passes(self, word: str, operand: Any) -> Truth:
        if word == "is_given":
            return True
        if word in ("less_than", "before", "at_most"):
            return opposite(self._range_passes({"at_most": "more_than"}.get(word, "at_least"), operand))
        if word in ("equals", "one_of"):
            numbers = operand if word == "one_of" else [operand]
            if self.step and self.high[0] - self.low[0] <= self.step * len(numbers):
                seen = {number in numbers for number in range(self.low[0], self.high[0], self.step)}
                return seen.pop() if len(seen) == 1 else None
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
    if value is ANYTHING or word == "is_given":
        return value is not None
    return value not in (None, OTHER_TEXT) and COMPARISONS[word](value, operand)


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
    year, month, day = (*map(int, text.split("-")), 0, 0)[:3]
    last_day = date(year, month or 12, day or calendar.monthrange(year, month or 12)[1])
    return (date(year, month or 1, day or 1).toordinal() - 1) * DAY, (last_day.toordinal() - 1) * DAY


def duration(text: str) -> tuple[int, int, int]:
    """Return the years, months and days of a duration such as P2Y6M10D."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", text.strip())
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    return years, months, weeks * 7 + days


def minus(minute: int, text: str) -> int:
    """Return the instant that lies a duration before another; a day that its month lacks is the end of the month."""
    years, months, days = duration(text)
    day = date.fromordinal(minute // DAY + 1)
    year, month = divmod(day.year * 12 + day.month - 1 - years * 12 - months, 12)
    if year < 1:
        return -FAR
    last = calendar.monthrange(year, month + 1)[1]
    there = date(year, month + 1, min(day.day, last)).toordinal() - days
    return (there - 1) * DAY + (minute % DAY if day.day <= last else DAY - 1) if there >= 1 else -FAR


# The pack's files


class Node(dict[str, Any]):
    """A mapping in a file, with the line where it stands and those of its values."""

    file: str
    line: int
    lines: dict[str, int]


WORDS = {"": None, "~": None, "null": None, "true": True, "false": False}


def read(node: yaml.Node | None, file: str) -> Any:
    """Return a YAML node as data; plain scalars by the YAML 1.2 core schema, in which dates are texts."""
    if isinstance(node, yaml.MappingNode):
        found = Node({key.value: read(value, file) for key, value in node.value})
        require(len(found) == len(node.value), f"{file} has a key twice")
        found.file, found.line = file, node.start_mark.line + 1
        found.lines = {key.value: value.start_mark.line + 1 for key, value in node.value}
        return found
    if isinstance(node, yaml.SequenceNode):
        return [read(item, file) for item in node.value]
    if not isinstance(node, yaml.ScalarNode):
        raise RejectedError(f"{file} is empty")
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
    """What one source says of a record; `number` tells them apart within the record."""

    number: int
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


def given(value: Any, *, denied: bool = False) -> Record:
    """Return what the question itself gives as a record: it always holds (or never did), and needs no source."""
    return Record("", {}, (Account(0, value, None, None, denied, (), None),))


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
        self.hanging: dict[str, list[Record]] = {}
        for record in (each for table in (self.records, self.acts) for group in table.values() for each in group):
            bounds = {dated for a in record.accounts if a.start and a.end for dated in (a.start, a.end)}
            for event in {dated.point for dated in bounds if dated.point.startswith("event:")}:
                self.hanging.setdefault(event, []).append(record)
        self.texts = {text for part in (self.rules, records) for text in texts_of(part)}
        self.overriders: dict[str, list[Node]] = {}
        for rule in self.rules:
            for other in many(rule.get("override")):
                self.overriders.setdefault(other, []).append(rule)

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
            found, ref = self.acts.setdefault(about[:2], []), f"act:{':'.join(about)}#"
            ref += str(sum(record.ref.startswith(ref) for record in found))
            found.append(Record(ref, item, self._accounts(item, ref, main=True)))

    def _read_record(self, entity: str, item: Node) -> None:
        """Read an item: one record for each attribute and element; they share the moments, which are written once."""
        dated_as = ""
        for name in (key for key in item if key not in NOT_ATTRIBUTES):
            declared = {**(self.declared(self.types[entity], name) or {}), "name": name}
            for written in many(item[name]):
                element = written if is_set(declared) else None
                found = self.records.setdefault((entity, name, element), [])
                ref = f"{'.'.join(part for part in (entity, name, element) if part)}#{len(found)}"
                dated_as = dated_as or ref
                main = True if element else typed(declared, written)
                found.append(Record(ref, item, self._accounts(item, dated_as, main, None if element else declared)))

    def _accounts(self, item: Node, ref: str, main: Any, declared: Any = None) -> tuple[Account, ...]:
        """Return an item's accounts: what another account does not give, it takes from the main one."""
        found: list[Account] = []
        others = [*many(item.get("other_account")), *many(item.get("other_accounts"))]
        for number, each in enumerate([item, *others]):
            name = f"{ref}/{number}" if number else ref
            start, end = self.dated(each.get("from"), f"from:{name}"), self.dated(each.get("until"), f"until:{name}")
            if found:
                start, end = start or found[0].start, end or found[0].end
            sources = tuple(cited.partition("#")[0] for cited in many(each.get("source")))
            value = typed(declared, each.get(declared["name"], main)) if declared else main
            denied = each.get("denied") is True
            found.append(Account(number, value, start, end, denied, sources, (each.file, each.line)))
        return tuple(found)

    def dated(self, written: Any, point: str) -> Dated | None:
        """Return a written moment, or that of the event it names."""
        if isinstance(written, dict):
            point, written = f"event:{written['at']}", self.events[written["at"]]["at"]
        return None if written is None else Dated(point, *moment(str(written)), str(written))

    def published(self, source: str) -> Dated:
        """Return when a source was published."""
        found = self.dated(self.sources[source]["published"], f"published:{source}")
        return found or Dated("", FAR, FAR, "")

    def force(self, rule: Node) -> tuple[Dated | None, Dated | None]:
        """Return since when and until when a rule is in force."""
        period, ref = rule.get("in_force") or {}, f"rule:{rule['rule']}"
        return self.dated(period.get("from"), f"from:{ref}"), self.dated(period.get("until"), f"until:{ref}")

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
        if of == "activity":
            return list(self.vocabulary["activities"])
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


def written(declared: Any, value: Any) -> Any:
    """Return a value as certificates and the names of open points write it."""
    if declared["type"] == "date" and value is not None:
        return date.fromordinal(value).isoformat()
    return str(value) if isinstance(value, Decimal) else value


def span(dated: Dated, env: dict[str, Any]) -> Domain:
    """Return all instants that a written moment may be, as far as it is not narrowed: one, or beginnings of days."""
    if dated.low == dated.high:
        return Domain(low=(dated.low, 0), high=(dated.low + 1, 0), step=1)
    whole: Domain = env.get(dated.point, Domain(low=(dated.low, 0), high=(dated.high + DAY, 0), step=DAY))
    return whole


def default(declared: Any) -> Any:
    """Return the value where nothing is recorded in a complete register."""
    kind, unrecorded = declared["type"], declared.get("unrecorded", "unknown")
    if isinstance(kind, dict):
        options = kind.get("one_of")
        return unrecorded if unrecorded != "no" or (not isinstance(options, str) and "no" in (options or ())) else None
    return {"bool": False, "integer": 0, "decimal": Decimal(0)}.get(kind)


# The question, in three values


class Holder(NamedTuple):
    """Whose attributes a scope names: an entity, or a profile or the context with what the question gives."""

    id: str
    type: str
    given: dict[str, Any] | None = None


class Weighed(NamedTuple):
    """An account that may exist: whether it is the right one, and whether its period holds as well."""

    account: Account
    right: Truth
    holds: Truth
    is_accepted: bool


class Choice(NamedTuple):
    """A value that an attribute may have, and when; `point` names the open point that stands for the value."""

    condition: Truth
    value: Any
    point: str = ""


class Question:
    """A certificate's question.

    Attributes:
        points: The open points met in answering it, and what each can be.
        periods: The periods met, where one of their moments is not exact, each with when it is so.
        pairs: The comparisons of two open points met, by name.
        constraints: What every world obeys of which account is right.
    """

    def __init__(self, pack: Pack, asked: dict[str, Any]) -> None:
        self.pack = pack
        self.activity, self.object = str(asked["activity"]), asked["object"]
        self.line = pack.line(self.activity)
        is_profile = asked["profile"] is not None
        subject = Holder(asked["subject"], pack.subject, asked["profile"])
        known = asked["subject"] == "profile" if is_profile else pack.types.get(asked["subject"]) == pack.subject
        self.holders = {"subject": subject, "context": Holder("context", "context", asked["context"])}
        takes = many((pack.vocabulary["activities"][self.activity] or {}).get("on"))
        if self.object is not None:
            self.holders["object"] = Holder(self.object, pack.types[self.object])
        require(known and (pack.types.get(self.object) in takes if takes else self.object is None), "nobody asks so")
        low, high = moment(asked["on"])
        known_from, known_on = moment(asked["known_on"])
        require(low == high and known_from == known_on and "T" not in asked["known_on"], "a date is not exact")
        self.first, self.last = low, high if "T" in asked["on"] else low + DAY - 1
        self.known_on = known_on + DAY - 1
        self.evidence = pack.grades.index(asked["evidence"])
        self.points: dict[str, Domain] = {f"act:{act}": TRUTHS for act in pack.vocabulary.get("acts", {})}
        self.pairs: dict[str, tuple[str, str]] = {}
        self.constraints: dict[str, Callable[[Reading], Truth]] = {}
        self.periods: dict[tuple[Dated, Dated, str], Callable[[Reading], Truth]] = {}
        self.rules = [rule for rule in pack.rules if self.covers(rule)]

    def covers(self, rule: Node) -> bool:
        """Return whether a rule concerns the question's activity."""
        named = [name for key in ("permit", "forbid", "to") for name in many(rule.get(key))]
        return "define" in rule or "any" in named or not self.line.isdisjoint(named)

    def holder(self, root: str) -> tuple[str, Holder | None]:
        """Return the scope that the first word of a path names, and whom it means."""
        scope = "subject" if root == self.pack.subject else root if root in ("subject", "context") else "object"
        found = self.holders.get(scope)
        return scope, found if found and (root in (scope, found.type)) else None

    def source(self, account: Account) -> tuple[int, Dated]:
        """Return the grade and publication of the source that an account stands on.

        That is the best of those that surely exist, else the first that may; what the question itself gives needs none.
        """
        found = [(self.pack.grade(source), self.pack.published(source)) for source in account.sources]
        found = found or [(0, Dated("", -FAR, -FAR, ""))]
        sure = [each for each in found if each[1].high <= self.known_on]
        perhaps = [each for each in found if each[1].low <= self.known_on]
        return min(sure, key=lambda each: each[0]) if sure else (*perhaps, *found)[0]

    def accepts(self, account: Account) -> bool:
        """Return whether an account's grade is good enough."""
        return self.source(account)[0] <= self.evidence

    def may_exist(self, account: Account) -> Truth:
        """Return whether an account had been published when things are known, if nothing is assumed."""
        dated = self.source(account)[1]
        return True if dated.high <= self.known_on else False if dated.low > self.known_on else None


class Reading:
    """The question read in three values.

    Attributes:
        env: What open points are taken to be, where that is less than all that they can be.
        facts: The facts that count, as (scope or `act`, name, element); None for all.
        rules: The rules that count where they apply; None for all.
        pending: The last test that came out open: a point, a relation and its operand.
        opened: The points of all such tests.
        applying: Whether each rule applies, as far as was asked.
    """

    def __init__(self, question: Question, env: dict[str, Any], facts: Any = None, rules: Any = None) -> None:
        self.q, self.pack, self.env, self.facts, self.rules = question, question.pack, env, facts, rules
        self.pending: tuple[str, str, Any] | None = None
        self.opened: set[str] = set()
        self.applying: dict[str, Truth] = {}

    # Open points

    def root(self, point: str) -> str:
        """Return the point that stands for a point: another one, where both are taken to have the same value."""
        return self.root(self.env[point]) if isinstance(self.env.get(point), str) else point

    def domain(self, point: str) -> Domain:
        """Return all that a point can be."""
        point = self.root(point)
        found: Domain = self.env.get(point, self.q.points[point])
        return found

    def test(self, point: str, word: str, operand: Any, whole: Domain = TRUTHS) -> Truth:
        """Return whether what an open point turns out to be stands in a relation."""
        if point not in self.q.points:
            self.q.points[point] = whole
            self.hang(point)
        found = self.domain(point).passes(word, operand)
        if found is None:
            self.pending = (point, word, operand)
            self.opened.update(self.q.pairs.get(point, (point,)))
        return found

    def equal(self, one: str, other: str) -> Truth:
        """Return whether two open points have the same value."""
        one, other = sorted((self.root(one), self.root(other)))
        common = self.domain(one).within(self.domain(other))
        common = common._replace(values=common.values - {None})
        if one == other:
            return self.test(one, "is_given", operand=True)
        if not (common.values or common.has_range):
            return False
        if self.domain(one).single and self.domain(other).single:
            return True
        name = f"same:{one}={other}"
        self.q.pairs[name] = (one, other)
        return self.test(name, "equals", operand=True)

    def assume(self, point: str, part: Domain) -> dict[str, Any]:
        """Return what is taken of the points once one of them is taken to be within a part."""
        env = {**self.env, self.root(point): self.domain(point).within(part)}
        if point in self.q.pairs and part.values == {True}:
            one, other = map(self.root, self.q.pairs[point])
            common = self.domain(one).within(self.domain(other))
            env |= {one: common._replace(values=common.values - {None})} | ({other: one} if one != other else {})
        return env

    def is_possible(self) -> bool:
        """Return whether some world is as assumed: each period ends after it begins, and each right account exists."""
        domains = [found for found in self.env.values() if isinstance(found, Domain)]
        if not all(found.values or found.has_range for found in domains) or self.is_same_but_different():
            return False
        env = self.ordered()
        if env is None:
            return False
        here = Reading(self.q, env)
        held = both([constraint(here) for constraint in list(self.q.constraints.values())])
        held = both([held, *(here.is_settled(*period) for period in list(self.q.periods.items()))])
        if held is not None or here.pending is None:
            return held is not False
        point, word, operand = here.pending
        pieces = here.domain(point).pieces(word, operand)
        return any(Reading(self.q, here.assume(point, piece)).is_possible() for piece in pieces)

    def is_settled(self, period: tuple[Dated, Dated, str], right: Callable[["Reading"], Truth]) -> Truth:
        """Return true for a period that is in order, or whose account is settled; None while it may still matter."""
        first, last = (span(dated, self.env) for dated in period[:2])
        return True if first.high <= last.low or right(self) is not None else None

    def is_same_but_different(self) -> bool:
        """Return whether two points are taken to differ that can have only the same value."""
        pairs = [pair for name, pair in self.q.pairs.items() if self.env.get(name, TRUTHS).values == {False}]
        return any(
            self.root(one) == self.root(other) or self.domain(one).single == self.domain(other).single != ()
            for one, other in pairs
        )

    def ordered(self) -> dict[str, Any] | None:
        """Return the assumptions with each moment narrowed so that it can lie in order; None where it cannot."""
        env, has_changed = dict(self.env), True
        while has_changed:
            has_changed = False
            for (start, end, _), right in list(self.q.periods.items()):
                if right(Reading(self.q, env)) is not True:
                    continue
                first, last = span(start, env), span(end, env)
                latest = (last.high[0] - last.step, 0)
                narrower = last.part((), (first.low[0], 1), last.high), first.part((), first.low, latest)
                for dated, old, new in zip((end, start), (last, first), narrower, strict=True):
                    if not new.has_range:
                        return None
                    if new != old and dated.low < dated.high:
                        env[dated.point], has_changed = new, True
        return env

    # Moments and accounts

    def has_come(self, dated: Dated, held: str | None = None) -> Truth:
        """Return whether a moment is not after the question's (less a duration)."""
        first, last = (minus(m, held) if held else m for m in (self.q.first, self.q.last))
        if dated.high <= first or dated.low > last:
            return dated.high <= first
        if dated.low == dated.high:
            hours = Domain(low=(self.q.first, 0), high=(self.q.last + 1, 0), step=1, kind="minute")
            return self.test("hour", "at_least", self.q.first + dated.low - first, hours)
        return self.test(dated.point, "at_most", first, span(dated, {}))

    def order(self, start: Dated | None, end: Dated | None, by: str, right: Callable[["Reading"], Truth]) -> None:
        """Note that a period ends after it begins, where it is right: a wrong account dates nothing."""
        if start and end and (start.low < start.high or end.low < end.high) and (start, end, by) not in self.q.periods:
            self.q.periods[start, end, by] = right
            for dated in (start, end):
                if dated.low < dated.high and dated.point not in self.q.points:
                    self.q.points[dated.point] = span(dated, {})
                    self.hang(dated.point)

    def hang(self, event: str) -> None:
        """Note every period in the pack that an event bounds."""
        for record in self.pack.hanging.get(event, ()):
            self.weigh([record])
        for rule in self.pack.rules if event.startswith("event:") else ():
            start, end = self.pack.force(rule)
            if event in {dated.point for dated in (start, end) if dated}:
                self.order(start, end, rule["rule"], lambda _: True)

    def holds(self, start: Dated | None, end: Dated | None, held: str | None = None) -> Truth:
        """Return whether a period contains the question's moment."""
        begun = start is None or self.has_come(start, held)
        return both([begun, end is None or opposite(self.has_come(end))])

    def exists(self, account: Account) -> Truth:
        """Return whether an account had been published when things are known."""
        may_exist, dated = self.q.may_exist(account), self.q.source(account)[1]
        is_open = may_exist is None
        return self.test(dated.point, "at_most", self.q.known_on, span(dated, {})) if is_open else may_exist

    def weigh(self, records: Iterable[Record]) -> list[Weighed]:
        """Return the accounts of some records that may exist, weighed."""
        return [weighed for record in records for weighed in self._weigh(record)]

    def _weigh(self, record: Record) -> Iterator[Weighed]:
        there = [a for a in record.accounts if self.q.may_exist(a) is not False]
        accepted = [a for a in there if self.q.accepts(a)]
        doubted = [a for a in there if not self.q.accepts(a)]
        some = either([self.exists(a) for a in accepted])
        alone = len(accepted) == 1
        if len({(a.value, a.start, a.end, a.denied) for a in accepted}) == 1:
            accepted, alone = accepted[:1], True
        for account in accepted:
            right = some if alone else both([self.is_right("account", record, account, accepted), self.exists(account)])
            yield self._weighed(record, account, right, accepted=True)
        for account in doubted if some is not True else ():
            right = both([opposite(some), self.exists(account), self.is_right("unaccepted", record, account, doubted)])
            yield self._weighed(record, account, right, accepted=False)

    def is_right(self, kind: str, record: Record, account: Account, among: list[Account]) -> Truth:
        """Return whether an account is the right one: of accepted ones one is, of others at most one."""
        point, numbers = f"{kind}:{record.ref}", [a.number for a in among]
        whole = Domain(frozenset(numbers if kind == "account" else [-1, *numbers]))

        def exists(reading: Reading) -> Truth:
            some = either([reading.exists(a) for a in among]) if kind == "account" else True
            others = [either([opposite(reading.test(point, "equals", a.number)), reading.exists(a)]) for a in among]
            return either([opposite(some), both(others)])

        self.q.constraints.setdefault(point, exists)
        return self.test(point, "equals", account.number, whole)

    def _weighed(self, record: Record, account: Account, right: Truth, *, accepted: bool) -> Weighed:
        if account.denied:
            return Weighed(account, right=False, holds=False, is_accepted=accepted)

        def is_right(reading: Reading) -> Truth:
            return next(each.right for each in reading.weigh([record]) if each.account == account)

        self.order(account.start, account.end, f"{record.ref}/{account.number}", is_right)
        return Weighed(account, right, both([right, self.holds(account.start, account.end)]), accepted)

    def has_lasted(self, weighed: Iterable[Weighed], held: str | None) -> Truth:
        """Return whether one of some accounts holds, and has held for a duration."""
        return either([both([right, self.holds(a.start, a.end, held)]) for a, right, _, _ in weighed])

    # Values

    def counts(self, *fact: str | None) -> bool:
        """Return whether a fact is among those that count."""
        return self.facts is None or fact in self.facts

    def records(self, holder: Holder, name: str, element: str | None) -> list[Record]:
        """Return what is recorded of a value or element; what the question itself gives always holds."""
        if holder.given is None:
            return self.pack.records.get((holder.id, name, element), [])
        declared, said = self.pack.declared(holder.type, name), holder.given.get(name)
        if isinstance(said, dict):  # a set, element by element
            return [given(True, denied=not said[element])] if said.get(element) is not None else []
        values = [value for value in many(said) if element in (None, value)]
        return [given(True if element else typed(declared, value)) for value in values]

    def is_closed(self, holder: Holder, name: str, declared: Any) -> bool:
        """Return whether what is not recorded is settled: absent, or the default."""
        if name in (holder.given or {}):
            return (holder.given or {})[name] is not None and not isinstance((holder.given or {})[name], dict)
        return bool(declared.get("unrecorded", "unknown") != "unknown")

    def has(self, root: str, name: str, element: str | None, held: str | None = None) -> Truth:
        """Return whether a set contains an element."""
        scope, holder = self.q.holder(root)
        declared = self.pack.declared(holder.type, name) if holder else None
        if holder is None or declared is None or element is None:
            return False
        if declared.get("derived"):
            rules = [rule for rule in self.definitions(scope, holder, name) if rule["value"] == element]
            return either([self.effective(rule) for rule in rules])
        if not self.counts(scope, name, element):
            return None
        records = self.records(holder, name, element)
        weighed = self.weigh(records)
        present, lasting = either([each.holds for each in weighed]), self.has_lasted(weighed, held)
        if self.is_closed(holder, name, declared):
            return lasting
        informed = either([self.exists(a) for record in records for a in record.accounts if self.q.accepts(a)])
        open_ = self.test(self._unknown(f"{holder.id}.{name}.{element}", held), "equals", operand=True)
        return either([lasting, both([opposite(present), opposite(informed), open_])])

    @staticmethod
    def _unknown(name: str, held: str | None) -> str:
        if held is None:
            return f"value:{name}"
        shown = "".join(f"{number}{unit}" for number, unit in zip(duration(held), "YMD", strict=True) if number)
        return f"held:{name}:P{shown or '0D'}"

    def choices(self, root: str, name: str, held: str | None = None) -> list[Choice]:
        """Return the values that a single value may have, each with when it has it."""
        scope, holder = self.q.holder(root)
        declared = self.pack.declared(holder.type, name) if holder else None
        if holder is None or declared is None:
            return []
        if declared.get("derived"):
            return self._derived(scope, holder, name, declared)
        records = self.records(holder, name, None)
        found: list[Choice] = []
        left: Truth = True
        for standing in (True, False):
            weighed = [each for each in self.weigh(records) if each.is_accepted is standing]
            found += self._agreed(f"{holder.id}.{name}", declared, weighed, left, held)
            left = both([left, *(opposite(each.holds) for each in weighed)])
        return found + self._unrecorded(holder, name, declared, records, left, held)

    def _agreed(self, name: str, declared: Any, weighed: list[Weighed], left: Truth, held: str | None) -> list[Choice]:
        """Return the values on which accounts of one standing agree; of values that differ, any may be right."""
        groups: dict[Any, list[Weighed]] = {}
        for each in weighed:
            if each.holds is not False:
                groups.setdefault(each.account.value, []).append(each)
        holding = [either([each.holds for each in group]) for group in groups.values()]
        found = []
        for signs in product((True, False), repeat=len(groups)):
            chosen = [value for value, sign in zip(groups, signs, strict=True) if sign]
            when = [left, *(h if sign else opposite(h) for h, sign in zip(holding, signs, strict=True))]
            shown = "|".join(sorted(str(written(declared, value)) for value in chosen))
            point, whole = f"dispute:{name}:{shown}", Domain(frozenset(chosen), kind=str(declared["type"]))
            for value in chosen if both(when) is not False else ():
                right = len(chosen) == 1 or self.test(point, "equals", value, whole)
                lasting = held is None or self.has_lasted(groups[value], held)
                found.append(Choice(both([*when, right, lasting]), value))
        return found

    def _unrecorded(
        self, holder: Holder, name: str, declared: Any, records: list[Record], left: Truth, held: str | None
    ) -> list[Choice]:
        """Return the values that are possible where no account gives one."""
        if self.is_closed(holder, name, declared):
            return [Choice(left, None if held else default(declared))]
        found = []
        if declared["type"] == "bool":
            told = [a for record in records for a in record.accounts if a.value is True]
            informed = either([self.exists(a) for a in told if self.q.accepts(a)])
            found = [Choice(both([left, informed]), None if held else False)]
            left = both([left, opposite(informed)])
        if held:
            lasting = self.test(self._unknown(f"{holder.id}.{name}", held), "equals", operand=True)
            return [*found, Choice(both([left, lasting]), ANYTHING), Choice(both([left, opposite(lasting)]), None)]
        point = f"value:{holder.id}.{name}"
        self.q.points.setdefault(point, self._whole(declared))
        return [*found, Choice(left, None, point)]

    def _whole(self, declared: Any) -> Domain:
        """Return everything that an unrecorded single value can be."""
        kind = declared["type"]
        nothing = [None] if declared.get("unrecorded") == "no" and default(declared) is None else []
        if kind == "bool":
            return TRUTHS
        if isinstance(kind, dict):
            return Domain(frozenset([*self.pack.options(kind), *nothing]))
        if kind == "text":
            return Domain(frozenset([*self.pack.texts, OTHER_TEXT, *nothing]), kind=kind)
        return Domain(frozenset(nothing), (-inf, 0), (inf, 0), STEPS[kind], kind)

    def definitions(self, scope: str, holder: Holder, name: str) -> list[Node]:
        """Return the rules that define a derived attribute."""
        paths = [(rule, *str(rule.get("define", "")).partition(".")) for rule in self.pack.rules]
        return [rule for rule, root, _, each in paths if each == name and self.q.holder(root) == (scope, holder)]

    def _derived(self, scope: str, holder: Holder, name: str, declared: Any) -> list[Choice]:
        """Return the values of a derived attribute: of a decision list, the first case that holds."""
        otherwise = typed(declared, declared.get("otherwise", False))
        found: list[Choice] = []
        left: Truth = True
        for rule in self.definitions(scope, holder, name):
            for case in rule.get("cases") or [{"value": rule.get("value", True)}]:
                here = both([self.effective(rule), self.so(case.get("when"))])
                found.append(Choice(both([left, here]), typed(declared, case["value"])))
                left = both([left, opposite(here)])
        return [*found, Choice(left, otherwise)]

    # Conditions

    def so(self, condition: Any) -> Truth:
        """Return whether every entry of a condition holds."""
        return both([self.entry(key, value) for key, value in (condition or {}).items()])

    def entry(self, key: str, value: Any) -> Truth:
        """Return whether one entry of a condition holds."""
        if key in ("all", "any"):
            return (both if key == "all" else either)([self.so(part) for part in value])
        if key == "not":
            return opposite(self.so(value))
        root, _, name = key.partition(".")
        tests = value if isinstance(value, dict) else {"equals": value}
        if key == "activity":
            return any(not self.q.line.isdisjoint(many(named)) for named in tests.values())
        if root == "act":
            return self.is_done(name) if tests["equals"] == "done" else self.is_refused(name)
        held = tests.get("held_for")
        return both([self.passes(root, name, *test, held) for test in tests.items() if test[0] != "held_for"])

    def passes(self, root: str, name: str, word: str, operand: Any, held: str | None) -> Truth:
        """Return whether the value at a path obeys one constraint."""
        scope, holder = self.q.holder(root)
        declared = self.pack.declared(holder.type, name) if holder else None
        if word == "known":
            return self.is_known(root, name)
        if word == "same_as":
            return self.is_same((root, name), operand.split("."))
        if holder is None or declared is None:
            return False
        if is_set(declared):
            return self.set_passes(root, name, declared["type"]["set_of"], word, operand, held)
        if not (declared.get("derived") or self.counts(scope, name, None)):
            return None
        compared = [typed(declared, one) for one in operand] if word == "one_of" else typed(declared, operand)
        choices = self.choices(root, name, held)
        found = [(c.condition, self.choice_passes(c, word, compared)) for c in choices]
        failing = either([both([condition, opposite(passes)]) for condition, passes in found])
        passing = either([both([condition, passes]) for condition, passes in found])
        return True if declared.get("derived") and self.facts is not None and failing is False else passing

    def choice_passes(self, choice: Choice, word: str, operand: Any) -> Truth:
        """Return whether a possible value stands in a relation."""
        return self.test(choice.point, word, operand) if choice.point else compare(choice.value, word, operand)

    def set_passes(self, root: str, name: str, of: Any, word: str, operand: Any, held: str | None) -> Truth:
        """Return whether a set obeys one constraint."""
        of_entities = isinstance(of, str) and of != "activity"
        word_for = "activity" if of == "activity" else "object" if of_entities else None
        found = self.q.holders.get("object")
        there = {"activity": self.q.activity, "object": found.id if found and found.type == of else None}
        named = [there[one] if one == word_for else one for one in many(operand)]
        elements = self.q.line if word == "covers" else named
        parts = [self.has(root, name, element, held) for element in elements]
        return either(parts) if word in ("covers", "includes_any") else both(parts)

    def is_same(self, one: Any, other: Any) -> Truth:
        """Return whether the single values at two paths are equal; no value equals nothing."""
        if not all(self.counts(self.q.holder(root)[0], name, None) for root, name in (one, other)):
            return None
        everything = self if self.facts is None else Reading(self.q, self.env)
        pairs = product(everything.choices(*one), everything.choices(*other))
        return either([both([a.condition, b.condition, everything.are_equal(a, b)]) for a, b in pairs])

    def are_equal(self, one: Choice, other: Choice) -> Truth:
        """Return whether two possible values are equal."""
        if one.point and other.point:
            return self.equal(one.point, other.point)
        if one.point:
            return self.choice_passes(one, "equals", other.value) if other.value is not None else False
        return self.choice_passes(other, "equals", one.value) if one.value is not None else False

    def is_known(self, root: str, name: str) -> Truth:
        """Return whether a single value is the same in every world; where it is not, it may yet become known."""
        scope, holder = self.q.holder(root)
        if not self.counts(scope, name, None):
            return None
        if holder is None:
            return False

        def value(reading: Reading) -> Any:
            left = [choice for choice in reading.choices(root, name) if choice.condition is not False]
            return (left[0].point, left[0].value) if len(left) == 1 and left[0].condition else None

        nothing_done = {f"act:{act}": TRUTHS.part([False]) for act in self.pack.vocabulary.get("acts", {})}
        found = set(Reading(self.q, nothing_done).in_all_worlds(value))
        if len(found) == 1 and not next(iter(found))[0]:
            return True
        return self.test(f"known:{holder.id}.{name}", "equals", operand=True)

    def in_all_worlds(self, goal: Callable[["Reading"], Any]) -> Iterator[Any]:
        """Yield what a goal comes to in each part of the worlds in which it is settled."""
        found = goal(self)
        if found is not None:
            yield from [found] if self.is_possible() else []
            return
        require(self.pending, "a value stays open in one world")
        point, word, operand = self.pending or ("", "", None)
        for piece in self.domain(point).pieces(word, operand):
            yield from Reading(self.q, self.assume(point, piece)).in_all_worlds(goal)

    # Acts and rules

    def acts(self, act: str, *, refused: bool) -> list[Record]:
        """Return what is recorded of an act's being done or refused, for the question's activity and object."""
        subject = self.q.holders["subject"]
        if subject.given is not None:
            is_so = (subject.given.get("acts") or {}).get(act) == ("refused" if refused else "done")
            return [given(value=True)] if is_so else []
        found = [r for r in self.pack.acts.get((act, subject.id), []) if (r.item.get("refused") is True) is refused]
        found = [r for r in found if r.item.get("object") in (None, self.q.object)]
        return [r for r in found if r.item["activity"] in {*self.q.line, "any"}]

    def recorded(self, act: str, *, refused: bool) -> Truth:
        """Return whether an act is recorded as done, or as refused."""
        return either([each.holds for each in self.weigh(self.acts(act, refused=refused))])

    def is_done(self, act: str) -> Truth:
        """Return whether an act is done: recorded so, or since; a refused act cannot be done since."""
        if not self.counts("act", act, None):
            return None
        since = both([opposite(self.recorded(act, refused=True)), self.test(f"act:{act}", "equals", operand=True)])
        return either([self.recorded(act, refused=False), since])

    def is_refused(self, act: str) -> Truth:
        """Return whether an act is refused, and not recorded as done."""
        if not self.counts("act", act, None):
            return None
        return both([self.recorded(act, refused=True), opposite(self.recorded(act, refused=False))])

    def applies(self, rule: Node) -> Truth:
        """Return whether a rule applies, and counts."""
        name = rule["rule"]
        if name not in self.applying and not self.q.covers(rule):
            self.applying[name] = False
        elif name not in self.applying:
            unless = [opposite(self.so(rule["unless"]))] if "unless" in rule else []
            upon = [self.is_done(act) for act in many(rule.get("upon"))]
            start, end = self.pack.force(rule)
            self.order(start, end, name, lambda _: True)
            holds = [self.holds(start, end), self.so(rule.get("when")), *unless, *upon]
            found = both(holds)
            self.applying[name] = None if found and self.rules is not None and name not in self.rules else found
        return self.applying[name]

    def effective(self, rule: Node) -> Truth:
        """Return whether a rule applies and none that overrides it does."""
        others = self.pack.overriders.get(rule["rule"], [])
        return both([self.applies(rule), *(opposite(self.applies(other)) for other in others)])

    def decision(self) -> Truth:
        """Return D: some permit is effective, and no forbid."""
        granted = [self.effective(rule) for rule in self.q.rules if "permit" in rule]
        barred = [self.effective(rule) for rule in self.q.rules if "forbid" in rule]
        return both([either(granted), opposite(either(barred))])


# The certificate

FIELDS = {
    "format", "policy", "question", "verdict", "exact", "ways", "missing", "terms", "evidence", "rules", "facts",
    "claims", "witnesses", "seal",
}  # fmt: skip
ASKED = {"subject", "activity", "object", "on", "known_on", "evidence", "context", "profile"}
ROLES = ("permit", "forbid", "attach", "define")
STATES = {True: "holds", False: "fails", None: "open"}


class Verification:
    """Holds one certificate against one pack."""

    def __init__(self, pack: Pack, document: dict[str, Any]) -> None:
        self.pack, self.document = pack, document
        self.verdict, self.is_exact = document["verdict"], document["exact"] is True
        require(set(document["question"]) == ASKED, "the question has other parts")
        self.q = Question(pack, document["question"])
        self.facts = [(fact["of"], fact["name"], fact["element"]) for fact in document["facts"]]
        require(len(self.facts) == len(set(self.facts)), "a fact is listed twice")
        self.rules = {rule["rule"] for rule in document["rules"] if rule["applies"] is True}
        self.cited: dict[tuple[str, str, str | None], dict[tuple[str, int, int], Account]] = {}
        self.applied: set[str] = set()
        self.here = Reading(self.q, {})
        """As things stand: nothing is assumed, and all facts and rules count."""

    def run(self) -> None:
        """Check every part.

        Raises:
            RejectedError: At the first part that does not hold.
        """
        self.here.decision()
        claims, ways, missing = (self.document[name] for name in ("claims", "ways", "missing"))
        expected = {
            "permitted": [([], True)],
            "not_permitted": [(None, False)],
            "conditional": [(way, True) for way in ways],
            "undetermined": [],
        }[self.verdict]
        require([(c["done"], c["outcome"]) for c in claims] == expected, "the claims are not those of the verdict")
        require(self.is_exact or self.document["exact"] is False, "`exact` is true or false")
        require(self.is_exact or self.verdict == "undetermined", "an answer that is not exact is undetermined")
        self.check_sets(ways, are_due=self.verdict == "conditional")
        self.check_sets(missing, are_due=self.is_exact and self.verdict == "undetermined")
        for claim in claims:
            env = {} if claim["done"] is None else self.with_acts(claim["done"])
            self.argue(claim["argument"], env, want=claim["outcome"])
        acts = {point for point in self.here.opened if point.startswith("act:")}
        require({p for chosen in missing for p in chosen} <= self.here.opened - acts, "what is missing is not open")
        self.witness([set(way) for way in ways], sorted(act[4:] for act in acts))
        expectations = {
            "rules": self.expected_rules(),
            "facts": [self.expected_fact(*fact) for fact in self.facts],
            "terms": self.expected_terms() if self.is_exact else [],
            "evidence": self.expected_evidence(),
        }
        for field, found in expectations.items():
            require(self.document[field] == found, f"`{field}` is not what the pack says")

    @staticmethod
    def check_sets(sets: list[list[str]], *, are_due: bool) -> None:
        """Hold that sets are there where they are due, each sorted and none within another."""
        require(bool(sets) is are_due and all(sets), "sets are missing, or do not belong to the verdict")
        require(all(one == sorted(set(one)) for one in sets), "a set is not sorted")
        require(not any(set(a) <= set(b) or set(b) <= set(a) for a, b in combinations(sets, 2)), "a set is in another")

    def with_acts(self, done: Iterable[str]) -> dict[str, Any]:
        """Return the assumption that exactly these acts have been done."""
        acts = {name[4:] for name in self.q.points if name.startswith("act:")}
        require(acts.issuperset(done), "there is no such act")
        return {f"act:{act}": TRUTHS.part([act in done]) for act in acts}

    # Arguments

    def argue(self, argument: dict[str, Any], env: dict[str, Any], *, want: bool) -> None:
        """Hold that an argument forces the outcome under some assumptions."""
        here = Reading(self.q, env)
        if "impossible" in argument:
            require(argument == {"impossible": True} and not here.is_possible(), "a case is possible")
        elif "split" in argument:
            require(sorted(argument) == ["cases", "split"], "a split has other parts")
            point, cases = argument["split"], argument["cases"]
            for case, part in zip(cases, self.parts(point, cases), strict=True):
                self.argue(case["argument"], here.assume(point, part), want=want)
        else:
            require(list(argument) == ["facts"], "an argument is of no known form")
            facts = [self.facts[index] for index in argument["facts"]]
            ordered = [number for number, fact in enumerate(self.facts) if fact in facts]
            require(argument["facts"] == ordered, "facts are not in order")
            self.check_forced(facts, env, want=want)

    def check_forced(self, facts: list[Any], env: dict[str, Any], *, want: bool) -> None:
        """Hold that these facts, and the rules said to apply, force the outcome; and that none can be left out."""
        reading = Reading(self.q, env, set(facts), self.rules)
        require(reading.decision() is want, "the facts and rules of a claim do not force it")
        for fact in facts:
            fewer = Reading(self.q, env, set(facts) - {fact}, self.rules)
            require(fewer.decision() is not want, f"the fact {fact} is not needed")
            weighed = Reading(self.q, env).weigh(self.records_of(*fact))
            sure = [each for each in weighed if each.holds is True][:1]
            accounts = [each.account for each in sure or weighed]
            self.cited.setdefault(fact, {}).update(((*a.place, a.number), a) for a in accounts if a.place)
        self.applied |= {rule for rule, applies in reading.applying.items() if applies}

    def parts(self, point: str, cases: list[dict[str, Any]]) -> list[Domain]:
        """Return what each case takes a point to be; together exactly everything that it can be."""
        whole, parts = self.q.points[point], []
        listed = [self.value(whole, value) for case in cases for value in case.get("values", ())]
        low, end = whole.low, None
        for case in cases:
            form = sorted(case)
            if form == ["argument", "from", "upto"]:
                high = whole.high if case["upto"] is None else self.cut(whole, case["upto"])
                require(case["from"] == end and low < high, f"the cases of {point} leave a gap")
                parts.append(whole.part((), low, high))
                low, end = high, case["upto"]
            else:
                others = form == ["argument", "others", "values"] and case["others"] is True
                require(others or form == ["argument", "values"], "a case has other parts")
                values = {self.value(whole, value) for value in case["values"]}
                parts.append(whole.part(values | (whole.values.difference(listed) if others else set())))
        found = [value for part in parts for value in part.values]
        require(len(found) == len(whole.values) == len(set(found)), f"not all that {point} can be")
        require(low == whole.high or not whole.has_range, f"not all that {point} can be")
        return parts

    def cut(self, whole: Domain, end: Any) -> Cut:
        """Return where a case's range ends: before a number, or just after it."""
        cut = (self.value(whole, end["after"]), 1) if isinstance(end, dict) else (self.value(whole, end), 0)
        require(cut[1] or whole.cut(cut) == cut, "a case ends between two moments")
        return whole.cut(cut)

    def value(self, whole: Domain, written: Any) -> Any:
        """Return a value as a certificate writes it in the form in which it is compared."""
        if whole.kind == "text" and written is not None and written not in self.pack.texts:
            return OTHER_TEXT
        return typed({"type": whole.kind}, written)

    # Worlds

    def witness(self, ways: list[set[str]], acts: list[str]) -> None:
        """Hold that possible worlds show that the verdict is no stronger, and that the ways are all and minimal."""
        worlds = self.document["witnesses"]
        is_due = self.is_exact and self.verdict in ("conditional", "undetermined")
        require(bool(worlds) is is_due, "worlds are missing, or do not belong to the verdict")
        require(all(worlds.count(world) == 1 for world in worlds), "a world is there twice")
        outcomes = [self.outcomes(world, acts) for world in worlds]
        for done in subsets(acts) if is_due else ():
            is_enough = any(way <= done for way in ways)
            require(is_enough or any(found[done] is False for found in outcomes), f"{sorted(done)} might be enough")
        is_open = self.verdict != "undetermined" or any(True in found.values() for found in outcomes)
        require(is_open or not is_due, "no world shows that it may come to be permitted")

    def outcomes(self, world: dict[str, Any], acts: list[str]) -> dict[frozenset[str], Truth]:
        """Return D in a world for each set of acts; hold that the world is possible."""
        reading = self.here
        for point, written_ in sorted(world.items()):
            whole = self.q.points[point]
            value = self.value(whole, written_)
            low, high = ((value, 0), (value, 1)) if value not in whole.values else (whole.low, whole.low)
            part = whole.part([value], *((low, high) if whole.has_range else ()))
            require(part.values or part.has_range, f"{point} cannot be {written_}")
            reading = Reading(self.q, reading.assume(point, part))
        require(reading.is_possible(), "a world is impossible")
        return {done: Reading(self.q, {**reading.env, **self.with_acts(done)}).decision() for done in subsets(acts)}

    # What the pack says of what is cited

    def records_of(self, of: str, name: str, element: str | None) -> list[Record]:
        """Return everything that is recorded of a fact."""
        if of == "act":
            return [*self.here.acts(name, refused=False), *self.here.acts(name, refused=True)]
        _, holder = self.q.holder(of)
        return self.here.records(holder, name, element) if holder else []

    def expected_rules(self) -> list[dict[str, Any]]:
        """Return the rules that could decide the question, and others that count: each where it stands."""
        require(self.rules <= self.applied, "a rule is said to apply, and no claim shows it")
        found = []
        for rule in self.pack.rules:
            role, name = next(role for role in ROLES if role in rule), rule["rule"]
            if name in self.rules or (role in ("permit", "forbid") and self.q.covers(rule)):
                entry = {"rule": name, "role": role, "applies": name in self.rules}
                found.append({**entry, "file": rule.file, "line": rule.lines["rule"]})
        return found

    def expected_fact(self, of: str, name: str, element: str | None) -> dict[str, Any]:
        """Return a fact with its state as things stand, and the accounts that it rests on."""
        value, declared = None, None
        if of == "act":
            state = self.here.is_done(name)
        elif element is not None:
            state = self.here.has(of, name, element)
        else:
            holder = self.q.holder(of)[1]
            declared = self.pack.declared(holder.type, name) if holder else None
            left = [choice for choice in self.here.choices(of, name) if choice.condition is not False]
            is_settled = len(left) == 1 and left[0].condition is True and not left[0].point
            value = left[0].value if is_settled else None
            state = value is not None if is_settled or not left else None
        accounts = self.cited.get((of, name, element), {})
        require((of, name, element) in self.cited, f"the fact {name} is not needed")
        return {
            "of": of, "name": name, "element": element, "state": STATES[state],
            "value": written(declared, value) if declared else None,
            "records": [self.expected_record(accounts[place]) for place in sorted(accounts)],
        }  # fmt: skip

    def expected_record(self, account: Account) -> dict[str, Any]:
        """Return an account as a certificate cites it."""
        file, line = account.place or ("", 0)
        start, end = (dated.text if dated else None for dated in (account.start, account.end))
        return {"file": file, "line": line, "account": account.number, "from": start, "until": end}

    def expected_terms(self) -> list[dict[str, Any]]:
        """Return the terms of the rules that attach one, or may."""
        rules = [rule for rule in self.q.rules if "attach" in rule]
        states = [(rule, outcomes_of(self.here, rule)) for rule in rules if self.verdict != "not_permitted"]
        found = [(rule, state) for rule, state in states if True in state]
        return [{"rule": rule["rule"], "term": rule["attach"], "certain": False not in state} for rule, state in found]

    def expected_evidence(self) -> str | None:
        """Return the weakest grade of what is cited."""
        cited = [account.sources for accounts in self.cited.values() for account in accounts.values()]
        by_rules = [many(rule["source"]) for rule in self.pack.rules if rule["rule"] in self.rules]
        sources = [name.partition("#")[0] for names in by_rules for name in names]
        grades = [self.pack.grade(source) for source in [*sources, *(s for group in cited for s in group)]]
        return self.pack.grades[max(grades)] if grades else None


def outcomes_of(reading: Reading, rule: Node) -> set[bool]:
    """Return whether a rule is effective in some possible world, and whether it is not in some."""
    state = reading.effective(rule)
    if not reading.is_possible():
        return set()
    if state is not None or reading.pending is None:
        return {True, False} if state is None else {state}
    point, word, operand = reading.pending
    pieces = reading.domain(point).pieces(word, operand)
    parts = [outcomes_of(Reading(reading.q, reading.assume(point, piece)), rule) for piece in pieces]
    return set().union(*parts)


def subsets(names: list[str]) -> list[frozenset[str]]:
    """Return every set of some names."""
    return [frozenset(chosen) for size in range(len(names) + 1) for chosen in combinations(names, size)]


def seal(document: dict[str, Any]) -> str:
    """Return the digest of a certificate's canonical JSON, without its seal."""
    rest = {key: value for key, value in document.items() if key != "seal"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def verify(certificate: dict[str, Any], pack: Path | Pack) -> list[str]:
    """Return what is wrong with a certificate; nothing where it is accepted.

    Args:
        certificate: As `json.load` gives it.
        pack: The pack's folder; or, for many certificates, the pack as read from it once.
    """
    try:
        require(certificate.get("format") == "placet-certificate/1", "this is no certificate of a known format")
        require(set(certificate) == FIELDS, "a field is missing or unknown")
        require(certificate["seal"] == seal(certificate), "the seal does not fit the content")
        pack = pack if isinstance(pack, Pack) else Pack(Path(pack))
        policy = {"name": pack.header["pack"], "version": str(pack.header["version"]), "digest": pack.digest}
        require(certificate["policy"] == policy, "the pack's files are not those that the answer was given from")
        Verification(pack, certificate).run()
    except RejectedError as rejected:
        return [str(rejected)]
    except (LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        return [f"the certificate is not well formed: {type(error).__name__}: {error}"]
    return []


def main(arguments: list[str]) -> int:
    """Verify a certificate's file against a pack's folder; return 0 if it is accepted, 1 if not, 2 on misuse."""
    if len(arguments) != 2:  # noqa: PLR2004 - a file and a folder
        print(__doc__, file=sys.stderr)  # noqa: T201 - this file is a program of its own
        return 2
    problems = verify(json.loads(Path(arguments[0]).read_text(encoding="utf-8")), Path(arguments[1]))
    print("\n".join(problems) or "accepted")  # noqa: T201
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
