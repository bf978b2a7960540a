"""Every word of suppositions: those that are read, and those that are said of mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic

KEYWORDS = frozenset(
    {"at", "by", "done", "for", "from", "nothing", "on", "open", "refused", "to", "unknown", "until", "withdrawn"}
)
"""The words that have a meaning of their own in the form of the command line."""

FROM = ("from", "since")
UNTIL = ("until",)
BY = ("by", "for")
TO = ("to", "in")
ON = ("on",)
NOTHING = ("nothing",)
DONE = {"done": "done", "given": "done", "refused": "refused", "open": "open"}
"""The states of an act."""
STATES = {"unknown": "unknown", "withdrawn": "withdrawn"}
"""What else may be supposed of an attribute without a value."""
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
BE = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "do", "will", "can"})
"""Verbs that mean nothing of their own before an attribute or a state."""
ARTICLES = frozenset({"a", "an", "the", "its", "any", "in", "part", "of"})
NOT = frozenset({"not", "no", "longer", "without"})

SYNTAX = (
    "write `ENTITY.ATTRIBUTE = VALUE`, `ENTITY.ATTRIBUTE += ELEMENT`, `ENTITY.ATTRIBUTE -= ELEMENT`,\n"
    "`ENTITY.ATTRIBUTE unknown`, `ENTITY.ATTRIBUTE withdrawn`\n"
    "or `ACT by ENTITY to ACTIVITY [on OBJECT] done` (or `refused`, `open`),\n"
    "each with `from DATE` and `until DATE` if needed"
)
QUOTES = "a name that has a word such as `from`, `to` or `done` in it is written in quotes"

EXPECTED = {
    "bool": "`true` or `false`",
    "integer": "a whole number",
    "decimal": "a number",
    "date": "a day such as `2014-09-05`",
    "text": "a text",
    "one_of": "one of its options",
    "set_of": "elements of the set",
}

NOT_KNOWN = "it is supposed not to be known"
"""Why something is open."""


def without_certificate(suppositions: Iterable[str]) -> Diagnostic:
    """P803: a hypothetical answer has no certificate."""
    return Diagnostic(
        "P803",
        "a hypothetical answer has no certificate",
        notes=(
            "a certificate is checked against the pack's files, and what is supposed is in none of them",
            *(f"supposed: `{text}`" for text in suppositions),
        ),
        help=("take the proof with `--format json`, or record it in a copy of the pack and ask that one",),
    )


def supposed(said: str) -> str:
    """Mark a record that is only supposed."""
    return f"supposed: {said}"


def without(said: str, element: str) -> str:
    """Say that an element is not in a set."""
    return f"{said} does not include {element}"


def unknown(said: str) -> str:
    """Say that a value is not known."""
    return f"{said} is not known"


def except_(periods: Iterable[str]) -> str:
    """Say when a record does not count."""
    return f" (but supposed otherwise{' and'.join(periods)})"
