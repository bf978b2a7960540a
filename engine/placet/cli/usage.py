"""Mistakes in the command itself, as diagnostics like all others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from placet.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Sequence


def from_click(error: click.ClickException) -> Diagnostic:
    """Turn what click found wrong into a diagnostic."""
    match error:
        case click.NoSuchOption():
            return Diagnostic(
                "P903", f"unknown option `{error.option_name}`", help=_similar("option", error.possibilities)
            )
        case click.NoSuchCommand():
            return Diagnostic(
                "P904",
                f"unknown command `{error.command_name}`",
                help=_similar("command", error.possibilities),
            )
        case click.MissingParameter():
            return Diagnostic("P905", f"missing {_parameter(error)}", help=_usage(error))
        case click.BadParameter():
            return Diagnostic("P906", f"{_lowered(error.message)} (for {_parameter(error)})", help=_usage(error))
        case click.UsageError():
            return Diagnostic("P906", _lowered(error.format_message()), help=_usage(error))
        case _:
            return Diagnostic("P906", _lowered(error.format_message()))


def internal_error(error: Exception) -> Diagnostic:
    """Say that placet itself is at fault, without a traceback."""
    return Diagnostic(
        "P999",
        f"placet made a mistake of its own: {type(error).__name__}: {_lowered(str(error))}",
        notes=("this is never the fault of the question or of the pack",),
        help=("run the command again with PLACET_DEBUG=1 and report what it prints",),
    )


def _parameter(error: click.BadParameter) -> str:
    """Name the option or argument that is at fault."""
    if error.param is None:
        return f"`{error.param_hint}`" if error.param_hint else "argument"
    kind = error.param.param_type_name
    name = error.param.opts[0] if kind == "option" else error.param.make_metavar(_context(error))
    return f"{kind} `{name}`"


def _context(error: click.UsageError) -> click.Context:
    return error.ctx or click.Context(click.Command("placet"))


def _similar(kind: str, names: Sequence[str] | None) -> tuple[str, ...]:
    return (f"a similar {kind} exists: `{names[0]}`",) if names else ()


def _usage(error: click.UsageError) -> tuple[str, ...]:
    if error.ctx is None:
        return ()
    usage = " ".join(error.ctx.get_usage().removeprefix("Usage:").split())
    return (f"usage: {usage}",)


def _lowered(message: str) -> str:
    """Write another library's message as ours are: one lowercase line, no full stop, names in backticks."""
    line = " ".join(message.split()).rstrip(".").replace("'", "`")
    return line[:1].lower() + line[1:]
