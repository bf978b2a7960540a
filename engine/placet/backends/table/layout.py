"""How the columns of a table give the attributes of profiles, checked against the vocabulary before anything runs."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from placet.diagnostics import Diagnostic, PlacetError, suggest
from placet.logic.activity_formula import Reads, Variable
from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Kind, Ruleset
from placet.messages import Words, listed, say

ACTS = "acts"
_NONE = "none"
_MOST_SHOWN = 12
"""The most names that a message lists."""

_TYPES = {
    Kind.BOOL: "boolean",
    Kind.ONE_OF: "string",
    Kind.SET_OF: "array<string>",
    Kind.INTEGER: "int64",
    Kind.DECIMAL: "decimal(38, 9)",
    Kind.DATE: "date",
    Kind.TEXT: "string",
}
"""The types of columns that have no type of their own, because they are empty, or are still to be made."""


def act_column(act: str) -> str:
    """Return the column of an act."""
    return f"{ACTS}.{act}"


def element_column(attribute: str, element: str) -> str:
    """Return the column that says whether a set has an element."""
    return f"{attribute}.{element}"


def none_column(attribute: str) -> str:
    """Return the column that says whether an attribute has no value."""
    return f"{attribute}.{_NONE}"


@dataclass(frozen=True, slots=True)
class Layout:
    """What the columns of a table say.

    Attributes:
        attributes: The subject's attributes.
        types: The type in which each column is read.
        whole: The attributes that have a column of their own.
        elements: For sets given by elements, the elements that have a column.
        nones: The attributes with a column for "no value".
        acts: The acts that have a column.
        names: The names that the attributes with a column of their own may have.
    """

    attributes: Mapping[str, Attribute]
    types: Mapping[str, Any]
    whole: frozenset[str]
    elements: Mapping[str, frozenset[str]]
    nones: frozenset[str]
    acts: tuple[str, ...]
    names: Mapping[str, tuple[str, ...]]

    def everywhere(self, variable: Variable) -> tuple[Value] | None:
        """Return what a variable is in every row because the table has no column for it; None where that varies.

        Where the register is complete, what no profile mentions has the value that is declared for that; nobody says
        for how long.
        """
        if variable.reads is Reads.ACT:
            return None if act_column(variable.name) in self.types else (None,)
        name = variable.name
        attribute = self.attributes[name]
        if name in self.whole or name in self.elements or name in self.nones or not attribute.complete:
            return None
        if variable.reads is Reads.VALUE:
            return (attribute.default if variable.held_for is None else None,)
        return (variable.reads is Reads.KNOWN,)

    @classmethod
    def of(cls, ruleset: Ruleset, schema: Mapping[str, Any], keep: Collection[str] = ()) -> Layout:
        """Return the layout of a table.

        Args:
            ruleset: The policy.
            schema: The type of each column.
            keep: Columns that are not about profiles.

        Raises:
            PlacetError: P670 for columns that are not understood, P671 for types that do not fit; all at once.
        """
        reader = _Reader(ruleset)
        for column, type_ in schema.items():
            if column not in keep:
                reader.read(column, type_)
        return reader.layout()


def schema_for(ruleset: Ruleset, attributes: Iterable[str], acts: Iterable[str]) -> dict[str, str]:
    """Return a column for each of some attributes and acts, with its type."""
    declared = ruleset.attributes[ruleset.subject]
    columns = {name: _TYPES[declared[name].kind] for name in attributes}
    return {**columns, **{act_column(act): "string" for act in acts}}


class _Reader:
    """Reads columns, collecting every mistake."""

    def __init__(self, ruleset: Ruleset) -> None:
        self._ruleset = ruleset
        self._attributes = ruleset.attributes.get(ruleset.subject, {})
        self._types: dict[str, Any] = {}
        self._whole: set[str] = set()
        self._elements: dict[str, set[str]] = {}
        self._nones: set[str] = set()
        self._problems: list[Diagnostic] = []

    def layout(self) -> Layout:
        for name in sorted(self._whole & self._elements.keys()):
            self._problems.append(
                Diagnostic(
                    "P670", say("`{attribute}` is given by one column and by columns of elements", attribute=name)
                )
            )
        if self._problems:
            raise PlacetError(self._problems)
        elements = {name: frozenset(found) for name, found in self._elements.items()}
        acts = tuple(act for act in self._ruleset.acts if act_column(act) in self._types)
        names = {name: self._ruleset.names_for(self._attributes[name]) for name in sorted(self._whole)}
        whole, nones = frozenset(self._whole), frozenset(self._nones)
        return Layout(self._attributes, self._types, whole, elements, nones, acts, names)

    def read(self, column: str, type_: Any) -> None:
        name, _, part = column.partition(".")
        attribute = self._attributes.get(column) or self._attributes.get(name)
        if attribute is not None and attribute.derived:
            message = say("`{name}` is derived by rules and cannot be given", name=attribute.id)
            note = say("give the attributes that its rules use")
            self._problems.append(Diagnostic("P670", message, notes=(note,)))
        elif column in self._attributes:
            self._whole.add(column)
            self._typed(column, type_, self._attributes[column].kind)
        elif name == ACTS and part in self._ruleset.acts:
            self._typed(column, type_, Kind.TEXT)
        elif attribute is not None and attribute.kind is Kind.SET_OF and part in self._ruleset.names_for(attribute):
            self._elements.setdefault(name, set()).add(part)
            self._typed(column, type_, Kind.BOOL)
        elif attribute is not None and part == _NONE and attribute.may_be_none:
            self._nones.add(name)
            self._typed(column, type_, Kind.BOOL)
        else:
            self._unknown(column)

    def _typed(self, column: str, type_: Any, kind: Kind) -> None:
        if _is_empty(type_):
            import ibis

            self._types[column] = ibis.dtype(_TYPES[kind])
        elif _fits(type_, kind):
            self._types[column] = type_
        else:
            message = say(
                "the column `{column}` is {expected}, found `{found}`",
                column=column,
                expected=_expected(kind),
                found=str(type_),
            )
            self._problems.append(Diagnostic("P671", message))

    def _unknown(self, column: str) -> None:
        known = tuple(self._columns())
        near = suggest(column, known, limit=1)
        shown = [f"`{name}`" for name in known]
        shown = [*shown[:_MOST_SHOWN], "..."] if len(shown) > _MOST_SHOWN else shown
        hints = [say("a similar name exists: `{match}`", match=match) for match in near]
        hints.append(say("name columns that say nothing of a profile in `keep`"))
        notes = (say("known here: {names}", names=listed(shown)),) if shown else (say("none is declared"),)
        message = say("the column `{column}` is no attribute", column=column)
        self._problems.append(Diagnostic("P670", message, notes=notes, help=tuple(hints)))

    def _columns(self) -> Iterable[str]:
        """Yield every name that a column may have."""
        given = [attribute for attribute in self._attributes.values() if not attribute.derived]
        yield from (attribute.id for attribute in given)
        yield from (act_column(act) for act in self._ruleset.acts)
        for attribute in given:
            if attribute.may_be_none:
                yield none_column(attribute.id)
            if attribute.kind is Kind.SET_OF:
                yield from (element_column(attribute.id, name) for name in self._ruleset.names_for(attribute))


def _is_empty(type_: Any) -> bool:
    return bool(type_.is_null() or (type_.is_array() and type_.value_type.is_null()))


def _fits(type_: Any, kind: Kind) -> bool:
    fits = {
        Kind.BOOL: type_.is_boolean(),
        Kind.ONE_OF: type_.is_string(),
        Kind.SET_OF: type_.is_array() and type_.value_type.is_string(),
        Kind.INTEGER: type_.is_integer(),
        Kind.DECIMAL: type_.is_numeric() and not type_.is_boolean(),
        Kind.DATE: type_.is_date(),
        Kind.TEXT: type_.is_string(),
    }
    return bool(fits[kind])


def _expected(kind: Kind) -> Words:
    match kind:
        case Kind.BOOL:
            return say("of truths (boolean)")
        case Kind.SET_OF:
            return say("of lists of texts")
        case Kind.INTEGER:
            return say("of whole numbers")
        case Kind.DECIMAL:
            return say("of numbers")
        case Kind.DATE:
            return say("of dates")
        case Kind.ONE_OF | Kind.TEXT:
            return say("of texts")
