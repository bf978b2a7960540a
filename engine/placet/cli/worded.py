"""Commands, options and arguments whose help exists in every language.

They take the place of click's own: `command`, `group`, `option` and `argument` are used as click's are, and their help
is a message. It is translated when it is shown, since only then the language is known.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import Any, TypeVar

import click

from placet.cli.language import words
from placet.messages import Message, Words, heard, listed, say, say_as

Function = TypeVar("Function", bound=Callable[..., Any])

_SPOKEN = {
    str(word): word
    for word in (
        say("Usage: "),
        say("Options"),
        say("Commands"),
        say("Show this message and exit."),
    )
}
"""What click itself says in a help."""

_EXTRAS = (Message("default: {value}"), Message("required"))
"""What click adds to the help of an option."""

_METAVARS = {
    str(word): word
    for word in (
        say_as("metavar", "ACTIVITY"),
        say_as("metavar", "ARGS"),
        say_as("metavar", "ATTRIBUTE"),
        say_as("metavar", "CERTIFICATE"),
        say_as("metavar", "CODE"),
        say_as("metavar", "COMMAND"),
        say_as("metavar", "DATE"),
        say_as("metavar", "DAY"),
        say_as("metavar", "DIRECTORY"),
        say_as("metavar", "DURATION"),
        say_as("metavar", "FILE"),
        say_as("metavar", "FOLDER"),
        say_as("metavar", "GRADE"),
        say_as("metavar", "KIND"),
        say_as("metavar", "N"),
        say_as("metavar", "NAME"),
        say_as("metavar", "OBJECT"),
        say_as("metavar", "OPTIONS"),
        say_as("metavar", "PACK"),
        say_as("metavar", "PATH"),
        say_as("metavar", "QUESTION"),
        say_as("metavar", "SUBJECT"),
        say_as("metavar", "SUPPOSITION"),
        say_as("metavar", "VALUE"),
    )
}
"""The words that stand for what is to be filled in."""

_LAID_OUT = re.compile(r"(?<=\n\n)(?=[^\n]+\n {2})")
"""Where a paragraph begins whose lines are indented after the first; click leaves one alone that begins with `\\b`."""

_CAPITALS = re.compile(r"\b[A-Z]+\b")


def metavar(written: str) -> str:
    """Say what stands for an argument in the language chosen for this run."""
    return _CAPITALS.sub(lambda word: words().translate(_METAVARS.get(word[0], Words(word[0]))), written)


class WordedFormatter(click.HelpFormatter):
    """Writes click's own words in the language chosen for this run."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the line that shows how a command is called."""
        super().write_usage(prog, args, _spoken("Usage: ") if prefix is None else prefix)

    def write_heading(self, heading: str) -> None:
        """Write a heading, with what stands before a colon in the language."""
        self.write(f"{'':>{self.current_indent}}{_spoken(heading)}{words().translate(_COLON)}\n")

    def write_dl(self, rows: Iterable[tuple[str, str]], col_max: int = 30, col_spacing: int = 2) -> None:
        """Write options or commands with their help."""
        super().write_dl([(name, _spoken(text)) for name, text in rows], col_max, col_spacing)


_COLON = say_as("diagnostic", ":")


def _spoken(text: str) -> str:
    return words().translate(_SPOKEN.get(text, text))


class WordedContext(click.Context):
    """A context whose help is written in the language chosen for this run."""

    formatter_class = WordedFormatter


class WordedCommand(click.Command):
    """A command whose help is a message."""

    context_class = WordedContext

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command is for."""
        super(WordedCommand, self._translated()).format_help_text(ctx, formatter)

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the first sentence of what the command is for."""
        return super(WordedCommand, self._translated()).get_short_help_str(limit)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Return what stands after the command's name where it is shown how it is called."""
        return [metavar(piece) for piece in super().collect_usage_pieces(ctx)]

    def _translated(self) -> WordedCommand:
        translated = copy(self)
        translated.help = _LAID_OUT.sub("\b\n", words().translate(self.help or ""))
        return translated


class WordedGroup(WordedCommand, click.Group):
    """A group of commands whose help is a message."""

    command_class = WordedCommand


class WordedOption(click.Option):
    """An option whose help is a message."""

    def __init__(self, declarations: Sequence[str], *, help: Words, **attributes: Any) -> None:
        super().__init__(declarations, help=help, **attributes)
        self.words = help

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return how the option is written, and its help."""
        record = super().get_help_record(ctx)
        if record is None:
            return None
        name, text = record
        extras = text.removeprefix(self.words).strip().removeprefix("[").removesuffix("]")
        said = listed((heard(extra, _EXTRAS) for extra in extras.split("; ") if extra), ";")
        return name, words().translate(self.words) + (f"  [{words().translate(said)}]" if said else "")

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for the option's value."""
        return metavar(super().make_metavar(ctx))


class WordedArgument(click.Argument):
    """An argument whose name is shown in the language chosen for this run."""

    def make_metavar(self, ctx: click.Context) -> str:
        """Return what stands for the argument."""
        return metavar(super().make_metavar(ctx))


def command(help: Words) -> Callable[[Callable[..., Any]], WordedCommand]:
    """Make a command of a function."""
    return click.command(cls=WordedCommand, help=help)


def group(help: Words) -> Callable[[Callable[..., Any]], WordedGroup]:
    """Make a group of commands, which shows its help where none of them is named."""
    return click.group(cls=WordedGroup, help=help, invoke_without_command=True)


def option(*declarations: str, help: Words, **attributes: Any) -> Callable[[Function], Function]:
    """Add an option to a command."""
    return click.option(*declarations, cls=WordedOption, help=help, **attributes)


def argument(*declarations: str, **attributes: Any) -> Callable[[Function], Function]:
    """Add an argument to a command."""
    return click.argument(*declarations, cls=WordedArgument, **attributes)
