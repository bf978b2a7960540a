"""What would it take: the cheapest sets of changes that lead to a verdict, or what stands in the way of every one.

Every set found is verified: the changed question is evaluated anew, as any other question is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from placet.backends.interpreter.argument import witness
from placet.backends.interpreter.changed import Changed, changed
from placet.backends.interpreter.decide import verdict_of
from placet.backends.interpreter.levers import Fixed, Fixture, LeverEvaluation
from placet.backends.interpreter.setting import Setting
from placet.logic.formula import Value
from placet.logic.goals import Chosen, Compiler, Lever, World, put
from placet.logic.moves import Found, Search
from placet.logic.residual import Residual, acts_of, assign, perform
from placet.logic.ruleset import Effect
from placet.logic.verdicts import BoundExceededError, Space, Verdict

BARRING = {Verdict.PERMITTED: Effect.FORBID, Verdict.NOT_PERMITTED: Effect.PERMIT}
"""The verdicts that can be aimed at, each with the effect of the rules that keep it away."""


@dataclass(frozen=True, slots=True)
class Finding:
    """The ways to a verdict.

    Attributes:
        ways: Minimal sets of changes, cheapest first, each with its cost.
        obstacles: Where there is no way: a minimal set of what nobody can change, which closes every way.
        exact: False where the search ended at its bound.
        complete: Whether these are all minimal sets.
    """

    ways: tuple[tuple[int, tuple[Changed, ...]], ...]
    obstacles: tuple[Fixture, ...]
    exact: bool
    complete: bool


def find_ways(setting: Setting, goal: Verdict, limit: int) -> Finding:
    """Return the cheapest ways to a verdict, at most so many; where there is none, what stands in the way.

    Args:
        setting: The question.
        goal: A key of `BARRING`.
        limit: At most so many ways.
    """
    task = _Task(setting, goal, relaxed=None)
    found = task.search(task.levers, limit)
    ways, is_verified = [], True
    for moves in found.sets:
        order = sorted(moves, key=lambda move: task.levers[move[0]].order[-1])
        changes = tuple(task.evaluation.levers.change(move) for move in order)
        if verdict_of(changed(setting, changes)) is goal:
            ways.append((sum(task.levers[lever].cost for lever, _ in moves), changes))
        else:
            is_verified = False
    exact = found.exact and is_verified
    if ways or not exact:
        return Finding(tuple(ways), (), exact, found.complete and is_verified)
    obstacles, exact = _obstacles(setting, goal)
    return Finding((), obstacles, exact, complete=True)


def _obstacles(setting: Setting, goal: Verdict) -> tuple[tuple[Fixture, ...], bool]:
    """Return a minimal set of fixtures that closes every way: each is let go in turn, and kept where that opens one.

    Rules are let go first and facts last, so that where either would do, it is the fact that is named.
    """
    task = _Task(setting, goal, relaxed=BARRING[goal])
    fixtures = task.evaluation.levers.fixtures
    free = {name: lever for name, lever in task.levers.items() if name not in fixtures}
    kept: list[Fixture] = []
    exact = True
    for name in sorted(fixtures, key=lambda name: -list(Fixed).index(fixtures[name].kind)):
        tried = task.search({**free, name: task.levers[name]}, 1)
        exact = exact and tried.exact
        if tried.sets:
            kept.append(fixtures[name])
        else:
            free[name] = task.levers[name]
    return tuple(reversed(kept)), exact


class _Task:
    """One goal over one question's levers."""

    def __init__(self, setting: Setting, goal: Verdict, *, relaxed: Effect | None) -> None:
        self.evaluation = LeverEvaluation(setting, relaxed=relaxed)
        self._wants_yes = goal is Verdict.PERMITTED
        decision = self.evaluation.decision()
        self._decision = self._as_if_nothing_followed(decision) if self._wants_yes else decision
        self.levers = self.evaluation.levers.all()

    @staticmethod
    def _as_if_nothing_followed(decision: Residual) -> Residual:
        """For a permission, every act that is left open counts as not done."""
        for act in acts_of(decision):
            decision = perform(decision, act, done=False)
        return decision

    def search(self, free: Mapping[str, Lever], limit: int) -> Found:
        """Search among some of the levers; the others stay as they are."""
        fixed = {name: replace(lever, states=0) for name, lever in self.levers.items() if name not in free}
        levers = {**fixed, **free}
        goal = Compiler(levers).goal(self._decision, want=self._wants_yes)
        return Search(goal, levers, self._counterexample).run(limit)

    def _counterexample(self, chosen: Chosen) -> World | None:
        left = put(self._decision, chosen, self.levers)
        timeline = self.evaluation.facts.timeline
        try:
            space = Space.of(left, timeline.points, timeline.orders)
            against = witness(space, left, self._is_against)
        except BoundExceededError as error:
            raise LookupError("too many unknowns") from error
        return None if against is None else self._with_acts(space, left, against.values)

    def _is_against(self, every: int, some: int) -> bool:
        return not every & 1 if self._wants_yes else some != 0

    def _with_acts(self, space: Space, left: Residual, values: Mapping[str, Value]) -> World:
        """Return a world with the acts that go against the goal in it."""
        for point, value in values.items():
            left = assign(left, point, value)
        table = space.table(left)
        bits = next((bits for bits in range(1 << len(space.acts)) if table >> bits & 1), 0)
        return {**values, **{f"act:{act}": bool(bits >> index & 1) for index, act in enumerate(space.acts)}}
