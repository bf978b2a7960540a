"""Every word that a picture adds of its own, by language, in one place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PictureWords:
    """The words of one language; those in braces are filled in."""

    group: str = "— {label}"


ENGLISH = PictureWords()

CATALOGUE = {"en": ENGLISH}
"""Language to words; a language that is not here is shown in English."""


def picture_words(language: str = "en") -> PictureWords:
    """Give the words of a language, or the English ones where it has none."""
    return CATALOGUE.get(language, ENGLISH)
