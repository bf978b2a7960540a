"""A question from the words and options of a command line, and its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from placet.cli import options, worded
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.options import Circumstances, Command
    from placet.policy import Answer, Policy

QUESTION_HELP = say(
    """QUESTION is one of:
  SUBJECT ACTIVITY   names, labels, codes or aliases
  "a question?"      in plain words
  ACTIVITY           with --profile
"""
)

_SUBJECT_AND_ACTIVITY = 2


@dataclass(frozen=True, slots=True)
class Asked:
    """What the words of a command line ask, with every name still as it was written.

    Attributes:
        subject: A name, or a profile.
        activity: A name.
        object: A name, or None.
        on: The date that a question in plain words names, or None.
    """

    subject: str | Mapping[str, object]
    activity: str
    object: str | None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Posed:
    """A question as a command line gives it, with what it is asked under."""

    policy: Policy
    asked: Asked
    given: Circumstances

    def ask(self) -> Answer:
        """Ask it."""
        return self.policy.ask(self.asked.subject, self.asked.activity, **self.circumstances)

    @property
    def circumstances(self) -> dict[str, Any]:
        """The keywords with which the policy's methods take it."""
        given = self.given
        return {
            "object": self.asked.object,
            "on": self.asked.on or given.on,
            "known_on": given.known_on,
            "evidence": given.evidence,
            "context": given.context,
        }


def poses_question(command: Command) -> Command:
    """Add the words and options of a question; the command gets it as `posed`."""

    @options.circumstance_options
    @wraps(command)
    def posing(
        *,
        question: tuple[str, ...],
        object_: str | None,
        profile: Path | None,
        policy: Policy,
        given: Circumstances,
        **others: Any,
    ) -> Any:
        asked = read_question(policy, question, object_, profile, today=given.on)
        return command(posed=Posed(policy, asked, given), **others)

    for add in reversed(_WORDS_AND_OPTIONS):
        posing = add(posing)
    return cast("Command", posing)


def answers_question(command: Command) -> Command:
    """Add the words and options of a question; the command gets the question's `answer`."""

    @poses_question
    @wraps(command)
    def answered(*, posed: Posed, **others: Any) -> Any:
        return command(answer=posed.ask(), **others)

    return cast("Command", answered)


def read_question(
    policy: Policy, words: Sequence[str], object: str | None, profile: Path | None, *, today: str | None = None
) -> Asked:
    """Read SUBJECT ACTIVITY, a question in plain words completed by the options, or ACTIVITY with a profile.

    Args:
        policy: The policy that is asked.
        words: The words of the command line.
        object: What `--object` names.
        profile: The file of `--profile`.
        today: The day that is meant where a question in plain words names none; today if not given.

    Raises:
        PlacetError: P609 for plain words that are not understood, P1xx and P705 for a profile.
        click.UsageError: With a profile there are more words than the activity.
    """
    if profile is not None:
        described = read_profile(profile)
        if len(words) != 1:
            raise click.UsageError(say("with `--profile` give the activity alone"))
        return Asked(described, words[0], object)
    if len(words) == _SUBJECT_AND_ACTIVITY:
        return Asked(words[0], words[1], object)
    question = policy.question(" ".join(words), today=today)
    return Asked(
        question.subject, question.activity, question.object or object, question.on if question.has_date else None
    )


def read_profile(file: Path) -> Mapping[str, object]:
    """Read a profile from a YAML or JSON file; its values keep their places.

    Raises:
        PlacetError: P1xx where the file cannot be read, P705 where it is no mapping.
    """
    from placet.diagnostics import Diagnostic, Place, PlacetError
    from placet.pack.files import read_file
    from placet.pack.reader import read_yaml

    shown = file.as_posix()
    node = read_yaml(read_file(file, shown), shown)
    if not isinstance(node, dict):
        place = Place(shown, 1, 1)
        raise PlacetError(Diagnostic("P705", say("a profile maps attributes to values"), place, say("not a mapping")))
    return node


_WORDS_AND_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    worded.argument("question", nargs=-1, required=True),
    options.object_option,
    worded.option("--profile", type=options.existing_file, help=say("Ask about the subject described in this file.")),
    options.policy_options,
)
