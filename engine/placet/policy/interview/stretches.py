"""Stretches of time that make a difference: before and after what the rules compare a moment with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.logic.points import Domain, Point
from placet.logic.residual import Equal, Ordered, leaves
from placet.messages import Messages, messages_in
from placet.moments import MINUTES_PER_DAY, show_moment
from placet.policy.interview.posing import Posed


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of time that nothing in what is left of the rules tells apart.

    Attributes:
        low: Its first day or minute.
        high: Its last.
        value: One of its moments.
        text: The stretch, or for an hour its first minute, in ISO 8601.
        label: What people read.
    """

    low: int
    high: int
    value: int
    text: str
    label: str


def stretches_of(posed: Posed, point: Point, language: str) -> tuple[Stretch, ...]:
    """Return the stretches of an open moment or hour, with labels in a language; none where it is tied to another."""
    if posed.inquiry is None or _is_tied(posed, point):
        return ()
    starts = [value for value in posed.inquiry.values(point.id) if isinstance(value, int)]
    step = 1 if point.domain is Domain.MINUTES else MINUTES_PER_DAY
    ends = [start - step for start in starts[1:]] + [point.high]
    spans = list(zip(starts, ends, strict=True))
    possible = [span for span in spans if posed.inquiry.is_possible(point.id, span[0])]
    messages = messages_in(language)
    return tuple(_hours(point, possible, messages) if point.domain is Domain.MINUTES else _days(possible, messages))


def _is_tied(posed: Posed, point: Point) -> bool:
    formulas = (posed.residual, *posed.orders)
    ties = (leaf for formula in formulas for leaf in leaves(formula) if isinstance(leaf, (Ordered, Equal)))
    return any(
        point.id in ((tie.earlier, tie.later) if isinstance(tie, Ordered) else (tie.left, tie.right)) for tie in ties
    )


def _days(spans: list[tuple[int, int]], messages: Messages) -> Iterator[Stretch]:
    say = messages.say
    for low, high in spans:
        first, last = show_moment(low), show_moment(high)
        if first == "..":
            yield Stretch(low, high, high, f"..{last}", say("by {last}", last=last))
        elif last == "..":
            yield Stretch(low, high, low, f"{first}..", say("{moment} or later", moment=first))
        else:
            yield Stretch(low, high, low, f"{first}/{last}", say("from {first} to {last}", first=first, last=last))


def _hours(point: Point, spans: list[tuple[int, int]], messages: Messages) -> Iterator[Stretch]:
    """Yield the stretches of a day; an hour is shown with the offset that its source gives it."""
    written = {dated.moment.earliest: dated.moment.text for dated in point.dated}
    say = messages.say
    for low, high in spans:
        first, last = (written.get(at, show_moment(at)) for at in (low, high + 1))
        if low == point.low:
            label = say("before {moment}", moment=last)
        elif high == point.high:
            label = say("{moment} or later", moment=first)
        else:
            label = say("from {first} until before {last}", first=first, last=last)
        yield Stretch(low, high, low, _minute(low), label)


def _minute(at: int) -> str:
    """Return a minute in ISO 8601, with its hour even where it begins the day."""
    shown = show_moment(at)
    return shown if "T" in shown else f"{shown}T00:00Z"
