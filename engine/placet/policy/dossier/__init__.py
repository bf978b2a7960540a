"""A dossier: one subject on a page, put together from what the other questions answer."""

from placet.policy.dossier.dossier import Dossier
from placet.policy.dossier.parts import (
    Absence,
    Cause,
    Difference,
    Doing,
    Fact,
    Grounds,
    Need,
    NumberedSource,
    Opening,
    Permission,
    Recorded,
    Refusal,
    Shift,
    Span,
    Spell,
    Turn,
    Unsettled,
)
from placet.policy.dossier.writing import Desk, Progress, Wanted, write

__all__ = [
    "Absence",
    "Cause",
    "Desk",
    "Difference",
    "Doing",
    "Dossier",
    "Fact",
    "Grounds",
    "Need",
    "NumberedSource",
    "Opening",
    "Permission",
    "Progress",
    "Recorded",
    "Refusal",
    "Shift",
    "Span",
    "Spell",
    "Turn",
    "Unsettled",
    "Wanted",
    "write",
]
