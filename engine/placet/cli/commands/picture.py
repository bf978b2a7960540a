"""`placet picture`: what a policy says, drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.asking import QUESTION_HELP, answers_question
from placet.cli.language import lang_option
from placet.cli.pictures import CHART_FORMS, TREE_FORMS, write_picture, write_tree
from placet.cli.tables_asked import answers_table
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.files import Target
    from placet.policy import Answer, Policy
    from placet.policy.tables import Table

_HELP = say(
    """Draw what a policy says, as SVG or PNG.

Examples:
  placet picture matrix --group-by framework --on 2023-10-01 -o matrix.svg
  placet picture timeline georgia --since 1990-01-01 -o georgia.svg
  placet picture network --by framework --by membership --since 1990-01-01 -o network.png
  placet picture proof russia join-exercise --on 2023-06-01 -o proof.svg
  placet picture rules join-exercise -o rules.svg
"""
)

_MATRIX = say(
    """Draw a table, a coloured cell with its letter for each question.

Examples:
  placet picture matrix --group-by framework --on 2023-10-01 -o matrix.svg
  placet picture matrix --activity join-exercise --every 1y --since 1995-01-01 --until 2025-01-01 -o exercises.png
"""
)

_TIMELINE = say(
    """Draw what is recorded of a subject through time, and its verdicts.

Examples:
  placet picture timeline georgia --since 1990-01-01 -o georgia.svg
  placet picture timeline sweden --since 1994-01-01 --until 2024-12-31 --activity practical-cooperation -o sweden.png
"""
)

_NETWORK = say(
    """Draw how many subjects have each value of some attributes through time, who they are, and what happened.

Examples:
  placet picture network --by framework --by membership --since 1990-01-01 -o network.svg
  placet picture network --by framework --since 1994-01-01 --until 2026-01-01 -o network.png
"""
)

_PROOF = say(
    """Draw the proof of an answer as a tree.

Examples:
  placet picture proof russia join-exercise --on 2023-06-01 -o proof.svg
  placet picture proof georgia shape-decisions --object sea-guardian --on 2023-10-01 -o proof.mmd

{question}""",
    question=QUESTION_HELP,
)

_RULES = say(
    """Draw the rules of an activity as a tree: what permits it, what forbids it, and the terms.

Examples:
  placet picture rules join-exercise -o rules.svg
  placet picture rules sit-in-council --on 2010-01-01 -o rules.mmd
"""
)


_since_option = worded.option(
    "--since",
    metavar="DAY",
    help=say("The first day shown (default: that of the first year of which anything is recorded)."),
)


@worded.group(_HELP)
@lang_option
@click.pass_context
def command(context: click.Context) -> None:
    """Show the help where no picture is named."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


@command.command(help=_MATRIX)
@options.file_options(CHART_FORMS)
@answers_table
def matrix(*, table: Table, target: Target) -> int:
    """Draw a table."""
    from placet.pictures import matrix as drawn

    write_picture(drawn(table), target)
    return exit_codes.OK


@command.command(help=_TIMELINE)
@options.file_options(CHART_FORMS)
@worded.argument("subject")
@_since_option
@worded.option("--until", metavar="DAY", help=say("The last day shown (default: today)."))
@worded.option(
    "--activity", "activities", multiple=True, metavar="ACTIVITY", help=say("Only this, or all below it; repeatable.")
)
@options.known_on_option
@options.policy_options
def timeline(
    subject: str,
    *,
    since: str | None,
    until: str | None,
    activities: tuple[str, ...],
    known_on: str | None,
    policy: Policy,
    target: Target,
) -> int:
    """Draw a subject through time."""
    from placet.pictures import timeline as drawn
    from placet.policy import clock

    today = clock.today()
    picture = drawn(
        policy,
        subject,
        since=since,
        until=until or today,
        known_on=known_on or today,
        activities=activities or None,
    )
    write_picture(picture, target)
    return exit_codes.OK


@command.command(help=_NETWORK)
@options.file_options(CHART_FORMS)
@worded.option(
    "--by",
    "attributes",
    multiple=True,
    metavar="ATTRIBUTE",
    help=say("An attribute to count by; repeatable (default: those recorded with periods)."),
)
@_since_option
@worded.option("--until", metavar="DAY", help=say("The last day shown (default: today)."))
@options.known_on_option
@options.policy_options
def network(
    *,
    attributes: tuple[str, ...],
    since: str | None,
    until: str | None,
    known_on: str | None,
    policy: Policy,
    target: Target,
) -> int:
    """Draw everybody through time."""
    from placet.pictures import network as drawn
    from placet.policy import clock

    today = clock.today()
    picture = drawn(policy, attributes, since=since, until=until or today, known_on=known_on or today)
    write_picture(picture, target)
    return exit_codes.OK


@command.command(help=_PROOF)
@options.file_options(TREE_FORMS)
@answers_question
def proof(*, answer: Answer, target: Target) -> int:
    """Draw the proof of an answer."""
    from placet.pictures import proof_tree

    write_tree(proof_tree(answer), target)
    return exit_codes.OK


@command.command(help=_RULES)
@options.file_options(TREE_FORMS)
@worded.argument("activity")
@worded.option("--on", metavar="DATE", help=say("The day as of which rules are in force (default: today)."))
@options.known_on_option
@options.policy_options
def rules(activity: str, *, on: str | None, known_on: str | None, policy: Policy, target: Target) -> int:
    """Draw the rules of an activity."""
    from placet.pictures import rules_tree
    from placet.policy import clock

    today = clock.today()
    write_tree(rules_tree(policy, activity, on=on or today, known_on=known_on or today), target)
    return exit_codes.OK
