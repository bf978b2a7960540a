"""Measure `Policy.next_question` on an empty profile, over every activity and object of the NATO pack.

Usage:
    python benchmarks/interview.py [--runs 5]

Each question is timed by itself, as the median of its runs; then come the median, minimum and maximum over all of them,
and the slowest ones.
"""

import argparse
import statistics
import time

from placet import Policy

DATES = {"on": "2024-03-06", "known_on": "2026-06-01"}


def cases(policy):
    """Yield every activity, with each of its objects."""
    for name in policy.activities:
        types = policy.ruleset.activities[name].on
        objects = [entity.id for entity in policy.ruleset.entities.values() if entity.type in types]
        yield from ((name, each) for each in (objects if types else [None]))


def milliseconds(work, runs):
    """Return the median time of some work."""
    figures = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        figures.append(1e3 * (time.perf_counter() - start))
    return statistics.median(figures)


def main():
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    runs = parser.parse_args().runs
    policy = Policy.load("nato")
    timed, inexact = {}, []
    for activity, on in cases(policy):
        question = policy.next_question({}, activity, object=on, **DATES)
        timed[f"{activity} {on or ''}"] = milliseconds(
            lambda a=activity, o=on: policy.next_question({}, a, object=o, **DATES), runs
        )
        if question is not None and not question.exact:
            inexact.append(activity)
    figures = list(timed.values())
    print(f"next_question, empty profile, {len(figures)} questions (ms): ", end="")
    print(f"median {statistics.median(figures):.1f}, min {min(figures):.1f}, max {max(figures):.1f}")
    print(f"not exact: {len(inexact)}")
    for name in sorted(timed, key=timed.__getitem__, reverse=True)[:5]:
        print(f"  {name:50} {timed[name]:8.1f} ms")


if __name__ == "__main__":
    main()
