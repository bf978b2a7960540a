"""Why a decision comes out as it does: arguments that a reader, and a checker, can follow.

An argument for "D holds" or "D fails" is either a minimal set of facts that forces it, or a split on one open point
(or one open act) with an argument for each way that it can turn out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.support import Fact, Support, Supports, minimal
from placet.logic.formula import Value
from placet.logic.points import representatives
from placet.logic.residual import FALSE, Equal, Open, Residual, accepts, acts_of, assign, leaves, perform
from placet.logic.verdicts import Space, first_point


@dataclass(frozen=True, slots=True)
class Assumption:
    """One way that an open point, or an open act, can turn out.

    Attributes:
        name: The point's id, or the act.
        is_act: Whether it is an act; `values` is then (True,) or (False,).
        values: The representative values that make no difference among each other, in order.
        upto: For ordered values, the representative with which the next case begins; None for the last.
    """

    name: str
    is_act: bool
    values: tuple[Value, ...]
    upto: Value = None


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

    def settle_acts(seen: Residual) -> Residual:
        if done is None:
            return seen
        for act in acts_of(seen):
            seen = perform(seen, act, done=act in performed)
        return seen

    return _Arguing(evaluation, space, want).argue(settle_acts(residual), settle_acts, space.consistent)


class _Arguing:
    """Builds one argument."""

    def __init__(self, evaluation: Evaluation, space: Space, want: bool) -> None:
        self._evaluation = evaluation
        self._space = space
        self._want = want

    def argue(self, residual: Residual, view: View, consistent: Residual) -> Argument:
        """Return the argument for what is left, as seen through the assumptions made so far."""
        if consistent is FALSE:
            return Impossible()
        supports = Supports(self._evaluation, view)
        found: Support | None = supports.decision(self._want)
        if found is not None:
            return Leaf(frozenset(minimal(found)), supports)
        point = first_point(residual)
        if point is None:
            return self._split_act(residual, view, consistent)
        cases: list[tuple[Assumption, Argument]] = []
        for values, upto in self._runs(point, consistent):
            kept = assign(consistent, point, values[0])
            possible = kept if self._space.is_satisfiable(kept) else FALSE
            inner = self.argue(assign(residual, point, values[0]), _viewing(view, point, values[0]), possible)
            cases.append((Assumption(point, False, values, upto), inner))
        return Split(tuple(cases))

    def _runs(self, point: str, consistent: Residual) -> list[tuple[tuple[Value, ...], Value]]:
        """Return the point's values in runs that no test of the question tells apart, each with where the next begins.

        The tests are those of every part of the question, and not only of what is left of D: a part that D does not
        need in one case may be what decides another.
        """
        timeline = self._evaluation.facts.timeline
        everything = (*self._evaluation.residuals(), self._space.consistent)
        values = representatives(timeline.points, everything)[point]
        tests = {leaf for part in everything for leaf in leaves(part) if isinstance(leaf, Open) and leaf.point == point}
        runs: list[tuple[list[Value], object]] = []
        for value in values:
            passed = frozenset(test for test in tests if accepts(test.operator, test.operand, value))
            signature = (passed, value if _is_coupled(point, everything) else None, assign(consistent, point, value))
            if runs and runs[-1][1] == signature:
                runs[-1][0].append(value)
            else:
                runs.append(([value], signature))
        nexts = [run[0][0] for run in runs[1:]] + [None]
        return [(tuple(run), upto) for (run, _), upto in zip(runs, nexts, strict=True)]

    def _split_act(self, residual: Residual, view: View, consistent: Residual) -> Argument:
        acts = acts_of(residual)
        if not acts:
            raise AssertionError("a settled decision without support")
        act = acts[0]
        cases: list[tuple[Assumption, Argument]] = []
        for done in (False, True):
            left = perform(residual, act, done=done)
            argument = self.argue(left, _performing(view, act, done), consistent)
            cases.append((Assumption(act, True, (done,)), argument))
        return Split(tuple(cases))


def _is_coupled(point: str, formulas: Iterable[Residual]) -> bool:
    """Return whether a point is compared with another one, so that each of its values counts."""
    pairs = (leaf for part in formulas for leaf in leaves(part) if isinstance(leaf, Equal))
    return any(point in (pair.left, pair.right) for pair in pairs)


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
