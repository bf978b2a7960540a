"""Measure dossiers: everything asked of one partner, and each way of writing it.

Usage:
    python benchmarks/dossiers.py [--runs 5] [--pdf]

Prints one line a figure: median, minimum and maximum over the runs, in milliseconds of the clock.
The target is 3 s for the whole dossier of a partner in a process that has loaded the pack; printing as PDF is the
browser's time and comes on top.
"""

import argparse
import statistics
import time
from collections.abc import Callable

PARTNERS = {"georgia": "2023-10-01", "belarus": "2024-03-06", "sweden": "2024-03-07", "japan": "2024-03-06"}
KNOWN_ON = "2026-11-24"
WHILE_PUBLISHED = "2026-06-01"
"""A day on which it is open of many sources whether they were out: 'by June 2026'."""


def show(name: str, work: Callable[[], object], runs: int) -> None:
    """Print how long some work takes."""
    taken = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        taken.append(1e3 * (time.perf_counter() - start))
    print(f"{name:48} {statistics.median(taken):8.1f} {min(taken):8.1f} {max(taken):8.1f}", flush=True)


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--pdf", action="store_true", help="also print as PDF")
    given = parser.parse_args()
    from placet import Policy
    from placet.render import dossier as written

    policy = Policy.load("nato")
    print(f"{'':48} {'median, minimum, maximum (ms)':>26}")
    for name, day in PARTNERS.items():
        show(f"{name} on {day}", lambda n=name, d=day: policy.dossier(n, on=d, known_on=KNOWN_ON), given.runs)
    name = f"georgia on 2023-10-01, as known on {WHILE_PUBLISHED}"
    show(name, lambda: policy.dossier("georgia", on="2023-10-01", known_on=WHILE_PUBLISHED), given.runs)
    everything = {"on": "2023-10-01", "known_on": KNOWN_ON, "ways": 20, "since": "1990-01-01"}
    show("georgia since 1990 with 20 ways each", lambda: policy.dossier("georgia", **everything), given.runs)
    page = policy.dossier("georgia", on="2023-10-01", known_on=KNOWN_ON)
    for form in (written.as_text, written.as_markdown, written.as_html):
        show(f"  {form.__name__}", lambda f=form: f(page), given.runs)
    show("  to_dict", page.to_dict, given.runs)
    if given.pdf:
        from placet.pictures.printing import find_printer

        printer, html = find_printer(), written.as_html(page)
        show("  PDF", lambda: printer.print(html), given.runs)


if __name__ == "__main__":
    main()
