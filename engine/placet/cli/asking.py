"""A question from the words and options of a command line, and its answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import click

from placet.cli import options

if TYPE_CHECKING:
    from placet.cli.options import Circumstances, Command
    from placet.policy import Answer, Policy

QUESTION_HELP = """\b
QUESTION is one of:
  SUBJECT ACTIVITY   names, labels, codes or aliases
  "a question?"      in plain words
  ACTIVITY           with --profile
"""

_SUBJECT_AND_ACTIVITY = 2


def answers_question(command: Command) -> Command:
    """Add the words and options of a question; the command gets the question's `answer`."""

    @options.circumstance_options
    @wraps(command)
    def answered(
        *,
        question: tuple[str, ...],
        object_: str | None,
        profile: Path | None,
        policy: Policy,
        given: Circumstances,
        **others: Any,
    ) -> Any:
        if profile is None:
            answer = _ask_in_words(policy, question, object_, given)
        else:
            answer = _ask_of_profile(policy, read_profile(profile), question, object_, given)
        return command(answer=answer, **others)

    for add in reversed(_WORDS_AND_OPTIONS):
        answered = add(answered)
    return cast("Command", answered)


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
        raise PlacetError(Diagnostic("P705", "a profile maps attributes to values", place, "not a mapping"))
    return node


def _ask_of_profile(
    policy: Policy,
    profile: Mapping[str, object],
    words: Sequence[str],
    object: str | None,
    given: Circumstances,
) -> Answer:
    if len(words) != 1:
        raise click.UsageError("with `--profile` give the activity alone")
    return _ask(policy, profile, words[0], object, given)


def _ask_in_words(policy: Policy, words: Sequence[str], object: str | None, given: Circumstances) -> Answer:
    """Ask SUBJECT ACTIVITY, or a question in plain words, completed by what the options say."""
    if len(words) == _SUBJECT_AND_ACTIVITY:
        return _ask(policy, words[0], words[1], object, given)
    question = policy.question(" ".join(words), today=given.on)
    return policy.ask(
        question.subject,
        question.activity,
        object=question.object or object,
        on=question.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )


def _ask(
    policy: Policy,
    subject: str | Mapping[str, object],
    activity: str,
    object: str | None,
    given: Circumstances,
) -> Answer:
    return policy.ask(
        subject,
        activity,
        object=object,
        on=given.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
    )


_WORDS_AND_OPTIONS: tuple[Callable[[Any], Any], ...] = (
    click.argument("question", nargs=-1, required=True),
    options.object_option,
    click.option("--profile", type=options.existing_file, help="Ask about the subject described in this file."),
    options.policy_options,
)
