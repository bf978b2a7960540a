"""The schema of each kind of file in a pack."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from placet.check.schema.conditions import condition_schema
from placet.check.schema.declarations import pack_file, sources_file, vocabulary_file
from placet.check.schema.forms import Schema, grammar, moment, one_of, one_or_some, text
from placet.check.schema.names import PackNames, names_of
from placet.check.schema.statements import invariants_file, policy_file, records_file

if TYPE_CHECKING:
    from placet.pack import PackSource

_FORMS: dict[str, Callable[[PackNames], Schema]] = {
    "pack": pack_file,
    "vocabulary": vocabulary_file,
    "sources": sources_file,
    "records": records_file,
    "policy": policy_file,
    "invariants": invariants_file,
}

PARTS = tuple(_FORMS)
"""The kinds of file that have a schema."""

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_REFERENCE = re.compile(r'"#/\$defs/([^"]+)"')


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
    body = _FORMS[part](names)
    title = f"{part} of the pack `{source.header.pack}`"
    return {"$schema": _DIALECT, "title": title, **body, "$defs": _used(body, _shared(names))}


def _shared(names: PackNames) -> dict[str, Schema]:
    """Give what the schemas of all parts refer to."""
    everything = [entity for group in names.entities.values() for entity in group]
    return {
        "text": text(names.languages),
        "grammar": grammar(names.languages),
        "moment": moment(names.events),
        "citations": one_or_some(one_of(names.citations)),
        "activity": one_of(names.activities),
        "activities": one_or_some(one_of([*names.activities, "any"])),
        "entity": one_of(everything),
        **{f"entity-{type_}": one_of(names.entities.get(type_, ())) for type_ in names.types},
        "condition": condition_schema(names),
    }


def _used(body: Schema, shared: dict[str, Schema]) -> dict[str, Schema]:
    """Keep of the shared shapes only those to which a schema leads."""
    found: dict[str, Schema] = {}
    waiting = [body]
    while waiting:
        for name in _REFERENCE.findall(json.dumps(waiting.pop())):
            if name not in found:
                found[name] = shared[name]
                waiting.append(shared[name])
    return {name: schema for name, schema in shared.items() if name in found}
