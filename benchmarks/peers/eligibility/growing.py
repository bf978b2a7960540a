"""One point of the second comparison, in a process of its own: so many rules, profiles or records, and what it costs.

Usage:
    python -m eligibility.growing KIND NAME SIZE [--seconds 0.2]
"""

import argparse
import json
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import cycle, islice
from pathlib import Path
from shutil import copytree

from eligibility.engines.cedar import Cedar, entity, request
from eligibility.engines.placet_policy import Can, Decide, Decider
from eligibility.formula import Excludes, Formula, Includes, Yes, every
from eligibility.measure import peak_mib
from eligibility.peer import Decision, Given, Peer
from eligibility.registry import find
from eligibility.workload import ACTIVITIES, BOOLS, CONDITIONS, ON, PACK, SETS, random_profiles

ACTIVITY = "join-exercise"
PROFILES = 100
RECORDS_EACH = 10
"""About so many records a subject has."""


@dataclass(frozen=True, slots=True)
class Point:
    """What one size costs.

    Attributes:
        us: Microseconds a decision.
        load_s: Seconds until the rules and records are read.
        growing_s: Of all the seconds that it took those that grow with the size.
        peak_mib: The most memory that the process had.
    """

    us: float
    load_s: float
    growing_s: float
    peak_mib: float


class CedarTogether(Cedar):
    """Cedar with all policies in one set, as an application that does not sort them itself has them."""

    name = "Cedar"

    def prepare(self) -> None:
        """Parse all policies into one set."""
        from cedarpy import PolicySet

        self.policies = PolicySet.from_str("\n".join(self.texts().values()))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        """Return what asks the one set."""
        from cedarpy import is_authorized

        policies, asked = self.policies, request("x", activity)
        return lambda given: is_authorized(asked, policies, given).allowed


def placet() -> type[Peer]:
    """Return placet's fastest door for single decisions that this version has."""
    return next(row for row in (Decider, Decide, Can) if row().missing() is None)


def row(name: str) -> Peer:
    """Return the peer that a line of the comparison is about."""
    return {"placet": placet, "Cedar": lambda: CedarTogether}.get(name, lambda: find(name))()()


def other_conditions(count: int) -> dict[str, Formula]:
    """Return conditions of so many other activities."""
    frameworks = SETS["frameworks"]
    return {
        f"other-{number}": every(
            Excludes("suspended_from", (f"other-{number}", "others")),
            Yes(BOOLS[number % 3 + 1]),
            Includes("frameworks", (frameworks[number % 5], frameworks[(number + 2) % 5])),
        )
        for number in range(count)
    }


def write_other_rules(folder: Path, count: int) -> None:
    """Add the same to a pack."""
    activities = "".join(f"  other-{n}: {{under: others, label: other {n}}}\n" for n in range(count))
    (folder / "vocabulary").mkdir()
    others = f"activities:\n  others: {{label: others}}\n{activities}"
    (folder / "vocabulary" / "others.yaml").write_text(others, encoding="utf-8")
    (folder / "policy").mkdir()
    frameworks = SETS["frameworks"]
    for start in range(0, count, 1000):
        text = "".join(
            f"- rule: other-{n}\n  title: Other rule {n}\n  permit: other-{n}\n"
            f"  when: {{partner.{BOOLS[n % 3 + 1]}: true, partner.frameworks:"
            f" {{includes_any: [{frameworks[n % 5]}, {frameworks[(n + 2) % 5]}]}}}}\n"
            f"  source: rules-of-the-comparison\n"
            for n in range(start, min(start + 1000, count))
        )
        (folder / "policy" / f"others-{start:06}.yaml").write_text(text, encoding="utf-8")


def write_records(folder: Path, subjects: int) -> None:
    """Add subjects to a pack, each with the records of a random profile (what is unknown has none)."""
    profiles = random_profiles(PROFILES)
    (folder / "records").mkdir()
    for start in range(0, subjects, 500):
        lines = ["entities:\n  partner:\n"]
        for number in range(start, min(start + 500, subjects)):
            lines.append(f"    partner-{number}:\n      label: Partner {number}\n      records:\n")
            for name, value in profiles[number % PROFILES].items():
                if name != "acts" and value not in (None, []):
                    written = json.dumps(value)
                    lines.append(f"        - {{{name}: {written}, source: rules-of-the-comparison}}\n")
        (folder / "records" / f"partners-{start:06}.yaml").write_text("".join(lines), encoding="utf-8")


