"""The values of a supposition, typed by their attribute: words on the command line, the file's own types in YAML."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import assert_never

from placet.logic.formula import Value
from placet.logic.ruleset import Kind
from placet.policy.dates_in_words import find_date
from placet.policy.supposing.said import Spot
from placet.policy.supposing.words import TRUTHS

_WHOLE = re.compile(r"[-+]?(0|[1-9][0-9]*)")


class MisfitError(ValueError):
    """A value that is none of its attribute's."""


def read_value(kind: Kind, spot: Spot) -> Value:
    """Return a value that is no name.

    Raises:
        MisfitError: It is not of this kind.
    """
    match kind:
        case Kind.BOOL:
            return _truth(spot)
        case Kind.INTEGER:
            return _whole(spot)
        case Kind.DECIMAL:
            return _decimal(spot)
        case Kind.DATE:
            return _day(spot)
        case Kind.TEXT:
            return _text(spot)
        case Kind.ONE_OF | Kind.SET_OF:
            raise MisfitError
        case _:
            assert_never(kind)


def _truth(spot: Spot) -> bool:
    if spot.is_typed and isinstance(spot.value, bool):
        return spot.value
    if spot.is_typed or spot.text.casefold() not in TRUTHS:
        raise MisfitError
    return TRUTHS[spot.text.casefold()]


def _whole(spot: Spot) -> int:
    if spot.is_typed and isinstance(spot.value, int) and not isinstance(spot.value, bool):
        return spot.value
    if spot.is_typed or not _WHOLE.fullmatch(spot.text):
        raise MisfitError
    try:
        return int(spot.text)
    except ValueError:
        raise MisfitError from None


def _decimal(spot: Spot) -> Decimal:
    if spot.is_typed and isinstance(spot.value, (int, Decimal)) and not isinstance(spot.value, bool):
        return Decimal(spot.value)
    if spot.is_typed:
        raise MisfitError
    try:
        found = Decimal(spot.text)
    except InvalidOperation:
        raise MisfitError from None
    if not found.is_finite():
        raise MisfitError
    return found


def _day(spot: Spot) -> date:
    text = spot.text
    if spot.is_typed and not isinstance(spot.value, str):
        raise MisfitError
    in_words = None if spot.is_typed else find_date(text)
    if in_words is not None and in_words.start == 0 and in_words.end == len(text):
        text = in_words.iso
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise MisfitError from None


def _text(spot: Spot) -> str:
    if spot.is_typed and not isinstance(spot.value, str):
        raise MisfitError
    return spot.text
