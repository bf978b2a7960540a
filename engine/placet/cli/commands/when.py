"""`placet when`: from when to when, and what changes it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from placet.cli import exit_codes, options, worded
from placet.cli.asking import QUESTION_HELP, read_question
from placet.cli.output import has_color, show, show_json, width
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.asking import Asked
    from placet.cli.options import Circumstances
    from placet.policy import Policy, Timeline

_HELP = say(
    """Show from when to when someone can do something, and what changes it.

Each change comes with the record, act or rule that brings it, and its source.
What cannot be said for a while, because a source gives only a month or accounts differ, is shown as that.

The range reaches from as far back as the calendar goes to today, unless `--since` and `--until` say otherwise;
its last day is part of it.
With `--by knowledge` the date asked about is fixed (`--on`), and the range is of the days of what was known.

Examples:
  placet when Sweden decide-on-operation --object kfor
  placet when "Can Georgia shape decisions on Sea Guardian?" --since 2020-01-01
  placet when egypt attend-committee --until 2000-12-31 --format json
  placet when georgia join-exercise --until 2030-01-01 --suppose "georgia.framework -= pfp from 2027"
  placet when kazakhstan attend-committee --by knowledge --on 1994-12-01

{question}""",
    question=QUESTION_HELP,
)

_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    worded.argument("question", nargs=-1, required=True),
    options.object_option,
    worded.option("--since", metavar="DAY", help=say("The first day of the range (default: none).")),
    worded.option("--until", metavar="DAY", help=say("The last day of the range (default: today).")),
    worded.option(
        "--by",
        type=click.Choice(["validity", "knowledge"]),
        default="validity",
        show_default=True,
        help=say("Go through the dates asked about, or the days of what was known."),
    ),
    worded.option("--profile", type=options.existing_file, help=say("Ask about the subject described in this file.")),
    options.circumstance_options,
    options.policy_options,
    options.format_option("text", "json", "markdown", "html"),
)


def _with_options(command: Callable[..., int]) -> Callable[..., int]:
    return reduce(lambda made, add: add(made), reversed(_OPTIONS), command)


@worded.command(_HELP)
@_with_options
def command(  # noqa: PLR0913 - one for each option
    *,
    question: tuple[str, ...],
    object_: str | None,
    since: str | None,
    until: str | None,
    by: str,
    profile: Path | None,
    given: Circumstances,
    policy: Policy,
    form: str,
) -> int:
    """Ask over a range and show the timeline."""
    asked = read_question(policy, question, object_, profile)
    ask = _by_validity if by == "validity" else _by_knowledge
    _show(ask(policy, asked, given, since, until), form)
    return exit_codes.OK


def _by_validity(policy: Policy, asked: Asked, given: Circumstances, since: str | None, until: str | None) -> Timeline:
    if given.on is not None or asked.on is not None:
        raise click.UsageError(say("a timeline has no single date: use `--since` and `--until`, or `--by knowledge`"))
    return policy.when(
        asked.subject,
        asked.activity,
        object=asked.object,
        since=since,
        until=until,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )


def _by_knowledge(policy: Policy, asked: Asked, given: Circumstances, since: str | None, until: str | None) -> Timeline:
    if given.known_on is not None:
        raise click.UsageError(say("`--by knowledge` goes through what was known: use `--since` and `--until`"))
    return policy.when_known(
        asked.subject,
        asked.activity,
        object=asked.object,
        on=asked.on or given.on,
        since=since,
        until=until,
        evidence=given.evidence,
        context=given.context,
    )


def _show(timeline: Timeline, form: str) -> None:
    from placet import render

    match form:
        case "json":
            show_json(timeline.to_dict())
        case "markdown":
            show(render.as_timeline_markdown(timeline))
        case "html":
            show(render.as_timeline_html(timeline))
        case _:
            show(render.as_timeline_text(timeline, width=width(), color=has_color(sys.stdout)))
