"""Verify a certificate against a pack's files, without the engine: this file imports nothing of placet.

Usage:
    python checker.py CERTIFICATE.json PACK_FOLDER

It reads the pack's YAML by itself and evaluates the decision in three values (Kleene): true, false, or None for open.
A leaf of an argument is accepted only if its facts alone force the outcome, a split only if its cases cover everything
that its open point can be, an impossible case only if no world is like it.
docs/certificates.md says what that proves.
"""

from __future__ import annotations

import calendar
import hashlib
import json
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timezone
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

Truth = bool | None
DAY = 24 * 60
FAR = DAY * 10**9
PARTS = ("vocabulary", "sources", "records", "policy", "invariants")
SYSTEM_KEYS = {"about", "from", "until", "source", "other_account", "other_accounts", "note", "denied"}


class Rejected(Exception):  # noqa: N818 - it is an outcome and not a mistake
    """The certificate claims something that the pack's files do not bear out."""


class Node(dict[str, Any]):
    """A mapping of the pack with the place where it stands."""

    file = ""
    line = 0
    lines: dict[str, int]


# Reading


def plain(node: Any, file: str) -> Any:
    """Turn a YAML node into data: YAML 1.2 core booleans and integers, everything else text."""
    if isinstance(node, yaml.MappingNode):
        found = Node({key.value: plain(value, file) for key, value in node.value})
        found.file, found.line = file, node.start_mark.line + 1
        found.lines = {key.value: key.start_mark.line + 1 for key, _ in node.value}
        return found
    if isinstance(node, yaml.SequenceNode):
        return [plain(item, file) for item in node.value]
    if node.style in ("'", '"', "|", ">"):
        return node.value
    if node.value in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return node.value.lower() == "true"
    if node.value in ("null", "Null", "NULL", "~", ""):
        return None
    return int(node.value) if re.fullmatch(r"[-+]?\d+", node.value) else node.value


def many(value: Any) -> list[Any]:
    """Return a list of one or several."""
    return [] if value is None else value if isinstance(value, list) else [value]


def seal(document: dict[str, Any]) -> str:
    """Return the digest of a certificate without its seal."""
    rest = {key: value for key, value in document.items() if key != "seal"}
    text = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=True)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"


def moment(text: str) -> tuple[int, int]:
    """Return the earliest and the latest minute that a written moment may be."""
    text = str(text).strip()
    if text == "unknown":
        return -FAR, FAR
    if "/" in text or text.startswith("..") or text.endswith(".."):
        first, _, last = text.partition("/" if "/" in text else "..")
        low = -FAR if first in ("", "..") else moment(first)[0]
        return low, FAR if last in ("", "..") else moment(last)[1]
    if "T" in text:
        at = datetime.fromisoformat(text.replace("Z", "+00:00")).astimezone(timezone.utc)  # noqa: UP017
        minute = (at.date().toordinal() - 1) * DAY + at.hour * 60 + at.minute
        return minute, minute
    year, month, day = (*[int(part) for part in text.split("-")], None, None)[:3]
    first_day = date(year or 1, month or 1, day or 1)
    last_day = date(year or 1, month or 12, day or calendar.monthrange(year or 1, month or 12)[1])
    return (first_day.toordinal() - 1) * DAY, (last_day.toordinal() - 1) * DAY


