"""All the worlds that a vocabulary allows: whoever asks, whatever is recorded, whichever acts are done.

Each test becomes a residual in which everything is open, so that the logic can say whether a condition can hold at all.
Where tests hang together in a way that is not modelled here (what a set of activities covers, what is known), each
counts as independent of the others: then more seems possible than is, and a lint stays silent.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from placet.logic.formula import (
    ActState,
    All,
    AnyOf,
    Compare,
    Concerns,
    Covers,
    Formula,
    Has,
    Known,
    Not,
    Path,
    Reference,
    Same,
    Scope,
    Truth,
    Value,
)
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import (
    FALSE,
    TRUE,
    Equal,
    Open,
    Residual,
    accepts,
    conjoin,
    constant,
    disjoin,
    negate,
)
from placet.logic.ruleset import Attribute, Dated, Kind, Rule, Ruleset
from placet.logic.verdicts import BoundExceededError, Space

_DOMAINS = {
    Kind.INTEGER: Domain.INTEGERS,
    Kind.DECIMAL: Domain.DECIMALS,
    Kind.DATE: Domain.DATES,
    Kind.TEXT: Domain.TEXTS,
}
_ACTIVITY = "activity"

Choice = tuple[Residual, Value, str | None]
"""When an attribute has a value, the value, and the open point that stands for it instead, if one does."""


class Worlds:
    """What can be where a question is about one of some activities.

    Args:
        ruleset: The pack.
        activities: The activities.
    """

    def __init__(self, ruleset: Ruleset, activities: frozenset[str]) -> None:
        self._ruleset = ruleset
        self._activities = activities
        self._points: dict[str, Point] = {}
        self._choices: dict[Path, tuple[Choice, ...]] = {}

    def is_possible(self, residual: Residual) -> bool:
        """Return whether a residual holds in some world; also where that is too much to work out."""
        try:
            space = Space.of(residual, self._points)
            return space.tables(residual, space.consistent)[1] != 0
        except BoundExceededError:
            return True

    def effective(self, rule: Rule) -> Residual:
        """Return when a rule applies and none that overrides it does."""
        return conjoin((self.applies(rule), *(negate(self.applies(other)) for other in self.overriders(rule))))

    def overriders(self, rule: Rule) -> tuple[Rule, ...]:
        """Return the rules that override a rule."""
        return self._ruleset.overriders.get(rule.id, ())

    def applies(self, rule: Rule) -> Residual:
        """Return when a rule's scope, period, condition and acts are all given."""
        scope = TRUE if rule.defines is not None else self._concerns(rule.activities)
        acts = (self._act(act, refused=False) for act in rule.upon)
        return conjoin((scope, self._in_force(rule), self.bind(rule.condition), *acts))

    def _in_force(self, rule: Rule) -> Residual:
        if rule.start is None and rule.end is None:
            return TRUE
        return self._truth(f"in_force:{_end(rule.start)}:{_end(rule.end)}")

    def bind(self, formula: Formula) -> Residual:  # noqa: C901 - one case for each node of the closed union
        """Return a formula's residual over open points."""
        match formula:
            case Truth(value):
                return constant(value)
            case Not(part):
                return negate(self.bind(part))
            case All(parts):
                return conjoin(self.bind(part) for part in parts)
            case AnyOf(parts):
                return disjoin(self.bind(part) for part in parts)
            case Compare():
                return self._lasting(self._compare(formula), formula)
            case Has(path, element):
                return self._lasting(self._has(path, element), formula)
            case Same(left, right):
                return self._same(left, right)
            case Covers(path, held_for):
                return self._truth(f"covers:{path}:{held_for}")
            case Known(path, element):
                return self._truth(f"known:{path}:{element}")
            case Concerns(activities):
                return self._concerns(activities)
            case ActState(act, refused):
                return self._act(act, refused=refused)
            case _:
                assert_never(formula)

    def _lasting(self, holds: Residual, test: Compare | Has) -> Residual:
        """Return when a test has also held for its duration, where it names one."""
        if test.held_for is None:
            return holds
        return conjoin((holds, self._truth(f"held:{replace(test, place=None)}")))

    def _compare(self, test: Compare) -> Residual:
        if self._attribute(test.path) is None:
            return self._truth(f"test:{replace(test, place=None)}")
        return disjoin(
            conjoin((when, constant(accepts(test.operator, test.operand, value))))
            if point is None
            else conjoin((when, Open(point, test.operator, test.operand)))
            for when, value, point in self.choices(test.path)
        )

    def _same(self, left: Path, right: Path) -> Residual:
        return disjoin(
            conjoin((one[0], other[0], _equal(one, other)))
            for one in self.choices(left)
            for other in self.choices(right)
        )

    def _has(self, path: Path, element: str | Reference) -> Residual:
        attribute = self._attribute(path)
        if attribute is None or not attribute.derived or isinstance(element, Reference):
            return self._truth(f"has:{path}:{element!r}")
        return disjoin(
            conjoin((self.effective(rule), self.bind(rule.cases[0].condition)))
            for rule in self._ruleset.definitions.get(path, ())
            if rule.cases[0].value == element
        )

    def choices(self, path: Path) -> tuple[Choice, ...]:
        """Return the values that an attribute can have, and when."""
        known = self._choices.get(path)
        if known is None:
            attribute = self._attribute(path)
            derived = attribute is not None and attribute.derived
            known = self._choices[path] = (
                self._defined(path, attribute) if attribute and derived else self._recorded(path, attribute)
            )
        return known

    def _attribute(self, path: Path) -> Attribute | None:
        """Return an attribute's declaration; None where objects of several types have it."""
        match path.scope:
            case Scope.SUBJECT:
                owners = {self._ruleset.subject}
            case Scope.CONTEXT:
                owners = {"context"}
            case Scope.OBJECT:
                owners = set(self._ruleset.entity_types)
            case _:
                assert_never(path.scope)
        found = [declared for owner, declared in self._named(path.attribute) if owner in owners]
        return found[0] if len(found) == 1 else None

    def _named(self, name: str) -> list[tuple[str, Attribute]]:
        return [(owner, names[name]) for owner, names in self._ruleset.attributes.items() if name in names]

    def _defined(self, path: Path, attribute: Attribute) -> tuple[Choice, ...]:
        found: list[Choice] = []
        left: Residual = TRUE
        for rule in self._ruleset.definitions.get(path, ()):
            effective = self.effective(rule)
            for case in rule.cases:
                condition = conjoin((left, effective, self.bind(case.condition)))
                found.append((condition, case.value, None))
                left = conjoin((left, negate(condition)))
        return (*found, (left, attribute.default, None))

    def _recorded(self, path: Path, attribute: Attribute | None) -> tuple[Choice, ...]:
        name = f"value:{path}"
        if attribute is None:
            self._points[name] = Point(name, PointKind.UNRECORDED, Domain.TEXTS, (None,))
            return ((TRUE, None, name),)
        none = (None,) if path.scope is Scope.OBJECT or (attribute.complete and attribute.default is None) else ()
        listed = (False, True) if attribute.kind is Kind.BOOL else tuple(attribute.options)
        domain = Domain.LISTED if listed else _DOMAINS.get(attribute.kind, Domain.TEXTS)
        self._points[name] = Point(name, PointKind.UNRECORDED, domain, (*listed, *none))
        return ((TRUE, None, name),)

    def _concerns(self, activities: frozenset[str]) -> Residual:
        concerned = self._activities & activities
        if not concerned or concerned == self._activities:
            return constant(bool(concerned))
        self._points[_ACTIVITY] = Point(_ACTIVITY, PointKind.UNRECORDED, Domain.LISTED, tuple(sorted(self._activities)))
        return Open(_ACTIVITY, "one_of", concerned)

    def _act(self, act: str, *, refused: bool) -> Residual:
        name = f"act:{act}"
        self._points[name] = Point(name, PointKind.UNRECORDED, Domain.LISTED, ("open", "done", "refused"))
        return Open(name, "equals", "refused" if refused else "done")

    def _truth(self, name: str) -> Residual:
        """Return something that may be true or not, whatever else is."""
        self._points[name] = Point(name, PointKind.UNRECORDED, Domain.LISTED, (False, True))
        return Open(name, "equals", operand=True)


def _equal(one: Choice, other: Choice) -> Residual:
    match one[2], other[2]:
        case str() as left, str() as right:
            return TRUE if left == right else Equal(left, right)
        case str() as point, None:
            return FALSE if other[1] is None else Open(point, "equals", other[1])
        case None, str() as point:
            return FALSE if one[1] is None else Open(point, "equals", one[1])
        case _:
            return constant(one[1] is not None and one[1] == other[1])


def _end(dated: Dated | None) -> str:
    """Tell the ends of periods apart, so that only what surely begins or ends together is taken to."""
    if dated is None:
        return ""
    return dated.moment.text if dated.moment.is_exact else dated.point
