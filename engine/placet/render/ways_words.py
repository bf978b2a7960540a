"""The phrases about changes and obstacles, by language; what stands in braces is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from placet.messages import ENGLISH as ENGLISH_MESSAGES
from placet.messages import messages_in


@dataclass(frozen=True, slots=True)
class WaysWords:
    """The phrases of one language."""

    done: str
    refused: str
    no_longer_refused: str
    taken_back: str
    left_open: str
    value: str
    no_value: str
    added: str
    removed: str
    of_another: str
    anything_else: str
    and_: str
    fact: str
    not_for_long: str
    not_in_force: str
    rule: str
    rule_in_force: str
    no_change_helps: str


@cache
def ways_words(language: str) -> WaysWords:
    """Return the phrases of a language."""
    text = messages_in(language)
    act, attribute, element, rule, fact = "{act}", "{attribute}", "{element}", "{rule}", "{fact}"
    return WaysWords(
        done=act,
        refused=text.say("{act}: refused", act=act),
        no_longer_refused=text.say("{act}: no longer refused", act=act),
        taken_back=text.say("{act}: taken back", act=act),
        left_open=text.say("{act}: neither given nor refused", act=act),
        value=text.say("{attribute}: {value}", attribute=attribute, value="{value}"),
        no_value=text.say("{attribute}: none", attribute=attribute),
        added=f"{attribute} {element}",
        removed=text.say("no longer {attribute} {element}", attribute=attribute, element=element),
        of_another=text.say("{holder}: {change}", holder="{holder}", change="{change}"),
        anything_else=text.say("anything that no rule names"),
        and_=text.say("and"),
        fact=text.say("{rule}: {fact}", rule=rule, fact=fact),
        not_for_long=text.say(
            "{rule}: {fact}; what is changed now has not yet lasted {duration}",
            rule=rule,
            fact=fact,
            duration="{duration}",
        ),
        not_in_force=text.say("{rule}: {period}", rule=rule, period="{period}"),
        rule=rule,
        rule_in_force=f"{rule} ({{period}})",
        no_change_helps=text.say("no change of what its rules read leads there"),
    )


ENGLISH = ways_words(ENGLISH_MESSAGES.language)
