"""P502: an act that no rule waits for."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find acts that stand in no `upon` and in no condition."""
    for act in checked.ruleset.acts.values():
        if act.id not in checked.used_acts:
            yield warn(
                "P502",
                say("the act `{act}` is never used", act=act.id),
                act.place,
                say("no rule waits for it or tests it"),
                help=[
                    say(
                        "add it to the `upon` of a rule, test it as `act.{act}`, or take its declaration away",
                        act=act.id,
                    )
                ],
            )
