"""Rules in one world: conditions, overrides, derived attributes, and the decision D, by straight recursive reading."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from oracle.case import Case, Plain
from oracle.facts import Facts
from oracle.records import as_list
from oracle.values import is_set, read_value
from oracle.worlds import Space, World

COMPARISONS: Mapping[str, Callable[[Any, Any], bool]] = {
    "equals": lambda value, operand: value == operand,
    "one_of": lambda value, operands: value in operands,
    "at_least": lambda value, operand: value >= operand,
    "at_most": lambda value, operand: value <= operand,
    "more_than": lambda value, operand: value > operand,
    "less_than": lambda value, operand: value < operand,
    "before": lambda value, operand: value < operand,
    "on_or_after": lambda value, operand: value >= operand,
}


class Reading:
    """A pack's rules read in one world, when exactly the acts in `done` have been done beyond those recorded.

    Attributes:
        facts: The facts of the world, which are the same whichever acts are done.
    """

    def __init__(
        self, case: Case, space: Space, world: World, done: frozenset[str] = frozenset(), facts: Facts | None = None
    ) -> None:
        self.case, self.space, self.world, self.done = case, space, world, done
        self.facts = facts or Facts(case, space, world)
        self._applies: dict[str, bool] = {}

    def with_acts(self, done: frozenset[str]) -> Reading:
        """Return the reading of the same world when other acts have been done."""
        return Reading(self.case, self.space, self.world, done, self.facts)

    # Rules

    def decision(self) -> bool:
        """Return D: some permit is effective and no forbid is."""
        rules = self.case.rules.values()
        is_granted = any("permit" in rule and self.is_effective(rule) for rule in rules)
        return is_granted and not any("forbid" in rule and self.is_effective(rule) for rule in rules)

    def is_effective(self, rule: Plain) -> bool:
        """Return whether a rule applies and no rule that overrides it does."""
        return self.applies(rule) and not any(self.applies(other) for other in self.case.overriding[rule["rule"]])

    def applies(self, rule: Plain) -> bool:
        """Return whether a rule covers the question's activity, is in force, and has its condition and acts given."""
        name = rule["rule"]
        if name not in self._applies:
            self._applies[name] = self._applies_now(rule)
        return self._applies[name]

    def _applies_now(self, rule: Plain) -> bool:
        return (
            self.covers(rule)
            and self.facts.holds(*self.case.force(rule))
            and self.is_so(rule.get("when", {}))
            and not ("unless" in rule and self.is_so(rule["unless"]))
            and all(self.is_done(act) for act in as_list(rule.get("upon")))
        )

    def covers(self, rule: Plain) -> bool:
        """Return whether a rule's scope covers the question's activity; a definition's always does."""
        if "define" in rule:
            return True
        scope = as_list(rule.get("permit") or rule.get("forbid") or rule.get("to"))
        return "any" in scope or not self.case.lineage.isdisjoint(scope)

    def is_done(self, act: str) -> bool:
        """Return whether an act is done: recorded so, or among those done since, which a refused act cannot be."""
        if self.facts.is_done_by_record(act):
            return True
        return act in self.done and not self.facts.is_refused(act)

    # Conditions

    def is_so(self, condition: Plain) -> bool:
        """Return whether every entry of a condition holds."""
        return all(self.entry_holds(key, value) for key, value in condition.items())

    def entry_holds(self, key: str, value: Any) -> bool:
        """Return whether one entry of a condition holds."""
        if key == "all":
            return all(self.is_so(part) for part in value)
        if key == "any":
            return any(self.is_so(part) for part in value)
        if key == "not":
            return not self.is_so(value)
        if key == "activity":
            names = value["one_of"] if isinstance(value, dict) else [value]
            return not self.case.lineage.isdisjoint(names)
        scope, name = key.split(".")
        if scope == "act":
            if value == "done":
                return self.is_done(name)
            return self.facts.is_refused(name) and not self.facts.is_done_by_record(name)
        return self.path_satisfies(scope, name, value)

    def path_satisfies(self, scope: str, attribute: str, constraints: Any) -> bool:
        """Return whether the value at a path obeys all constraints."""
        owner = self.case.holder(scope)
        declared = self.case.declaration(owner[1], attribute) if owner else None
        if owner is None or declared is None:
            return False
        if not isinstance(constraints, dict):
            constraints = {"includes" if is_set(declared["type"]) else "equals": constraints}
        duration = constraints.get("held_for")
        tests = {word: operand for word, operand in constraints.items() if word != "held_for"}
        if is_set(declared["type"]):
            return self.set_satisfies(scope, attribute, tests, duration)
        return all(self.value_satisfies(scope, attribute, word, operand, duration) for word, operand in tests.items())

    # Sets

    def set_satisfies(self, scope: str, attribute: str, tests: Plain, duration: str | None) -> bool:
        """Return whether a set obeys all constraints."""

        def has(element: str) -> bool:
            return self.has(scope, attribute, element, duration)

        for word, operand in tests.items():
            holds = {
                "includes": lambda operand=operand: has(operand),
                "includes_any": lambda operand=operand: any(has(element) for element in operand),
                "includes_all": lambda operand=operand: all(has(element) for element in operand),
                "covers": lambda: any(has(node) for node in sorted(self.case.lineage)),
            }[word]()
            if not holds:
                return False
        return True

    def has(self, scope: str, attribute: str, element: str, duration: str | None = None) -> bool:
        """Return whether a set, recorded or derived, contains an element."""
        owner = self.case.holder(scope)
        assert owner is not None
        declared = self.case.declaration(owner[1], attribute)
        assert declared is not None
        named = self.named(element, declared["type"]["set_of"])
        if named is None:
            return False
        if not declared.get("derived"):
            return self.facts.has(owner[0], attribute, declared, named, duration)
        rules = self.definitions(owner[1], attribute)
        return any(rule["value"] == named and self.is_effective(rule) for rule in rules)

    def named(self, element: str, of: object) -> str | None:
        """Return the element that a condition means; `object` and `activity` are the question's own.

        None where there is no such element: no object, or one of a type that the set does not hold.
        """
        if element == "object":
            return self.case.object if self.case.object_type == of else None
        return self.case.activity if element == "activity" else element

    # Single values

    def value_satisfies(self, scope: str, attribute: str, word: str, operand: Any, duration: str | None) -> bool:
        """Return whether a single value, recorded or derived, obeys one constraint."""
        owner = self.case.holder(scope)
        assert owner is not None
        declared = self.case.declaration(owner[1], attribute)
        assert declared is not None
        if word == "known":
            return self.is_known(scope, attribute)
        if word == "same_as":
            mine, other = self.value(scope, attribute), self.value(*operand.split("."))
            return mine is not None and mine == other
        typed = [read_value(declared["type"], one) for one in operand] if word == "one_of" else None
        compared = typed if typed is not None else read_value(declared["type"], operand)

        def test(value: object) -> bool:
            return COMPARISONS[word](value, compared)

        if not declared.get("derived"):
            return self.facts.satisfies(owner[0], attribute, declared, test, duration)
        value = self.derived_value(owner[1], attribute, declared)
        return value is not None and test(value)

    def value(self, scope: str, attribute: str) -> object:
        """Return a single value, recorded or derived; None is no value."""
        owner = self.case.holder(scope)
        declared = self.case.declaration(owner[1], attribute) if owner else None
        if owner is None or declared is None:
            return None
        if declared.get("derived"):
            return self.derived_value(owner[1], attribute, declared)
        return self.facts.value(owner[0], attribute, declared)

    # Derived attributes

    def definitions(self, type_: str, attribute: str) -> list[Plain]:
        """Return the rules that define an attribute."""
        return [rule for rule in self.case.rules.values() if rule.get("define") == f"{type_}.{attribute}"]

    def derived_value(self, type_: str, attribute: str, declared: Plain) -> object:
        """Return a derived single value: for a bool whether some rule is effective, else the first case that holds."""
        for rule in self.definitions(type_, attribute):
            if not self.is_effective(rule):
                continue
            if declared["type"] == "bool":
                return True
            for case in rule["cases"]:
                if self.is_so(case.get("when", {})):
                    return read_value(declared["type"], case["value"])
        return read_value(declared["type"], declared.get("otherwise", False))

    # Knowledge

    def is_known(self, scope: str, attribute: str) -> bool:
        """Return whether a single value is certain; where it is not, it may become so.

        It is certain when it is the same in every possible world.
        """
        key = (scope, attribute)
        if key not in self.space.certain:
            worlds = self.space.survey(lambda world: Reading(self.case, self.space, world).value(scope, attribute))
            self.space.certain[key] = len({value for _, value in worlds}) == 1
        if self.space.certain[key]:
            return True
        owner = self.case.holder(scope)
        assert owner is not None
        return self.facts.truth(f"known:{owner[0]}.{attribute}")
