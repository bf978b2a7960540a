"""A question in which whatever somebody can change is left open: each such thing is a lever with a few states.

State 0 is how it is; each other state is one change.
With `fixtures`, what nobody can change has levers too, which tell what stands in the way.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from placet.backends.interpreter.binding import Choice, Facts
from placet.backends.interpreter.candidates import Candidates
from placet.backends.interpreter.changed import Changed, Doing, Thing, record_of
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.setting import Holder, Setting
from placet.logic.formula import Path, Reference, Scope, Value
from placet.logic.goals import Lever, Move
from placet.logic.residual import FALSE, TRUE, Awaited, Open, Residual, conjoin, disjoin, negate
from placet.logic.ruleset import Act, Attribute, Effect, Rule
from placet.moments import Duration


class Fixed(StrEnum):
    """What nobody can change, from the most to the least telling."""

    VALUE = "value"
    DURATION = "duration"
    PERIOD = "period"
    RULE = "rule"


@dataclass(frozen=True, slots=True)
class Fixture:
    """Something that nobody can change.

    Attributes:
        kind: What it is.
        path: For a value or a duration, where it stands.
        element: For an element of a set, which.
        rule: For a period or a rule, the rule.
    """

    kind: Fixed
    path: Path | None = None
    element: str | None = None
    rule: Rule | None = None


class Levers:
    """The levers met in one question.

    Attributes:
        changes: By lever, its changes: state 1 is the first.
        fixtures: By lever, what nobody can change.
    """

    def __init__(self, setting: Setting, *, relaxed: Effect | None) -> None:
        self.setting = setting
        self.relaxed = relaxed
        self.changes: dict[str, tuple[Changed, ...]] = {}
        self.fixtures: dict[str, Fixture] = {}
        self._owners: dict[str, Attribute | Act] = {}

    def at(self, lever: str, state: int) -> Residual:
        """Return whether a lever is in a state."""
        return Open(lever, "equals", state)

    def of_thing(
        self, thing: Thing, owner: Attribute | Act, changes: Iterable[Changed], path: Path | None = None
    ) -> str | None:
        """Return the lever of a thing; None where nothing about it can be changed."""
        if isinstance(owner, Attribute) and not owner.changed_by:
            if self.relaxed is None:
                return None
            self.fixtures[f"lever:{thing.ref}"] = Fixture(Fixed.VALUE, path, thing.element)
        lever, found = f"lever:{thing.ref}", tuple(changes)
        if not found:
            return None
        self.changes[lever] = found
        self._owners[lever] = owner
        return lever

    def of_fixture(self, name: str, fixture: Fixture) -> str:
        """Return the lever of something else that nobody can change."""
        self.fixtures[name] = fixture
        return name

    def owner(self, lever: str) -> Attribute | Act:
        """Return the declaration of what a lever changes."""
        return self._owners[lever]

    def change(self, move: Move) -> Changed:
        """Return what a move means."""
        return self.changes[move[0]][move[1] - 1]

    def all(self) -> dict[str, Lever]:
        """Return every lever as the search knows it, those of fixtures included."""
        found: dict[str, Lever] = {}
        for at, (lever, changes) in enumerate(self.changes.items()):
            found[lever] = Lever(lever, len(changes), self._owners[lever].cost, (*self._breadth(changes[0].thing), at))
        for at, lever in enumerate(self.fixtures):
            found.setdefault(lever, Lever(lever, 1, 1, (0, at)))
        return found

    def _breadth(self, thing: Thing) -> tuple[int, ...]:
        """Activities that are sets' elements come from the narrowest to the widest."""
        activity = self.setting.ruleset.activities.get(thing.element or "")
        return (-len(activity.ancestors) if activity else 0,)


