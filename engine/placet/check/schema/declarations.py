"""The schemas of the files that declare: the pack's header, its vocabulary and its sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.check.schema.forms import (
    BOOLEAN,
    STRING,
    Schema,
    aliases,
    mapping,
    named,
    one_of,
    one_or_some,
    ref,
    some_of,
)

if TYPE_CHECKING:
    from placet.check.schema.names import PackNames

_TEXT = ref("text")
_GRAMMAR = ref("grammar")
_COST: Schema = {"type": "integer", "minimum": 1}
_KEBAB = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def pack_file(names: PackNames) -> Schema:
    """Make the schema of `pack.yaml`."""
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


def vocabulary_file(names: PackNames) -> Schema:
    """Make the schema of a vocabulary file."""
    plain = named(mapping({"label": _TEXT, "grammar": _GRAMMAR, "meaning": _TEXT}))
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
            "cost": _COST,
            "derived": BOOLEAN,
            "otherwise": {"type": ["string", "boolean", "number", "array"]},
            "label": _TEXT,
            "grammar": _GRAMMAR,
            "aliases": aliases(names.languages),
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
    return mapping(
        {
            "actor": one_of(names.actors),
            "label": _TEXT,
            "grammar": _GRAMMAR,
            "meaning": _TEXT,
            "cost": _COST,
        },
        required=["actor"],
    )


def _activity_declared(names: PackNames) -> Schema:
    return mapping(
        {
            "under": one_or_some(ref("activity")),
            "on": one_or_some(one_of(names.types)),
            "label": _TEXT,
            "grammar": _GRAMMAR,
            "aliases": aliases(names.languages),
            "meaning": _TEXT,
        }
    )


def sources_file(names: PackNames) -> Schema:
    """Make the schema of a file of sources."""
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
        "published": ref("moment"),
        "grade": one_of(names.grades),
        "url": STRING,
        "passages": named(passage),
        "scope": one_of(("in", "out")),
        "reason": _TEXT,
    }
    return named(mapping(properties, required=["title", "published", "grade"]))
