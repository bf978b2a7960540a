"""placet: who may do what, when, and why, from rules and records that cite their sources.

Names are imported when they are first used, so that `import placet` costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from placet.version import __version__

if TYPE_CHECKING:
    from placet.diagnostics import Diagnostic, Label, Place, PlacetError, Severity

_HOMES = {
    "Diagnostic": "placet.diagnostics",
    "Label": "placet.diagnostics",
    "Place": "placet.diagnostics",
    "PlacetError": "placet.diagnostics",
    "Severity": "placet.diagnostics",
    "Policy": "placet.policy",
    "Verdict": "placet.policy",
    "Answer": "placet.policy",
}

__all__ = ["Diagnostic", "Label", "Place", "PlacetError", "Severity", "__version__"]


def __getattr__(name: str) -> object:
    """Import a public name from its home when it is first used (PEP 562)."""
    if name not in _HOMES:
        raise AttributeError(f"module `placet` has no attribute `{name}`")
    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names."""
    return sorted(__all__)
