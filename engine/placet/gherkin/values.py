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
    "oui": True,
    "vrai": True,
    "non": False,
    "faux": False,
    "inconnu": None,
    "inconnue": None,
}
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_NOTHING = frozenset({"none of them", "nothing", "empty", "rien", "aucun", "aucune", "aucun d'entre eux"})
_STATES = {
    **dict.fromkeys(("fait", "faite", "donné", "donnée"), "done"),
    **dict.fromkeys(("refusé", "refusée"), "refused"),
}


def read_state(text: str) -> str:
    """Read the state of an act: `done` or `refused`, in French as well."""
    text = text.strip()
    return _STATES.get(text.casefold(), text)


def read_value(text: str) -> Value:
    """Read one value as a person writes it.

    Args:
        text: `yes`, `no`, `unknown` (or `oui`, `non`, `inconnu`), a number, a name, or several of these separated by
            commas.

    Returns:
        True, False, None (unknown), a number, the text itself, or a list. A comma at the end makes a list of
        one; `nothing` is the empty list.
    """
    text = text.strip()
    if text.casefold().replace("’", "'") in _NOTHING:  # noqa: RUF001 - a typographic apostrophe
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
