"""Every word of suppositions: those that are read, and those that are said of mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from placet.diagnostics import Diagnostic, Place
from placet.messages import Message, Words, say

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

SYNTAX = Message(
    "write `ENTITY.ATTRIBUTE = VALUE`, `ENTITY.ATTRIBUTE += ELEMENT`, `ENTITY.ATTRIBUTE -= ELEMENT`,\n"
    "`ENTITY.ATTRIBUTE unknown`, `ENTITY.ATTRIBUTE withdrawn`\n"
    "or `ACT by ENTITY to ACTIVITY [on OBJECT] done` (or `refused`, `open`),\n"
    "each with `from DATE` and `until DATE` if needed"
)
QUOTES = say("a name that has a word such as `from`, `to` or `done` in it is written in quotes")

EXPECTED = {
    "bool": say("`true` or `false`"),
    "integer": say("a whole number"),
    "decimal": say("a number"),
    "date": say("a day such as `2014-09-05`"),
    "text": say("a text"),
    "one_of": say("one of its options"),
    "set_of": say("elements of the set"),
}

MISTAKES: dict[str, tuple[str, Message, Message | None, Message | None]] = {
    # what cannot be read
    "unclosed": ("P620", Message("a quote is never closed"), Message("begins here"), SYNTAX),
    "unquoted": ("P620", Message("`{text}` is not a quoted text"), Message("not readable"), SYNTAX),
    "no name": ("P620", Message("a name is missing"), Message("nothing is written here"), SYNTAX),
    "empty": ("P620", Message("an empty text supposes nothing"), Message("nothing is written here"), SYNTAX),
    "of nothing": ("P620", Message("what is supposed of nothing"), Message("no ENTITY.ATTRIBUTE before it"), SYNTAX),
    "no value": ("P620", Message("no value follows `{text}`"), Message("no value here"), SYNTAX),
    "second operator": ("P620", Message("a supposition has one operator"), Message("a second one"), SYNTAX),
    "before comma": ("P620", Message("a value is missing before a comma"), Message("nothing before it"), SYNTAX),
    "after comma": ("P620", Message("a value is missing after a comma"), Message("nothing after it"), SYNTAX),
    "no attribute": (
        "P620",
        Message("`{text}` names no attribute"),
        Message("not of the form ENTITY.ATTRIBUTE"),
        SYNTAX,
    ),
    "no moment": ("P620", Message("no moment follows `{text}`"), Message("no moment here"), SYNTAX),
    "twice": ("P620", Message("`{text}` stands twice"), Message("again here"), SYNTAX),
    "act": (
        "P620",
        Message("an act that is {text} is said as `ACT by ENTITY to ACTIVITY {text}`"),
        Message("its parts are not all here"),
        SYNTAX,
    ),
    "nobody": (
        "P620",
        Message("`{text}` is not understood"),
        Message("no entity is called so, and there is no `=`"),
        SYNTAX,
    ),
    "no sense": (
        "P620",
        Message("`{text}` is not understood"),
        Message("nothing that can be supposed of `{entity}`"),
        SYNTAX,
    ),
    "no text": ("P620", Message("a supposition is a text or a `Supposition`, found `{text}`"), None, SYNTAX),
    # files
    "empty file": ("P620", Message("the file supposes nothing"), Message("nothing in it"), None),
    "lacks attribute": (
        "P620",
        Message("what is withdrawn names no attribute"),
        Message("not in this item"),
        Message("add `attribute:`, or an attribute and its value"),
    ),
    "lacks key": (
        "P620",
        Message("{noun} lacks the key `{key}`"),
        Message("not in this item"),
        Message("add the key `{key}`"),
    ),
    "source": (
        "P620",
        Message("what is only supposed has no `{key}`"),
        Message("stands on no source"),
        Message("take it away"),
    ),
    # names
    "several": (
        "P621",
        Message("`{text}` names several: {names}"),
        Message("more than one"),
        Message("use one of their ids"),
    ),
    "unknown act": ("P621", Message("unknown act `{text}`"), Message("not an act of the pack"), None),
    "unknown activity": ("P621", Message("unknown activity `{text}`"), Message("not an activity of the pack"), None),
    "unknown attribute": ("P621", Message("unknown attribute `{text}`"), Message("not an attribute of the pack"), None),
    "unknown entity": ("P621", Message("unknown entity `{text}`"), Message("not an entity of the pack"), None),
    "unknown event": ("P621", Message("unknown event `{text}`"), Message("not an event of the pack"), None),
    "unknown object": ("P621", Message("unknown object `{text}`"), Message("not an object of the pack"), None),
    # values
    "derived": (
        "P622",
        Message("`{text}` is derived by rules and cannot be supposed"),
        Message("derived"),
        Message("suppose what its rules use"),
    ),
    "no set": (
        "P622",
        Message("`{text}` is no set, and nothing is added to it"),
        Message("has a single value"),
        Message("write `{path} = ...`"),
    ),
    "single": ("P622", Message("`{text}` takes a single value"), Message("found {count}"), None),
    "no element": ("P622", Message("`{sign}` names no element"), Message("of this set"), None),
    "misfit": ("P622", Message("`{attribute}` takes {expected}, found `{text}`"), Message("not {expected}"), None),
    "misfit text": (
        "P622",
        Message("`{attribute}` takes {expected}, found the text `{text}`"),
        Message("not {expected}"),
        None,
    ),
    "several options": (
        "P622",
        Message("`{text}` names several: {names}"),
        Message("more than one"),
        Message("use one of their ids"),
    ),
    "no option": ("P622", Message("`{attribute}` cannot be `{text}`"), Message("not one of its options"), None),
    # acts
    "no subject": (
        "P622",
        Message("an act is about {expected}, found the {kind} `{text}`"),
        Message("not {expected}"),
        None,
    ),
    "takes no object": (
        "P622",
        Message("`{activity}` takes no object, found `{text}`"),
        Message("there is no object here"),
        None,
    ),
    "object": (
        "P622",
        Message("the object of `{activity}` is {expected}, found the {kind} `{text}`"),
        Message("not {expected}"),
        None,
    ),
    # moments
    "moment": ("P623", Message("{text}"), Message("neither a moment nor an event"), None),
    "shared": (
        "P623",
        Message("`{text}` dates several attributes at once"),
        Message("not exact"),
        Message("give the day, name an event, or write one item for each attribute, with moments of their own"),
    ),
    "period": (
        "P623",
        Message("a period ends before it begins: from {start} until {end}"),
        Message("not after its beginning"),
        None,
    ),
    # what is not there
    "nothing": (
        "P624",
        Message("`{text}` takes back what is not recorded"),
        Message("nothing of the kind is recorded at that time"),
        Message("leave it out, or take back something that is recorded"),
    ),
}
"""Every mistake: its code, what is wrong, the words under the carets, and how to mend it."""

SIMILAR = Message("similar names exist: {names}")
SIMILAR_EVENTS = Message("events with similar names exist: {names}")
OPTIONS = Message("it can be {names}")
NO_OPTIONS = say("nothing is declared for it")
NO_RECORDS = Message("nothing is recorded of the type `{kind}`")
UNTIL_IS_LATER = say("`until` is the moment at which it no longer holds, so it comes after `from`")


def mistake(
    name: str, place: Place | None, notes: Iterable[Words] = (), hint: Words | None = None, **given: object
) -> Diagnostic:
    """Say one mistake.

    Args:
        name: A key of `MISTAKES`.
        place: Where it is.
        notes: Facts that explain it.
        hint: How to mend it, where that is not always the same.
        **given: What its words are about.
    """
    code, message, caption, usual = MISTAKES[name]
    below = caption.say(**given) if caption else Words()
    way = hint or (usual.say(**given) if usual else None)
    return Diagnostic(code, message.say(**given), place, below, (), tuple(notes), (way,) if way else ())


def without_certificate(suppositions: Iterable[str]) -> Diagnostic:
    """P803: a hypothetical answer has no certificate."""
    return Diagnostic(
        "P803",
        say("a hypothetical answer has no certificate"),
        notes=(
            say("a certificate is checked against the pack's files, and what is supposed is in none of them"),
            *(say("supposed: `{text}`", text=text) for text in suppositions),
        ),
        help=(say("take the proof with `--format json`, or record it in a copy of the pack and ask that one"),),
    )
