"""What a scenario says when it fails: the question, what was expected, what came, and the proof."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from placet.diagnostics import PlacetError, render
from placet.messages import ENGLISH, messages_in

if TYPE_CHECKING:
    from placet.policy import Answer
    from placet.policy.how import HowAnswer


class ScenarioError(AssertionError):
    """A step does not hold; its message is written for the author of the scenario."""


def differs(answer: Answer, expected: str, given: str) -> ScenarioError:
    """Say what was expected of an answer and what it says, with the whole answer below.

    Args:
        answer: The answer.
        expected: What the step says, such as `the answer is permitted`.
        given: What is so, such as `the answer is conditional`.
    """
    from placet.render import as_proof

    shown = as_proof(answer).replace("\n", "\n  ").rstrip()
    return ScenarioError(f"expected: {expected}\n   given: {given}\n\n  {shown}\n")


def ways_differ(found: HowAnswer, expected: str, given: str) -> ScenarioError:
    """Say what was expected of the ways to a verdict and what they are, with the whole answer below."""
    from placet.render import as_ways

    shown = as_ways(found).replace("\n", "\n  ").rstrip()
    return ScenarioError(f"expected: {expected}\n   given: {given}\n\n  {shown}\n")


def explain_failure(error: BaseException, language: str = ENGLISH.language) -> str | None:
    """Write an error for the author of a scenario; None for one that is not theirs to mend."""
    if isinstance(error, PlacetError):
        return render(
            error.diagnostics,
            read_source=lambda file: error.texts.get(file) or read_source(file),
            messages=messages_in(language),
        )
    if isinstance(error, ScenarioError):
        return str(error)
    return None


def read_source(file: str) -> str | None:
    """Read a file to show a line of it; none where it is gone or is no text."""
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
