"""Random suppositions about random packs, and the edited pack that says the same: written down, not supposed.

A supposition is drawn as plain data; `as_text` writes it for placet, `edited` changes the pack's records by hand.
Not everything that can be supposed can be written into records; `edited` passes over what cannot (`assume`).
"""

from __future__ import annotations

import copy
from dataclasses import dataclass, replace
from datetime import date
from itertools import count
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from oracle.calendars import Calendar, is_possible_period
from oracle.choosing import Draw, happens, pick, some
from oracle.moments import parse_moment
from oracle.packs import Trial
from oracle.records import as_list
from oracle.values import is_set
from oracle.vocabularies import Plain, objects_of, values_of

KEYS = ("about", "from", "until", "source", "other_account")


@dataclass(frozen=True)
class Supposed:
    """One supposition.

    Attributes:
        entity: Whose.
        change: What it does, as in the form of the command line.
        attribute: The attribute, or None for an act.
        values: The values or elements.
        act: The act, its activity and its object.
        start: The event at which it begins, or None.
        end: The event at which it ends, or None.
    """

    entity: str
    change: str
    attribute: str | None = None
    values: tuple[Any, ...] = ()
    act: tuple[str, str, str | None] | None = None
    start: str | None = None
    end: str | None = None

    def as_text(self) -> str:
        """Write it for the command line."""
        start = f" from at {self.start}" if self.start else ""
        end = f" until at {self.end}" if self.end else ""
        if self.act is not None:
            act, activity, on = self.act
            return f"{act} by {self.entity} to {activity}{f' on {on}' if on else ''} {self.change}{start}{end}"
        values = ", ".join(_written(value) for value in self.values)
        listed = f" {values or 'nothing'}" if self.change in ("=", "+=", "-=") else ""
        return f"{self.entity}.{self.attribute} {self.change}{listed}{start}{end}"


