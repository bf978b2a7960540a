"""The schemas of the files that state: records, rules and invariants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.check.schema.conditions import CONDITION
from placet.check.schema.forms import (
    BOOLEAN,
    STRING,
    Schema,
    aliases,
    described,
    mapping,
    named,
    one_of,
    one_or_some,
    ref,
    some_of,
)
from placet.check.schema.values import recorded

if TYPE_CHECKING:
    from placet.check.schema.names import PackNames
    from placet.pack import AttributeDecl

_VERDICTS = ("permitted", "conditional", "not_permitted", "undetermined")
_TEXT = ref("text")
_MOMENT = ref("moment")
_CITATIONS = ref("citations")
_ACTIVITIES = ref("activities")
_ACTIVITY = ref("activity")
_ENTITY = ref("entity")
_PERIOD = {"from": _MOMENT, "until": _MOMENT}
_KEBAB = "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"


def records_file(names: PackNames) -> Schema:
    """Make the schema of a file of records."""
    groups = {}
    for type_ in names.types:
        item = _record(names.attributes.get(type_, {}))
        entity = {"label": _TEXT, "grammar": ref("grammar"), "aliases": aliases(names.languages), "meaning": _TEXT}
        groups[type_] = named(mapping({**entity, "records": {"type": "array", "items": item}}))
    attributes = {name: each for group in names.attributes.values() for name, each in group.items()}
    about = _record(attributes)
    about["properties"]["about"] = _ENTITY
    event = mapping({"at": _MOMENT, "title": _TEXT, "source": _CITATIONS, "note": _TEXT}, required=["at"])
    return mapping(
        {
            "events": named(event),
            "entities": mapping(groups),
            "records": {"type": "array", "items": {**about, "required": ["about"]}},
            "acts": {"type": "array", "items": _act(names)},
        }
    )


def _record(attributes: dict[str, AttributeDecl]) -> Schema:
    values = {name: recorded(each) for name, each in attributes.items() if not each.derived}
    account = mapping(
        {**values, **_PERIOD, "source": _CITATIONS, "denied": BOOLEAN, "note": _TEXT}, required=["source"]
    )
    return mapping({**values, **_PERIOD, "source": _CITATIONS, "note": _TEXT, **_accounts(account)})


def _accounts(account: Schema) -> dict[str, Schema]:
    several = {"type": "array", "items": account}
    return {key: {"anyOf": [account, several]} for key in ("other_account", "other_accounts")}


def _act(names: PackNames) -> Schema:
    account = mapping({**_PERIOD, "source": _CITATIONS, "denied": BOOLEAN, "note": _TEXT}, required=["source"])
    properties = {
        "act": one_of(names.acts),
        "subject": ref(f"entity-{names.subject}"),
        "activity": _ACTIVITY,
        "object": _ENTITY,
        "refused": BOOLEAN,
        **_PERIOD,
        "source": _CITATIONS,
        "note": _TEXT,
        **_accounts(account),
    }
    return mapping(properties, required=["act", "subject", "activity"])


def policy_file(names: PackNames) -> Schema:
    """Make the schema of a file of rules."""
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
        "note": described(_TEXT, "our reasoning, never shown as the source's words"),
    }
    effects = [{"required": [effect]} for effect in ("permit", "forbid", "attach", "define")]
    return some_of({**mapping(properties, required=["rule"]), "oneOf": effects})


def invariants_file(_: PackNames) -> Schema:
    """Make the schema of the file of invariants."""
    verdicts = one_or_some(one_of(_VERDICTS))
    properties = {
        "invariant": {**STRING, "pattern": _KEBAB},
        "title": _TEXT,
        "meaning": _TEXT,
        "never": verdicts,
        "always": verdicts,
        "activity": one_or_some(_ACTIVITY),
        "object": _ENTITY,
        "when": CONDITION,
        "unless": CONDITION,
        "source": _CITATIONS,
        "note": _TEXT,
    }
    return some_of(
        {
            **mapping(properties, required=["invariant"]),
            "anyOf": [{"required": ["never"]}, {"required": ["always"]}],
        }
    )
