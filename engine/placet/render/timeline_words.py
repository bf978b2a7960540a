"""Every word that a rendered timeline adds of its own, by language, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TimelineWords:
    """The words of one language; those in braces are filled in."""

    by_validity: str = "{what}, {since} until {until}, as known on {known_on}"
    by_knowledge: str = "{what}, on {on}, as known {since} until {until}"
    since: str = "from {day}"
    from_the_first: str = "from the beginning"
    always: str = "throughout"
    until: str = "until {until}"
    onwards: str = "from {since}"
    between: str = "from {since} until {until}"
    more_sources: str = "and {count} more"


CATALOGUE = {"en": TimelineWords()}
"""Language to words; a language that is not here is shown in English."""


def timeline_words(language: str = "en") -> TimelineWords:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, CATALOGUE["en"])
