"""P512: an entity type or an actor that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.logic.ruleset import Ruleset
from placet.messages import Message, say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find names that are declared and that nothing else in the pack mentions."""
    ruleset = checked.ruleset
    declared = (
        (_ENTITY_TYPE, ruleset.entity_types, frozenset(_types(ruleset))),
        (_ACTOR, ruleset.actors, frozenset(_actors(ruleset))),
    )
    for (unused, why), things, used in declared:
        for thing in things.values():
            if thing.id not in used:
                yield warn(
                    "P512",
                    unused.say(name=thing.id),
                    thing.place,
                    why,
                    help=[say("take its declaration away")],
                )


_ENTITY_TYPE = (
    Message("the entity type `{name}` is never used"),
    say("there is no such entity, and no activity is on one"),
)
_ACTOR = (Message("the actor `{name}` is never used"), say("no act is theirs, and they change no attribute"))


def _types(ruleset: Ruleset) -> Iterator[str]:
    yield ruleset.subject
    for activity in ruleset.activities.values():
        yield from activity.on
    yield from (entity.type for entity in ruleset.entities.values())
    for attributes in ruleset.attributes.values():
        yield from (attribute.of for attribute in attributes.values() if attribute.of)


def _actors(ruleset: Ruleset) -> Iterator[str]:
    yield from (act.actor for act in ruleset.acts.values())
    for attributes in ruleset.attributes.values():
        for attribute in attributes.values():
            yield from attribute.changed_by
