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
from placet.logic.residual import FALSE, Residual, acts_of, assign, perform
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

    def settle_acts(seen: Residual) -> Residual:
        if done is None:
            return seen
        for act in acts_of(seen):
            seen = perform(seen, act, done=act in performed)
        return seen

    performed = frozenset(done or ())
    return _argue(evaluation, settle_acts(residual), space, settle_acts, space.consistent, want)


def _argue(
    evaluation: Evaluation, residual: Residual, space: Space, view: View, consistent: Residual, want: bool
) -> Argument:
    if consistent is FALSE:
        return Impossible()
    supports = Supports(evaluation, view)
    found: Support | None = supports.decision(want)
    if found is not None:
        return Leaf(frozenset(minimal(found)), supports)
    point = first_point(residual)
    if point is None:
        return _split_act(evaluation, residual, space, view, consistent, want)
    cases: list[tuple[Assumption, Argument]] = []
    for values, upto, (left, kept) in _groups(residual, consistent, point, space.values[point]):
        possible = kept if space.is_satisfiable(kept) else FALSE
        deeper = _viewing(view, point, values[0])
        cases.append((Assumption(point, False, values, upto), _argue(evaluation, left, space, deeper, possible, want)))
    return Split(tuple(cases))


def _split_act(
    evaluation: Evaluation, residual: Residual, space: Space, view: View, consistent: Residual, want: bool
) -> Argument:
    acts = acts_of(residual)
    if not acts:
        raise AssertionError("a settled decision without support")
    act = acts[0]
    cases: list[tuple[Assumption, Argument]] = []
    for done in (False, True):

        def deeper(seen: Residual, done: bool = done) -> Residual:
            return perform(view(seen), act, done=done)

        left = perform(residual, act, done=done)
        argument = _argue(evaluation, left, space, deeper, consistent, want)
        cases.append((Assumption(act, True, (done,)), argument))
    return Split(tuple(cases))


def _viewing(view: View, point: str, value: Value) -> View:
    return lambda seen: assign(view(seen), point, value)


def _groups(
    residual: Residual, consistent: Residual, point: str, values: tuple[Value, ...]
) -> list[tuple[tuple[Value, ...], Value, tuple[Residual, Residual]]]:
    """Return the point's values in runs that come to the same, with the value that begins the next run."""
    runs: list[tuple[list[Value], tuple[Residual, Residual]]] = []
    for value in values:
        outcome = assign(residual, point, value), assign(consistent, point, value)
        if runs and runs[-1][1] == outcome:
            runs[-1][0].append(value)
        else:
            runs.append(([value], outcome))
    nexts = [run[0][0] for run in runs[1:]] + [None]
    return [(tuple(run), upto, outcome) for (run, outcome), upto in zip(runs, nexts, strict=True)]


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
