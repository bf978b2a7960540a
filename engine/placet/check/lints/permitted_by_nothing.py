"""P503: an activity that no rule permits."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find activities with nothing below them that no `permit` covers: every answer about them is no."""
    for activity in checked.ruleset.activities.values():
        if activity.is_leaf and not checked.ruleset.permits[activity.id]:
            yield warn(
                "P503",
                say("no rule permits the activity `{activity}`", activity=activity.id),
                activity.place,
                say("nobody can ever do it"),
                notes=[say("what no rule permits is not permitted")],
                help=[say("write a rule that permits it, or an activity above it")],
            )
