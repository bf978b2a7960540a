"""How written decisions read the attributes of a profile, and check them as the reader of profiles does.

What is not plainly right here is left to that reader, which knows every form and every mistake.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.backends.compiled.values import SETS, Check, day, number
from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Kind, Ruleset

_TYPES = {Kind.BOOL: bool, Kind.INTEGER: int, Kind.TEXT: str}
_CONVERTED = {Kind.DECIMAL: "number", Kind.DATE: "day"}


@dataclass(frozen=True, slots=True)
class Readable:
    """What a profile may say.

    Attributes:
        attributes: The attributes that it may give, by name.
        names: The names that those of the kinds `one_of` and `set_of` may have.
        acts: The acts that it may speak of.
    """

    attributes: dict[str, Attribute]
    names: dict[str, frozenset[str]]
    acts: tuple[str, ...]

    def checks(self) -> dict[str, Check]:
        """Return what tells of each attribute whether a value is plainly right for it."""
        return {name: _check(attribute, self.names[name]) for name, attribute in self.attributes.items()}


def readable(ruleset: Ruleset) -> Readable:
    """Return what a profile of a policy's subjects may say."""
    declared = ruleset.attributes.get(ruleset.subject, {})
    attributes = {name: attribute for name, attribute in declared.items() if not attribute.derived and name != "acts"}
    names = {name: frozenset(_names(ruleset, attribute)) for name, attribute in attributes.items()}
    return Readable(attributes, names, tuple(ruleset.acts))


def _names(ruleset: Ruleset, attribute: Attribute) -> tuple[str, ...]:
    return ruleset.names_for(attribute) if attribute.kind in (Kind.ONE_OF, Kind.SET_OF) else ()


def _check(attribute: Attribute, names: frozenset[str]) -> Check:
    match attribute.kind:
        case Kind.BOOL | Kind.INTEGER | Kind.TEXT:
            expected = _TYPES[attribute.kind]
            return lambda value: type(value) is expected
        case Kind.ONE_OF:
            return lambda value: type(value) is str and value in names
        case Kind.SET_OF:
            return lambda value: _holds_all(names, value)
        case Kind.DECIMAL:
            return lambda value: number(value) is not None
        case Kind.DATE:
            return lambda value: day(value) is not None


def _holds_all(names: frozenset[str], value: object) -> bool:
    match value:
        case str():
            return type(value) is str and value in names
        case list() | tuple() | set() | frozenset():
            return type(value) in SETS and names.issuperset(value)
        case _:
            return False


def reading(readable: Readable, name: str, local: str, *, is_held: bool) -> Iterator[str]:
    """Yield the lines that read an attribute into a local variable.

    Args:
        readable: What a profile may say.
        name: The attribute.
        local: The variable; `None` in it is unknown.
        is_held: Whether it is asked how long it has been so, which nobody says of what holds by default.
    """
    attribute = readable.attributes[name]
    default = _default(attribute)
    yield f"{local} = get({name!r}{', ' + default if default else ''})"
    yield f"if {local} is not None{f' and {local} is not NOTHING' if attribute.may_be_none else ''}:"
    if attribute.kind is Kind.SET_OF:
        yield f"    if type({local}) is str:"
        yield f"        {local} = ({local},)"
        yield f"    if type({local}) not in SETS or not names_of_{local}.issuperset({local}):"
        yield "        return otherwise(profile)"
    elif attribute.may_be_none:
        yield f"    {local} = single({local})"
        yield f"    if {local} is not NOTHING:"
        yield from (f"        {line}" for line in _checking(attribute.kind, local))
    else:
        yield from (f"    {line}" for line in _checking(attribute.kind, local))
    if is_held and attribute.complete:
        yield f"{local}_for_long = {local} if {name!r} in profile else NOTHING"


def _default(attribute: Attribute) -> str:
    if not attribute.complete:
        return ""
    if attribute.kind is Kind.SET_OF:
        return "()"
    return "NOTHING" if attribute.default is None else literal(attribute.default)


def _checking(kind: Kind, local: str) -> Iterator[str]:
    if kind in _CONVERTED:
        yield f"{local} = {_CONVERTED[kind]}({local})"
        return
    odd = f"type({local}) is not {_TYPES[kind].__name__}" if kind in _TYPES else f"{local} not in names_of_{local}"
    yield f"if {odd if kind in _TYPES else f'type({local}) is not str or {odd}'}:"
    yield "    return otherwise(profile)"


def literal(value: Value | frozenset[Value]) -> str:
    """Return a value of the model as Python source; several of them in a fixed order."""
    if isinstance(value, frozenset):
        return listing(literal(each) for each in value)
    kind = type(value).__name__
    if kind in ("bool", "int", "str", "Decimal"):
        return repr(value)
    if kind == "date":
        return repr(value).removeprefix("datetime.")
    raise TypeError(kind)


def listing(items: Iterable[str]) -> str:
    """Return source items as a tuple, sorted."""
    return f"({''.join(f'{item}, ' for item in sorted(items)).rstrip()})"
