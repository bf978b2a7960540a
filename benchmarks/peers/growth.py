"""Measure how cost grows with the number of rules, of profiles and of records.

Usage:
    python benchmarks/peers/growth.py [--write] [--kind rules] [--limit 120] [--seconds 0.2]
        [--most-profiles 100000000] [--note TEXT]

Every point is measured in a fresh process.
A line stops where the next point would, by what the last one took, need more time than the limit or
more than three quarters of the memory that is available; the table says which.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console
from rich.table import Table

from eligibility import report
from eligibility.growing import Point
from eligibility.machine import available_bytes, describe

HERE = Path(__file__).parent
CHART = report.PICTURES / "growth.svg"
LINES = {
    "rules": ("placet", "CEL (Rust)", "Zen", "Cedar", "Rego"),
    "profiles": (
        "placet",
        "Python by hand",
        "OpenFisca",
        "NumPy by hand, bit-packed",
        "Polars by hand",
        "DuckDB by hand",
    ),
    "records": ("placet", "Cedar"),
}
SIZES = {
    "rules": (10, 100, 1_000, 10_000),
    "profiles": (1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000),
    "records": (1_000, 10_000, 100_000),
}
TITLES = {
    "rules": "One decision about one activity, among so many rules about other activities",
    "profiles": "Twenty activities for so many profiles",
    "records": "One decision about a subject on record, among so many records",
}
MEMORY = 0.75


@dataclass(frozen=True, slots=True)
class Line:
    """How one engine grows: its points by size, and for sizes that were not measured why."""

    name: str
    points: dict[int, Point]
    stopped: dict[int, str]


def grow(kind: str, name: str, sizes: Sequence[int], options: argparse.Namespace) -> Line:
    """Measure one line, as far as time and memory allow."""
    line = Line(name, {}, {})
    last: tuple[int, Point] | None = None
    for size in sizes:
        reason = None if last is None else _foreseen(last[1], size / last[0], options.limit)
        if reason is None:
            found = _measure(kind, name, size, options)
            if isinstance(found, Point):
                line.points[size] = found
                last = (size, found)
                continue
            reason = found
        line.stopped.update((each, reason if each == size else "-") for each in sizes if each >= size)
        break
    return line


def _foreseen(point: Point, times: float, limit: float) -> str | None:
    """Return why a point so many times larger is not tried, or none; a process of its own takes 60 MiB in any case."""
    seconds = point.growing_s * times
    if point.growing_s > 1 and seconds > limit:
        return f"would take about {seconds:,.0f} s"
    needed, free = max(0.0, point.peak_mib - 60) * times * 1024**2, available_bytes()
    if free is not None and point.peak_mib > 200 and needed > MEMORY * free:  # noqa: PLR2004 - less says nothing yet
        return f"would need about {needed / 1024**3:,.0f} GiB, {free / 1024**3:,.0f} are free"
    return None


def _measure(kind: str, name: str, size: int, options: argparse.Namespace) -> Point | str:
    """Return the point, or why there is none."""
    command = [sys.executable, "-m", "eligibility.growing", kind, name, str(size), "--seconds", str(options.seconds)]
    try:
        done = subprocess.run(command, cwd=HERE, capture_output=True, text=True, check=False, timeout=3 * options.limit)
    except subprocess.TimeoutExpired:
        return f"took over {3 * options.limit:,.0f} s"
    if done.returncode == 0:
        return Point(**json.loads(done.stdout.splitlines()[-1]))
    if done.returncode < 0:
        return f"ended by signal {-done.returncode}"
    return done.stderr.strip().splitlines()[-1][:120] if done.stderr.strip() else f"ended with {done.returncode}"


def cells(kind: str, lines: Sequence[Line]) -> tuple[list[str], list[list[str]]]:
    """Return the headings and the texts of one table."""
    sizes = list(dict.fromkeys(size for line in lines for size in (*line.points, *line.stopped)))
    headings = ["row", "unit", *(f"{size:,}" for size in sizes)]
    table = []
    for line in lines:
        table.append([line.name, "µs a decision", *(_cell(line, size) for size in sizes)])
        if kind != "profiles":
            loads = (report.figure(line.points[size].load_s) if size in line.points else "" for size in sizes)
            table.append(["", "s to load", *loads])
    return headings, table


def _cell(line: Line, size: int) -> str:
    return report.figure(line.points[size].us) if size in line.points else line.stopped.get(size, "")


def draw(found: dict[str, list[Line]]) -> None:
    """Draw each kind as lines, both scales logarithmic."""
    import altair as alt

    logarithmic = alt.Scale(type="log")
    powers = alt.Axis(values=[10.0**power for power in range(-5, 9)], format="~g")
    names = list(dict.fromkeys(line.name for lines in found.values() for line in lines))
    charts = []
    for kind, lines in found.items():
        values = [
            {"row": line.name, "size": size, "us": point.us} for line in lines for size, point in line.points.items()
        ]
        chart = alt.Chart(alt.Data(values=values), title=kind).mark_line(point=True)
        charts.append(
            chart.encode(
                x=alt.X("size:Q", scale=logarithmic, axis=powers, title=f"number of {kind}"),
                y=alt.Y("us:Q", scale=logarithmic, axis=powers, title="microseconds a decision"),
                color=alt.Color("row:N", title=None, sort=names),
            ).properties(width=230, height=260)
        )
    CHART.parent.mkdir(parents=True, exist_ok=True)
    alt.hconcat(*charts).save(str(CHART))


def write(found: dict[str, list[Line]], note: str | None) -> None:
    """Write the tables and the chart into the page."""
    parts = [f"**{note}**"] if note else []
    parts += [f"Measured on {datetime.now(UTC).date().isoformat()}: {describe()}."]
    for kind, lines in found.items():
        headings, table = cells(kind, lines)
        parts += [f"{TITLES[kind]}:", report.markdown(headings, table, texts=2)]
    parts.append("![Microseconds a decision, by the number of rules, profiles and records](pictures/growth.svg)")
    draw(found)
    page = report.PAGE.read_text(encoding="utf-8")
    report.PAGE.write_text(report.put(page, "growth", "\n\n".join(parts)), encoding="utf-8")


def main() -> int:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--kind", action="append", choices=list(LINES), default=[])
    parser.add_argument("--limit", type=float, default=120, help="seconds that a point may take")
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--most-profiles", type=int, default=100_000_000)
    parser.add_argument("--note", help="a remark that is written above the tables")
    options = parser.parse_args()
    if options.write and (missing := report.cannot_draw()):
        parser.error(missing)
    if options.write and options.kind:
        parser.error("a page with some of the tables would mislead: leave out --kind or --write")
    console, errors, found = Console(), Console(stderr=True), {}
    for kind in options.kind or LINES:
        sizes = [size for size in SIZES[kind] if kind != "profiles" or size <= options.most_profiles]
        found[kind] = []
        for name in LINES[kind]:
            errors.print(f"{kind}: {name} ...", highlight=False)
            found[kind].append(grow(kind, name, sizes, options))
        headings, rows = cells(kind, found[kind])
        table = Table(*headings, title=TITLES[kind])
        for line in rows:
            table.add_row(*line)
        console.print(table)
    if options.write:
        write(found, options.note)
    return 0


if __name__ == "__main__":
    sys.exit(main())
