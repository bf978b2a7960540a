"""How a lint says what it found: a diagnostic that does not stop anything."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Label, Place, Severity


def warn(
    code: str,
    message: str,
    place: Place,
    caption: str,
    *,
    labels: Iterable[tuple[Place, str]] = (),
    notes: Iterable[str] = (),
    help: Iterable[str] = (),
) -> Diagnostic:
    """Return a warning."""
    others = tuple(Label(where, text) for where, text in labels)
    return Diagnostic(code, message, place, caption, others, tuple(notes), tuple(help), Severity.WARNING)
