"""Load a policy and ask it."""

from placet.logic.verdicts import Verdict
from placet.policy.answer import (
    Act,
    Answer,
    CitedSource,
    OpenPoint,
    PolicyRef,
    ProofNode,
    Question,
    Reason,
    Term,
    Way,
)
from placet.policy.policy import Policy
from placet.policy.supposing.supposition import Change, Supposition
from placet.policy.when import Timeline

__all__ = [
    "Act",
    "Answer",
    "Change",
    "CitedSource",
    "OpenPoint",
    "Policy",
    "PolicyRef",
    "ProofNode",
    "Question",
    "Reason",
    "Supposition",
    "Term",
    "Timeline",
    "Verdict",
    "Way",
]
