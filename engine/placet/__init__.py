"""placet: who may do what, when, and why, from rules and records that cite their sources.

Names are imported when they are first used, so that `import placet` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from placet.version import __version__

if TYPE_CHECKING:
    from placet.diagnostics import Diagnostic, Label, Place, PlacetError, Severity
    from placet.policy import (
        Act,
        Answer,
        Change,
        CitedSource,
        OpenPoint,
        Policy,
        PolicyRef,
        ProofNode,
        Question,
        Reason,
        Supposition,
        Term,
        Timeline,
        Verdict,
        Way,
    )
    from placet.policy.how import HowAnswer
    from placet.policy.interview import Interview, NextQuestion

__all__ = [
    "Act",
    "Answer",
    "Change",
    "CitedSource",
    "Diagnostic",
    "HowAnswer",
    "Interview",
    "Label",
    "NextQuestion",
    "OpenPoint",
    "Place",
    "PlacetError",
    "Policy",
    "PolicyRef",
    "ProofNode",
    "Question",
    "Reason",
    "Severity",
    "Supposition",
    "Term",
    "Timeline",
    "Verdict",
    "Way",
    "__version__",
]

_OF_DIAGNOSTICS = frozenset({"Diagnostic", "Label", "Place", "PlacetError", "Severity"})
_HOMES = {
    "HowAnswer": "placet.policy.how",
    "Interview": "placet.policy.interview",
    "NextQuestion": "placet.policy.interview",
}


def __getattr__(name: str) -> object:
    """Import a public name when it is first used (PEP 562)."""
    if name not in __all__:
        raise AttributeError(f"module `placet` has no attribute `{name}`")
    home = "placet.diagnostics" if name in _OF_DIAGNOSTICS else _HOMES.get(name, "placet.policy")
    value: object = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
