"""`placet compile`: the decision on an activity as Python source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.language import words
from placet.cli.output import show, show_json
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.options import Circumstances
    from placet.policy import Policy

_HELP = say(
    """Show the decision on an activity as Python source.

It is what `policy.decider` runs: it decides for any profile, under fixed dates, as the other commands do.

Examples:
  placet compile join-exercise --on 2023-10-01
  placet compile shape-decisions --object sea-guardian --format json
"""
)


@worded.command(_HELP)
@worded.argument("activity")
@options.object_option
@options.circumstance_options
@options.policy_options
@options.format_option("text", "json")
def command(*, policy: Policy, activity: str, object_: str | None, given: Circumstances, form: str) -> int:
    """Show the source, or why there is none."""
    decider = policy.decider(
        activity,
        object=object_,
        on=given.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )
    reason = None if decider.reason is None else words().translate(decider.reason)
    if form == "json":
        found = {"activity": decider.activity, "object": decider.object, "is_compiled": decider.is_compiled}
        show_json({**found, "reason": None if reason is None else str(reason), "source": decider.source})
    else:
        show(f"# {reason}\n" if decider.source is None else decider.source)
    return exit_codes.OK
