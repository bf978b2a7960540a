"""Reads the moments of a supposition, or finds the events that they are at."""

from __future__ import annotations

from dataclasses import dataclass

from placet.logic.ruleset import Dated
from placet.moments import Moment, MomentError, can_be_ordered
from placet.policy.supposing.mistakes import Mistakes, similar
from placet.policy.supposing.moments import read_moment
from placet.policy.supposing.naming import Names, fold
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.words import SIMILAR_EVENTS, UNTIL_IS_LATER


@dataclass(frozen=True, slots=True)
class When:
    """A moment of a supposition: its own, or that of an event.

    Attributes:
        text: As it can be written again.
        moment: The instants that it may be.
        event: The event's own moment, or None.
    """

    text: str
    moment: Moment
    event: Dated | None = None

    def at(self, point: str) -> Dated:
        """Return it as an open point of that name, unless it is that of an event."""
        return self.event or Dated(point, self.moment)


class Dating:
    """Reads moments for one policy."""

    def __init__(self, names: Names, mistakes: Mistakes) -> None:
        self._names = names
        self._mistakes = mistakes

    def period(self, said: Said) -> tuple[When | None, When | None]:
        """Return when a supposition begins and ends; add P621 and P623 for what cannot be."""
        start = None if said.start is None else self._moment(said.start)
        end = None if said.end is None else self._moment(said.end)
        for spot, when in ((said.start, start), (said.end, end)):
            if said.is_shared and spot and when and when.event is None and not when.moment.is_exact:
                self._mistakes.add("shared", spot)
        if start and end and said.end:
            self._check_order(start, end, said.end)
        return start, end

    def _moment(self, spot: Spot) -> When | None:
        event = self._names.events.find(spot.text)
        if not spot.is_event:
            try:
                moment = read_moment(spot.text)
            except MomentError as error:
                if event is None:
                    near = similar(self._names.events.nearest(spot.text), SIMILAR_EVENTS)
                    self._mistakes.add("moment", spot, (), near or error.help, text=error.message)
                    return None
            else:
                return When(moment.text, moment)
        if event is None:
            several = sorted(self._names.events.by_name.get(fold(spot.text), ()))
            self._mistakes.unknown("unknown event", spot, several, self._names.events.nearest(spot.text))
            return None
        at = self._names.ruleset.events[event].at
        return When(f"at {event}", at.moment, at)

    def _check_order(self, start: When, end: When, spot: Spot) -> None:
        if start.text == end.text or not can_be_ordered(start.moment, end.moment):
            self._mistakes.add("period", spot, (UNTIL_IS_LATER,), start=start.moment.text, end=end.moment.text)
