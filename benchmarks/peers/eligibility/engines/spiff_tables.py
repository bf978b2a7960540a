"""SpiffWorkflow, whose decision tables (DMN) have conditions in Python."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, CONDITIONS, Profile, flat


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"{name} is {wanted}"
        case Among(name, values, True):
            return f"{name} in {values!r}"
        case Among(name, values, _):
            return f"{name} not in {(None, *values)!r}"
        case Includes(name, values):
            return f"({name} is not None and {_shares(name, values)})"
        case Excludes(name, values):
            return f"({name} is not None and not {_shares(name, values)})"
        case Done(act):
            return f"{ACT_FIELDS[act]} is True"


def _shares(name: str, values: tuple[str, ...]) -> str:
    return "(" + " or ".join(f"{value!r} in {name}" for value in values) + ")"


_LANGUAGE = infix(" and ", " or ", _atom)


class Spiff(Peer):
    """A decision table an activity, decided by the DMN engine without a workflow around it."""

    name = "SpiffWorkflow"
    package = "SpiffWorkflow"
    form = "a decision table an activity, without a workflow around it"
    few = 20

    def prepare(self) -> None:
        from SpiffWorkflow.bpmn.script_engine import PythonScriptEngine
        from SpiffWorkflow.dmn.engine.DMNEngine import DMNEngine

        self.workflow = SimpleNamespace(script_engine=PythonScriptEngine())
        self.tables = {
            activity: DMNEngine(_table(activity, _LANGUAGE.write(condition)))
            for activity, condition in CONDITIONS.items()
        }

    def convert(self, profile: Profile) -> Given:
        return SimpleNamespace(data=flat(profile), workflow=self.workflow)

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        decide = self.tables[activity].decide
        return lambda given: bool(decide(given))


def _table(activity: str, expression: str) -> Any:
    from SpiffWorkflow.dmn.specs.model import DecisionTable, HitPolicy, Input, InputEntry, Rule

    table = DecisionTable(activity, activity, HitPolicy.UNIQUE.value)
    condition = Input("condition", "condition", "condition", expression, "boolean")
    entry = InputEntry("holds", condition)
    entry.lhs.append("True")
    rule = Rule("permitted")
    rule.inputEntries.append(entry)
    table.inputs.append(condition)
    table.rules.append(rule)
    return table
