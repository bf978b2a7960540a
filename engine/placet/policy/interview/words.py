"""The questions of an interview, what an answer to them looks like, and what is said around them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from placet.messages import LANGUAGES, Messages, Said, messages_in, said, say


class QuestionKind(StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    ONE_OF = "one_of"
    SOME_OF = "some_of"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TEXT = "text"
    HOUR = "hour"
    MOMENT = "moment"
    ACCOUNT = "account"


TESTS = {
    "equals": said("is {operand}"),
    "one_of": said("is one of {operand}"),
    "at_least": said("is at least {operand}"),
    "at_most": said("is at most {operand}"),
    "more_than": said("is more than {operand}"),
    "less_than": said("is less than {operand}"),
    "before": said("is before {operand}"),
    "on_or_after": said("is on or after {operand}"),
}
"""How a value may compare with another, after "whether it"."""


def asked(kind: QuestionKind, what: str, messages: Messages) -> str:
    """Return the question about something, by what its answer looks like."""
    match kind:
        case QuestionKind.ONE_OF:
            return messages.say("{what}: which one?", what=what)
        case QuestionKind.SOME_OF:
            return messages.say("{what}: which of these?", what=what)
        case QuestionKind.INTEGER | QuestionKind.DECIMAL:
            return messages.say("{what}: which number?", what=what)
        case QuestionKind.DATE:
            return messages.say("{what}: which day?", what=what)
        case QuestionKind.TEXT:
            return messages.say("{what}: what is it?", what=what)
        case QuestionKind.YES_NO | QuestionKind.HOUR | QuestionKind.MOMENT | QuestionKind.ACCOUNT:
            return messages.say("{what}?", what=what)
        case _:
            assert_never(kind)


_EXPECTED = {
    QuestionKind.YES_NO: say("`yes` or `no`"),
    QuestionKind.ONE_OF: say("one of the options, by its number or name"),
    QuestionKind.SOME_OF: say("some of the options, by their numbers or names with commas between, or `none`"),
    QuestionKind.INTEGER: say("a whole number"),
    QuestionKind.DECIMAL: say("a number such as `0.5`"),
    QuestionKind.DATE: say("a day such as `2014-09-05`"),
    QuestionKind.TEXT: say("a text"),
    QuestionKind.HOUR: say("one of the options, or an hour with its offset such as `17:00+01:00`"),
    QuestionKind.MOMENT: say("one of the options, or a day such as `2014-09-05`"),
    QuestionKind.ACCOUNT: say("one of the options, by its number"),
}


def expected(kind: QuestionKind) -> Said:
    """Return what an answer looks like."""
    return _EXPECTED[kind]


def is_nothing(answer: str) -> bool:
    """Return whether an answer says, in any language, that there is nothing to choose."""
    return answer in {messages_in(language).say_as("answer", "none") for language in LANGUAGES}


@dataclass(frozen=True, slots=True)
class Words:
    """What an interview in a terminal adds of its own; what stands in braces is filled in."""

    how_to_answer: str = (
        "Answer by number or name, `none` for none of them.  ? why it is asked   - not known   < back   Ctrl-D stop"
    )
    to_go: str = "about {expected} to go, at most {most}"
    to_go_at_most: str = "at most {most} to go"
    asked_because: str = "Why this is asked:"
    not_known: str = "not known"
    stopped: str = "Stopped before the matter was settled; as things stand:"
    unanswered: str = "No answer to `{question}` in {file}; as things stand:"
    was_saved: str = "The profile is saved in {file}."


_ENGLISH = Words()


def words() -> Words:
    """Give the words of an interview in a terminal."""
    return _ENGLISH
