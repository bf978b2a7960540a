"""Going through time from boundary to boundary, asking for the verdict once in each piece.

While a question is evaluated, every moment that is compared with its date is noted.
Until the nearest boundary of these moments the evaluation goes exactly the same way: that is where it is asked next.
So the pieces are those of what the answer rests on, and of nothing else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from placet.backends.interpreter import Setting, verdict_of
from placet.logic.ruleset import Account, Dated, Mask, Rule, Source
from placet.logic.verdicts import Verdict
from placet.moments import MINUTES_PER_DAY, Asked, Duration, day_of
from placet.policy.when.boundaries import Boundaries


class Axis(StrEnum):
    """Which of the two times is gone through."""

    VALIDITY = "validity"
    KNOWLEDGE = "knowledge"


class Seen(NamedTuple):
    """A moment that was compared with the date gone through.

    Attributes:
        owner: What begins or ends at it; on the axis of knowledge, the account that its publication makes known.
        dated: The moment.
        before: How long before the question it must have come.
        source: On the axis of knowledge, the source published at it.
    """

    owner: Account | Mask | Rule
    dated: Dated
    before: Duration | None = None
    source: Source | None = None


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


class Watching:
    """Notes every moment that is compared with the date gone through.

    Args:
        axis: Which date that is.
        held: Tells which moments are looked at as of `back`, as if they had not come yet.
        back: The instant just before the present one.
    """

    def __init__(self, axis: Axis, held: Callable[[Seen], bool] | None = None, back: int = 0) -> None:
        self._is_validity = axis is Axis.VALIDITY
        self._held = held
        self._back = back
        self.seen: list[Seen] = []

    def asked(self, asked: Asked, dated: Dated, before: Duration | None, owner: Account | Mask | Rule) -> Asked:
        """Note a moment of the axis of validity."""
        if not self._is_validity:
            return asked
        seen = Seen(owner, dated, before)
        self.seen.append(seen)
        return Asked(self._back, self._back, "") if self._held and self._held(seen) else asked

    def known_on(self, known_on: int, source: Source, account: Account) -> int:
        """Note a moment of the axis of knowledge."""
        if self._is_validity:
            return known_on
        seen = Seen(account, source.published, None, source)
        self.seen.append(seen)
        return self._back if self._held and self._held(seen) else known_on


class Sweep:
    """One question at every instant of one of the two times.

    Args:
        setting: The question at any date.
        axis: The time that is gone through.
        boundaries: The boundaries of the ruleset's moments.
    """

    def __init__(self, setting: Setting, axis: Axis, boundaries: Boundaries) -> None:
        self._setting = setting
        self._boundaries = boundaries
        self._other = setting.known_on if axis is Axis.VALIDITY else setting.asked.first
        self._is_daily = axis is Axis.VALIDITY and boundaries.are_daily
        self.axis = axis

    def pieces(self, first: int, last: int) -> Iterator[Piece]:
        """Yield the pieces between two instants, both of which count, in order."""
        at: int | None = first
        while at is not None and at <= last:
            watch = Watching(self.axis)
            verdict = self.verdict(at, watch)
            yield Piece(at, verdict, tuple(watch.seen))
            at = self._next(at, watch.seen)

    def verdict(self, at: int, watch: Watching) -> Verdict:
        """Return the verdict at an instant."""
        given, asked, known_on = self._setting, Asked(at, at, ""), self._setting.known_on
        if self.axis is Axis.KNOWLEDGE:
            asked, known_on = given.asked, at + MINUTES_PER_DAY - 1
        setting = Setting(
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
        return verdict_of(setting)

    def boundaries(self, seen: Seen) -> tuple[int, ...]:
        """Return the boundaries of a moment; what is known changes by the day."""
        found = self._boundaries.of(seen.dated, seen.before, other=self._other)
        if self.axis is Axis.VALIDITY:
            return found
        return tuple(instant - instant % MINUTES_PER_DAY for instant in found)

    def _next(self, at: int, seen: list[Seen]) -> int | None:
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
