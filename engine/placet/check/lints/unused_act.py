"""P502: an act that no rule waits for."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find acts that stand in no `upon` and in no condition."""
    for act in checked.ruleset.acts.values():
        if act.id not in checked.used_acts:
            yield warn(
                "P502",
                f"the act `{act.id}` is never used",
                act.place,
                "no rule waits for it or tests it",
                help=[f"add it to the `upon` of a rule, test it as `act.{act.id}`, or take its declaration away"],
            )
