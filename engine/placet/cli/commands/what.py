"""`placet what`: what someone can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.answers import LIST_FORMATS, show_list
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.options import Circumstances
    from placet.policy import Answer, Policy

_HELP = say(
    """List what someone can do, grouped by verdict.

Examples:
  placet what georgia --on 2023-10-01
  placet what austria --object kfor --on 2021-01-01
  placet what georgia --on 2023-10-01 --format json
  placet what austria --on 2027-06-01 --suppose "austria.membership = invitee from 2027-01-01"
"""
)


@worded.command(_HELP)
@worded.argument("subject")
@options.object_option
@options.circumstance_options
@options.policy_options
@options.format_option(*LIST_FORMATS)
def command(
    subject: str,
    *,
    object_: str | None,
    given: Circumstances,
    policy: Policy,
    form: str,
) -> int:
    """Ask about every activity of the pack."""
    answers = policy.what(
        subject,
        object=object_,
        on=given.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )
    show_list(answers, form, name=_named)
    return exit_codes.OK


def _named(answer: Answer) -> str:
    question = answer.question
    return f"{question.activity} ({question.object})" if question.object else question.activity
