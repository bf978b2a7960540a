"""Rego, through regopy: Microsoft's interpreter in C++."""

import json
from collections.abc import Callable, Mapping, Sequence
from itertools import product

from eligibility.formula import All, Among, AnyOf, Atom, Done, Excludes, Formula, Includes, Yes
from eligibility.peer import Decision, Given, Peer, without_unknowns
from eligibility.workload import ACT_FIELDS, ACTIVITIES, Profile, flat


def alternatives(formula: Formula) -> list[tuple[Atom, ...]]:
    """Return the alternatives of a condition: Rego says `or` by several rules."""
    match formula:
        case All(parts):
            chosen = product(*(alternatives(part) for part in parts))
            return [tuple(atom for body in bodies for atom in body) for bodies in chosen]
        case AnyOf(parts):
            return [body for part in parts for body in alternatives(part)]
        case _:
            return [(formula,)]


def _line(atom: Atom) -> str:
    match atom:
        case Yes(name, wanted):
            return f"input.{name} == {str(wanted).lower()}"
        case Among(name, (value,), wanted):
            return f"input.{name} {'==' if wanted else '!='} {json.dumps(value)}"
        case Among(name, values, wanted):
            return f"{'' if wanted else 'not '}input.{name} in {_set(values)}"
        case Includes(name, values):
            return f"count({{x | some x in input.{name}}} & {_set(values)}) > 0"
        case Excludes(name, values):
            return f"count({{x | some x in input.{name}}} & {_set(values)}) == 0\n  input.{name}"
        case Done(act):
            return f"input.{ACT_FIELDS[act]} == true"


def _set(values: Sequence[str]) -> str:
    return "{" + ", ".join(map(json.dumps, values)) + "}"


def _module(conditions: Mapping[str, Formula]) -> str:
    lines = ["package eligibility", "import rego.v1"]
    for activity, condition in conditions.items():
        rule = activity.replace("-", "_")
        lines.append(f"default {rule} := false")
        lines += [f"{rule} if {{\n  " + "\n  ".join(map(_line, body)) + "\n}" for body in alternatives(condition)]
    return "\n".join(lines)


class Rego(Peer):
    """Rules in one module, compiled to a bundle with an entry point an activity."""

    name = "Rego"
    package = "regopy"
    written_in = "C++"
    form = "a module, compiled to a bundle with an entry point an activity"
    in_batches = True
    few = 10

    def prepare(self) -> None:
        from regopy import Interpreter

        self.engine = Interpreter()
        self.engine.add_module("eligibility", _module(self.conditions))
        entries = [f"eligibility/{activity.replace('-', '_')}" for activity in ACTIVITIES]
        self.bundle = self.engine.build("data.eligibility", entries)

    def convert(self, profile: Profile) -> Given:
        from regopy import Input

        return Input(without_unknowns(flat(profile)))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        entry = f"eligibility/{activity.replace('-', '_')}"
        engine, bundle = self.engine, self.bundle

        def decide(given: Given) -> Decision:
            engine.set_input(given)
            return bool(engine.query_bundle_entrypoint(bundle, entry).results[0].expressions[0])

        return decide

    def decide_batch(self, given: Given) -> Mapping[str, Sequence[Decision]]:
        found = []
        for each in given:
            self.engine.set_input(each)
            found.append(self.engine.query_bundle(self.bundle).results[0].expressions[0])
        return {activity: [each[activity.replace("-", "_")] for each in found] for activity in ACTIVITIES}
