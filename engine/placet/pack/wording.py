"""What was found in a file, in the words of messages."""

from decimal import Decimal

from placet.pack.nodes import Node

_SHORT = 40
"""The most characters of somebody's text that a message shows."""


def describe(node: Node) -> str:
    """Say in words what a YAML value is."""
    match node:
        case None:
            return "nothing"
        case bool():
            return f"`{str(node).lower()}`"
        case int() | Decimal():
            return f"the number `{node}`"
        case str():
            return f"the text `{shorten(node)}`" if node else "an empty text"
        case dict():
            return "a mapping"
        case _:
            return "a list"


def shorten(text: str) -> str:
    """Cut a text to what fits into a message's line."""
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 3]}..."
