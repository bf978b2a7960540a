"""What a dossier is made of; sources are referred to by their numbers."""

from __future__ import annotations

from dataclasses import dataclass

from placet.logic.formula import Value
from placet.logic.verdicts import Verdict
from placet.policy.answer import OpenPoint, Term, Way
from placet.policy.how.answer import Route

Numbers = tuple[int, ...]
"""The numbers of sources."""


@dataclass(frozen=True, slots=True)
class NumberedSource:
    """A source that the dossier cites.

    Attributes:
        number: By which the dossier refers to it.
        source: Its id.
        passages: Those of its passages that are cited.
        title: Its title.
        publisher: Who published it.
        published: When, as the pack has it.
        grade: Its grade.
        url: Its address; may be empty.
    """

    number: int
    source: str
    passages: tuple[str, ...]
    title: str
    publisher: str
    published: str
    grade: str
    url: str


@dataclass(frozen=True, slots=True)
class Doing:
    """An activity, with those of its objects that something is said of.

    Attributes:
        activity: Its id.
        label: What people call it.
        objects: The objects' ids; empty for an activity that takes none.
        object_labels: What people call them.
    """

    activity: str
    label: str
    objects: tuple[str, ...]
    object_labels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grounds:
    """A sentence with the rule that it is about and what that rests on."""

    text: str
    rule: str | None
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Span:
    """A time, with its ends as they are written; None for an open one."""

    since: str | None
    until: str | None


@dataclass(frozen=True, slots=True)
class Spell:
    """The time for which something is recorded.

    Attributes:
        time: From when until when.
        began_with: The event that it begins at; empty where it names none.
        ended_with: The event that it ends at; empty where it names none.
        is_supposed: Whether it is only supposed.
        except_for: When something else is supposed.
    """

    time: Span
    began_with: str
    ended_with: str
    is_supposed: bool
    except_for: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """A value that an attribute has, or may have, on the date asked about.

    Attributes:
        attribute: The attribute's id.
        label: What people call it.
        value: The value, or the element of a set; None where it is one of several.
        value_label: What people call that.
        is_sure: Whether it surely has it.
        spells: For a recorded value: the times for which it is recorded and that may contain the date.
        rules: For a derived value: the rules that give it.
        doubts: Where it is not sure: what would have to be found out.
        sources: What it rests on.
    """

    attribute: str
    label: str
    value: Value
    value_label: str
    is_sure: bool
    spells: tuple[Spell, ...]
    rules: tuple[Grounds, ...]
    doubts: tuple[OpenPoint, ...]
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Absence:
    """An attribute of which nothing holds, or nothing is known.

    Attributes:
        attribute: The attribute's id.
        label: What people call it.
        is_derived: Whether rules give its value.
        is_partial: Whether something is recorded of it all the same: other elements of the set.
    """

    attribute: str
    label: str
    is_derived: bool
    is_partial: bool = False


@dataclass(frozen=True, slots=True)
class Recorded:
    """Something that a source says was so for a time.

    Attributes:
        kind: `attribute` or `act`.
        name: The attribute's or the act's id.
        label: What people call it.
        value: The value or the element; for an act, whether it was given (and not refused).
        value_label: What people call that; for an act, what it is about.
        spell: For which time.
        state: On the date asked about: `now`, `perhaps`, `past`, `coming`, or `otherwise` where other sources say
            that it is not so.
        is_denied: Whether the source says that it was not so.
        sources: Where it is said.
    """

    kind: str
    name: str
    label: str
    value: Value
    value_label: str
    spell: Spell
    state: str
    is_denied: bool
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Permission:
    """Something permitted, as things stand or once acts are done.

    Attributes:
        doing: What.
        terms: On which terms.
        grounds: The rules that decide.
        evidence: The weakest grade that it rests on.
    """

    doing: Doing
    terms: tuple[Term, ...]
    grounds: tuple[Grounds, ...]
    evidence: str | None


@dataclass(frozen=True, slots=True)
class Need:
    """What becomes possible once somebody acts.

    Attributes:
        actors: What people call those who act.
        ways: The minimal sets of acts; any of them would do.
        opens: What it opens.
    """

    actors: tuple[str, ...]
    ways: tuple[Way, ...]
    opens: tuple[Permission, ...]


@dataclass(frozen=True, slots=True)
class Refusal:
    """What is not permitted, for the same reasons.

    Attributes:
        is_barred: Whether rules forbid it; otherwise each rule that could permit it lacks something.
        grounds: The reasons.
        doings: What is not permitted for them.
    """

    is_barred: bool
    grounds: tuple[Grounds, ...]
    doings: tuple[Doing, ...]


@dataclass(frozen=True, slots=True)
class Unsettled:
    """What cannot be said, for want of the same things.

    Attributes:
        missing: The minimal sets of things to find out; any of them would settle it.
        exact: False where there were too many unknowns.
        is_complete: Whether every minimal set is listed.
        doings: What cannot be said.
    """

    missing: tuple[tuple[OpenPoint, ...], ...]
    exact: bool
    is_complete: bool
    doings: tuple[Doing, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """A record of which the sources say different things."""

    label: str
    accounts: tuple[Recorded, ...]


@dataclass(frozen=True, slots=True)
class Opening:
    """What it would take that something not permitted is permitted.

    Attributes:
        ways: The cheapest sets of changes; empty where there is none.
        obstacles: Where there is none: what stands in the way.
        exact: False where the search ended at its bound.
        is_complete: Whether every minimal set is listed.
        doings: What it would open.
    """

    ways: tuple[Route, ...]
    obstacles: tuple[Grounds, ...]
    exact: bool
    is_complete: bool
    doings: tuple[Doing, ...]

    @property
    def cost(self) -> float:
        """What the cheapest way costs; without any, more than any."""
        return min((way.cost for way in self.ways), default=float("inf"))


@dataclass(frozen=True, slots=True)
class Shift:
    """Activities whose verdict changes in the same way."""

    before: Verdict
    after: Verdict
    doings: tuple[Doing, ...]


@dataclass(frozen=True, slots=True)
class Cause:
    """What changes verdicts at a moment."""

    text: str
    sources: Numbers


@dataclass(frozen=True, slots=True)
class Turn:
    """A moment at which verdicts change.

    Attributes:
        at: The moment: a day, or a minute of one.
        is_coming: Whether it comes after the date asked about.
        shifts: What changes.
        causes: What changes it.
    """

    at: str
    is_coming: bool
    shifts: tuple[Shift, ...]
    causes: tuple[Cause, ...]
