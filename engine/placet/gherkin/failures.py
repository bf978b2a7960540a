"""What a scenario says when it fails: the question, what was expected, what came, and the proof."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from placet.diagnostics import PlacetError, render
from placet.messages import ENGLISH, messages_in, say

if TYPE_CHECKING:
    from placet.messages import Messages
    from placet.policy import Answer
    from placet.policy.how import HowAnswer


class ScenarioError(AssertionError):
    """A step does not hold; its message is written for the author of the scenario.

    Args:
        said: The message, as `say` makes it.
        shown: What is shown below it, in the scenario's language.
    """

    def __init__(self, said: str, shown: str = "") -> None:
        super().__init__(said)
        self._said, self._shown = said, shown

    def __str__(self) -> str:
        return self.in_words(ENGLISH)

    def in_words(self, messages: Messages) -> str:
        """Return the message in a language."""
        below = self._shown.replace("\n", "\n  ").rstrip()
        return messages.translate(self._said) + (f"\n\n  {below}\n" if below else "")


def differs(answer: Answer, expected: str, given: str) -> ScenarioError:
    """Say what was expected of an answer and what it says, with the whole answer below.

    Args:
        answer: The answer.
        expected: What the step says, such as `the answer is permitted`.
        given: What is so, such as `the answer is conditional`.
    """
    from placet.render import as_proof

    return _differs(expected, given, as_proof(answer))


def ways_differ(found: HowAnswer, expected: str, given: str) -> ScenarioError:
    """Say what was expected of the ways to a verdict and what they are, with the whole answer below."""
    from placet.render import as_ways

    return _differs(expected, given, as_ways(found))


def _differs(expected: str, given: str, shown: str) -> ScenarioError:
    return ScenarioError(say("expected: {expected}\n   given: {given}", expected=expected, given=given), shown)


def explain_failure(error: BaseException, language: str = ENGLISH.language) -> str | None:
    """Write an error for the author of a scenario; None for one that is not theirs to mend."""
    if isinstance(error, PlacetError):
        return render(
            error.diagnostics,
            read_source=lambda file: error.texts.get(file) or read_source(file),
            messages=messages_in(language),
        )
    if isinstance(error, ScenarioError):
        return error.in_words(messages_in(language))
    return None


def read_source(file: str) -> str | None:
    """Read a file to show a line of it; none where it is gone or is no text."""
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, ValueError):
        return None
