"""A peer is measured only after it has agreed with placet on the cases."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from eligibility.peer import Decision, Peer
from eligibility.workload import ACTIVITIES, ON, PACK, Profile, random_profiles

CASES = 2_000
"""So many pairs of a profile and an activity."""


@dataclass(frozen=True, slots=True)
class Cases:
    """Profiles, and for each activity placet's verdict on each of them."""

    profiles: Sequence[Profile]
    verdicts: Mapping[str, Sequence[str]]

    def write(self, path: Path) -> None:
        """Write them as JSON."""
        path.write_text(json.dumps({"profiles": self.profiles, "verdicts": self.verdicts}), encoding="utf-8")

    @classmethod
    def read(cls, path: Path) -> "Cases":
        """Read what `write` wrote."""
        return cls(**json.loads(path.read_text(encoding="utf-8")))


def decided_by_placet(cases: int = CASES) -> Cases:
    """Return random profiles with the verdicts of placet's interpreter, the reference."""
    from placet import Policy

    policy = Policy.load(PACK, cache=False)
    profiles = random_profiles(cases // len(ACTIVITIES))
    verdicts = {
        activity: [str(policy.ask(each, activity, on=ON, known_on=ON).verdict) for each in profiles]
        for activity in ACTIVITIES
    }
    return Cases(profiles, verdicts)


@dataclass(frozen=True, slots=True)
class Difference:
    """The first case in which a peer says something else than placet."""

    activity: str
    profile: Profile
    placet: Decision
    peer: Decision

    def __str__(self) -> str:
        return f"{self.activity}: placet says {self.placet}, it says {self.peer}, of {json.dumps(self.profile)}"


def first_difference(peer: Peer, cases: Cases) -> Difference | None:
    """Return the first case in which a prepared peer differs, one by one and in batches, or none."""
    if peer.one_by_one:
        given = [peer.convert(profile) for profile in cases.profiles]
        decided = {activity: [peer.decide(each, activity) for each in given] for activity in ACTIVITIES}
        different = _compare(peer, cases, decided)
        if different is not None:
            return different
    if peer.in_batches:
        return _compare(peer, cases, peer.read(peer.decide_batch(peer.convert_all(cases.profiles))))
    return None


def _compare(peer: Peer, cases: Cases, decided: Mapping[str, Sequence[Decision]]) -> Difference | None:
    for activity in ACTIVITIES:
        wanted = cases.verdicts[activity]
        for profile, verdict, found in zip(cases.profiles, wanted, decided[activity], strict=True):
            expected: Decision = verdict if peer.has_four_verdicts else verdict == "permitted"
            said: Decision = str(found) if peer.has_four_verdicts else bool(found)
            if said != expected:
                return Difference(activity, profile, expected, said)
    return None
