"""`placet explain`: the page of an error code."""

from __future__ import annotations

from placet.cli import exit_codes, options, worded
from placet.cli.language import lang_option, words
from placet.cli.output import show, show_json
from placet.diagnostics import CODES, explain
from placet.messages import ENGLISH, say

_HELP = say(
    """Explain the code of an error or a warning.

Examples:
  placet explain P204
  placet explain            # all codes
"""
)


@worded.command(_HELP)
@worded.argument("code", required=False)
@options.format_option("text", "json")
@lang_option
def command(code: str | None, *, form: str) -> int:
    """Show one page, or the list of all codes."""
    if code is None:
        _show_all(form)
        return exit_codes.OK
    page = explain(code)
    if form == "json":
        show_json({"code": code.strip().upper(), "page": page})
    else:
        show(_heading(code.strip().upper()) + page)
    return exit_codes.OK


def _heading(code: str) -> str:
    """Say in another language than that of the pages what the code is, and which language its page is in."""
    if words() is ENGLISH:
        return ""
    colon, title = words().say_as("diagnostic", ":"), words().translate(CODES[code])
    note = words().say("This page exists in English only.")
    return f"{code}{colon} {title}\n{note}\n\n"


def _show_all(form: str) -> None:
    titles = [(code, words().translate(title)) for code, title in sorted(CODES.items())]
    if form == "json":
        show_json([{"code": code, "title": title} for code, title in titles])
    else:
        show("".join(f"{code}  {title}\n" for code, title in titles))
