"""The decision written so that three-valued logic, as SQL and data frames have it, says exactly what can be said.

Kleene's connectives lose what hangs together: `p or not p` is unknown where p is. They lose nothing of a formula in
negation normal form whose tests of each variable can all be worst at once: then a formula that is not surely true has
one completion in which it is false, and its tests show it. So a formula is split on its other variables, until that
is so of what is left (`exact`). With the cases c of a variable x, and D_c what is left of D in each:

    D  =  (x in c1 and D_c1) or (x in c2 and D_c2) or ...   or   (D_c1 and D_c2 and ...)

where x is known, one case holds; where it is not, D is true only if it is in all cases, as the last part says.

Source: S. C. Kleene, Introduction to Metamathematics (1952), section 64; on the exactness of evaluating formulas whose
variables are each monotone (unate), see A. Darwiche and P. Marquis, A Knowledge Compilation Map (2002).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise

from placet.logic.activity_formula import (
    ActivityFormula,
    InexpressibleError,
    Leaf,
    negation_normal_form,
    points_in,
    replace_leaves,
)
from placet.logic.formula import Value
from placet.logic.points import representatives
from placet.logic.residual import (
    FALSE,
    TRUE,
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Equal,
    Negation,
    Open,
    Residual,
    accepts,
    acts_of,
    assign,
    conjoin,
    constant,
    disjoin,
    leaves,
    negate,
    perform,
)

MOST_LEAVES = 20_000
"""A formula with more tests is not written out."""

MOST_SETS = 64
"""Nor is one of which more sets of acts must be told apart."""


@dataclass(frozen=True, slots=True)
class ThreeValued:
    """A decision in three formulas, each exact for one truth; a test of a variable that is not known is unknown.

    Attributes:
        permitted: True exactly where the verdict is `permitted`.
        within_reach: True exactly where it is that or `conditional`.
        possible: False exactly where it is `not_permitted`.
        ways: For each set of acts that may do, a formula that is true where it does; the smaller sets come first.
    """

    permitted: Residual
    within_reach: Residual
    possible: Residual
    ways: tuple[tuple[frozenset[str], Residual], ...]

    @property
    def formulas(self) -> tuple[Residual, ...]:
        """The three formulas."""
        return self.permitted, self.within_reach, self.possible


def three_valued(formula: ActivityFormula, *, with_ways: bool = False) -> ThreeValued:
    """Return a decision in three-valued logic.

    Args:
        formula: The decision.
        with_ways: Whether to write out each set of acts that may do.

    Raises:
        InexpressibleError: It cannot be written so.
    """
    writer = _Writer(formula)
    worlds = tuple(negation_normal_form(world) for world in formula.worlds())
    acts = tuple(dict.fromkeys(act for world in worlds for act in acts_of(world)))
    against = tuple(dict.fromkeys(act for world in worlds for act in _acts_negated(world)))
    if 1 << len(against) > MOST_SETS:
        raise InexpressibleError
    helpful = frozenset(acts) - frozenset(against)
    largest = [helpful | frozenset(more) for more in _subsets(against)]
    permitted = writer.certain(worlds, frozenset(), acts)
    ways: list[tuple[frozenset[str], Residual]] = []
    if with_ways:
        if 1 << len(acts) > MOST_SETS:
            raise InexpressibleError
        ways = [(done, way) for done in _subsets(acts) if (way := writer.certain(worlds, done, acts)) is not FALSE]
    return ThreeValued(
        permitted,
        disjoin((permitted, *(writer.certain(worlds, done, acts) for done in largest))) if acts else permitted,
        disjoin(writer.possible(worlds, done, acts) for done in largest),
        tuple(ways),
    )


def _subsets(names: Sequence[str]) -> Iterable[frozenset[str]]:
    return (frozenset(chosen) for size in range(len(names) + 1) for chosen in combinations(names, size))


def _acts_negated(formula: Residual) -> Iterable[str]:
    match formula:
        case Negation(Awaited(act)):
            yield act
        case Conjunction(parts) | Disjunction(parts):
            for part in parts:
                yield from _acts_negated(part)
        case _:
            return


class _Writer:
    """Writes what is left of one decision in three-valued logic; nothing twice."""

    def __init__(self, formula: ActivityFormula) -> None:
        self._formula = formula
        self._exact: dict[Residual, Residual] = {}
        self._leaves = 0

    def certain(self, worlds: Sequence[Residual], done: frozenset[str], acts: Sequence[str]) -> Residual:
        """Return what is true where, once these acts are done and no others, D holds in every world."""
        return conjoin(self.exact(_performed(world, done, acts)) for world in worlds)

    def possible(self, worlds: Sequence[Residual], done: frozenset[str], acts: Sequence[str]) -> Residual:
        """Return what is false where, once these acts are done and no others, D holds in no world."""
        return disjoin(self.exact(_performed(world, done, acts)) for world in worlds)

    def exact(self, formula: Residual) -> Residual:
        """Return an equivalent formula of which three-valued logic says all that can be said."""
        known = self._exact.get(formula)
        if known is None:
            known = self._exact[formula] = self._split(formula)
        return known

    def _split(self, formula: Residual) -> Residual:
        formula = negation_normal_form(replace_leaves(formula, self._foregone))
        if isinstance(formula, Constant):
            return formula
        tests = Tests.of(formula, self._formula)
        split = next((name for name in tests.literals if not tests.can_be_worst_at_once(name)), None)
        if split is None:
            self._leaves += sum(1 for _ in leaves(formula))
            if self._leaves > MOST_LEAVES:
                raise InexpressibleError
            return formula
        cases = tests.cases(split)
        lasting = self._formula.variables[split].held_for is not None
        left = {value: self.exact(assign(formula, split, value)) for _, value in cases}
        if lasting:
            unknown = [self.exact(_decided(formula, split, value=value)) for value in (False, True)]
        else:
            unknown = list(left.values())
        self._leaves += len(cases)
        return disjoin((*(conjoin((case, left[value])) for case, value in cases), conjoin(unknown)))

    def _foregone(self, leaf: Leaf) -> Residual:
        """Return a test as a constant where every value passes it, or none; over a duration it may still fail."""
        if not isinstance(leaf, Open) or self._formula.variables[leaf.point].held_for is not None:
            return leaf
        point = self._formula.points[leaf.point]
        passes = {_holds(leaf, value) for value in point.values} if point.is_listed else set()
        return constant(passes.pop()) if len(passes) == 1 else leaf


def _performed(formula: Residual, done: frozenset[str], acts: Sequence[str]) -> Residual:
    for act in acts:
        formula = perform(formula, act, done=act in done)
    return formula


def _decided(formula: Residual, point: str, *, value: bool) -> Residual:
    """Return a formula with all tests of a variable coming out alike: whether a duration is known to have passed."""
    return replace_leaves(formula, lambda leaf: constant(value) if point in points_in(leaf) else leaf)


@dataclass(frozen=True, slots=True)
class Tests:
    """How a formula in negation normal form tests its variables.

    Attributes:
        literals: For each variable, its tests, each with whether the test must hold (or must not).
        values: For each variable, values that stand for all that it may have in these tests.
    """

    formula: ActivityFormula
    literals: Mapping[str, tuple[tuple[Leaf, bool], ...]]
    values: Mapping[str, tuple[Value, ...]]

    @classmethod
    def of(cls, residual: Residual, formula: ActivityFormula) -> Tests:
        """Return the tests of a formula over variables."""
        found: dict[str, dict[tuple[Leaf, bool], None]] = {}
        for leaf, positive in _signed(residual):
            for point in points_in(leaf):
                found.setdefault(point, {})[leaf, positive] = None
        values = representatives(formula.points, (residual,))
        return cls(formula, {name: tuple(tests) for name, tests in found.items()}, values)

    def can_be_worst_at_once(self, name: str) -> bool:
        """Return whether one value of a variable makes every test of it as bad as it can be.

        Raises:
            InexpressibleError: It is compared with another variable and tested otherwise, and its values are endless.
        """
        literals = self.literals[name]
        if any(isinstance(leaf, Equal) for leaf, _ in literals):
            if self._is_alone(literals[0][0], literals):
                return True
            if not self.formula.points[name].is_listed:
                raise InexpressibleError(self.formula.variables[name].name)
            return False
        if self.formula.variables[name].held_for is not None:
            return len({positive for _, positive in literals}) == 1
        holding = [
            frozenset(i for i, v in enumerate(self.values[name]) if _holds(leaf, v) is p) for leaf, p in literals
        ]
        return all(small <= large for small, large in pairwise(sorted(holding, key=len)))

    def _is_alone(self, leaf: Leaf, literals: Sequence[tuple[Leaf, bool]]) -> bool:
        """Return whether a comparison of two variables is the only test of both, and they may differ and be equal."""
        both = points_in(leaf)
        if len(literals) != 1 or any(len(self.literals[point]) != 1 for point in both):
            return False
        listed = [point for point in both if self.formula.points[point].is_listed]
        return not listed

    def cases(self, name: str) -> tuple[tuple[Residual, Value], ...]:
        """Return the cases of a variable that its tests tell apart: a formula for each, and one of its values."""
        literals = [leaf for leaf, _ in self.literals[name] if not isinstance(leaf, Equal)]
        compared = any(isinstance(leaf, Equal) for leaf, _ in self.literals[name])
        groups: dict[tuple[object, ...], list[Value]] = {}
        for value in self.values[name]:
            signs: tuple[object, ...] = tuple(_holds(leaf, value) for leaf in literals)
            groups.setdefault((*signs, value) if compared else signs, []).append(value)
        if self.formula.points[name].is_listed:
            return tuple((_one_of(name, values, self.values[name]), values[0]) for values in groups.values())
        return tuple(
            (conjoin(leaf if _holds(leaf, values[0]) else negate(leaf) for leaf in literals), values[0])
            for values in groups.values()
        )


def _holds(leaf: Leaf, value: Value) -> bool:
    return isinstance(leaf, Open) and accepts(leaf.operator, leaf.operand, value)


def _one_of(name: str, values: Sequence[Value], every: Sequence[Value]) -> Residual:
    """Return the formula of a listed variable's having one of some values; "no value" is what no other is."""
    if None in values:
        others = [value for value in every if value not in values]
        return negate(_one_of(name, others, every)) if others else TRUE
    if every in ((False, True), (True, False)) and len(values) == 1:
        test = Open(name, "equals", operand=True)
        return test if values[0] else negate(test)
    return Open(name, "equals", values[0]) if len(values) == 1 else Open(name, "one_of", frozenset(values))


def _signed(formula: Residual, *, positive: bool = True) -> Iterable[tuple[Leaf, bool]]:
    match formula:
        case Constant():
            return
        case Negation(part):
            yield from _signed(part, positive=not positive)
        case Conjunction(parts) | Disjunction(parts):
            for part in parts:
                yield from _signed(part, positive=positive)
        case leaf:
            yield leaf, positive
