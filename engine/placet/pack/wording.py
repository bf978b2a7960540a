"""What was found in a file, in the words of messages."""

from decimal import Decimal

from placet.messages import Words, say, say_as
from placet.pack.nodes import Node

_SHORT = 40
"""The most characters of somebody's text that a message shows."""


def describe(node: Node) -> Words:
    """Say in words what a YAML value is."""
    match node:
        case None:
            return say_as("value", "nothing")
        case bool():
            return Words(f"`{str(node).lower()}`")
        case int() | Decimal():
            return say("the number `{number}`", number=node)
        case str():
            return say("the text `{text}`", text=shorten(node)) if node else say("an empty text")
        case dict():
            return say("a mapping")
        case _:
            return say("a list")


def shorten(text: str) -> str:
    """Cut a text to what fits into a message's line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 3]}..."
