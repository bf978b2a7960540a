"""The program `placet`: finds a command by its name, runs it, and turns every failure into a diagnostic."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

import click

from placet.cli import commands, exit_codes, language, worded
from placet.cli.output import show_diagnostics
from placet.cli.usage import from_click, internal_error
from placet.diagnostics import PlacetError
from placet.messages import say
from placet.version import __version__

_HELP = say(
    """Say who may do what, when, and why.

Examples:
  placet ask "Can Georgia shape decisions on Sea Guardian on 1 Oct 2023?"
  placet ask mauritania receive-capacity-building --on 2022-01-01
  placet why belarus join-exercise --on 2023-06-01
  placet who join-exercise --on 2023-10-01
"""
)


class CommandsOnDemand(worded.WordedGroup):
    """A group whose commands are the files of `commands`, each imported only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Name the commands, in alphabetical order."""
        return sorted(module.name for module in iter_modules(commands.__path__))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import one command, or give None where there is no such file."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command = import_module(f"placet.cli.commands.{cmd_name}").command
        if not isinstance(command, click.Command):
            raise TypeError(f"`commands/{cmd_name}.py` defines no click command named `command`")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one is an error that knows all the names."""
        if args and not ctx.resilient_parsing and self.get_command(ctx, args[0]) is None:
            raise click.NoSuchCommand(args[0], possibilities=self.list_commands(ctx), ctx=ctx)
        return super().resolve_command(ctx, args)


@click.group(cls=CommandsOnDemand, help=_HELP, invoke_without_command=True)
@language.lang_option
@click.version_option(
    __version__, message="placet %(version)s", cls=worded.WordedOption, help=say("Show the version and exit.")
)
@click.pass_context
def root(context: click.Context) -> None:
    """Show the help where no command is named."""
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def run(arguments: Sequence[str]) -> int:
    """Run the command line.

    Args:
        arguments: The words after the program's name.

    Returns:
        The exit status, one of `exit_codes`.
    """
    _write_what_the_terminal_can_show()
    language.begin(arguments)
    try:
        status = root.main(args=list(arguments), prog_name="placet", standalone_mode=False)
    except PlacetError as error:
        show_diagnostics(error.diagnostics, texts=error.texts)
        return exit_codes.BAD_INPUT
    except click.Abort:
        return exit_codes.INTERRUPTED
    except click.ClickException as error:
        show_diagnostics([from_click(error)])
        return exit_codes.BAD_INPUT
    except Exception as error:
        if os.environ.get("PLACET_DEBUG"):
            raise
        show_diagnostics([internal_error(error)])
        return exit_codes.INTERNAL_ERROR
    return status if isinstance(status, int) else exit_codes.OK


def _write_what_the_terminal_can_show() -> None:
    """Let a terminal that lacks a letter show a question mark instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="replace")