def minus(minute: int, duration: str) -> int:
    """Go back by a duration such as P2Y6M10D, keeping to the calendar."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", duration)
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    day = date.fromordinal(minute // DAY + 1)
    year, month = divmod(day.year * 12 + day.month - 1 - years * 12 - months, 12)
    if year < 1:
        return -FAR
    kept = min(day.day, calendar.monthrange(year, month + 1)[1])
    ordinal = date(year, month + 1, kept).toordinal() - weeks * 7 - days
    return (ordinal - 1) * DAY + minute % DAY if ordinal >= 1 else -FAR


def both(values: Iterable[Truth]) -> Truth:
    """Conjunction in three values."""
    found: Truth = True
    for value in values:
        if value is False:
            return False
        found = None if value is None else found
    return found


def some(values: Iterable[Truth]) -> Truth:
    """Disjunction in three values."""
    found = both(None if value is None else not value for value in values)
    return None if found is None else not found


def no(value: Truth) -> Truth:
    """Negation in three values."""
    return None if value is None else not value


class Pack:
    """A pack's files, read."""

    def __init__(self, folder: Path) -> None:
        files = {
            path.relative_to(folder).as_posix(): path.read_bytes()
            for path in sorted(folder.rglob("*"))
            if path.suffix in (".yaml", ".yml") and not any(p.startswith(".") for p in path.relative_to(folder).parts)
        }
        total = hashlib.sha256()
        for name in sorted(files):
            total.update(f"{name}\0sha256:{hashlib.sha256(files[name]).hexdigest()}\n".encode())
        self.digest = f"sha256:{total.hexdigest()}"
        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        read = {name: plain(yaml.compose(text.decode("utf-8"), Loader=loader), name) for name, text in files.items()}
        self.header = read["pack.yaml"]
        self.grades = self.header["grades"]
        parts = {p: [data for n, data in sorted(read.items()) if re.split(r"[/.]", n)[0] == p and data] for p in PARTS}
        self.vocabulary: dict[str, Any] = {}
        for file in parts["vocabulary"]:
            for section, entries in file.items():
                self.vocabulary.setdefault(section, {})
                for name, entry in (entries or {}).items():
                    if section == "attributes":
                        self.vocabulary[section].setdefault(name, {}).update(entry)
                    else:
                        self.vocabulary[section][name] = entry
        self.sources = {name: source for file in parts["sources"] for name, source in file.items()}
        self.rules = [rule for file in parts["policy"] for rule in file]
        self.events = {name: event for file in parts["records"] for name, event in (file.get("events") or {}).items()}
        self.types: dict[str, str] = {}
        self.records: dict[tuple[str, str], list[dict[str, Any]]] = {}
        self.acts: list[dict[str, Any]] = []
        self._read_records(parts["records"])

    def _read_records(self, files: list[Any]) -> None:
        for file in files:
            for kind, entities in (file.get("entities") or {}).items():
                self.types.update(dict.fromkeys(entities, kind))
        for file in files:
            for entities in (file.get("entities") or {}).values():
                for name, entity in entities.items():
                    for item in entity.get("records") or []:
                        self._add(name, item)
            for item in file.get("records") or []:
                self._add(item["about"], item)
            for item in file.get("acts") or []:
                key = (item["act"], item["subject"], item["activity"], *many(item.get("object")))
                number = sum(1 for other in self.acts if other["key"] == key)
                ref = f"act:{':'.join(key)}#{number}"
                accounts = self._accounts(item, ref, None, None, value=True)
                self.acts.append({"key": key, "item": item, "ref": ref, "accounts": accounts})

    def _add(self, entity: str, item: Node) -> None:
        first: str | None = None
        for name, written in item.items():
            if name in SYSTEM_KEYS:
                continue
            declared = self.declared(self.types[entity], name)
            for value in many(written):
                element = value if is_set(declared) else None
                group = self.records.setdefault((entity, name), [])
                number = sum(1 for other in group if other["element"] == element)
                ref = f"{'.'.join(p for p in (entity, name, element) if p)}#{number}"
                first = first or ref
                stated = True if element else typed(declared, value)
                accounts = self._accounts(item, first, name, declared, value=stated)
                group.append({"element": element, "ref": ref, "accounts": accounts})

    def _accounts(self, item: Node, ref: str, name: str | None, declared: Any, *, value: Any) -> list[dict[str, Any]]:
        main = self._account(item, ref, value)
        found = [main]
        for number, other in enumerate([*many(item.get("other_account")), *many(item.get("other_accounts"))], start=1):
            differs = name in other and declared is not None and not is_set(declared)
            account = self._account(other, f"{ref}/{number}", typed(declared, other[name]) if differs else value)
            for side in ("from", "until"):
                account[side] = account[side] if side in other else main[side]
            found.append(account)
        return found

    def _account(self, item: Node, ref: str, value: Any) -> dict[str, Any]:
        return {
            "value": value,
            "from": self.dated(item.get("from"), f"from:{ref}"),
            "until": self.dated(item.get("until"), f"until:{ref}"),
            "denied": item.get("denied") is True,
            "sources": [str(cited).partition("#")[0] for cited in many(item.get("source"))],
            "place": (item.file, item.line),
        }

    def dated(self, written: Any, point: str) -> tuple[str, int, int] | None:
        """Return a moment's open point with its bounds."""
        if written is None:
            return None
        if isinstance(written, dict):
            point, written = f"event:{written['at']}", self.events[written["at"]]["at"]
        return (point, *moment(written))

    def declared(self, owner: str, name: str) -> dict[str, Any] | None:
        """Return the declaration of an attribute."""
        where = (
            self.vocabulary.get("context", {}) if owner == "context" else self.vocabulary["attributes"].get(owner, {})
        )
        found: dict[str, Any] | None = where.get(name)
        return found

    def lineage(self, activity: str) -> set[str]:
        """Return an activity and everything above it."""
        above = many(self.vocabulary["activities"][activity].get("under"))
        return {activity}.union(*(self.lineage(parent) for parent in above))


def is_set(declared: dict[str, Any] | None) -> bool:
    """Return whether an attribute is a set."""
    return declared is not None and isinstance(declared["type"], dict) and "set_of" in declared["type"]


def typed(declared: dict[str, Any] | None, value: Any) -> Any:
    """Return a written value in the form in which values of its attribute are compared."""
    if declared is not None and declared["type"] == "decimal" and value is not None:
        return Decimal(str(value))
    return value


TESTS: dict[str, Callable[[Any, Any], bool]] = {
    "equals": lambda value, operand: value == operand and isinstance(value, bool) == isinstance(operand, bool),
    "at_least": lambda value, operand: value >= operand,
    "on_or_after": lambda value, operand: value >= operand,
    "at_most": lambda value, operand: value <= operand,
    "more_than": lambda value, operand: value > operand,
    "less_than": lambda value, operand: value < operand,
    "before": lambda value, operand: value < operand,
}
OPEN = object()
"""Stands for a value that is open and of which nothing is assumed."""
ANY = object()
"""Stands for whatever value it takes: an open value of which it is assumed only that it has lasted."""


