"""The schema of each kind of file in a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.check.schema.conditions import CONDITION, condition_schema
from placet.check.schema.forms import (
    BOOLEAN,
    NOTE,
    STRING,
    Schema,
    aliases,
    described,
    mapping,
    moment,
    named,
    one_of,
    one_or_some,
    some_of,
    text,
)
from placet.check.schema.names import PackNames, names_of
from placet.check.schema.values import recorded

if TYPE_CHECKING:
    from placet.pack import AttributeDecl, PackSource

PARTS = ("pack", "vocabulary", "sources", "records", "policy", "invariants")
"""The kinds of file that have a schema."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_VERDICTS = ("permitted", "conditional", "not_permitted", "undetermined")
_TEXT: Schema = {"$ref": "#/$defs/text"}
_MOMENT: Schema = {"$ref": "#/$defs/moment"}
_CITATIONS: Schema = {"$ref": "#/$defs/citations"}
_ACTIVITIES: Schema = {"$ref": "#/$defs/activities"}
_PERIOD = {"from": _MOMENT, "until": _MOMENT}
_KEBAB = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def schemas_of(source: PackSource) -> dict[str, Schema]:
    """Make the schema of every kind of file of a pack."""
    return {part: schema_of(source, part) for part in PARTS}


def schema_of(source: PackSource, part: str) -> Schema:
    """Make the schema of one kind of file.

    Args:
        source: The pack as read.
        part: One of `PARTS`.
    """
    names = names_of(source)
    make = {
        "pack": _pack,
        "vocabulary": _vocabulary,
        "sources": _sources,
        "records": _records,
        "policy": _policy,
        "invariants": _invariants,
    }[part]
    title = f"{part} of the pack `{source.header.pack}`"
    return {"$schema": _DIALECT, "title": title, **make(names), "$defs": _shared(names)}


def _shared(names: PackNames) -> dict[str, Schema]:
    """Give what the schemas of all parts refer to."""
    return {
        "text": text(names.languages),
        "moment": moment(names.events),
        "citations": one_or_some(one_of(names.citations)),
        "activities": one_or_some(one_of([*names.activities, "any"])),
        "condition": condition_schema(names),
    }


def _pack(names: PackNames) -> Schema:
    properties = {
        "pack": {**STRING, "pattern": _KEBAB},
        "version": {"type": ["string", "number"]},
        "title": _TEXT,
        "meaning": _TEXT,
        "languages": one_or_some(STRING),
        "subject": one_of(names.types),
        "grades": one_or_some(STRING),
        "accept": one_of(names.grades),
    }
    return mapping(properties, required=[key for key in properties if key != "meaning"])


def _vocabulary(names: PackNames) -> Schema:
    plain = named(mapping({"label": _TEXT, "meaning": _TEXT}))
    attribute = _attribute(names)
    return mapping(
        {
            "entities": plain,
            "actors": plain,
            "attributes": mapping({type_: named(attribute) for type_ in names.types}),
            "context": named(attribute),
            "acts": named(_act_declared(names)),
            "activities": named(_activity_declared(names)),
            "terms": plain,
        }
    )


def _attribute(names: PackNames) -> Schema:
    whose = one_of([*names.actors, "both", "nobody"])
    return mapping(
        {
            "type": _attribute_type(names),
            "unrecorded": STRING,
            "changed_by": one_or_some(whose),
            "derived": BOOLEAN,
            "otherwise": {"type": ["string", "boolean", "number", "array"]},
            "label": _TEXT,
            "meaning": _TEXT,
        },
        required=["type"],
    )


def _attribute_type(names: PackNames) -> Schema:
    choices = {
        "anyOf": [
            one_of(["activity", *names.types]),
            some_of(STRING),
            {
                "type": "object",
                "additionalProperties": {"anyOf": [_TEXT, {"type": "null"}]},
                "minProperties": 1,
            },
        ]
    }
    return {
        "anyOf": [
            one_of(("bool", "integer", "decimal", "date", "text")),
            mapping({"one_of": choices}, required=["one_of"]),
            mapping({"set_of": choices}, required=["set_of"]),
        ]
    }


def _act_declared(names: PackNames) -> Schema:
    cost = {"type": "integer", "minimum": 0}
    return mapping({"actor": one_of(names.actors), "label": _TEXT, "meaning": _TEXT, "cost": cost}, required=["actor"])


def _activity_declared(names: PackNames) -> Schema:
    return mapping(
        {
            "under": one_or_some(one_of(names.activities)),
            "on": one_or_some(one_of(names.types)),
            "label": _TEXT,
            "aliases": aliases(names.languages),
            "meaning": _TEXT,
        }
    )


