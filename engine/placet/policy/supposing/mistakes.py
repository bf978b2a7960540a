"""Collects what is wrong with suppositions, so that one run reports all of it."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic
from placet.policy.names import Directory
from placet.policy.supposing.naming import called_so, find_in
from placet.policy.supposing.said import Spot
from placet.policy.supposing.words import SIMILAR, mistake


class Mistakes:
    """The mistakes found so far.

    Args:
        language: The language of the labels that are shown.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self.found: list[Diagnostic] = []

    def add(self, name: str, spot: Spot, notes: Iterable[str] = (), hint: str = "", **given: object) -> None:
        """Add a mistake of `words.MISTAKES` about a part of a supposition."""
        self.found.append(mistake(name, spot.place, notes, hint, **{"text": spot.text, **given}))

    def find(self, directory: Directory, spot: Spot, kind: str, notes: Iterable[str] = ()) -> str | None:
        """Return the id of what is called so; add P621 where nothing or several are."""
        found = find_in(directory, spot.text)
        if found is None:
            several = sorted(called_so(directory, spot.text))
            self.unknown(kind, spot, several, directory.nearest(spot.text, self._language), notes)
        return found

    def unknown(
        self, kind: str, spot: Spot, several: Iterable[str], near: Iterable[str], notes: Iterable[str] = ()
    ) -> None:
        """Add P621: a name that nothing has, or several have."""
        names = listed(several)
        if names:
            self.add("several", spot, names=names)
        else:
            self.add("unknown", spot, notes, similar(near), kind=kind, a_kind=with_article(kind))


def similar(names: Iterable[str], words: str = SIMILAR) -> str:
    """Say which names are near; nothing where none is."""
    near = listed(names)
    return words.format(names=near) if near else ""


def listed(names: Iterable[str]) -> str:
    """Return names in a row."""
    return ", ".join(f"`{name}`" for name in names)


def with_article(noun: str) -> str:
    """Return a noun after `a` or `an`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
