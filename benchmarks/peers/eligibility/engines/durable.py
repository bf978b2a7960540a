"""`durable-rules`, whose network is in C."""

from collections.abc import Callable
from functools import reduce
from operator import and_, or_
from typing import Any

from eligibility.formula import Among, Atom, Done, Excludes, Includes, Language, Reading, Yes
from eligibility.peer import Decision, Given, Peer, without_unknowns
from eligibility.workload import ACT_FIELDS, CONDITIONS, Profile, flat

NONE = "nothing"
"""Stands in a list that is empty: of no elements the library cannot say that none is a certain one."""


def _atom(atom: Atom, _: Reading) -> Any:
    from durable.lang import item, m

    match atom:
        case Yes(name, wanted):
            return getattr(m, name) == wanted
        case Among(name, values, True):
            return _any([getattr(m, name) == value for value in values])
        case Among(name, values, _):
            return _all([getattr(m, name) != value for value in values])
        case Includes(name, values):
            return getattr(m, name).anyItem(_any([item == value for value in values]))
        case Excludes(name, values):
            return getattr(m, name).allItems(_all([item != value for value in values]))
        case Done(act):
            return getattr(m, ACT_FIELDS[act]) == True  # noqa: E712


def _all(parts: Any) -> Any:
    return reduce(and_, parts)


def _any(parts: Any) -> Any:
    return reduce(or_, parts)


_LANGUAGE: Language[Any] = Language(_atom, _all, _any)


class DurableRules(Peer):
    """A ruleset an activity, with one rule; a profile is an event, which the rule takes or nobody does."""

    name = "durable-rules"
    package = "durable-rules"
    written_in = "C"
    form = "a ruleset an activity, a profile as an event"
    few = 20

    def prepare(self) -> None:
        from durable.engine import MessageNotHandledException
        from durable.lang import post, ruleset, when_all

        self.post, self.nobody = post, MessageNotHandledException
        for activity, condition in CONDITIONS.items():
            with ruleset(activity):
                when_all(_LANGUAGE.write(condition))(_permit)

    def convert(self, profile: Profile) -> Given:
        values = without_unknowns(flat(profile))
        return {name: value if value != [] else [NONE] for name, value in values.items()}

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        post, nobody = self.post, self.nobody

        def decide(given: Given) -> Decision:
            try:
                post(activity, given)
            except nobody:
                return False
            return True

        return decide


def _permit(c: object) -> None:
    """Take the event."""
