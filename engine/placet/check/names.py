"""The names that a pack declares, each once, with the place of its declaration."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

from placet.check.reporting import Report, with_article
from placet.diagnostics import Place

Declaration = TypeVar("Declaration")

_KEBAB = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_RULE = re.compile(rf"{_KEBAB.pattern}(\.{_KEBAB.pattern})*")

FORMS = {
    "kebab": (_KEBAB, "small letters, digits and single hyphens, such as `two-words`"),
    "snake": (_SNAKE, "small letters, digits and single underscores, such as `two_words`"),
    "rule": (_RULE, "words in small letters joined by hyphens and dots, such as `group.two-words`"),
}


class Names(Generic[Declaration]):
    """One kind of name.

    Args:
        kind: What it is called in messages.
        code: The code for a name that is not declared.
        form: How such names are written: a key of `FORMS`.
    """

    def __init__(self, report: Report, kind: str, code: str, form: str = "kebab") -> None:
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
                f"`{name}` is no well-formed name for {with_article(self._kind)}",
                place,
                "not well formed",
                notes=[f"such names are {words}"],
            )
        if name in self._declared:
            self._report.error(
                "P202",
                f"the {self._kind} `{name}` is declared twice",
                place,
                "declared again here",
                labels=[(self._places[name], "first declared here")],
                help=["keep one declaration, and state further records with `about:`"]
                if self._kind == "entity"
                else ["keep one of the two"],
            )
            return False
        self._declared[name] = declaration
        self._places[name] = place
        return True

    def find(self, name: str, place: Place, where: str = "") -> Declaration | None:
        """Return what a name stands for; report it and return None when it is not declared."""
        if name not in self._declared:
            self._report.unknown(self._code, self._kind, name, place, self._declared, where)
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
