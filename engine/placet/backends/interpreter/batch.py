"""Many questions at one moment, each with its verdict alone; what they have in common is worked out once.

The meaning is that of `Evaluation`, of which this is the same code with a longer memory.
All questions share one timeline, so that a moment, an account or a value that is open is the same point in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from placet.backends.interpreter.binding import Choice, Memory, ReadOf
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.reach import ACTIVITY, EVERYTHING, OBJECT, SUBJECT, Reach
from placet.backends.interpreter.setting import Holder, Setting
from placet.backends.interpreter.weighing import Weighing
from placet.logic.formula import ActState, Formula, Path, Scope
from placet.logic.points import Point
from placet.logic.residual import FALSE, Constant, Residual, points_of
from placet.logic.ruleset import Rule
from placet.logic.verdicts import BoundExceededError, Space, Verdict
from placet.moments import Duration


@dataclass(frozen=True, slots=True)
class Ruling:
    """The verdict on one question of a batch.

    Attributes:
        exact: False where a bound was exceeded; the verdict is then `undetermined`.
        terms: How many terms come with the permission, those that depend on something open included.
    """

    verdict: Verdict
    exact: bool
    terms: int


@dataclass(frozen=True, slots=True)
class Standing:
    """What a residual comes to: its verdict, whether that is exact, and whether it holds in any world at all."""

    verdict: Verdict
    exact: bool
    may_hold: bool


_ALWAYS = Standing(Verdict.PERMITTED, exact=True, may_hold=True)
_NEVER = Standing(Verdict.NOT_PERMITTED, exact=True, may_hold=False)
_TOO_MUCH = Standing(Verdict.UNDETERMINED, exact=False, may_hold=True)


class Batch:
    """The questions asked about one ruleset at one moment, as far as was known on one day.

    Args:
        first: Any of the questions; all others must agree with it in everything but who, what and on what.
    """

    def __init__(self, first: Setting) -> None:
        self._weighing = Weighing(first)
        self._reach = Reach(first.ruleset)
        self._read: dict[str, ReadOf] = {}
        self._worked_out: dict[tuple[str | None, str | None, str | None], WorkedOut] = {}
        self._standings: dict[Residual, Standing] = {}
        self._orders = Orders(self._weighing)

    def rule_on(self, setting: Setting) -> Ruling:
        """Return the verdict on one question."""
        evaluation = self.evaluation(setting)
        standing = self.standing(evaluation.decision())
        if standing.verdict is Verdict.NOT_PERMITTED:
            return Ruling(standing.verdict, standing.exact, 0)
        attaching = evaluation.ruleset.attaches[setting.activity.id]
        terms = sum(self.standing(evaluation.effective(rule)).may_hold for rule in attaching)
        return Ruling(standing.verdict, standing.exact, terms)

    def evaluation(self, setting: Setting) -> Evaluation:
        """Return the evaluation of one question, which begins with what the others have in common with it."""
        subject, activity = setting.holders[Scope.SUBJECT].id, setting.activity.id
        memory = Memory(self._weighing, {scope: self._read_of(setting.holders.get(scope)) for scope in Scope})
        shelves = tuple(
            self._shelf(
                (
                    subject if reach & SUBJECT else None,
                    setting.object if reach & OBJECT else None,
                    activity if reach & ACTIVITY else None,
                )
            )
            for reach in range(EVERYTHING)
        )
        return _Evaluation(setting, memory, self._reach, (*shelves, WorkedOut()))

    def _read_of(self, holder: Holder | None) -> ReadOf:
        return self._read.setdefault(holder.id if holder else "", ReadOf())

    def _shelf(self, key: tuple[str | None, str | None, str | None]) -> WorkedOut:
        return self._worked_out.setdefault(key, WorkedOut())

    def standing(self, residual: Residual) -> Standing:
        """Return what a residual of one of the questions comes to."""
        if isinstance(residual, Constant):
            return _ALWAYS if residual.value else _NEVER
        known = self._standings.get(residual)
        if known is None:
            known = self._standings[residual] = self._find(residual)
        return known

    def _find(self, residual: Residual) -> Standing:
        try:
            space = Space.of(residual, self._points, self._orders.about(residual))
            every, some = space.tables(residual, space.consistent)
        except BoundExceededError:
            return _TOO_MUCH
        return Standing(space.verdict(every, some), exact=True, may_hold=some != 0)

    @property
    def _points(self) -> dict[str, Point]:
        return self._weighing.timeline.points


class WorkedOut:
    """What was worked out for all questions that agree on their subject, object or activity."""

    __slots__ = ("bound", "choices", "rules", "sets")

    def __init__(self) -> None:
        self.bound: dict[int, Residual] = {}
        self.rules: dict[str, Residual] = {}
        self.sets: dict[tuple[Path, str | None, str], Residual] = {}
        self.choices: dict[tuple[Path, str | None], tuple[Choice, ...]] = {}


class _Evaluation(Evaluation):
    """An evaluation that looks up what earlier questions have worked out, by how far it reaches."""

    def __init__(self, setting: Setting, memory: Memory, reach: Reach, shelves: tuple[WorkedOut, ...]) -> None:
        super().__init__(setting, memory)
        self._reach = reach
        self._shelves = shelves

    def applies(self, rule: Rule) -> Residual:
        if not self.covers(rule):
            return FALSE
        rules = self._shelves[self._reach.of_rule(rule)].rules
        known = rules.get(rule.id)
        if known is None:
            known = rules[rule.id] = self._apply(rule)
        return known

    def bind(self, formula: Formula) -> Residual:
        if isinstance(formula, ActState):
            return self._bind(formula)
        bound = self._shelves[self._reach.of_formula(formula)].bound
        known = bound.get(id(formula))
        if known is None:
            known = bound[id(formula)] = self._bind(formula)
        return known

    def has(self, path: Path, element: str, held_for: Duration | None = None) -> Residual:
        sets = self._shelves[self._reach.of_path(path)].sets
        attribute = self.attribute(path)
        if attribute is None or not attribute.derived:
            return super().has(path, element, held_for)
        key = (path, path.owner, element)
        known = sets.get(key)
        if known is None:
            known = sets[key] = super().has(path, element, held_for)
        return known

    def choices(self, path: Path, held_for: Duration | None = None) -> tuple[Choice, ...]:
        attribute = self.attribute(path)
        if attribute is None or not attribute.derived:
            return self.facts.choices(path, held_for)
        derived = self._shelves[self._reach.of_path(path)].choices
        key = (path, path.owner)
        known = derived.get(key)
        if known is None:
            known = derived[key] = super().choices(path, held_for)
        return known


class Orders:
    """What every possible world obeys, found by the open points that it is about."""

    def __init__(self, weighing: Weighing) -> None:
        self._orders = weighing.timeline.orders
        self._count = 0
        self._by_point: dict[str, list[tuple[Residual, tuple[str, ...]]]] = {}

    def about(self, residual: Residual) -> tuple[Residual, ...]:
        """Return the constraints that touch a residual's points, directly or through one another."""
        self._take_in()
        found: dict[Residual, None] = {}
        waiting = list(points_of(residual))
        reached = set(waiting)
        while waiting:
            for order, points in self._by_point.get(waiting.pop(), ()):
                found[order] = None
                new = [point for point in points if point not in reached]
                reached.update(new)
                waiting.extend(new)
        return tuple(found)

    def _take_in(self) -> None:
        """Note the constraints that have come since the last time."""
        for order in list(self._orders)[self._count :] if len(self._orders) > self._count else ():
            points = points_of(order)
            for point in points:
                self._by_point.setdefault(point, []).append((order, points))
        self._count = len(self._orders)
