"""Going through time from boundary to boundary, asking for the verdict once in each piece.

While a question is evaluated, every moment that is compared with its date is noted.
Until the nearest boundary of these moments the evaluation goes exactly the same way: that is where it is asked next.
So the pieces are those of what the answer rests on, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from placet.backends.interpreter import Setting, verdict_of
from placet.logic.verdicts import Verdict
from placet.moments import MINUTES_PER_DAY, Asked, day_of
from placet.policy.when.boundaries import Boundaries
from placet.policy.when.lasting import Lasting, LastingEvaluation
from placet.policy.when.watching import Axis, Seen, Watching


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of time in which nothing comes out anew.

    Attributes:
        start: Its first instant, in minutes.
        seen: What the verdict rests on in time.
    """

    start: int
    verdict: Verdict
    seen: tuple[Seen, ...]


class Sweep:
    """One question at every instant of one of the two times.

    Args:
        setting: The question at any date.
        axis: The time that is gone through.
        boundaries: The boundaries of the ruleset's moments.
        lasting: What other questions about the same subject have derived; on the axis of validity only.
    """

    def __init__(self, setting: Setting, axis: Axis, boundaries: Boundaries, lasting: Lasting | None = None) -> None:
        self._setting = setting
        self._boundaries = boundaries
        self._other = setting.known_on if axis is Axis.VALIDITY else setting.asked.first
        self._is_daily = axis is Axis.VALIDITY and boundaries.are_daily
        self._lasting = lasting
        self.axis = axis

    def pieces(self, first: int, last: int) -> Iterator[Piece]:
        """Yield the pieces between two instants, both of which count, in order."""
        at: int | None = first
        while at is not None and at <= last:
            watch = Watching(self.axis)
            setting = self._at(at, watch)
            evaluation = LastingEvaluation(setting, watch, self._lasting, self.following) if self._lasting else None
            yield Piece(at, verdict_of(setting, evaluation), tuple(watch.seen))
            at = self.following(at, watch.seen)

    def verdict(self, at: int, watch: Watching) -> Verdict:
        """Return the verdict at an instant."""
        return verdict_of(self._at(at, watch))

    def _at(self, at: int, watch: Watching) -> Setting:
        given, asked, known_on = self._setting, Asked(at, at, ""), self._setting.known_on
        if self.axis is Axis.KNOWLEDGE:
            asked, known_on = given.asked, at + MINUTES_PER_DAY - 1
        return Setting(
            given.ruleset,
            given.holders,
            given.activity,
            given.object,
            asked,
            known_on,
            given.evidence,
            watch,
            given.told,
        )

    def boundaries(self, seen: Seen) -> tuple[int, ...]:
        """Return the boundaries of a moment; what is known changes by the day."""
        found = self._boundaries.of(seen.dated, seen.before, other=self._other)
        if self.axis is Axis.VALIDITY:
            return found
        return tuple(instant - instant % MINUTES_PER_DAY for instant in found)

    def following(self, at: int, seen: Sequence[Seen]) -> int | None:
        """Return the next instant at which a comparison of those made at one may come out anew."""
        nearest: int | None = None
        for each in seen:
            for boundary in self.boundaries(each):
                if boundary > at:
                    if nearest is None or boundary < nearest:
                        nearest = boundary
                    break
        if self._is_daily and not all(each.dated.moment.is_exact for each in seen):
            following = day_of(at) + MINUTES_PER_DAY
            return following if nearest is None else min(nearest, following)
        return nearest
