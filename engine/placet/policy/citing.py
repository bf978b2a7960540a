"""What the steps of a proof cite, and where they stand in the pack."""

from __future__ import annotations

from collections.abc import Iterator

from placet.backends.interpreter import Outcome
from placet.backends.interpreter.steps import Matter
from placet.backends.interpreter.weighing import Contribution
from placet.diagnostics import Place
from placet.logic.formula import ActState, Compare, Concerns, Covers, Has, Known, Same
from placet.logic.points import Point
from placet.logic.ruleset import ActRecord, Citation, Record, Rule


def place_of(matter: Matter) -> Place | None:
    """Return where a step's matter stands in the pack."""
    match matter:
        case Rule():
            return matter.place
        case Contribution():
            return matter.account.place
        case Has() | Covers() | Compare() | Same() | Known() | Concerns() | ActState():
            return matter.place
        case Point():
            return matter.places[0] if matter.places else None
        case _:
            return None


def is_supposed(record: Record | ActRecord) -> bool:
    """Return whether a record is only supposed, and so stands on no source."""
    return record.ref.rpartition("#")[2].startswith("supposed-")


def cited_of(matter: Matter, outcome: Outcome) -> tuple[Citation, ...]:
    """Return what a step's matter cites; an open point, what the events and records that it comes from cite."""
    match matter:
        case Rule():
            return matter.citations
        case Contribution():
            return matter.account.citations
        case Point():
            return tuple(dict.fromkeys(_behind(matter, outcome)))
        case _:
            return ()


def _behind(point: Point, outcome: Outcome) -> Iterator[Citation]:
    events = outcome.evaluation.ruleset.events
    named = [name.removeprefix("event:") for name in point.about if name.startswith("event:")]
    for name in named:
        yield from events[name].citations
    if not named:
        for record in records_of(outcome).values():
            yield from (each for a in record.accounts if a.place in point.places for each in a.citations)


def records_of(outcome: Outcome) -> dict[str, Record | ActRecord]:
    """Return the records of the question's subject, object and context by their refs."""
    found: dict[str, Record | ActRecord] = {}
    for holder in outcome.evaluation.setting.holders.values():
        for table in holder.records.values():
            found.update((record.ref, record) for group in table.values() for record in group)
        found.update((record.ref, record) for group in holder.acts.values() for record in group)
    return found
