"""What every peer is measured through."""

from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import PackageNotFoundError, version
from typing import Any, ClassVar

from eligibility.formula import Formula
from eligibility.workload import ACTIVITIES, CONDITIONS, Flat, Profile, flat

Given = Any
"""A profile in the form that the peer takes; how it gets that form is not timed."""

Decision = str | bool
"""One of the four verdicts, or whether it is `permitted`."""


class Peer:
    """One engine with the workload in it.

    Attributes:
        name: What its row is called.
        package: What installs it, where that is not the standard library.
        written_in: The language that its evaluation is written in.
        form: The form in which the workload is given to it.
        has_four_verdicts: Whether it tells the four verdicts apart, and not only whether it is permitted.
        in_batches: Whether it answers for many profiles at once.
        one_by_one: Whether it answers for one profile and one activity.
        is_reference: Whether it is placet itself.
        few: With how many profiles it is measured.
        conditions: What is written for it; more than the workload where growth is measured.
        takes_columns: Whether a batch is a table, of as many rows as one likes.
    """

    name: ClassVar[str]
    package: ClassVar[str | None] = None
    written_in: ClassVar[str] = "Python"
    form: ClassVar[str]
    has_four_verdicts: ClassVar[bool] = False
    one_by_one: ClassVar[bool] = True
    in_batches: ClassVar[bool] = False
    is_reference: ClassVar[bool] = False
    few: ClassVar[int] = 100
    takes_columns: ClassVar[bool] = False
    conditions: Mapping[str, Formula] = CONDITIONS

    def version(self) -> str | None:
        """Return the version that is installed, or none."""
        if self.package is None:
            return "-"
        try:
            return version(self.package)
        except PackageNotFoundError:
            return None

    def missing(self) -> str | None:
        """Return what is missing for this row, or none."""
        return None if self.version() is not None else f"not installed: `pip install {self.package}`"

    def prepare(self) -> None:
        """Import what is needed and read the workload; this is the cold start."""
        raise NotImplementedError

    def convert(self, profile: Profile) -> Given:
        """Return a profile in the peer's own form."""
        return flat(profile)

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        """Return what decides on one activity."""
        raise NotImplementedError

    def decide(self, given: Given, activity: str) -> Decision:
        """Decide on one profile and one activity."""
        return self.decider(activity)(given)

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        """Return many profiles in the form in which the peer takes them together."""
        return [self.convert(profile) for profile in profiles]

    def repeated(self, given: Given, times: int) -> Given:
        """Return a batch of columns with its rows so many times over."""
        raise NotImplementedError

    def decide_batch(self, given: Given) -> Any:
        """Decide on many profiles and every activity, in the form that the peer gives."""
        raise NotImplementedError

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        """Return what `decide_batch` gave as decisions by activity; this is not timed."""
        return decided


VERDICTS = ("permitted", "conditional", "not_permitted", "undetermined")
"""The verdicts in the order of the numbers that tables give."""


def numbered(columns: Mapping[str, Sequence[int]]) -> Mapping[str, Sequence[Decision]]:
    """Return columns of numbers as columns of verdicts."""
    return {activity: [VERDICTS[number] for number in columns[activity]] for activity in ACTIVITIES}


def without_unknowns(given: Flat) -> dict[str, object]:
    """Return a flat profile without what is unknown or open."""
    return {name: value for name, value in given.items() if value is not None}
