"""Turn pydantic's report of what is wrong into diagnostics with places, in words for people."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Annotated, Any, get_args, get_origin

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from placet.diagnostics import Diagnostic, Label, Place, suggest
from placet.messages import Message, Words, heard, listed, say
from placet.pack.located import Located
from placet.pack.mistakes import TYPE, Mistake, wrong_kind
from placet.pack.nodes import Mapping, Node, Sequence, Step, find_place
from placet.pack.wording import describe

_BOOLEANS = {"yes": "true", "on": "true", "no": "false", "off": "false"}
"""What some YAML readers take for booleans, and how a pack writes it."""

_EXPECTED = {
    "dict_type": say("a mapping"),
    "int_type": say("a whole number"),
    "list_type": say("a list"),
    "model_type": say("a mapping"),
    "string_type": say("a text"),
    "tuple_type": say("a list"),
}

_REASONS = (
    Message("input should be greater than or equal to {limit}"),
    Message("input should be less than or equal to {limit}"),
)
"""What else pydantic may say of a pack."""


def to_diagnostics(error: ValidationError, root: Mapping | Sequence, form: Any) -> list[Diagnostic]:
    """Convert all errors of one file.

    Args:
        error: What pydantic reports.
        root: The file's value, which knows the places.
        form: The type that the file was validated as.
    """
    return [
        _diagnostic(mistake, root, path)
        for detail in error.errors(include_url=False)
        for mistake, path in _mistakes(detail, form)
    ]


def _mistakes(detail: ErrorDetails, form: Any) -> Iterator[tuple[Mistake, tuple[Step, ...]]]:
    path = detail["loc"]
    kind = detail["type"]
    if kind == TYPE:
        for mistake in detail["ctx"]["mistakes"]:
            yield mistake, path
    elif kind == "missing":
        yield _missing(str(path[-1]), path[:-1], form), path[:-1]
    elif kind == "extra_forbidden":
        yield _unknown(str(path[-1]), path[:-1], form), path
    elif kind == "literal_error":
        yield _not_allowed(detail), path
    elif kind == "bool_type":
        yield _not_boolean(detail["input"]), path
    elif kind in _EXPECTED:
        yield wrong_kind(_EXPECTED[kind], detail["input"]), path
    else:
        yield Mistake("P122", say("this value cannot be used here"), _plain_reason(detail)), path


def _missing(key: str, path: tuple[Step, ...], form: Any) -> Mistake:
    model, name = _model_at(path, form), _name_of(path)
    owner = model.named.say(name=name) if name and model else _noun(path, form)
    message = say("{owner} lacks the key `{key}`", owner=owner, key=key)
    return Mistake(
        "P121", message, say("`{key}` is missing", key=key), at_key=True, help=(say("add the key `{key}`", key=key),)
    )


def _unknown(key: str, path: tuple[Step, ...], form: Any) -> Mistake:
    model = _model_at(path, form)
    known = sorted(field.alias or name for name, field in model.model_fields.items()) if model else []
    near = tuple(say("a key with a similar name exists: `{name}`", name=name) for name in suggest(key, known, limit=1))
    note = say("the keys of {noun} are {names}", noun=_noun(path, form), names=listed(f"`{name}`" for name in known))
    return Mistake(
        "P120",
        say("unknown key `{key}` in {noun}", key=key, noun=_noun(path, form)),
        say("no such key"),
        at_key=True,
        help=near,
        notes=(note,),
    )


def _not_allowed(detail: ErrorDetails) -> Mistake:
    *others, last = (_quoted(word) for word in detail["ctx"]["expected"].replace(" or ", ", ").split(", "))
    expected = listed((listed(others), last), "or") if others else last
    return Mistake(
        "P126",
        say("expected {expected}, found {said}", expected=expected, said=_said(detail["input"])),
        say("not {expected}", expected=expected),
    )


def _not_boolean(node: Node) -> Mistake:
    meant = _BOOLEANS.get(node.casefold()) if isinstance(node, str) else None
    hints = (say("write `{meant}`", meant=meant),) if meant else ()
    return replace(wrong_kind(say("`true` or `false`"), node), help=hints)


def _plain_reason(detail: ErrorDetails) -> Words:
    message = detail["msg"]
    return heard(message[:1].lower() + message[1:], _REASONS)


def _quoted(word: str) -> Words:
    return Words(word.replace("'", "`"))


def _said(node: Node) -> Words:
    return Words(f"`{node}`") if isinstance(node, str) else describe(node)


def _diagnostic(mistake: Mistake, root: Mapping | Sequence, path: tuple[Step, ...]) -> Diagnostic:
    whole = path + mistake.path
    labels = tuple(Label(find_place(root, path + other, key=True), text) for other, text in mistake.others)
    return Diagnostic(
        mistake.code,
        _standing_alone(mistake, whole),
        _find(root, whole, at_key=mistake.at_key),
        mistake.caption,
        labels,
        mistake.notes,
        mistake.help,
    )


def _standing_alone(mistake: Mistake, path: tuple[Step, ...]) -> Words:
    """Put the key in front of a message that speaks of a value only."""
    key = next((step for step in reversed(path) if isinstance(step, str)), None)
    needs_key = mistake.code in {"P122", "P126", "P127"} and key is not None and f"`{key}`" not in mistake.message
    return say("`{key}`: {message}", key=key, message=mistake.message) if needs_key else mistake.message


def _find(root: Mapping | Sequence, path: tuple[Step, ...], *, at_key: bool) -> Place:
    """Find the place of a mistake; a value that is absent or begins on a later line is shown at its key."""
    place = find_place(root, path, key=at_key)
    key = find_place(root, path, key=True)
    return key if place.line != key.line else place


def _noun(path: tuple[Step, ...], form: Any) -> Words:
    model = _model_at(path, form)
    return model.noun if model else say("a mapping")


def _name_of(path: tuple[Step, ...]) -> str:
    """Give the name of what a path leads to, where it has one."""
    sections = {
        "entities",
        "actors",
        "attributes",
        "context",
        "acts",
        "activities",
        "terms",
        "events",
        "passages",
    }
    has_name = path and isinstance(path[-1], str) and (len(path) == 1 or sections & set(path[:-1]))
    return str(path[-1]) if has_name else ""


def _model_at(path: tuple[Step, ...], form: Any) -> type[Located] | None:
    """Find the model class that a path leads to, through mappings and lists."""
    here = _unwrap(form)
    for step in path:
        is_model = isinstance(here, type) and issubclass(here, Located)
        here = _unwrap(_field(here, step) if is_model else _inside(here))
    return here if isinstance(here, type) and issubclass(here, Located) else None


def _field(model: type[Located], step: Step) -> Any:
    fields = model.model_fields.items()
    return next((field.annotation for name, field in fields if step == (field.alias or name)), None)


def _inside(container: Any) -> Any:
    """Give the type of what a `dict[str, X]` or a `tuple[X, ...]` holds."""
    arguments = get_args(container)
    if get_origin(container) is dict:
        return arguments[1]
    return arguments[0] if get_origin(container) is tuple else None


def _unwrap(form: Any) -> Any:
    """Take off `Annotated` and `| None`."""
    while get_origin(form) is Annotated:
        form = get_args(form)[0]
    choices = [choice for choice in get_args(form) if choice is not type(None)]
    is_optional = type(None) in get_args(form) and len(choices) == 1
    return _unwrap(choices[0]) if is_optional else form
