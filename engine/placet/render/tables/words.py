"""What a table calls values that have no name in the pack, by language."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from placet.messages import messages_in


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one language; what stands in braces is filled in."""

    no_value: str
    not_known: str
    perhaps: str
    yes: str
    no: str


@cache
def table_words(language: str) -> TableWords:
    """Return the words of a language."""
    text = messages_in(language)
    return TableWords(
        no_value=text.say_as("a value", "none"),
        not_known=text.say_as("a value", "not known"),
        perhaps=text.say("{label} (perhaps)", label="{label}"),
        yes=text.say("yes"),
        no=text.say("no"),
    )
