"""`placet schema`: what an editor needs to complete and check a pack's files."""

from __future__ import annotations

from pathlib import Path

import click

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option
from placet.cli.output import show, show_json
from placet.messages import listed, say

_HELP = say(
    """Print the JSON Schema of a pack's files, with the names that the pack declares.

Examples:
  placet schema policy --pack ./my-pack
  placet schema --pack ./my-pack --write ./my-pack/.vscode/schemas
  placet schema                         # all of them, by kind of file

KIND is a kind of file: pack, vocabulary, sources, records, policy or invariants.
"""
)


@worded.command(_HELP)
@worded.argument("kind", required=False)
@options.pack_option
@worded.option(
    "--write", type=click.Path(file_okay=False, path_type=Path), help=say("Write one file for each kind here.")
)
@lang_option
def command(kind: str | None, *, pack: str, write: Path | None) -> int:
    """Print or write the schemas."""
    from placet.check.schema import PARTS, schemas_of
    from placet.cli.starting import write_schemas
    from placet.pack import find_pack, load_sources

    if kind is not None and kind not in PARTS:
        raise click.BadParameter(
            say("`{value}` is not one of {names}", value=kind, names=listed(f"`{each}`" for each in PARTS)),
            param_hint="KIND",
        )
    schemas = schemas_of(load_sources(find_pack(pack)))
    if write is not None:
        written = write_schemas(schemas, write)
        show("".join(f"{path.as_posix()}\n" for path in written))
    else:
        show_json(schemas if kind is None else schemas[kind])
    return exit_codes.OK
