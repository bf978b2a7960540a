"""Many questions at one moment, each with its verdict alone; what they have in common is worked out once.

The meaning is that of `Evaluation`, of which this is the same code with a longer memory.
All questions share one timeline, so that a moment, an account or a value that is open is the same point in all of them.
"""

from __future__ import annotations

from dataclasses import dataclass

from placet.backends.interpreter.binding import Choice, Memory, ReadOf
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.likeness import Likeness, acted_on, attributes_read, can_be_alike
from placet.backends.interpreter.reach import ACTIVITY, NOTHING, OBJECT, SUBJECT, Reach, ReachOf, acts_recorded
from placet.backends.interpreter.setting import Holder, Setting
from placet.backends.interpreter.shape import Shape, shape_of
from placet.backends.interpreter.weighing import Weighing
from placet.logic.formula import All, Formula, Path, Scope
from placet.logic.points import Point
from placet.logic.residual import FALSE, TRUE, Constant, Residual, points_of
from placet.logic.ruleset import ANY_ACTIVITY, Activity, Rule
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
_REFUSED = Ruling(Verdict.NOT_PERMITTED, exact=True, terms=0)

Key = tuple[str | None, str | None, str | None]
"""A subject, an object and an activity; None where they do not matter."""


@dataclass(frozen=True, slots=True)
class Like:
    """Whom a subject is like.

    Attributes:
        likeness: In what.
        acted_on: The activities, and nodes above them, about which an act of the subject is recorded.
        kinds: By attributes, the number of those who are alike in them, as far as it has been looked up.
    """

    likeness: Likeness
    acted_on: frozenset[str]
    kinds: dict[frozenset[str], int]

    def holds_for(self, activity: Activity) -> bool:
        """Return whether the subject is like the others for an activity: no act about it is recorded."""
        return self.acted_on.isdisjoint(activity.ancestors) and ANY_ACTIVITY not in self.acted_on


class Batch:
    """The questions asked about one ruleset at one moment, as far as was known on one day.

    Args:
        first: Any of the questions; all others must agree with it in everything but who, what and on what,
            and in the latter too where a record of an act is masked for some activity or object alone.
        reach: What the parts of the ruleset depend on; worked out anew if not given.
    """

    def __init__(self, first: Setting, reach: Reach | None = None) -> None:
        self._weighing = Weighing(first)
        self._reach = reach or Reach(first.ruleset)
        self._reach_of: dict[frozenset[tuple[str, bool]], ReachOf] = {}
        self._reach_of_subject: dict[str, ReachOf] = {}
        self._read: dict[str, ReadOf] = {}
        self._memories: dict[tuple[str, str | None], Memory] = {}
        self._worked_out: dict[Key, WorkedOut] = {}
        self._standings: dict[Residual, Standing] = {}
        self._of_shape: dict[Shape, Standing] = {}
        self._can_be_alike = can_be_alike(first.ruleset)
        self._likes: dict[str, Like] = {}
        self._kinds: dict[tuple[frozenset[str], Shape], int] = {}
        self._ruleset = first.ruleset
        self._read_about: dict[str, frozenset[str]] = {}
        self._of_alike: dict[tuple[int, str | None, str], Ruling] = {}
        self._rulings: dict[tuple[Verdict, bool, int], Ruling] = {}
        self._orders = Orders(self._weighing)

    def rule_on(self, setting: Setting) -> Ruling:
        """Return the verdict on one question."""
        like = self._like(setting)
        if like is None or not like.holds_for(setting.activity):
            return self._rule(setting)
        key = self._kind(like, setting.activity), setting.object, setting.activity.id
        known = self._of_alike.get(key)
        if known is None:
            known = self._of_alike[key] = self._rule(setting)
        return known

    def recall(self, subject: str, object: str | None, activity: Activity) -> Ruling | None:
        """Return the verdict on a question about somebody who is like one of whom the same was asked, if known."""
        like = self._likes.get(subject)
        if like is None or not like.holds_for(activity):
            return None
        return self._of_alike.get((self._kind(like, activity), object, activity.id))

    def _like(self, setting: Setting) -> Like | None:
        """Return to whom the subject is alike; None where nobody can be like another."""
        if not self._can_be_alike:
            return None
        subject = setting.holders[Scope.SUBJECT]
        known = self._likes.get(subject.id)
        if known is None:
            likeness = Likeness(subject, self.evaluation(setting).facts, self._orders.about)
            known = self._likes[subject.id] = Like(likeness, acted_on(subject), {})
        return known

    def _kind(self, like: Like, activity: Activity) -> int:
        """Return the number of those who are alike in all that the rules about an activity read."""
        attributes = self._attributes_read(activity.id)
        known = like.kinds.get(attributes)
        if known is None:
            found = attributes, like.likeness.within(attributes)
            known = like.kinds[attributes] = self._kinds.setdefault(found, len(self._kinds))
        return known

    def _attributes_read(self, activity: str) -> frozenset[str]:
        known = self._read_about.get(activity)
        if known is None:
            known = self._read_about[activity] = attributes_read(self._ruleset, activity)
        return known

    def _rule(self, setting: Setting) -> Ruling:
        evaluation = self.evaluation(setting)
        standing = self.standing(evaluation.decision())
        if standing.verdict is Verdict.NOT_PERMITTED:
            return _REFUSED
        attaching = evaluation.ruleset.attaches[setting.activity.id]
        terms = sum(self.standing(evaluation.effective(rule)).may_hold for rule in attaching)
        key = standing.verdict, standing.exact, terms
        known = self._rulings.get(key)
        if known is None:
            known = self._rulings[key] = Ruling(*key)
        return known

    def evaluation(self, setting: Setting) -> Evaluation:
        """Return the evaluation of one question, which begins with what the others have in common with it."""
        subject = setting.holders[Scope.SUBJECT]
        key = subject.id, setting.object
        memory = self._memories.get(key)
        if memory is None:
            of_scope = {scope: self._read_of(setting.holders.get(scope)) for scope in Scope}
            memory = self._memories[key] = Memory(self._weighing, of_scope)
        shelves = Shelves(self._worked_out, (subject.id, setting.object, setting.activity.id))
        return _Evaluation(setting, memory, self._reach_for(subject), shelves)

    def _read_of(self, holder: Holder | None) -> ReadOf:
        return self._read.setdefault(holder.id if holder else "", ReadOf())

    def _reach_for(self, subject: Holder) -> ReachOf:
        known = self._reach_of_subject.get(subject.id)
        if known is None:
            acts = acts_recorded(subject)
            known = self._reach_of.setdefault(acts, ReachOf(self._reach, acts))
            self._reach_of_subject[subject.id] = known
        return known

    def standing(self, residual: Residual) -> Standing:
        """Return what a residual of one of the questions comes to."""
        if isinstance(residual, Constant):
            return _ALWAYS if residual.value else _NEVER
        known = self._standings.get(residual)
        if known is None:
            known = self._standings[residual] = self._find(residual)
        return known

    def _find(self, residual: Residual) -> Standing:
        orders = self._orders.about(residual)
        shape = shape_of((residual, *orders), self._points)
        known = self._of_shape.get(shape)
        if known is None:
            known = self._of_shape[shape] = self._judge(residual, orders)
        return known

    def _judge(self, residual: Residual, orders: tuple[Residual, ...]) -> Standing:
        try:
            space = Space.of(residual, self._points, orders)
            every, some = space.tables(residual, space.consistent)
        except BoundExceededError:
            return _TOO_MUCH
        return Standing(space.verdict(every, some), exact=True, may_hold=some != 0)

    @property
    def _points(self) -> dict[str, Point]:
        return self._weighing.timeline.points


