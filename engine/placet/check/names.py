"""The names that a pack declares, each once, with the place of its declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from placet.check.kinds import ENTITY, DeclaredKind
from placet.check.reporting import Report
from placet.diagnostics import Place
from placet.messages import say

Declaration = TypeVar("Declaration")

_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_RULE = re.compile(rf"{_KEBAB.pattern}(\.{_KEBAB.pattern})*")

FORMS = {
    "kebab": (_KEBAB, say("small letters, digits and single hyphens, such as `two-words`")),
    "snake": (_SNAKE, say("small letters, digits and single underscores, such as `two_words`")),
    "rule": (_RULE, say("words in small letters joined by hyphens and dots, such as `group.two-words`")),
}


class Names(Generic[Declaration]):
    """One kind of name.

    Args:
        kind: What it is.
        code: The code for a name that is not declared.
        form: How such names are written: a key of `FORMS`.
    """

    def __init__(self, report: Report, kind: DeclaredKind, code: str, form: str = "kebab") -> None:
        self._report = report
        self._kind = kind
        self._code = code
        self._form = form
        self._declared: dict[str, Declaration] = {}
        self._places: dict[str, Place] = {}

    def declare(self, name: str, declaration: Declaration, place: Place) -> bool:
        """Add a name; report one that is badly formed or was declared before, and return False then."""
        pattern, words = FORMS[self._form]
        if not pattern.fullmatch(name):
            self._report.error(
                "P201",
                say("`{name}` is no well-formed name for {one}", name=name, one=self._kind.one),
                place,
                say("not well formed"),
                notes=[say("such names are {words}", words=words)],
            )
        if name in self._declared:
            self._report.error(
                "P202",
                self._kind.twice.say(name=name),
                place,
                say("declared again here"),
                labels=[(self._places[name], say("first declared here"))],
                help=[say("keep one declaration, and state further records with `about:`")]
                if self._kind is ENTITY
                else [say("keep one of the two")],
            )
            return False
        self._declared[name] = declaration
        self._places[name] = place
        return True

    def find(self, name: str, place: Place) -> Declaration | None:
        """Return what a name stands for; report it and return None when it is not declared."""
        if name not in self._declared:
            self._report.unknown(self._code, self._kind, name, place, self._declared)
            return None
        return self._declared[name]

    def place(self, name: str) -> Place:
        """Return where a declared name is declared."""
        return self._places[name]

    def homes(self) -> tuple[str, ...]:
        """Return the files in which such names are declared."""
        return tuple(dict.fromkeys(place.file for place in self._places.values()))

    @property
    def declared(self) -> Mapping[str, Declaration]:
        """Everything declared, in order."""
        return self._declared

    def __contains__(self, name: object) -> bool:
        return name in self._declared

    def __iter__(self) -> Iterator[str]:
        return iter(self._declared)
