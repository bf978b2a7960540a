"""The conditions of rules as sentences: as they hold, as they fail, and as they are open."""

from __future__ import annotations

from placet.logic.ruleset import Effect
from placet.messages import Messages, Noun, said

_Forms = dict[bool | None, str]
"""What is said where a condition holds, where it fails and where it is open."""

COMPARISONS: dict[str, _Forms] = {
    "equals": {
        True: said("{what} is {operand}"),
        False: said("{what} is not {operand}"),
        None: said("{what} may be {operand}"),
    },
    "one_of": {
        True: said("{what} is one of {operand}"),
        False: said("{what} is not one of {operand}"),
        None: said("{what} may be one of {operand}"),
    },
    "at_least": {
        True: said("{what} is at least {operand}"),
        False: said("{what} is not at least {operand}"),
        None: said("{what} may be at least {operand}"),
    },
    "at_most": {
        True: said("{what} is at most {operand}"),
        False: said("{what} is not at most {operand}"),
        None: said("{what} may be at most {operand}"),
    },
    "more_than": {
        True: said("{what} is more than {operand}"),
        False: said("{what} is not more than {operand}"),
        None: said("{what} may be more than {operand}"),
    },
    "less_than": {
        True: said("{what} is less than {operand}"),
        False: said("{what} is not less than {operand}"),
        None: said("{what} may be less than {operand}"),
    },
    "before": {
        True: said("{what} is before {operand}"),
        False: said("{what} is not before {operand}"),
        None: said("{what} may be before {operand}"),
    },
    "on_or_after": {
        True: said("{what} is on or after {operand}"),
        False: said("{what} is not on or after {operand}"),
        None: said("{what} may be on or after {operand}"),
    },
}
"""How a value compares with another, by the name that a rule gives the comparison."""

_EFFECTS: dict[Effect, _Forms] = {
    Effect.PERMIT: {True: said("permits"), False: said("does not permit"), None: said("may permit")},
    Effect.FORBID: {True: said("forbids"), False: said("does not forbid"), None: said("may forbid")},
    Effect.ATTACH: {True: said("attaches"), False: said("does not attach"), None: said("may attach")},
    Effect.DEFINE: {True: said("holds"), False: said("does not hold"), None: said("may hold")},
}


class Conditions:
    """Says conditions in one language.

    Every method takes whether the condition holds (True), fails (False) or is open (None).
    """

    def __init__(self, messages: Messages) -> None:
        self._messages = messages

    def effect(self, effect: Effect, outcome: bool | None) -> str:
        """Say what a rule does."""
        return self._messages.say(_EFFECTS[effect][outcome])

    def includes(self, what: Noun, element: str, outcome: bool | None) -> str:
        """Say whether a set has an element."""
        if outcome is None:
            return self._messages.say("{what} may include {element}", what=what, element=element)
        if outcome:
            return self._messages.say("{what} includes {element}", what=what, element=element)
        return self._messages.say("{what} does not include {element}", what=what, element=element)

    def covers(self, what: Noun, outcome: bool | None) -> str:
        """Say whether a set of activities covers the one that is asked about."""
        if outcome is None:
            return self._messages.say("{what} may cover this activity", what=what)
        if outcome:
            return self._messages.say("{what} covers this activity", what=what)
        return self._messages.say("{what} does not cover this activity", what=what)

    def is_same(self, what: Noun, other: Noun, outcome: bool | None) -> str:
        """Say whether two values are the same."""
        if outcome is None:
            return self._messages.say("{what} may be the same as {other}", what=what, other=other)
        if outcome:
            return self._messages.say("{what} is the same as {other}", what=what, other=other)
        return self._messages.say("{what} is not the same as {other}", what=what, other=other)

    def is_known(self, what: Noun, outcome: bool | None) -> str:
        """Say whether a value is known."""
        if outcome is None:
            return self._messages.say("{what} may become known", what=what)
        if outcome:
            return self._messages.say("{what} is known", what=what)
        return self._messages.say("{what} is not known", what=what)

    def is_concerned(self, outcome: bool | None) -> str:
        """Say whether a rule is about the activity."""
        if outcome is None:
            return "?"
        if outcome:
            return self._messages.say("the activity is concerned")
        return self._messages.say("the activity is not concerned")

    def is_given(self, act: Noun, outcome: bool | None) -> str:
        """Say whether an act is done."""
        if outcome is None:
            return self._messages.say("{act} may be given", act=act)
        if outcome:
            return self._messages.say("{act} {act:is|are} given", act=act)
        return self._messages.say("{act} {act:is|are} not given", act=act)

    def is_refused(self, act: Noun, outcome: bool | None) -> str:
        """Say whether an act is refused."""
        if outcome is None:
            return self._messages.say("{act} may be refused", act=act)
        if outcome:
            return self._messages.say("{act} {act:is|are} refused", act=act)
        return self._messages.say("{act} {act:is|are} not refused", act=act)

    def is_done(self, act: Noun, outcome: bool | None) -> str:
        """Say whether an act has been done, as a heading."""
        if outcome is None:
            return self._messages.say("{act}: not yet done", act=act)
        return self._messages.say("{act}: done", act=act) if outcome else self._messages.say("{act}: not done", act=act)

    def compare(self, operator: str, what: Noun, operand: str, outcome: bool | None) -> str:
        """Say how a value compares with another.

        Args:
            operator: How, as a rule writes it.
            what: The value.
            operand: What it is compared with.
            outcome: Whether it does so.
        """
        return self._messages.say(COMPARISONS[operator][outcome], what=what, operand=operand)