def _sources(names: PackNames) -> Schema:
    passage = mapping(
        {
            "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "gist": _TEXT,
            "scope": one_of(("in", "out")),
            "reason": _TEXT,
        },
        required=["sha256"],
    )
    properties = {
        "title": _TEXT,
        "publisher": _TEXT,
        "published": _MOMENT,
        "grade": one_of(names.grades),
        "url": STRING,
        "passages": named(passage),
    }
    return named(mapping(properties, required=["title", "published", "grade"]))


def _records(names: PackNames) -> Schema:
    groups = {}
    for type_ in names.types:
        item = _record(names.attributes.get(type_, {}), names)
        entity = {"label": _TEXT, "aliases": aliases(names.languages), "meaning": _TEXT}
        groups[type_] = named(mapping({**entity, "records": {"type": "array", "items": item}}))
    everything = [entity for group in names.entities.values() for entity in group]
    attributes = {name: each for group in names.attributes.values() for name, each in group.items()}
    about = _record(attributes, names)
    about["properties"]["about"] = one_of(everything)
    event = mapping({"at": _MOMENT, "title": _TEXT, "source": _CITATIONS, "note": NOTE}, required=["at"])
    return mapping(
        {
            "events": named(event),
            "entities": mapping(groups),
            "records": {"type": "array", "items": {**about, "required": ["about"]}},
            "acts": {"type": "array", "items": _act(names, everything)},
        }
    )


def _record(attributes: dict[str, AttributeDecl], names: PackNames) -> Schema:
    values = {name: recorded(each, names) for name, each in attributes.items() if not each.derived}
    account = mapping({**values, **_PERIOD, "source": _CITATIONS, "denied": BOOLEAN, "note": NOTE}, required=["source"])
    return mapping({**values, **_PERIOD, "source": _CITATIONS, "note": NOTE, **_accounts(account)})


def _accounts(account: Schema) -> dict[str, Schema]:
    several = {"type": "array", "items": account}
    return {key: {"anyOf": [account, several]} for key in ("other_account", "other_accounts")}


def _act(names: PackNames, everything: list[str]) -> Schema:
    account = mapping({**_PERIOD, "source": _CITATIONS, "denied": BOOLEAN, "note": NOTE}, required=["source"])
    properties = {
        "act": one_of(names.acts),
        "subject": one_of(names.entities.get(names.subject, ())),
        "activity": one_of(names.activities),
        "object": one_of(everything),
        "refused": BOOLEAN,
        **_PERIOD,
        "source": _CITATIONS,
        "note": NOTE,
        **_accounts(account),
    }
    return mapping(properties, required=["act", "subject", "activity"])


def _policy(names: PackNames) -> Schema:
    derived = [
        f"{owner}.{name}"
        for owner, group in names.attributes.items()
        for name, attribute in group.items()
        if attribute.derived
    ]
    value = {"type": ["string", "boolean", "number"]}
    case = mapping({"value": value, "when": CONDITION}, required=["value"])
    properties = {
        "rule": {**STRING, "pattern": r"^[a-z][a-z0-9]*([.-][a-z0-9]+)*$"},
        "title": _TEXT,
        "meaning": _TEXT,
        "permit": _ACTIVITIES,
        "forbid": _ACTIVITIES,
        "attach": one_of(names.terms),
        "to": _ACTIVITIES,
        "define": one_of(derived),
        "cases": some_of(case),
        "value": value,
        "when": CONDITION,
        "unless": CONDITION,
        "upon": one_or_some(one_of(names.acts)),
        "override": one_or_some(one_of(names.rules)),
        "source": _CITATIONS,
        "in_force": mapping(_PERIOD),
        "note": described(NOTE, "our reasoning, never shown as the source's words"),
    }
    effects = [{"required": [effect]} for effect in ("permit", "forbid", "attach", "define")]
    return some_of({**mapping(properties, required=["rule"]), "oneOf": effects})


def _invariants(names: PackNames) -> Schema:
    verdicts = one_or_some(one_of(_VERDICTS))
    everything = [entity for group in names.entities.values() for entity in group]
    properties = {
        "invariant": {**STRING, "pattern": _KEBAB},
        "title": _TEXT,
        "meaning": _TEXT,
        "never": verdicts,
        "always": verdicts,
        "activity": one_or_some(one_of(names.activities)),
        "object": one_of(everything),
        "when": CONDITION,
        "unless": CONDITION,
        "source": _CITATIONS,
        "note": NOTE,
    }
    return some_of(
        {
            **mapping(properties, required=["invariant"]),
            "anyOf": [{"required": ["never"]}, {"required": ["always"]}],
        }
    )
