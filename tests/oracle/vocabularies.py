"""Random vocabularies: entity types, attributes of all kinds, acts, and a hierarchy of activities."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

Draw = Any
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


@st.composite
def vocabularies(draw: Draw, types: tuple[str, ...]) -> Plain:
    """Vocabularies of 2 to 5 recorded attributes, up to 2 derived ones, 2 to 6 activities and up to 3 acts.

    Args:
        draw: Hypothesis's.
        types: The entity types; the first is the subjects'.
    """
    names = [name for name in TYPES if "place" in types or name != "joined"]
    own = draw(st.lists(st.sampled_from(names), min_size=2, max_size=5, unique=True))
    derived = draw(st.lists(st.sampled_from(sorted(DERIVED)), max_size=2, unique=True))
    attributes = {"member": {name: draw(_declarations(TYPES[name])) for name in own}}
    attributes["member"] |= {name: {"label": name, **DERIVED[name]} for name in derived}
    for type_ in types[1:]:
        attributes[type_] = draw(_attributes_of_objects())
    circumstances = draw(st.lists(st.sampled_from(["trusted", "quota", "rank"]), max_size=1, unique=True))
    acts = ACTS[: draw(st.sampled_from([2, 3, 1, 0]))]
    return {
        "entities": {type_: {"label": type_} for type_ in types},
        "actors": {"member": {"label": "the member"}, "board": {"label": "the board"}},
        "attributes": attributes,
        "context": {name: draw(_declarations(TYPES[name])) for name in circumstances},
        "acts": {act: {"actor": "board" if act == "consent" else "member", "label": act} for act in acts},
        "activities": draw(_activities(types)),
        "terms": {term: {"label": term} for term in TERMS},
    }


@st.composite
def _attributes_of_objects(draw: Draw) -> Plain:
    """The attributes of a type of objects; two types may have attributes of the same name."""
    names = st.sampled_from(["ready", "status", "size", "circles", "founded"])
    found = {name: draw(_declarations(TYPES[name])) for name in draw(st.lists(names, max_size=2, unique=True))}
    if found and draw(st.booleans()):
        found["large"] = {"label": "large", "type": "bool", "derived": True}
    return found


@st.composite
def _declarations(draw: Draw, type_: Any) -> Plain:
    """An attribute that means unknown, no, or (a choice of names) one of its names where nothing is recorded."""
    options = ["unknown", "no"]
    if isinstance(type_, dict) and "one_of" in type_:
        options.append(type_["one_of"][-1])
    unrecorded = draw(st.sampled_from(options))
    declared = {"label": "an attribute", "type": type_}
    return declared if unrecorded == "unknown" else {**declared, "unrecorded": unrecorded}


@st.composite
def _activities(draw: Draw, types: tuple[str, ...]) -> Plain:
    """2 to 6 activities, each under at most two of those before it, some on an object."""
    on: list[Any] = [None, "place", ["place", "force"]] if "force" in types else [None, "place"]
    on = [None, None, "member"] if "place" not in types else [*on, "place", "member"]
    found: Plain = {}
    for name in ACTIVITIES[: draw(st.integers(2, 6))]:
        above = draw(st.lists(st.sampled_from(sorted(found)), max_size=2, unique=True)) if found else []
        found[name] = {"label": name}
        if above:
            found[name]["under"] = above[0] if len(above) == 1 else above
        if objects := draw(st.sampled_from(on)):
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
