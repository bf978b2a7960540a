"""The names that the questions to a pack may use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from placet.logic.ruleset import Named, Ruleset

Contents: TypeAlias = dict[str, dict[str, list[str]]]
"""Kind to id to what it is called: the label first, then every other name."""


def contents_of(ruleset: Ruleset) -> Contents:
    """List everything that a question may name, by kind; kinds of which there is nothing are left out."""
    entities = ruleset.entities.values()
    kinds: dict[str, Iterable[Named]] = {
        ruleset.subject: [each for each in entities if each.type == ruleset.subject],
        **{
            name: [each for each in entities if each.type == name]
            for name in ruleset.entity_types
            if name != ruleset.subject
        },
        "activities": ruleset.activities.values(),
        "acts": ruleset.acts.values(),
        "terms": ruleset.terms.values(),
        "context": ruleset.attributes.get("context", {}).values(),
    }
    contents = {kind: {each.id: _names(each) for each in things} for kind, things in kinds.items()}
    contents["grades"] = {grade: [grade] for grade in ruleset.grades}
    return {kind: things for kind, things in contents.items() if things}


def _names(thing: Named) -> list[str]:
    names = [*thing.label.values(), *thing.aliases]
    return list(dict.fromkeys(names)) or [thing.id]
