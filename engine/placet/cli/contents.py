"""The names that the questions to a pack may use."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from placet.logic.ruleset import Named, Ruleset

Contents: TypeAlias = dict[str, dict[str, list[str]]]
"""Kind to id to what it is called: the label first, then every other name."""


def contents_of(ruleset: Ruleset, language: str | None = None) -> Contents:
    """List everything that a question may name, by kind; kinds of which there is nothing are left out.

    Args:
        ruleset: The checked pack.
        language: The language whose labels come first; the pack's first if not given.
    """
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
    contents = {kind: {each.id: _names(each, language) for each in things} for kind, things in kinds.items()}
    contents["grades"] = {grade: [grade] for grade in ruleset.grades}
    return {kind: things for kind, things in contents.items() if things}


def _names(thing: Named, language: str | None) -> list[str]:
    first = [label for each, label in thing.label.items() if each == language]
    names = [*first, *thing.label.values(), *thing.aliases]
    return list(dict.fromkeys(names)) or [thing.id]
