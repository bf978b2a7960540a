"""Casbin, through its Python implementation."""

import json
from collections.abc import Callable

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Reading, Yes, infix
from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACT_FIELDS, CONDITIONS, Profile, flat

_MODEL = """
[request_definition]
r = sub, act
[policy_definition]
p = sub_rule, act
[policy_effect]
e = some(where (p.eft == allow))
[matchers]
m = {condition}
"""


def _atom(atom: Atom, _: Reading) -> str:
    match atom:
        case Yes(name, wanted):
            return f"r.sub.{name} == {wanted}"
        case Among(name, values, True):
            return f"r.sub.{name} in {_tuple(values)}"
        case Among(name, values, _):
            return f"(r.sub.{name} != None && not (r.sub.{name} in {_tuple(values)}))"
        case Includes(name, values):
            return f"(r.sub.{name} != None && {_shares(name, values)})"
        case Excludes(name, values):
            return f"(r.sub.{name} != None && not {_shares(name, values)})"
        case Done(act):
            return f"r.sub.{ACT_FIELDS[act]} == True"


def _tuple(values: tuple[str, ...]) -> str:
    return "(" + "".join(f"{json.dumps(value)}," for value in values) + ")"


def _shares(name: str, values: tuple[str, ...]) -> str:
    return "(" + " || ".join(f"{json.dumps(value)} in r.sub.{name}" for value in values) + ")"


_LANGUAGE = infix(" && ", " || ", _atom)


class _Subject:
    """Attributes as Casbin's matchers read them."""

    def __init__(self, values: dict[str, object]) -> None:
        self.__dict__.update(values)


class Casbin(Peer):
    """An enforcer an activity, whose matcher is the condition: faster than `eval` of a rule from the policy."""

    name = "Casbin"
    package = "casbin"
    form = "a matcher an activity"
    few = 5

    def prepare(self) -> None:
        from casbin import Enforcer, Model

        self.enforcers = {}
        for activity, condition in CONDITIONS.items():
            model = Model()
            model.load_model_from_text(_MODEL.format(condition=_LANGUAGE.write(condition)))
            self.enforcers[activity] = Enforcer(model)

    def convert(self, profile: Profile) -> Given:
        return _Subject(flat(profile))

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        enforce = self.enforcers[activity].enforce
        return lambda given: enforce(given, activity)
