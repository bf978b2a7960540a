"""JSON logic, through panzi-json-logic."""

from collections.abc import Callable
from functools import partial
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Language, Reading, Yes
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, CONDITIONS


def _atom(atom: Atom, _: Reading) -> Any:
    match atom:
        case Yes(name, wanted):
            return {"===": [{"var": name}, wanted]}
        case Among(name, (value,), True):
            return {"===": [{"var": name}, value]}
        case Among(name, values, True):
            return {"in": [{"var": name}, list(values)]}
        case Among(name, values, _):
            return {"and": [_known(name), {"!": {"in": [{"var": name}, list(values)]}}]}
        case Includes(name, values):
            return {"and": [_known(name), _shares(name, values)]}
        case Excludes(name, values):
            return {"and": [_known(name), {"!": _shares(name, values)}]}
        case Done(act):
            return {"===": [{"var": ACT_FIELDS[act]}, True]}


def _known(name: str) -> Any:
    return {"!==": [{"var": name}, None]}


def _shares(name: str, values: tuple[str, ...]) -> Any:
    return {"or": [{"in": [value, {"var": name}]} for value in values]}


_LANGUAGE: Language[Any] = Language(_atom, lambda parts: {"and": list(parts)}, lambda parts: {"or": list(parts)})


class JsonLogic(Peer):
    """A rule an activity."""

    name = "JSON logic"
    package = "panzi-json-logic"
    form = "a rule an activity"

    def prepare(self) -> None:
        from json_logic import jsonLogic

        self.apply = jsonLogic
        self.rules = {activity: _LANGUAGE.write(condition) for activity, condition in CONDITIONS.items()}

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return partial(self.apply, self.rules[activity])
