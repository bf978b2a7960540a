"""Every word that a table adds of its own, by language, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TableWords:
    """The words of one language; those in braces are filled in."""

    kinds: dict[str, str]
    fixed: dict[str, str]
    sheets: dict[str, str]
    title: str = "{down} by {across}"
    known_on: str = "as known on {day}"
    only: str = "only {verdict}"
    grouped: str = "grouped by {attribute}"
    grouped_on: str = "grouped by {attribute} on {day}"
    inexact: str = "{count} of the undetermined have too many unknowns to be exact"
    nothing: str = "Nothing to show."
    terms: str = "terms: {count}"
    progress: str = "{done} of {count} rows"


ENGLISH = TableWords(
    kinds={"subject": "subjects", "activity": "activities", "date": "dates"},
    fixed={"subject": " for {label}", "activity": ": {label}", "date": " on {label}"},
    sheets={"grid": "table", "cells": "cells", "about": "about"},
)

CATALOGUE = {"en": ENGLISH}
"""Language to words; a language that is not here is shown in English."""


def table_words(language: str = "en") -> TableWords:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, ENGLISH)
