"""How much of a dossier is shown; what is left out is counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Limits:
    """The most of each list that is shown.

    Attributes:
        reasons: For each thing that is not permitted.
        openings: The ways to more, and what stands in the way.
        turns: The moments at which something changes.
    """

    reasons: int = 2
    openings: int = 10
    turns: int = 12

    @classmethod
    def of(cls, *, is_full: bool) -> Self:
        """Return the limits, or none."""
        return cls(_ALL, _ALL, _ALL) if is_full else cls()
