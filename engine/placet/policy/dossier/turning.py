"""When verdicts change within a range of days, and what changes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.moments import Asked, parse_asked
from placet.policy.answer import Question
from placet.policy.dossier.activities import doings_of, grouped
from placet.policy.dossier.bibliography import Bibliography
from placet.policy.dossier.parts import Cause, Shift, Turn
from placet.policy.dossier.scene import Scene
from placet.policy.when import Change, Timeline

YEARS = 5
"""Changes are listed for so many years before and after the date asked about, unless a range is given."""

_Moved = tuple[Question, Change]


@dataclass(frozen=True, slots=True)
class Turning:
    """Groups the changes of many timelines by their moment."""

    scene: Scene
    bibliography: Bibliography

    def turns(self, timelines: Iterable[Timeline]) -> Iterator[Turn]:
        """Yield the moments at which verdicts change, in order."""
        moved = [(timeline.question, change) for timeline in timelines for change in timeline.changes]
        groups = grouped(moved, lambda each: each[1].at)
        for at in sorted(groups, key=lambda at: parse_asked(at).first):
            yield self._turn(at, groups[at])

    def _turn(self, at: str, moved: list[_Moved]) -> Turn:
        shifts = grouped(moved, lambda each: (each[1].before, each[1].after))
        is_coming = parse_asked(at).first > self.scene.asked.last
        found = tuple(
            Shift(before, after, doings_of(self.scene, (question for question, _ in group)))
            for (before, after), group in shifts.items()
        )
        return Turn(at, is_coming, found, tuple(self._causes(moved)))

    def _causes(self, moved: list[_Moved]) -> Iterator[Cause]:
        causes = grouped((cause for _, change in moved for cause in change.causes), lambda cause: cause.text)
        for text, group in causes.items():
            yield Cause(text, self.bibliography.refer(source for cause in group for source in cause.sources))


def years_from(asked: Asked, years: int) -> str:
    """Return the day so many years after a moment, or before it; within the calendar."""
    year, rest = int(asked.text[:4]) + years, asked.text[5:10]
    day = f"{min(max(year, 1), 9999):04}-{rest}"
    return day if not day.endswith("02-29") or _is_leap(year) else f"{day[:4]}-02-28"


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
