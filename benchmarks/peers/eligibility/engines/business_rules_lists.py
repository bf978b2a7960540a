"""`business-rules`, by Venmo."""

from collections.abc import Callable
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Language, Reading, Yes
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, ACTS, BOOLS, CONDITIONS, OPTIONS, SETS


def _test(name: str, operator: str, value: object) -> dict[str, object]:
    return {"name": name, "operator": operator, "value": value}


def _atom(atom: Atom, reading: Reading) -> Any:
    match atom:
        case Yes(name, True):
            return _test(name, "is_true", value=True)
        case Yes(name, _):
            return {"all": [_test(f"{name}_known", "is_true", value=True), _test(name, "is_false", value=True)]}
        case Among(name, values, True):
            return _atom(Includes(name, values), reading)
        case Among(name, values, _):
            return _atom(Excludes(name, values), reading)
        case Includes(name, values):
            return _test(name, "shares_at_least_one_element_with", list(values))
        case Excludes(name, values):
            known = _test(f"{name}_known", "is_true", value=True)
            return {"all": [known, _test(name, "shares_no_elements_with", list(values))]}
        case Done(act):
            return _test(ACT_FIELDS[act], "is_true", value=True)


_LANGUAGE: Language[Any] = Language(_atom, lambda parts: {"all": list(parts)}, lambda parts: {"any": list(parts)})


class BusinessRules(Peer):
    """A rule an activity; single values are selections of one, because the library has no other test of several."""

    name = "business-rules"
    package = "business-rules"
    form = "a rule an activity, over a class of variables"
    few = 20

    def prepare(self) -> None:
        from business_rules.engine import check_conditions_recursively
        from business_rules.variables import BaseVariables, boolean_rule_variable, select_multiple_rule_variable

        def init(variables: Any, values: dict[str, object]) -> None:
            variables.values = values

        members: dict[str, object] = {"__init__": init}
        for name in (*BOOLS, *(ACT_FIELDS[act] for act in ACTS)):
            members[name] = _method(name, boolean_rule_variable, lambda value: value is True)
        for name in OPTIONS:
            members[name] = _method(name, select_multiple_rule_variable, lambda value: [] if value is None else [value])
        for name in SETS:
            members[name] = _method(name, select_multiple_rule_variable, lambda value: value or [])
        for name in (*BOOLS, *OPTIONS, *SETS):
            members[f"{name}_known"] = _method(name, boolean_rule_variable, lambda value: value is not None)
        self.variables: Any = type("Partner", (BaseVariables,), members)
        self.rules = {activity: _LANGUAGE.write(condition) for activity, condition in CONDITIONS.items()}
        self.check = check_conditions_recursively

    def convert(self, profile: Given) -> Given:
        return self.variables(super().convert(profile))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        check, rule = self.check, self.rules[activity]
        return lambda given: check(rule, given)


def _method(name: str, kind: Any, read: Callable[[Any], object]) -> Any:
    def variable(self: Any) -> object:
        return read(self.values[name])

    return kind()(variable) if kind.__name__ == "select_multiple_rule_variable" else kind(label=name)(variable)