def default(declared: dict[str, Any]) -> Any:
    """Return the value where nothing is recorded in a complete register."""
    unrecorded, kind = declared.get("unrecorded", "unknown"), declared["type"]
    if unrecorded != "no" or (isinstance(kind, dict) and "no" in (kind.get("one_of") or {})):
        return unrecorded
    return {"bool": False, "integer": 0, "decimal": Decimal(0)}.get(kind) if isinstance(kind, str) else None


def _given(declared: dict[str, Any] | None, value: Any) -> dict[str, Any]:
    """Return what a question itself states, as an account that always holds."""
    stated = True if is_set(declared) else typed(declared, value)
    return {"value": stated, "from": None, "until": None, "denied": False, "sources": [], "place": None}


def _shown(duration: str) -> str:
    """Return a duration in the form in which points name it."""
    match = re.fullmatch(r"P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?", duration)
    years, months, weeks, days = (int(part or 0) for part in match.groups()) if match else (0, 0, 0, 0)
    parts = ((years, "Y"), (months, "M"), (weeks * 7 + days, "D"))
    return "P" + ("".join(f"{number}{unit}" for number, unit in parts if number) or "0D")


def _scope(written: str, pack: Pack) -> str:
    """Return a path's scope by the word that it begins with."""
    if written == pack.header["subject"]:
        return "subject"
    return written if written in ("subject", "context") else "object"


def _passes(value: Any, word: str, operands: list[Any]) -> Truth:
    if value is OPEN or value is ANY:
        return None if value is OPEN else True
    if value is None:
        return False
    if word == "one_of":
        return any(TESTS["equals"](value, operand) for operand in operands)
    return TESTS[word](value, operands[0])


def _all_alike(found: list[Truth]) -> Truth:
    """Return what all of them are; None where they differ."""
    if not found:
        return False
    return found[0] if all(one is found[0] for one in found) else None


def _agree(pairs: list[tuple[Any, Any]]) -> Truth:
    """Return whether two values are the same in every way that they can turn out."""
    return _all_alike([None if OPEN in pair else None not in pair and pair[0] == pair[1] for pair in pairs])