class LeverFacts(Facts):
    """What the records say, or would say once changed."""

    def __init__(self, setting: Setting, levers: Levers) -> None:
        super().__init__(setting)
        self.levers = levers
        self._candidates = Candidates(setting)

    def _has(self, path: Path, element: str, held_for: Duration | None) -> Residual:
        lasting = self._has_lasting(path, element, held_for)
        if held_for is None or self.levers.relaxed is None or lasting is TRUE:
            return lasting
        name = f"lever:held:{path.scope}.{path.attribute}.{element}:{held_for}"
        lever = self.levers.of_fixture(name, Fixture(Fixed.DURATION, path, element))
        present = self.has(path, element)
        return disjoin((lasting, conjoin((self.levers.at(lever, 1), present))))

    def _has_lasting(self, path: Path, element: str, held_for: Duration | None) -> Residual:
        base = super()._has(path, element, held_for)
        lever = self.element_lever(path, element)
        if lever is None:
            return base
        parts = [conjoin((self.levers.at(lever, 0), base))]
        for state, change in enumerate(self.levers.changes[lever], start=1):
            if change.to is True:
                parts.append(conjoin((self.levers.at(lever, state), self._lasting_once(change, held_for))))
        return disjoin(parts)

    def _lasting_once(self, change: Changed, held_for: Duration | None) -> Residual:
        if held_for is None:
            return TRUE
        account = record_of(change, self.setting.asked).accounts[0]
        return self.timeline.holds(account, held_for)

    def is_bare(self, path: Path) -> bool:
        """Return whether a set surely has no element: no set does for which somebody could give it one."""
        return self._declared(path)[1] is None

    def element_lever(self, path: Path, element: str) -> str | None:
        """Return the lever of an element of a set, if it has one."""
        holder, attribute = self._declared(path)
        if holder is None or attribute is None:
            return None
        now = super()._has(path, element, None)
        thing = Thing(holder.id, attribute.id, element)
        certain = True if now is TRUE else False if now is FALSE else None
        to = (True, False) if certain is None else (not certain,)
        changes = (Changed(thing, one, certain, certain is not None) for one in to)
        return self.levers.of_thing(thing, attribute, changes, path)

    def _declared(self, path: Path) -> tuple[Holder | None, Attribute | None]:
        holder = self.setting.holder(path)
        return holder, holder.attributes.get(path.attribute) if holder else None

    def _choose(self, path: Path, held_for: Duration | None) -> Iterable[Choice]:
        if held_for is None or self.levers.relaxed is None:
            yield from self._choose_lasting(path, held_for)
            return
        name = f"lever:held:{path.scope}.{path.attribute}:{held_for}"
        lever = self.levers.of_fixture(name, Fixture(Fixed.DURATION, path))
        for state, choices in enumerate((self._choose_lasting(path, held_for), self.choices(path))):
            yield from self._when(lever, state, choices)

    def _choose_lasting(self, path: Path, held_for: Duration | None) -> Iterator[Choice]:
        base = tuple(super()._choose(path, held_for))
        lever = self.value_lever(path)
        if lever is None:
            yield from base
            return
        yield from self._when(lever, 0, base)
        for state, change in enumerate(self.levers.changes[lever], start=1):
            lasting = FALSE if change.to is None and held_for else self._lasting_once(change, held_for)
            yield from self._when(lever, state, (Choice(lasting, change.to),))

    def _when(self, lever: str, state: int, choices: Iterable[Choice]) -> Iterator[Choice]:
        for choice in choices:
            condition = conjoin((self.levers.at(lever, state), choice.condition))
            yield Choice(condition, choice.value, choice.point, choice.may_be_none)

    def value_lever(self, path: Path) -> str | None:
        """Return the lever of a single value, if it has one."""
        holder, attribute = self._declared(path)
        if holder is None or attribute is None:
            return None
        now = [choice for choice in super()._choose(path, None) if choice.condition is not FALSE]
        is_certain = len(now) == 1 and now[0].condition is TRUE and now[0].point is None
        before = now[0].value if is_certain else None
        thing = Thing(holder.id, attribute.id)
        changes = (
            Changed(thing, value, before, is_certain)
            for value in self._candidates.of(path, attribute, [choice.value for choice in now if not choice.point])
            if not is_certain or value != before
        )
        return self.levers.of_thing(thing, attribute, changes, path)

    def _act(self, act: str, *, refused: bool) -> Residual:
        base = super()._act(act, refused=refused)
        lever = self._act_lever(act)
        parts = [conjoin((self.levers.at(lever, 0), base))]
        for state, change in enumerate(self.levers.changes[lever], start=1):
            found = self._act_once(act, change.to, refused=refused)
            parts.append(conjoin((self.levers.at(lever, state), found)))
        return disjoin(parts)

    @staticmethod
    def _act_once(act: str, to: Value, *, refused: bool) -> Residual:
        match to:
            case Doing.DONE:
                return FALSE if refused else TRUE
            case Doing.REFUSED:
                return TRUE if refused else FALSE
            case _:
                return FALSE if refused else Awaited(act)

    def _act_lever(self, act: str) -> str:
        done, refused = super()._act(act, refused=False), super()._act(act, refused=True)
        states: dict[tuple[Residual, Residual], Doing] = {
            (TRUE, FALSE): Doing.DONE,
            (FALSE, TRUE): Doing.REFUSED,
            (Awaited(act), FALSE): Doing.OPEN,
        }
        now = states.get((done, refused))
        thing = Thing(self.setting.holders[Scope.SUBJECT].id, act, is_act=True)
        changes = (Changed(thing, to, now, now is not None) for to in Doing if to is not now)
        lever = self.levers.of_thing(thing, self.setting.ruleset.acts[act], changes)
        if lever is None:
            raise AssertionError("an act can always be done, refused or left open")
        return lever


class LeverEvaluation(Evaluation):
    """The partial evaluation of a question with its levers."""

    def __init__(self, setting: Setting, *, relaxed: Effect | None = None) -> None:
        """Take a question.

        Args:
            setting: The question.
            relaxed: Give levers to fixtures too, and among these to the rules of this effect.
        """
        super().__init__(setting)
        self.levers = Levers(setting, relaxed=relaxed)
        self.facts: LeverFacts = LeverFacts(setting, self.levers)
        self._plain = Evaluation(setting)

    def effective(self, rule: Rule) -> Residual:
        """Return whether a rule is effective, or would be if it stood in the pack."""
        found = super().effective(rule)
        if self.levers.relaxed is not rule.effect or found is FALSE:
            return found
        lever = self.levers.of_fixture(f"lever:rule:{rule.id}", Fixture(Fixed.RULE, rule=rule))
        return conjoin((found, self.levers.at(lever, 0)))

    def in_force(self, rule: Rule) -> Residual:
        """Return whether a rule is in force, or would be at another date."""
        found = super().in_force(rule)
        if self.levers.relaxed is None or found is TRUE:
            return found
        lever = self.levers.of_fixture(f"lever:period:{rule.id}", Fixture(Fixed.PERIOD, rule=rule))
        return disjoin((found, self.levers.at(lever, 1)))

    def _known(self, path: Path, element: str | Reference | None) -> Residual:
        """Return whether a value is known: it was, or it has been changed, which leaves a record."""
        known = self._plain._known(path, element)  # noqa: SLF001 - the same reading, without levers
        timeline = self._plain.facts.timeline
        for point in timeline.points.values():
            self.facts.timeline.points.setdefault(point.id, point)
        self.facts.timeline.orders.update(timeline.orders)
        if element is None:
            lever = self.facts.value_lever(path)
        else:
            lever = self.facts.element_lever(path, self.resolve(element, path))
        return known if lever is None else disjoin((known, negate(self.levers.at(lever, 0))))
