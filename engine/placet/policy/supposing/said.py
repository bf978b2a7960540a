"""A supposition as written, before its names are looked up: each part with its place."""

from __future__ import annotations

from dataclasses import dataclass

from placet.diagnostics import Place
from placet.policy.supposing.supposition import Change

SOURCE = "<suppose>"
"""What stands for a file where a supposition was written on the command line or in Python."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A part of a supposition.

    Attributes:
        text: What is written.
        place: Where.
        value: The value that the file's own syntax gives it; the text itself where it has none.
        is_typed: Whether it has one, so that `"5"` is a text and no number.
        is_event: Whether it names an event, where a moment is expected.
    """

    text: str
    place: Place
    value: object = None
    is_typed: bool = False
    is_event: bool = False


@dataclass(frozen=True, slots=True)
class Said:
    """A supposition as written.

    Attributes:
        about: The entity.
        change: What it does.
        place: Where it stands, with all its parts.
        attribute: The attribute, for a change of a record.
        values: The values, for a change that has some.
        act: The act, for a change of an act.
        activity: Its activity.
        object: Its object, or None.
        splits: Other ways to read the activity, each with an object at its end.
        start: Since when, or None.
        end: Until when, or None.
        is_record: Whether it is a record of a file, which adds to a set and otherwise replaces the value.
        is_shared: Whether its period is written once for several attributes.
    """

    about: Spot
    change: Change
    place: Place
    attribute: Spot | None = None
    values: tuple[Spot, ...] = ()
    act: Spot | None = None
    activity: Spot | None = None
    object: Spot | None = None
    splits: tuple[tuple[Spot, Spot], ...] = ()
    start: Spot | None = None
    end: Spot | None = None
    is_record: bool = False
    is_shared: bool = False
