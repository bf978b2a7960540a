"""Texts that remember how they were made, so that they can be said again in another language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from string import Formatter
from typing import TYPE_CHECKING, Any, Literal, Self

if TYPE_CHECKING:
    from placet.messages.catalogue import Messages


class Words(str):
    """A text for people; by itself one that is the same in every language, such as a name."""

    __slots__ = ()

    def said_in(self, messages: Messages) -> str:
        """Return the text in another language."""
        del messages
        return str(self)


NOTHING = Words()
"""No text at all."""


class Said(Words):
    """A text in English, with the message that it was made of and what was filled into it.

    Attributes:
        message: The message, with what is to be filled in between braces.
        fields: Names to what was filled in.
        context: In which sense the message is meant, where it has several.
    """

    __slots__ = ("context", "fields", "message")

    message: str
    fields: tuple[tuple[str, object], ...]
    context: str

    def __new__(cls, message: str, fields: dict[str, object], context: str = "") -> Self:
        """Fill in a message."""
        made = super().__new__(cls, message.format(**fields))
        made.message = message
        made.fields = tuple(fields.items())
        made.context = context
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Said, (self.message, dict(self.fields), self.context)

    def said_in(self, messages: Messages) -> str:
        """Return the text in another language, with what was filled in."""
        fields = {name: messages.translate(value) if isinstance(value, str) else value for name, value in self.fields}
        if self.context:
            return messages.say_as(self.context, self.message, **fields)
        return messages.say(self.message, **fields)


class Counted(Said):
    """A text whose form depends on a number.

    Attributes:
        many: The message for several.
        number: How many.
    """

    __slots__ = ("many", "number")

    many: str
    number: int

    def __new__(cls, one: str, many: str, number: int, fields: dict[str, object]) -> Self:
        """Choose a form and fill it in."""
        made = str.__new__(cls, (one if number == 1 else many).format(number=number, **fields))
        made.message, made.many, made.number = one, many, number
        made.fields = tuple(fields.items())
        made.context = ""
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Counted, (self.message, self.many, self.number, dict(self.fields))

    def said_in(self, messages: Messages) -> str:
        """Return the form that the number asks for in another language."""
        fields = {name: messages.translate(value) if isinstance(value, str) else value for name, value in self.fields}
        return messages.count(self.message, self.many, self.number, **fields)


class Listed(Words):
    """Several texts in a row.

    Attributes:
        items: The texts.
        between: What stands between two of them.
    """

    __slots__ = ("between", "items")

    items: tuple[str, ...]
    between: str

    def __new__(cls, items: Iterable[str], between: str) -> Self:
        """Write the texts one after another."""
        texts = tuple(items)
        made = super().__new__(cls, between.join(texts))
        made.items, made.between = texts, between
        return made

    def __reduce__(self) -> tuple[Any, ...]:
        return Listed, (self.items, self.between)

    def said_in(self, messages: Messages) -> str:
        """Return the row in another language."""
        return messages.translate(self.between).join(map(messages.translate, self.items))


@dataclass(frozen=True)
class Message:
    """A message that is filled in later, once or often.

    Attributes:
        english: The message, a literal text which the catalogue has in every language.
    """

    english: str

    def say(self, /, **fields: object) -> Said:
        """Fill the message in."""
        return Said(self.english, fields)

    def heard(self, text: str) -> Said | None:
        """Take a text that somebody else made for this message; None where it is not of its form."""
        found = self._form.fullmatch(text)
        return Said(self.english, dict(found.groupdict())) if found else None

    @cached_property
    def _form(self) -> re.Pattern[str]:
        parts = Formatter().parse(self.english)
        return re.compile(
            "".join(re.escape(text) + (f"(?P<{name}>.*?)" if name else "") for text, name, _, _ in parts), re.DOTALL
        )


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


def say_as(context: str, message: str, /, **fields: object) -> Said:
    """Say a message that means several things in English, in the sense of a context."""
    return Said(message, fields, context)


def count(one: str, many: str, number: int, /, **fields: object) -> Counted:
    """Say the form of a message that a number asks for; `{number}` is filled in as well."""
    return Counted(one, many, number, fields)


_BETWEEN = {",": say(", "), ";": say("; "), "or": say(" or "), "and": say(" and ")}


def listed(items: Iterable[str], between: Literal[",", ";", "or", "and"] = ",") -> Listed:
    """Say several texts in a row, with commas or a word between them."""
    return Listed(items, _BETWEEN[between])


def grouped(number: int) -> Listed:
    """Say a large number with its thousands set apart."""
    return Listed(f"{number:,}".split(","), say_as("thousands", ","))


def heard(text: str, messages: Iterable[Message]) -> Words:
    """Take what another library says for the message that it is; what is none of them stays as it is."""
    found = (message.heard(text) for message in messages)
    return next((said for said in found if said is not None), Words(text))
