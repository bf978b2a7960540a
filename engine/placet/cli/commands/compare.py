"""`placet compare`: what a supposition changes."""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, language, words
from placet.cli.output import has_color, show, show_json, width
from placet.messages import say

if TYPE_CHECKING:
    from placet.policy import Policy
    from placet.study import Comparison

_HELP = say(
    """Show what a supposition changes, for everybody on the roster and all that can be asked.

Each answer as recorded is compared with the answer as supposed.

Examples:
  placet compare --suppose "georgia.suspended_from += practical-cooperation from 2027-01-01" --on 2027-06-01
  placet compare --suppose "austria.framework -= pfp" --on 2026-06-01 --format csv
  placet compare --suppose-file ideas.yaml --on 2027-06-01 --format json
"""
)


@worded.command(_HELP)
@options.suppose_options
@options.date_options
@options.pack_option
@options.format_option("text", "json", "csv")
@lang_option
def command(
    *,
    suppose: tuple[str, ...],
    suppose_file: Path | None,
    on: str | None,
    known_on: str | None,
    pack: str,
    form: str,
) -> int:
    """Compare every verdict, and show those that change."""
    from placet.policy import Policy, clock
    from placet.study import compare

    if not suppose and suppose_file is None:
        raise click.UsageError(say("nothing is supposed: add `--suppose` or `--suppose-file`"))
    policy = Policy.load(pack).in_language(language())
    supposed = policy.suppose(*suppose, file=suppose_file)
    numbers, total, kind = count(1), len(policy.subjects), _kind(policy)

    def show_progress(subject: str) -> None:
        number = next(numbers)
        said = words().say("{kind} {number} of {total}: {name}", kind=kind, number=number, total=total, name=subject)
        click.echo(said, err=True)

    found = compare(
        policy,
        supposed,
        on=on or clock.today(),
        known_on=known_on or clock.today(),
        watch=show_progress,
    )
    _show(policy, found, form)
    return exit_codes.OK


def _show(policy: Policy, found: Comparison, form: str) -> None:
    if form == "json":
        show_json(found.to_dict())
        return
    from placet.policy.names import show as label
    from placet.render import as_comparison, as_comparison_csv

    if form == "csv":
        show(as_comparison_csv(found))
        return
    text = as_comparison(
        found,
        name=lambda subject: label(policy.ruleset.entities[subject], policy.language),
        width=width(),
        language=policy.language,
        color=has_color(sys.stdout),
    )
    show(text)


def _kind(policy: Policy) -> str:
    """Return what people call a subject of a policy."""
    from placet.policy.names import show as label

    subject = policy.ruleset.subject
    named = policy.ruleset.entity_types.get(subject)
    return label(named, policy.language) if named else subject
