"""`placet test`: run scenarios."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, language, words
from placet.cli.output import show, show_json
from placet.diagnostics import Diagnostic, PlacetError
from placet.diagnostics.extras import require
from placet.messages import listed, say

if TYPE_CHECKING:
    from placet.gherkin.running import Outcome

_HELP = say(
    """Run scenarios: `.feature` files in plain sentences, with no Python beside them.

Examples:
  placet test                           # ./scenarios, or else this folder
  placet test scenarios/nato
  placet test my-pack/scenarios/lending.feature
  placet test --junit report.xml

A scenario that names no policy is about the pack whose folder it lies in, or that its folder is named after.
"""
)

_PATH = click.Path(exists=True, path_type=Path)


@worded.command(_HELP)
@worded.argument("paths", nargs=-1, metavar="[PATH]...", type=_PATH)
@worded.option("--junit", type=click.Path(dir_okay=False, path_type=Path), help=say("Also write a JUnit XML report."))
@options.format_option("text", "json")
@lang_option
def command(paths: tuple[Path, ...], *, junit: Path | None, form: str) -> int:
    """Run scenarios and show which hold."""
    require("test", "pytest", "pytest_bdd")
    from placet.gherkin.running import run_scenarios

    where = paths or (_usual(),)
    outcomes = run_scenarios(where, junit=junit, language=language())
    if not outcomes:
        raise PlacetError(_nothing_found(where))
    counts = Counter[str](outcome.state for outcome in outcomes)
    if form == "json":
        show_json({**_counted(counts), "scenarios": [asdict(outcome) for outcome in outcomes]})
    else:
        show("\n".join([*_by_file(outcomes), *_failures(outcomes), "", _summed(counts)]) + "\n")
    return exit_codes.NEGATIVE if counts["failed"] else exit_codes.OK


def _usual() -> Path:
    scenarios = Path("scenarios")
    return scenarios if scenarios.is_dir() else Path()


def _nothing_found(paths: Sequence[Path]) -> Diagnostic:
    shown = listed(f"`{path.as_posix()}`" for path in paths)
    return Diagnostic(
        "P911",
        say("no scenarios in {names}", names=shown),
        help=(say("scenarios are files whose names end in `.feature`"),),
    )


def _counted(counts: Counter[str]) -> dict[str, object]:
    return {state: counts[state] for state in ("passed", "failed", "skipped")}


def _by_file(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for file, group in groupby(outcomes, key=lambda outcome: outcome.file):
        yield f"{file}  {_summed(Counter[str](outcome.state for outcome in group))}"


def _failures(outcomes: Sequence[Outcome]) -> Iterator[str]:
    for outcome in outcomes:
        if outcome.state == "failed":
            where = f"{outcome.file}:{outcome.line}"
            failed = words().say("FAILED {where}: {name}", where=where, name=outcome.name)
            yield from ("", failed if outcome.name else words().say("FAILED {where}", where=where), "")
            yield from (f"  {line}".rstrip() for line in outcome.detail.rstrip().splitlines())


def _summed(counts: Counter[str]) -> str:
    return ", ".join(_state(state, count) for state, count in sorted(counts.items(), reverse=True))


def _state(state: str, number: int) -> str:
    text = words()
    match state:
        case "passed":
            return text.count("{number} passed", "{number} passed", number)
        case "failed":
            return text.count("{number} failed", "{number} failed", number)
        case _:
            return text.count("{number} skipped", "{number} skipped", number)