class Question:
    """The question of a certificate, put to the pack in three values.

    Attributes:
        assumed: What some open points are taken to be: a list of values, or a (from, upto) range of minutes.
        known: The facts that count as known; None for all of them.
        done: The acts taken as done, or None for any.
    """

    def __init__(self, pack: Pack, asked: dict[str, Any]) -> None:
        self.pack, self.asked = pack, asked
        self.activity, self.object = asked["activity"], asked["object"]
        self.profile, self.context = asked["profile"], asked["context"] or {}
        self.subject = "profile" if self.profile is not None else asked["subject"]
        if self.profile is None and asked["subject"] not in pack.types:
            raise Rejected("the subject is on no roster")
        self.line = pack.lineage(self.activity)
        first, last = moment(asked["on"])
        self.first, self.last = first, last if "T" in str(asked["on"]) else first + DAY - 1
        self.known_on = moment(asked["known_on"])[1] + DAY - 1
        self.evidence = pack.grades.index(asked["evidence"])
        self.assumed: dict[str, Any] = {}
        self.known: set[tuple[str, str, str | None]] | None = None
        self.done: set[str] | None = None
        self.acts_assumed: dict[str, bool] = {}

    # Moments and accounts

    def bounds(self, dated: tuple[str, int, int]) -> tuple[int, int]:
        point, low, high = dated
        if low != high and point in self.assumed:
            first, upto = self.assumed[point]
            low, high = max(low, first), high if upto is None else min(high, upto - DAY)
        return low, high

    def hour(self) -> tuple[int, int]:
        if "hour" in self.assumed:
            first, upto = self.assumed["hour"]
            return max(self.first, first), self.last if upto is None else min(self.last, upto - 1)
        return self.first, self.last

    def come(self, dated: tuple[str, int, int] | None, before: str | None, absent: bool) -> Truth:
        if dated is None:
            return absent
        low, high = self.bounds(dated)
        first, last = self.hour()
        if before:
            first, last = minus(first, before), minus(last, before)
        return True if high <= first else False if low > last else None

    def holds(self, account: dict[str, Any], held: str | None = None) -> Truth:
        return both((self.come(account["from"], held, True), no(self.come(account["until"], None, False))))

    def published(self, source: str) -> Truth:
        low, high = self.bounds((f"published:{source}", *moment(self.pack.sources[source]["published"])))
        return True if high <= self.known_on else False if low > self.known_on else None

    def source(self, account: dict[str, Any]) -> str | None:
        cited = account["sources"]
        narrowed, self.assumed = self.assumed, {}
        state = {source: self.published(source) for source in cited}
        self.assumed = narrowed
        sure = [source for source in cited if state[source] is True]
        if len(cited) > 1 and sure:
            return min(sure, key=lambda source: self.rank(source))  # type: ignore[no-any-return]
        return next((source for source in cited if state[source] is not False), cited[0]) if cited else None

    def rank(self, source: str) -> int:
        return int(self.pack.grades.index(self.pack.sources[source]["grade"]))

    def exists(self, account: dict[str, Any]) -> Truth:
        source = self.source(account)
        return True if source is None else self.published(source)

    def accepted(self, account: dict[str, Any]) -> bool:
        source = self.source(account)
        return source is None or self.rank(source) <= self.evidence

    def chosen(self, point: str, index: int) -> Truth:
        values = self.assumed.get(point)
        if values is None or index not in values:
            return None if values is None else False
        return True if len(values) == 1 else None

    def weigh(self, record: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Truth, Truth, bool]]:
        """Yield (account, whether it is right, whether it also holds, whether it is accepted)."""
        existing = [(k, a, self.exists(a)) for k, a in enumerate(record["accounts"]) if self.exists(a) is not False]
        sure = [entry for entry in existing if self.accepted(entry[1])]
        doubted = [entry for entry in existing if not self.accepted(entry[1])]
        there = some(exists for _, _, exists in sure)
        alike = {(str(a["value"]), a["from"], a["until"], a["denied"]) for _, a, _ in sure}
        if len(sure) > 1 and len(alike) == 1:
            sure = [(sure[0][0], sure[0][1], there)]
        for k, account, exists in sure:
            right = exists if len(sure) == 1 else both((exists, self.chosen(f"account:{record['ref']}", k)))
            yield self._weighed(account, right, accepted=True)
        for k, account, exists in doubted:
            right = both((no(there), exists, self.chosen(f"unaccepted:{record['ref']}", k)))
            yield self._weighed(account, right, accepted=False)

    def _weighed(self, account: dict[str, Any], right: Truth, *, accepted: bool) -> tuple[Any, Truth, Truth, bool]:
        right = False if account["denied"] else right
        return account, right, both((right, self.holds(account))), accepted

    # Values

    def owner(self, scope: str) -> tuple[str, str] | None:
        subject = self.pack.header["subject"]
        if scope in ("subject", subject):
            return self.subject, subject
        if scope == "context":
            return "context", "context"
        kind = self.pack.types.get(self.object or "")
        return (self.object, kind) if kind and scope in ("object", kind) else None

    def recorded(self, owner: str, name: str) -> list[dict[str, Any]]:
        given = {"profile": self.profile, "context": self.context}.get(owner)
        if given is None:
            return self.pack.records.get((owner, name), [])
        declared = self.pack.declared("context" if owner == "context" else self.pack.header["subject"], name)
        return [
            {
                "element": value if is_set(declared) else None,
                "ref": f"{owner}.{name}#0",
                "accounts": [_given(declared, value)],
            }
            for value in many(given.get(name))
        ]

    def closed(self, owner: str, name: str, declared: dict[str, Any]) -> bool:
        given = {"profile": self.profile, "context": self.context}.get(owner) or {}
        if name in given:
            return given[name] is not None
        return declared.get("unrecorded", "unknown") not in ("unknown", None)

    def counts(self, scope: str, name: str, element: str | None) -> bool:
        return self.known is None or (scope, name, element) in self.known

    def has(self, scope: str, name: str, element: str, held: str | None) -> Truth:
        owner = self.owner(scope)
        declared = self.pack.declared(owner[1], name) if owner else None
        if owner is None or declared is None or element == "":
            return False
        if declared.get("derived"):
            rules = [r for r in self.definitions(scope, name) if r.get("value", True) == element]
            return some(self.effective(rule) for rule in rules)
        if not self.counts(_scope(scope, self.pack), name, element):
            return None
        records = [r for r in self.recorded(owner[0], name) if r["element"] == element]
        found = [weighed for record in records for weighed in self.weigh(record)]
        present = some(holds for _, _, holds, _ in found)
        lasting = present
        if held:
            lasting = some(both((right, self.holds(account, held))) for account, right, _, _ in found)
        if self.closed(owner[0], name, declared):
            return lasting
        informed = some(self.exists(a) for r in records for a in r["accounts"] if self.accepted(a))
        point = f"value:{owner[0]}.{name}.{element}" if not held else f"held:{owner[0]}.{name}.{element}:{_shown(held)}"
        return some((lasting, both((no(some((present, informed))), self.assumed_true(point)))))

    def assumed_true(self, point: str) -> Truth:
        values = self.assumed.get(point)
        return values[0] if values is not None and len(values) == 1 else None

    def outcomes(self, scope: str, name: str, held: str | None) -> list[tuple[Any, Truth]]:
        """Return every value that a single value may have, each with whether it has also lasted."""
        owner = self.owner(scope)
        declared = self.pack.declared(owner[1], name) if owner else None
        if owner is None or declared is None:
            return []
        if declared.get("derived"):
            return [(value, True) for value in self.defined(scope, name, declared)]
        if not self.counts(_scope(scope, self.pack), name, None):
            return [(OPEN, None)]
        records = self.recorded(owner[0], name)
        weighed = [w for record in records for w in self.weigh(record)]
        found: list[tuple[Any, Truth]] = []
        for level in (True, False):
            holding = [w for w in weighed if w[3] is level and w[2] is not False]
            values = sorted({str(w[0]["value"]): w[0]["value"] for w in holding}.items())
            point = f"dispute:{owner[0]}.{name}:{'|'.join(text for text, _ in values)}"
            for _, value in values:
                if len(values) > 1 and point in self.assumed and value not in self.assumed[point]:
                    continue
                group = [w for w in holding if w[0]["value"] == value]
                lasting = True if not held else some(both((w[1], self.holds(w[0], held))) for w in group)
                found.append((value, lasting))
            if any(w[2] is True for w in holding):
                return found
        return found + list(self.unrecorded(owner[0], name, declared, records, held))

    def unrecorded(
        self, owner: str, name: str, declared: dict[str, Any], records: list[dict[str, Any]], held: str | None
    ) -> Iterator[tuple[Any, Truth]]:
        if self.closed(owner, name, declared):
            yield default(declared), not held
            return
        if declared["type"] == "bool":
            told = [a for r in records for a in r["accounts"] if a["value"] is True and not a["denied"]]
            informed = some(self.exists(a) for a in told if self.accepted(a))
            if informed is not False:
                yield False, not held
            if informed is True:
                return
        if held:
            lasting = self.assumed_true(f"held:{owner}.{name}:{_shown(held)}")
            yield ANY if lasting is not False else None, lasting
            return
        values = self.assumed.get(f"value:{owner}.{name}")
        yield from ((typed(declared, value), True) for value in values) if values is not None else [(OPEN, None)]

    def defined(self, scope: str, name: str, declared: dict[str, Any]) -> list[Any]:
        rules = self.definitions(scope, name)
        otherwise = declared.get("otherwise")
        if declared["type"] == "bool":
            state = some(self.effective(rule) for rule in rules)
            return [True] * (state is not False) + [otherwise is True] * (state is not True)
        found = []
        for rule in rules:
            effective = self.effective(rule)
            for case in rule.get("cases") or [rule]:
                state = both((effective, self.so(case.get("when") if case is not rule else None)))
                if state is not False:
                    found.append(typed(declared, case["value"]))
                if state is True:
                    return found
        return [*found, typed(declared, otherwise)]

    def definitions(self, scope: str, name: str) -> list[Any]:
        owner = self.owner(scope)
        found = []
        for rule in self.pack.rules:
            root, _, attribute = str(rule.get("define", "")).partition(".")
            if attribute == name and owner is not None and self.owner(root) == owner:
                found.append(rule)
        return found

    # Conditions and rules

    def so(self, condition: Any) -> Truth:
        return True if condition is None else both(self.entry(key, value) for key, value in condition.items())

    def entry(self, key: str, value: Any) -> Truth:
        if key == "all":
            return both(self.so(part) for part in value)
        if key == "any":
            return some(self.so(part) for part in value)
        if key == "not":
            return no(self.so(value))
        tests = value if isinstance(value, dict) else {"equals": value}
        scope, _, name = key.partition(".")
        if key == "activity":
            return any(str(node) in self.line for node in many(next(iter(tests.values()))))
        if scope == "act":
            done = self.act(name)
            return done if tests.get("equals") == "done" else self.refused(name)
        owner = self.owner(scope)
        declared = self.pack.declared(owner[1], name) if owner else None
        held = tests.get("held_for")
        parts = ((word, operand) for word, operand in tests.items() if word != "held_for")
        return both(self.test(scope, name, declared, word, operand, held) for word, operand in parts)

    def test(self, scope: str, name: str, declared: Any, word: str, operand: Any, held: str | None) -> Truth:
        if word == "known":
            return self.is_known(scope, name)
        if is_set(declared):
            of = declared["type"]["set_of"]
            names = sorted(self.line) if word == "covers" else [self.element(of, o) for o in many(operand)]
            parts = (self.has(scope, name, element, held) for element in names)
            return some(parts) if word in ("covers", "includes_any") else both(parts)
        mine = self.outcomes(scope, name, held)
        if word == "same_as":
            other_scope, _, other = str(operand).partition(".")
            return _agree([(a, b) for a, _ in mine for b, _ in self.outcomes(other_scope, other, None)])
        operands = [typed(declared, o) for o in many(operand)]
        passes = [both((_passes(value, word, operands), lasting if held else True)) for value, lasting in mine]
        return _all_alike(passes)

    def element(self, of: Any, written: Any) -> str:
        if written == "object" and isinstance(of, str) and of != "activity":
            return self.object or ""
        return self.activity if written == "activity" and of == "activity" else str(written)

    def is_known(self, scope: str, name: str) -> Truth:
        owner = self.owner(scope)
        if owner is None:
            return False
        found = self.outcomes(scope, name, None)
        if len({str(value) for value, _ in found}) == 1 and found[0][0] is not OPEN:
            return True
        return self.assumed_true(f"known:{owner[0]}.{name}")

    def about(self, act: str, *, refused: bool) -> list[dict[str, Any]]:
        if self.profile is not None:
            state = (self.profile.get("acts") or {}).get(act)
            wanted = state == ("refused" if refused else "done")
            return [{"ref": f"act:{act}:profile#0", "accounts": [_given(None, True)]}] if wanted else []
        return [
            entry
            for entry in self.pack.acts
            if entry["key"][:2] == (act, self.subject)
            and entry["key"][2] in (*self.line, "any")
            and entry["item"].get("object") in (None, self.object)
            and (entry["item"].get("refused") is True) is refused
        ]

    def recorded_act(self, act: str, *, refused: bool) -> Truth:
        if not self.counts("act", act, None):
            return None
        return some(w[2] for entry in self.about(act, refused=refused) for w in self.weigh(entry))

    def act(self, act: str) -> Truth:
        given = self.acts_assumed.get(act, None if self.done is None else act in self.done)
        refused = self.recorded_act(act, refused=True)
        return some((self.recorded_act(act, refused=False), both((no(refused), given))))

    def refused(self, act: str) -> Truth:
        if not self.counts("act", act, None):
            return None
        done = some((self.recorded_act(act, refused=False),))
        return both((self.recorded_act(act, refused=True), no(done)))

    def covers(self, rule: Any) -> bool:
        named = [str(name) for key in ("permit", "forbid", "to") for name in many(rule.get(key))]
        return "define" in rule or "any" in named or not self.line.isdisjoint(named)

    def applies(self, rule: Any) -> Truth:
        if not self.covers(rule):
            return False
        force = rule.get("in_force") or {}
        period = {
            "from": self.pack.dated(force.get("from"), f"from:rule:{rule['rule']}"),
            "until": self.pack.dated(force.get("until"), f"until:rule:{rule['rule']}"),
        }
        unless = no(self.so(rule["unless"])) if rule.get("unless") else True
        acts = (self.act(act) for act in many(rule.get("upon")))
        return both((self.holds(period), self.so(rule.get("when")), unless, *acts))

    def effective(self, rule: Any) -> Truth:
        others = [o for o in self.pack.rules if rule["rule"] in many(o.get("override"))]
        return both((self.applies(rule), *(no(self.applies(other)) for other in others)))

    def decision(self) -> Truth:
        granted = some(self.effective(rule) for rule in self.pack.rules if "permit" in rule and self.covers(rule))
        barred = (no(self.effective(rule)) for rule in self.pack.rules if "forbid" in rule and self.covers(rule))
        return both((granted, *barred))


