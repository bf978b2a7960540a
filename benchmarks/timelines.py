"""Measure timelines over the NATO roster from 1990 to 2026, or hold them to day-by-day asking.

Usage:
    python benchmarks/timelines.py [--runs 3]
    python benchmarks/timelines.py --exact [--jobs 2] [--subjects sweden,egypt] [--every 7]

Prints one line a figure: median, minimum and maximum.
`--exact` asks every question of the roster on every day (about 77 million questions, hours of work)
and prints each day on which the timeline says otherwise; it leaves with status 1 where there is one.
With `--every N` it asks each question every N days, beginning on another day for each.
"""

import argparse
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date, timedelta

from main_job import seconds, show

from placet import Policy
from placet.backends.interpreter import verdict_of
from placet.moments import MINUTES_PER_DAY
from placet.policy import Timeline
from placet.policy.questions import Questions

SINCE, UNTIL = "1990-01-01", "2026-06-01"
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


def check(subject: str, every: int) -> tuple[str, int, list[str]]:
    """Ask every question about one subject every so many days; return how many, and where its timeline differs."""
    policy = Policy.load("nato")
    questions = Questions(policy.ruleset)
    holder = questions.holder(subject)
    days = list(_days())
    askings = [questions.asking(day, UNTIL, None, None) for day in days]
    wrong, count = [], 0
    for number, asked in enumerate(policy.what(subject, on=SINCE, known_on=UNTIL)):
        activity = policy.ruleset.activities[asked.question.activity]
        entity = policy.ruleset.entities.get(asked.question.object or "")
        timeline = policy.when(subject, activity.id, object=asked.question.object, **RANGE)
        split = split_days(timeline)
        for asking in askings[number % every :: every]:
            if asking.on.first in split:
                continue  # a day that is split at a minute: asked at its minutes by the tests
            count += 1
            said = timeline.during(asking.on.text)[0].verdict
            if verdict_of(questions.setting(holder, activity, entity, asking)) is not said:
                wrong.append(f"{asked.question.activity} {asked.question.object} {asking.on.text}")
    return subject, count, wrong


def split_days(timeline: Timeline) -> set[int]:
    """Return the days within which something happens that the answer rests on."""
    moments = (moment for stretch in timeline.stretches for moment in stretch.moments)
    return {m.first - m.first % MINUTES_PER_DAY for m in moments if m.first == m.last}


def _days() -> Iterator[str]:
    day, last = date.fromisoformat(SINCE), date.fromisoformat(UNTIL)
    while day <= last:
        yield day.isoformat()
        day += timedelta(1)


def check_all(jobs: int, subjects: tuple[str, ...], every: int) -> bool:
    """Check everybody; return whether every timeline is what day-by-day asking says."""
    total, wrong = 0, 0
    with ProcessPoolExecutor(jobs) as pool:
        for subject, count, found in pool.map(check, subjects, [every] * len(subjects)):
            total, wrong = total + count, wrong + len(found)
            print(f"{subject:28} {count:>9,} questions, {len(found)} differ", *found[:5], sep="\n  ", flush=True)
    print(f"{total:,} questions asked by the day, {wrong} differ from the timelines")
    return wrong == 0


def main() -> None:
    """Print every figure, or check."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--exact", action="store_true")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--subjects", default="")
    parser.add_argument("--every", type=int, default=1)
    given = parser.parse_args()
    if given.exact:
        subjects = tuple(given.subjects.split(",")) if given.subjects else Policy.load("nato").subjects
        sys.exit(0 if check_all(given.jobs, subjects, given.every) else 1)
    print(f"{'':58} {'median':>10} {'minimum':>10} {'maximum':>10}")
    measure(given.runs)


if __name__ == "__main__":
    main()
