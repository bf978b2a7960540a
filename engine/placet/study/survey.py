"""The verdict on everything that can be asked about a policy's own subjects on one day, without its proofs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.logic.verdicts import Verdict
from placet.policy import Policy


@dataclass(frozen=True, slots=True)
class Surveyed:
    """One question of a survey, and its verdict."""

    subject: str
    activity: str
    object: str | None
    verdict: Verdict


def survey(policy: Policy, on: str, known_on: str) -> Iterator[Surveyed]:
    """Yield the verdict for every subject, every activity that has nothing below it, and each of its objects.

    Args:
        policy: The policy.
        on: The day asked about.
        known_on: The day up to which publications count.
    """
    table = policy.table(on=on, known_on=known_on)
    for row in table.rows():
        yield Surveyed(row["subject"], row["activity"], row["object"], Verdict(row["verdict"]))
