"""The schema of conditions: every path that a pack's conditions may test, with what may be tested of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.check.schema.forms import Schema, mapping, one_of, ref, some_of
from placet.check.schema.values import constraint_on

if TYPE_CHECKING:
    from placet.check.schema.names import Attributes, PackNames

CONDITION: Schema = ref("condition")


def condition_schema(names: PackNames) -> Schema:
    """Give the schema to which `#/$defs/condition` refers."""
    paths = {**dict(_paths(names)), "activity": _activity()}
    for act in names.acts:
        paths[f"act.{act}"] = _state()
    joined = {"all": some_of(CONDITION), "any": some_of(CONDITION), "not": CONDITION}
    return {**mapping({**joined, **paths}), "minProperties": 1}


def _paths(names: PackNames) -> Iterator[tuple[str, Schema]]:
    """Give each attribute under every path by which it may be reached."""
    for type_, attributes in names.attributes.items():
        roots = (names.subject, "subject") if type_ == names.subject else (type_,)
        for root in roots:
            yield from _under(root, attributes)
    yield from _under("context", names.context)
    yield from _of_objects(names)


def _under(root: str, attributes: Attributes) -> Iterator[tuple[str, Schema]]:
    for name, attribute in attributes.items():
        yield f"{root}.{name}", constraint_on(attribute)


def _of_objects(names: PackNames) -> Iterator[tuple[str, Schema]]:
    """Give `object.x`; where several types declare x, any of their constraints will do."""
    found: dict[str, list[Schema]] = {}
    for type_ in names.attributes:
        for name, attribute in names.attributes[type_].items():
            found.setdefault(f"object.{name}", []).append(constraint_on(attribute))
    for path, schemas in found.items():
        yield path, schemas[0] if len(schemas) == 1 else {"anyOf": schemas}


def _activity() -> Schema:
    activity = ref("activity")
    operators = {"equals": activity, "one_of": some_of(activity)}
    return {"anyOf": [activity, {**mapping(operators), "minProperties": 1}]}


def _state() -> Schema:
    state = one_of(("done", "refused"))
    return {"anyOf": [state, mapping({"equals": state}, required=["equals"])]}
