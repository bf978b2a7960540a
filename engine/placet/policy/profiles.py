"""Subjects that are not on the roster: a mapping of attributes, checked against the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import assert_never

from placet.backends.interpreter import Holder
from placet.diagnostics import Diagnostic, Place, PlacetError, suggest
from placet.logic.formula import Value
from placet.logic.ruleset import Account, ActRecord, Attribute, Kind, Record, Ruleset
from placet.messages import Words, listed, say, say_as
from placet.pack.nodes import Mapping as Written
from placet.pack.nodes import Sequence, Step, find_place
from placet.pack.wording import describe

GIVEN = Place("<profile>", 1, 1, None)
PROFILE = "profile"
ACTS = "acts"

_EXPECTED = {
    Kind.BOOL: say("`true` or `false`"),
    Kind.INTEGER: say("a whole number"),
    Kind.DECIMAL: say("a number"),
    Kind.DATE: say("a day such as `2014-09-05`"),
    Kind.TEXT: say("a text"),
}

_MOST_SHOWN = 12
"""The most names that a message lists."""


class _Reader:
    """Reads one mapping of attributes, collecting every mistake."""

    def __init__(self, ruleset: Ruleset, owner: str, name: str, given: Mapping[str, object]) -> None:
        self._ruleset = ruleset
        self._attributes = ruleset.attributes.get(owner, {})
        self._owner = owner
        self._name = name
        self._given = given
        self._problems: list[Diagnostic] = []

    def holder(self) -> Holder:
        records: dict[str, dict[str | None, tuple[Record, ...]]] = {}
        opened: set[str] = set()
        for name, value in ((str(key), value) for key, value in self._given.items()):
            if name == ACTS and self._owner == self._ruleset.subject:
                continue
            attribute = self._attribute(name)
            if attribute is None:
                continue
            if value is None or (isinstance(value, Mapping) and attribute.kind is Kind.SET_OF):
                opened.add(name)
            if value is not None:
                records[name] = self._records(attribute, value)
        acts = self._acts(self._given.get(ACTS)) if self._owner == self._ruleset.subject else {}
        if self._problems:
            raise PlacetError(self._problems)
        closed = frozenset(records) - opened
        return Holder(self._name, self._owner, self._attributes, records, acts, closed, frozenset(opened))

    def _problem(
        self,
        code: str,
        message: Words,
        path: tuple[Step, ...],
        caption: Words,
        *,
        notes: Iterable[Words] = (),
        near: Iterable[str] = (),
    ) -> None:
        """Add a mistake; a profile that was read from a file knows where it is."""
        is_name = code != "P702"
        place = find_place(self._given, path, key=is_name) if isinstance(self._given, Written) else None
        hints = tuple(say("a similar name exists: `{match}`", match=match) for match in near)
        self._problems.append(Diagnostic(code, message, place, caption if place else Words(), (), tuple(notes), hints))

    def _attribute(self, name: str) -> Attribute | None:
        attribute = self._attributes.get(name)
        if attribute is None:
            is_context = self._owner == "context"
            self._problem(
                "P608" if is_context else "P701",
                say("unknown value of the context `{name}`", name=name)
                if is_context
                else say("unknown attribute `{name}`", name=name),
                (name,),
                say("not declared for `{owner}`", owner=self._owner),
                notes=[
                    say("known here: {names}", names=_listed(self._attributes))
                    if self._attributes
                    else say("none is declared")
                ],
                near=suggest(name, list(self._attributes), limit=1),
            )
            return None
        if attribute.derived:
            note = say("give the attributes that its rules use")
            message = say("`{name}` is derived by rules and cannot be given", name=name)
            self._problem("P703", message, (name,), say("derived"), notes=[note])
            return None
        return attribute

    def _records(self, attribute: Attribute, value: object) -> dict[str | None, tuple[Record, ...]]:
        if isinstance(value, Mapping) and attribute.kind is Kind.SET_OF:
            return self._element_by_element(attribute, value)
        if attribute.kind is Kind.SET_OF:
            elements = [value] if isinstance(value, str) else value
            if not isinstance(elements, (list, tuple, set, frozenset)):
                self._mismatch(attribute, value)
                return {}
            read = [self._element(attribute, element, at) for at, element in enumerate(elements)]
            return {element: (self._record(attribute, element, value=True),) for element in read if element is not None}
        if _is_empty(value) and attribute.may_be_none:
            return {}
        read_value = self._single(attribute, value)
        return {} if read_value is None else {None: (self._record(attribute, None, value=read_value),)}

    def _element_by_element(
        self, attribute: Attribute, given: Mapping[object, object]
    ) -> dict[str | None, tuple[Record, ...]]:
        """Read what is said of some elements of a set: each is in it, is not, or is not known to be."""
        records: dict[str | None, tuple[Record, ...]] = {}
        for name, is_in in given.items():
            element = self._element(attribute, name, str(name))
            if is_in is not None and not isinstance(is_in, bool):
                self._odd_element(attribute, str(name), is_in)
            elif element is not None and is_in is not None:
                records[element] = (self._record(attribute, element, value=True, denied=not is_in),)
        return records

    def _odd_element(self, attribute: Attribute, name: str, value: object) -> None:
        message = say(
            "whether `{name}` is in `{attribute}` is `true`, `false` or `null`, found {found}",
            name=name,
            attribute=attribute.id,
            found=_shown(value),
        )
        self._problem("P702", message, (attribute.id, name), say_as("truth", "none of these"))

    def _record(self, attribute: Attribute, element: str | None, *, value: Value, denied: bool = False) -> Record:
        ref = f"{self._name}.{attribute.id}#0"
        account = Account(value, None, None, denied=denied, citations=(), place=GIVEN)
        return Record(ref, self._name, attribute.id, element, (account,), GIVEN)

    def _single(self, attribute: Attribute, value: object) -> Value:
        if attribute.kind is Kind.ONE_OF:
            return self._element(attribute, value)
        fits = _fit(attribute.kind, value)
        if fits is None:
            self._mismatch(attribute, value)
        return fits

    def _element(self, attribute: Attribute, value: object, *at: Step) -> str | None:
        known = self._ruleset.names_for(attribute)
        if isinstance(value, str) and value in known:
            return value
        self._problem(
            "P702",
            say(
                "`{attribute}` cannot be {found}",
                attribute=attribute.id,
                found=Words(f"`{value}`") if isinstance(value, str) else _shown(value),
            ),
            (attribute.id, *at),
            say("not one of its options"),
            notes=[
                say("it can be {names}", names=_listed(sorted(known))) if known else say("nothing is declared for it")
            ],
            near=suggest(str(value), list(known), limit=1),
        )
        return None

    def _mismatch(self, attribute: Attribute, value: object) -> None:
        expected = _EXPECTED.get(attribute.kind, say("a name or a list of names"))
        self._problem(
            "P702",
            say(
                "`{attribute}` takes {expected}, found {found}",
                attribute=attribute.id,
                expected=expected,
                found=_shown(value),
            ),
            (attribute.id,),
            say("not {expected}", expected=expected),
            notes=[] if self._owner == "context" else [say("what is not known is given as `null`")],
        )

    def _acts(self, given: object) -> dict[str, tuple[ActRecord, ...]]:
        if given is None:
            return {}
        if not isinstance(given, Mapping):
            message = say("`acts` takes a mapping from act to `done` or `refused`, found {found}", found=_shown(given))
            self._problem("P702", message, (ACTS,), say("not a mapping"))
            return {}
        return {str(act): record for act, state in given.items() if (record := self._act(str(act), state))}

    def _act(self, act: str, state: object) -> tuple[ActRecord, ...]:
        if act not in self._ruleset.acts:
            near = suggest(act, list(self._ruleset.acts), limit=1)
            self._problem("P704", say("unknown act `{act}`", act=act), (ACTS, act), say("not declared"), near=near)
            return ()
        if state not in ("done", "refused"):
            message = say("the act `{act}` is `done` or `refused`, found {found}", act=act, found=_shown(state))
            self._problem("P702", message, (ACTS, act), say("neither"))
            return ()
        account = Account(value=True, start=None, end=None, denied=False, citations=(), place=GIVEN)
        ref = f"act:{act}:{self._name}#0"
        return (ActRecord(ref, act, self._name, "any", None, state == "refused", (account,), GIVEN),)


def _is_empty(value: object) -> bool:
    return isinstance(value, (list, tuple)) and not value


def _listed(names: Iterable[str]) -> Words:
    shown = [f"`{name}`" for name in names]
    return listed([*shown[:_MOST_SHOWN], "..."] if len(shown) > _MOST_SHOWN else shown)


def _shown(value: object) -> Words:
    """Say what a value is; Python's own kinds of value are shown as they print."""
    match value:
        case None | bool() | int() | str() | Decimal() | Written() | Sequence():
            return describe(value)
        case _:
            return Words(f"`{value}`")


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
        given: Attribute to value; a set is given whole, or as a mapping from some elements to whether they are in it;
            None says that something is not known, and an empty list that there is no value;
            `acts` maps acts to their state.

    Raises:
        PlacetError: P701 to P704, all mistakes at once; P705 where it is no mapping.
    """
    if not isinstance(given, Mapping):
        raise PlacetError(
            Diagnostic("P705", say("a profile maps attributes to values, found {found}", found=_shown(given)))
        )
    return _Reader(ruleset, ruleset.subject, PROFILE, given).holder()


def read_values(
    ruleset: Ruleset, owner: str, name: str, given: Mapping[str, object]
) -> Mapping[str, Mapping[str | None, tuple[Record, ...]]]:
    """Return values of anybody's attributes as records, checked as those of a profile.

    Args:
        ruleset: The policy.
        owner: The entity type whose attributes they are.
        name: Whose they are.
        given: Attribute to value.

    Raises:
        PlacetError: P701 to P703, all mistakes at once.
    """
    return _Reader(ruleset, owner, name, given).holder().records


def read_context(ruleset: Ruleset, given: Mapping[str, object]) -> Holder:
    """Return the circumstances of a question as a holder of attributes.

    Raises:
        PlacetError: P608 for an unknown name, P702 for a value that does not fit.
    """
    if not isinstance(given, Mapping):
        raise PlacetError(
            Diagnostic("P608", say("the context maps names to values, found {found}", found=_shown(given)))
        )
    return _Reader(ruleset, "context", "context", given).holder()
