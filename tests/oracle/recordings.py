"""Random records: periods of all precisions, events, sources, accounts that differ, acts done and refused."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from oracle.calendars import Calendar, is_possible_period
from oracle.choosing import Draw, alone, happens, pick, some
from oracle.records import as_list
from oracle.vocabularies import Plain, objects_of, values_of

GRADES = ("official", "secondary", "unverified")
SOURCES = ("sure", "press", "memo", "rumour")
EVENTS = ("summit", "accession")


def any_sources(draw: Draw, days: Calendar) -> Plain:
    """Choose sources: one beyond doubt, the others of any grade and about any date."""
    found = {"sure": _source("2000-01-01", "official")}
    for name in SOURCES[1:]:
        found[name] = _source(days.publication(draw), pick(draw, GRADES))
    return found


def _source(published: str | int, grade: str) -> Plain:
    url = "https://example.org/source"
    return {"title": "a source", "publisher": "someone", "published": published, "grade": grade, "url": url}


@dataclass
class Recorder:
    """Chooses the records of a pack.

    Attributes:
        draw: Hypothesis's.
        vocabulary: The pack's vocabulary.
        entities: The entities by type.
        days: The days around which the case turns.
        events: The pack's events, chosen first.
    """

    draw: Draw
    vocabulary: Plain
    entities: dict[str, list[str]]
    days: Calendar
    events: Plain

    def records(self) -> Plain:
        """Choose the records, some beside the entities and some apart."""
        declared: Plain = {}
        apart: list[Plain] = []
        for type_, names in self.entities.items():
            declared[type_] = {name: {"label": name} for name in names}
            for name in names:
                items = self._about(type_)
                if happens(self.draw, 1, 2):
                    apart += [{"about": name, **item} for item in items]
                elif items:
                    declared[type_][name]["records"] = items
        count = pick(self.draw, (0, 1, 2)) if self.vocabulary["acts"] else 0
        acts = self.without_repetition([self._act() for _ in range(count)])
        return {"events": self.events, "entities": declared, "records": apart, "acts": acts}

    def _about(self, type_: str) -> list[Plain]:
        attributes = self.vocabulary["attributes"][type_]
        names = [name for name, attribute in attributes.items() if not attribute.get("derived")]
        count = self.draw(st.integers(0, 3)) if names else 0
        return self.without_repetition([self._item(type_, pick(self.draw, names)) for _ in range(count)])

    def without_repetition(self, items: list[Plain]) -> list[Plain]:
        """Leave out what says the same as an earlier item: a pack says a thing once."""
        kept: list[Plain] = []
        seen: set[tuple[str, ...]] = set()
        for item in items:
            period = tuple(self._text(item.get(key)) for key in ("from", "until"))
            what = {
                key: value for key, value in item.items() if key not in ("from", "until", "source", "other_account")
            }
            last = list(what)[-1]
            rest = tuple(str(value) for key, value in what.items() if key != last)
            said = {(*rest, last, str(one), *period) for one in as_list(what[last])}
            if said.isdisjoint(seen):
                kept.append(item)
                seen |= said
        return kept

    def _text(self, moment: Any) -> str:
        return str(self.events[moment["at"]]["at"] if isinstance(moment, dict) else moment)

    def _item(self, type_: str, name: str) -> Plain:
        """Choose a record of one attribute, of one element of a set or of several; perhaps with other accounts."""
        declared = self.vocabulary["attributes"][type_][name]["type"]
        values = values_of(declared, self.vocabulary, self.entities)
        is_set = isinstance(declared, dict) and "set_of" in declared
        value = some(self.draw, values, 2, 2) if is_set and happens(self.draw, 1, 4) else pick(self.draw, values)
        item = {name: value, **self.period(), "source": self._citation()}
        others = [self._other(item, name, [] if is_set else values) for _ in range(pick(self.draw, (0, 0, 1, 2)))]
        return {**item, "other_account": alone(others)} if others else item

    def _other(self, item: Plain, name: str, values: list[Any]) -> Plain:
        """Choose another account: of the period, of the value (a single one), or that it never was so."""
        other: Plain = self.period()
        if values and happens(self.draw, 1, 2):
            other[name] = pick(self.draw, values)
        elif happens(self.draw, 1, 4):
            other = {"denied": True}
        if not self._may_be({**item, **other}):
            other.pop("until", None)
            other["from"] = item.get("from", "2001-03-04") if "until" not in item else "1990"
        return {**other, "source": self._citation()}

    def period(self) -> Plain:
        """Choose a period that may end after it begins."""
        period: Plain = {}
        for key, chance in (("from", 3), ("until", 2)):
            if happens(self.draw, chance, 4):
                at_event = self.events and happens(self.draw, 1, 2)
                period[key] = {"at": pick(self.draw, self.events)} if at_event else self.days.moment(self.draw)
        if not self._may_be(period):
            del period["until"]
        return period

    def _may_be(self, period: Plain) -> bool:
        start, end = period.get("from"), period.get("until")
        if start is None or end is None:
            return True
        if isinstance(start, dict) and start == end:
            return False
        return is_possible_period(self._text(start), self._text(end))

    def _citation(self) -> Any:
        """Choose one source, or two."""
        if happens(self.draw, 1, 6):
            return some(self.draw, SOURCES, 2, 2)
        return pick(self.draw, SOURCES) if happens(self.draw, 1, 2) else "sure"

    def _act(self) -> Plain:
        """Choose an act done or refused."""
        activity = pick(self.draw, self.vocabulary["activities"])
        item: Plain = {
            "act": pick(self.draw, self.vocabulary["acts"]),
            "subject": pick(self.draw, self.entities["member"]),
        }
        item["activity"] = activity
        objects = [entity for type_ in objects_of(self.vocabulary, activity) for entity in self.entities[type_]]
        if objects and happens(self.draw, 1, 2):
            item["object"] = pick(self.draw, objects)
        if happens(self.draw, 1, 2):
            item["refused"] = True
        item |= {**self.period(), "source": self._citation()}
        if happens(self.draw, 1, 4):
            item["other_account"] = self._other(item, "", [])
        return item


def any_events(draw: Draw, days: Calendar) -> Plain:
    """Choose up to two events."""
    chosen = EVENTS[: pick(draw, (0, 1, 1, 2))]
    return {name: {"at": days.moment(draw), "title": name, "source": "sure"} for name in chosen}
