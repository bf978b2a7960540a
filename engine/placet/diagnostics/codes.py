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
from placet.messages import say

_TITLES = {
    # the text of one file
    "P101": say("a file that is not UTF-8"),
    "P102": say("a file that is not well-formed YAML"),
    "P103": say("a key written twice"),
    "P104": say("a YAML tag"),
    "P105": say("several documents in one file"),
    "P106": say("an empty file"),
    "P107": say("a control character"),
    "P108": say("a file that is too large"),
    "P109": say("nesting that is too deep"),
    "P110": say("an alias that cannot be expanded"),
    "P111": say("a number that is out of range"),
    "P112": say("a key that is not a plain name"),
    # the shape of what a file says
    "P120": say("an unknown key"),
    "P121": say("a missing key"),
    "P122": say("a value of the wrong kind"),
    "P123": say("a rule without exactly one effect"),
    "P124": say("keys that do not go together"),
    "P125": say("a condition that says nothing placet knows"),
    "P126": say("a word that is not one of the allowed ones"),
    "P127": say("something empty that must not be"),
    # the folder of a pack
    "P130": say("a pack's folder that does not exist"),
    "P131": say("a file where a pack's folder is expected"),
    "P132": say("a folder without pack.yaml"),
    "P133": say("a pack that lacks a part"),
    "P134": say("a link that leads out of the pack"),
    "P135": say("a YAML file that no part of the pack reads"),
    "P136": say("a file that cannot be read"),
    "P137": say("an unknown pack"),
    # names and types in a pack
    "P201": say("a name that is not well formed"),
    "P202": say("a name declared twice"),
    "P203": say("an unknown entity type"),
    "P204": say("an unknown attribute"),
    "P205": say("an unknown activity"),
    "P206": say("an unknown act"),
    "P207": say("an unknown actor"),
    "P208": say("an unknown term"),
    "P209": say("an unknown entity"),
    "P210": say("an unknown event"),
    "P211": say("a value that is not one of the options"),
    "P212": say("a value of another type than its attribute"),
    "P213": say("a constraint that does not fit"),
    "P214": say("a path that begins with nothing known"),
    "P215": say("an unknown rule"),
    "P216": say("a derived attribute used as a recorded one, or the reverse"),
    "P217": say("an object where there is none"),
    "P218": say("an unknown grade"),
    "P219": say("an entity of the wrong type"),
    "P220": say("an `otherwise` that is missing or does not belong"),
    "P222": say("a text that lacks a language"),
    "P223": say("an unknown language"),
    "P224": say("an unknown verdict"),
    "P225": say("a grammar that a language does not have"),
    "P230": say("a record written twice"),
    # moments, periods and cycles
    "P301": say("a moment that cannot be read"),
    "P302": say("a period that ends before it begins"),
    "P303": say("activities that lie under one another"),
    "P304": say("definitions that rest on one another"),
    "P305": say("rules that override one another"),
    "P306": say("a duration that cannot be read"),
    "P307": say("a source without a date of publication"),
    # sources and citations
    "P401": say("an unknown source"),
    "P402": say("an unknown passage"),
    "P403": say("a citation that names no passage"),
    "P404": say("something that cites no source"),
    "P405": say("a fingerprint that is not a SHA-256"),
    "P406": say("a passage out of scope without a reason"),
    # lints
    "P501": say("an attribute that nothing uses"),
    "P502": say("an act that no rule waits for"),
    "P503": say("an activity that no rule permits"),
    "P504": say("a source that nothing cites"),
    "P505": say("a passage in scope that nothing cites"),
    "P506": say("a term that no rule attaches"),
    "P507": say("a condition that can never hold"),
    "P508": say("a permit that a forbid always bars"),
    "P509": say("a rule without a scenario"),
    "P510": say("a name that means two things"),
    "P511": say("a citation of a passage that is out of scope"),
    "P512": say("an entity type or an actor that nothing uses"),
    "P513": say("an invariant that does not hold"),
    # questions
    "P601": say("an unknown subject"),
    "P602": say("an activity that is not known"),
    "P603": say("an object that is not known"),
    "P604": say("a question that lacks its object"),
    "P605": say("an object of the wrong type"),
    "P606": say("a date of a question that cannot be read"),
    "P607": say("a grade that the pack does not have"),
    "P608": say("a value of the context that is not declared"),
    "P609": say("a question in plain words that was not understood"),
    "P610": say("an object of an activity that takes none"),
    "P611": say("a range that ends before it begins"),
    "P612": say("a language that answers are not worded in"),
    # suppositions
    "P620": say("a supposition that cannot be read"),
    "P621": say("a supposition that names what the pack does not have"),
    "P622": say("a supposed value that does not fit"),
    "P623": say("a moment of a supposition that cannot be"),
    "P624": say("a supposition that takes back what is not recorded"),
    # ways to a verdict
    "P640": say("a verdict to which no way is looked for"),
    "P641": say("a number of ways that is not positive"),
    "P660": say("a table that has not two axes"),
    "P661": say("a table without a cell"),
    "P662": say("a series of dates that does not work"),
    "P663": say("an attribute that cannot group subjects"),
    "P664": say("a verdict that there is not"),
    "P665": say("a table that is too large for its format"),
    # tables of profiles
    "P670": say("a column that is no attribute"),
    "P671": say("a column of the wrong type"),
    "P672": say("an activity that no table can decide"),
    "P673": say("a column whose name is taken"),
    "P674": say("something that is no table of profiles"),
    "P675": say("a dialect of SQL that is not known"),
    # profiles
    "P701": say("an attribute of a profile that is not declared"),
    "P702": say("a value of a profile that does not fit"),
    "P703": say("a derived attribute in a profile"),
    "P704": say("an act of a profile that is not declared"),
    "P705": say("a profile that is not a mapping"),
    "P706": say("an answer that does not fit its question"),
    "P707": say("an answer that contradicts what is known"),
    "P708": say("an interview that asks nothing"),
    "P709": say("an answer to a question that there is not"),
    # certificates
    "P801": say("a certificate that cannot be read"),
    "P802": say("a certificate that is rejected"),
    "P803": say("a hypothetical answer has no certificate"),
    "P804": say("a certificate of what was only told"),
    # the environment
    "P901": say("an unknown error code"),
    "P902": say("a missing extra"),
    "P903": say("an unknown option"),
    "P904": say("an unknown command"),
    "P905": say("a missing argument"),
    "P906": say("an option or argument that does not fit"),
    "P907": say("a name that a new pack cannot have"),
    "P908": say("a folder that exists already"),
    "P909": say("a file that cannot be written"),
    "P910": say("a scenario file that cannot be read"),
    "P911": say("a folder without scenarios"),
    "P912": say("a file that exists already"),
    "P920": say("a format that the file's name contradicts or does not tell"),
    "P921": say("a format that is not shown on a terminal"),
    "P922": say("no program that prints PDF"),
    "P923": say("a page that was not printed"),
    "P999": say("a mistake of placet itself"),
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
    hints = tuple(say("a similar code exists: `{name}`", name=name) for name in near)
    return Diagnostic("P901", say("unknown error code `{code}`", code=code), help=hints)
