"""Write down how open points turned out: the pack and the question as they are once somebody has found out."""

from __future__ import annotations

from collections.abc import Iterable
from copy import deepcopy
from datetime import date
from typing import Any

from oracle.case import Case
from oracle.moments import DAY, write_day, write_minute
from oracle.packs import Trial
from oracle.points import HOUR, Values

DATED = {"event", "from", "until", "published"}


def can_be_settled(point: str) -> bool:
    """Return whether an open point is one that this module can write down: an hour, a date, a circumstance."""
    return point == HOUR or point.split(":", maxsplit=1)[0] in DATED or point.startswith("value:context.")


def settle(trial: Trial, world: Values, points: Iterable[str]) -> Trial:
    """Return the pack and the question in which these points are as they are in a world, where that can be written."""
    pack, question = deepcopy((trial.pack, trial.question))
    case = Case(pack, question)
    list(case.periods())  # to learn where each moment is written
    for point in points:
        kind, _, name = point.partition(":")
        value: Any = world[point]
        if kind in DATED and not _is_writable(value):
            continue
        if point == HOUR:
            question["on"] = write_minute(case.moment + value)
        elif kind == "value":
            question["context"] = {**question["context"], name.removeprefix("context."): value}
        elif kind == "published":
            pack["sources"][name]["published"] = write_day(value)
        else:
            item, key = case.reader.written[point]
            item[key] = write_day(value)
    return Trial(pack, question)


def _is_writable(instant: int) -> bool:
    """Return whether an instant has a date: the open end of an interval stands for days beyond all calendars."""
    return date.min.toordinal() < instant // DAY < date.max.toordinal()
