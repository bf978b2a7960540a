"""Every phrase about changes and obstacles, in one place; those in braces are filled in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """The phrases of one language."""

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


ENGLISH = Words()
