"""Builders of the diagnostics of one file's text (P101 to P107, P109 to P112)."""

from placet.diagnostics import Diagnostic, Label, Place
from placet.messages import Words, say
from placet.pack.wording import shorten


def not_utf8(place: Place, byte: int) -> Diagnostic:
    """P101: bytes that are not UTF-8."""
    return Diagnostic(
        "P101",
        say("`{file}` is not UTF-8 text", file=place.file),
        place,
        say("the byte 0x{byte} begins no UTF-8 character", byte=f"{byte:02X}"),
        help=(say("save the file in the encoding UTF-8"),),
    )


def not_yaml(place: Place, what: Words, context: Label | None) -> Diagnostic:
    """P102: a syntax error."""
    labels = (context,) if context else ()
    return Diagnostic("P102", say("`{file}` is not well-formed YAML", file=place.file), place, what, labels)


def key_twice(key: str, again: Place, first: Place) -> Diagnostic:
    """P103: a key that its mapping already has."""
    return Diagnostic(
        "P103",
        say("the key `{key}` is written twice in one mapping", key=key),
        again,
        say("written again here"),
        (Label(first, say("first written here")),),
        help=(say("remove one of the two, or merge their values under one key"),),
    )


def tagged(tag: str, place: Place) -> Diagnostic:
    """P104: an explicit tag."""
    written = tag.replace("tag:yaml.org,2002:", "!!")
    return Diagnostic(
        "P104",
        say("the YAML tag `{written}` is not allowed", written=written),
        place,
        say("tags are not allowed in a pack"),
        help=(say("remove the tag; to keep a value as text, put it in quotes"),),
    )


def second_document(place: Place) -> Diagnostic:
    """P105: more than one document."""
    return Diagnostic(
        "P105",
        say("`{file}` holds more than one YAML document", file=place.file),
        place,
        say("a second document begins here"),
        help=(say("move what follows into a file of its own"),),
    )


def empty_file(file: str) -> Diagnostic:
    """P106: nothing in the file."""
    return Diagnostic(
        "P106",
        say("`{file}` is empty", file=file),
        Place(file, 1, 1),
        notes=(say("a file with nothing but spaces and comments counts as empty"),),
        help=(say("write its content, or remove the file"),),
    )


def control_character(place: Place, char: str) -> Diagnostic:
    """P107: a character that is no text."""
    return Diagnostic(
        "P107",
        say("the control character U+{code} is not allowed", code=f"{ord(char):04X}"),
        place,
        say("this character cannot be seen"),
        help=(say("remove the character"),),
    )


def too_deep(place: Place, limit: int) -> Diagnostic:
    """P109: nesting beyond the limit."""
    return Diagnostic(
        "P109",
        say("values are nested more than {limit} deep", limit=limit),
        place,
        say("this is level {level}", level=limit + 1),
    )


def bad_alias(name: str, place: Place, why: Words) -> Diagnostic:
    """P110: an alias that has no anchor, holds itself, or grows too large."""
    return Diagnostic("P110", say("the alias `*{name}` cannot be expanded", name=name), place, why)


def number_out_of_range(text: str, place: Place) -> Diagnostic:
    """P111: a number that no attribute could need."""
    return Diagnostic(
        "P111",
        say("the number `{text}` is out of range", text=shorten(text)),
        place,
        notes=(say("a number has at most 60 characters and an exponent of at most 99"),),
        help=(say("to keep it as text, put it in quotes"),),
    )


def bad_key(place: Place, what: Words, hint: Words) -> Diagnostic:
    """P112: a key that is not a plain name."""
    return Diagnostic("P112", say("a key must be a plain name"), place, what, help=(hint,))
