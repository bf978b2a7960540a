"""Values as written become typed values of their attribute."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, assert_never

from placet.check.reporting import Report
from placet.diagnostics import Place, suggest
from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Kind
from placet.messages import Words, listed, say
from placet.pack import AttributeDecl

if TYPE_CHECKING:
    from placet.check.vocabulary import Vocabulary

_EXPECTED = {
    Kind.BOOL: say("`true` or `false`"),
    Kind.INTEGER: say("a whole number"),
    Kind.DECIMAL: say("a number"),
    Kind.DATE: say("a day such as `2014-09-05`"),
    Kind.TEXT: say("a text"),
    Kind.ONE_OF: say("one of its options"),
    Kind.SET_OF: say("an element of the set"),
}

_FEW = 8
"""Up to so many options are listed beside a wrong one."""

_EMPTY: dict[Kind, Value] = {Kind.BOOL: False, Kind.INTEGER: 0, Kind.DECIMAL: Decimal(0)}


class Values:
    """Reads values by attribute.

    Args:
        entity_types: By entity id, its type; None until the entities are declared (then names of entities pass).
    """

    def __init__(self, report: Report, vocabulary: Vocabulary, entity_types: dict[str, str] | None = None) -> None:
        self.report = report
        self._vocabulary = vocabulary
        self._entity_types = entity_types

    def read(self, attribute: Attribute, written: object, place: Place) -> Value:
        """Return a single value or a set element; report one that does not fit, and return None."""
        match attribute.kind:
            case Kind.BOOL:
                fits: Value = written if isinstance(written, bool) else None
            case Kind.INTEGER:
                fits = written if isinstance(written, int) and not isinstance(written, bool) else None
            case Kind.DECIMAL:
                fits = _decimal(written)
            case Kind.DATE:
                fits = _day(written)
            case Kind.TEXT:
                fits = written if isinstance(written, str) else None
            case Kind.ONE_OF | Kind.SET_OF:
                return self._name(attribute, written, place)
            case _:
                assert_never(attribute.kind)
        if fits is None:
            self._mismatch(attribute, written, place)
        return fits

    def _mismatch(self, attribute: Attribute, written: object, place: Place) -> None:
        hints: list[Words] = []
        if attribute.kind is Kind.BOOL and str(written).lower() in {"yes", "no", "on", "off", "y", "n"}:
            hints.append(say("YAML 1.2 writes truth as `true` and `false`; other words are texts"))
        self.report.error(
            "P212",
            say(
                "`{attribute}` takes {expected}, found `{found}`",
                attribute=attribute.id,
                expected=_EXPECTED[attribute.kind],
                found=shown(written),
            ),
            place,
            say("not {expected}", expected=_EXPECTED[attribute.kind]),
            labels=[(attribute.place, say("declared here"))],
            help=hints,
        )

    def _name(self, attribute: Attribute, written: object, place: Place) -> Value:
        if not isinstance(written, str):
            self._mismatch(attribute, written, place)
            return None
        known = self._names(attribute)
        if known is None or written in known:
            return written
        near = suggest(written, list(known), limit=1)
        self.report.error(
            "P211",
            say("`{attribute}` cannot be `{written}`", attribute=attribute.id, written=written),
            place,
            _not_one_of(known),
            labels=[(attribute.place, say("declared here"))],
            help=[say("an option with a similar name exists: `{match}`", match=match) for match in near],
        )
        return None

    def _names(self, attribute: Attribute) -> Iterable[str] | None:
        """Return the names that an attribute may take; None while they are not known."""
        if attribute.options:
            return attribute.options
        if attribute.of == "activity":
            return self._vocabulary.activities.declared
        if attribute.of is None or self._entity_types is None:
            return None
        return [name for name, kind in self._entity_types.items() if kind == attribute.of]


def _not_one_of(known: Iterable[str]) -> Words:
    names = list(known)
    if len(names) > _FEW:
        return say("not one of its options")
    if not names:
        return say("nothing is declared for it")
    return say("not one of {names}", names=listed(f"`{name}`" for name in names))


def _decimal(written: object) -> Value:
    if isinstance(written, Decimal):
        return written
    return Decimal(written) if isinstance(written, int) and not isinstance(written, bool) else None


def _day(written: object) -> Value:
    if not isinstance(written, str):
        return None
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def check_defaults(report: Report, vocabulary: Vocabulary, entity_types: Mapping[str, str]) -> None:
    """Report an `otherwise` or `unrecorded` that names no entity; entities are read after the vocabulary."""
    for names in vocabulary.attributes.values():
        for attribute in names.declared.values():
            of, default = attribute.of, attribute.default
            if of in {None, "activity"} or default is None or entity_types.get(str(default)) == of:
                continue
            report.error(
                "P211",
                say("`{attribute}` cannot be `{default}`", attribute=attribute.id, default=default),
                attribute.place,
                say("there is no such {of}", of=of),
            )


def shown(written: object) -> str:
    """Return a value as YAML writes it."""
    return {True: "true", False: "false"}[written] if isinstance(written, bool) else str(written)


def default_of(attribute: Attribute, declared: AttributeDecl, values: Values) -> Value:
    """Return the value that an attribute has where nothing is recorded (or no rule defines it).

    For a complete register that is false, zero or no value at all, or the option that `unrecorded` names.
    """
    if declared.derived:
        return _otherwise(attribute, declared, values)
    if declared.otherwise is not None:
        _refuse_otherwise(attribute, declared, values, say("a recorded attribute"))
    if declared.unrecorded == "unknown":
        return None
    if declared.unrecorded == "no" and "no" not in attribute.options:
        return _EMPTY.get(attribute.kind)
    if attribute.kind is Kind.ONE_OF:
        return values.read(attribute, declared.unrecorded, declared.place_of("unrecorded"))
    values.report.error(
        "P212",
        say(
            "`unrecorded` of `{attribute}` is `unknown` or `no`, found `{unrecorded}`",
            attribute=attribute.id,
            unrecorded=declared.unrecorded,
        ),
        declared.place_of("unrecorded"),
        say("neither"),
    )
    return None


def _refuse_otherwise(attribute: Attribute, declared: AttributeDecl, values: Values, what: Words) -> None:
    values.report.error(
        "P220",
        say("`{attribute}` is {what}, and takes no `otherwise`", attribute=attribute.id, what=what),
        declared.key_place("otherwise"),
        say("does not belong here"),
        help=[say("take it away")] if attribute.derived else [say("write `unrecorded:`, or `derived: true` beside it")],
    )


def _otherwise(attribute: Attribute, declared: AttributeDecl, values: Values) -> Value:
    if declared.otherwise is not None:
        if attribute.kind is Kind.SET_OF:
            _refuse_otherwise(
                attribute, declared, values, say("a derived set, which is empty where no rule adds to it")
            )
            return None
        return values.read(attribute, declared.otherwise, declared.place_of("otherwise"))
    if attribute.kind is Kind.BOOL:
        return False
    if attribute.kind is not Kind.SET_OF:
        values.report.error(
            "P220",
            say("the derived attribute `{attribute}` has no value where no rule defines it", attribute=attribute.id),
            attribute.place,
            say("no `otherwise` here"),
            help=[say("add `otherwise:` with the value that it then has")],
        )
    return None
