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
    # the text of one file
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
    # the shape of what a file says
    "P120": "an unknown key",
    "P121": "a missing key",
    "P122": "a value of the wrong kind",
    "P123": "a rule without exactly one effect",
    "P124": "keys that do not go together",
    "P125": "a condition that says nothing placet knows",
    "P126": "a word that is not one of the allowed ones",
    "P127": "something empty that must not be",
    # the folder of a pack
    "P130": "a pack's folder that does not exist",
    "P131": "a file where a pack's folder is expected",
    "P132": "a folder without pack.yaml",
    "P133": "a pack that lacks a part",
    "P134": "a link that leads out of the pack",
    "P135": "a YAML file that no part of the pack reads",
    "P136": "a file that cannot be read",
    "P137": "an unknown pack",
    # names and types in a pack
    "P201": "a name that is not well formed",
    "P202": "a name declared twice",
    "P203": "an unknown entity type",
    "P204": "an unknown attribute",
    "P205": "an unknown activity",
    "P206": "an unknown act",
    "P207": "an unknown actor",
    "P208": "an unknown term",
    "P209": "an unknown entity",
    "P210": "an unknown event",
    "P211": "a value that is not one of the options",
    "P212": "a value of another type than its attribute",
    "P213": "a constraint that does not fit",
    "P214": "a path that begins with nothing known",
    "P215": "an unknown rule",
    "P216": "a derived attribute used as a recorded one, or the reverse",
    "P217": "an object where there is none",
    "P218": "an unknown grade",
    "P219": "an entity of the wrong type",
    "P220": "an `otherwise` that is missing or does not belong",
    "P222": "a text that lacks a language",
    "P223": "an unknown language",
    "P224": "an unknown verdict",
    "P225": "a grammar that a language does not have",
    "P230": "a record written twice",
    # moments, periods and cycles
    "P301": "a moment that cannot be read",
    "P302": "a period that ends before it begins",
    "P303": "activities that lie under one another",
    "P304": "definitions that rest on one another",
    "P305": "rules that override one another",
    "P306": "a duration that cannot be read",
    "P307": "a source without a date of publication",
    # sources and citations
    "P401": "an unknown source",
    "P402": "an unknown passage",
    "P403": "a citation that names no passage",
    "P404": "something that cites no source",
    "P405": "a fingerprint that is not a SHA-256",
    "P406": "a passage out of scope without a reason",
    # lints
    "P501": "an attribute that nothing uses",
    "P502": "an act that no rule waits for",
    "P503": "an activity that no rule permits",
    "P504": "a source that nothing cites",
    "P505": "a passage in scope that nothing cites",
    "P506": "a term that no rule attaches",
    "P507": "a condition that can never hold",
    "P508": "a permit that a forbid always bars",
    "P509": "a rule without a scenario",
    "P510": "a name that means two things",
    "P511": "a citation of a passage that is out of scope",
    "P512": "an entity type or an actor that nothing uses",
    "P513": "an invariant that does not hold",
    # questions
    "P601": "an unknown subject",
    "P602": "an activity that is not known",
    "P603": "an object that is not known",
    "P604": "a question that lacks its object",
    "P605": "an object of the wrong type",
    "P606": "a date of a question that cannot be read",
    "P607": "a grade that the pack does not have",
    "P608": "a value of the context that is not declared",
    "P609": "a question in plain words that was not understood",
    "P610": "an object of an activity that takes none",
    "P611": "a range that ends before it begins",
    "P612": "a language that answers are not worded in",
    # suppositions
    "P620": "a supposition that cannot be read",
    "P621": "a supposition that names what the pack does not have",
    "P622": "a supposed value that does not fit",
    "P623": "a moment of a supposition that cannot be",
    "P624": "a supposition that takes back what is not recorded",
    # ways to a verdict
    "P640": "a verdict to which no way is looked for",
    "P641": "a number of ways that is not positive",
    "P660": "a table that has not two axes",
    "P661": "a table without a cell",
    "P662": "a series of dates that does not work",
    "P663": "an attribute that cannot group subjects",
    "P664": "a verdict that there is not",
    "P665": "a table that is too large for its format",
    # profiles
    "P701": "an attribute of a profile that is not declared",
    "P702": "a value of a profile that does not fit",
    "P703": "a derived attribute in a profile",
    "P704": "an act of a profile that is not declared",
    "P705": "a profile that is not a mapping",
    "P706": "an answer that does not fit its question",
    "P707": "an answer that contradicts what is known",
    "P708": "an interview that asks nothing",
    "P709": "an answer to a question that there is not",
    # certificates
    "P801": "a certificate that cannot be read",
    "P802": "a certificate that is rejected",
    "P803": "a hypothetical answer has no certificate",
    "P804": "a certificate of what was only told",
    # the environment
    "P901": "an unknown error code",
    "P902": "a missing extra",
    "P903": "an unknown option",
    "P904": "an unknown command",
    "P905": "a missing argument",
    "P906": "an option or argument that does not fit",
    "P907": "a name that a new pack cannot have",
    "P908": "a folder that exists already",
    "P909": "a file that cannot be written",
    "P910": "a scenario file that cannot be read",
    "P911": "a folder without scenarios",
    "P912": "a file that exists already",
    "P920": "a format that the file's name contradicts or does not tell",
    "P921": "a format that is not shown on a terminal",
    "P922": "no program that prints PDF",
    "P923": "a page that was not printed",
    "P999": "a mistake of placet itself",
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
