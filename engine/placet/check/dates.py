"""Moments as written become moments on the timeline; periods are checked to end after they begin."""

from __future__ import annotations

from placet.check.names import Names
from placet.check.reporting import Report
from placet.diagnostics import Place
from placet.logic.ruleset import Dated
from placet.messages import say
from placet.moments import Duration, Moment, MomentError, can_be_ordered, parse_duration, parse_moment
from placet.pack import Placed, When


class Dates:
    """Reads moments and durations of one pack.

    Args:
        events: The declared events: their moments, and None while an event's own moment is wrong.
    """

    def __init__(self, report: Report, events: Names[Dated | None]) -> None:
        self._report = report
        self._events = events
        self._parsed: dict[str, Moment] = {}

    def dated(self, when: When | None, point: str, item: Placed, *path: str) -> Dated | None:
        """Return a written moment, or that of the event it names.

        Args:
            when: As written.
            point: The id of the open point that it is when it is imprecise.
            item: Where it is written.
            *path: Under which key.
        """
        if when is None:
            return None
        if when.event is not None:
            if when.event in self._events:
                return self._events.declared[when.event]
            return self._events.find(when.event, item.place_of(*path, "at"))
        text = when.text or ""
        moment = self._parsed.get(text) or self._parse(text, item.place_of(*path))
        return None if moment is None else Dated(point, moment)

    def _parse(self, text: str, place: Place) -> Moment | None:
        """Return the moment that a text gives; report one that is not a moment."""
        try:
            moment = self._parsed[text] = parse_moment(text)
        except MomentError as error:
            self._report.error(
                "P301", error.message, place, say("not a moment"), help=[error.help] if error.help else []
            )
            return None
        return moment

    def period(self, start: Dated | None, end: Dated | None, item: Placed, *, main: Placed | None = None) -> None:
        """Report a period that cannot end after it begins.

        Args:
            start: Its beginning.
            end: Its end.
            item: Where it is written.
            main: Where the record stands from which another account takes what it leaves out.
        """
        if start is None or end is None:
            return
        if start.point == end.point or not can_be_ordered(start.moment, end.moment):
            moments = {"start": start.moment.text, "end": end.moment.text}
            self._report.error(
                "P302",
                say("a period ends as it begins: from {start} until {end}", **moments)
                if start.moment.text == end.moment.text
                else say("a period ends before it begins: from {start} until {end}", **moments),
                _place("until", item, main),
                say("it ends {moment}", moment=end.moment.text),
                labels=[(_place("from", item, main), say("it begins {moment}", moment=start.moment.text))],
                notes=[say("`until` is the moment at which it no longer holds, so it comes after `from`")],
            )

    def duration(self, text: str, place: Place) -> Duration | None:
        """Return the duration that a text gives; report one that is none."""
        try:
            return parse_duration(text)
        except MomentError as error:
            self._report.error(
                "P306", error.message, place, say("not a duration"), help=[error.help] if error.help else []
            )
            return None


def _place(key: str, item: Placed, main: Placed | None) -> Place:
    return (item if main is None or item.has_key(key) else main).place_of(key)
