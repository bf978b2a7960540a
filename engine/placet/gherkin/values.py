"""Values as people write them in a scenario's table or after `--context`: yes, no, unknown, numbers, lists."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TypeAlias

Value: TypeAlias = "str | bool | int | Decimal | list[Value] | None"

_WORDS: dict[str, bool | None] = {
    "yes": True,
    "true": True,
    "no": False,
    "false": False,
    "unknown": None,
    "null": None,
}
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_NOTHING = frozenset({"none of them", "nothing", "empty"})


def read_value(text: str) -> Value:
    """Read one value as a person writes it.

    Args:
        text: `yes`, `no`, `unknown`, a number, a name, or several of these separated by commas.

    Returns:
        True, False, None (unknown), a number, the text itself, or a list. A comma at the end makes a list of
        one; `nothing` is the empty list.
    """
    text = text.strip()
    if text.casefold() in _NOTHING:
        return []
    if "," in text:
        return [read_value(part) for part in text.split(",") if part.strip()]
    if text.casefold() in _WORDS:
        return _WORDS[text.casefold()]
    if _INTEGER.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    return text
