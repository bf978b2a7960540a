"""`durable-rules`, whose network is in C."""

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Language, Reading, Yes
from eligibility.peer import Decision, Given, Peer, without_unknowns
from eligibility.workload import ACT_FIELDS, CONDITIONS, Profile, flat


def _atom(atom: Atom, _: Reading) -> Any:
    from durable.lang import m

    match atom:
        case Yes(name, wanted):
            return getattr(m, name) == wanted
        case Among(name, values, True):
            return reduce(or_, [getattr(m, name) == value for value in values])
        case Among(name, values, _):
            return reduce(and_, [getattr(m, name) != value for value in values])
        case Includes(name, values):
            return reduce(or_, [getattr(m, f"{name}_{value}") == True for value in values])  # noqa: E712
        case Excludes(name, values):
            return reduce(and_, [getattr(m, f"{name}_{value}".replace("-", "_")) == False for value in values])  # noqa: E712
        case Done(act):
            return getattr(m, ACT_FIELDS[act]) == True  # noqa: E712
