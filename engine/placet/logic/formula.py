"""The formula of a rule: a closed union of connectives over atoms.

An atom is something that the world at the question's moment makes true, false or leaves open:
an attribute tested, an act done or refused, the question's own activity.
A formula says nothing about a subject or a date; binding it to a question turns it into a residual.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from placet.diagnostics import Place
    from placet.moments import Duration

Value: TypeAlias = bool | int | str | Decimal | date | None
"""A single value; None is "no value", which no constraint accepts."""


class Scope(StrEnum):
    """Whose attribute a path names."""

    SUBJECT = "subject"
    OBJECT = "object"
    CONTEXT = "context"


class Reference(StrEnum):
    """A set element that only the question knows."""

    OBJECT = "object"
    ACTIVITY = "activity"


@dataclass(frozen=True, slots=True)
class Path:
    """Where a value is found: an attribute of the subject, of the object, or of the context.

    Attributes:
        scope: Whose.
        attribute: Which.
        owner: The only entity type of objects that is meant, where the path names one (`operation.running`).
    """

    scope: Scope
    attribute: str
    owner: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Truth:
    """A constant."""

    value: bool


@dataclass(frozen=True, slots=True)
class Has:
    """The set at `path` contains `element`, and has done so for `held_for` where that is given."""

    path: Path
    element: str | Reference
    held_for: Duration | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Covers:
    """The set of activities at `path` contains the question's activity or a node above it."""

    path: Path
    held_for: Duration | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Compare:
    """The single value at `path` stands in the relation `operator` (a name in `OPERATORS`) to `operand`."""

    path: Path
    operator: str
    operand: Value | frozenset[Value]
    held_for: Duration | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """The single values at two paths are equal."""

    left: Path
    right: Path
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Known:
    """The value at `path` (or the presence of `element` in the set there) is not open."""

    path: Path
    element: str | Reference | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Concerns:
    """The question's activity is one of `activities` (already closed downwards)."""

    activities: frozenset[str]
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ActState:
    """The act is done, or (`refused`) refused and not done, for the question's subject, activity and object."""

    act: str
    refused: bool = False
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Not:
    """Negation."""

    part: Formula


@dataclass(frozen=True, slots=True)
class All:
    """Conjunction; true when empty."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Disjunction; false when empty."""

    parts: tuple[Formula, ...]


Atom: TypeAlias = Has | Covers | Compare | Same | Known | Concerns | ActState
Formula: TypeAlias = Truth | Atom | Not | All | AnyOf

TRUE = Truth(value=True)
FALSE = Truth(value=False)
