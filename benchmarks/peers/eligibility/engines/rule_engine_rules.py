"""`rule-engine`, by Spencer McIntyre, in Python."""

import json
from collections.abc import Callable

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, CONDITIONS


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"{name} == {str(wanted).lower()}"
        case Among(name, values, True):
            return f"({' or '.join(f'{name} == {json.dumps(value)}' for value in values)})"
        case Among(name, values, _):
            return f"({name} != null and {' and '.join(f'{name} != {json.dumps(value)}' for value in values)})"
        case Includes(name, values):
            return f"({name} != null and {_shares(name, values)})"
        case Excludes(name, values):
            return f"({name} != null and not {_shares(name, values)})"
        case Done(act):
            return f"{ACT_FIELDS[act]} == true"


def _shares(name: str, values: tuple[str, ...]) -> str:
    return "(" + " or ".join(f"{json.dumps(value)} in {name}" for value in values) + ")"


_LANGUAGE = infix(" and ", " or ", _atom)


class RuleEngine(Peer):
    """A compiled rule an activity."""

    name = "rule-engine"
    package = "rule-engine"
    form = "a compiled rule an activity"
    few = 20

    def prepare(self) -> None:
        from rule_engine import Rule

        self.rules = {activity: Rule(_LANGUAGE.write(condition)) for activity, condition in CONDITIONS.items()}

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.rules[activity].matches
