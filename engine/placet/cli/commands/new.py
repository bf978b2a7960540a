"""`placet new`: a folder to start a pack from."""

from __future__ import annotations

from pathlib import Path

import click

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, words
from placet.cli.output import show, show_json
from placet.messages import say

_HELP = say(
    """Start a pack: a small working one, to be changed line by line.

Examples:
  placet new my-pack
  placet check my-pack
  placet test my-pack
"""
)


@worded.command(_HELP)
@worded.argument("folder", type=click.Path(path_type=Path))
@worded.option("--force", is_flag=True, help=say("Write into a folder that exists, over files of the same name."))
@options.format_option("text", "json")
@lang_option
def command(folder: Path, *, force: bool, form: str) -> int:
    """Write the folder and say what to do next."""
    from placet.cli.starting import start_pack

    written = start_pack(folder, is_forced=force)
    if form == "json":
        show_json({"folder": folder.as_posix(), "files": [path.as_posix() for path in written]})
    else:
        shown = folder.as_posix()
        show("".join(f"{path.as_posix()}\n" for path in written))
        commands = f"placet check {shown}, placet test {shown}, placet ask alice enter --pack {shown}"
        show("\n" + words().say("Next: {commands}", commands=commands) + "\n")
    return exit_codes.OK
