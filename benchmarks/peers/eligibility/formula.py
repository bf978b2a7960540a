"""The conditions of the workload as data, from which each peer's text is written in the form that is best for it.

A condition is read in one of three ways, which together give the four verdicts:
`permitted` where it surely holds now; else `not_permitted` where it cannot hold, whatever is found out and done;
else `conditional` where it surely holds once every open act is done; else `undetermined`.
This is exact where no unknown fact stands in a condition both for and against, which is so in this workload;
the agreement with placet on random cases holds it to that.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar, assert_never

T = TypeVar("T")


class Reading(Enum):
    """How an unknown fact and an open act count."""

    NOW = "now"
    """Unknown facts count against, and so do open acts."""
    THEN = "then"
    """Unknown facts count against, open acts count as done."""
    PERHAPS = "perhaps"
    """Unknown facts count in favour, open acts as done."""

    @property
    def is_sure(self) -> bool:
        """Whether a fact must be known to count."""
        return self is not Reading.PERHAPS


@dataclass(frozen=True, slots=True)
class Yes:
    """A truth is true, or, where `wanted` is false, is false."""

    attribute: str
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Among:
    """A single value is one of some, or, where `wanted` is false, is none of them."""

    attribute: str
    values: tuple[str, ...]
    wanted: bool = True


@dataclass(frozen=True, slots=True)
class Includes:
    """A set has one of some elements."""

    attribute: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Excludes:
    """A set has none of some elements."""

    attribute: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Done:
    """An act is done."""

    act: str


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Formula", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """Some part holds."""

    parts: tuple["Formula", ...]


Atom = Yes | Among | Includes | Excludes | Done
Formula = Atom | All | AnyOf


def every(*parts: Formula) -> All:
    """Return the conjunction of some conditions."""
    return All(parts)


def some(*parts: Formula) -> AnyOf:
    """Return the disjunction of some conditions."""
    return AnyOf(parts)


@dataclass(frozen=True, slots=True)
class Language(Generic[T]):
    """How one peer writes conditions.

    Attributes:
        atom: An atom, in one reading.
        conjoin: What is written for a conjunction of written parts.
        disjoin: What is written for a disjunction of written parts.
    """

    atom: Callable[[Atom, Reading], T]
    conjoin: Callable[[Sequence[T]], T]
    disjoin: Callable[[Sequence[T]], T]

    def write(self, formula: Formula, reading: Reading = Reading.NOW) -> T:
        """Write a condition."""
        match formula:
            case All(parts):
                return self.conjoin([self.write(part, reading) for part in parts])
            case AnyOf(parts):
                return self.disjoin([self.write(part, reading) for part in parts])
            case Yes() | Among() | Includes() | Excludes() | Done():
                return self.atom(formula, reading)
            case _:
                assert_never(formula)


def infix(conjunction: str, disjunction: str, atom: Callable[[Atom, Reading], str]) -> Language[str]:
    """Return a language with infix operators and parentheses."""
    return Language(atom, lambda parts: f"({conjunction.join(parts)})", lambda parts: f"({disjunction.join(parts)})")
