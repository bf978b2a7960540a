"""Every phrase about ways, changes and obstacles, in one place; what stands in braces is filled in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WaysWords:
    """The phrases of one language."""

    goal: str = "To {verdict}"
    now: str = "As things stand: {verdict}."
    reached: str = "Nothing needs to change."
    one_way: str = "One way"
    ways: str = "The ways, cheapest first"
    some_ways: str = "The cheapest ways (there may be more)"
    cost: str = "{way} (cost {cost})"
    nothing: str = "Nothing leads to it, because"
    inexact: str = "The search ended at its bound: there may be other ways, and cheaper ones."


ENGLISH = WaysWords()
