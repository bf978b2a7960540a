"""What may be written for an attribute: as a record's value, and as a constraint on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, assert_never

from placet.check.schema.forms import (
    BOOLEAN,
    DAY,
    DURATION,
    NUMBER,
    STRING,
    Schema,
    described,
    mapping,
    one_of,
    one_or_some,
    some_of,
)

if TYPE_CHECKING:
    from placet.check.schema.names import PackNames
    from placet.pack import AttributeDecl

_PATH = {"type": "string", "pattern": r"^[a-z-]+\.[a-z_]+$"}
_ORDERED = ("at_least", "at_most", "more_than", "less_than")


def value_of(attribute: AttributeDecl, names: PackNames) -> Schema:
    """Give the schema of one value, or of one element of a set."""
    match attribute.type.kind:
        case "bool":
            return BOOLEAN
        case "integer":
            return {"type": "integer"}
        case "decimal":
            return NUMBER
        case "date":
            return DAY
        case "text":
            return STRING
        case "one_of" | "set_of":
            return one_of(_options(attribute, names))
        case _:
            assert_never(attribute.type.kind)


def recorded(attribute: AttributeDecl, names: PackNames) -> Schema:
    """Give the schema of what a record says: a value, or for a set one element or several."""
    value = value_of(attribute, names)
    schema = one_or_some(value) if attribute.type.kind == "set_of" else value
    return described(schema, attribute.meaning or attribute.label)


def constraint_on(attribute: AttributeDecl, names: PackNames) -> Schema:
    """Give the schema of a constraint: a bare value, or a mapping of operators."""
    value = value_of(attribute, names)
    operators = {**_operators(attribute, names, value), "held_for": DURATION}
    return described(
        {"anyOf": [value, {**mapping(operators), "minProperties": 1}]}, attribute.meaning or attribute.label
    )


def _operators(attribute: AttributeDecl, names: PackNames, value: Schema) -> dict[str, Schema]:
    single = {"equals": value, "one_of": some_of(value), "same_as": _PATH, "known": {"const": True}}
    match attribute.type.kind:
        case "bool":
            return {"equals": value, "same_as": _PATH, "known": {"const": True}}
        case "one_of" | "text":
            return single
        case "integer" | "decimal":
            return single | dict.fromkeys(_ORDERED, value)
        case "date":
            return single | {"before": value, "on_or_after": value}
        case "set_of":
            return _set_operators(attribute, names)
        case _:
            assert_never(attribute.type.kind)


def _set_operators(attribute: AttributeDecl, names: PackNames) -> dict[str, Schema]:
    questions = {None: (), "activity": ("activity",)}.get(attribute.type.of, ("object",))
    element = one_of([*_options(attribute, names), *questions])
    found = {"includes": element, "includes_any": some_of(element), "includes_all": some_of(element)}
    return found | ({"covers": {"const": "activity"}} if attribute.type.of == "activity" else {})


def _options(attribute: AttributeDecl, names: PackNames) -> tuple[str, ...]:
    match attribute.type.of:
        case None:
            return tuple(option.name for option in attribute.type.options)
        case "activity":
            return names.activities
        case entity_type:
            return names.entities.get(entity_type, ())
