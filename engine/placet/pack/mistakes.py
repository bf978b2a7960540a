"""Mistakes found while a model is built: raised inside pydantic, turned into diagnostics afterwards.

A validator knows a value but not where it stands; a `Mistake` therefore names its place by the path from the
value that the validator was given, and `pack.conversion` walks that path.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

from pydantic_core import PydanticCustomError

from placet.messages import NOTHING, Words, say
from placet.pack.nodes import Node, Step
from placet.pack.wording import describe

TYPE = "placet"
"""The type by which pydantic's report of a mistake is told from its own errors."""


@dataclass(frozen=True, slots=True)
class Mistake:
    """One mistake inside a value.

    Attributes:
        code: The diagnostic's code.
        message: What is wrong, standing alone.
        caption: The words under the carets.
        path: Keys and indexes from the value that was validated to the place.
        at_key: Whether the place is the last key of the path and not its value.
        help: How to mend it.
        notes: Facts that explain it.
        others: Paths of other keys involved, each with its words.
    """

    code: str
    message: Words
    caption: Words = NOTHING
    path: tuple[Step, ...] = ()
    at_key: bool = field(default=False, kw_only=True)
    help: tuple[Words, ...] = ()
    notes: tuple[Words, ...] = ()
    others: tuple[tuple[tuple[Step, ...], Words], ...] = ()


def refuse(mistakes: Mistake | Iterable[Mistake]) -> PydanticCustomError:
    """Make the exception by which a validator reports its mistakes."""
    many = (mistakes,) if isinstance(mistakes, Mistake) else tuple(mistakes)
    return PydanticCustomError(TYPE, "mistakes in a value", {"mistakes": many})


def wrong_kind(expected: Words, found: Node, *, path: tuple[Step, ...] = ()) -> Mistake:
    """P122: a value of another kind than expected."""
    hint = (say("to write it as text, put it in quotes"),) if _looks_like_text(expected, found) else ()
    return Mistake(
        "P122",
        say("expected {expected}, found {found}", expected=expected, found=describe(found)),
        say("not {expected}", expected=expected),
        path,
        help=hint,
    )


def _looks_like_text(expected: Words, found: Node) -> bool:
    is_text_expected = "text" in expected or "name" in expected
    return is_text_expected and isinstance(found, bool | int | Decimal)
