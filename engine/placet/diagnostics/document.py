"""Diagnostics as plain dictionaries, for JSON and for other tools."""

from collections.abc import Iterable
from typing import TypeAlias

from placet.diagnostics.diagnostic import Diagnostic
from placet.diagnostics.place import Place
from placet.messages import ENGLISH, Messages

Json: TypeAlias = "str | int | list[Json] | dict[str, Json] | None"


def to_document(diagnostics: Iterable[Diagnostic], messages: Messages = ENGLISH) -> list[dict[str, Json]]:
    """Turn diagnostics into dictionaries that `json.dumps` takes, in the order given.

    Args:
        diagnostics: The diagnostics.
        messages: The language of their texts; keys and codes are the same in all.
    """
    return [_entry(diagnostic.said_in(messages)) for diagnostic in diagnostics]


def _entry(diagnostic: Diagnostic) -> dict[str, Json]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        **_where(diagnostic.place),
        "caption": diagnostic.caption,
        "labels": [{**_where(label.place), "text": label.text} for label in diagnostic.labels],
        "notes": list(diagnostic.notes),
        "help": list(diagnostic.help),
    }


def _where(place: Place | None) -> dict[str, Json]:
    if place is None:
        return {"file": None, "line": None, "column": None, "end_column": None}
    return {"file": place.file, "line": place.line, "column": place.column, "end_column": place.end_column}
