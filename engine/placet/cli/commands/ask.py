"""`placet ask`: one question, one short answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli import exit_codes, options, worded
from placet.cli.answers import SHORT_FORMATS, show_short
from placet.cli.asking import QUESTION_HELP, answers_question
from placet.messages import say

if TYPE_CHECKING:
    from placet.policy import Answer

_HELP = say(
    """Ask whether someone can do something.

Examples:
  placet ask Georgia join-exercise --on 2023-10-01
  placet ask georgia shape-decisions --object sea-guardian --on 2023-10-01
  placet ask "Can Georgia shape decisions on Sea Guardian on 1 Oct 2023?"
  placet ask join-exercise --profile partner.yaml
  placet ask austria join-exercise --format json --exit-code
  placet ask georgia join-exercise --suppose "georgia.enhanced_opportunities = false"

{question}""",
    question=QUESTION_HELP,
)


@worded.command(_HELP)
@answers_question
@options.format_option(*SHORT_FORMATS)
@worded.option("--exit-code", is_flag=True, help=say("Leave with 0, 10, 11 or 12 by the verdict."))
def command(*, answer: Answer, form: str, exit_code: bool) -> int:
    """Show a short answer."""
    show_short(answer, form)
    return exit_codes.OF_VERDICT[answer.verdict.value] if exit_code else exit_codes.OK
