"""The verdict on everything that can be asked about a policy's own subjects on one day, without its proofs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.backends.interpreter import verdict_of
from placet.logic.verdicts import Verdict
from placet.policy import Policy
from placet.policy.questions import Questions


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
    ruleset = policy.ruleset
    questions = Questions(ruleset)
    asking = questions.asking(on, known_on, None, None)
    for subject in policy.subjects:
        holder = questions.holder(subject)
        for name in policy.activities:
            activity = ruleset.activities[name]
            objects = [e for e in ruleset.entities.values() if e.type in activity.on] if activity.on else [None]
            for entity in objects:
                verdict = verdict_of(questions.setting(holder, activity, entity, asking))
                yield Surveyed(subject, name, entity.id if entity else None, verdict)
