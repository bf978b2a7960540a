"""Every word that a rendered answer adds of its own, by language, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one language; those in braces are filled in."""

    verdicts: dict[str, str]
    prepositions: frozenset[str]
    on: str = "on {day}"
    known_on: str = "as known on {day}"
    one_way: str = "It takes"
    several_ways: str = "It takes one of these"
    and_also: str = "and also: {point} ({why})"
    missing: str = "To find out"
    several_missing: str = "To find out, any one of these"
    because: str = "Because"
    terms: str = "On these terms"
    told: str = "Taken on somebody's word"
    perhaps: str = "perhaps"
    sources: str = "Sources"
    weakest: str = "weakest grade: {grade}"
    inexact: str = "There were too many unknowns to be exact: more might be settled than is said here."
    hypothetical: str = "Hypothetical"
    compared: str = "{changed} of {all} answers change on {day}, as known on {known_on}"
    becomes: str = "{before} → {after} ({count})"
    nothing_changes: str = "Nothing changes."
    one_same: str = "1 answer stays the same: {verdicts}."
    several_same: str = "{count} answers stay the same: {verdicts}."
    policy: str = "Policy {name} {version}, digest {digest}"
    proof: str = "The proof"
    nobody: str = "Nobody and nothing to list."


ENGLISH = Words(
    verdicts={
        "permitted": "Permitted",
        "conditional": "Conditional",
        "not_permitted": "Not permitted",
        "undetermined": "Undetermined",
    },
    prepositions=frozenset({"at", "for", "in", "of", "on", "to", "with"}),
)

CATALOGUE = {"en": ENGLISH}
"""Language to words; a language that is not here is shown in English."""


def words(language: str = "en") -> Words:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, ENGLISH)
