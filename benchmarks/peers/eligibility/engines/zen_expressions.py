"""Zen, the engine of GoRules, in Rust."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, ACTIVITIES, Profile


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"{name} == {str(wanted).lower()}"
        case Among(name, (value,), wanted):
            test = f"{name} {'==' if wanted else '!='} {json.dumps(value)}"
            return test if wanted else f"({name} != null and {test})"
        case Among(name, values, wanted):
            test = f"{name} {'in' if wanted else 'not in'} {json.dumps(values)}"
            return test if wanted else f"({name} != null and {test})"
        case Includes(name, values):
            return f"({name} != null and {_shares(name, values)})"
        case Excludes(name, values):
            return f"({name} != null and not {_shares(name, values)})"
        case Done(act):
            return f"{ACT_FIELDS[act]} == true"


def _shares(name: str, values: Sequence[str]) -> str:
    """Write that a list has one of some elements; this is faster than `some`."""
    return "(" + " or ".join(f"{json.dumps(value)} in {name}" for value in values) + ")"


_LANGUAGE = infix(" and ", " or ", _atom)


class Zen(Peer):
    """Compiled expressions, one an activity; for batches a compiled graph, whose one node has them all."""

    name = "Zen"
    package = "zen-engine"
    written_in = "Rust"
    form = "a compiled expression an activity; in batches a compiled graph with all of them"
    in_batches = True

    def prepare(self) -> None:
        from zen import ZenDecisionContent, ZenEngine, compile_expression

        texts = {activity: _LANGUAGE.write(condition) for activity, condition in self.conditions.items()}
        self.programs = {activity: compile_expression(text) for activity, text in texts.items()}
        graph = ZenDecisionContent(json.dumps(_graph(texts)))
        self.engine = ZenEngine({"loader": lambda _: graph})

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.programs[activity].evaluate

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        return [{"key": "eligibility", "context": self.convert(profile)} for profile in profiles]

    def decide_batch(self, given: Given) -> Any:
        return self.engine.evaluate_batch(given)

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        found = [each["data"]["result"] for each in decided]
        return {activity: [each[activity.replace("-", "_")] for each in found] for activity in ACTIVITIES}


def _graph(texts: Mapping[str, str]) -> dict[str, object]:
    """Return a decision graph: the input, one node with every expression, the output."""
    expressions = [{"id": name, "key": name.replace("-", "_"), "value": text} for name, text in texts.items()]
    at = {"position": {"x": 0, "y": 0}}
    nodes = [
        {"id": "input", "type": "inputNode", "name": "input", **at},
        {"id": "all", "type": "expressionNode", "name": "all", "content": {"expressions": expressions}, **at},
        {"id": "output", "type": "outputNode", "name": "output", **at},
    ]
    edges = [
        {"id": "in", "type": "edge", "sourceId": "input", "targetId": "all"},
        {"id": "out", "type": "edge", "sourceId": "all", "targetId": "output"},
    ]
    return {"nodes": nodes, "edges": edges}
