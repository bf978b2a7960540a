"""Why a decision comes out as it does: arguments that a reader, and a checker, can follow.

An argument for "D holds" or "D fails" is either a minimal set of facts that forces it, or a split on one open point
(or one open act) with an argument for each way that it can turn out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.support import Fact, Support, Supports, minimal
from placet.logic.formula import Value
from placet.logic.points import Domain, representatives
from placet.logic.residual import (
    FALSE,
    Equal,
    Open,
    Residual,
    accepts,
    acts_of,
    assign,
    differ,
    identify,
    leaves,
    perform,
)
from placet.logic.verdicts import Space, first_point


@dataclass(frozen=True, slots=True)
class Assumption:
    """One way that an open point, or an open act, can turn out.

    Attributes:
        name: The point's id, or the act.
        is_act: Whether it is an act; `values` is then (True,) or (False,).
        values: The representative values that make no difference among each other, in order.
        upto: For ordered values, the representative with which the next case begins; None for the last.
        has_upto: Whether the case still has `upto`, as between decimals, where nothing comes right after a value.
    """

    name: str
    is_act: bool
    values: tuple[Value, ...]
    upto: Value = None
    has_upto: bool = False


@dataclass(frozen=True, slots=True)
class Leaf:
    """The facts force it."""

    facts: frozenset[Fact]
    supports: Supports


@dataclass(frozen=True, slots=True)
class Impossible:
    """No world is like this: a period would end before it begins, or an account would not exist."""


@dataclass(frozen=True, slots=True)
class Split:
    """It holds in each case."""

    cases: tuple[tuple[Assumption, Argument], ...]


Argument = Leaf | Impossible | Split
View = Callable[[Residual], Residual]


def argue(
    evaluation: Evaluation, residual: Residual, space: Space, *, want: bool, done: Iterable[str] | None
) -> Argument:
    """Return an argument that D comes out as `want` in every possible world.

    Args:
        evaluation: The question's evaluation.
        residual: D.
        space: Its space.
        want: What D comes out as.
        done: Exactly the acts that have been done; None when it holds whatever is done.
    """
    performed = frozenset(done or ())
    told = evaluation.setting.as_told

    def settle_acts(seen: Residual) -> Residual:
        seen = told(seen)
        if done is None:
            return seen
        for act in acts_of(seen):
            seen = perform(seen, act, done=act in performed)
        return seen

    arguing = _Arguing(evaluation, space, want)
    return arguing.argue(settle_acts(residual), settle_acts, space.consistent, told)


class _Arguing:
    """Builds one argument."""

    def __init__(self, evaluation: Evaluation, space: Space, want: bool) -> None:
        self._evaluation = evaluation
        self._points = evaluation.facts.timeline.points
        self._coarse = space
        self._want = want

    @cached_property
    def _everything(self) -> tuple[Residual, ...]:
        """Every part of the question: a part that D does not need in one case may be what decides another."""
        return (*self._evaluation.residuals(), self._coarse.consistent)

    @cached_property
    def _space(self) -> Space:
        """The space whose values every part of the question tells apart, and not D alone."""
        values = representatives(self._points, self._everything)
        return Space(self._coarse.acts, values, self._coarse.consistent)

    def argue(self, residual: Residual, view: View, consistent: Residual, related: View) -> Argument:
        """Return the argument for what is left.

        Args:
            residual: What is left of D.
            view: Puts in all assumptions made so far.
            consistent: What every possible world obeys.
            related: Puts in the assumptions about which points have the same value.
        """
        supports = Supports(self._evaluation, view)
        found: Support | None = supports.decision(self._want)
        if found is not None:
            return Leaf(frozenset(minimal(found)), supports)
        if consistent is FALSE:
            return Impossible()
        point = first_point(residual)
        if point is None:
            return self._split_act(residual, view, consistent, related)
        everything = tuple(dict.fromkeys(related(part) for part in self._everything))
        pair = self._endless_pair(point, everything)
        if pair is not None:
            return self._split_same(pair, residual, view, consistent, related)
        cases: list[tuple[Assumption, Argument]] = []
        for assumption in self._runs(point, everything, consistent):
            value = assumption.values[0]
            kept = assign(consistent, point, value)
            possible = kept if self._space.is_satisfiable(kept) else FALSE
            inner = self.argue(assign(residual, point, value), _viewing(view, point, value), possible, related)
            cases.append((assumption, inner))
        return Split(tuple(cases))

    def _runs(self, point: str, everything: Iterable[Residual], consistent: Residual) -> list[Assumption]:
        """Return the point's values in runs that no test of any part of the question tells apart."""
        leaves_of_all = [leaf for part in everything for leaf in leaves(part)]
        tests = {leaf for leaf in leaves_of_all if isinstance(leaf, Open) and leaf.point == point}
        is_coupled = any(isinstance(leaf, Equal) and point in (leaf.left, leaf.right) for leaf in leaves_of_all)
        runs: list[tuple[list[Value], object]] = []
        for value in representatives(self._points, everything)[point]:
            passed = frozenset(test for test in tests if accepts(test.operator, test.operand, value))
            signature = (passed, value if is_coupled else None, assign(consistent, point, value), value is None)
            if runs and runs[-1][1] == signature:
                runs[-1][0].append(value)
            else:
                runs.append(([value], signature))
        marks = {mark for test in tests for mark in _operands(test)}
        nexts = [run[0][0] for run in runs[1:]] + [None]
        ends = [_end(run[-1], upto, marks) for (run, _), upto in zip(runs, nexts, strict=True)]
        return [Assumption(point, False, tuple(run), *end) for (run, _), end in zip(runs, ends, strict=True)]

    def _endless_pair(self, point: str, everything: Iterable[Residual]) -> tuple[str, str] | None:
        """Return the first comparison of a point with another one, where their values cannot be gone through."""
        for part in everything:
            for leaf in leaves(part):
                if isinstance(leaf, Equal) and point in (leaf.left, leaf.right):
                    if self._points[point].domain is Domain.LISTED:
                        return None
                    return leaf.left, leaf.right
        return None

    def _split_same(
        self, pair: tuple[str, str], residual: Residual, view: View, consistent: Residual, related: View
    ) -> Argument:
        """Argue for two points that differ, and for two that are the same."""
        cases: list[tuple[Assumption, Argument]] = []
        for same in (False, True):
            relate = _relating(pair, same)
            deeper = _after(view, relate)
            inner = self.argue(relate(residual), deeper, relate(consistent), _after(related, relate))
            cases.append((Assumption(f"same:{pair[0]}={pair[1]}", False, (same,)), inner))
        return Split(tuple(cases))

    def _split_act(self, residual: Residual, view: View, consistent: Residual, related: View) -> Argument:
        acts = acts_of(residual)
        if not acts:  # nothing is left that could decide: two points are taken to differ that cannot, or to be the same
            return Impossible()
        act = acts[0]
        cases: list[tuple[Assumption, Argument]] = []
        for done in (False, True):
            left = perform(residual, act, done=done)
            argument = self.argue(left, _performing(view, act, done), consistent, related)
            cases.append((Assumption(act, True, (done,)), argument))
        return Split(tuple(cases))


