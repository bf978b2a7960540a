"""Collects what is wrong with suppositions, so that one run reports all of it."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic
from placet.messages import Message, Words, listed
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

    def add(
        self, name: str, spot: Spot, notes: Iterable[Words] = (), hint: Words | None = None, **given: object
    ) -> None:
        """Add a mistake of `words.MISTAKES` about a part of a supposition."""
        self.found.append(mistake(name, spot.place, notes, hint, **{"text": spot.text, **given}))

    def find(self, directory: Directory, spot: Spot, unknown: str, notes: Iterable[Words] = ()) -> str | None:
        """Return the id of what is called so; add P621, which is `unknown` or `several`, where it is not one thing."""
        found = find_in(directory, spot.text)
        if found is None:
            several = sorted(called_so(directory, spot.text))
            self.unknown(unknown, spot, several, directory.nearest(spot.text, self._language), notes)
        return found

    def unknown(
        self, unknown: str, spot: Spot, several: Iterable[str], near: Iterable[str], notes: Iterable[Words] = ()
    ) -> None:
        """Add P621: a name that nothing has, or several have."""
        names = quoted(several)
        if names:
            self.add("several", spot, names=names)
        else:
            self.add(unknown, spot, notes, similar(near))


def similar(names: Iterable[str], words: Message = SIMILAR) -> Words | None:
    """Say which names are near; nothing where none is."""
    near = quoted(names)
    return words.say(names=near) if near else None


def quoted(names: Iterable[str]) -> Words:
    """Return names in a row."""
    return listed(f"`{name}`" for name in names)
