"""`placet how`: what would it take."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.asking import QUESTION_HELP, poses_question
from placet.cli.output import has_color, show, show_json, width
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.asking import Posed
    from placet.policy.how import HowAnswer

_HELP = say(
    """Say what it would take that someone can do something.

The cheapest sets of changes come first, grouped by whose doing they are: acts that are open or refused, and attributes
that somebody can change. Where there is no way, what stands in it is named.

Examples:
  placet how mauritania receive-capacity-building --on 2015-01-01
  placet how belarus join-exercise --on 2024-03-06
  placet how japan accede --on 2024-03-06
  placet how georgia join-exercise --on 2024-03-06 --to not_permitted
  placet how "Can Georgia shape decisions on Sea Guardian on 1 Oct 2023?"

{question}""",
    question=QUESTION_HELP,
)


@worded.command(_HELP)
@poses_question
@worded.option(
    "--to",
    type=click.Choice(("permitted", "not_permitted")),
    default="permitted",
    show_default=True,
    help=say("The verdict to reach; `not_permitted` says what would take a permission away."),
)
@worded.option(
    "--limit",
    type=click.IntRange(min=1),
    default=5,
    show_default=True,
    metavar="N",
    help=say("The most ways to list."),
)
@options.format_option("text", "json", "markdown", "html")
@worded.option(
    "--exit-code", is_flag=True, help=say("Leave with 11 where there is no way, with 12 where none was found.")
)
def command(*, posed: Posed, to: str, limit: int, form: str, exit_code: bool) -> int:
    """Show the ways, or what stands in them."""
    found = posed.policy.how(posed.asked.subject, posed.asked.activity, **posed.circumstances, to=to, limit=limit)
    _show(found, form)
    if not exit_code or found.ways:
        return exit_codes.OK
    return exit_codes.NOT_PERMITTED if found.exact else exit_codes.UNDETERMINED


def _show(found: HowAnswer, form: str) -> None:
    from placet import render

    match form:
        case "json":
            show_json(found.to_dict())
        case "markdown":
            show(render.as_ways_markdown(found))
        case "html":
            show(render.as_ways_html(found))
        case _:
            show(render.as_ways(found, width=width(), color=has_color(sys.stdout)))
