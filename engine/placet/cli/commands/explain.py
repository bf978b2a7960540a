"""`placet explain`: the page of an error code."""

from __future__ import annotations

import click

from placet.cli import exit_codes, options
from placet.cli.output import show, show_json
from placet.diagnostics import CODES, explain

_HELP = """Explain the code of an error or a warning.

\b
Examples:
  placet explain P204
  placet explain            # all codes
"""


@click.command(help=_HELP)
@click.argument("code", required=False)
@options.format_option("text", "json")
def command(code: str | None, *, form: str) -> int:
    """Show one page, or the list of all codes."""
    if code is None:
        _show_all(form)
    else:
        page = explain(code)
        if form == "json":
            show_json({"code": code.strip().upper(), "page": page})
        else:
            show(page)
    return exit_codes.OK


def _show_all(form: str) -> None:
    if form == "json":
        show_json([{"code": code, "title": title} for code, title in sorted(CODES.items())])
    else:
        show("".join(f"{code}  {title}\n" for code, title in sorted(CODES.items())))
