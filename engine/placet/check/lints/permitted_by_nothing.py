"""P503: an activity that no rule permits."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find activities with nothing below them that no `permit` covers: every answer about them is no."""
    for activity in checked.ruleset.activities.values():
        if activity.is_leaf and not checked.ruleset.permits[activity.id]:
            yield warn(
                "P503",
                f"no rule permits the activity `{activity.id}`",
                activity.place,
                "nobody can ever do it",
                notes=["what no rule permits is not permitted"],
                help=["write a rule that permits it, or an activity above it"],
            )
