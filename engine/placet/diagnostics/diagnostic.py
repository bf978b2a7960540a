"""An error or a warning as data: what, where, why and how to mend it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from placet.diagnostics.place import Place
from placet.messages import NOTHING, Messages, Words

_NOWHERE = ("", 0, 0, 0)


class Severity(StrEnum):
    """How much a diagnostic matters: an error stops the work, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Label:
    """Another place that a diagnostic involves, with what is to be seen there."""

    place: Place
    text: Words


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One thing that is wrong, said so that its reader can mend it.

    Attributes:
        code: The permanent code, such as `P204`; each has a page in docs/errors.
        message: What is wrong, in one lowercase line that stands alone.
        place: Where it is; None when it is in no file (a wrong option, a missing package).
        caption: The words under the carets: what is wrong with just this span.
        labels: The other places involved.
        notes: Facts that explain it.
        help: How to mend it, as statements.
        severity: An error or a warning.
    """

    code: str
    message: Words
    place: Place | None = None
    caption: Words = NOTHING
    labels: tuple[Label, ...] = ()
    notes: tuple[Words, ...] = ()
    help: tuple[Words, ...] = ()
    severity: Severity = Severity.ERROR

    @property
    def sort_key(self) -> tuple[tuple[str, int, int, int], str, str]:
        """Order diagnostics by place, then code, then message."""
        return (self.place.sort_key if self.place else _NOWHERE, self.code, self.message)

    def said_in(self, messages: Messages) -> "Diagnostic":
        """Return the diagnostic with its texts in another language."""

        def worded(text: str) -> Words:
            return Words(messages.translate(text))

        return replace(
            self,
            message=worded(self.message),
            caption=worded(self.caption),
            labels=tuple(Label(label.place, worded(label.text)) for label in self.labels),
            notes=tuple(map(worded, self.notes)),
            help=tuple(map(worded, self.help)),
        )


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort diagnostics by place and drop repeats (the same code and message at the same place)."""
    first_of: dict[tuple[tuple[str, int, int, int], str, str], Diagnostic] = {}
    for diagnostic in diagnostics:
        first_of.setdefault(diagnostic.sort_key, diagnostic)
    return tuple(first_of[key] for key in sorted(first_of))


class PlacetError(Exception):
    """What placet raises for anything that its user can mend.

    Attributes:
        diagnostics: What is wrong, sorted by place, without repeats.
        texts: What was written where a place names no file, by the name that stands for it.
    """

    def __init__(
        self, diagnostics: Diagnostic | Iterable[Diagnostic], *, texts: Mapping[str, str] | None = None
    ) -> None:
        """Take one diagnostic or several."""
        self.texts = dict(texts or {})
        many = (diagnostics,) if isinstance(diagnostics, Diagnostic) else diagnostics
        self.diagnostics = in_order(many)
        super().__init__(self.diagnostics)

    def __str__(self) -> str:
        return "\n".join(_one_line(diagnostic) for diagnostic in self.diagnostics)


def _one_line(diagnostic: Diagnostic) -> str:
    where = f"{diagnostic.place}: " if diagnostic.place else ""
    return f"{where}{diagnostic.severity}[{diagnostic.code}]: {diagnostic.message}"
