"""Measure timelines over the NATO roster from 1990 to 2026, or hold them to day-by-day asking.

Usage:
    python benchmarks/timelines.py [--runs 3]
    python benchmarks/timelines.py --exact [--jobs 2] [--every 7]

Prints one line a figure: median, minimum and maximum.
`--exact` asks every question of the roster on every day, by the tables of all days (77 million questions, half
an hour of work on one core), and prints each day on which a timeline says otherwise; it leaves with status 1 where
there is one.
With `--every N` only one day in N is asked about.
"""

import argparse
import sys
import time
from bisect import bisect_right
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from main_job import seconds, show

from placet import Policy
from placet.moments import MINUTES_PER_DAY, parse_asked
from placet.policy import Question, Timeline

SINCE, UNTIL = "1990-01-01", "2026-06-01"
KNOWN_ON = "2026-06-30"
"""A day by which every source of the pack is surely published: the tables of all days then take minutes."""
RANGE = {"since": SINCE, "until": UNTIL, "known_on": UNTIL}


def measure(runs: int) -> None:
    """Print how long one timeline takes, with and without what changes it, and the network's whole history."""
    policy = Policy.load("nato")
    asked = [(t.question.subject, t.question.activity, t.question.object) for t in policy.history(SINCE, SINCE)]
    name = f"{len(asked):,} questions of the roster"

    def when(subject: str, activity: str, object: str | None) -> Timeline:
        return policy.when(subject, activity, object=object, **RANGE)

    bare = [1e3 * seconds(lambda q=q: when(*q)) for q in asked]
    show(f"when, {name}", bare, "ms")
    full = [1e3 * seconds(lambda q=q: [change.causes for change in when(*q).changes]) for q in asked]
    show("when, with what changes it", full, "ms")
    known = [
        1e3 * seconds(lambda q=q: policy.when_known(q[0], q[1], object=q[2], until=UNTIL, on=UNTIL)) for q in asked
    ]
    show("when by knowledge, the same questions", known, "ms")
    for causes in (False, True):
        times = []
        for _ in range(runs):
            start = time.perf_counter()
            changes = [c for t in policy.history(SINCE, UNTIL, known_on=UNTIL) for c in t.changes]
            if causes:
                [change.causes for change in changes]
            times.append(time.perf_counter() - start)
        show(f"history, {len(changes):,} changes" + (", with what changes them" if causes else ""), times, "s")


def check(part: int, parts: int, every: int) -> tuple[int, list[str]]:
    """Ask everything on each of some days; return how many were asked, and where a timeline says otherwise.

    Args:
        part: Which of the parts that the days are dealt out to.
        parts: How many of these there are.
        every: Only one day in so many.
    """
    policy, said = _timelines()
    wrong, count = [], 0
    for day in list(_days())[::every][part::parts]:
        first = parse_asked(day).first
        for row in policy.table(on=day, known_on=KNOWN_ON).rows():
            question = row["subject"], row["activity"], row["object"]
            if first not in said[question].split:  # else the tests ask at its minutes
                count += 1
                if said[question].at(first) != row["verdict"]:
                    wrong.append(f"{question} {day}")
    return count, wrong


@cache
def _timelines() -> tuple[Policy, dict[tuple[str, str, str | None], "Verdicts"]]:
    """Return the policy and everybody's timelines, once in each process."""
    policy = Policy.load("nato")
    history = policy.history(SINCE, UNTIL, known_on=KNOWN_ON)
    return policy, {key_of(timeline.question): Verdicts.of(timeline) for timeline in history}


def key_of(question: Question) -> tuple[str, str, str | None]:
    """Return what a question is about."""
    return question.subject, question.activity, question.object


@dataclass(frozen=True)
class Verdicts:
    """What a timeline says at each moment.

    Attributes:
        starts: The first minutes of its stretches.
        verdicts: Their verdicts.
        split: The days within which something happens that the answer rests on.
    """

    starts: list[int]
    verdicts: list[str]
    split: frozenset[int]

    @classmethod
    def of(cls, timeline: Timeline) -> "Verdicts":
        """Take a timeline."""
        moments = [moment for stretch in timeline.stretches for moment in stretch.moments]
        split = frozenset(m.first - m.first % MINUTES_PER_DAY for m in moments if m.first == m.last)
        starts = [stretch.first for stretch in timeline.stretches]
        return cls(starts, [stretch.verdict.value for stretch in timeline.stretches], split)

    def at(self, minute: int) -> str:
        """Return the verdict at a minute."""
        return self.verdicts[bisect_right(self.starts, minute) - 1]


def _days() -> Iterator[str]:
    day, last = date.fromisoformat(SINCE), date.fromisoformat(UNTIL)
    while day <= last:
        yield day.isoformat()
        day += timedelta(1)


def check_all(jobs: int, every: int) -> bool:
    """Check everybody on every day; return whether every timeline is what asking day by day says."""
    total, differing, parts = 0, [], 64
    with ProcessPoolExecutor(jobs) as pool:
        found = pool.map(check, range(parts), [parts] * parts, [every] * parts)
        for number, (count, wrong) in enumerate(found, 1):
            total, differing = total + count, differing + wrong
            print(f"{number} of {parts} parts: {total:,} questions, {len(differing)} differ", *wrong[:5], flush=True)
    print(f"{total:,} questions asked by the day, {len(differing)} differ from the timelines")
    return not differing


def main() -> None:
    """Print every figure, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    if given.exact:
        sys.exit(0 if check_all(given.jobs, given.every) else 1)
    print(f"{'':58} {'median':>10} {'minimum':>10} {'maximum':>10}")
    measure(given.runs)


if __name__ == "__main__":
    main()
