"""Every word of suppositions: those that are read, and those that are said of mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Place

_LONG_FROM = tuple(f"{to} {word} {of}" for to in "àa" for word in ("partir", "compter") for of in ("de", "du", "d'"))
FROM = ("from", "since", "depuis", "dès", *_LONG_FROM)
UNTIL = ("until", "jusqu'à", "jusqu'a", "jusqu'au", "jusqu'en")
BY = ("by", "for", "par", "pour")
TO = ("to", "in", "en vue de", "en vue du", "en vue d'", "pour")
ON = ("on", "sur", "à", "au")
NOTHING = ("nothing", "rien")
DONE = {
    "done": "done",
    "given": "done",
    "refused": "refused",
    "open": "open",
    **dict.fromkeys(("fait", "faite", "faits", "faites", "donné", "donnée", "accordé", "accordée"), "done"),
    **dict.fromkeys(("refusé", "refusée", "refusés", "refusées"), "refused"),
    **dict.fromkeys(("ouvert", "ouverte", "ouverts", "ouvertes"), "open"),
}
"""The states of an act."""
STATES = {
    "unknown": "unknown",
    "withdrawn": "withdrawn",
    **dict.fromkeys(("inconnu", "inconnue"), "unknown"),
    **dict.fromkeys(("retiré", "retirée"), "withdrawn"),
}
"""What else may be supposed of an attribute without a value."""
TRUTHS = {"true": True, "yes": True, "false": False, "no": False}
TRUTHS |= {"vrai": True, "oui": True, "faux": False, "non": False}
BE = frozenset({"is", "are", "was", "were", "be", "been", "has", "have", "had", "does", "do", "will", "can"})
BE |= {"est", "sont", "était", "étaient", "sera", "serait", "soit", "a", "ont", "avait", "aura", "aurait", "ait"}
BE |= {"fait", "dispose", "bénéficie"}
"""Verbs that mean nothing of their own before an attribute or a state."""
ARTICLES = frozenset({"a", "an", "the", "its", "any", "in", "part", "of"})
ARTICLES |= {"un", "une", "le", "la", "les", "l'", "du", "de", "des", "d'", "dans", "au", "à", "aux", "partie"}
FRENCH_ARTICLES = frozenset({"le", "la", "les", "l'"})
NOT = frozenset({"not", "no", "longer", "without", "ne", "n'", "pas", "plus", "sans"})
DENIALS = frozenset({"not", "no", "no longer", "without", "ne pas", "n' pas", "ne plus", "n' plus", "sans"})
DENYING = frozenset({"ne", "n'"})
"""The first half of a denial in French; the other half stands behind the verb."""
DENIED = frozenset({"pas", "plus"})
KEYWORDS = frozenset({"at", *FROM, *UNTIL, *BY, *TO, *ON, *NOTHING, *DONE, *STATES}) - {"since", "given", "in"}
"""The words that have a meaning of their own in the form of the command line."""

SYNTAX = (
    "write `ENTITY.ATTRIBUTE = VALUE`, `ENTITY.ATTRIBUTE += ELEMENT`, `ENTITY.ATTRIBUTE -= ELEMENT`,\n"
    "`ENTITY.ATTRIBUTE unknown`, `ENTITY.ATTRIBUTE withdrawn`\n"
    "or `ACT by ENTITY to ACTIVITY [on OBJECT] done` (or `refused`, `open`),\n"
    "each with `from DATE` and `until DATE` if needed"
)
QUOTES = "a name that has a word such as `from`, `to` or `done` in it is written in quotes"

EXPECTED = {
    "bool": "`true` or `false`",
    "integer": "a whole number",
    "decimal": "a number",
    "date": "a day such as `2014-09-05`",
    "text": "a text",
    "one_of": "one of its options",
    "set_of": "elements of the set",
}

MISTAKES: dict[str, tuple[str, str, str, str]] = {
    # what cannot be read
    "unclosed": ("P620", "a quote is never closed", "begins here", SYNTAX),
    "unquoted": ("P620", "`{text}` is not a quoted text", "not readable", SYNTAX),
    "no name": ("P620", "a name is missing", "nothing is written here", SYNTAX),
    "empty": ("P620", "an empty text supposes nothing", "nothing is written here", SYNTAX),
    "of nothing": ("P620", "what is supposed of nothing", "no ENTITY.ATTRIBUTE before it", SYNTAX),
    "no value": ("P620", "no value follows `{text}`", "no value here", SYNTAX),
    "second operator": ("P620", "a supposition has one operator", "a second one", SYNTAX),
    "before comma": ("P620", "a value is missing before a comma", "nothing before it", SYNTAX),
    "after comma": ("P620", "a value is missing after a comma", "nothing after it", SYNTAX),
    "no attribute": ("P620", "`{text}` names no attribute", "not of the form ENTITY.ATTRIBUTE", SYNTAX),
    "no moment": ("P620", "no moment follows `{text}`", "no moment here", SYNTAX),
    "twice": ("P620", "`{text}` stands twice", "again here", SYNTAX),
    "act": (
        "P620",
        "an act that is {text} is said as `ACT by ENTITY to ACTIVITY {text}`",
        "its parts are not all here",
        SYNTAX,
    ),
    "nobody": ("P620", "`{text}` is not understood", "no entity is called so, and there is no `=`", SYNTAX),
    "no sense": ("P620", "`{text}` is not understood", "nothing that can be supposed of `{entity}`", SYNTAX),
    "no text": ("P620", "a supposition is a text or a `Supposition`, found `{text}`", "", SYNTAX),
    # files
    "empty file": ("P620", "the file supposes nothing", "nothing in it", ""),
    "lacks attribute": (
        "P620",
        "what is withdrawn names no attribute",
        "not in this item",
        "add `attribute:`, or an attribute and its value",
    ),
    "lacks key": ("P620", "{noun} lacks the key `{key}`", "not in this item", "add the key `{key}`"),
    "source": ("P620", "what is only supposed has no `{key}`", "stands on no source", "take it away"),
    # names
    "several": ("P621", "`{text}` names several: {names}", "more than one", "use one of their ids"),
    "unknown": ("P621", "unknown {kind} `{text}`", "not {a_kind} of the pack", ""),
    # values
    "derived": ("P622", "`{text}` is derived by rules and cannot be supposed", "derived", "suppose what its rules use"),
    "no set": ("P622", "`{text}` is no set, and nothing is added to it", "has a single value", "write `{path} = ...`"),
    "single": ("P622", "`{text}` takes a single value", "found {count}", ""),
    "no element": ("P622", "`{sign}` names no element", "of this set", ""),
    "misfit": ("P622", "`{attribute}` takes {expected}, found `{text}`", "not {expected}", ""),
    "misfit text": ("P622", "`{attribute}` takes {expected}, found the text `{text}`", "not {expected}", ""),
    "several options": ("P622", "`{text}` names several: {names}", "more than one", "use one of their ids"),
    "no option": ("P622", "`{attribute}` cannot be `{text}`", "not one of its options", ""),
    # acts
    "no subject": ("P622", "an act is about {expected}, found the {kind} `{text}`", "not {expected}", ""),
    "takes no object": ("P622", "`{activity}` takes no object, found `{text}`", "there is no object here", ""),
    "object": ("P622", "the object of `{activity}` is {expected}, found the {kind} `{text}`", "not {expected}", ""),
    # moments
    "moment": ("P623", "{text}", "neither a moment nor an event", ""),
    "shared": (
        "P623",
        "`{text}` dates several attributes at once",
        "not exact",
        "give the day, name an event, or write one item for each attribute, with moments of their own",
    ),
    "period": ("P623", "a period ends before it begins: from {start} until {end}", "not after its beginning", ""),
    # what is not there
    "nothing": (
        "P624",
        "`{text}` takes back what is not recorded",
        "nothing of the kind is recorded at that time",
        "leave it out, or take back something that is recorded",
    ),
}
"""Every mistake: its code, what is wrong, the words under the carets, and how to mend it."""

SIMILAR = "similar names exist: {names}"
SIMILAR_EVENTS = "events with similar names exist: {names}"
OPTIONS = "it can be {names}"
NO_OPTIONS = "nothing is declared for it"
NO_RECORDS = "nothing is recorded of the type `{kind}`"
UNTIL_IS_LATER = "`until` is the moment at which it no longer holds, so it comes after `from`"


def mistake(name: str, place: Place | None, notes: Iterable[str] = (), hint: str = "", **given: object) -> Diagnostic:
    """Say one mistake.

    Args:
        name: A key of `MISTAKES`.
        place: Where it is.
        notes: Facts that explain it.
        hint: How to mend it, where that is not always the same.
        **given: What its words are about.
    """
    code, message, caption, usual = (part.format(**given) for part in MISTAKES[name])
    hints = tuple(filter(None, (hint or usual,)))
    return Diagnostic(code, message, place, caption, (), tuple(notes), hints)


def without_certificate(suppositions: Iterable[str]) -> Diagnostic:
    """P803: a hypothetical answer has no certificate."""
    return Diagnostic(
        "P803",
        "a hypothetical answer has no certificate",
        notes=(
            "a certificate is checked against the pack's files, and what is supposed is in none of them",
            *(f"supposed: `{text}`" for text in suppositions),
        ),
        help=("take the proof with `--format json`, or record it in a copy of the pack and ask that one",),
    )
