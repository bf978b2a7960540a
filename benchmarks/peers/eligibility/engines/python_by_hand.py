"""Python: a function an activity, written by hand."""

from collections.abc import Callable

from eligibility.peer import Decision, Given, Peer
from eligibility.workload import Profile


class PythonByHand(Peer):
    """The functions of `by_hand.py`."""

    name = "Python by hand"
    form = "a function an activity, from an ordinary mapping"
    has_four_verdicts = True

    def prepare(self) -> None:
        from eligibility.by_hand import FUNCTIONS

        self.functions = FUNCTIONS

    def convert(self, profile: Profile) -> Given:
        return profile

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.functions[activity]
