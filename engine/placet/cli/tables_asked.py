"""A table from the options of a command line."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, cast

import click

from placet.cli import options, worded
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.options import Circumstances, Command
    from placet.policy import Policy

_VERDICTS = ("permitted", "conditional", "not_permitted", "undetermined")


def answers_table(command: Command) -> Command:
    """Add the options that say what a table shows; the command gets the `table`."""

    @options.circumstance_options
    @wraps(command)
    def answered(  # noqa: PLR0913 - each is an option
        *,
        subjects: tuple[str, ...],
        activities: tuple[str, ...],
        objects: tuple[str, ...],
        dates: str | None,
        every: str | None,
        since: str | None,
        until: str | None,
        only: str | None,
        group_by: str | None,
        given: Circumstances,
        policy: Policy,
        **others: Any,
    ) -> Any:
        from placet.cli.progress import progress

        days = _dates(dates, every, since, until)
        with progress(policy.name) as watch:
            table = policy.table(
                subjects or None,
                activities or None,
                objects=objects or None,
                dates=days,
                on=given.on,
                known_on=given.known_on,
                evidence=given.evidence,
                context=given.context,
                only=only,
                group_by=group_by,
                watch=watch,
            )
        return command(table=table, **others)

    for add in reversed(_OPTIONS):
        answered = add(answered)
    return cast("Command", answered)


_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    worded.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help=say("Only this one; repeatable.")),
    worded.option(
        "--activity",
        "activities",
        multiple=True,
        metavar="ACTIVITY",
        help=say("Only this one, or all below it in the hierarchy; repeatable."),
    ),
    worded.option(
        "--object", "objects", multiple=True, metavar="OBJECT", help=say("Only what is on this; repeatable.")
    ),
    worded.option("--dates", metavar="DATE,DATE,...", help=say("Several dates.")),
    worded.option(
        "--every", metavar="DURATION", help=say("Dates so far apart (1y, 6m, P1Y6M), with --since and --until.")
    ),
    worded.option("--since", metavar="DAY", help=say("The first of these dates.")),
    worded.option("--until", metavar="DAY", help=say("The last that there may be.")),
    worded.option("--only", type=click.Choice(_VERDICTS), help=say("Show the cells of this verdict alone.")),
    worded.option("--group-by", metavar="ATTRIBUTE", help=say("Group the subjects by this attribute.")),
    options.policy_options,
)


def _dates(dates: str | None, every: str | None, since: str | None, until: str | None) -> tuple[str, ...] | None:
    """Read the dates that the options give; None where they give none."""
    if dates is not None:
        if every or since or until:
            raise click.UsageError(
                say("give the dates with `--dates`, or with `--every`, `--since` and `--until`, not both")
            )
        return tuple(date.strip() for date in dates.split(",") if date.strip())
    if every is None and since is None and until is None:
        return None
    if every is None or since is None or until is None:
        raise click.UsageError(say("`--every`, `--since` and `--until` go together"))
    from placet.policy.tables import series

    return series(since, until, every)
