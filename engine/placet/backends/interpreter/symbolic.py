"""The evaluation of an activity for a profile of which nothing is known yet, each of its answers a variable.

It is the same evaluation as that of a question; only what is read of the subject is left as variables.
"""

from __future__ import annotations

from dataclasses import replace

from placet.backends.interpreter.binding import DOMAINS, Choice, Facts
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.setting import Holder, Setting
from placet.logic.activity_formula import DONE, REFUSED, ActivityFormula, InexpressibleError, Reads, Variable
from placet.logic.formula import Path, Reference, Scope, Value
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import TRUE, Awaited, Open, Residual, conjoin, disjoin, negate, points_of
from placet.logic.ruleset import Attribute, Kind, Rule
from placet.moments import Duration


def activity_formula(setting: Setting) -> ActivityFormula:
    """Return the decision on a setting's activity for any profile; whose setting it is makes no difference.

    Raises:
        InexpressibleError: A rule asks whether a derived attribute is known.
    """
    return Symbolic(setting).formula()


class Symbolic(Evaluation):
    """The evaluation of an activity for any profile.

    Args:
        setting: A question about the activity, at its moment.
    """

    def __init__(self, setting: Setting) -> None:
        super().__init__(_emptied(setting))
        self.facts: _Profiled = _Profiled(self.setting)

    def formula(self) -> ActivityFormula:
        """Return the decision."""
        return self._formula(self.decision())

    def effect_of(self, rule: Rule) -> ActivityFormula:
        """Return whether a rule is effective."""
        return self._formula(self.effective(rule))

    def _formula(self, residual: Residual) -> ActivityFormula:
        timeline = self.facts.timeline
        variables = dict(self.facts.variables)
        return ActivityFormula(
            self.setting.activity.id, residual, dict(timeline.points), tuple(timeline.orders), variables
        )

    def _known(self, path: Path, element: str | Reference | None) -> Residual:
        attribute = self.attribute(path)
        if path.scope is not Scope.SUBJECT or attribute is None:
            return super()._known(path, element)
        name = None if element is None else self.resolve(element, path)
        if attribute.derived:
            if self._depends_on_profile(path, name):
                raise InexpressibleError(attribute.id)
            return super()._known(path, element)
        return super()._known(path, element) if name == "" else self.facts.known(attribute, name)

    def _depends_on_profile(self, path: Path, element: str | None) -> bool:
        truths = [c.condition for c in self.choices(path)] if element is None else [self.has(path, element)]
        points = {c.point for c in self.choices(path)} if element is None else set()
        return any(p in self.facts.variables for p in (*points, *(p for truth in truths for p in points_of(truth))))


def _emptied(setting: Setting) -> Setting:
    subject = setting.holders[Scope.SUBJECT]
    opened = frozenset(name for name, attribute in subject.attributes.items() if not attribute.derived)
    empty = Holder(subject.id, subject.type, subject.attributes, {}, {}, opened=opened)
    return replace(setting, holders={**setting.holders, Scope.SUBJECT: empty})


class _Profiled(Facts):
    """The facts of a question whose subject is any profile."""

    def __init__(self, setting: Setting) -> None:
        super().__init__(setting)
        self.variables: dict[str, Variable] = {}

    def has(self, path: Path, element: str, held_for: Duration | None = None) -> Residual:
        """Return whether a recorded set contains an element."""
        attribute = self._of_profile(path)
        if attribute is None:
            return super().has(path, element, held_for)
        name = _id(f"{attribute.id}.{element}", held_for)
        self._add(Variable(name, Reads.ELEMENT, attribute.id, element, held_for), Domain.LISTED, (False, True))
        return Open(name, "equals", operand=True)

    def choices(self, path: Path, held_for: Duration | None = None) -> tuple[Choice, ...]:
        """Return the one possible value of a recorded single value: what the profile says."""
        attribute = self._of_profile(path)
        if attribute is None:
            return super().choices(path, held_for)
        name = _id(attribute.id, held_for)
        self._add(Variable(name, Reads.VALUE, attribute.id, None, held_for), *self._range(attribute))
        return (Choice(TRUE, None, name, attribute.may_be_none),)

    def known(self, attribute: Attribute, element: str | None) -> Residual:
        """Return whether the profile says anything of an attribute."""
        name = f"known:{attribute.id}" if element is None else f"known:{attribute.id}.{element}"
        self._add(Variable(name, Reads.KNOWN, attribute.id, element), Domain.LISTED, (False, True))
        return Open(name, "equals", operand=True)

    def _act(self, act: str, *, refused: bool) -> Residual:
        name = f"act:{act}"
        self._add(Variable(name, Reads.ACT, act), Domain.LISTED, (DONE, REFUSED, None))
        denied = Open(name, "equals", REFUSED)
        return denied if refused else disjoin((Open(name, "equals", DONE), conjoin((negate(denied), Awaited(act)))))

    def _of_profile(self, path: Path) -> Attribute | None:
        holder = self.setting.holder(path) if path.scope is Scope.SUBJECT else None
        return holder.attributes.get(path.attribute) if holder else None

    def _range(self, attribute: Attribute) -> tuple[Domain, tuple[Value, ...]]:
        values: tuple[Value, ...] = (False, True) if attribute.kind is Kind.BOOL else ()
        if attribute.kind is Kind.ONE_OF:
            values = self.setting.ruleset.names_for(attribute)
        return DOMAINS[attribute.kind], (*values, None) if attribute.may_be_none else values

    def _add(self, variable: Variable, domain: Domain, values: tuple[Value, ...]) -> None:
        if variable.id not in self.variables:
            self.variables[variable.id] = variable
            about = ("profile", variable.name, *((variable.element,) if variable.element else ()))
            self.timeline.add(Point(variable.id, PointKind.UNRECORDED, domain, values, about=about))


def _id(name: str, held_for: Duration | None) -> str:
    return f"value:{name}" if held_for is None else f"held:{name}:{held_for}"
