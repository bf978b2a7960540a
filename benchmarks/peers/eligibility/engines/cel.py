"""The Common Expression Language, in three implementations."""

import json
from collections.abc import Callable

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, ACTS, BOOLS, CONDITIONS, OPTIONS, SETS, Profile, flat


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"{name} == {str(wanted).lower()}"
        case Among(name, (value,), True):
            return f"{name} == {json.dumps(value)}"
        case Among(name, values, True):
            return f"{name} in {json.dumps(values)}"
        case Among(name, values, _):
            return f"({name} != null && !({name} in {json.dumps(values)}))"
        case Includes(name, values):
            return f"({name} != null && {name}.exists(x, x in {json.dumps(values)}))"
        case Excludes(name, values):
            return f"({name} != null && !{name}.exists(x, x in {json.dumps(values)}))"
        case Done(act):
            return f"{ACT_FIELDS[act]} == true"


def expressions() -> dict[str, str]:
    """Return an expression an activity."""
    language = infix(" && ", " || ", _atom)
    return {activity: language.write(condition) for activity, condition in CONDITIONS.items()}


class CelInRust(Peer):
    """`common-expression-language`, a binding to the crate `cel`."""

    name = "CEL (Rust)"
    package = "common-expression-language"
    written_in = "Rust"
    form = "a compiled expression an activity"

    def prepare(self) -> None:
        from cel import compile as compile_expression

        self.programs = {activity: compile_expression(text) for activity, text in expressions().items()}

    def convert(self, profile: Profile) -> Given:
        from cel import Context

        return Context(variables=flat(profile))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.programs[activity].execute


class CelInPython(Peer):
    """`cel-python`, Cloud Custodian's implementation."""

    name = "CEL (Python)"
    package = "cel-python"
    form = "a compiled program an activity"
    few = 20

    def prepare(self) -> None:
        from celpy import CompiledRunner, Environment

        environment = Environment(runner_class=CompiledRunner)
        self.programs = {
            activity: environment.program(environment.compile(text)) for activity, text in expressions().items()
        }

    def convert(self, profile: Profile) -> Given:
        from celpy import json_to_cel

        return {name: json_to_cel(value) for name, value in flat(profile).items()}

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        evaluate = self.programs[activity].evaluate
        return lambda given: bool(evaluate(given))


class CelInCpp(Peer):
    """`cel-expr-python`, Google's binding to its C++ implementation."""

    name = "CEL (C++)"
    package = "cel-expr-python"
    written_in = "C++"
    form = "a compiled expression an activity, variables in an activation"

    def prepare(self) -> None:
        from cel_expr_python import cel

        names = (*BOOLS, *OPTIONS, *SETS, *(ACT_FIELDS[act] for act in ACTS))
        self.environment = cel.NewEnv(variables=dict.fromkeys(names, cel.Type.DYN))
        self.programs = {activity: self.environment.compile(text) for activity, text in expressions().items()}

    def convert(self, profile: Profile) -> Given:
        return self.environment.Activation(flat(profile))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        evaluate = self.programs[activity].eval
        return lambda given: evaluate(given).value()
