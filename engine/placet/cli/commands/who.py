"""`placet who`: who can do something."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.answers import LIST_FORMATS, show_list
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.options import Circumstances
    from placet.policy import Policy

_HELP = say(
    """List who can do something, grouped by verdict.

Examples:
  placet who join-exercise --on 2023-10-01
  placet who shape-decisions --object kfor --on 2021-01-01
  placet who join-exercise --on 2023-10-01 --format json
  placet who join-exercise --on 2027-06-01 --suppose "georgia.suspended_from += practical-cooperation from 2027"
"""
)


@worded.command(_HELP)
@worded.argument("activity")
@options.object_option
@options.circumstance_options
@options.policy_options
@options.format_option(*LIST_FORMATS)
def command(
    activity: str,
    *,
    object_: str | None,
    given: Circumstances,
    policy: Policy,
    form: str,
) -> int:
    """Ask about every subject of the pack."""
    answers = policy.who(
        activity,
        object=object_,
        on=given.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )
    show_list(answers, form, name=lambda answer: answer.question.subject_label)
    return exit_codes.OK
