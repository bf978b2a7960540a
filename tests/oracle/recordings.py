"""Random records: periods of all precisions, events, sources, accounts that differ, acts done and refused."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from oracle.calendars import Calendar, is_possible_period
from oracle.records import as_list
from oracle.vocabularies import Draw, Plain, objects_of, values_of

GRADES = ("official", "secondary", "unverified")
SOURCES = ("sure", "press", "memo", "rumour")
EVENTS = ("summit", "accession")


@st.composite
def sources(draw: Draw, days: Calendar) -> Plain:
    """Sources: one beyond doubt, the others of any grade and about any date."""
    found = {"sure": _source("2000-01-01", "official")}
    for name in SOURCES[1:]:
        found[name] = _source(draw(days.publications()), draw(st.sampled_from(GRADES)))
    return found


def _source(published: str | int, grade: str) -> Plain:
    url = "https://example.org/source"
    return {"title": "a source", "publisher": "someone", "published": published, "grade": grade, "url": url}


@st.composite
def recordings(draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], days: Calendar) -> Plain:
    """The records of a pack, some beside the entities and some apart."""
    events = {
        name: {"at": draw(days.moments()), "title": name, "source": "sure"}
        for name in draw(st.lists(st.sampled_from(EVENTS), max_size=2, unique=True))
    }
    declared: Plain = {type_: {name: {"label": name} for name in names} for type_, names in entities.items()}
    apart = []
    for type_, names in declared.items():
        recorded = [name for name, attribute in vocabulary["attributes"][type_].items() if not attribute.get("derived")]
        for name in names if recorded else ():
            items = draw(st.lists(_items(vocabulary, type_, recorded, entities, events, days), max_size=3))
            items = _without_repetition(items, events)
            if draw(st.booleans()):
                apart += [{"about": name, **item} for item in items]
            elif items:
                names[name]["records"] = items
    acts = draw(st.lists(_acts(vocabulary, entities, events, days), max_size=2)) if vocabulary["acts"] else []
    return {"events": events, "entities": declared, "records": apart, "acts": _without_repetition(acts, events)}


def _without_repetition(items: list[Plain], events: Plain) -> list[Plain]:
    """Leave out what says the same as an earlier item: a pack says a thing once."""
    kept: list[Plain] = []
    seen: set[tuple[str, ...]] = set()
    for item in items:
        period = tuple(_text(item.get(key), events) for key in ("from", "until"))
        what = {key: value for key, value in item.items() if key not in ("from", "until", "source", "other_account")}
        last = list(what)[-1]
        said = {(*(str(what[key]) for key in what if key != last), last, str(one), *period) for one in as_list(what[last])}
        if said.isdisjoint(seen):
            kept.append(item)
            seen |= said
    return kept


def _text(moment: Any, events: Plain) -> str:
    return str(events[moment["at"]]["at"] if isinstance(moment, dict) else moment)


@st.composite
def _items(
    draw: Draw,
    vocabulary: Plain,
    type_: str,
    names: list[str],
    entities: dict[str, list[str]],
    events: Plain,
    days: Calendar,
) -> Plain:
    """A record of one attribute, or one element or several of a set; perhaps with other accounts."""
    name = draw(st.sampled_from(names))
    declared = vocabulary["attributes"][type_][name]["type"]
    values = st.sampled_from(values_of(declared, vocabulary, entities))
    is_set = isinstance(declared, dict) and "set_of" in declared
    several = st.lists(values, min_size=2, max_size=2, unique=True) if is_set else values
    value = draw(values | values | several if len(values_of(declared, vocabulary, entities)) > 1 else values)
    item = {name: value, **draw(_periods(events, days)), "source": draw(_citations())}
    others = draw(st.just([]) | st.lists(_others(item, name, None if is_set else values, events, days), max_size=2))
    if others:
        item["other_account"] = others[0] if len(others) == 1 else others
    return item


@st.composite
def _others(
    draw: Draw, item: Plain, name: str | None, values: st.SearchStrategy[Any] | None, events: Plain, days: Calendar
) -> Plain:
    """Another account: of the period, of the value (a single one), or that it never was so."""
    other: Plain = draw(_periods(events, days))
    if name and values is not None and draw(st.booleans()):
        other[name] = draw(values)
    elif draw(st.integers(0, 3)) == 0:
        other["denied"] = True
    if not _may_be({**item, **other}, events):
        other.pop("until", None)
        other["from"] = item.get("from", "2001-03-04") if "until" not in item else "1990"
    return {**other, "source": draw(_citations())}


@st.composite
def _periods(draw: Draw, events: Plain, days: Calendar) -> Plain:
    """A period that may end after it begins."""
    moments = days.moments()
    if events:
        moments = moments | st.sampled_from([{"at": event} for event in sorted(events)])
    start, end = draw(st.none() | moments | moments), draw(st.none() | moments)
    period = {key: moment for key, moment in (("from", start), ("until", end)) if moment is not None}
    if not _may_be(period, events):
        del period["until"]
    return period


def _may_be(period: Plain, events: Plain) -> bool:
    start, end = period.get("from"), period.get("until")
    if start is None or end is None:
        return True
    if isinstance(start, dict) and start == end:
        return False
    return is_possible_period(_text(start, events), _text(end, events))


def _citations() -> st.SearchStrategy[Any]:
    """One source, or two."""
    two = st.lists(st.sampled_from(SOURCES), min_size=2, max_size=2, unique=True)
    return st.just("sure") | st.just("sure") | st.sampled_from(SOURCES) | two


@st.composite
def _acts(draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], events: Plain, days: Calendar) -> Plain:
    """An act done or refused."""
    activity = draw(st.sampled_from(sorted(vocabulary["activities"])))
    item: Plain = {
        "act": draw(st.sampled_from(sorted(vocabulary["acts"]))),
        "subject": draw(st.sampled_from(entities["member"])),
        "activity": activity,
    }
    objects = [entity for type_ in objects_of(vocabulary, activity) for entity in entities[type_]]
    if objects and draw(st.booleans()):
        item["object"] = draw(st.sampled_from(objects))
    if draw(st.booleans()):
        item["refused"] = True
    item |= draw(_periods(events, days))
    item["source"] = draw(_citations())
    if draw(st.integers(0, 3)) == 0:
        item["other_account"] = draw(_others(item, None, None, events, days))
    return item


def periods_in_force(events: Plain, days: Calendar) -> st.SearchStrategy[Plain]:
    """When a rule is in force: mostly always."""
    return st.just({}) | st.just({}) | _periods(events, days)
