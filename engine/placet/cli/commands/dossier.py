"""`placet dossier`: one subject on a page."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from placet.cli import exit_codes, options, worded
from placet.cli.asking import read_profile
from placet.cli.files import Form
from placet.cli.output import has_color, width
from placet.cli.progress import progress
from placet.messages import say

if TYPE_CHECKING:
    from placet.cli.files import Target
    from placet.cli.options import Circumstances
    from placet.policy import Policy
    from placet.policy.dossier import Dossier

_HELP = say(
    """Put one subject on a page: its standing, what it can and cannot do, why, and what would open more.

The page has what is recorded of it on the date, since when and by which source; what it can do now, and once somebody
acts; what it cannot do, and why; what is disputed or not known; the cheapest ways to more; what changed and what is
coming; and all sources, by number.

PDF is printed by Chromium, Chrome or Edge, or by the library of the extra `pdf`.

Examples:
  placet dossier georgia --on 2023-10-01
  placet dossier georgia --lang fr -o georgie.pdf
  placet dossier belarus --full -o belarus.html
  placet dossier sweden --on 2024-06-01 --since 2022-01-01 --format markdown
  placet dossier austria --on 2027-06-01 --suppose "austria.membership = invitee from 2027-01-01"
  placet dossier --profile profile.yaml --format json
"""
)

FORMS = {
    "text": Form(("txt",)),
    "markdown": Form(("md", "markdown")),
    "html": Form(("html", "htm")),
    "json": Form(("json",)),
    "pdf": Form(("pdf",), is_binary=True),
}
"""The formats of a dossier."""

_WAYS, _MANY_WAYS = 3, 20
"""The most ways for each activity that is not permitted, and with `--full`."""

_FILE_WIDTH = 100
"""The width of a text that goes to a file."""


@worded.command(_HELP)
@options.file_options(FORMS)
@worded.argument("subject", required=False)
@worded.option(
    "--since", metavar="DAY", help=say("The first day for which changes are listed (default: 5 years before).")
)
@worded.option("--until", metavar="DAY", help=say("The last such day (default: 5 years after)."))
@worded.option("--full", is_flag=True, help=say("List everything; otherwise long lists say how much they leave out."))
@worded.option("--profile", type=options.existing_file, help=say("Write about the subject described in this file."))
@options.circumstance_options
@options.policy_options
def command(
    *,
    subject: str | None,
    since: str | None,
    until: str | None,
    full: bool,
    profile: Path | None,
    given: Circumstances,
    policy: Policy,
    target: Target,
) -> int:
    """Ask everything about one subject and write the page."""
    if (subject is None) is (profile is None):
        raise click.UsageError(say("name a subject, or describe one with `--profile`"))
    about = subject if subject is not None else read_profile(profile or Path())
    write = _writer(target)
    with progress(policy.name) as watch:
        dossier = policy.dossier(
            about,
            on=given.on,
            known_on=given.known_on,
            evidence=given.evidence,
            context=given.context,
            since=since,
            until=until,
            ways=_MANY_WAYS if full else _WAYS,
            watch=watch,
        )
        content = write(dossier, full)
    target.write(content)
    return exit_codes.OK


def _writer(target: Target) -> Callable[[Dossier, bool], str | bytes]:
    """Return what writes the target's format; what prints PDF is looked for before anything is asked."""
    from placet.render import dossier as written

    match target.form:
        case "markdown":
            return lambda dossier, full: written.as_markdown(dossier, is_full=full)
        case "html":
            return lambda dossier, full: written.as_html(dossier, is_full=full)
        case "json":
            return lambda dossier, _: json.dumps(dossier.to_dict(), ensure_ascii=False, indent=2) + "\n"
        case "pdf":
            from placet.pictures.printing import find_printer

            printer = find_printer()
            return lambda dossier, full: printer.print(written.as_html(dossier, is_full=full))
        case _:
            is_shown = target.path is None
            columns, color = (width(), has_color(sys.stdout)) if is_shown else (_FILE_WIDTH, False)
            return lambda dossier, full: written.as_text(dossier, width=columns, is_full=full, color=color)
