"""What people call things: ids, labels and aliases in any language, found regardless of case and accents."""

from __future__ import annotations

from collections.abc import Mapping

from placet.diagnostics import suggest
from placet.logic.naming import fold, names_of
from placet.logic.ruleset import Named
from placet.policy.french import agreed

__all__ = ["Directory", "fold", "show"]


def show(named: Named, language: str) -> str:
    """Return what people read for something: its label in a language, else in any, else its id in words."""
    label = named.label.get(language) or next(iter(named.label.values()), "")
    return label or named.id.replace("-", " ").replace("_", " ")


class Directory:
    """Finds one kind of thing by any of its names.

    Args:
        things: By id.
    """

    def __init__(self, things: Mapping[str, Named]) -> None:
        self._things = things
        self._by_name: dict[str, set[str]] = {}
        self._by_agreed: dict[str, set[str]] = {}
        for thing in things.values():
            for name in names_of(thing):
                self._by_name.setdefault(fold(name), set()).add(thing.id)

    def find(self, name: str) -> str | None:
        """Return the id of the only thing so called, or None; an id always means itself."""
        if not isinstance(name, str):
            return None  # whoever asks from Python may pass anything
        if name in self._things:
            return name
        found = self._by_name.get(fold(name), set())
        return next(iter(found)) if len(found) == 1 else None

    def all(self, folded: str) -> frozenset[str]:
        """Return the ids of everything called by a folded name."""
        return frozenset(self._by_name.get(folded, ()))

    def agreeing(self, folded: str) -> frozenset[str]:
        """Return the ids of everything called so in French, whatever the articles, contractions and endings."""
        if not self._by_agreed:
            for name, ids in self._by_name.items():
                self._by_agreed.setdefault(agreed(name), set()).update(ids)
        return frozenset(self._by_agreed.get(agreed(folded), ()))

    def nearest(self, name: str, language: str, limit: int = 3) -> list[str]:
        """Return the labels of the things whose names are nearest."""
        close = suggest(fold(name), list(self._by_name), limit=limit * 2)
        ids = dict.fromkeys(thing for match in close for thing in sorted(self._by_name[match]))
        return [show(self._things[thing], language) for thing in list(ids)[:limit]]

    @property
    def longest(self) -> int:
        """The number of words of the longest name."""
        return max((name.count(" ") + 1 for name in self._by_name), default=0)
