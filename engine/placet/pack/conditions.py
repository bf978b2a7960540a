"""Conditions as written, as a closed union: `AllOf`, `AnyOf`, `NotOf`, `Test`.

Only the shape is read here; paths, names and types are for the checker.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import PlainValidator

from placet.diagnostics import Place, suggest
from placet.messages import listed, say
from placet.pack.mistakes import Mistake, refuse, wrong_kind
from placet.pack.nodes import Mapping, Node, Sequence, Step, find_place

Plain: TypeAlias = str | bool | int | Decimal

IS = "is"
"""The operator of a constraint written as a bare value: equals, or for a set includes."""

TAKES_LIST = frozenset({"one_of", "includes_any", "includes_all"})
OPERATORS = frozenset(
    {"equals", "includes", "covers", "at_least", "at_most", "more_than", "less_than", "before", "on_or_after",
     "held_for", "same_as", "known"} | TAKES_LIST
)  # fmt: skip
"""The words that may stand in a mapping of constraints."""


@dataclass(frozen=True, slots=True)
class AllOf:
    """All of the items hold: written `all: [...]`, or a mapping of several entries."""

    items: tuple["Condition", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of the items holds: written `any: [...]`."""

    items: tuple["Condition", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class NotOf:
    """The item does not hold: written `not: ...`."""

    item: "Condition"
    place: Place


@dataclass(frozen=True, slots=True)
class Constraint:
    """One constraint on the value at a path.

    Attributes:
        operator: One of `OPERATORS`, or `IS` for a bare value.
        value: The scalar, or the tuple of scalars for the operators of `TAKES_LIST`.
        place: Where the operator stands (for `IS` the value).
        value_place: Where the value stands.
        item_places: Where each item stands, for a tuple; otherwise the value's place alone.
    """

    operator: str
    value: Plain | tuple[Plain, ...]
    place: Place
    value_place: Place
    item_places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Test:
    """All constraints hold on the value at one path.

    Attributes:
        path: As written, such as `partner.framework`.
        constraints: At least one.
        place: Where the path stands.
    """

    path: str
    constraints: tuple[Constraint, ...]
    place: Place


Condition: TypeAlias = AllOf | AnyOf | NotOf | Test


def read_condition(node: Node) -> Condition:
    """Read a condition's shape, collecting all its mistakes."""
    return _Reader(node).read()


class _Reader:
    """Reads one condition; places are found by path from the condition's root."""

    def __init__(self, root: Node) -> None:
        self._root = root
        self._mistakes: list[Mistake] = []

    def read(self) -> Condition:
        condition = self._mapping(self._root, ())
        if self._mistakes or condition is None:
            raise refuse(self._mistakes)
        return condition

    def _place(self, path: tuple[Step, ...], *, key: bool = False) -> Place:
        root = self._root
        return find_place(root, path, key=key) if isinstance(root, Mapping | Sequence) else Place("<given>", 1, 1)

    def _mapping(self, node: Node, path: tuple[Step, ...]) -> Condition | None:
        if not isinstance(node, dict):
            self._mistakes.append(wrong_kind(say("a condition (a mapping from path to constraint)"), node, path=path))
            return None
        if not node:
            self._mistakes.append(Mistake("P127", say("a condition is empty"), say("nothing is tested here"), path))
        items = tuple(self._present(self._entry(key, value, (*path, key)) for key, value in node.items()))
        return items[0] if len(items) == 1 else AllOf(items, self._place(path))

    def _entry(self, key: str, value: Node, path: tuple[Step, ...]) -> Condition | None:
        place = self._place(path, key=True)
        match key:
            case "all":
                return AllOf(self._items(value, path), place)
            case "any":
                return AnyOf(self._items(value, path), place)
            case "not":
                item = self._mapping(value, path)
                return None if item is None else NotOf(item, place)
            case _:
                return Test(key, tuple(self._constraints(value, path)), place)

    def _items(self, node: Node, path: tuple[Step, ...]) -> tuple[Condition, ...]:
        if not isinstance(node, list):
            self._mistakes.append(wrong_kind(say("a list of conditions"), node, path=path))
            return ()
        if not node:
            self._mistakes.append(
                Mistake("P127", say("a list of conditions is empty"), say("nothing is listed here"), path)
            )
        return tuple(self._present(self._mapping(item, (*path, at)) for at, item in enumerate(node)))

    def _constraints(self, node: Node, path: tuple[Step, ...]) -> Iterator[Constraint]:
        if not isinstance(node, dict):
            yield from self._constraint(IS, node, path)
            return
        if not node:
            self._mistakes.append(
                Mistake("P127", say("a mapping of constraints is empty"), say("nothing is tested here"), path)
            )
        for operator, value in node.items():
            if operator in OPERATORS:
                yield from self._constraint(operator, value, (*path, operator))
            else:
                self._mistakes.append(_unknown_operator(operator, (*path, operator)))

    def _constraint(self, operator: str, node: Node, path: tuple[Step, ...]) -> Iterator[Constraint]:
        takes_list = operator in TAKES_LIST
        items = node if isinstance(node, list) and takes_list else [node]
        wrong = [wrong_kind(say("a single value"), item, path=path) for item in items if not _is_plain(item)]
        if takes_list and not isinstance(node, list):
            wrong = [wrong_kind(say("a list of values"), node, path=path)]
        elif isinstance(node, list) and not takes_list:
            wrong = [_list_instead(operator, path)]
        elif not items:
            wrong = [Mistake("P127", say("a list of values is empty"), say("nothing is listed here"), path)]
        self._mistakes.extend(wrong)
        values = tuple(item for item in items if isinstance(item, str | bool | int | Decimal))
        if wrong or not values:
            return
        value_place = self._place(path)
        places = tuple(self._place((*path, at)) for at in range(len(items))) if takes_list else (value_place,)
        place = value_place if operator == IS else self._place(path, key=True)
        yield Constraint(operator, values if takes_list else values[0], place, value_place, places)

    @staticmethod
    def _present(conditions: Iterator[Condition | None]) -> Iterator[Condition]:
        return (condition for condition in conditions if condition is not None)


def _is_plain(node: Node) -> bool:
    return isinstance(node, str | bool | int | Decimal)


def _unknown_operator(operator: str, path: tuple[Step, ...]) -> Mistake:
    near = tuple(
        say("a constraint with a similar name exists: `{name}`", name=name)
        for name in suggest(operator, OPERATORS, limit=1)
    )
    known = say("the constraints are {names}", names=listed(f"`{name}`" for name in sorted(OPERATORS)))
    return Mistake(
        "P125",
        say("unknown constraint `{operator}`", operator=operator),
        say("no such constraint"),
        path,
        at_key=True,
        help=near,
        notes=(known,),
    )


def _list_instead(operator: str, path: tuple[Step, ...]) -> Mistake:
    hint = say("for a single value write `{{one_of: [...]}}`, for a set `{{includes_any: [...]}}`")
    message = (
        say("a path takes a single value or a mapping of constraints, found a list")
        if operator == IS
        else say("`{operator}` takes a single value, found a list", operator=operator)
    )
    return Mistake("P125", message, say("a list"), path, help=(hint,))


ConditionField = Annotated[Condition, PlainValidator(read_condition)]
