"""Numbers as a language writes them."""

from __future__ import annotations

from placet.messages import Messages


def with_one_decimal(number: float, text: Messages) -> str:
    """Write a number with one digit after its decimal sign."""
    return f"{number:.1f}".replace(".", text.say_as("between a number and its fraction", "."))
