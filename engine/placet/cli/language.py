"""The language of what commands say: `--lang`, else the environment variable `PLACET_LANG`, else English."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextvars import ContextVar
from typing import Any, TypeVar

import click

from placet.messages import LANGUAGES, Messages, messages_in

Command = TypeVar("Command", bound=Callable[..., Any])

_VARIABLE = "PLACET_LANG"
_chosen: ContextVar[str] = ContextVar("language", default=LANGUAGES[0])


def language() -> str:
    """Return the language chosen for this run."""
    return _chosen.get()


def words() -> Messages:
    """Return the messages of that language."""
    return messages_in(language())


def begin() -> None:
    """Begin a run: until an option says otherwise, the environment decides; a language that there is not is ignored."""
    wanted = os.environ.get(_VARIABLE, "")[:2].lower()
    _chosen.set(wanted if wanted in LANGUAGES else LANGUAGES[0])


def lang_option(command: Command) -> Command:
    """Add `--lang`; what the command shows is then in that language."""
    return click.option(
        "--lang",
        type=click.Choice(LANGUAGES),
        expose_value=False,
        is_eager=True,
        callback=_choose,
        help=f"The language of the answer (default: that of {_VARIABLE}, else {LANGUAGES[0]}).",
    )(command)


def _choose(_context: click.Context, _parameter: click.Parameter, value: str | None) -> None:
    if value is not None:
        _chosen.set(value)