# Claims


class Verification:
    """Holds one certificate against one pack."""

    def __init__(self, pack: Pack, document: dict[str, Any]) -> None:
        self.pack, self.document = pack, document
        self.question = Question(pack, document["question"])
        self.cited: set[tuple[str, str, str | None]] = set()

    def run(self) -> None:
        """Check every part.

        Raises:
            Rejected: At the first part that does not hold.
        """
        document, verdict = self.document, self.document["verdict"]
        _require(document["exact"] is True or not document["claims"], "an inexact answer claims nothing")
        _require(document["exact"] is True or verdict == "undetermined", "an inexact answer is undetermined")
        self.rules()
        self.terms()
        claims = document["claims"]
        for claim in claims:
            self.question.done = None if claim["done"] is None else set(claim["done"])
            self.argue(claim["argument"], want=claim["outcome"])
        self.question.done = None
        claimed = [
            (claim["done"] if claim["done"] is None else tuple(claim["done"]), claim["outcome"]) for claim in claims
        ]
        ways = [tuple(way) for way in document["ways"]]
        wanted = {
            "permitted": [((), True)],
            "not_permitted": [(None, False)],
            "conditional": [(way, True) for way in ways],
            "undetermined": [],
        }[verdict]
        _require(claimed == wanted, "the claims are not those of the verdict")
        _require((verdict == "conditional") == bool(ways), "only a conditional answer names ways")
        _require(
            (verdict == "undetermined") == bool(document["missing"]), "only an undetermined answer misses something"
        )
        if verdict in ("conditional", "undetermined") and document["exact"]:
            self.worlds(verdict, ways)
        self.records()

    def rules(self) -> None:
        """The rules that could decide are these, and stand there."""
        found = [
            {"rule": r["rule"], "effect": effect, "file": r.file, "line": r.lines["rule"]}
            for r in self.pack.rules
            for effect in ("permit", "forbid")
            if effect in r and self.question.covers(r)
        ]
        _require(sorted(found, key=lambda entry: entry["rule"]) == self.document["rules"], "the rules are not these")

    def terms(self) -> None:
        """The terms are those of the rules that attach them."""
        found = []
        for rule in self.pack.rules:
            if "attach" in rule and self.question.covers(rule) and self.document["verdict"] != "not_permitted":
                state = self.question.effective(rule)
                if state is not False:
                    found.append({"rule": rule["rule"], "term": rule["attach"], "certain": state is True})
        _require(found == self.document["terms"], "the terms are not these")

    def argue(self, argument: dict[str, Any], *, want: bool) -> None:
        """An argument forces the outcome."""
        question = self.question
        if "impossible" in argument:
            _require(
                argument["impossible"] is True and self.is_impossible(), "a case said to be impossible is possible"
            )
        elif "split" in argument:
            self.split(argument, want=want)
        else:
            facts = {(fact["of"], fact["name"], fact["element"]) for fact in argument["facts"]}
            question.known = facts
            _require(question.decision() is want, "the facts of a claim do not force it")
            for fact in facts:
                question.known = facts - {fact}
                _require(question.decision() is not want, f"the fact {fact} is not needed")
            question.known = None
            self.cited |= facts

    def split(self, argument: dict[str, Any], *, want: bool) -> None:
        """The cases cover everything that the point can be, and each has its argument."""
        point, cases, question = argument["split"], argument["cases"], self.question
        if argument["act"]:
            _require([case["values"] for case in cases] == [[False], [True]], "an act is done or not")
            for case in cases:
                question.acts_assumed[point] = case["values"][0]
                self.argue(case["argument"], want=want)
            del question.acts_assumed[point]
            return
        outer = question.assumed.get(point)
        self.cover(point, cases)
        for case in cases:
            question.assumed[point] = case["values"] if "values" in case else (case["from"], case["upto"])
            self.argue(case["argument"], want=want)
        question.assumed.pop(point)
        if outer is not None:
            question.assumed[point] = outer

    def cover(self, point: str, cases: list[dict[str, Any]]) -> None:
        if "from" in cases[0]:
            ends = [case["upto"] for case in cases]
            _require(ends == [case["from"] for case in cases[1:]] + [None], f"the cases of {point} leave a gap")
            _require(cases[0]["from"] <= self.range_of(point)[0], f"the cases of {point} begin too late")
            return
        named = [value for case in cases for value in case["values"]]
        missing = [value for value in self.domain(point) if value not in named]
        _require(not missing, f"the cases of {point} leave out {missing}")

    def range_of(self, point: str) -> tuple[int, int]:
        """Return the bounds of a moment, for the hour those of the day."""
        if point == "hour":
            return self.question.first, self.question.last
        dated = self.moments().get(point)
        _require(dated is not None, f"there is no moment {point}")
        return dated[1:] if dated else (0, 0)

    def periods(self) -> list[tuple[Any, Any]]:
        """Return every pair of moments that bounds a period in the pack."""
        accounts = [a for group in self.pack.records.values() for r in group for a in r["accounts"]]
        accounts += [account for entry in self.pack.acts for account in entry["accounts"]]
        found = [(account["from"], account["until"]) for account in accounts]
        for rule in self.pack.rules:
            force, ref = rule.get("in_force") or {}, rule["rule"]
            pair = (self.pack.dated(force.get(side), f"{side}:rule:{ref}") for side in ("from", "until"))
            found.append(tuple(pair))  # type: ignore[arg-type]
        return found

    def moments(self) -> dict[str, tuple[str, int, int]]:
        found = {dated[0]: dated for pair in self.periods() for dated in pair if dated}
        for name, source in self.pack.sources.items():
            found[f"published:{name}"] = (f"published:{name}", *moment(source["published"]))
        return found

    def domain(self, point: str) -> list[Any]:
        """Return values that a listed point can have; for endless ones, enough to tell every test apart."""
        kind, _, rest = point.partition(":")
        if kind in ("account", "unaccepted"):
            record = self.find(rest)
            existing = [k for k, a in enumerate(record["accounts"]) if self.question.exists(a) is not False]
            level = [k for k in existing if self.question.accepted(record["accounts"][k]) is (kind == "account")]
            return level if kind == "account" else [-1, *level]
        if kind == "dispute":
            return []
        if kind in ("held", "known"):
            return [False, True]
        owner, name, *element = rest.split(".")
        holder = self.pack.header["subject"] if owner == "profile" else self.pack.types.get(owner, "context")
        declared = self.pack.declared(holder, name)
        if declared is None:
            raise Rejected(f"there is no attribute {rest}")
        return [False, True] if element else self.values(name, declared)

    def values(self, name: str, declared: dict[str, Any]) -> list[Any]:
        kind = declared["type"]
        nothing = [None] if declared.get("unrecorded") == "no" and kind not in ("bool", "integer", "decimal") else []
        if kind == "bool":
            return [False, True]
        if isinstance(kind, dict):
            of = kind["one_of"]
            return [*(of if not isinstance(of, str) else (n for n, t in self.pack.types.items() if t == of)), *nothing]
        return [value for value in _operands(self.pack.rules, name) if kind != "decimal"] + nothing

    def find(self, ref: str) -> dict[str, Any]:
        every = [record for group in self.pack.records.values() for record in group] + self.pack.acts
        found = next((record for record in every if record["ref"] == ref), None)
        if found is None:
            raise Rejected(f"there is no record {ref}")
        return found

    def is_impossible(self) -> bool:
        """No world is as assumed: a period would end before it begins, or an account would not exist."""
        bounds = {name: list(self.question.bounds(dated)) for name, dated in self.moments().items()}
        pairs = [(a, b) for a, b in self.periods() if a and b and (a[1] != a[2] or b[1] != b[2])]
        for _ in range(len(pairs) + 1):
            for start, end in pairs:
                first, last = bounds[start[0]], bounds[end[0]]
                last[0] = max(last[0], first[0] + 1 if end[1] == end[2] else first[0] - first[0] % DAY + DAY)
                first[1] = min(first[1], last[1] - 1 if start[1] == start[2] else last[1] - 1 - (last[1] - 1) % DAY)
                if first[0] > first[1] or last[0] > last[1]:
                    return True
        for point, values in self.question.assumed.items():
            kind, _, ref = point.partition(":")
            if kind not in ("account", "unaccepted") or len(values) != 1 or values == [-1]:
                continue
            accounts = self.find(ref)["accounts"]
            others = some(self.question.exists(a) for a in accounts if self.question.accepted(a))
            if self.question.exists(accounts[values[0]]) is False and (kind == "unaccepted" or others is True):
                return True
        return False

    def worlds(self, verdict: str, ways: list[tuple[str, ...]]) -> None:
        """Possible worlds show that the verdict is no stronger, and that the ways are minimal and all."""
        acts = self.document["acts"]
        every = [set(chosen) for size in range(len(acts) + 1) for chosen in combinations(acts, size)]
        tables = []
        for world in self.document["worlds"]:
            for point, value in world.items():
                ranged = point.partition(":")[0] in ("hour", "event", "from", "until", "published")
                upto = None if not ranged else value + (1 if point == "hour" else DAY)
                self.question.assumed[point] = (value, upto) if ranged else [value]
                if ranged:
                    low, high = self.range_of(point)
                    _require(low <= value <= high, f"{point} cannot be {value}")
                elif point.partition(":")[0] in ("account", "unaccepted"):
                    _require(value in self.domain(point), f"{point} cannot be {value}")
            _require(not self.is_impossible(), "a world is impossible")
            tables.append([self.decide(done) for done in every])
            self.question.assumed.clear()
        for index, done in enumerate(every):
            if not any(set(way) <= done for way in ways):
                _require(any(table[index] is False for table in tables), f"{sorted(done)} might be enough")
        for one, other in combinations(ways, 2):
            _require(not (set(one) <= set(other) or set(other) <= set(one)), "a way contains another")
        if verdict == "undetermined":
            _require(any(True in table for table in tables), "no world shows that it may be permitted")

    def decide(self, done: set[str]) -> Truth:
        self.question.done = done
        found = self.question.decision()
        self.question.done = None
        return found

    def records(self) -> None:
        """The records cited are those that hold, or may hold, among the facts."""
        found = set()
        for of, name, element in self.cited:
            if of == "act":
                entries = [*self.question.about(name, refused=False), *self.question.about(name, refused=True)]
            else:
                owner = self.question.owner(of)
                entries = self.question.recorded(owner[0], name) if owner else []
                entries = [entry for entry in entries if entry["element"] == element]
            weighed = (w for entry in entries for w in self.question.weigh(entry))
            found |= {w[0]["place"] for w in weighed if w[2] is not False and w[0]["place"]}
        stated = [(entry["file"], entry["line"]) for entry in self.document["records"]]
        _require(sorted(found) == stated, "the records cited are not these")


