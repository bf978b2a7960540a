"""A question made ready for evaluation: who, what, on what, when, and how much is accepted as known."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from placet.backends.interpreter.watching import Watch
from placet.logic.formula import Path, Scope, Value
from placet.logic.residual import Residual, assign
from placet.logic.ruleset import Activity, ActRecord, Attribute, Record, Ruleset
from placet.moments import Asked


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose attributes a scope names, with what is recorded of them.

    Attributes:
        id: The entity's id, `profile` or `context`.
        type: Its entity type, or `context`.
        attributes: The declared attributes by name.
        records: By attribute, then by element (None for single values).
        acts: What is recorded of acts, by act.
        closed: Attributes given whole (in a profile or a context), so that what is not listed is absent.
        opened: Attributes said to be unknown, even where the register is complete.
    """

    id: str
    type: str
    attributes: Mapping[str, Attribute]
    records: Mapping[str, Mapping[str | None, tuple[Record, ...]]]
    acts: Mapping[str, tuple[ActRecord, ...]]
    closed: frozenset[str] = frozenset()
    opened: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Told:
    """What somebody said of an open point.

    Attributes:
        value: One of its values.
        text: What was said, in words: several values may count as that.
    """

    value: Value
    text: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One question.

    Attributes:
        holders: The subject, the object (where there is one) and the context.
        object: The id of the object, if any.
        known_on: The instant up to which publications exist: the last minute of the day asked.
        evidence: The rank of the weakest grade accepted.
        watch: Who looks on, if anybody.
        told: What is taken as known on somebody's word, by open point.
    """

    ruleset: Ruleset
    holders: Mapping[Scope, Holder]
    activity: Activity
    object: str | None
    asked: Asked
    known_on: int
    evidence: int
    watch: Watch | None = None
    told: Mapping[str, Told] = field(default_factory=dict)

    def as_told(self, seen: Residual) -> Residual:
        """Return what is left of a formula once what was told is put in."""
        for point, said in self.told.items():
            seen = assign(seen, point, said.value)
        return seen

    def holder(self, path: Path) -> Holder | None:
        """Return whose attribute a path names; None where the question has nobody of that kind."""
        found = self.holders.get(path.scope)
        return found if found is not None and path.owner in (None, found.type) else None
