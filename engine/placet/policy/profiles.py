"""Subjects that are not on the roster: a mapping of attributes, checked against the vocabulary."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from placet.backends.interpreter import Holder
from placet.diagnostics import Diagnostic, Place, PlacetError, suggest
from placet.logic.formula import Value
from placet.logic.ruleset import Account, ActRecord, Attribute, Kind, Record, Ruleset

GIVEN = Place("<profile>", 1, 1, None)
PROFILE = "profile"
ACTS = "acts"

_EXPECTED = {
    Kind.BOOL: "true or false",
    Kind.INTEGER: "a whole number",
    Kind.DECIMAL: "a number",
    Kind.DATE: "a day such as 2014-09-05",
    Kind.TEXT: "a text",
}


class _Reader:
    """Reads one mapping of attributes, collecting every mistake."""

    def __init__(self, ruleset: Ruleset, owner: str, name: str) -> None:
        self._ruleset = ruleset
        self._attributes = ruleset.attributes.get(owner, {})
        self._owner = owner
        self._name = name
        self._problems: list[Diagnostic] = []

    def holder(self, given: Mapping[str, object]) -> Holder:
        records: dict[str, dict[str | None, tuple[Record, ...]]] = {}
        opened: set[str] = set()
        for name, value in given.items():
            if name == ACTS and self._owner == self._ruleset.subject:
                continue
            attribute = self._attribute(name)
            if attribute is None:
                continue
            if value is None:
                opened.add(name)
            else:
                records[name] = self._records(attribute, value)
        acts = self._acts(given.get(ACTS)) if self._owner == self._ruleset.subject else {}
        if self._problems:
            raise PlacetError(self._problems)
        return Holder(self._name, self._attributes, records, acts, frozenset(records), frozenset(opened))

    def _attribute(self, name: str) -> Attribute | None:
        attribute = self._attributes.get(name)
        if attribute is None:
            code, kind = (
                ("P608", "value of the context") if self._owner == "context" else ("P701", "attribute")
            )
            self._problem(code, f"unknown {kind} `{name}`", name, self._attributes)
        elif attribute.derived:
            self._problem("P703", f"`{name}` is derived by rules and cannot be given", name, ())
            return None
        return attribute

    def _problem(self, code: str, message: str, name: str, known: object) -> None:
        near = suggest(name, list(known), limit=1) if known else []  # type: ignore[call-overload]
        hints = tuple(f"a similar name exists: `{match}`" for match in near)
        notes = (f"known here: {', '.join(f'`{n}`' for n in self._attributes)}",) if self._attributes else ()
        self._problems.append(Diagnostic(code, message, help=hints, notes=notes))

    def _records(self, attribute: Attribute, value: object) -> dict[str | None, tuple[Record, ...]]:
        if attribute.kind is Kind.SET_OF:
            elements = [value] if isinstance(value, str) else value
            if not isinstance(elements, (list, tuple, set, frozenset)):
                self._mismatch(attribute, value)
                return {}
            read = (self._element(attribute, element) for element in elements)
            return {
                element: (self._record(attribute, element, True),) for element in read if element is not None
            }
        read_value = self._single(attribute, value)
        return {} if read_value is None else {None: (self._record(attribute, None, read_value),)}

    def _record(self, attribute: Attribute, element: str | None, value: Value) -> Record:
        ref = f"{self._name}.{attribute.id}#0"
        account = Account(value, None, None, denied=False, citations=(), place=GIVEN)
        return Record(ref, self._name, attribute.id, element, (account,), GIVEN)

    def _single(self, attribute: Attribute, value: object) -> Value:
        fits = _fit(attribute.kind, value)
        if attribute.kind is Kind.ONE_OF:
            return self._element(attribute, value)
        if fits is None:
            self._mismatch(attribute, value)
        return fits

    def _element(self, attribute: Attribute, value: object) -> str | None:
        known = self._options(attribute)
        if isinstance(value, str) and value in known:
            return value
        near = suggest(str(value), list(known), limit=1)
        self._problems.append(
            Diagnostic(
                "P702",
                f"`{attribute.id}` cannot be `{value}`",
                help=tuple(f"a similar name exists: `{match}`" for match in near),
                notes=(f"it can be {', '.join(f'`{name}`' for name in sorted(known)[:12])}",),
            )
        )
        return None

    def _options(self, attribute: Attribute) -> frozenset[str]:
        if attribute.options:
            return frozenset(attribute.options)
        if attribute.of == "activity":
            return frozenset(self._ruleset.activities)
        return frozenset(e.id for e in self._ruleset.entities.values() if e.type == attribute.of)

    def _mismatch(self, attribute: Attribute, value: object) -> None:
        expected = _EXPECTED.get(attribute.kind, "a list of names")
        self._problems.append(
            Diagnostic(
                "P702",
                f"`{attribute.id}` takes {expected}, found `{value}`",
                notes=("write null for what is not known",),
            )
        )

    def _acts(self, given: object) -> dict[str, tuple[ActRecord, ...]]:
        if given is None:
            return {}
        if not isinstance(given, Mapping):
            self._problems.append(
                Diagnostic("P702", f"`acts` takes a mapping from act to `done` or `refused`, found `{given}`")
            )
            return {}
        return {str(act): record for act, state in given.items() if (record := self._act(str(act), state))}

    def _act(self, act: str, state: object) -> tuple[ActRecord, ...]:
        if act not in self._ruleset.acts:
            near = suggest(act, list(self._ruleset.acts), limit=1)
            hints = tuple(f"an act with a similar name exists: `{match}`" for match in near)
            self._problems.append(Diagnostic("P704", f"unknown act `{act}`", help=hints))
            return ()
        if state not in {"done", "refused"}:
            self._problems.append(
                Diagnostic("P702", f"the act `{act}` is `done` or `refused`, found `{state}`")
            )
            return ()
        account = Account(value=True, start=None, end=None, denied=False, citations=(), place=GIVEN)
        ref = f"act:{act}:{self._name}#0"
        return (ActRecord(ref, act, self._name, "any", None, state == "refused", (account,), GIVEN),)


def _fit(kind: Kind, value: object) -> Value:
    match kind:
        case Kind.BOOL:
            return value if isinstance(value, bool) else None
        case Kind.INTEGER:
            return value if isinstance(value, int) and not isinstance(value, bool) else None
        case Kind.DECIMAL:
            return _decimal(value)
        case Kind.DATE:
            return _day(value)
        case Kind.TEXT:
            return value if isinstance(value, str) else None
        case Kind.ONE_OF | Kind.SET_OF:
            return None
        case _:
            assert_never(kind)


def _decimal(value: object) -> Decimal | None:
    if isinstance(value, bool) or not isinstance(value, (int, float, Decimal)):
        return None
    number = Decimal(str(value))
    return number if number.is_finite() else None


def _day(value: object) -> date | None:
    if isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            return None
    return value if type(value) is date else None


def read_profile(ruleset: Ruleset, given: Mapping[str, object]) -> Holder:
    """Return a profile as a holder of attributes.

    Args:
        ruleset: The policy.
        given: Attribute to value; a set is given whole; None says that it is not known; `acts` maps acts to their state.

    Raises:
        PlacetError: P701 to P704, all mistakes at once.
    """
    return _Reader(ruleset, ruleset.subject, PROFILE).holder(given)


def read_context(ruleset: Ruleset, given: Mapping[str, object]) -> Holder:
    """Return the circumstances of a question as a holder of attributes.

    Raises:
        PlacetError: P608 for an unknown name, P702 for a value that does not fit.
    """
    return _Reader(ruleset, "context", "context").holder(given)
