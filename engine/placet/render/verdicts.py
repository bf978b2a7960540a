"""The verdicts in words: their names, and the letters that stand for them in a table."""

from __future__ import annotations

from placet.messages import Messages


def names(text: Messages) -> dict[str, str]:
    """Return what people call each verdict, as the beginning of a sentence."""
    return {
        "permitted": text.say("Permitted"),
        "conditional": text.say("Conditional"),
        "not_permitted": text.say("Not permitted"),
        "undetermined": text.say("Undetermined"),
    }


def letters(text: Messages) -> dict[str, str]:
    """Return the letter of each verdict: the first one of a name that begins as no other does."""
    return {
        "permitted": text.say_as("the letter of `permitted`", "P"),
        "conditional": text.say_as("the letter of `conditional`", "C"),
        "not_permitted": text.say_as("the letter of `not permitted`", "N"),
        "undetermined": text.say_as("the letter of `undetermined`", "U"),
    }


def in_a_sentence(verdict: str, text: Messages) -> str:
    """Return the name of a verdict as it stands within a sentence."""
    return names(text)[verdict].lower()