def _operands(test: Open) -> frozenset[Value]:
    return test.operand if isinstance(test.operand, frozenset) else frozenset((test.operand,))


def _end(last: Value, following: Value, marks: set[Value]) -> tuple[Value, bool]:
    """Return where a run of values ends, and whether it has that end: of two decimals, the one that a test names."""
    is_after = isinstance(following, Decimal) and following not in marks
    return (last, True) if is_after else (following, False)


def _relating(pair: tuple[str, str], same: bool) -> View:
    return lambda seen: identify(seen, *pair) if same else differ(seen, *pair)


def _after(first: View, then: View) -> View:
    return lambda seen: then(first(seen))


def _viewing(view: View, point: str, value: Value) -> View:
    return lambda seen: assign(view(seen), point, value)


def _performing(view: View, act: str, done: bool) -> View:
    return lambda seen: perform(view(seen), act, done=done)


@dataclass(frozen=True, slots=True)
class Witness:
    """A possible world: what some open points turn out to be."""

    values: Mapping[str, Value]


def witness(space: Space, residual: Residual, fits: Callable[[int, int], bool]) -> Witness | None:
    """Return a possible world in which the residual's truth table fits, or None.

    Args:
        space: The residual's space.
        residual: D.
        fits: Given (the S that hold in all worlds of a branch, in some world of it), whether a fitting world is in it.
    """
    found: dict[str, Value] = {}
    consistent = space.consistent
    if not fits(*space.tables(residual, consistent)):
        return None
    while (point := first_point(residual)) is not None:
        for value in space.values[point]:
            left, kept = assign(residual, point, value), assign(consistent, point, value)
            if space.is_satisfiable(kept) and fits(*space.tables(left, kept)):
                found[point], residual, consistent = value, left, kept
                break
        else:
            raise AssertionError("a branch that fits has no value that does")
    return Witness(found)
