"""Records: events, entities, what is recorded of them, and acts done or refused."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from placet.check.citations import Citations
from placet.check.dates import Dates
from placet.check.kinds import ATTRIBUTE, ENTITY
from placet.check.names import Names
from placet.check.reporting import Report, one_of_type
from placet.check.texts import Texts
from placet.check.values import Values
from placet.check.vocabulary import Vocabulary
from placet.diagnostics import Place
from placet.logic.formula import Value
from placet.logic.ruleset import Account, ActRecord, Attribute, Citation, Dated, Entity, Event, Kind, Record
from placet.messages import Words, listed, say
from placet.pack import (
    ActItem,
    EntityDecl,
    EventDecl,
    OtherAccount,
    OtherAccountOfAct,
    PackSource,
    Placed,
    RecordItem,
    RecordsFile,
)

RecordTable = dict[str, dict[str | None, list[Record]]]


@dataclass(slots=True)
class Draft:
    """An entity while its records are being collected."""

    type: str
    declared: EntityDecl
    place: Place
    records: RecordTable = field(default_factory=dict)
    acts: dict[str, list[ActRecord]] = field(default_factory=dict)


class Records:
    """Reads the records of one pack."""

    def __init__(
        self,
        report: Report,
        vocabulary: Vocabulary,
        dates: Dates,
        event_dates: Names[Dated | None],
        citations: Citations,
        texts: Texts,
    ) -> None:
        self._report = report
        self._vocabulary = vocabulary
        self._dates = dates
        self._event_dates = event_dates
        self._citations = citations
        self._texts = texts
        self.entity_types: dict[str, str] = {}
        self._values = Values(report, vocabulary, self.entity_types)
        self.entities: Names[Draft] = Names(report, ENTITY, "P209")
        self.events: dict[str, Event] = {}
        self.used_attributes: set[tuple[str, str]] = set()

    def declare_events(self, pack: PackSource) -> None:
        """Read every event's moment; everything else may then begin or end at it."""
        for file in pack.records:
            for name, declared in file.events.items():
                at = self._dates.dated(declared.at, f"event:{name}", declared, "at")
                self._event_dates.declare(name, at, file.key_place("events", name))

    def load(self, pack: PackSource) -> None:
        """Read entities, then everything about them."""
        for file in pack.records:
            for name, declared in file.events.items():
                self._event(name, declared, file.key_place("events", name))
            for kind, section in file.entities.items():
                self._declare_entities(kind, section, file)
        for file in pack.records:
            for kind, section in file.entities.items():
                for entity, drafted in section.items():
                    if self.entity_types.get(entity) == kind:
                        self._load_records(entity, drafted.records)
            for item in file.records:
                self._load_about(item)
            for act in file.acts:
                self._load_act(act, pack.header.subject)

    def _event(self, name: str, declared: EventDecl, place: Place) -> None:
        citations = self._citations.read(declared.source, declared, say("the event `{name}`", name=name))
        at = self._event_dates.declared.get(name)
        title = self._texts.of(declared.title, declared.place_of("title")) if declared.title else {}
        if at is not None and name not in self.events:
            self.events[name] = Event(name, title, at, citations, place)

    def _declare_entities(self, kind: str, section: dict[str, EntityDecl], file: RecordsFile) -> None:
        place = file.key_place("entities", kind)
        if not self._vocabulary.entity_types.find(kind, place):
            return
        for name, declared in section.items():
            where = file.key_place("entities", kind, name)
            if self.entities.declare(name, Draft(kind, declared, where), where):
                self.entity_types[name] = kind

    def _load_about(self, item: RecordItem) -> None:
        if item.about is None:
            self._report.error(
                "P121",
                say("a record does not say what it is about"),
                item.place,
                say("no `about` here"),
                help=[say("add `about:` with the id of an entity")],
            )
        elif self.entities.find(item.about, item.place_of("about")):
            self._load_records(item.about, (item,))

    def _load_records(self, entity: str, items: Iterable[RecordItem]) -> None:
        draft = self.entities.declared[entity]
        declared = self._vocabulary.attributes.get(draft.type)
        for item in items:
            citations = self._citations.read(item.source, item, say("the record"))
            self._check_others(item)
            written_as: str | None = None
            for name, written in item.values.items():
                attribute = self._attribute(name, item, draft.type, declared)
                if attribute is None:
                    continue
                many = isinstance(written, tuple)
                elements = written if isinstance(written, tuple) else (written,)
                if many and attribute.kind is not Kind.SET_OF:
                    self._report.error(
                        "P212",
                        say("`{name}` takes a single value, found a list", name=name),
                        item.place_of(name),
                        say("a list"),
                    )
                    continue
                for index, one in enumerate(elements):
                    where = item.place_of(name, index) if many else item.place_of(name)
                    record = self._record(draft, entity, attribute, one, where, item, citations, written_as)
                    written_as = written_as or (record.ref if record else None)

    def _check_others(self, item: RecordItem) -> None:
        """Report an other account that speaks of an attribute which the record itself does not state."""
        for other in item.others:
            for name in other.values:
                if name not in item.values:
                    self._report.error(
                        "P204",
                        say("another account states `{name}`, and the record does not", name=name),
                        other.key_place(name),
                        say("not stated in the record"),
                        labels=[(item.key_place(stated), say("the record")) for stated in tuple(item.values)[:1]],
                        help=[say("write a record of its own for it")],
                    )

    def _attribute(self, name: str, item: RecordItem, kind: str, declared: Names[Attribute] | None) -> Attribute | None:
        place = item.key_place(name)
        if declared is None or name not in declared:
            self._report.unknown(
                "P204", ATTRIBUTE, name, place, declared or (), say("not declared for `{owner}`", owner=kind)
            )
            return None
        attribute = declared.declared[name]
        self.used_attributes.add((kind, name))
        if attribute.derived:
            self._report.error(
                "P216",
                say("`{name}` is derived by rules and cannot be recorded", name=name),
                place,
                say("recorded here"),
                labels=[(attribute.place, say("declared as derived here"))],
                help=[say("record the attributes that its rules use")],
            )
            return None
        return attribute

    def _record(
        self,
        draft: Draft,
        entity: str,
        attribute: Attribute,
        written: object,
        place: Place,
        item: RecordItem,
        citations: tuple[Citation, ...],
        written_as: str | None,
    ) -> Record | None:
        """Add a record; its moments are those of the item's first record, where they are written once for all."""
        value = self._values.read(attribute, written, place)
        if value is None:
            return None
        is_set = attribute.kind is Kind.SET_OF
        element = str(value) if is_set else None
        found = draft.records.setdefault(attribute.id, {}).setdefault(element, [])
        dotted = ".".join(part for part in (entity, attribute.id, element) if part)
        ref = f"{dotted}#{len(found)}"
        dated_as = written_as or ref
        main = self._account(dated_as, True if is_set else value, item, None, citations)
        others = tuple(
            self._other(f"{dated_as}/{number}", (main, item), attribute, value, other)
            for number, other in enumerate(item.others, start=1)
        )
        record = Record(ref, entity, attribute.id, element, (main, *others), item.key_place(attribute.id))
        self._refuse_repetition(record, found, dotted)
        found.append(record)
        return record

    def _refuse_repetition(self, record: Record | ActRecord, found: Iterable[Record | ActRecord], about: str) -> None:
        for earlier in found:
            if _stated(earlier) == _stated(record):
                self._report.error(
                    "P230",
                    say("two records say the same of `{about}`", about=about),
                    record.place,
                    say("the same value and period again"),
                    labels=[(earlier.place, say("first recorded here"))],
                    help=[
                        say("keep one; a second source goes into `source`, and one that differs into `other_account`")
                    ],
                )
                return

    def _account(
        self,
        ref: str,
        value: Value,
        item: RecordItem | ActItem | OtherAccount | OtherAccountOfAct,
        main: tuple[Account, Placed] | None,
        citations: tuple[Citation, ...],
    ) -> Account:
        start = self._dates.dated(item.from_, f"from:{ref}", item, "from")
        end = self._dates.dated(item.until, f"until:{ref}", item, "until")
        if main is not None:
            start = main[0].start if item.from_ is None else start
            end = main[0].end if item.until is None else end
        self._dates.period(start, end, item, main=main[1] if main else None)
        denied = bool(getattr(item, "denied", False))
        return Account(value, start, end, denied, citations, item.place)

    def _other(
        self, ref: str, main: tuple[Account, Placed], attribute: Attribute, value: Value, item: OtherAccount
    ) -> Account:
        citations = self._citations.read(item.source, item, say("the other account"))
        stated: Value = main[0].value
        for name, written in item.values.items():
            place = item.place_of(name)
            if name != attribute.id:
                continue
            read = self._values.read(attribute, written, place)
            if attribute.kind is Kind.SET_OF:
                self._refuse_other_element(attribute, value, read, place)
            elif read is not None:
                stated = read
        return self._account(ref, stated, item, main, citations)

    def _refuse_other_element(self, attribute: Attribute, value: Value, read: Value, place: Place) -> None:
        if read is not None and read != value:
            self._report.error(
                "P213",
                say(
                    "another account of `{attribute}: {value}` cannot name another element",
                    attribute=attribute.id,
                    value=value,
                ),
                place,
                Words(f"`{read}`"),
                help=[say("write `denied: true` where a source says that it never was so, and a record for the other")],
            )

    def _load_act(self, item: ActItem, subject: str) -> None:
        act = self._vocabulary.acts.find(item.act, item.place_of("act"))
        draft = self.entities.find(item.subject, item.place_of("subject"))
        activity = item.activity == "any" or self._vocabulary.activities.find(item.activity, item.place_of("activity"))
        known = item.object is None or self.entities.find(item.object, item.place_of("object"))
        citations = self._citations.read(item.source, item, say("the act"))
        if not (act and draft and activity and known):
            return
        self._check_types(item, draft.type, subject)
        found = draft.acts.setdefault(item.act, [])
        named = (item.act, item.subject, item.activity, *((item.object,) if item.object else ()))
        number = sum(1 for other in found if (other.activity, other.object) == (item.activity, item.object))
        ref = f"act:{':'.join(named)}#{number}"
        main = self._account(ref, value=True, item=item, main=None, citations=citations)
        others = tuple(
            self._account(
                f"{ref}/{n}",
                value=True,
                item=other,
                main=(main, item),
                citations=self._citations.read(other.source, other, say("the other account")),
            )
            for n, other in enumerate(item.others, start=1)
        )
        record = ActRecord(
            ref, item.act, item.subject, item.activity, item.object, item.refused, (main, *others), item.place
        )
        self._refuse_repetition(record, found, f"act.{item.act}")
        found.append(record)

    def _check_types(self, item: ActItem, kind: str, subject: str) -> None:
        """Report an act about something that is no subject, or on an object that its activity does not take."""
        if kind != subject and subject in self._vocabulary.entity_types:
            self._report.error(
                "P219",
                say(
                    "the subject of an act is {one}, found the {kind} `{subject}`",
                    one=one_of_type(subject),
                    kind=kind,
                    subject=item.subject,
                ),
                item.place_of("subject"),
                say("not {one}", one=one_of_type(subject)),
                labels=[(self.entities.place(item.subject), say("declared here"))],
            )
        if item.object is not None:
            self.check_object(
                item.object, item.place_of("object"), self._vocabulary.below(item.activity), item.activity
            )

    def check_object(self, name: str, place: Place, activities: Iterable[str], of: str) -> None:
        """Report an object that none of some activities takes.

        Args:
            name: A declared entity.
            place: Where it is named.
            activities: The activities; where there are none, any object will do.
            of: What they are called in the message.
        """
        declared = self._vocabulary.activities.declared
        taken = dict.fromkeys(kind for activity in sorted(activities) for kind in declared[activity].on)
        kind = self.entity_types.get(name)
        if kind is None or kind in taken or not activities:
            return
        expected = listed(map(one_of_type, taken), "or")
        self._report.error(
            "P219",
            say(
                "the object of `{of}` is {expected}, found the {kind} `{name}`",
                of=of,
                expected=expected,
                kind=kind,
                name=name,
            )
            if taken
            else say("`{of}` takes no object, found the {kind} `{name}`", of=of, kind=kind, name=name),
            place,
            say("not {expected}", expected=expected) if taken else say("there is no object here"),
            labels=[(self.entities.place(name), say("declared here"))],
        )

    def lowered(self) -> dict[str, Entity]:
        """Return every entity with its records."""
        return {name: self._entity(name, draft) for name, draft in self.entities.declared.items()}

    def _entity(self, name: str, draft: Draft) -> Entity:
        declared = draft.declared
        label = self._texts.of(declared.label, declared.place_of("label")) if declared.label else {}
        meaning = self._texts.of(declared.meaning, declared.place_of("meaning")) if declared.meaning else {}
        records = {
            attribute: {element: tuple(found) for element, found in table.items()}
            for attribute, table in draft.records.items()
        }
        acts = {act: tuple(found) for act, found in draft.acts.items()}
        grammar = self._texts.grammar(declared.grammar, declared.place_of("grammar")) if declared.grammar else {}
        aliases = tuple(declared.aliases)
        return Entity(name, label, aliases, meaning, draft.place, draft.type, records, acts, grammar=grammar)


def _stated(record: Record | ActRecord) -> tuple[object, ...]:
    """Return what a record says, apart from who says it."""
    main = record.accounts[0]
    about = (record.activity, record.object, record.refused) if isinstance(record, ActRecord) else ()
    return (*about, main.value, _text(main.start), _text(main.end))


def _text(dated: Dated | None) -> str:
    """Return what distinguishes one written moment from another."""
    if dated is None:
        return ""
    return dated.point if dated.point.startswith("event:") else dated.moment.text
