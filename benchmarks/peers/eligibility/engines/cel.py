"""The Common Expression Language, in three implementations."""

import json
from collections.abc import Callable, Mapping, Sequence

from eligibility.formula import Among, Atom, Done, Excludes, Formula, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer, without_unknowns
from eligibility.workload import ACT_FIELDS, SETS, Profile, flat


def _with_nulls(atom: Atom, _: Reading) -> str:
    """Write an atom over variables, of which the unknown ones are null."""
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
            return f"({name} != null && {_shares(name, values)})"
        case Excludes(name, values):
            return f"({name} != null && !{_shares(name, values)})"
        case Done(act):
            return f"{ACT_FIELDS[act]} == true"


def _with_absences(atom: Atom, _: Reading) -> str:
    """Write an atom over a map `p`, in which the unknown is absent."""
    match atom:
        case Yes(name, wanted):
            return f"(has(p.{name}) && {'' if wanted else '!'}p.{name})"
        case Among(name, values, wanted):
            return f"(has(p.{name}) && {'' if wanted else '!'}(p.{name} in {json.dumps(values)}))"
        case Includes(name, values):
            return f"(has(p.{name}) && {_shares(f'p.{name}', values)})"
        case Excludes(name, values):
            return f"(has(p.{name}) && !{_shares(f'p.{name}', values)})"
        case Done(act):
            return f"(has(p.{ACT_FIELDS[act]}) && p.{ACT_FIELDS[act]})"


def _with_flags(atom: Atom, reading: Reading) -> str:
    """Write an atom over variables, of which a list is beside a truth that says whether it is known."""
    match atom:
        case Includes(name, values):
            return f"({name}_known && {_shares(name, values)})"
        case Excludes(name, values):
            return f"({name}_known && !{_shares(name, values)})"
        case _:
            return _with_nulls(atom, reading)


def _shares(name: str, values: Sequence[str]) -> str:
    """Write that a list has one of some elements; this is faster than the macro `exists`."""
    return "(" + " || ".join(f"{json.dumps(value)} in {name}" for value in values) + ")"


def expressions(conditions: Mapping[str, Formula], atom: Callable[[Atom, Reading], str]) -> dict[str, str]:
    """Return an expression an activity."""
    language = infix(" && ", " || ", atom)
    return {activity: language.write(condition) for activity, condition in conditions.items()}


class CelInRust(Peer):
    """`common-expression-language`, a binding to the crate `cel`."""

    name = "CEL (Rust)"
    package = "common-expression-language"
    written_in = "Rust"
    form = "a compiled expression an activity"

    def prepare(self) -> None:
        from cel import compile as compile_expression

        self.programs = {
            activity: compile_expression(text) for activity, text in expressions(self.conditions, _with_nulls).items()
        }

    def convert(self, profile: Profile) -> Given:
        from cel import Context

        return Context(variables=flat(profile))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.programs[activity].execute


class CelInPython(Peer):
    """`cel-python`, Cloud Custodian's implementation.

    In its compiled programs no list can be compared with null, nor can `has(...)` stand in a conjunction:
    hence the flags.
    """

    name = "CEL (Python)"
    package = "cel-python"
    form = "a program an activity, compiled to Python"
    few = 20

    def prepare(self) -> None:
        from celpy import CompiledRunner, Environment

        environment = Environment(runner_class=CompiledRunner)
        self.programs = {
            activity: environment.program(environment.compile(text))
            for activity, text in expressions(self.conditions, _with_flags).items()
        }

    def convert(self, profile: Profile) -> Given:
        from celpy import json_to_cel

        values = flat(profile)
        values |= {f"{name}_known": values[name] is not None for name in SETS}
        values |= {name: values[name] or [] for name in SETS}
        return {name: json_to_cel(value) for name, value in values.items()}

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        evaluate = self.programs[activity].evaluate
        return lambda given: bool(evaluate(given))


class CelInCpp(Peer):
    """`cel-expr-python`, Google's binding to its C++ implementation.

    Version 0.1.3 crashes on an activation of variables that are null: hence one map, without what is unknown.
    """

    name = "CEL (C++)"
    package = "cel-expr-python"
    written_in = "C++"
    form = "a compiled expression an activity, variables in an activation"

    def prepare(self) -> None:
        from cel_expr_python import cel

        self.environment = cel.NewEnv(variables={"p": cel.Type.DYN})
        self.programs = {
            activity: self.environment.compile(text)
            for activity, text in expressions(self.conditions, _with_absences).items()
        }

    def convert(self, profile: Profile) -> Given:
        return self.environment.Activation({"p": without_unknowns(flat(profile))})

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        evaluate = self.programs[activity].eval
        return lambda given: evaluate(given).value()
