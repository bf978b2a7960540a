"""Every name that a pack declares, gathered for its schemas."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placet.pack import AttributeDecl, PackSource

Attributes = dict[str, "AttributeDecl"]


@dataclass(frozen=True, slots=True)
class PackNames:
    """The names of a pack.

    Attributes:
        languages: Its languages.
        grades: Its grades.
        subject: The entity type of its subjects.
        types: Its entity types.
        actors: Its actors.
        acts: Its acts.
        activities: Its activities.
        terms: Its terms.
        attributes: By entity type, by name.
        context: The values of the context by name.
        entities: Entity ids by type.
        events: Its events.
        rules: Its rules.
        citations: What a `source:` may name: passages, and sources that register none.
    """

    languages: tuple[str, ...]
    grades: tuple[str, ...]
    subject: str
    types: tuple[str, ...]
    actors: tuple[str, ...]
    acts: tuple[str, ...]
    activities: tuple[str, ...]
    terms: tuple[str, ...]
    attributes: Mapping[str, Attributes]
    context: Attributes
    entities: Mapping[str, tuple[str, ...]]
    events: tuple[str, ...]
    rules: tuple[str, ...]
    citations: tuple[str, ...]

    @property
    def object_types(self) -> tuple[str, ...]:
        """The entity types that are not the subjects'."""
        return tuple(name for name in self.types if name != self.subject)


def names_of(source: PackSource) -> PackNames:
    """Gather the names of a pack as read."""
    files = source.vocabulary
    entities: dict[str, tuple[str, ...]] = {}
    for type_, declared in chain.from_iterable(file.entities.items() for file in source.records):
        entities[type_] = (*entities.get(type_, ()), *declared)
    attributes: dict[str, Attributes] = {}
    for owner, group in chain.from_iterable(file.attributes.items() for file in files):
        attributes.setdefault(owner, {}).update(group)
    return PackNames(
        languages=source.header.languages,
        grades=source.header.grades,
        subject=source.header.subject,
        types=tuple(chain.from_iterable(file.entities for file in files)),
        actors=tuple(chain.from_iterable(file.actors for file in files)),
        acts=tuple(chain.from_iterable(file.acts for file in files)),
        activities=tuple(chain.from_iterable(file.activities for file in files)),
        terms=tuple(chain.from_iterable(file.terms for file in files)),
        attributes=attributes,
        context=dict(chain.from_iterable(file.context.items() for file in files)),
        entities=entities,
        events=tuple(chain.from_iterable(file.events for file in source.records)),
        rules=tuple(rule.rule for file in source.policy for rule in file.rules),
        citations=tuple(_citations(source)),
    )


def _citations(source: PackSource) -> Iterator[str]:
    for name, declared in chain.from_iterable(file.sources.items() for file in source.sources):
        if declared.passages:
            yield from (f"{name}#{passage}" for passage in declared.passages)
        else:
            yield name
