"""A profile as a file that can be read again."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal

from placet.messages import messages_in
from placet.policy.interview.interview import Interview

_PLAIN = re.compile(r"[a-z][a-z0-9_-]*")
_RESERVED = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
"""Words that some readers of YAML take for a truth or for nothing."""


def as_yaml(interview: Interview) -> str:
    """Write an interview's profile as YAML: what was said, and `null` for all that was not.

    What no profile can hold (the circumstances, the hour, what was told of records) stands above it as comments.
    """
    lines = [*_remarks(interview), *(f"{name}: {_written(value)}" for name, value in interview.profile.items())]
    return "\n".join(lines) + "\n"


def _remarks(interview: Interview) -> Iterator[str]:
    say, question = messages_in(interview.language).say, interview.result.question
    policy, doing = interview.result.policy.name, f"{question.activity} {question.object or ''}".strip()
    yield say("# A profile for the policy {policy}, from an interview on: {doing}", policy=policy, doing=doing)
    yield say("# null: not asked, or not known")
    beside = {f"context.{name}": value for name, value in interview.context.items()} | dict(interview.told)
    for name, value in beside.items():
        yield say("# Said besides, which no profile holds: {name}: {value}", name=name, value=_written(value))


def _written(value: object) -> str:
    """Write a value in one line of YAML."""
    match value:
        case Mapping():
            return "{" + ", ".join(f"{_written(name)}: {_written(each)}" for name, each in value.items()) + "}"
        case list() | tuple() | set() | frozenset():
            return "[" + ", ".join(_written(each) for each in value) + "]"
        case Decimal():
            return f"{value:f}"
        case date():
            return value.isoformat()
        case str() if _PLAIN.fullmatch(value) and value not in _RESERVED:
            return value
        case str():
            return json.dumps(value, ensure_ascii=False)
        case _:
            return json.dumps(value)
