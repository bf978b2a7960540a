"""Turn a written decision into a function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from placet.logic.verdicts import Verdict

Decision = Callable[[Mapping[str, object]], Verdict]


def run(source: str, otherwise: Decision, checks: Mapping[str, object]) -> Decision:
    """Return the function that a written decision defines.

    Args:
        source: As `source_of` returns it.
        otherwise: Decides for profiles that are not plainly right, or raises what is wrong with them.
        checks: Tell of each attribute whether a value is plainly right for it.
    """
    names: dict[str, Any] = {"otherwise": otherwise, "checks": checks}
    exec(compile(source, "<decision>", "exec"), names)  # noqa: S102 - written from a checked model; names are literals
    decide: Decision = names["decide"]
    return decide
