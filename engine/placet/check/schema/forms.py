"""The small shapes that schemas are put together from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeAlias

from placet.messages import FORMS

Schema: TypeAlias = dict[str, Any]

BOOLEAN: Schema = {"type": "boolean"}
STRING: Schema = {"type": "string", "minLength": 1}
NUMBER: Schema = {"type": "number"}
DAY: Schema = {"type": "string", "format": "date"}
DURATION: Schema = {"type": "string", "pattern": r"^P([0-9]+Y)?([0-9]+M)?([0-9]+W)?([0-9]+D)?$"}


def ref(name: str) -> Schema:
    """Refer to a shape that all parts of a schema share."""
    return {"$ref": f"#/$defs/{name}"}


def one_of(names: Iterable[str]) -> Schema:
    """Allow some names; any text where there are none yet."""
    known = sorted(set(names))
    return {"enum": known} if known else STRING


def some_of(schema: Schema) -> Schema:
    """Allow a list of at least one."""
    return {"type": "array", "items": schema, "minItems": 1}


def one_or_some(schema: Schema) -> Schema:
    """Allow one, or a list of at least one."""
    return {"anyOf": [schema, some_of(schema)]}


def mapping(properties: Mapping[str, Schema], *, required: Iterable[str] = (), others: Schema | bool = False) -> Schema:
    """Allow a mapping with these keys, and no others unless said."""
    found: Schema = {"type": "object", "properties": dict(properties), "additionalProperties": others}
    if needed := list(required):
        found["required"] = needed
    return found


def named(schema: Schema) -> Schema:
    """Allow a mapping from any name to one shape."""
    return {"type": "object", "additionalProperties": schema}


def described(schema: Schema, text: object) -> Schema:
    """Add what an editor shows beside a name."""
    return {**schema, "description": str(text)} if text else schema


def text(languages: Iterable[str]) -> Schema:
    """Allow a text, or a mapping from language to text."""
    return {"anyOf": [STRING, {**mapping(dict.fromkeys(languages, STRING)), "minProperties": 1}]}


def grammar(languages: Iterable[str]) -> Schema:
    """Allow the grammar of a noun: one that its first language has, or a mapping from language to grammar."""
    known = [language for language in languages if language in FORMS]
    by_language = {**mapping({each: one_of(FORMS[each]) for each in known}), "minProperties": 1}
    return {"anyOf": [one_of(FORMS[known[0]]), by_language]} if known else {"not": {}}


def aliases(languages: Iterable[str]) -> Schema:
    """Allow a list of names, or a mapping from language to list."""
    names = {"type": "array", "items": STRING}
    return {"anyOf": [names, mapping(dict.fromkeys(languages, names))]}


def moment(events: Iterable[str]) -> Schema:
    """Allow a moment as text or year, or the moment of an event."""
    return {
        "anyOf": [
            {
                "type": ["string", "integer"],
                "description": "2014, 2014-09, 2014-09-05, A/B, ..B, A.. or unknown",
            },
            mapping({"at": one_of(events)}, required=["at"]),
        ]
    }
