"""NumPy by hand: a column of truths a fact, or a bit a profile."""

from collections.abc import Callable, Mapping, Sequence
from functools import reduce
from typing import TYPE_CHECKING, Any

from eligibility.columns import columns, is_sure, literals
from eligibility.formula import Atom, Formula, Language, Reading
from eligibility.peer import Decision, Given, Peer, numbered
from eligibility.workload import CONDITIONS, Profile

if TYPE_CHECKING:
    import numpy as np


class NumPy(Peer):
    """Whether each activity is permitted, from two columns a fact: who surely has it, who perhaps."""

    name = "NumPy by hand"
    package = "numpy"
    written_in = "C"
    form = "two columns of truths a fact"
    in_batches = True
    one_by_one = False
    takes_columns = True

    def prepare(self) -> None:
        import numpy as np

        self.numpy = np

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        return columns(profiles)

    def repeated(self, given: Given, times: int) -> Given:
        return tuple({fact: self.numpy.tile(column, times) for fact, column in half.items()} for half in given)

    def decide_batch(self, given: Given) -> Any:
        write = _writer(given)
        return {activity: write(condition, Reading.NOW) for activity, condition in CONDITIONS.items()}


class NumPyVerdicts(NumPy):
    """All four verdicts, as a number each."""

    name = "NumPy by hand, verdicts"
    form = "two columns of truths a fact; a number a verdict"
    has_four_verdicts = True

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        return numbered(decided)

    def decide_batch(self, given: Given) -> Any:
        np, write = self.numpy, _writer(given)
        found = {}
        for activity, condition in CONDITIONS.items():
            now, then, perhaps = (write(condition, reading) for reading in (Reading.NOW, Reading.THEN, Reading.PERHAPS))
            verdict = np.full(now.shape, 3, dtype=np.int8)
            verdict[then] = 1
            verdict[~perhaps] = 2
            verdict[now] = 0
            found[activity] = verdict
        return found


class NumPyBits(NumPy):
    """The same on 64 profiles at once, a bit each; neither packing nor unpacking is timed."""

    name = "NumPy by hand, bit-packed"
    form = "two columns of bits a fact"

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        self.columns = columns(profiles)
        return self.repeated(None, 1)

    def repeated(self, _: Given, times: int) -> Given:
        self.count = times * len(next(iter(self.columns[0].values())))
        return tuple(
            {fact: self._pack(self.numpy.tile(each, times)) for fact, each in half.items()} for half in self.columns
        )

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        bits = {activity: self.numpy.unpackbits(each.view(self.numpy.uint8)) for activity, each in decided.items()}
        return {activity: each[: self.count].astype(bool) for activity, each in bits.items()}

    def _pack(self, column: "np.ndarray") -> "np.ndarray":
        np = self.numpy
        padded = np.concatenate([column, np.zeros(-len(column) % 64, dtype=bool)])
        return np.packbits(padded).view(np.uint64)


def _writer(given: Any) -> Callable[[Formula, Reading], Any]:
    sure, perhaps = given

    def atom(each: Atom, reading: Reading) -> Any:
        tested, certain = literals(each), is_sure(each, reading)
        source = sure if certain == tested.affirmed else perhaps
        found = _any([source[fact] for fact in tested.facts])
        return found if tested.affirmed else ~found

    return Language(atom, _all, _any).write


def _all(parts: Sequence[Any]) -> Any:
    return reduce(lambda found, part: found & part, parts)


def _any(parts: Sequence[Any]) -> Any:
    return reduce(lambda found, part: found | part, parts)
