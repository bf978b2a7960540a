"""`placet what`: what someone can do."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options
from placet.cli.answers import LIST_FORMATS, show_list

if TYPE_CHECKING:
    from placet.cli.options import Circumstances
    from placet.policy import Answer, Policy

_HELP = """List what someone can do, grouped by verdict.

\b
Examples:
  placet what georgia --on 2023-10-01
  placet what austria --object kfor --on 2021-01-01
  placet what georgia --on 2023-10-01 --format json
  placet what austria --on 2027-06-01 --suppose "austria.membership = invitee from 2027-01-01"
"""


@click.command(help=_HELP)
@click.argument("subject")
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
