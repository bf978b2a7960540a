"""`placet explain`: the page of an error code."""

from __future__ import annotations

import click

from placet.cli import exit_codes, options
from placet.cli.language import lang_option, words
from placet.cli.output import show, show_json
from placet.diagnostics import CODES, explain
from placet.messages import ENGLISH

_HELP = """Explain the code of an error or a warning.

\b
Examples:
  placet explain P204
  placet explain            # all codes
"""


@click.command(help=_HELP)
@click.argument("code", required=False)
@options.format_option("text", "json")
@lang_option
def command(code: str | None, *, form: str) -> int:
    """Show one page, or the list of all codes."""
    if code is None:
        _show_all(form)
    else:
        page = explain(code)
        if form == "json":
            show_json({"code": code.strip().upper(), "page": page})
        else:
            show(_remark() + page)
    return exit_codes.OK


def _show_all(form: str) -> None:
    if form == "json":
        show_json([{"code": code, "title": title} for code, title in sorted(CODES.items())])
    else:
        show("".join(f"{code}  {words().translate(title)}\n" for code, title in sorted(CODES.items())))


def _remark() -> str:
    """Say in another language that a page is in English."""
    text = words()
    return "" if text.language == ENGLISH.language else text.say("This page exists in English only.") + "\n\n"
