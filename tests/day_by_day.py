"""Timelines held to asking day by day: slow and obvious on purpose."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from placet import Policy, Timeline
from placet.backends.interpreter import verdict_of
from placet.moments import MINUTES_PER_DAY
from placet.policy.questions import Questions


class Asker:
    """Asks one policy for verdicts alone.

    Args:
        policy: The policy.
        subject: An id, or a profile.
        activity: An id.
        object: An id, or None.
        evidence: As for `Policy.ask`.
        context: As for `Policy.ask`.
    """

    def __init__(self, policy: Policy, subject, activity, object=None, evidence=None, context=None) -> None:
        self._questions = Questions(policy.ruleset)
        self._holder = self._questions.subject(subject)[2]
        self._activity = policy.ruleset.activities[activity]
        self._object = self._questions.object(object, self._activity)
        self._under = (evidence, context)

    def verdict(self, on, known_on):
        """Return the verdict on a day or at a minute."""
        asking = self._questions.asking(on, known_on, *self._under)
        return verdict_of(self._questions.setting(self._holder, self._activity, self._object, asking))


def days(first: str, last: str) -> Iterator[str]:
    """Yield every day from one to another, both included."""
    day, end = date.fromisoformat(first), date.fromisoformat(last)
    while day <= end:
        yield day.isoformat()
        day += timedelta(1)


def half_hours(day: str) -> list[str]:
    """Return every half hour of a day."""
    return [f"{day}T{hour:02}:{minute:02}Z" for hour in range(24) for minute in (0, 29, 30, 31)]


def split_days(timeline: Timeline) -> frozenset[str]:
    """Return the days within which something happens that the answer rests on: those are asked by the minute."""
    minutes = (m.first for s in timeline.stretches for m in s.moments if m.first == m.last)
    return frozenset((date.min + timedelta(minute // MINUTES_PER_DAY)).isoformat() for minute in minutes)


def differences(timeline: Timeline, asker: Asker, known_on: str, asked: Iterator[str]) -> list[str]:
    """Return each day on which a timeline by validity says otherwise than asking does."""
    split, wrong = split_days(timeline), []
    for day in asked:
        for moment in half_hours(day) if day in split else (day,):
            said = [stretch.verdict for stretch in timeline.during(moment)]
            given = asker.verdict(moment, known_on)
            if said != [given]:
                wrong.append(f"{moment}: {said}, and asking says {given}")
    return wrong
