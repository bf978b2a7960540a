"""Reads what a table says of a subject who is on no roster, and what a step says of the circumstances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.gherkin.failures import ScenarioError
from placet.gherkin.values import Value, read_state, read_value
from placet.messages import say
from placet.policy.names import Directory, fold

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from placet.logic.ruleset import Attribute, Ruleset

_CONTEXT = "context"
_COLUMNS = 2


def read_profile(ruleset: Ruleset, table: Sequence[Sequence[str]]) -> dict[str, object]:
    """Read a table of two columns: an attribute (or an act) by name or label, and its value.

    Args:
        ruleset: The policy whose vocabulary gives the names.
        table: The rows; there is no header.

    Raises:
        ScenarioError: When a row has not two cells.
    """
    attributes = ruleset.attributes.get(ruleset.subject, {})
    named, acts = Directory(attributes), Directory(ruleset.acts)
    profile: dict[str, object] = {}
    states: dict[str, Value] = {}
    for row in table:
        if len(row) != _COLUMNS:
            raise ScenarioError(say("a profile's table has two columns: an attribute and its value"))
        name, text = row
        attribute, act = named.find(name), acts.find(name)
        if attribute is None and act is not None:
            states[act] = read_state(text)
        else:
            profile[attribute or name] = _value(ruleset, attributes.get(attribute or ""), text)
    return profile | ({"acts": states} if states else {})


def read_circumstance(ruleset: Ruleset, name: str, text: str) -> tuple[str, Value]:
    """Read a value of the context by name or label."""
    declared = ruleset.attributes.get(_CONTEXT, {})
    found = Directory(declared).find(name)
    return found or name, _value(ruleset, declared.get(found or ""), text)


def read_reply(ruleset: Ruleset, path: str | None, text: str) -> str:
    """Return a reply with its labels turned into names, where it is about an attribute.

    Args:
        ruleset: The policy whose vocabulary gives the names.
        path: The attribute asked about, such as `partner.membership`, or None.
        text: A name, or several with commas between.
    """
    attribute = attribute_at(ruleset, path)
    if attribute is None or isinstance(read_value(text), bool):  # `no` is a truth here, and not Norway
        return text
    names = _options(ruleset, attribute)
    return ", ".join(names.get(fold(part), part.strip()) for part in text.split(","))


def attribute_at(ruleset: Ruleset, path: str | None) -> Attribute | None:
    """Return the attribute that a path such as `partner.framework` names, or None."""
    owner, _, name = (path or "").partition(".")
    return ruleset.attributes.get(owner, {}).get(name)


def _value(ruleset: Ruleset, attribute: Attribute | None, text: str) -> Value:
    read = read_value(text)
    if attribute is None:
        return read
    names = _options(ruleset, attribute)
    if isinstance(read, list):
        return [_named(names, each) for each in read]
    return _named(names, read)


def _named(names: Mapping[str, str], value: Value) -> Value:
    """Turn a label into the name that it stands for; leave everything else as it is."""
    return names.get(fold(value), value) if isinstance(value, str) else value


def _options(ruleset: Ruleset, attribute: Attribute) -> Mapping[str, str]:
    """Map the labels of what an attribute may be to the names."""
    if attribute.of is None:
        return {fold(label): name for name, labels in attribute.options.items() for label in labels.values()}
    things = ruleset.activities if attribute.of == "activity" else ruleset.entities
    return {
        fold(name): thing.id for thing in things.values() for name in (thing.id, *thing.label.values(), *thing.aliases)
    }
