"""Measure one row in a process of its own; the result goes to standard output as JSON.

Usage:
    python -m eligibility.measure NAME CASES [--rounds 7] [--seconds 0.2] [--rows 500000]
"""

import argparse
import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from eligibility.agreement import Cases, first_difference
from eligibility.peer import Peer
from eligibility.registry import find
from eligibility.workload import ACTIVITIES


@dataclass(frozen=True, slots=True)
class Measured:
    """What was measured of one row.

    Attributes:
        name: The row.
        difference: How it differs from placet; nothing else is then measured.
        cold_ms: From nothing imported to the first decision, in milliseconds.
        one_us: Microseconds a decision, one at a time, in each round.
        batch_us: Microseconds a decision in batches, in each round.
        batch_rows: How many profiles a batch had.
        peak_mib: The most memory that the process had, in MiB, until it had decided on every case.
    """

    name: str
    difference: str | None = None
    cold_ms: float | None = None
    one_us: tuple[float, ...] = ()
    batch_us: tuple[float, ...] = ()
    batch_rows: int = 0
    peak_mib: float | None = None


def measure(peer: Peer, cases: Cases, *, rounds: int, seconds: float, rows: int) -> Measured:
    """Measure a peer that was not prepared yet."""
    start = time.perf_counter()
    peer.prepare()
    first = cases.profiles[0]
    if peer.one_by_one:
        peer.decide(peer.convert(first), ACTIVITIES[0])
    else:
        peer.decide_batch(peer.convert_all([first]))
    cold = 1e3 * (time.perf_counter() - start)
    difference = first_difference(peer, cases)
    if difference is not None:
        return Measured(peer.name, difference=str(difference))
    peak = peak_mib()
    one = _one_by_one(peer, cases, rounds, seconds) if peer.one_by_one else ()
    batch, count = _in_batches(peer, cases, rounds, seconds, rows) if peer.in_batches else ((), 0)
    return Measured(peer.name, None, cold, one, batch, count, peak)


def _one_by_one(peer: Peer, cases: Cases, rounds: int, seconds: float) -> tuple[float, ...]:
    given = [peer.convert(profile) for profile in cases.profiles[: peer.few]]
    deciders = [peer.decider(activity) for activity in ACTIVITIES]

    def work() -> None:
        for decide in deciders:
            for each in given:
                decide(each)

    return _time(work, len(deciders) * len(given), rounds, seconds)


def _in_batches(peer: Peer, cases: Cases, rounds: int, seconds: float, rows: int) -> tuple[tuple[float, ...], int]:
    if peer.takes_columns:
        times = max(1, rows // len(cases.profiles))
        given, count = peer.repeated(peer.convert_all(cases.profiles), times), times * len(cases.profiles)
    else:
        count = min(peer.few, len(cases.profiles))
        given = peer.convert_all(cases.profiles[:count])
    return _time(lambda: peer.decide_batch(given), len(ACTIVITIES) * count, rounds, seconds), count


def _time(work: Callable[[], object], decisions: int, rounds: int, seconds: float) -> tuple[float, ...]:
    """Return microseconds a decision in each round; a round repeats the work until the seconds are over."""
    work()
    found = []
    for _ in range(rounds):
        start, done = time.perf_counter(), 0
        while True:
            work()
            done += 1
            passed = time.perf_counter() - start
            if passed >= seconds:
                break
        found.append(1e6 * passed / done / decisions)
    return tuple(found)


def peak_mib() -> float:
    """Return the most memory that this process had.

    Linux counts into `ru_maxrss` what the parent had when it started this process, so its own mark is read first.
    """
    status = Path("/proc/self/status")
    if status.exists():
        for line in status.read_text(encoding="ascii").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name")
    parser.add_argument("cases", type=Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--seconds", type=float, default=0.2)
    parser.add_argument("--rows", type=int, default=500_000)
    given = parser.parse_args()
    peer = find(given.name)()
    result = measure(peer, Cases.read(given.cases), rounds=given.rounds, seconds=given.seconds, rows=given.rows)
    json.dump(asdict(result), sys.stdout)


if __name__ == "__main__":
    main()
