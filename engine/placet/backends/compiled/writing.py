"""Write the diagram of a decision as Python source: one function, in which every test stands as an `if`."""

from __future__ import annotations

import keyword
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from placet.backends.compiled.profiles import Readable, listing, literal, reading
from placet.logic.activity_formula import Variable
from placet.logic.diagram import Decided, Diagram, OnAct, OnElement, OnKnown, OnSame, OnTest, OnValue, below
from placet.logic.formula import Value
from placet.logic.residual import IS_GIVEN

OPERATORS = {
    "equals": "==",
    "one_of": "in",
    "at_least": ">=",
    "at_most": "<=",
    "more_than": ">",
    "less_than": "<",
    "before": "<",
    "on_or_after": ">=",
}
"""Each comparison in Python."""

_SMALL = 4
"""A part of so few nodes is written wherever it is needed; a larger one that several need is a function of its own."""

_DEEPEST = 40
"""Deeper than so many tests, a part is a function of its own: Python allows no more than 100 indentations."""

_HEAD = (
    "from datetime import date",
    "from decimal import Decimal",
    "",
    "from placet.backends.compiled.values import NOTHING, SETS, day, fit, number, single",
    "from placet.logic.verdicts import Verdict",
    "",
    "PERMITTED, CONDITIONAL = Verdict.PERMITTED, Verdict.CONDITIONAL",
    "NOT_PERMITTED, UNDETERMINED = Verdict.NOT_PERMITTED, Verdict.UNDETERMINED",
)


def source_of(diagram: Diagram, readable: Readable, notes: Iterable[str] = ()) -> str:
    """Return a diagram as Python source that defines `decide(profile)`.

    Args:
        diagram: The decision.
        readable: What a profile may say.
        notes: What to say first, as comments.
    """
    return "\n".join(_Writer(diagram, readable).lines(notes)) + "\n"


