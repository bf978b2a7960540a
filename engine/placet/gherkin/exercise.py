"""Which rules the scenarios exercise: those that stand in the proof of some scenario's answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.gherkin.running import run_scenarios
from placet.logic.ruleset import Rule

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from placet.policy import Answer


class _Listener:
    """A pytest plugin that keeps the rules of every answer about one policy."""

    def __init__(self, digest: str) -> None:
        self._digest = digest
        self.rules: set[str] = set()

    def pytest_placet_answered(self, answer: Answer) -> None:
        """Keep the rules of an answer."""
        if answer.policy.digest.partition("+")[0] == self._digest:  # a rule is exercised by what is supposed as well
            self.rules.update(_rules_of(answer))


def exercised_rules(paths: Sequence[Path], digest: str) -> frozenset[str]:
    """Run scenarios, and return the rules of one policy that their answers rest on.

    Args:
        paths: Feature files, and folders that hold them.
        digest: The content digest of the policy's pack.
    """
    listener = _Listener(digest)
    run_scenarios(paths, listener=listener)
    return frozenset(listener.rules)


def _rules_of(answer: Answer) -> Iterator[str]:
    for step in answer.outcome.steps:
        for inner in step.walk():
            if isinstance(inner.matter, Rule):
                yield inner.matter.id
    for rule, _ in answer.outcome.terms:
        yield rule.id
