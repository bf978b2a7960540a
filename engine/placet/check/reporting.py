"""Collects what is wrong with a pack, so that one run reports all independent errors."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.kinds import Kind
from placet.diagnostics import Diagnostic, Label, Place, Severity, suggest
from placet.messages import NOTHING, Said, Words, say

_NOT_DECLARED = say("not declared")


class Report:
    """The diagnostics found so far."""

    def __init__(self) -> None:
        self.diagnostics: list[Diagnostic] = []

    def error(
        self,
        code: str,
        message: Words,
        place: Place,
        caption: Words = NOTHING,
        *,
        labels: Iterable[tuple[Place, Words]] = (),
        notes: Iterable[Words] = (),
        help: Iterable[Words] = (),
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
        kind: Kind,
        name: str,
        place: Place,
        known: Iterable[str],
        caption: Words = _NOT_DECLARED,
        *,
        notes: Iterable[Words] = (),
    ) -> None:
        """Add an error for a name that is not declared, with the nearest one that is."""
        near = suggest(name, list(known), limit=1)
        self.error(
            code,
            kind.unknown.say(name=name),
            place,
            caption,
            notes=notes,
            help=[say("{one} with a similar name exists: `{match}`", one=kind.one, match=match) for match in near],
        )


def one_of_type(kind: str) -> Said:
    """Return a type of entity after `a` or `an`."""
    return say("an {type}", type=kind) if kind[0] in "aeiou" else say("a {type}", type=kind)
