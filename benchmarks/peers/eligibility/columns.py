"""Profiles as columns: for each fact that a condition tests, who surely has it and who perhaps has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes
from eligibility.workload import ACT_FIELDS, ACTIVITIES, CONDITIONS, Profile, atoms_of, flat

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True, slots=True)
class Fact:
    """A truth, or that a single value or a set has an element."""

    attribute: str
    value: str | None = None

    @property
    def column(self) -> str:
        """A name for a column or a variable."""
        name = self.attribute if self.value is None else f"{self.attribute}_{self.value}"
        return name.replace("-", "_")


@dataclass(frozen=True, slots=True)
class Literals:
    """An atom as facts: a conjunction of denied facts, or a disjunction of affirmed ones."""

    facts: tuple[Fact, ...]
    affirmed: bool


def literals(atom: Atom) -> Literals:
    """Return the facts that an atom is about."""
    match atom:
        case Yes(name, wanted):
            return Literals((Fact(name),), wanted)
        case Among(name, values, wanted):
            return Literals(tuple(Fact(name, value) for value in values), wanted)
        case Includes(name, values):
            return Literals(tuple(Fact(name, value) for value in values), affirmed=True)
        case Excludes(name, values):
            return Literals(tuple(Fact(name, value) for value in values), affirmed=False)
        case Done(act):
            return Literals((Fact(ACT_FIELDS[act]),), affirmed=True)


def facts() -> tuple[Fact, ...]:
    """Return every fact that some condition tests."""
    atoms = (atom for activity in ACTIVITIES for atom in atoms_of(CONDITIONS[activity]))
    return tuple(dict.fromkeys(fact for atom in atoms for fact in literals(atom).facts))


def is_sure(atom: Atom, reading: Reading) -> bool:
    """Return whether the column of those who surely have a fact decides, and not that of those who perhaps do."""
    if isinstance(atom, Done):
        return reading is Reading.NOW
    return reading.is_sure


def three_valued(fact: Fact, given: dict[str, object]) -> bool | None:
    """Return whether a flat profile has a fact, or none where that is unknown or open."""
    value = given[fact.attribute]
    if value is None:
        return None
    return (
        bool(value) if fact.value is None else fact.value in value if isinstance(value, list) else value == fact.value
    )


def columns(profiles: Sequence[Profile]) -> "tuple[dict[Fact, np.ndarray], dict[Fact, np.ndarray]]":
    """Return who surely has each fact, and who perhaps has it."""
    import numpy as np

    rows = [flat(profile) for profile in profiles]
    values = {fact: [three_valued(fact, row) for row in rows] for fact in facts()}
    sure = {fact: np.array([value is True for value in column]) for fact, column in values.items()}
    perhaps = {fact: np.array([value is not False for value in column]) for fact, column in values.items()}
    return sure, perhaps


def nullable(profiles: Sequence[Profile]) -> dict[str, list[bool | None]]:
    """Return a column for each fact, with null for what is unknown or open."""
    rows = [flat(profile) for profile in profiles]
    return {fact.column: [three_valued(fact, row) for row in rows] for fact in facts()}
