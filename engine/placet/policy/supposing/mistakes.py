"""Collects what is wrong with suppositions, so that one run reports all of it."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic
from placet.policy.names import Directory
from placet.policy.supposing.naming import fold
from placet.policy.supposing.said import Spot


class Mistakes:
    """The mistakes found so far.

    Args:
        language: The language of the labels that are shown.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self.found: list[Diagnostic] = []

    def add(
        self, code: str, message: str, spot: Spot, caption: str, notes: Iterable[str] = (), *, help: str = ""
    ) -> None:
        """Add a mistake."""
        self.found.append(Diagnostic(code, message, spot.place, caption, (), tuple(notes), (help,) if help else ()))

    def find(self, directory: Directory, spot: Spot, kind: str, notes: Iterable[str] = ()) -> str | None:
        """Return the id of what is called so; add P621 where nothing or several are."""
        found = directory.find(spot.text)
        if found is None:
            several = sorted(directory.all(fold(spot.text)))
            self.unknown(kind, spot, several, directory.nearest(spot.text, self._language), notes)
        return found

    def unknown(
        self, kind: str, spot: Spot, several: Iterable[str], near: Iterable[str], notes: Iterable[str] = ()
    ) -> None:
        """Add P621: a name that nothing has, or several have."""
        choice, close = listed(several), listed(near)
        if choice:
            message = f"`{spot.text}` names several: {choice}"
            self.add("P621", message, spot, "more than one", help="use one of their ids")
            return
        hint = f"similar names exist: {close}" if close else ""
        self.add(
            "P621", f"unknown {kind} `{spot.text}`", spot, f"not {with_article(kind)} of the pack", notes, help=hint
        )


def listed(names: Iterable[str]) -> str:
    """Return names in a row."""
    return ", ".join(f"`{name}`" for name in names)


def with_article(noun: str) -> str:
    """Return a noun after `a` or `an`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
