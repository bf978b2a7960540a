"""Every word that a picture adds of its own, by language, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureWords:
    """The words of one language; those in braces are filled in."""

    group: str = "— {label}"
    # a timeline
    timeline: str = "{subject}: what is recorded, and the verdicts, {since} to {until}, as known on {known_on}"
    recorded: str = "What is recorded"
    verdicts: str = "The verdicts"
    act: str = "{act}: {activity}"
    refused: str = "{act} refused: {activity}"
    sure: str = "surely"
    perhaps: str = "perhaps"
    left_out: str = "Never anything but not permitted, and left out: {activities}."
    # a network
    network: str = "{attributes}: how many, and who, {since} to {until}, as known on {known_on}"
    how_many: str = "How many at the end of each year"
    what_happened: str = "What happened"
    who: str = "Who, as recorded"
    count: str = "subjects"
    # rules
    rules: str = "{activity}: the rules, on {day}"
    permitted_if: str = "permitted if one of these rules applies"
    permitted_never: str = "no rule permits it"
    forbidden_if: str = "but not while one of these rules forbids it"
    terms_if: str = "on the terms of the rules that apply of these"
    every: str = "all of these"
    one: str = "one of these"
    once: str = "once it is given: {act} ({actor})"
    overridden: str = "does not apply while this rule does: {title}"
    term: str = "{title}: {term}"
    this: str = "this {what}"
    this_activity: str = "this activity"
    always: str = "always"
    not_in_force: str = "not in force on that day"
    perhaps_in_force: str = "perhaps in force on that day"
    since: str = "in force from {day}"
    until: str = "in force until {day}"
    between: str = "in force from {first} until {last}"


ENGLISH = PictureWords()

CATALOGUE = {"en": ENGLISH}
"""Language to words; a language that is not here is shown in English."""


def picture_words(language: str = "en") -> PictureWords:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, ENGLISH)