class WorkedOut:
    """What was worked out for all questions that agree on their subject, object or activity."""

    __slots__ = ("choices", "formulas", "periods", "rules", "sets")

    def __init__(self) -> None:
        self.formulas: dict[int, Residual] = {}
        self.rules: dict[str, Residual] = {}
        self.periods: dict[str, Residual] = {}
        self.sets: dict[tuple[Path, str | None, str], Residual] = {}
        self.choices: dict[tuple[Path, str | None], tuple[Choice, ...]] = {}


class Shelves(dict[int, WorkedOut]):
    """What was worked out that one question can use, by how far it reaches; each is fetched when first needed."""

    __slots__ = ("_all", "_question")

    def __init__(self, everything: dict[Key, WorkedOut], question: Key) -> None:
        super().__init__()
        self._all = everything
        self._question = question

    def __missing__(self, reach: int) -> WorkedOut:
        """Fetch what the questions share that agree with this one on what is within a reach."""
        subject, object_, activity = self._question
        key = (
            subject if reach & SUBJECT else None,
            object_ if reach & OBJECT else None,
            activity if reach & ACTIVITY else None,
        )
        found = self._all.get(key)
        if found is None:
            found = self._all[key] = WorkedOut()
        self[reach] = found
        return found


class _Evaluation(Evaluation):
    """An evaluation that looks up what earlier questions have worked out, by how far it reaches."""

    def __init__(self, setting: Setting, memory: Memory, reach: ReachOf, shelves: Shelves) -> None:
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
        formulas = self._shelves[self._reach.of_formula(formula)].formulas
        known = formulas.get(id(formula))
        if known is None:
            known = formulas[id(formula)] = (
                self._bind_conjunction(formula) if isinstance(formula, All) else self._bind(formula)
            )
        return known

    def _bind_conjunction(self, formula: All) -> Residual:
        """Bind first the parts that reach less far and are known to more questions: one may make the whole false."""
        for part in self._reach.narrower(formula):
            if self.bind(part) is FALSE:
                return FALSE
        return self._bind(formula)

    def in_force(self, rule: Rule) -> Residual:
        if rule.start is None and rule.end is None:
            return TRUE
        periods = self._shelves[NOTHING].periods
        known = periods.get(rule.id)
        if known is None:
            known = periods[rule.id] = super().in_force(rule)
        return known

    def has(self, path: Path, element: str, held_for: Duration | None = None) -> Residual:
        attribute = self.attribute(path)
        if attribute is None or not attribute.derived:
            return super().has(path, element, held_for)
        sets = self._shelves[self._reach.of_path(path)].sets
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
