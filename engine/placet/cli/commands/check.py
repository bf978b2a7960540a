"""`placet check`: everything that can be found wrong with a pack without asking it anything."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, language, words
from placet.cli.output import show, show_diagnostics, show_json
from placet.diagnostics import PlacetError, Severity, in_order, to_document
from placet.diagnostics.extras import require
from placet.messages import say

if TYPE_CHECKING:
    from placet.diagnostics import Diagnostic
    from placet.logic.ruleset import Invariant

_HELP = say(
    """Check a pack: names, types, dates, cycles, citations, and what is declared but never used.

Examples:
  placet check nato
  placet check ./my-pack
  placet check ./my-pack --format json
  placet check nato --invariants
  placet check nato --scenarios scenarios/nato    # also: which rules does no scenario exercise?
"""
)


@worded.command(_HELP)
@worded.argument("pack", default="nato")
@worded.option("--strict", is_flag=True, help=say("Let warnings fail the check too."))
@worded.option(
    "--invariants",
    is_flag=True,
    help=say("Also hold the invariants to every subject on every day on which anything changes (some seconds)."),
)
@worded.option(
    "--scenarios",
    type=click.Path(exists=True, path_type=Path),
    metavar="PATH",
    help=say("Also run these scenarios, and warn of every rule that none of them exercises."),
)
@options.format_option("text", "json")
@lang_option
def command(pack: str, *, strict: bool, invariants: bool, scenarios: Path | None, form: str) -> int:
    """Show everything found, sorted by place."""
    found = in_order(_found(pack, scenarios))
    if invariants and not any(each.severity is Severity.ERROR for each in found):
        found = in_order((*found, *_broken(pack)))
    errors = sum(each.severity is Severity.ERROR for each in found)
    if form == "json":
        show_json(
            {"pack": pack, "errors": errors, "warnings": len(found) - errors, "found": to_document(found, words())}
        )
    else:
        show_diagnostics(found, to_stdout=True)
        gap = "\n" if found else ""
        show(f"{gap}{_summed(pack, errors, len(found) - errors)}\n")
    return exit_codes.NEGATIVE if errors or (strict and found) else exit_codes.OK


def _found(pack: str, scenarios: Path | None) -> tuple[Diagnostic, ...]:
    from placet.check import check
    from placet.check.lints import run_lints
    from placet.pack import find_pack, load_sources

    folder = find_pack(pack)
    try:
        checked = check(load_sources(folder))
    except PlacetError as error:
        return error.diagnostics
    exercised = None
    if scenarios is not None and not checked.diagnostics:
        require("test", "pytest", "pytest_bdd")
        from placet.gherkin.exercise import exercised_rules

        exercised = exercised_rules([scenarios], checked.ruleset.digest)
    return (*checked.diagnostics, *run_lints(checked, exercised=exercised))


def _broken(pack: str) -> Iterator[Diagnostic]:
    from placet.policy import Policy
    from placet.study import broken, explain_breaches

    policy = Policy.load(pack).in_language(language())
    numbers = count(1)
    total = len(policy.ruleset.invariants)

    def show_progress(invariant: Invariant) -> None:
        number = next(numbers)
        said = words().say("invariant {number} of {total}: {name}", number=number, total=total, name=invariant.id)
        click.echo(said, err=True)

    return explain_breaches(broken(policy, watch=show_progress), pack)


def _summed(pack: str, errors: int, warnings: int) -> str:
    text = words()
    return text.say(
        "{pack}: {errors}, {warnings}",
        pack=pack,
        errors=text.count("{number} error", "{number} errors", errors),
        warnings=text.count("{number} warning", "{number} warnings", warnings),
    )