def with_rules(name: str, size: int, seconds: float) -> Point:
    """Measure one activity among so many other rules."""
    peer = row(name)
    with tempfile.TemporaryDirectory() as folder:
        if name == "placet":
            peer.pack = copytree(PACK, Path(folder) / "pack")  # type: ignore[attr-defined]
            write_other_rules(peer.pack, size)  # type: ignore[attr-defined]
        else:
            peer.conditions = {**CONDITIONS, **other_conditions(size)}
        began = time.perf_counter()
        peer.prepare()
        load = time.perf_counter() - began
    given = [peer.convert(profile) for profile in random_profiles(PROFILES)]
    decide = peer.decider(ACTIVITY)
    us = _repeat(lambda: [decide(each) for each in given], len(given), seconds)
    return Point(us, load, load, peak_mib())


def with_profiles(name: str, size: int, _: float) -> Point:
    """Measure every activity for so many profiles, once through."""
    peer = row(name)
    peer.prepare()
    distinct = min(size, 1000)
    profiles = random_profiles(distinct)
    if not peer.takes_columns:
        given = [peer.convert(profile) for profile in profiles]
        start = began = time.perf_counter()
        for activity in ACTIVITIES:
            decide = peer.decider(activity)
            for each in islice(cycle(given), size):
                decide(each)
    else:
        table = peer.convert_all(profiles)
        peer.decide_batch(table)
        start = time.perf_counter()
        table = peer.repeated(table, size // distinct)
        began = time.perf_counter()
        peer.decide_batch(table)
    passed = time.perf_counter() - began
    return Point(1e6 * passed / size / len(ACTIVITIES), began - start, time.perf_counter() - start, peak_mib())


def with_records(name: str, size: int, seconds: float) -> Point:
    """Measure one activity for subjects out of so many records."""
    start = time.perf_counter()
    subjects = max(1, size // RECORDS_EACH)
    asked = [number * max(1, subjects // PROFILES) % subjects for number in range(PROFILES)]
    load, decide = {"placet": _placet_roster, "Cedar": _cedar_roster}[name](subjects)
    us = _repeat(lambda: [decide(number) for number in asked], len(asked), seconds)
    return Point(us, load, time.perf_counter() - start - 5 * seconds, peak_mib())


def _placet_roster(subjects: int) -> tuple[float, Callable[[int], object]]:
    from placet import Policy

    with tempfile.TemporaryDirectory() as folder:
        pack = copytree(PACK, Path(folder) / "pack")
        write_records(pack, subjects)
        began = time.perf_counter()
        policy = Policy.load(pack, cache=False)
        load = time.perf_counter() - began
    return load, lambda number: policy.can(f"partner-{number}", ACTIVITY, on=ON, known_on=ON)


def _cedar_roster(subjects: int) -> tuple[float, Callable[[int], object]]:
    from cedarpy import Entities, is_authorized

    profiles = random_profiles(PROFILES)
    text = json.dumps([entity(str(number), profiles[number % PROFILES]) for number in range(subjects)])
    peer = Cedar()
    peer.prepare()
    began = time.perf_counter()
    entities = Entities.from_json_str(text)
    load = time.perf_counter() - began
    return load, lambda number: is_authorized(request(str(number), ACTIVITY), peer.alone[ACTIVITY], entities).allowed


def _repeat(work: Callable[[], object], decisions: int, seconds: float) -> float:
    """Return the median of five rounds, in microseconds a decision."""
    work()
    return statistics.median(_rounds(work, decisions, seconds))


def _rounds(work: Callable[[], object], decisions: int, seconds: float) -> Iterator[float]:
    for _ in range(5):
        start, done, passed = time.perf_counter(), 0, 0.0
        while passed < seconds:
            work()
            done += 1
            passed = time.perf_counter() - start
        yield 1e6 * passed / done / decisions


KINDS: Mapping[str, Callable[[str, int, float], Point]] = {
    "rules": with_rules,
    "profiles": with_profiles,
    "records": with_records,
}


def main() -> None:
    """Measure as the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=KINDS)
    parser.add_argument("name")
    parser.add_argument("size", type=int)
    parser.add_argument("--seconds", type=float, default=0.2)
    given = parser.parse_args()
    json.dump(asdict(KINDS[given.kind](given.name, given.size, given.seconds)), sys.stdout)


if __name__ == "__main__":
    main()
