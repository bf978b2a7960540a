"""Measure tables: the whole NATO roster by all activities, and each format of it.

Usage:
    python benchmarks/tables.py [--runs 15]

Prints one line a figure: median, minimum and maximum over the runs, in milliseconds of this process's own time
(what others do on the machine counts little) and of the clock.
The target is 150 ms for the whole table of the roster at one date, verdicts and counts of terms, in a process that has
loaded the pack.
"""

import argparse
import statistics
import time
from collections.abc import Callable
from importlib.util import find_spec

DATES = ("1998-06-01", "2014-09-30", "2023-10-01", "2024-03-07")
KNOWN_ON = "2026-06-30"
WHILE_PUBLISHED = "2026-06-01"
"""A day on which it is open of many sources whether they were out: 'by June 2026'."""


def show(name: str, work: Callable[[], object], runs: int) -> None:
    """Print how long some work takes."""
    own, clock = [], []
    for _ in range(runs):
        start, began = time.process_time(), time.perf_counter()
        work()
        own.append(1e3 * (time.process_time() - start))
        clock.append(1e3 * (time.perf_counter() - began))
    figures = [f"{statistics.median(f):8.1f} {min(f):8.1f} {max(f):8.1f}" for f in (own, clock)]
    print(f"{name:44} {figures[0]}   {figures[1]}", flush=True)


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15)
    runs = parser.parse_args().runs
    from placet import Policy
    from placet.render import tables

    policy = Policy.load("nato")
    print(f"{'':44} {'own: median, minimum, maximum':>26}   {'clock: the same':>26}")
    for date in DATES:
        table = policy.table(on=date, known_on=KNOWN_ON)
        size = len(table.down.headings) * len(table.across.headings)
        show(f"whole roster on {date}, {size:,} cells", lambda d=date: policy.table(on=d, known_on=KNOWN_ON), runs)
    name = f"the same, as known on {WHILE_PUBLISHED}"
    show(name, lambda: policy.table(on=DATES[-1], known_on=WHILE_PUBLISHED), max(3, runs // 5))
    years = [f"{year}-01-01" for year in range(1990, 2027)]
    name = f"one activity by {len(years)} dates"
    show(name, lambda: policy.table(activities=["join-exercise"], dates=years, known_on=KNOWN_ON), max(3, runs // 5))
    for form in (tables.as_text, tables.as_csv, tables.as_markdown, tables.as_html, tables.as_json):
        show(f"  {form.__name__}", lambda f=form: f(table), runs)
    if find_spec("polars"):
        from placet.render.tables.parquet import as_parquet

        show("  as_parquet", lambda: as_parquet(table), runs)
    if find_spec("xlsxwriter"):
        from placet.render.tables.workbook import as_xlsx

        show("  as_xlsx", lambda: as_xlsx(table), max(3, runs // 5))


if __name__ == "__main__":
    main()