def _operands(rules: Any, name: str) -> list[Any]:
    """Return every value with which conditions compare an attribute of this name."""
    found: list[Any] = []
    for part in rules if isinstance(rules, list) else [rules]:
        if not isinstance(part, dict):
            continue
        for key, value in part.items():
            if str(key).partition(".")[2] == name:
                tests = value if isinstance(value, dict) else {"equals": value}
                found += [o for w, os in tests.items() if w in TESTS or w == "one_of" for o in many(os)]
            found += _operands(value, name)
    return found


def _require(holds: object, otherwise: str) -> None:
    if not holds:
        raise Rejected(otherwise)


FIELDS = {
    "format", "policy", "question", "verdict", "exact", "acts", "ways", "missing", "terms", "rules", "records", "claims",
    "worlds", "seal",
}  # fmt: skip


def verify(certificate: dict[str, Any], folder: Path) -> list[str]:
    """Return what is wrong with a certificate; nothing where it is accepted.

    Args:
        certificate: As `json.load` gives it.
        folder: The pack's folder.
    """
    try:
        _require(certificate.get("format") == "placet-certificate/1", "this is no certificate of a known format")
        _require(set(certificate) == FIELDS, "a field is missing or unknown")
        _require(certificate["seal"] == seal(certificate), "the seal does not fit the content")
        pack = Pack(Path(folder))
        stated = certificate["policy"]
        _require(stated["digest"] == pack.digest, "the pack's files are not those that the answer was given from")
        header = {"name": pack.header["pack"], "version": str(pack.header["version"]), "digest": pack.digest}
        _require(stated == header, "the pack's name or version differs")
        Verification(pack, certificate).run()
    except Rejected as rejected:
        return [str(rejected)]
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError) as error:
        return [f"the certificate is not well formed: {type(error).__name__} {error}"]
    return []


def main(arguments: list[str]) -> int:
    """Verify a certificate's file against a pack's folder; return 0 where it is accepted, 1 where not, 2 on misuse."""
    if len(arguments) != 2:  # noqa: PLR2004 - a file and a folder
        print(__doc__, file=sys.stderr)  # noqa: T201 - this file is a program of its own
        return 2
    problems = verify(json.loads(Path(arguments[0]).read_text(encoding="utf-8")), Path(arguments[1]))
    print("\n".join(problems) or "accepted")  # noqa: T201
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
