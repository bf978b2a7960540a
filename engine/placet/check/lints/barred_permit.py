"""P508: a permit that a forbid always bars."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lints.worlds import Worlds
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.logic.residual import conjoin, negate
from placet.logic.ruleset import Effect
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find permits that can never take effect, since a forbid that nothing overrides applies whenever they do.

    A forbid that bars only some of a permit's activities or cases is an exception, which is what a forbid is for.
    """
    rules = checked.ruleset.rules.values()
    forbids = [rule for rule in rules if rule.effect is Effect.FORBID]
    for permit in rules:
        if permit.effect is not Effect.PERMIT or not permit.activities:
            continue
        worlds = Worlds(checked.ruleset, permit.activities)
        applies = worlds.applies(permit)
        barring = [forbid for forbid in forbids if permit.activities <= forbid.activities]
        if not barring or not worlds.is_possible(applies):
            continue
        for forbid in barring:
            if not worlds.is_possible(conjoin((applies, negate(worlds.effective(forbid))))):
                yield warn(
                    "P508",
                    say(
                        "the permit `{permit}` never takes effect: the forbid `{forbid}` applies whenever it does",
                        permit=permit.id,
                        forbid=forbid.id,
                    ),
                    permit.place,
                    say("never takes effect"),
                    labels=[(forbid.place, say("forbids the same"))],
                    notes=[say("a forbid beats a permit unless it is overridden")],
                    help=[
                        say(
                            "add `override: {forbid}` to the permit, or narrow the forbid with `unless`",
                            forbid=forbid.id,
                        )
                    ],
                )
