"""Random vocabularies: entity types, attributes of all kinds, acts, and a hierarchy of activities."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from oracle.choosing import Draw, alone, happens, pick, some

Plain = dict[str, Any]

ENTITIES = {"member": ("alpha", "beta"), "place": ("camp", "forum"), "force": ("vanguard",)}
"""Entities by type; subjects are members."""
ACTIVITIES = ("work", "talk", "train", "share", "lead", "host")
ACTS = ("request", "consent", "invitation")
TERMS = ("eased-process", "escort")

TYPES: dict[str, Any] = {
    "ready": "bool",
    "trusted": "bool",
    "status": {"one_of": ["full", "associate", "guest"]},
    "rank": {"one_of": ["full", "associate", "guest"]},
    "task": {"one_of": "activity"},
    "base": {"one_of": "place"},
    "circles": {"set_of": ["red", "blue"]},
    "barred_from": {"set_of": "activity"},
    "joined": {"set_of": "place"},
    "size": "integer",
    "quota": "integer",
    "share": "decimal",
    "founded": "date",
    "motto": "text",
}
DERIVED: dict[str, Any] = {
    "standing": {"type": {"one_of": ["inner", "outer", "other"]}, "derived": True, "otherwise": "other"},
    "eligible": {"type": "bool", "derived": True},
    "tags": {"type": {"set_of": ["old", "new"]}, "derived": True},
}
VALUES: dict[str, list[Any]] = {
    "bool": [True, False],
    "integer": [3, 4, 5],
    "decimal": [0.5, 1.5],
    "date": ["1999-12-31", "2000-01-01"],
    "text": ["onward", "upward"],
}


def any_vocabulary(draw: Draw, types: tuple[str, ...]) -> Plain:
    """Choose 2 to 5 recorded attributes, up to 2 derived ones, 2 to 6 activities and up to 3 acts.

    Args:
        draw: Hypothesis's.
        types: The entity types; the first is the subjects'.
    """
    names = [name for name in TYPES if "place" in types or name not in {"joined", "base"}]
    attributes = {"member": {name: _declaration(draw, TYPES[name]) for name in some(draw, names, 2, 5)}}
    attributes["member"] |= {name: {"label": name, **DERIVED[name]} for name in some(draw, DERIVED, 0, 2)}
    for type_ in types[1:]:
        attributes[type_] = _attributes_of_objects(draw)
    if "force" in types and happens(draw, 1, 2):
        attributes["force"] = attributes["place"]
    acts = ACTS[: pick(draw, (2, 3, 1, 0))]
    return {
        "entities": {type_: {"label": type_} for type_ in types},
        "actors": {"member": {"label": "the member"}, "board": {"label": "the board"}},
        "attributes": attributes,
        "context": {name: _declaration(draw, TYPES[name]) for name in some(draw, ("trusted", "quota", "rank"), 0, 1)},
        "acts": {act: {"actor": "board" if act == "consent" else "member", "label": act} for act in acts},
        "activities": _activities(draw, types),
        "terms": {term: {"label": term} for term in TERMS},
    }


def _attributes_of_objects(draw: Draw) -> Plain:
    """Choose the attributes of a type of objects; two types may have attributes of the same name."""
    names = ("ready", "status", "size", "circles", "founded")
    found = {name: _declaration(draw, TYPES[name]) for name in some(draw, names, 0, 2)}
    if found and happens(draw, 1, 3):
        found["large"] = {"label": "large", "type": "bool", "derived": True}
    return found


def _declaration(draw: Draw, type_: Any) -> Plain:
    """Declare an attribute; where nothing is recorded, that means unknown, no, or (of several names) one of them."""
    options = ["unknown", "no"]
    if isinstance(type_, dict) and isinstance(type_.get("one_of"), list):
        options.append(type_["one_of"][-1])
    unrecorded = pick(draw, options)
    declared = {"label": "an attribute", "type": type_}
    return declared if unrecorded == "unknown" else {**declared, "unrecorded": unrecorded}


def _activities(draw: Draw, types: tuple[str, ...]) -> Plain:
    """Choose 2 to 6 activities, each under at most two of those before it, some on an object."""
    on: list[Any] = [None, None, "member"]
    if "place" in types:
        on = [None, "place", "place", "member"]
    if "force" in types:
        on = [["place", "force"], None, "place", "force"]
    found: Plain = {}
    for name in ACTIVITIES[: draw(st.integers(2, 6))]:
        above = some(draw, found, 0, 2)
        found[name] = {"label": name}
        if above:
            found[name]["under"] = alone(above)
        if objects := pick(draw, on):
            found[name]["on"] = objects
    return found


def objects_of(vocabulary: Plain, activity: str) -> list[str]:
    """Return the entity types that an activity's object may have; none where it takes no object."""
    on = vocabulary["activities"][activity].get("on", [])
    return [on] if isinstance(on, str) else on


def values_of(type_: Any, vocabulary: Plain, entities: Plain) -> list[Any]:
    """Return some values of a type; for a set, elements."""
    if isinstance(type_, str):
        return VALUES[type_]
    of = type_.get("one_of", type_.get("set_of"))
    if isinstance(of, list):
        return of
    return list(vocabulary["activities"] if of == "activity" else entities[of])
