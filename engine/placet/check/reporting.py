"""Collects what is wrong with a pack, so that one run reports all independent errors."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Label, Place, Severity, suggest


class Report:
    """The diagnostics found so far."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def error(
        self,
        code: str,
        message: str,
        place: Place,
        caption: str = "",
        *,
        labels: Iterable[tuple[Place, str]] = (),
        notes: Iterable[str] = (),
        help: Iterable[str] = (),
        severity: Severity = Severity.ERROR,
    ) -> None:
        """Add an error (or, with another severity, a warning)."""
        self.diagnostics.append(
            Diagnostic(
                code,
                message,
                place,
                caption,
                tuple(Label(where, text) for where, text in labels),
                tuple(notes),
                tuple(help),
                severity,
            )
        )

    def unknown(
        self,
        code: str,
        kind: str,
        name: str,
        place: Place,
        known: Iterable[str],
        where: str = "",
        *,
        notes: Iterable[str] = (),
    ) -> None:
        """Add an error for a name that is not declared, with the nearest one that is."""
        near = suggest(name, list(known), limit=1)
        self.error(
            code,
            f"unknown {kind} `{name}`",
            place,
            f"not declared{where}",
            notes=notes,
            help=[f"{with_article(kind)} with a similar name exists: `{match}`" for match in near],
        )


def with_article(noun: str) -> str:
    """Return a noun after `a` or `an`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
