"""`placet table`: many questions at once, with their verdicts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.tables import FORMS, written
from placet.cli.tables_asked import answers_table
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.files import Target
    from placet.policy.tables import Table

_HELP = say(
    """Show many verdicts as a table: P permitted, C conditional, N not permitted, U undetermined.

With one date it is subjects by activities; with several dates and one activity, subjects by dates; with several dates
and one subject, activities by dates. An activity that is on something is there once for each of its objects.

Examples:
  placet table --activity practical-cooperation --on 2023-10-01
  placet table --activity join-exercise --dates 2014-01-01,2022-03-01,2024-06-01
  placet table --subject georgia --every 5y --since 1995-01-01 --until 2025-01-01
  placet table --object kfor --only conditional --group-by framework
  placet table --on 2023-10-01 -o table.xlsx
"""
)


@worded.command(_HELP)
@options.file_options(FORMS)
@answers_table
def command(*, table: Table, target: Target) -> int:
    """Ask every question of the table and write it."""
    target.write(written(table, target))
    return exit_codes.OK
