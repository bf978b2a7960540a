"""Builders of the diagnostics of one file's text (P101 to P107, P109 to P112)."""

from placet.diagnostics import Diagnostic, Label, Place
from placet.pack.wording import shorten


def not_utf8(place: Place, byte: int) -> Diagnostic:
    """P101: bytes that are not UTF-8."""
    return Diagnostic(
        "P101",
        f"`{place.file}` is not UTF-8 text",
        place,
        f"the byte 0x{byte:02X} begins no UTF-8 character",
        help=("save the file in the encoding UTF-8",),
    )


def not_yaml(place: Place, what: str, context: Label | None) -> Diagnostic:
    """P102: a syntax error."""
    labels = (context,) if context else ()
    return Diagnostic("P102", f"`{place.file}` is not well-formed YAML", place, what, labels)


def key_twice(key: str, again: Place, first: Place) -> Diagnostic:
    """P103: a key that its mapping already has."""
    return Diagnostic(
        "P103",
        f"the key `{key}` is written twice in one mapping",
        again,
        "written again here",
        (Label(first, "first written here"),),
        help=("remove one of the two, or merge their values under one key",),
    )


def tagged(tag: str, place: Place) -> Diagnostic:
    """P104: an explicit tag."""
    written = tag.replace("tag:yaml.org,2002:", "!!")
    return Diagnostic(
        "P104",
        f"the YAML tag `{written}` is not allowed",
        place,
        "tags are not allowed in a pack",
        help=("remove the tag; to keep a value as text, put it in quotes",),
    )


def second_document(place: Place) -> Diagnostic:
    """P105: more than one document."""
    return Diagnostic(
        "P105",
        f"`{place.file}` holds more than one YAML document",
        place,
        "a second document begins here",
        help=("move what follows into a file of its own",),
    )


def empty_file(file: str) -> Diagnostic:
    """P106: nothing in the file."""
    return Diagnostic(
        "P106",
        f"`{file}` is empty",
        Place(file, 1, 1),
        notes=("a file with nothing but spaces and comments counts as empty",),
        help=("write its content, or remove the file",),
    )


def control_character(place: Place, char: str) -> Diagnostic:
    """P107: a character that is no text."""
    return Diagnostic(
        "P107",
        f"the control character U+{ord(char):04X} is not allowed",
        place,
        "this character cannot be seen",
        help=("remove the character",),
    )


def too_deep(place: Place, limit: int) -> Diagnostic:
    """P109: nesting beyond the limit."""
    return Diagnostic(
        "P109",
        f"values are nested more than {limit} deep",
        place,
        f"this is level {limit + 1}",
    )


def bad_alias(name: str, place: Place, why: str) -> Diagnostic:
    """P110: an alias that has no anchor, holds itself, or grows too large."""
    return Diagnostic("P110", f"the alias `*{name}` cannot be expanded", place, why)


def number_out_of_range(text: str, place: Place) -> Diagnostic:
    """P111: a number that no attribute could need."""
    return Diagnostic(
        "P111",
        f"the number `{shorten(text)}` is out of range",
        place,
        notes=("a number has at most 60 characters and an exponent of at most 99",),
        help=("to keep it as text, put it in quotes",),
    )


def bad_key(place: Place, what: str, hint: str) -> Diagnostic:
    """P112: a key that is not a plain name."""
    return Diagnostic("P112", "a key must be a plain name", place, what, help=(hint,))
