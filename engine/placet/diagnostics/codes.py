"""Every code with its title, and the page that explains it.

Codes are permanent: a code that is no longer raised keeps its number and is never given to anything else.
P1xx reading files, P2xx names and types, P3xx moments and periods, P4xx sources and citations, P5xx lints,
P6xx questions, P7xx profiles and context, P8xx certificates, P9xx the environment.
"""

from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from placet.diagnostics.diagnostic import Diagnostic, PlacetError
from placet.diagnostics.suggest import suggest

_TITLES = {
    # P10x, P11x: the text of one file
    "P101": "a file that is not UTF-8",
    "P102": "a file that is not well-formed YAML",
    "P103": "a key written twice",
    "P104": "a YAML tag",
    "P105": "several documents in one file",
    "P106": "an empty file",
    "P107": "a control character",
    "P108": "a file that is too large",
    "P109": "nesting that is too deep",
    "P110": "an alias that cannot be expanded",
    "P111": "a number that is out of range",
    "P112": "a key that is not a plain name",
    # P12x: the shape of what a file says
    "P120": "an unknown key",
    "P121": "a missing key",
    "P122": "a value of the wrong kind",
    "P123": "a rule without exactly one effect",
    "P124": "keys that do not go together",
    "P125": "a condition that says nothing placet knows",
    "P126": "a word that is not one of the allowed ones",
    "P127": "something empty that must not be",
    # P13x: the folder of a pack
    "P130": "a pack's folder that does not exist",
    "P131": "a file where a pack's folder is expected",
    "P132": "a folder without pack.yaml",
    "P133": "a pack that lacks a part",
    "P134": "a link that leads out of the pack",
    "P135": "a YAML file that no part of the pack reads",
    "P136": "a file that cannot be read",
    "P137": "an unknown pack",
    # P9xx: the environment
    "P901": "an unknown error code",
}

CODES: Mapping[str, str] = MappingProxyType(_TITLES)
"""Code to one-line title, for every code that placet raises."""


def explain(code: str) -> str:
    """Give the page that explains a code, in Markdown.

    Args:
        code: A code such as `P204`, in any letter case.

    Raises:
        PlacetError: P901, when there is no such code.
    """
    known = code.strip().upper()
    if known not in CODES:
        raise PlacetError(_unknown_code(code))
    for folder in _folders():
        page = folder / f"{known}.md"
        if page.is_file():
            return page.read_text(encoding="utf-8")
    return f"# {known}: {CODES[known]}\n"


def _folders() -> tuple[Path, Path]:
    """Name where the pages may be: inside the installed package, or in the checkout's docs."""
    package = Path(__file__).resolve().parent.parent
    return package / "_errors", package.parent.parent / "docs" / "errors"


def _unknown_code(code: str) -> Diagnostic:
    near = suggest(code.strip().upper(), CODES)
    hints = tuple(f"a similar code exists: `{name}`" for name in near)
    return Diagnostic("P901", f"unknown error code `{code}`", help=hints)
