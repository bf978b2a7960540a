"""The decision on an activity as a diagram: what to look at in a profile, one thing after another, up to the verdict.

A path through it settles the variables of an activity's formula one by one. Where nothing is left that the profile
settles, the verdict is that of the residual, as for any question: so a diagram means what the formula means.
Equal residuals under equal knowledge share their node.

Source: R. E. Bryant, Graph-Based Algorithms for Boolean Function Manipulation, IEEE Transactions on Computers (1986).
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TypeAlias

from placet.logic.activity_formula import (
    DONE,
    REFUSED,
    ActivityFormula,
    InexpressibleError,
    Leaf,
    Reads,
    Variable,
    points_in,
    replace_leaves,
)
from placet.logic.formula import Value
from placet.logic.points import Domain, Point
from placet.logic.residual import (
    FALSE,
    TRUE,
    Constant,
    Equal,
    Open,
    Residual,
    assign,
    leaves,
)
from placet.logic.verdicts import BoundExceededError, Space, Verdict

MOST_NODES = 20_000
"""A decision with more nodes is not written out."""


@dataclass(frozen=True, slots=True)
class Decided:
    """The verdict; not exact where a bound was exceeded, and it is then undetermined."""

    verdict: Verdict
    is_exact: bool = True


@dataclass(frozen=True, slots=True)
class OnAct:
    """What the profile says of an act."""

    act: str
    done: int
    refused: int
    open: int


@dataclass(frozen=True, slots=True)
class OnKnown:
    """Whether the profile says anything of an attribute, or its register is complete."""

    attribute: str
    known: int
    unknown: int


@dataclass(frozen=True, slots=True)
class OnElement:
    """Whether a known set contains an element."""

    attribute: str
    element: str
    present: int
    absent: int


@dataclass(frozen=True, slots=True)
class OnValue:
    """In which class a known value of a list lies; each class but the last with its values, the last has the rest."""

    variable: Variable
    classes: tuple[tuple[tuple[Value, ...], int], ...]
    rest: int


@dataclass(frozen=True, slots=True)
class OnTest:
    """Whether a known value stands in a relation to an operand."""

    variable: Variable
    operator: str
    operand: Value | frozenset[Value]
    holds: int
    fails: int


@dataclass(frozen=True, slots=True)
class OnSame:
    """Whether two known values are equal."""

    left: Variable
    right: Variable
    holds: int
    fails: int


Node: TypeAlias = Decided | OnAct | OnKnown | OnElement | OnValue | OnTest | OnSame


@dataclass(frozen=True, slots=True)
class Diagram:
    """The decision on an activity.

    Attributes:
        activity: The activity.
        nodes: All nodes; the numbers in a node are places in it, and lie before the node's own.
        root: Where to begin.
    """

    activity: str
    nodes: tuple[Node, ...]
    root: int


def below(node: Node) -> tuple[int, ...]:
    """Return where a node may lead, in a fixed order, with repetitions."""
    match node:
        case Decided():
            return ()
        case OnAct(_, done, refused, left):
            return (done, refused, left)
        case OnKnown(_, known, unknown):
            return (known, unknown)
        case OnElement(_, _, present, absent):
            return (present, absent)
        case OnValue(_, classes, rest):
            return (*(target for _, target in classes), rest)
        case OnTest(holds=holds, fails=fails) | OnSame(holds=holds, fails=fails):
            return (holds, fails)


def diagram_of(formula: ActivityFormula) -> Diagram:
    """Return the diagram of an activity's formula.

    Raises:
        InexpressibleError: It would have more than `MOST_NODES` nodes, or compares a known value that may be anything
            with one that is open.
    """
    builder = _Builder(formula)
    try:
        root = builder.node(formula.residual, frozenset(), frozenset())
    except RecursionError:
        raise InexpressibleError from None
    return Diagram(formula.activity, tuple(builder.nodes), root)


@dataclass(slots=True)
class _Builder:
    """Builds the nodes below a residual."""

    formula: ActivityFormula
    nodes: list[Node] = field(default_factory=list)
    _places: dict[Node, int] = field(default_factory=dict)
    _seen: dict[tuple[Residual, frozenset[str], frozenset[str]], int] = field(default_factory=dict)
    _truths: dict[str, Point] = field(default_factory=dict)

    def node(self, residual: Residual, known: frozenset[str], unknown: frozenset[str]) -> int:
        """Return the place of the node that decides a residual, given which attributes are known and which are not."""
        about = frozenset(v.name for v in self._variables(residual) if v.reads is not Reads.ACT)
        key = (residual, known & about, unknown & about)
        place = self._seen.get(key)
        if place is None:
            if len(self._seen) >= MOST_NODES:
                raise InexpressibleError
            place = self._seen[key] = self._add(self._made(*key))
        return place

    def _add(self, node: Node | int) -> int:
        if isinstance(node, int):
            return node
        place = self._places.get(node)
        if place is None:
            place = self._places[node] = len(self.nodes)
            self.nodes.append(node)
        return place

    def _variables(self, residual: Residual) -> list[Variable]:
        variables = self.formula.variables
        return [variables[p] for leaf in leaves(residual) for p in points_in(leaf) if p in variables]

    def _made(self, residual: Residual, known: frozenset[str], unknown: frozenset[str]) -> Node | int:
        """Return a node; or, where every way from it leads to the same one, that one's place."""
        if isinstance(residual, Constant):
            return Decided(Verdict.PERMITTED if residual.value else Verdict.NOT_PERMITTED)
        open_still = (v for v in self._variables(residual) if v.reads is Reads.ACT or v.name not in unknown)
        variable = next(open_still, None)
        if variable is None:
            return self._decided(residual)
        node = self._step(residual, variable, known, unknown)
        targets = set(below(node))
        return targets.pop() if len(targets) == 1 else node

    def _decided(self, residual: Residual) -> Decided:
        try:
            points = {**self.formula.points, **self._truths}
            return Decided(Space.of(residual, points, self.formula.orders).verdict_alone(residual))
        except BoundExceededError:
            return Decided(Verdict.UNDETERMINED, is_exact=False)

    def _step(self, residual: Residual, variable: Variable, known: frozenset[str], unknown: frozenset[str]) -> Node:
        name = variable.name
        if variable.reads is Reads.ACT:
            states = (assign(residual, variable.id, state) for state in (DONE, REFUSED, None))
            return OnAct(name, *(self.node(state, known, unknown) for state in states))
        if name not in known:
            is_known = self.node(self._told(residual, name), known | {name}, unknown)
            return OnKnown(name, is_known, self.node(self._untold(residual, name), known, unknown | {name}))
        if variable.reads is Reads.ELEMENT and variable.element is not None:
            states = (self._with_element(residual, variable, is_in=is_in) for is_in in (True, False))
            return OnElement(name, variable.element, *(self.node(state, known, unknown) for state in states))
        return self._on_value(residual, variable, known, unknown)

    def _told(self, residual: Residual, attribute: str) -> Residual:
        """Return what is left once an attribute is known."""
        for variable in self._variables(residual):
            if variable.reads is Reads.KNOWN and variable.name == attribute:
                residual = assign(residual, variable.id, value=True)
        return residual

    def _untold(self, residual: Residual, attribute: str) -> Residual:
        """Return what is left where an attribute is unknown: having been so for long is then one truth."""
        variables = self.formula.variables
        lasting = {v.id for v in variables.values() if v.name == attribute and v.reads is Reads.VALUE and v.held_for}
        for name in lasting:
            self._truths[name] = replace(self.formula.points[name], domain=Domain.LISTED, values=(False, True))

        def new(leaf: Leaf) -> Residual:
            return (
                Open(leaf.point, "equals", operand=True) if isinstance(leaf, Open) and leaf.point in lasting else leaf
            )

        return replace_leaves(residual, new)

    def _with_element(self, residual: Residual, variable: Variable, *, is_in: bool) -> Residual:
        for other in self._variables(residual):
            if other.reads is Reads.ELEMENT and (other.name, other.element) == (variable.name, variable.element):
                residual = assign(residual, other.id, is_in)
        return residual

    def _on_value(self, residual: Residual, variable: Variable, known: frozenset[str], unknown: frozenset[str]) -> Node:
        if self.formula.points[variable.id].is_listed:
            return self._switch(residual, variable, known, unknown)
        leaf = next(leaf for leaf in leaves(residual) if variable.id in points_in(leaf))
        cases = [_with_leaf(residual, leaf, truth) for truth in (TRUE, FALSE)]
        if isinstance(leaf, Open):
            targets = [self.node(case, known, unknown) for case in cases]
            return OnTest(variable, leaf.operator, leaf.operand, *targets)
        left, right = (self.formula.variables.get(point) for point in points_in(leaf))
        if left is None or right is None or not {left.name, right.name} <= known:
            raise InexpressibleError(variable.name)
        return OnSame(left, right, *(self.node(case, known, unknown) for case in cases))

    def _switch(self, residual: Residual, variable: Variable, known: frozenset[str], unknown: frozenset[str]) -> Node:
        named: dict[Value, None] = {}
        for leaf in leaves(residual):
            if isinstance(leaf, Open) and leaf.point == variable.id:
                named.update(dict.fromkeys(_sorted(leaf.operand)))
            elif isinstance(leaf, Equal) and variable.id in points_in(leaf):
                named.update(dict.fromkeys(self.formula.points[variable.id].values))
        values = self.formula.points[variable.id].values
        grouped: dict[int, list[Value]] = {}
        for value in values:
            if value in named or value is None:
                target = self.node(assign(residual, variable.id, value), known, unknown)
                grouped.setdefault(target, []).append(value)
        others = [value for value in values if value not in named and value is not None]
        if others:
            rest = self.node(assign(residual, variable.id, others[0]), known, unknown)
            grouped.pop(rest, None)
        elif grouped:
            rest = next(reversed(grouped))
            grouped.pop(rest)
        else:  # no value is possible at all
            rest = self.node(assign(residual, variable.id, None), known, unknown)
        return OnValue(variable, tuple((tuple(found), target) for target, found in grouped.items()), rest)


def _with_leaf(residual: Residual, leaf: Leaf, truth: Residual) -> Residual:
    return replace_leaves(residual, lambda other: truth if other == leaf else other)


def _sorted(operand: Value | frozenset[Value]) -> list[Value]:
    return sorted(operand, key=str) if isinstance(operand, frozenset) else [operand]
