"""Measure the main job: loading, a cold question, a question with its proof, memory, and growth with the pack's size.

Usage:
    python benchmarks/main_job.py [--runs 7] [--large]

Prints one line a figure: median, minimum and maximum over the runs.
`--large` adds the generated pack of 10,000 rules and 100,000 records, which takes a few minutes.
"""

import argparse
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from generated import write_pack

QUESTION = ("georgia", "shape-decisions", "--object", "sea-guardian", "--on", "2023-10-01")


def show(name: str, figures: list[float], unit: str) -> None:
    """Print a figure's median, minimum and maximum."""
    print(f"{name:58} {statistics.median(figures):10.1f} {min(figures):10.1f} {max(figures):10.1f}  {unit}", flush=True)


def seconds(work: Callable[[], object]) -> float:
    """Return how long some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def run_python(code: str) -> str:
    """Return what a fresh interpreter prints."""
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout


def cold(runs: int) -> None:
    """Whole processes: a bare interpreter, the version, a question."""
    commands = {
        "bare interpreter": [sys.executable, "-c", "pass"],
        "placet --version": [sys.executable, "-m", "placet", "--version"],
        "placet ask, cold process": [sys.executable, "-m", "placet", "ask", *QUESTION],
    }
    for name, command in commands.items():
        subprocess.run(command, check=True, capture_output=True)
        show(
            name,
            [1e3 * seconds(lambda c=command: subprocess.run(c, check=True, capture_output=True)) for _ in range(runs)],
            "ms",
        )


def loading(runs: int) -> None:
    """Loading the NATO pack in this process, from the cache and from its files."""
    from placet import Policy

    Policy.load("nato")
    show("load nato, warm (checked before)", [1e3 * seconds(lambda: Policy.load("nato")) for _ in range(runs)], "ms")
    show(
        "load nato, from its files",
        [1e3 * seconds(lambda: Policy.load("nato", cache=False)) for _ in range(runs)],
        "ms",
    )


def asking() -> None:
    """Every question of the roster at one date, each timed by itself."""
    from placet import Policy

    policy = Policy.load("nato")
    dates = {"on": "2024-03-06", "known_on": "2026-06-01"}
    questions = [
        (answer.question.subject, answer.question.activity, answer.question.object)
        for subject in policy.subjects
        for answer in policy.what(subject, **dates)
    ]
    asks = [1e6 * seconds(lambda q=q: policy.ask(q[0], q[1], object=q[2], **dates)) for q in questions]
    cans = [1e6 * seconds(lambda q=q: policy.can(q[0], q[1], object=q[2], **dates)) for q in questions]
    show(f"ask with proof, {len(questions):,} questions of the roster", asks, "us")
    show("can, the same questions", cans, "us")


def ways() -> None:
    """What would it take, for every question of the roster at one date, each timed by itself."""
    from placet import Policy

    policy = Policy.load("nato")
    dates = {"on": "2024-03-06", "known_on": "2026-06-01"}
    questions = [
        (answer.question.subject, answer.question.activity, answer.question.object)
        for subject in policy.subjects
        for answer in policy.what(subject, **dates)
    ]
    for goal in ("permitted", "not_permitted"):
        found = []
        figures = [
            1e3 * seconds(lambda q=q, g=goal, f=found: f.append(policy.how(q[0], q[1], object=q[2], to=g, **dates)))
            for q in questions
        ]
        show(f"how --to {goal}, {len(questions):,} questions of the roster", figures, "ms")
        figures.sort()
        print(f"{'':4} 99 of 100 within {figures[len(figures) * 99 // 100]:.1f} ms", end="; ")
        print(f"not exact: {sum(not each.exact for each in found)}, without a way: {sum(not e.ways for e in found)}")


def memory(runs: int) -> None:
    """Resident memory of a fresh process that loaded the NATO pack, above a bare one (Linux)."""
    peak = "print([line.split()[1] for line in open('/proc/self/status') if line.startswith('VmRSS')][0])"
    load = "from placet import Policy; p = Policy.load('nato'); "
    fresh = "from placet import Policy; p = Policy.load('nato', cache=False); "
    for name, code in (("loaded nato pack", load), ("nato pack read from its files", fresh)):
        bare = [int(run_python(peak)) / 1024 for _ in range(runs)]
        full = [int(run_python(code + peak)) / 1024 for _ in range(runs)]
        show(f"memory above a bare interpreter, {name}", [f - b for f, b in zip(full, bare, strict=True)], "MiB")


def growth(*, large: bool) -> None:
    """Loading and asking against the size of the pack."""
    from placet import Policy

    sizes = [(100, 1_000), (1_000, 10_000), *([(10_000, 100_000)] if large else [])]
    with tempfile.TemporaryDirectory() as folder:
        for rules, records in sizes:
            target = Path(folder) / f"pack-{rules}"
            write_pack(target, rules=rules, records=records)
            start = time.perf_counter()
            policy = Policy.load(target, cache=False)
            show(f"load {rules:,} rules, {records:,} records", [time.perf_counter() - start], "s")
            dates = {"on": "2024-01-01", "known_on": "2024-01-01"}
            figures = [
                1e6 * seconds(lambda n=n, p=policy, d=dates: p.ask(f"applicant-{n % 40}", f"activity-{n % 90}", **d))
                for n in range(2_000)
            ]
            show(f"ask with proof, {rules:,} rules", figures, "us")


def main() -> None:
    """Print every figure."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--large", action="store_true")
    given = parser.parse_args()
    print(f"{'':58} {'median':>10} {'minimum':>10} {'maximum':>10}")
    cold(given.runs)
    loading(given.runs)
    asking()
    ways()
    memory(given.runs)
    growth(large=given.large)


if __name__ == "__main__":
    main()
