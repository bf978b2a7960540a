"""`placet why`: one question, and the whole proof of its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.answers import FULL_FORMATS, show_full
from placet.cli.asking import QUESTION_HELP, answers_question
from placet.messages import say

if TYPE_CHECKING:
    from placet.policy import Answer

_HELP = say(
    """Ask as with `ask`, and show the whole proof.

Each rule, record and source is shown with its place in the pack.

Examples:
  placet why belarus join-exercise --on 2023-06-01
  placet why "Can Georgia shape decisions on Sea Guardian on 1 Oct 2023?"
  placet why georgia join-exercise --on 2023-10-01 --format certificate > answer.json

{question}""",
    question=QUESTION_HELP,
)


@worded.command(_HELP)
@answers_question
@options.format_option(*FULL_FORMATS)
@worded.option("--exit-code", is_flag=True, help=say("Leave with 0, 10, 11 or 12 by the verdict."))
def command(*, answer: Answer, form: str, exit_code: bool) -> int:
    """Show an answer with its proof."""
    show_full(answer, form)
    return exit_codes.OF_VERDICT[answer.verdict.value] if exit_code else exit_codes.OK
