"""Mistakes in the command itself, as diagnostics like all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from placet.cli.clicked import in_our_words
from placet.diagnostics import Diagnostic
from placet.messages import Message, Words, say

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIMILAR_OPTION = Message("a similar option exists: `{name}`")
_SIMILAR_COMMAND = Message("a similar command exists: `{name}`")


def from_click(error: click.ClickException) -> Diagnostic:
    """Turn what click found wrong into a diagnostic."""
    match error:
        case click.NoSuchOption():
            message = say("unknown option `{name}`", name=error.option_name)
            return Diagnostic("P903", message, help=_similar(_SIMILAR_OPTION, error.possibilities))
        case click.NoSuchCommand():
            message = say("unknown command `{name}`", name=error.command_name)
            return Diagnostic("P904", message, help=_similar(_SIMILAR_COMMAND, error.possibilities))
        case click.MissingParameter():
            return Diagnostic("P905", say("missing {parameter}", parameter=_parameter(error)), help=_usage(error))
        case click.BadParameter():
            reason = _said(error.message)
            message = say("{reason} (for {parameter})", reason=reason, parameter=_parameter(error))
            return Diagnostic("P906", message, help=_usage(error))
        case click.UsageError():
            return Diagnostic("P906", _said(error.message), help=_usage(error))
        case _:
            return Diagnostic("P906", _said(error.message))


def internal_error(error: Exception) -> Diagnostic:
    """Say that placet itself is at fault, without a traceback."""
    return Diagnostic(
        "P999",
        say(
            "placet made a mistake of its own: {kind}: {reason}",
            kind=type(error).__name__,
            reason=_lowered(str(error)),
        ),
        notes=(say("this is never the fault of the question or of the pack"),),
        help=(say("run the command again with PLACET_DEBUG=1 and report what it prints"),),
    )


def _parameter(error: click.BadParameter) -> Words:
    """Name the option or argument that is at fault."""
    if error.param is None:
        return Words(f"`{error.param_hint}`") if error.param_hint else say("argument")
    if error.param.param_type_name == "option":
        return say("option `{name}`", name=error.param.opts[0])
    return say("argument `{name}`", name=error.param.make_metavar(_context(error)))


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("placet"))


def _similar(message: Message, names: Sequence[str] | None) -> tuple[Words, ...]:
    return (message.say(name=names[0]),) if names else ()


def _usage(error: click.UsageError) -> tuple[Words, ...]:
    if error.ctx is None:
        return ()
    pieces = error.ctx.command.collect_usage_pieces(error.ctx)
    return (say("usage: {usage}", usage=Words(" ".join([error.ctx.command_path, *pieces]))),)


def _said(message: str) -> Words:
    """Take our own message as it is, and one of click's for the message that it is."""
    return message if isinstance(message, Words) else in_our_words(_lowered(message))


def _lowered(message: str) -> str:
    """Write another library's message as ours are: one lowercase line, no full stop, names in backticks."""
    line = " ".join(message.split()).rstrip(".").replace("'", "`")
    return line[:1].lower() + line[1:]
