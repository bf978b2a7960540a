"""`placet table`: many questions at once, with their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options
from placet.cli.tables import FORMS, check_extra, written

if TYPE_CHECKING:
    from placet.cli.files import Target
    from placet.cli.options import Circumstances

_HELP = """Show many verdicts as a table: P permitted, C conditional, N not permitted, U undetermined.

With one date it is subjects by activities; with several dates and one activity, subjects by dates; with several dates
and one subject, activities by dates. An activity that is on something is there once for each of its objects.

\b
Examples:
  placet table --activity practical-cooperation --on 2023-10-01
  placet table --activity join-exercise --dates 2014-01-01,2022-03-01,2024-06-01
  placet table --subject georgia --every 5y --since 1995-01-01 --until 2025-01-01
  placet table --object kfor --only conditional --group-by framework
  placet table --on 2023-10-01 -o table.xlsx
"""

_VERDICTS = ("permitted", "conditional", "not_permitted", "undetermined")


@click.command(help=_HELP)
@click.option("--subject", "subjects", multiple=True, metavar="SUBJECT", help="Only this one; repeatable.")
@click.option(
    "--activity",
    "activities",
    multiple=True,
    metavar="ACTIVITY",
    help="Only this one, or all below it in the hierarchy; repeatable.",
)
@click.option("--object", "objects", multiple=True, metavar="OBJECT", help="Only what is on this; repeatable.")
@click.option("--dates", metavar="DATE,DATE,...", help="Several dates.")
@click.option("--every", metavar="DURATION", help="Dates so far apart (1y, 6m, P1Y6M), with --since and --until.")
@click.option("--since", metavar="DAY", help="The first of these dates.")
@click.option("--until", metavar="DAY", help="The last that there may be.")
@click.option("--only", type=click.Choice(_VERDICTS), help="Show the cells of this verdict alone.")
@click.option("--group-by", metavar="ATTRIBUTE", help="Group the subjects by this attribute.")
@options.circumstance_options
@options.pack_option
@options.file_options(FORMS)
def command(  # noqa: PLR0913 - each is an option
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
    pack: str,
    target: Target,
) -> int:
    """Ask every question of the table and write it."""
    from placet.cli.progress import progress
    from placet.policy import Policy

    days = _dates(dates, every, since, until)
    check_extra(target.form)
    policy = Policy.load(pack)
    with progress(pack) as watch:
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
    target.write(written(table, target))
    return exit_codes.OK


def _dates(dates: str | None, every: str | None, since: str | None, until: str | None) -> tuple[str, ...] | None:
    """Read the dates that the options give; None where they give none."""
    if dates is not None:
        if every or since or until:
            raise click.UsageError(
                "give the dates with `--dates`, or with `--every`, `--since` and `--until`, not both"
            )
        return tuple(date.strip() for date in dates.split(",") if date.strip())
    if every is None and since is None and until is None:
        return None
    if every is None or since is None or until is None:
        raise click.UsageError("`--every`, `--since` and `--until` go together")
    from placet.policy.tables import series

    return series(since, until, every)
