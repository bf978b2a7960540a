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
    ref,
    some_of,
)

if TYPE_CHECKING:
    from placet.pack import AttributeDecl

_PATH = {"type": "string", "pattern": r"^[a-z-]+\.[a-z_]+$"}
_ORDERED = ("at_least", "at_most", "more_than", "less_than")


def value_of(attribute: AttributeDecl) -> Schema:
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
            return _option(attribute)
        case _:
            assert_never(attribute.type.kind)


def recorded(attribute: AttributeDecl) -> Schema:
    """Give the schema of what a record says: a value, or for a set one element or several."""
    value = value_of(attribute)
    schema = one_or_some(value) if attribute.type.kind == "set_of" else value
    return described(schema, attribute.meaning or attribute.label)


def constraint_on(attribute: AttributeDecl) -> Schema:
    """Give the schema of a constraint: a bare value, or a mapping of operators."""
    value = value_of(attribute)
    operators = {**_operators(attribute, value), "held_for": DURATION}
    return described(
        {"anyOf": [value, {**mapping(operators), "minProperties": 1}]}, attribute.meaning or attribute.label
    )


def _operators(attribute: AttributeDecl, value: Schema) -> dict[str, Schema]:
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
            return _set_operators(attribute)
        case _:
            assert_never(attribute.type.kind)


def _set_operators(attribute: AttributeDecl) -> dict[str, Schema]:
    element = _option(attribute)
    if attribute.type.of is not None:
        asked = "activity" if attribute.type.of == "activity" else "object"
        element = {"anyOf": [element, {"const": asked}]}
    found = {"includes": element, "includes_any": some_of(element), "includes_all": some_of(element)}
    return found | ({"covers": {"const": "activity"}} if attribute.type.of == "activity" else {})


def _option(attribute: AttributeDecl) -> Schema:
    """Give the schema of one option: a name of the type's own, an activity, or an entity of a type."""
    match attribute.type.of:
        case None:
            return one_of(option.name for option in attribute.type.options)
        case "activity":
            return ref("activity")
        case entity_type:
            return ref(f"entity-{entity_type}")
