"""The names that a supposition may use, by id, label or alias."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from placet.diagnostics import suggest
from placet.logic.ruleset import Attribute, Named, Ruleset
from placet.policy.little_words import is_french
from placet.policy.names import Directory, fold

__all__ = ["Names", "Options", "called_so", "find_in", "fold"]


@dataclass(frozen=True, slots=True)
class Options:
    """What an attribute may be.

    Attributes:
        ids: All of it, in the pack's order.
        by_name: By folded name (id, label or alias), the ids so called.
    """

    ids: tuple[str, ...]
    by_name: Mapping[str, frozenset[str]]

    def find(self, name: str) -> str | None:
        """Return the only option so called; an id always means itself."""
        if name in self.ids:
            return name
        found = self.by_name.get(fold(name), frozenset())
        return next(iter(found)) if len(found) == 1 else None

    def nearest(self, name: str) -> list[str]:
        """Return the options whose names are nearest."""
        close = suggest(fold(name), list(self.by_name), limit=3)
        return list(dict.fromkeys(one for match in close for one in sorted(self.by_name[match])))[:3]


@dataclass(slots=True)
class Names:
    """Looks up the names of one policy."""

    ruleset: Ruleset
    entities: Directory = field(init=False)
    activities: Directory = field(init=False)
    acts: Directory = field(init=False)
    events: Options = field(init=False)
    _attributes: dict[str, Directory] = field(init=False, default_factory=dict)

    def __post_init__(self) -> None:
        self.entities = Directory(self.ruleset.entities)
        self.activities = Directory(self.ruleset.activities)
        self.acts = Directory(self.ruleset.acts)
        self.events = _options({e.id: (e.id, *e.title.values()) for e in self.ruleset.events.values()})

    @property
    def language(self) -> str:
        """The language of the labels shown."""
        return self.ruleset.languages[0]

    def attributes(self, entity_type: str) -> Directory:
        """Return the attributes of a type of entity."""
        if entity_type not in self._attributes:
            self._attributes[entity_type] = Directory(self.ruleset.attributes.get(entity_type, {}))
        return self._attributes[entity_type]

    def options(self, attribute: Attribute) -> Options:
        """Return what an attribute may be, or what may be in it."""
        if attribute.options:
            return _options({name: (name, *labels.values()) for name, labels in attribute.options.items()})
        things: Mapping[str, Named] = self.ruleset.activities
        if attribute.of != "activity":
            things = {e.id: e for e in self.ruleset.entities.values() if e.type == attribute.of}
        return _options({t.id: (t.id, *t.label.values(), *t.aliases) for t in things.values()})


def find_in(directory: Directory, name: str) -> str | None:
    """Return the id of the only thing so called; in French its name may agree with whatever it stands with."""
    found = directory.find(name)
    if found is not None:
        return found
    several = called_so(directory, name)
    return next(iter(several)) if len(several) == 1 else None


def called_so(directory: Directory, name: str) -> frozenset[str]:
    """Return the ids of everything so called; in French also of what is called so but for grammar."""
    folded = fold(name)
    exactly = directory.all(folded)
    return exactly if exactly or not is_french(folded.split()) else directory.agreeing(folded)


def _options(names: Mapping[str, tuple[str, ...]]) -> Options:
    by_name: dict[str, set[str]] = {}
    for one, called in names.items():
        for name in called:
            by_name.setdefault(fold(name), set()).add(one)
    return Options(tuple(names), {name: frozenset(ids) for name, ids in by_name.items()})
