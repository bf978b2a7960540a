"""P509: a rule without a scenario."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked, exercised: Collection[str]) -> Iterable[Diagnostic]:
    """Find rules that no scenario exercises.

    Args:
        checked: The pack.
        exercised: The rules that some scenario's answer rests on; whoever runs the scenarios knows them.
    """
    for rule in checked.ruleset.rules.values():
        if rule.id not in exercised:
            yield warn(
                "P509",
                say("no scenario exercises the rule `{rule}`", rule=rule.id),
                rule.place,
                say("nothing would notice a mistake in it"),
                help=[say("write a scenario whose answer rests on it")],
            )
