"""Every word that an interview adds of its own, in one place; those in braces are filled in."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language."""

    yes: str = "yes"
    no: str = "no"
    nothing: str = "none"
    questions: dict[str, str] = field(
        default_factory=lambda: {
            "yes_no": "{what}?",
            "one_of": "{what}: which one?",
            "some_of": "{what}: which of these?",
            "integer": "{what}: which number?",
            "decimal": "{what}: which number?",
            "date": "{what}: which day?",
            "text": "{what}: what is it?",
            "hour": "At what hour of {day}?",
            "moment": "{what}?",
            "account": "{what}?",
        }
    )
    expected: dict[str, str] = field(
        default_factory=lambda: {
            "yes_no": "`yes` or `no`",
            "one_of": "one of the options, by its number or name",
            "some_of": "some of the options, by their numbers or names with commas between, or `none`",
            "integer": "a whole number",
            "decimal": "a number such as `0.5`",
            "date": "a day such as `2014-09-05`",
            "text": "a text",
            "hour": "one of the options, or an hour with its offset such as `17:00+01:00`",
            "moment": "one of the options, or a day such as `2014-09-05`",
            "account": "one of the options, by its number",
        }
    )
    by: str = "by {last}"
    since: str = "{first} or later"
    between: str = "from {first} to {last}"
    before: str = "before {last}"
    until: str = "from {first} until before {last}"
    no_value: str = "none of these"
    not_true: str = "no, it is not true"
    as_in: str = "{text}, as in {source}"
    denied: str = "it is not so, as in {source}"
    lasting: str = "{what}: so for {duration}"
    may_permit: str = "it bears on a rule that may permit it: {title}"
    may_forbid: str = "it bears on a rule that may forbid it: {title}"
    threshold: str = "what matters is whether it {tests}"
    relations: dict[str, str] = field(
        default_factory=lambda: {
            "equals": "is {operand}",
            "one_of": "is one of {operand}",
            "at_least": "is at least {operand}",
            "at_most": "is at most {operand}",
            "more_than": "is more than {operand}",
            "less_than": "is less than {operand}",
            "before": "is before {operand}",
            "on_or_after": "is on or after {operand}",
        }
    )
    saved: str = "A profile for the policy {policy}, from an interview on: {doing}"
    saved_null: str = "null: not asked, or not known"
    saved_beside: str = "Said besides, which no profile holds: {name}: {value}"
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
    lasts: str = "what is said counts as having been so all along, and a rule asks for {duration}: answer for that long"


ENGLISH = Words()


def words(language: str = "en") -> Words:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, ENGLISH)


CATALOGUE = {"en": ENGLISH}
"""Language to words."""
