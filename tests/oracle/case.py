"""One question put to one pack, with everything about it that is certain from the start."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from oracle.moments import DAY, minus, parse_moment
from oracle.records import Account, ActRecord, Dated, Reader, Record, as_list
from oracle.values import is_set, read_value

Plain = Mapping[str, Any]


class Case:
    """A pack and a question.

    Args:
        pack: The pack's plain data, with the keys `pack`, `vocabulary`, `sources`, `records` and `policy`.
        question: The keys `subject`, `activity`, `object`, `on`, `known_on`, `evidence` and `context`.
    """

    def __init__(self, pack: Plain, question: Plain) -> None:
        self.pack = pack
        self.vocabulary = pack["vocabulary"]
        self.rules: dict[str, Plain] = {rule["rule"]: rule for rule in pack["policy"]}
        self.reader = Reader(pack)
        self.recorded = self.reader.records()
        self.acts = self.reader.acts()
        # What is asked again in every world, and is the same in each.
        self._records: dict[tuple[str, str], list[Record]] = {}
        self._acts: dict[tuple[str, bool], list[ActRecord]] = {}
        self._sources: dict[tuple[str, ...], str | None] = {}
        self._forces: dict[str, tuple[Dated | None, Dated | None]] = {}
        self._ask(question)

    def _ask(self, question: Plain) -> None:
        subject = question["subject"]
        self.subject_type: str = self.pack["pack"]["subject"]
        self.profile: Plain | None = subject if isinstance(subject, dict) else None
        self.subject: str = "profile" if self.profile is not None else subject
        self.activity: str = question["activity"]
        self.object: str | None = question.get("object")
        self.object_type = self.reader.type_of[self.object] if self.object else None
        self.context: Plain = question.get("context") or {}
        asked = parse_moment(question["on"])
        self.is_by_day = "T" not in str(question["on"])
        self.moment = asked.earliest
        self.known_on = parse_moment(question["known_on"]).earliest // DAY
        grades = self.pack["pack"]["grades"]
        self.worst_grade: int = grades.index(question.get("evidence") or self.pack["pack"]["accept"])

    # Names

    @cached_property
    def lineage(self) -> frozenset[str]:
        """The question's activity and every node above it."""
        return self.lineage_of(self.activity)

    def lineage_of(self, activity: str) -> frozenset[str]:
        """Return an activity and every node above it."""
        above = as_list(self.vocabulary["activities"][activity].get("under"))
        return frozenset({activity}).union(*(self.lineage_of(parent) for parent in above))

    def holder(self, scope: str) -> tuple[str, str] | None:
        """Return (id, type) of whose attributes a path's first word names; None where the question has none such.

        Args:
            scope: `subject`, `object`, `context`, or an entity type.
        """
        if scope == "context":
            return "context", "context"
        if scope in ("subject", self.subject_type):
            return self.subject, self.subject_type
        if self.object is None or self.object_type is None:
            return None
        return (self.object, self.object_type) if scope in ("object", self.object_type) else None

    def declaration(self, type_: str, attribute: str) -> Plain | None:
        """Return what the vocabulary says of an attribute."""
        declared = (
            self.vocabulary.get("context", {}) if type_ == "context" else self.vocabulary["attributes"].get(type_, {})
        )
        found: Plain | None = declared.get(attribute)
        return found

    def options(self, type_: Plain) -> list[str]:
        """Return the names that a `one_of` may take."""
        of = type_["one_of"]
        if of == "activity":
            return list(self.vocabulary["activities"])
        return list(of) if not isinstance(of, str) else list(self.pack["records"]["entities"].get(of, {}))

    # Records

    def records(self, holder: str, attribute: str) -> list[Record]:
        """Return everything recorded of an attribute; what the question itself states is recorded as always held."""
        if (holder, attribute) not in self._records:
            self._records[holder, attribute] = self._records_of(holder, attribute)
        return self._records[holder, attribute]

    def _records_of(self, holder: str, attribute: str) -> list[Record]:
        if holder in ("profile", "context"):
            given = self.profile if holder == "profile" else self.context
            return list(self._given(holder, attribute, given or {}))
        return [r for r in self.recorded if (r.entity, r.attribute) == (holder, attribute)]

    def _given(self, holder: str, attribute: str, given: Plain) -> Iterator[Record]:
        if given.get(attribute) is None:
            return
        declared = self.declaration("context" if holder == "context" else self.subject_type, attribute)
        assert declared is not None
        for value in as_list(given[attribute]):
            account = Account(read_value(declared["type"], value), None, None, False, ())
            yield Record(f"{holder}.{attribute}", holder, attribute, (account,))

    def is_complete(self, holder: str, attribute: str, declared: Plain) -> bool:
        """Return whether absence of a record means no (or the stated option) rather than unknown."""
        given = {"profile": self.profile, "context": self.context}.get(holder) or {}
        if attribute in given:
            return given[attribute] is not None
        return declared.get("unrecorded", "unknown") != "unknown"

    def default(self, declared: Plain) -> object:
        """Return the value where nothing is recorded and that means something; None is no value."""
        type_, stated = declared["type"], declared["unrecorded"]
        if isinstance(type_, dict):
            return stated if stated != "no" else None
        return {"bool": False, "integer": 0, "decimal": read_value("decimal", 0)}.get(type_)

    def acts_about(self, act: str, *, refused: bool) -> list[ActRecord]:
        """Return the records that an act was done, or refused, for the question's subject, activity and object."""
        if (act, refused) not in self._acts:
            self._acts[act, refused] = [
                record
                for record in self.acts
                if (record.act, record.subject, record.refused) == (act, self.subject, refused)
                and record.activity in self.lineage
                and record.object in (None, self.object)
            ]
        return self._acts[act, refused]

    # Sources

    def publication(self, source: str) -> Dated:
        """Return when a source was published."""
        return Dated(f"published:{source}", parse_moment(self.pack["sources"][source]["published"]))

    def surely_exists(self, source: str) -> bool:
        """Return whether a source had been published by the day up to which things are known."""
        return self.publication(source).moment.latest // DAY <= self.known_on

    def perhaps_exists(self, source: str) -> bool:
        """Return whether a source may have been published by then."""
        return self.publication(source).moment.earliest // DAY <= self.known_on

    def source_of(self, account: Account) -> str | None:
        """Return the one source that an account stands on; None for what needs none, or where none can exist."""
        if account.sources not in self._sources:
            self._sources[account.sources] = self._source_among(account.sources)
        return self._sources[account.sources]

    def _source_among(self, sources: tuple[str, ...]) -> str | None:
        sure = [source for source in sources if self.surely_exists(source)]
        if sure:
            return min(sure, key=self.rank)
        return next((source for source in sources if self.perhaps_exists(source)), None)

    def rank(self, source: str) -> int:
        """Return the rank of a source's grade; 0 is best."""
        rank: int = self.pack["pack"]["grades"].index(self.pack["sources"][source]["grade"])
        return rank

    def can_exist(self, account: Account) -> bool:
        """Return whether an account may exist at all."""
        return not account.sources or self.source_of(account) is not None

    def is_accepted(self, account: Account) -> bool:
        """Return whether an account's grade is good enough."""
        source = self.source_of(account)
        return source is None or self.rank(source) <= self.worst_grade

    # Everything written in the pack

    def periods(self) -> Iterator[tuple[Dated | None, Dated | None]]:
        """Yield the beginning and end of every period of the pack; what never was has none."""
        for record in (*self.recorded, *self.acts):
            for account in record.accounts:
                if not account.denied:
                    yield account.start, account.end
        for rule in self.rules.values():
            yield self.force(rule)

    def force(self, rule: Plain) -> tuple[Dated | None, Dated | None]:
        """Return since when and until when a rule is in force."""
        name = rule["rule"]
        if name not in self._forces:
            period, ref = rule.get("in_force") or {}, f"rule:{name}"
            self._forces[name] = self.reader.dated(period, "from", ref), self.reader.dated(period, "until", ref)
        return self._forces[name]

    @cached_property
    def overriding(self) -> dict[str, list[Plain]]:
        """For each rule, the rules that override it."""
        every = self.rules.values()
        return {name: [rule for rule in every if name in as_list(rule.get("override"))] for name in self.rules}

    @cached_property
    def constraints(self) -> list[tuple[str, str, object]]:
        """Every constraint of every condition, as (the attribute's name, the constraint's word, its operand)."""
        return [found for rule in self.rules.values() for found in _constraints(rule)]

    @cached_property
    def durations(self) -> set[str]:
        """Every duration that a condition mentions."""
        return {str(operand) for _, word, operand in self.constraints if word == "held_for"}

    def asked_days(self) -> set[int]:
        """Return the question's day, and that day less each duration."""
        instants = {self.moment, *(minus(self.moment, duration) for duration in self.durations)}
        return {instant // DAY for instant in instants}

    def is_set(self, type_: str, attribute: str) -> bool:
        """Return whether an attribute's values are sets."""
        declared = self.declaration(type_, attribute)
        return declared is not None and is_set(declared["type"])


def _constraints(node: object) -> Iterator[tuple[str, str, object]]:
    """Yield the constraints below a node of a rule: whatever stands under a key with a dot in it."""
    if isinstance(node, list):
        for item in node:
            yield from _constraints(item)
    if not isinstance(node, dict):
        return
    for key, value in node.items():
        if "." in key:
            constraints = value if isinstance(value, dict) else {"equals": value}
            yield from ((key.split(".", 1)[1], word, operand) for word, operand in constraints.items())
        else:
            yield from _constraints(value)
