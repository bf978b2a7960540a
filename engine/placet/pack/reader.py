"""Read one YAML file into values that remember their places; the only module that imports a YAML library.

The values are built from the parser's events and not by the library's composer, which recurses, accepts
duplicate keys and keeps several objects for every value.
Every limit is checked before anything large is built.
"""

import re
from typing import Any

import yaml

from placet.diagnostics import Diagnostic, Label, Place, PlacetError
from placet.pack import folder_problems, problems
from placet.pack.builder import Builder
from placet.pack.limits import DEFAULT_LIMITS, Limits
from placet.pack.nodes import Node
from placet.pack.syntax import context_in_our_words, in_our_words

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_KINDS: dict[type, str] = {
    yaml.ScalarEvent: "scalar",
    yaml.AliasEvent: "alias",
    yaml.MappingStartEvent: "mapping",
    yaml.SequenceStartEvent: "sequence",
    yaml.MappingEndEvent: "end",
    yaml.SequenceEndEvent: "end",
    yaml.DocumentStartEvent: "document",
}
_TOO_DEEP_FOR_C = "exceeded maximum nesting depth"
"""What libyaml 0.2.6 says of brackets that it reads ahead, before the builder can say where its own limit is."""

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|\r(?!\n)")
"""Control characters, and the line breaks that editors do not count as such."""


def read_yaml(text: str | bytes, file: str, *, limits: Limits = DEFAULT_LIMITS) -> Node:
    """Read one YAML document.

    Args:
        text: The file's text, or its bytes in UTF-8.
        file: The file's name as shown to people.
        limits: What it may have at most.

    Returns:
        A `Mapping`, a `Sequence` or a scalar.

    Raises:
        PlacetError: P101 to P112, when the text cannot be read.
    """
    if len(text) > limits.size:
        raise PlacetError(folder_problems.too_large(file, len(text), limits.size))
    source = _decode(text, file) if isinstance(text, bytes) else text
    source = source.removeprefix("\ufeff")
    if bad := _FORBIDDEN.search(source):
        raise PlacetError(problems.control_character(_place_at(source, bad.start(), file), bad.group()))
    return _build(source, file, limits, _LOADER)


def _build(source: str, file: str, limits: Limits, loader: Any) -> Node:
    builder = Builder(file, limits)
    try:
        return builder.build(yaml.parse(source, Loader=loader), _KINDS)
    except yaml.MarkedYAMLError as error:
        if loader is not yaml.BaseLoader and _TOO_DEEP_FOR_C in str(error.problem):
            return _build(source, file, limits, yaml.BaseLoader)
        raise PlacetError([*builder.errors, _syntax_error(error, source, file)]) from None


def _decode(content: bytes, file: str) -> str:
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        place = _place_at(before, len(before), file)
        raise PlacetError(problems.not_utf8(place, content[error.start])) from None


def _place_at(source: str, at: int, file: str) -> Place:
    line_start = source.rfind("\n", 0, at) + 1
    column = at - line_start + 1
    return Place(file, source.count("\n", 0, at) + 1, column, column + 1)


def _syntax_error(error: yaml.MarkedYAMLError, source: str, file: str) -> Diagnostic:
    lines = source.split("\n")
    mark = error.problem_mark or error.context_mark
    place = _visible_place(mark.line, mark.column, lines, file) if mark else Place(file, 1, 1)
    said = context_in_our_words(error.context)
    began = error.context_mark
    label = None
    if said and began and (began.line, began.column) != (place.line - 1, place.column - 1):
        label = Label(Place(file, began.line + 1, began.column + 1, began.column + 2), said)
    return problems.not_yaml(place, in_our_words(error.problem), label)


def _visible_place(line: int, column: int, lines: list[str], file: str) -> Place:
    """Move a place at the end of the file back to just after the last visible character."""
    if any(rest.strip() for rest in lines[line:]):
        return Place(file, line + 1, column + 1, column + 2)
    line = max((number for number, text in enumerate(lines) if text.strip()), default=0)
    column = len(lines[line].rstrip())
    return Place(file, line + 1, column + 1, column + 2)
