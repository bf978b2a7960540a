"""A supposition as data: what a hypothetical record says, or what is taken to be withdrawn."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from placet.policy.supposing.words import KEYWORDS

Scalar = str | bool | int | Decimal | date

_PLAIN = re.compile(r"[^\W_][\w.:+-]*")


class Change(StrEnum):
    """What a supposition does."""

    IS = "="
    ADD = "+="
    REMOVE = "-="
    UNKNOWN = "unknown"
    WITHDRAWN = "withdrawn"
    DONE = "done"
    REFUSED = "refused"
    OPEN = "open"

    @property
    def is_of_act(self) -> bool:
        """Whether it is about an act and not about an attribute."""
        return self in {Change.DONE, Change.REFUSED, Change.OPEN}

    @property
    def has_value(self) -> bool:
        """Whether a value belongs to it."""
        return self in {Change.IS, Change.ADD, Change.REMOVE}


@dataclass(frozen=True, slots=True, kw_only=True)
class Supposition:
    """One thing that is supposed; `str()` gives it in the form of the command line.

    Attributes:
        about: Whose record or act it is: an id, a label or an alias.
        change: What it does; its sign or word will do, such as `Change("+=")`.
        attribute: The attribute, for a change of a record.
        value: A value, or the elements of a set.
        act: The act, for a change of an act.
        activity: What the act is for; `any` for every activity.
        object: What the act is on, or None for every object.
        start: Since when: a moment, or `at` and the name of an event; None where it always was.
        end: Until when; None where it has no end.
    """

    about: str
    change: Change
    attribute: str | None = None
    value: Scalar | Sequence[Scalar] = ()
    act: str | None = None
    activity: str | None = None
    object: str | None = None
    start: str | None = None
    end: str | None = None

    def __str__(self) -> str:
        period = [
            word for key, at in (("from", self.start), ("until", self.end)) if at is not None for word in (key, at)
        ]
        return " ".join([*self._words(), *period])

    def _words(self) -> Iterable[str]:
        if self.change.is_of_act:
            named = [_quoted(self.act or ""), "by", _quoted(self.about), "to", _quoted(self.activity or "")]
            on = [] if self.object is None else ["on", _quoted(self.object)]
            return (*named, *on, self.change.value)
        path = f"{_quoted(self.about, is_path=True)}.{_quoted(self.attribute or '', is_path=True)}"
        return (path, self.change.value, *([_listed(self.value)] if self.change.has_value else []))


def _listed(value: Scalar | Sequence[Scalar]) -> str:
    values = (value,) if isinstance(value, Scalar) else tuple(value)
    return ", ".join(_shown(one) for one in values) or "nothing"


def _shown(value: Scalar) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return _quoted(value) if isinstance(value, str) else str(value)


def _quoted(text: str, *, is_path: bool = False) -> str:
    """Return a text as it is where it is one plain word, else in quotes."""
    is_plain = _PLAIN.fullmatch(text) and not ("." in text if is_path else text.casefold() in KEYWORDS)
    return text if is_plain else json.dumps(text, ensure_ascii=False)
