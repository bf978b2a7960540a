"""Placet itself, through each of its doors."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import ClassVar

from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ON, PACK, Profile


class _Placet(Peer):
    package = "placet"
    form = "the pack"
    has_four_verdicts = True
    is_reference = True
    method: ClassVar[str]
    pack: Path = PACK

    def missing(self) -> str | None:
        from placet import Policy

        return None if hasattr(Policy, self.method) else f"this version has no `Policy.{self.method}`"

    def prepare(self) -> None:
        from placet import Policy

        self.policy = Policy.load(self.pack, cache=False)

    def convert(self, profile: Profile) -> Given:
        return profile


class Ask(_Placet):
    """`Policy.ask`: the verdict with everything that explains it."""

    name = "placet: ask"
    method = "ask"
    form = "the pack; with its reasons"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        ask = partial(self.policy.ask, activity=activity, on=ON, known_on=ON)
        return lambda given: str(ask(given).verdict)


class Prove(_Placet):
    """`Policy.ask` and the proof of its answer."""

    name = "placet: ask, with proof"
    method = "ask"
    form = "the pack; with the proof"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        ask = partial(self.policy.ask, activity=activity, on=ON, known_on=ON)

        def decide(given: Given) -> Decision:
            answer = ask(given)
            assert answer.proof is not None
            return str(answer.verdict)

        return decide


class Can(_Placet):
    """`Policy.can`: whether it is permitted."""

    name = "placet: can"
    method = "can"
    has_four_verdicts = False

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return partial(self.policy.can, activity=activity, on=ON, known_on=ON)


class Decide(_Placet):
    """`Policy.decide`: the verdict alone."""

    name = "placet: decide"
    method = "decide"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return partial(self.policy.decide, activity=activity, on=ON, known_on=ON)


class Decider(_Placet):
    """`Policy.decider`: a function for one activity, which a loop holds."""

    name = "placet: decider"
    method = "decider"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.policy.decider(activity)


# The row for tables (`Policy.batch`) belongs here: `in_batches` and `takes_columns` true, `one_by_one` false;
# `convert_all` gives the columns that it takes, `decide_batch` the four verdicts of every activity.

ROWS: tuple[type[Peer], ...] = (Ask, Prove, Can, Decide, Decider)
