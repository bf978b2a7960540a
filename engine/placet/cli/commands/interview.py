"""`placet interview`: asks for what is missing, and ends with the answer."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.answers import LIST_FORMATS, show_full
from placet.cli.files import Target, ensure_writable
from placet.cli.output import show, show_json
from placet.messages import say

if TYPE_CHECKING:
    from collections.abc import Mapping

    from placet.cli.options import Circumstances
    from placet.policy import Policy
    from placet.policy.interview import Interview

_HELP = say(
    """Ask for what is missing, always the question expected to settle the matter soonest.

Without --subject, about somebody on no roster: what is not said is not known until it is asked.
A line is an answer; `?` says why it is asked, `-` that it is not known, `<` goes back, and Ctrl-D stops.
With --format json, prints the next question and the answer as things stand, and asks nothing.

Examples:
  placet interview join-exercise
  placet interview shape-decisions --object kfor --save partner.yaml
  placet interview join-exercise --profile partner.yaml --format json
  placet interview second-staff-officer --subject sweden --on 2024-03-07
  placet interview join-exercise --answers answers.yaml
"""
)


@worded.command(_HELP)
@worded.argument("activity")
@options.object_option
@worded.option("--subject", metavar="NAME", help=say("Somebody on the roster; asks for what its records leave open."))
@worded.option("--profile", type=options.existing_file, help=say("Go on with the profile in this file."))
@worded.option("--answers", type=options.existing_file, help=say("Take the answers from this YAML or JSON file."))
@worded.option("--unknown", multiple=True, metavar="QUESTION", help=say("Do not ask this, by its id; repeatable."))
@worded.option("--save", type=click.Path(path_type=Path), help=say("Save the profile in this file."))
@worded.option("--force", is_flag=True, help=say("Write over the file of --save."))
@options.circumstance_options
@options.policy_options
@options.format_option(*LIST_FORMATS)
@worded.option("--exit-code", is_flag=True, help=say("Leave with 0, 10, 11 or 12 by the verdict."))
def command(  # noqa: PLR0913 - an option each
    *,
    activity: str,
    object_: str | None,
    subject: str | None,
    profile: Path | None,
    answers: Path | None,
    unknown: tuple[str, ...],
    save: Path | None,
    force: bool,
    given: Circumstances,
    policy: Policy,
    form: str,
    exit_code: bool,
) -> int:
    """Hold an interview."""
    from placet.cli import interviewing
    from placet.cli.asking import read_profile
    from placet.policy.interview import Interview

    if subject is not None and (profile is not None or save is not None):
        raise click.UsageError(say("`--subject` names somebody on the roster, who has no profile to read or save"))
    if save is not None:
        ensure_writable(save, is_forced=force)
    known = interviewing.read_answers(answers, policy.ruleset) if answers else None
    interview = Interview(
        policy,
        activity,
        subject=subject if subject is not None else read_profile(profile) if profile else {},
        object=object_,
        on=given.on,
        known_on=given.known_on,
        evidence=given.evidence,
        context=given.context,
        unknown=unknown,
    )
    interview, is_interrupted = _held(interview, known, answers, form)
    if save is not None:
        interviewing.save(interview, Target("yaml", save, is_forced=force))
    if is_interrupted:
        raise click.Abort
    _show(interview, form)
    return exit_codes.OF_VERDICT[interview.result.verdict.value] if exit_code else exit_codes.OK


def _held(
    interview: Interview, answers: Mapping[str, object] | None, file: Path | None, form: str
) -> tuple[Interview, bool]:
    """Return the interview after all that could be asked, and whether it was interrupted."""
    from placet.cli import interviewing

    if form == "json":
        return interviewing.advance(interview, answers or {}), False
    if answers is None or file is None:
        return interviewing.hold(interview)
    return interviewing.follow(interview, answers, file), False


def _show(interview: Interview, form: str) -> None:
    if form == "json":
        show_json(interview.to_dict())
        return
    show("\n")
    show_full(interview.result, form)
