"""Conditions become formulas: paths resolved, constraints typed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import assert_never

from placet.check.dates import Dates
from placet.check.kinds import ATTRIBUTE
from placet.check.names import Names
from placet.check.reporting import Report, one_of_type
from placet.check.values import Values, shown
from placet.check.vocabulary import CONTEXT, Vocabulary
from placet.diagnostics import Place, suggest
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
)
from placet.logic.operators import OPERATORS
from placet.logic.ruleset import Attribute, Kind
from placet.messages import Words, listed, say
from placet.moments import Duration
from placet.pack import IS, Condition, Constraint, NotOf, Test
from placet.pack import AllOf as WrittenAll
from placet.pack import AnyOf as WrittenAny

FAILED = Truth(value=False)
"""Stands in for what could not be read; the errors found keep it from being used."""

_SETS = frozenset({"includes", "includes_any", "includes_all", "covers"})


@dataclass(frozen=True, slots=True)
class Reach:
    """What the rule around a condition is about.

    Attributes:
        object_types: The entity types that its object may have; empty where its activities take none.
        place: The rule.
    """

    object_types: tuple[str, ...]
    place: Place


class Conditions:
    """Lowers the conditions of one pack."""

    def __init__(self, report: Report, vocabulary: Vocabulary, dates: Dates, values: Values, subject: str) -> None:
        self._report = report
        self._vocabulary = vocabulary
        self._dates = dates
        self._values = values
        self._subject = subject
        self.used_attributes: set[tuple[str, str]] = set()
        self.used_acts: set[str] = set()

    def lower(self, condition: Condition | None, reach: Reach) -> Formula:
        """Return a condition as a formula; what could not be read is reported."""
        match condition:
            case None:
                return Truth(value=True)
            case WrittenAll(items):
                return _join(All, [self.lower(item, reach) for item in items])
            case WrittenAny(items):
                return _join(AnyOf, [self.lower(item, reach) for item in items])
            case NotOf(item):
                return Not(self.lower(item, reach))
            case Test():
                return self._test(condition, reach)
            case _:
                assert_never(condition)

    def _test(self, test: Test, reach: Reach) -> Formula:
        root, _, rest = test.path.partition(".")
        if root == "activity" and not rest:
            return _join(All, [self._concerns(constraint) for constraint in test.constraints])
        if root == "act" and rest:
            return _join(All, [self._act(rest, constraint, test) for constraint in test.constraints])
        found = self.attribute(test.path, test.place, reach)
        if found is None:
            return FAILED
        path, attribute = found
        held_for = self._held_for(test, attribute)
        parts = [
            self._constraint(path, attribute, constraint, held_for, reach)
            for constraint in test.constraints
            if constraint.operator != "held_for"
        ]
        return _join(All, parts)

    def attribute(self, written: str, place: Place, reach: Reach) -> tuple[Path, Attribute] | None:
        """Return the path and the declaration of an attribute; report one that is not declared."""
        root, dot, name = written.partition(".")
        if not dot or root == "act" or root not in self._roots(reach):
            self._unknown_root(written, root, place, reach)
            return None
        if root == CONTEXT:
            return self._declared(Scope.CONTEXT, (CONTEXT,), name, written, place)
        if root in {"subject", self._subject}:
            return self._declared(Scope.SUBJECT, (self._subject,), name, written, place)
        types = reach.object_types if root == "object" else (root,)
        return self._declared(Scope.OBJECT, types, name, written, place)

    def _roots(self, reach: Reach) -> tuple[str, ...]:
        objects = ("object", *reach.object_types) if reach.object_types else ()
        return ("subject", self._subject, CONTEXT, *objects, "act")

    def _unknown_root(self, written: str, root: str, place: Place, reach: Reach) -> None:
        if self._subject not in self._vocabulary.entity_types:
            return  # what is wrong is the pack's header, and no path can then be read
        roots = self._roots(reach)
        if root not in roots and (root == "object" or root in self._vocabulary.entity_types):
            self._no_such_object(written, root, place, reach)
            return
        near = suggest(root, roots, limit=1)
        self._report.error(
            "P214",
            say("`{written}` is not a path", written=written),
            place,
            say("begins with nothing known") if near != [root] else say("names nothing of it"),
            notes=[
                say("a path begins with {names}; or it is `activity`", names=listed(f"`{name}.`" for name in roots))
            ],
            help=self._likely_paths(written, near),
        )

    def _no_such_object(self, written: str, root: str, place: Place, reach: Reach) -> None:
        needed = say("an object") if root == "object" else one_of_type(root)
        taken = listed(map(one_of_type, reach.object_types), "or")
        self._report.error(
            "P217",
            say(
                "`{written}` needs {needed}, and the activities of this rule take {taken}",
                written=written,
                needed=needed,
                taken=taken,
            )
            if taken
            else say(
                "`{written}` needs {needed}, and the activities of this rule take no object",
                written=written,
                needed=needed,
            ),
            place,
            say("the object is {taken}", taken=taken) if taken else say("there is no object here"),
            labels=[(reach.place, say("the rule"))],
            help=[say("name activities that are declared with a fitting `on:`")],
        )

    def _likely_paths(self, written: str, near: list[str]) -> list[Words]:
        """Return what a wrong path may be meant to be."""
        if written in self._vocabulary.attributes.get(self._subject, ()):
            return [say("an attribute of `{owner}` has this name: `{owner}.{name}`", owner=self._subject, name=written)]
        _, _, rest = written.partition(".")
        return [say("a path with a similar beginning: `{path}`", path=f"{name}.{rest or '...'}") for name in near]

    def _declared(
        self, scope: Scope, owners: tuple[str, ...], name: str, written: str, place: Place
    ) -> tuple[Path, Attribute] | None:
        found: Attribute | None = None
        for owner in owners:
            names: Names[Attribute] | None = self._vocabulary.attributes.get(owner)
            if names is None or name not in names:
                self._undeclared(written, name, owner, place, names)
                return None
            self.used_attributes.add((owner, name))
            found = names.declared[name]
        by_type = scope is Scope.OBJECT and not written.startswith("object.")
        return None if found is None else (Path(scope, name, owners[0] if by_type else None), found)

    def _undeclared(self, written: str, name: str, owner: str, place: Place, names: Names[Attribute] | None) -> None:
        root = written.partition(".")[0]
        known = [f"{root}.{other}" for other in names or ()]
        homes = listed(names.homes()) if names else Words()
        notes = [say("attributes of `{owner}` are declared in {homes}", owner=owner, homes=homes)] if homes else []
        self._report.unknown(
            "P204", ATTRIBUTE, written, place, known, say("not declared for `{owner}`", owner=owner), notes=notes
        )

    def _held_for(self, test: Test, attribute: Attribute) -> Duration | None:
        for constraint in test.constraints:
            if constraint.operator != "held_for":
                continue
            lasting = {other.operator for other in test.constraints} - {"held_for", "known", "same_as"}
            if attribute.derived or not lasting or test.path.startswith(f"{CONTEXT}."):
                self._report.error(
                    "P213",
                    say("`held_for` needs a recorded attribute and another constraint beside it"),
                    constraint.place,
                    say("derived, or alone") if attribute.derived else say("what should have been held?"),
                    help=[say("write what has been held beside it, such as `{{equals: true, held_for: P2Y}}`")],
                )
                return None
            return self._dates.duration(str(constraint.value), constraint.value_place)
        return None

    def _constraint(
        self,
        path: Path,
        attribute: Attribute,
        constraint: Constraint,
        held_for: Duration | None,
        reach: Reach,
    ) -> Formula:
        operator = constraint.operator
        if operator == "known":
            return self._known(path, attribute, constraint)
        if operator == IS:
            operator = "includes" if attribute.kind is Kind.SET_OF else "equals"
        if operator == "same_as":
            return self._same(path, attribute, constraint, reach)
        fits = operator in _SETS if attribute.kind is Kind.SET_OF else self._fits(operator, attribute)
        if not fits or (operator == "covers" and attribute.of != "activity"):
            self._misfit(operator, attribute, constraint)
            return FAILED
        if operator in _SETS:
            return self._set(path, attribute, operator, constraint, held_for)
        return self._single(path, attribute, operator, constraint, held_for)

    @staticmethod
    def _fits(operator: str, attribute: Attribute) -> bool:
        return operator in OPERATORS and attribute.kind.value in OPERATORS[operator].kinds

    def _misfit(self, operator: str, attribute: Attribute, constraint: Constraint) -> None:
        if attribute.kind is Kind.SET_OF:
            fitting = sorted(_SETS if attribute.of == "activity" else _SETS - {"covers"})
        else:
            fitting = [*(name for name in OPERATORS if self._fits(name, attribute)), "same_as", "known"]
        self._report.error(
            "P213",
            say(
                "`{operator}` does not fit `{attribute}`, which is `{kind}`",
                operator=operator,
                attribute=attribute.id,
                kind=attribute.kind.value,
            ),
            constraint.place,
            say("does not fit"),
            labels=[(attribute.place, say("declared here"))],
            notes=[say("what fits it: {names}", names=listed(f"`{name}`" for name in fitting))],
        )

    def _set(
        self,
        path: Path,
        attribute: Attribute,
        operator: str,
        constraint: Constraint,
        held_for: Duration | None,
    ) -> Formula:
        if operator == "covers":
            if constraint.value != "activity":
                self._report.error(
                    "P213",
                    say("`covers` takes the word `activity`, found `{found}`", found=shown(constraint.value)),
                    constraint.value_place,
                    say("another word"),
                    notes=[say("it tests whether the set contains the question's activity or one above it")],
                )
            return Covers(path, held_for, constraint.place)
        written = constraint.value if isinstance(constraint.value, tuple) else (constraint.value,)
        parts: list[Formula] = []
        for value, place in zip(written, constraint.item_places, strict=True):
            element = self._element(attribute, value, place)
            parts.append(FAILED if element is None else Has(path, element, held_for, place))
        return _join(AnyOf if operator == "includes_any" else All, parts)

    def _element(self, attribute: Attribute, written: object, place: Place) -> str | Reference | None:
        if written == "object" and attribute.of not in (None, "activity"):
            return Reference.OBJECT
        if written == "activity" and attribute.of == "activity":
            return Reference.ACTIVITY
        read = self._values.read(attribute, written, place)
        return None if read is None else str(read)

    def _single(
        self,
        path: Path,
        attribute: Attribute,
        operator: str,
        constraint: Constraint,
        held_for: Duration | None,
    ) -> Formula:
        if isinstance(constraint.value, tuple):
            read = [
                self._values.read(attribute, value, place)
                for value, place in zip(constraint.value, constraint.item_places, strict=True)
            ]
            options = frozenset(value for value in read if value is not None)
            return Compare(path, operator, options, held_for, constraint.place)
        operand = self._values.read(attribute, constraint.value, constraint.value_place)
        if operand is None:
            return FAILED
        return Compare(path, operator, operand, held_for, constraint.place)

    def _same(self, path: Path, attribute: Attribute, constraint: Constraint, reach: Reach) -> Formula:
        found = self.attribute(str(constraint.value), constraint.value_place, reach)
        if found is None:
            return FAILED
        other_path, other = found
        comparable = (attribute.kind, attribute.of, set(attribute.options)) == (
            other.kind,
            other.of,
            set(other.options),
        )
        if attribute.kind is Kind.SET_OF or not comparable:
            self._report.error(
                "P213",
                say(
                    "`same_as` compares two single values of one type: `{attribute}` is `{kind}` and "
                    "`{other}` is `{other_kind}`",
                    attribute=path.attribute,
                    kind=attribute.kind.value,
                    other=other_path.attribute,
                    other_kind=other.kind.value,
                ),
                constraint.place,
                say("cannot be compared"),
                labels=[(attribute.place, say("declared here")), (other.place, say("and here"))],
            )
        return Same(path, other_path, constraint.place)

    def _known(self, path: Path, attribute: Attribute, constraint: Constraint) -> Formula:
        if attribute.kind is Kind.SET_OF:
            self._misfit("known", attribute, constraint)
        elif constraint.value is not True:
            self._report.error(
                "P213",
                say("`known` takes `true`, found `{found}`", found=shown(constraint.value)),
                constraint.value_place,
                say("not `true`"),
                notes=[say("what is not known today may be known tomorrow, so nothing can rest on its being unknown")],
            )
        return Known(path, None, constraint.place)

    def _concerns(self, constraint: Constraint) -> Formula:
        if constraint.operator not in {IS, "equals", "one_of"}:
            self._report.error(
                "P213",
                say(
                    "`activity` takes an activity or `one_of` a list of them, found `{operator}`",
                    operator=constraint.operator,
                ),
                constraint.place,
                say("does not fit"),
            )
            return FAILED
        written = constraint.value if isinstance(constraint.value, tuple) else (constraint.value,)
        named = {
            str(value)
            for value, place in zip(written, constraint.item_places, strict=True)
            if self._vocabulary.activities.find(str(value), place)
        }
        return Concerns(below(named, self._vocabulary), constraint.place)

    def _act(self, act: str, constraint: Constraint, test: Test) -> Formula:
        self._vocabulary.acts.find(act, test.place)
        self.used_acts.add(act)
        if constraint.operator not in {IS, "equals"} or constraint.value not in {"done", "refused"}:
            self._report.error(
                "P213",
                say("the act `{act}` is `done` or `refused`, found `{found}`", act=act, found=shown(constraint.value)),
                constraint.value_place,
                say("neither"),
            )
        return ActState(act, constraint.value == "refused", constraint.place)


def _join(kind: type[All | AnyOf], parts: list[Formula]) -> Formula:
    return parts[0] if len(parts) == 1 else kind(tuple(parts))


def below(named: set[str], vocabulary: Vocabulary) -> frozenset[str]:
    """Return the named activities and everything below them."""
    return frozenset().union(*(vocabulary.below(name) for name in named))
