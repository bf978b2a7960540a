"""The possible worlds of one question in which a condition holds, and the verdicts that they give.

A possible world settles everything that is open, so that in it the verdict is never `undetermined`:
the activity is permitted as things stand, or by some acts, or not at all.
`undetermined` is a verdict on all of these worlds together.
"""

from __future__ import annotations

from itertools import product
from typing import assert_never

from placet.backends.interpreter.evaluation import Evaluation
from placet.logic.formula import Formula
from placet.logic.residual import FALSE, TRUE, Residual, acts_of, conjoin, disjoin, negate, perform
from placet.logic.verdicts import MOST_ACTS, BoundExceededError, Space, Verdict


class Worlds:
    """The possible worlds of one question in which a condition holds, as things stand: with no open act done."""

    def __init__(self, evaluation: Evaluation, condition: Formula) -> None:
        self._evaluation = evaluation
        self._condition = _perform(evaluation.bind(condition), frozenset())

    @property
    def any(self) -> bool:
        """Whether there may be one; true where that takes a search."""
        return self._condition is not FALSE

    def give(self, verdict: Verdict) -> bool:
        """Return whether some of them gives a verdict.

        Raises:
            BoundExceededError: There are more unknowns than the bounds of the verdicts allow.
        """
        decision = self._evaluation.decision()
        match verdict:
            case Verdict.PERMITTED:
                return self._has(_perform(decision, frozenset()))
            case Verdict.CONDITIONAL:
                return self._has(conjoin((_by_some_acts(decision), negate(_perform(decision, frozenset())))))
            case Verdict.NOT_PERMITTED:
                return self._has(negate(_by_some_acts(decision)))
            case Verdict.UNDETERMINED:
                return self._has(TRUE) and self._leave_open(decision)
            case _:
                assert_never(verdict)

    def _has(self, formula: Residual) -> bool:
        """Return whether a formula without acts holds in one of them."""
        sought = conjoin((self._condition, formula))
        if sought is FALSE or sought is TRUE:
            return sought is TRUE
        timeline = self._evaluation.facts.timeline
        space = Space.of(sought, timeline.points, timeline.orders)
        return space.tables(sought, space.consistent)[1] != 0

    def _leave_open(self, decision: Residual) -> bool:
        timeline = self._evaluation.facts.timeline
        space = Space.of(decision, timeline.points, (*timeline.orders, self._condition))
        return space.find(decision).verdict is Verdict.UNDETERMINED


def _perform(formula: Residual, done: frozenset[str]) -> Residual:
    for act in acts_of(formula):
        formula = perform(formula, act, done=act in done)
    return formula


def _by_some_acts(decision: Residual) -> Residual:
    """Return when some set of acts makes the decision hold."""
    acts = acts_of(decision)
    if len(acts) > MOST_ACTS:
        raise BoundExceededError
    choices = product((True, False), repeat=len(acts))
    return disjoin(_perform(decision, frozenset(a for a, done in zip(acts, c, strict=True) if done)) for c in choices)