def _written(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


@st.composite
def suppositions(draw: Draw, trial: Trial) -> tuple[Plain, Supposed]:
    """A supposition about the question's subject or object, and the pack with the events that it begins and ends at."""
    question = trial.question
    day = date.fromisoformat(str(question["on"])[:10])
    calendar = Calendar(day, date.fromisoformat(question["known_on"]))
    pack = copy.deepcopy(trial.pack)
    about = [name for name in (question["subject"], question["object"]) if isinstance(name, str)]
    assume(condition=bool(about))
    entity = pick(draw, about)
    supposed = _act(draw, pack, entity) if _takes_acts(pack, entity) and happens(draw, 1, 3) else None
    supposed = supposed or _change(draw, pack, entity)
    period = {}
    for key, chance in (("start", 3), ("end", 2)):
        if happens(draw, chance, 4):
            period[key] = f"supposed-{key}"
            pack["records"]["events"][period[key]] = {"at": calendar.moment(draw), "title": key, "source": "sure"}
    events = pack["records"]["events"]
    if len(period) == len(("start", "end")):
        assume(condition=is_possible_period(*(events[name]["at"] for name in period.values())))
    _hang_on_events(pack, supposed)
    return pack, replace(supposed, **period)


def _takes_acts(pack: Plain, entity: str) -> bool:
    return bool(pack["vocabulary"]["acts"]) and entity in pack["records"]["entities"]["member"]


def _act(draw: Draw, pack: Plain, entity: str) -> Supposed:
    vocabulary = pack["vocabulary"]
    activity = pick(draw, [*vocabulary["activities"], "any"])
    types = objects_of(vocabulary, activity) if activity != "any" else []
    objects = [name for type_ in types for name in pack["records"]["entities"].get(type_, {})]
    on = pick(draw, objects) if objects and happens(draw, 1, 2) else None
    return Supposed(entity, pick(draw, ("done", "refused", "open")), act=(pick(draw, vocabulary["acts"]), activity, on))


def _change(draw: Draw, pack: Plain, entity: str) -> Supposed:
    type_ = next(kind for kind, named in pack["records"]["entities"].items() if entity in named)
    declared = pack["vocabulary"]["attributes"].get(type_, {})
    names = [name for name, attribute in declared.items() if not attribute.get("derived")]
    assume(condition=bool(names))
    name = pick(draw, names)
    entities = {kind: list(named) for kind, named in pack["records"]["entities"].items()}
    values = values_of(declared[name]["type"], pack["vocabulary"], entities)
    assume(condition=bool(values))
    if not is_set(declared[name]["type"]):
        change = pick(draw, ("=", "=", "withdrawn", "unknown"))
        return Supposed(entity, change, name, (pick(draw, values),) if change == "=" else ())
    change = pick(draw, ("+=", "-=", "=", "withdrawn", "unknown"))
    chosen = some(draw, values, 0 if change == "=" else 1, 2) if change in ("+=", "-=", "=") else []
    return Supposed(entity, change, name, tuple(chosen))


def _hang_on_events(pack: Plain, supposed: Supposed) -> None:
    """Write each element apart, and let every moment of what is supposed be that of an event.

    So a record that is cut in two goes on beginning and ending at the same open points.
    """
    numbers = count()
    for group, items in list(_groups(pack)):
        apart = [each for item in items for each in _apart(item, supposed.attribute)]
        group[:] = apart
        for item in apart:
            if _is_about(item, supposed):
                for part in (item, *as_list(item.get("other_account"))):
                    _hang(part, pack, numbers)


def _groups(pack: Plain) -> Any:
    records = pack["records"]
    for key in ("records", "acts"):
        yield records[key], list(records[key])
    for named in records["entities"].values():
        for name, entity in named.items():
            items = [{"about": name, **item} for item in entity.pop("records", [])]
            yield records["records"], [*records["records"], *items]


def _apart(item: Plain, attribute: str | None) -> list[Plain]:
    names = [key for key in item if key not in KEYS]
    if "act" in item or attribute not in names or not isinstance(item[attribute], list):
        return [item]
    return [{**copy.deepcopy(item), attribute: value} for value in item[attribute]]


def _hang(part: Plain, pack: Plain, numbers: Any) -> None:
    for key in ("from", "until"):
        if key in part and not isinstance(part[key], dict):
            name = f"moment-{next(numbers)}"
            pack["records"]["events"][name] = {"at": part[key], "title": name, "source": "sure"}
            part[key] = {"at": name}


def _is_about(item: Plain, supposed: Supposed) -> bool:
    if supposed.act is not None:
        return item.get("act") == supposed.act[0] and item.get("subject") == supposed.entity
    return item.get("about") == supposed.entity and supposed.attribute in item


# The edited pack


def edited(pack: Plain, supposed: Supposed) -> Plain:
    """Return a pack in whose records a supposition is written down."""
    return _Editor(copy.deepcopy(pack), supposed).edited()


class _Editor:
    def __init__(self, pack: Plain, supposed: Supposed) -> None:
        self._pack = pack
        self._supposed = supposed
        self._events = pack["records"]["events"]
        self._start = None if supposed.start is None else self._moment({"at": supposed.start})
        self._end = None if supposed.end is None else self._moment({"at": supposed.end})

    def edited(self) -> Plain:
        records = self._pack["records"]
        if self._supposed.act is not None:
            records["acts"] = [piece for item in records["acts"] for piece in self._act_pieces(item)]
            if self._supposed.change != "open":
                act, activity, on = self._supposed.act
                item = {"act": act, "subject": self._supposed.entity, "activity": activity}
                item |= ({"object": on} if on else {}) | (
                    {"refused": True} if self._supposed.change == "refused" else {}
                )
                records["acts"].append(self._dated(item))
            return self._pack
        self._refuse_what_no_record_says()
        before = [item for item in records["records"] if self._concerns(item)]
        records["records"] = [piece for item in records["records"] for piece in self._pieces(item)]
        if self._supposed.change == "-=":
            assume(condition=self._is_complete or self._stays_informed(records["records"]))
            assume(condition=bool(before) or not self._is_complete)
        if self._supposed.change in ("+=", "="):
            for value in self._supposed.values:
                item = {"about": self._supposed.entity, self._supposed.attribute: value}
                records["records"].append(self._dated(item))
        return self._pack

    @property
    def _is_total(self) -> bool:
        return self._supposed.start is None and self._supposed.end is None

    @property
    def _declared(self) -> Plain:
        entities = self._pack["records"]["entities"]
        type_ = next(kind for kind, named in entities.items() if self._supposed.entity in named)
        declared: Plain = self._pack["vocabulary"]["attributes"][type_][self._supposed.attribute]
        return declared

    @property
    def _is_complete(self) -> bool:
        return self._declared.get("unrecorded", "unknown") != "unknown"

    def _refuse_what_no_record_says(self) -> None:
        change = self._supposed.change
        if change == "unknown":
            assume(condition=self._is_total and not self._is_complete)
        if change == "=" and is_set(self._declared["type"]):
            assume(condition=self._is_complete)

    def _stays_informed(self, records: list[Plain]) -> bool:
        """Whether each element that is taken out is one of which an accepted source still says something."""
        said = {
            item[self._supposed.attribute]
            for item in records
            if self._is_of_attribute(item) and "sure" in as_list(item["source"]) and "other_account" not in item
        }
        return said >= set(self._supposed.values)

    def _is_of_attribute(self, item: Plain) -> bool:
        return item.get("about") == self._supposed.entity and self._supposed.attribute in item

    def _concerns(self, item: Plain) -> bool:
        is_everything = self._supposed.change in ("=", "withdrawn", "unknown")
        return self._is_of_attribute(item) and (
            is_everything or item[self._supposed.attribute] in self._supposed.values
        )

    def _dated(self, item: Plain) -> Plain:
        start = {"from": {"at": self._supposed.start}} if self._supposed.start else {}
        end = {"until": {"at": self._supposed.end}} if self._supposed.end else {}
        return {**item, **start, **end, "source": "sure"}

    def _act_pieces(self, item: Plain) -> list[Plain]:
        act, activity, on = self._supposed.act or ("", "", None)
        if item["act"] != act or item["subject"] != self._supposed.entity:
            return [item]
        over = self._above(item["activity"])
        if activity in (*over, "any") and on in (None, item.get("object")):
            return self._cut(item)
        under = [name for name in self._pack["vocabulary"]["activities"] if item["activity"] in self._above(name)]
        shared = [name for name in under if activity in self._above(name)]
        assume(condition=not shared)  # a wider record holds elsewhere on: that takes more than one record to say
        return [item]

    def _above(self, activity: str) -> set[str]:
        above = as_list(self._pack["vocabulary"]["activities"][activity].get("under"))
        return {activity}.union(*(self._above(parent) for parent in above))

    def _pieces(self, item: Plain) -> list[Plain]:
        return self._cut(item) if self._concerns(item) else [item]

    def _cut(self, item: Plain) -> list[Plain]:
        """Return what is left of a record before the supposition and after it."""
        if self._is_total:
            return []
        before = [] if self._start is None else self._part(item, is_before=True)
        after = [] if self._end is None else self._part(item, is_before=False)
        if before and after:
            if before == [item] or after == [item]:
                return [item]
            is_plain = "other_account" not in item and "sure" in as_list(item["source"])
            assume(condition=is_plain)  # else which account is right would be asked twice
        if not before and not after:
            assume(condition=self._supposed.act is not None or self._is_complete or not self._is_bool_or_set())
            assume(condition=not ("from" in item and "until" in item))
        return [*before, *after]

    def _is_bool_or_set(self) -> bool:
        return self._declared["type"] == "bool" or is_set(self._declared["type"])

    def _part(self, item: Plain, *, is_before: bool) -> list[Plain]:
        main = self._bounded(item, item, is_before=is_before)
        others = as_list(item.get("other_account"))
        cut = [self._bounded({**item, **other}, other, is_before=is_before) for other in others]
        if main is None:
            assume(condition=all(other is None for other in cut))
            return []
        kept = [other if piece is None else piece for other, piece in zip(others, cut, strict=True)]
        for other, piece in zip(others, cut, strict=True):
            assume(condition=piece is not None or other.get("denied", False))
        return [{**main, **({"other_account": kept} if others else {})}]

    def _bounded(self, whole: Plain, part: Plain, *, is_before: bool) -> Plain | None:
        """Return a record's or account's part on one side of the supposition, None where there is none."""
        if part.get("denied"):
            return part
        start = self._moment(whole["from"]) if "from" in whole else None
        end = self._moment(whole["until"]) if "until" in whole else None
        if is_before:
            return self._until(start, end, part)
        return self._since(start, end, part)

    def _until(self, start: Any, end: Any, part: Plain) -> Plain | None:
        if end is not None and end.latest <= self._start.earliest:
            return part
        assume(condition=end is None or end.earliest >= self._start.latest)
        if start is not None and start.earliest >= self._start.latest:
            return None
        assume(condition=start is None or start.latest < self._start.earliest)
        return {**part, "until": {"at": self._supposed.start}}

    def _since(self, start: Any, end: Any, part: Plain) -> Plain | None:
        if start is not None and start.earliest >= self._end.latest:
            return part
        assume(condition=start is None or start.latest <= self._end.earliest)
        if end is not None and end.latest <= self._end.earliest:
            return None
        assume(condition=end is None or end.earliest > self._end.latest)
        return {**part, "from": {"at": self._supposed.end}}

    def _moment(self, written: Any) -> Any:
        return parse_moment(self._events[written["at"]]["at"])
