"""A page of HTML printed as PDF: by a browser of the Chromium family, or by the library WeasyPrint.

A browser is preferred: most desks have one, it needs no library, and it prints the very page that it shows.
WeasyPrint comes with an extra and needs Pango; libraries that need nothing know too little of CSS to print the page.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory

from placet.diagnostics import Diagnostic, PlacetError, reason_of
from placet.messages import Words, say

VARIABLE = "PLACET_BROWSER"
"""The environment variable that names the browser to print with."""

_NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
)
_PLACES = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"C:\Program Files\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Google\Chrome\Application\chrome.exe",
        r"C:\Program Files (x86)\Microsoft\Edge\Application\msedge.exe",
        r"C:\Program Files\Microsoft\Edge\Application\msedge.exe",
    ),
}
_SECONDS = 60.0
_MOST_SAID = 300
"""So many characters of what a browser complains of are shown."""


@dataclass(frozen=True, slots=True)
class Printer:
    """What prints.

    Attributes:
        browser: The browser; None for the library.
        seconds: How long the browser may take.
    """

    browser: str | None
    seconds: float = _SECONDS

    def print(self, page: str) -> bytes:
        """Return a page of HTML as PDF.

        Raises:
            PlacetError: P923 where nothing is printed.
        """
        return _by_library(page) if self.browser is None else _by_browser(self.browser, page, self.seconds)


def find_printer() -> Printer:
    """Return what prints on this machine.

    Raises:
        PlacetError: P922 where nothing does.
    """
    named = os.environ.get(VARIABLE)
    browser = shutil.which(named) if named else next(_browsers(), None)
    if browser is not None:
        return Printer(browser)
    if named:
        raise PlacetError(_no_browser(named))
    if find_spec("weasyprint") is not None:
        return Printer(None)
    raise PlacetError(_nothing())


def _browsers() -> Iterator[str]:
    found: Iterable[str | None] = (shutil.which(name) for name in (*_NAMES, *_PLACES.get(sys.platform, ())))
    return (each for each in found if each is not None)


def _by_browser(browser: str, page: str, seconds: float) -> bytes:
    """Print in a folder and with a profile that are gone afterwards, so that no window or setting is touched."""
    with TemporaryDirectory(prefix="placet-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, printed = folder / "page.html", folder / "page.pdf"
        source.write_text(page, encoding="utf-8")
        said = _run(_command(browser, folder, source, printed), seconds)
        data = printed.read_bytes() if printed.is_file() else b""
    if not data.startswith(b"%PDF-"):
        raise PlacetError(_not_printed(browser, Words(said) if said else say("it wrote no PDF")))
    return data


def _command(browser: str, folder: Path, source: Path, printed: Path) -> list[str]:
    command = [
        browser,
        "--headless",
        "--disable-gpu",
        "--disable-extensions",
        "--disable-background-networking",
        "--no-first-run",
        "--no-default-browser-check",
        "--no-pdf-header-footer",
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={printed}",
    ]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        command.append("--no-sandbox")  # for root there is no sandbox; the page is ours and has no script
    return [*command, source.as_uri()]


def _run(command: list[str], seconds: float) -> str:
    """Run a browser, and return what it complains of."""
    try:
        ended = subprocess.run(command, capture_output=True, timeout=seconds, check=False)  # noqa: S603 - no shell
    except subprocess.TimeoutExpired:
        raise PlacetError(
            _not_printed(command[0], say("it took more than {seconds} seconds", seconds=f"{seconds:g}"))
        ) from None
    except OSError as error:
        raise PlacetError(
            _not_printed(command[0], reason_of(error) if error.strerror else say("it does not start"))
        ) from None
    said = ended.stderr.decode("utf-8", "replace").strip()
    return " ".join(said.split())[-_MOST_SAID:]


def _by_library(page: str) -> bytes:
    try:
        from weasyprint import HTML

        return bytes(HTML(string=page).write_pdf())
    except OSError as error:  # what it loads when it is imported
        raise PlacetError(_not_printed("weasyprint", Words(" ".join(str(error).split())[:_MOST_SAID]))) from None


def _nothing() -> Diagnostic:
    return Diagnostic(
        "P922",
        say("nothing on this machine prints PDF"),
        notes=(say("looked for Chromium, Google Chrome, Microsoft Edge and the library WeasyPrint"),),
        help=(
            say("install a browser (Debian and Ubuntu: `apt-get install chromium`)"),
            say("or the library: pip install 'placet[pdf]'"),
            say("name a browser that is elsewhere in the environment variable `{variable}`", variable=VARIABLE),
            say("or write HTML (`--format html`) and print that"),
        ),
    )


def _no_browser(named: str) -> Diagnostic:
    return Diagnostic(
        "P922",
        say("there is no browser `{named}`", named=named),
        notes=(say("the environment variable `{variable}` names it", variable=VARIABLE),),
        help=(say("name one that is there, or leave the variable empty"),),
    )


def _not_printed(program: str, reason: Words) -> Diagnostic:
    return Diagnostic(
        "P923",
        say("`{program}` did not print the page", program=program),
        notes=(reason,),
        help=(say("write HTML (`--format html`) and print that"),),
    )
