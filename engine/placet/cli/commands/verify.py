"""`placet verify`: hold a certificate against the pack's files with the stand-alone checker."""

from __future__ import annotations

import json
from pathlib import Path

import click

from placet.cli import exit_codes, options
from placet.cli.language import lang_option, words
from placet.cli.output import show, show_diagnostics, show_json
from placet.diagnostics import Diagnostic, Place, PlacetError

_HELP = """Verify the certificate of an answer against the pack's files.

\b
Examples:
  placet why georgia join-exercise --on 2023-10-01 --format certificate > answer.json
  placet verify answer.json
  placet verify answer.json --pack ./my-pack
"""


@click.command(help=_HELP)
@click.argument("certificate", type=options.existing_file)
@options.pack_option
@options.format_option("text", "json")
@lang_option
def command(certificate: Path, *, pack: str, form: str) -> int:
    """Accept or reject a certificate."""
    document = _read(certificate)
    from placet.checker import verify
    from placet.pack import find_pack

    problems = verify(document, find_pack(pack))
    if form == "json":
        show_json({"accepted": not problems, "problems": problems})
    elif problems:
        shown = certificate.as_posix()
        show_diagnostics(
            [Diagnostic("P802", f"the certificate is rejected: {each}", Place(shown, 1, 1)) for each in problems],
            to_stdout=True,
        )
    else:
        show(words().say("The certificate is accepted: the pack's files say what it claims.") + "\n")
    return exit_codes.NEGATIVE if problems else exit_codes.OK


def _read(file: Path) -> dict[str, object]:
    """Read a certificate's JSON."""
    shown = file.as_posix()
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except UnicodeDecodeError:
        raise PlacetError(Diagnostic("P801", "the certificate is not UTF-8", Place(shown, 1, 1))) from None
    except json.JSONDecodeError as error:
        place = Place(shown, error.lineno, error.colno, error.colno + 1)
        raise PlacetError(Diagnostic("P801", "the certificate is not JSON", place, error.msg)) from None
    except RecursionError:
        raise PlacetError(Diagnostic("P801", "the certificate is nested too deeply", Place(shown, 1, 1))) from None
    if not isinstance(document, dict):
        raise PlacetError(Diagnostic("P801", "the certificate is no JSON object", Place(shown, 1, 1)))
    return document
