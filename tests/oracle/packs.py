"""Random packs with questions to them, and how to write a pack as the folder that placet loads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from oracle.calendars import Calendar
from oracle.case import Case
from oracle.choosing import Draw, happens, pick, some
from oracle.moments import DAY
from oracle.recordings import GRADES, Recorder, any_events, any_sources
from oracle.rulings import any_rules
from oracle.values import is_set
from oracle.vocabularies import ENTITIES, Plain, any_vocabulary, objects_of, values_of

WITH_OBJECTS = ({"member": 1, "place": 1}, {"member": 1, "place": 2}, {"member": 1, "place": 1, "force": 1})
"""How many entities of each type a pack with objects has."""


@dataclass(frozen=True)
class Trial:
    """A pack and a question; shown as YAML, so that a failing case can be read and saved.

    Attributes:
        pack: The pack's plain data.
        question: The question's.
    """

    pack: Plain
    question: Plain

    def __repr__(self) -> str:
        return "\n" + as_yaml({**self.pack, "question": self.question})

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:
        """Show it in Hypothesis's reports."""
        printer.text(repr(self))


@st.composite
def trials(draw: Draw) -> Trial:
    """A pack that obeys the specification and a question that fits it."""
    days = Calendar.any(draw)
    counts = pick(draw, ({"member": 1}, {"member": 2}, *WITH_OBJECTS))
    entities = {type_: list(ENTITIES[type_][:count]) for type_, count in counts.items()}
    vocabulary = any_vocabulary(draw, tuple(entities))
    recorder = Recorder(draw, vocabulary, entities, days, any_events(draw, days))
    pack = {
        "pack": {
            "pack": "random",
            "version": "1.0.0",
            "title": "a random pack",
            "languages": ["en"],
            "subject": "member",
            "grades": list(GRADES),
            "accept": pick(draw, ("secondary", "official", "unverified")),
        },
        "vocabulary": vocabulary,
        "sources": any_sources(draw, days),
        "records": recorder.records(),
        "policy": any_rules(draw, recorder),
    }
    question = _question(draw, vocabulary, entities, days)
    assume(is_possible(Case(pack, question)))
    return Trial(pack, question)


def _question(draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], days: Calendar) -> Plain:
    """Choose a question about someone on the roster or a profile, by the day or to the minute."""
    activity = pick(draw, vocabulary["activities"])
    objects = [entity for type_ in objects_of(vocabulary, activity) for entity in entities[type_]]
    profile = happens(draw, 1, 4)
    return {
        "subject": _given(draw, vocabulary, entities, "member") if profile else pick(draw, entities["member"]),
        "activity": activity,
        "object": pick(draw, objects) if objects else None,
        "on": days.asked(draw),
        "known_on": days.known_on.isoformat(),
        "evidence": pick(draw, (None, *GRADES)),
        "context": _given(draw, vocabulary, entities, "context"),
    }


def _given(draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], owner: str) -> Plain:
    """Choose values for some of the attributes that a question may state; in a profile, some as not known."""
    declared = vocabulary["context"] if owner == "context" else vocabulary["attributes"][owner]
    found: Plain = {}
    for name in (name for name, attribute in declared.items() if not attribute.get("derived")):
        if not happens(draw, 2, 3):
            continue
        type_ = declared[name]["type"]
        values = values_of(type_, vocabulary, entities)
        found[name] = some(draw, values, 0, 2) if is_set(type_) else pick(draw, values)
        if owner != "context" and happens(draw, 1, 4):
            found[name] = None
    return found


def is_possible(case: Case) -> bool:
    """Return whether all periods of a pack can end after they begin, at once.

    Each moment is pushed as late as the moments before it ask, until nothing moves.
    """
    periods = [(start, end) for start, end in case.periods() if start is not None and end is not None]
    moments = {dated.point: dated.moment for period in periods for dated in period}
    earliest = {name: moment.earliest for name, moment in moments.items()}
    for _ in range(len(moments) + 1):
        moved = False
        for start, end in periods:
            after = earliest[start.point] // DAY * DAY + DAY
            if earliest[end.point] <= earliest[start.point]:
                earliest[end.point], moved = after, True
        if any(earliest[name] > moment.latest for name, moment in moments.items()):
            return False
        if not moved:
            return True
    return False


def write_pack(pack: Plain, folder: Path) -> Path:
    """Write a pack's plain data as the YAML files of a pack's folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in pack.items():
        (folder / f"{name}.yaml").write_text(as_yaml(content), encoding="utf-8")
    return folder


_BASE: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)


class _Dumper(_BASE):  # type: ignore[misc]
    """Writes everything out, however often it occurs."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def as_yaml(content: Any) -> str:
    """Write plain data as YAML."""
    text: str = yaml.dump(content, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=110)
    return text