class _Writer:
    """Writes one diagram."""

    def __init__(self, diagram: Diagram, readable: Readable) -> None:
        self._diagram = diagram
        self._readable = readable
        self._reached = _reached(diagram)
        self._held: set[str] = set()
        self._locals = self._named()
        self._sizes: dict[int, int] = {}
        self._needs: dict[int, frozenset[str]] = {}
        self._times: Counter[int] = Counter()
        for place in self._reached:
            targets = below(diagram.nodes[place])
            self._sizes[place] = 1 + sum(self._sizes[other] for other in targets)
            self._times.update(set(targets))
            self._needs[place] = frozenset(self._read(place)).union(*(self._needs[other] for other in targets))
        self._own: dict[int, None] = {}

    def _named(self) -> dict[str, str]:
        """Return a local variable for each attribute that is read; acts have theirs after them."""
        found: dict[str, str] = {}
        for place in reversed(self._reached):
            node = self._diagram.nodes[place]
            variables = _variables(node)
            for key in (f"act:{node.act}",) if isinstance(node, OnAct) else _attributes(node):
                if key not in found:
                    found[key] = _identifier(key, set(found.values()))
            self._held.update(variable.name for variable in variables if variable.held_for is not None)
        for key in self._readable.attributes:
            if key not in found:  # checked all the same
                found[key] = _identifier(key, set(found.values()))
        return found

    def _read(self, place: int) -> Iterator[str]:
        """Yield the local variables that a node tests."""
        node = self._diagram.nodes[place]
        match node:
            case OnAct(act):
                yield self._locals[f"act:{act}"]
            case OnKnown(attribute) | OnElement(attribute):
                yield self._locals[attribute]
            case OnValue() | OnTest() | OnSame():
                yield from (self._local(variable) for variable in _variables(node))
            case Decided():
                pass

    def _local(self, variable: Variable) -> str:
        """Return the local variable that a value is in."""
        is_apart = variable.held_for is not None and self._readable.attributes[variable.name].complete
        return f"{self._locals[variable.name]}_for_long" if is_apart else self._locals[variable.name]

    def lines(self, notes: Iterable[str]) -> Iterator[str]:
        """Yield the lines of the source."""
        body = list(self._written(self._diagram.root, 1, is_top=True))
        written: dict[int, list[str]] = {}
        while waiting := [place for place in self._own if place not in written]:
            for place in waiting:
                written[place] = list(self._written(place, 1, is_top=True))
        yield from (f"# {line}" for line in notes)
        yield from _HEAD
        attributes = {name: local for name, local in self._locals.items() if not name.startswith("act:")}
        yield f"READ = frozenset({listing(map(repr, (*attributes, 'acts')))})"
        for name, local in attributes.items():
            if names := self._readable.names[name]:
                yield f"names_of_{local} = frozenset({listing(map(repr, names))})"
        if self._readable.acts:
            yield f"ACTS = frozenset({listing(map(repr, self._readable.acts))})"
            yield "STATES = frozenset(('done', 'refused'))"
        yield from self._decide(attributes, body)
        for place, lines in written.items():
            yield from ("", "", f"def _part_{place}({', '.join(sorted(self._needs[place]))}):", *lines)

    def _decide(self, attributes: dict[str, str], body: list[str]) -> Iterator[str]:
        yield from ("", "", "def decide(profile):", "    if type(profile) is not dict:")
        yield from ("        return otherwise(profile)", "    get = profile.get", "    try:")
        yield "        if not READ.issuperset(profile) and not fit(profile, READ, checks):"
        yield "            return otherwise(profile)"
        for name, local in attributes.items():
            for line in reading(self._readable, name, local, is_held=name in self._held):
                yield f"        {line}"
        yield "        acts = get('acts')"
        yield "        if acts is not None:"
        if self._readable.acts:
            yield "            if type(acts) is not dict or not ACTS.issuperset(acts):"
            yield "                return otherwise(profile)"
            yield "            if not STATES.issuperset(acts.values()):"
            yield "                return otherwise(profile)"
        else:
            yield "            return otherwise(profile)"
        yield "    except (TypeError, ValueError):"
        yield "        return otherwise(profile)"
        for key, local in self._locals.items():
            if key.startswith("act:"):
                yield f"    {local} = None if acts is None else acts.get({key.removeprefix('act:')!r})"
        yield from body

    def _written(self, place: int, depth: int, *, is_top: bool = False) -> Iterator[str]:
        """Yield the lines of a node and what is below it."""
        node, indent = self._diagram.nodes[place], "    " * depth
        if isinstance(node, Decided):
            yield f"{indent}return {node.verdict.name}{'' if node.is_exact else '  # too much is open to say more'}"
            return
        shared = self._times[place] > 1 and self._sizes[place] > _SMALL
        if not is_top and (shared or depth > _DEEPEST):
            self._own[place] = None
            yield f"{indent}return _part_{place}({', '.join(sorted(self._needs[place]))})"
            return
        cases, rest = self._cases(place)
        for test, target in cases:
            yield f"{indent}if {test}:"
            yield from self._written(target, depth + 1)
        yield from self._written(rest, depth)

    def _cases(self, place: int) -> tuple[list[tuple[str, int]], int]:
        """Return the tests of a node with where each leads, and where to go if none holds."""
        node = self._diagram.nodes[place]
        match node:
            case OnAct(act, done, refused, left):
                local = self._locals[f"act:{act}"]
                found = [(f"{local} == 'done'", done), (f"{local} == 'refused'", refused)]
                return [(test, target) for test, target in found if target != left], left
            case OnKnown(attribute, known, unknown):
                return [(f"{self._locals[attribute]} is None", unknown)], known
            case OnElement():
                return self._elements(node)
            case OnValue(variable, classes, rest):
                return [(self._within(variable, values), target) for values, target in classes], rest
            case OnTest(variable, operator, operand, holds, fails):
                return [(self._compared(variable, operator, operand), holds)], fails
            case OnSame(left_side, right_side, holds, fails):
                one, other = self._local(left_side), self._local(right_side)
                given = "".join(f" and {self._local(v)} is not NOTHING" for v in (left_side,) if self._may_lack(v))
                return [(f"{one} == {other}{given}", holds)], fails
            case Decided():
                raise AssertionError("a verdict has no cases")

    def _elements(self, node: OnElement) -> tuple[list[tuple[str, int]], int]:
        """Return one test for all elements of a set, asked about one after another, that lead to the same place."""
        local, found, absent = self._locals[node.attribute], [node.element], node.absent
        while isinstance(later := self._diagram.nodes[absent], OnElement) and (later.attribute, later.present) == (
            node.attribute,
            node.present,
        ):
            found.append(later.element)
            absent = later.absent
        if len(found) == 1:
            return [(f"{node.element!r} in {local}", node.present)], absent
        return [(" or ".join(f"{element!r} in {local}" for element in found), node.present)], absent

    def _may_lack(self, variable: Variable) -> bool:
        is_apart = self._local(variable) != self._locals[variable.name]
        return is_apart or self._readable.attributes[variable.name].may_be_none

    def _within(self, variable: Variable, values: tuple[Value, ...]) -> str:
        local, given = self._local(variable), [value for value in values if value is not None]
        tests = [] if len(given) == len(values) else [f"{local} is NOTHING"]
        if len(given) == 1:
            tests.append(f"{local} {'is' if isinstance(given[0], bool) else '=='} {literal(given[0])}")
        elif given:
            tests.append(f"{local} in {listing(map(literal, given))}")
        return " or ".join(tests)

    def _compared(self, variable: Variable, operator: str, operand: Value | frozenset[Value]) -> str:
        local = self._local(variable)
        if operator == IS_GIVEN:
            return f"{local} is not NOTHING"
        test = f"{local} {OPERATORS[operator]} {literal(operand)}"
        return f"{local} is not NOTHING and {test}" if self._may_lack(variable) else test


def _reached(diagram: Diagram) -> list[int]:
    """Return the nodes that the root leads to, each after those below it."""
    found, waiting = {diagram.root}, [diagram.root]
    while waiting:
        for place in below(diagram.nodes[waiting.pop()]):
            if place not in found:
                found.add(place)
                waiting.append(place)
    return sorted(found)


def _variables(node: object) -> tuple[Variable, ...]:
    match node:
        case OnValue(variable) | OnTest(variable):
            return (variable,)
        case OnSame(left, right):
            return (left, right)
        case _:
            return ()


def _attributes(node: object) -> tuple[str, ...]:
    if isinstance(node, (OnKnown, OnElement)):
        return (node.attribute,)
    return tuple(variable.name for variable in _variables(node))


def _identifier(name: str, taken: set[str]) -> str:
    plain = re.sub(r"[^a-z0-9_]", "_", name.lower())
    wanted = f"its_{plain}" if not plain[:1].isalpha() or keyword.iskeyword(plain) or plain in _TAKEN else plain
    found, count = wanted, 1
    while found in taken or f"{found}_for_long" in taken or found.endswith("_for_long"):
        count += 1
        found = f"{wanted}_{count}"
    return found


_TAKEN = frozenset(
    {"acts", "checks", "date", "day", "decide", "fit", "frozenset", "get", "number", "otherwise", "profile", "single"}
    | {"bool", "int", "str", "type", "dict"}
)
