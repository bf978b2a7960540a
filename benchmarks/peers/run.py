"""Measure placet and its peers on one workload, each in a fresh process, all in one session.

Usage:
    python benchmarks/peers/run.py [--write] [--only NAME ...] [--rounds 7] [--seconds 0.2] [--rows 500000]
        [--note TEXT]

Every row first has to agree with placet on 2,000 random cases; one that does not is an error with the first case.
A peer that is not installed is listed with the command that installs it.
`--write` puts the table and the chart into `docs/benchmarks.md`, but only whole, and only if no row failed.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eligibility import report
from eligibility.agreement import CASES, decided_by_placet
from eligibility.machine import describe
from eligibility.measure import Measured
from eligibility.peer import Peer
from eligibility.registry import PEERS, find
from eligibility.report import Row

HERE = Path(__file__).parent
CHART = report.PICTURES / "peers.svg"


class FailedError(Exception):
    """A row could not be measured."""


def measured(peer: type[Peer], cases: Path, options: list[str]) -> Row:
    """Measure one row in a process of its own.

    Raises:
        FailedError: The process ended badly, or the peer does not agree with placet.
    """
    version, missing = peer().version(), peer().missing()
    if missing is not None:
        return Row(peer, version, None, missing)
    command = [sys.executable, "-m", "eligibility.measure", peer.name, str(cases), *options]
    done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise FailedError(f"{peer.name} failed:\n{done.stderr.strip()[-2000:]}")
    found = Measured(**json.loads(done.stdout.splitlines()[-1]))
    if found.difference is not None:
        raise FailedError(f"{peer.name} does not agree with placet. {found.difference}")
    return Row(peer, version, found)


def show(rows: list[Row], console: Console) -> None:
    """Print the table."""
    table = Table(title=f"Ratios to the fastest row of placet's own. {describe()}")
    for number, heading in enumerate(report.HEADINGS):
        table.add_column(heading, justify="left" if number < 3 else "right")  # noqa: PLR2004 - name, version, verdicts
    for line in report.cells(rows):
        table.add_row(*line)
    console.print(table)


def write(rows: list[Row], options: argparse.Namespace) -> None:
    """Write the table and the chart into the page."""
    day = datetime.now(UTC).date().isoformat()
    text = "\n\n".join(
        [
            *([f"**{options.note}**"] if options.note else []),
            f"Measured on {day}: {describe()}.",
            f"Medians of {options.rounds} rounds of at least {options.seconds} s; tables of {options.rows:,} profiles.",
            f"All rows agreed with placet on {CASES:,} random cases before they were measured.",
            report.markdown(report.HEADINGS, report.cells(rows)),
            "![Microseconds a decision, by engine](pictures/peers.svg)",
            "The forms in which they were given the workload:",
            report.notes(rows),
        ]
    )
    report.draw(rows, CHART)
    page = report.PAGE.read_text(encoding="utf-8")
    report.PAGE.write_text(report.put(page, "peers", text), encoding="utf-8")


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", action="append", default=[], metavar="NAME")
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--rows", type=int, default=500_000)
    parser.add_argument("--note", help="a remark that is written above the table")
    options = parser.parse_args()
    console, errors = Console(), Console(stderr=True)
    try:
        chosen = [find(name) for name in options.only] or list(PEERS)
    except ValueError as error:
        parser.error(str(error))
    if options.write and (missing := report.cannot_draw()):
        parser.error(missing)
    if options.write and options.only:
        parser.error("a page with some of the rows would mislead: leave out --only or --write")
    passed = ["--rounds", str(options.rounds), "--seconds", str(options.seconds), "--rows", str(options.rows)]
    rows, failed = [], False
    with tempfile.TemporaryDirectory() as folder:
        cases = Path(folder) / "cases.json"
        decided_by_placet().write(cases)
        for peer in chosen:
            errors.print(f"{peer.name} ...", highlight=False)
            try:
                rows.append(measured(peer, cases, passed))
            except FailedError as error:
                errors.print(str(error), markup=False, style="red")
                failed = True
    show(rows, console)
    if options.write and not failed:
        write(rows, options)
    elif options.write:
        errors.print("nothing is written, because rows failed", style="red")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
