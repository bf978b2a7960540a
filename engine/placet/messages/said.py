"""Texts that remember how they were made, so that they can be said again in another language."""

from __future__ import annotations

from typing import Self


class Said(str):
    """A text in English, with the message that it was made of and what was filled into it.

    Attributes:
        message: The message, with what is to be filled in between braces.
        fields: Names to what was filled in.
    """

    __slots__ = ("fields", "message")

    message: str
    fields: tuple[tuple[str, object], ...]

    def __new__(cls, message: str, fields: dict[str, object]) -> Self:
        """Fill in a message."""
        made = super().__new__(cls, message.format(**fields))
        made.message = message
        made.fields = tuple(fields.items())
        return made


def say(message: str, /, **fields: object) -> Said:
    """Say a message in English, for now: `Messages.translate` says it in another language.

    Args:
        message: A literal text, which the catalogue has in every language; what stands in braces is filled in.
        fields: What to fill in; a text among these that was itself said is translated with the whole.
    """
    return Said(message, fields)


def said(message: str, /) -> str:
    """Mark a message that is said later, where only then is known which: the catalogue has it in every language."""
    return message
