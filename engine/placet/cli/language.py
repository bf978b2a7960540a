"""The language of what commands say: `--lang`, else the environment variable `PLACET_LANG`, else English."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from contextvars import ContextVar
from itertools import pairwise
from typing import Any, TypeVar

import click

from placet.messages import LANGUAGES, Messages, messages_in, say

Command = TypeVar("Command", bound=Callable[..., Any])

_OPTION = "--lang"
_VARIABLE = "PLACET_LANG"

_chosen: ContextVar[str] = ContextVar("language", default=LANGUAGES[0])


def language() -> str:
    """Return the language chosen for this run."""
    return _chosen.get()


def words() -> Messages:
    """Return the messages of that language."""
    return messages_in(language())


def begin(arguments: Sequence[str] = ()) -> None:
    """Begin a run in the language that its arguments name, or else the environment; one that there is not is ignored.

    The arguments are looked through before they are read, so that their own mistakes are told in that language.

    Args:
        arguments: The words of the command line.
    """
    named = [value for name, value in pairwise((*arguments, "")) if name == _OPTION]
    joined = [word.partition("=")[2] for word in arguments if word.startswith(f"{_OPTION}=")]
    environment = os.environ.get(_VARIABLE, "")[:2].lower()
    known = [each for each in (*named, *joined, environment) if each in LANGUAGES]
    _chosen.set(known[0] if known else LANGUAGES[0])


def lang_option(command: Command) -> Command:
    """Add `--lang`; what the command shows is then in that language."""
    from placet.cli import worded

    return worded.option(
        _OPTION,
        type=click.Choice(LANGUAGES),
        expose_value=False,
        is_eager=True,
        callback=_choose,
        help=say(
            "The language of the answer (default: that of {variable}, else {first}).",
            variable=_VARIABLE,
            first=LANGUAGES[0],
        ),
    )(command)


def _choose(_context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        _chosen.set(value)
