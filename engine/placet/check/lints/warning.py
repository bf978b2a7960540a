"""How a lint says what it found: a diagnostic that does not stop anything."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Label, Place, Severity
from placet.messages import Words


def warn(
    code: str,
    message: Words,
    place: Place,
    caption: Words,
    *,
    labels: Iterable[tuple[Place, Words]] = (),
    notes: Iterable[Words] = (),
    help: Iterable[Words] = (),
) -> Diagnostic:
    """Return a warning."""
    others = tuple(Label(where, text) for where, text in labels)
    return Diagnostic(code, message, place, caption, others, tuple(notes), tuple(help), Severity.WARNING)
