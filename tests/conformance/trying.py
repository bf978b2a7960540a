"""Random packs with tables of profiles, each asked about once, and what a backend says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rows import Rows, any_rows

from oracle.packs import trials
from placet import Policy
from placet.policy.answer import Answer

LIMITS = ("on", "known_on", "evidence", "context")
ROWS = 5


@dataclass(frozen=True)
class Asked:
    """What was asked about an activity, and on what, for each row of a table.

    Attributes:
        column: What a table calls it.
        answers: The interpreter's answers.
    """

    activity: str
    object: str | None
    column: str
    answers: list[Answer]


@dataclass(frozen=True)
class Trying:
    """A policy with a table of profiles, and the interpreter's answers to everything about them."""

    policy: Policy
    limits: Mapping[str, Any]
    rows: Rows
    asked: list[Asked]

    def compare(self, backend: str, said: Mapping[str, list[str]], counts: Counter[str]) -> None:
        """Hold the verdicts of a backend, by column, to the answers; those that are not exact are only counted."""
        for asked in self.asked:
            if asked.column not in said:
                counts["refused"] += 1
                continue
            counts["decided"] += 1
            for answer, verdict, profile in zip(asked.answers, said[asked.column], self.rows.profiles, strict=True):
                counts[answer.verdict.value if answer.exact else "inexact"] += 1
                assert not answer.exact or verdict == answer.verdict.value, (
                    backend,
                    verdict,
                    answer.verdict,
                    asked.column,
                    profile,
                )


def hold(examples: int, load: Callable[[Any], Policy], backends: Mapping[str, Callable[[Trying], Any]]) -> None:
    """Hold backends to the interpreter on random packs and profiles.

    Each must have come to all four verdicts, and hardly ever have refused an activity or met an answer that is not exact.
    """
    counts: dict[str, Counter[str]] = {name: Counter() for name in backends}

    @settings(
        max_examples=examples,
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data())
    def run(data: Any) -> None:
        trial = data.draw(trials())
        policy = load(trial.pack)
        rows = any_rows(data.draw, policy, ROWS)
        limits = {name: trial.question[name] for name in LIMITS if trial.question.get(name) is not None}
        trying = Trying(policy, limits, rows, list(_asked(policy, rows, limits)))
        for name, decide in backends.items():
            trying.compare(name, decide(trying), counts[name])

    run()

    for name, counted in counts.items():
        verdicts = [counted[each] for each in ("permitted", "conditional", "not_permitted", "undetermined")]
        assert min(verdicts) > 0, (name, counted)
        assert sum(verdicts) > 20 * counted["inexact"], (name, counted)
        assert counted["decided"] > 5 * counted["refused"], (name, counted)


def _asked(policy: Policy, rows: Rows, limits: Mapping[str, Any]) -> Iterator[Asked]:
    for name in policy.activities:
        if name in rows.frame.columns:  # `share` may be an attribute, too
            continue
        activity = policy.ruleset.activities[name]
        objects = [e.id for e in policy.ruleset.entities.values() if e.type in activity.on] if activity.on else [None]
        for each in objects:
            column = name if each is None else f"{name}@{each}"
            answers = [policy.ask(profile, name, object=each, **limits) for profile in rows.profiles]
            yield Asked(name, each, column, answers)
