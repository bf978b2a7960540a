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

    done: str = "{act}"
    refused: str = "{act}: refused"
    no_longer_refused: str = "{act}: no longer refused"
    taken_back: str = "{act}: taken back"
    left_open: str = "{act}: neither given nor refused"
    value: str = "{attribute}: {value}"
    no_value: str = "{attribute}: none"
    added: str = "{attribute} {element}"
    removed: str = "no longer {attribute} {element}"
    of_another: str = "{holder}: {change}"
    anything_else: str = "anything that no rule names"
    and_: str = "and"
    fact: str = "{rule}: {fact}"
    not_for_long: str = "{rule}: {fact}; what is changed now has not yet lasted {duration}"
    not_in_force: str = "{rule}: {period}"
    rule: str = "{rule}"
    rule_in_force: str = "{rule} ({period})"
    no_change_helps: str = "no change of what its rules read leads there"


ENGLISH = WaysWords()
