"""`placet verify`: hold a certificate against the pack's files with the stand-alone checker."""

from __future__ import annotations

import json
from pathlib import Path

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, words
from placet.cli.output import show, show_diagnostics, show_json
from placet.cli.rejections import rejection
from placet.diagnostics import Diagnostic, Place, PlacetError
from placet.messages import Message, Words, heard, say

_HELP = say(
    """Verify the certificate of an answer against the pack's files.

Examples:
  placet why georgia join-exercise --on 2023-10-01 --format certificate > answer.json
  placet verify answer.json
  placet verify answer.json --pack ./my-pack
"""
)


@worded.command(_HELP)
@worded.argument("certificate", type=options.existing_file)
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
        show_json({"accepted": not problems, "problems": [words().translate(rejection(each)) for each in problems]})
    elif problems:
        shown = certificate.as_posix()
        show_diagnostics(
            [
                Diagnostic(
                    "P802", say("the certificate is rejected: {reason}", reason=rejection(each)), Place(shown, 1, 1)
                )
                for each in problems
            ],
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
        raise PlacetError(Diagnostic("P801", say("the certificate is not UTF-8"), Place(shown, 1, 1))) from None
    except json.JSONDecodeError as error:
        place = Place(shown, error.lineno, error.colno, error.colno + 1)
        raise PlacetError(
            Diagnostic("P801", say("the certificate is not JSON"), place, _json_reason(error.msg))
        ) from None
    except RecursionError:
        raise PlacetError(Diagnostic("P801", say("the certificate is nested too deeply"), Place(shown, 1, 1))) from None
    if not isinstance(document, dict):
        raise PlacetError(Diagnostic("P801", say("the certificate is no JSON object"), Place(shown, 1, 1)))
    return document


def _json_reason(said: str) -> Words:
    return heard(said, _JSON_REASONS)


_JSON_REASONS = (
    Message("Expecting value"),
    Message("Expecting ',' delimiter"),
    Message("Expecting ':' delimiter"),
    Message("Expecting property name enclosed in double quotes"),
    Message("Illegal trailing comma before end of array"),
    Message("Illegal trailing comma before end of object"),
    Message("Extra data"),
    Message("Invalid control character at"),
    Message("Invalid \\escape"),
    Message("Invalid \\uXXXX escape"),
    Message("Unterminated string starting at"),
    Message("Unexpected UTF-8 BOM (decode using utf-8-sig)"),
)
"""What Python's reader of JSON says."""
