"""Random packs with questions to them, and how to write a pack as the folder that placet loads."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from hypothesis import assume
from hypothesis import strategies as st

from oracle.calendars import CALENDARS, Calendar
from oracle.case import Case
from oracle.moments import DAY
from oracle.recordings import GRADES, recordings, sources
from oracle.rulings import rulings
from oracle.vocabularies import ENTITIES, Draw, Plain, objects_of, values_of, vocabularies


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
        return "\n" + yaml.safe_dump({**self.pack, "question": self.question}, sort_keys=False, width=110)

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: FBT001 - Hypothesis calls it so
        """Show it in Hypothesis's reports."""
        printer.text(repr(self))


@st.composite
def trials(draw: Draw) -> Trial:
    """A pack that obeys the specification and a question that fits it."""
    days = draw(CALENDARS)
    counts = draw(st.sampled_from([{"member": 1}, {"member": 2}, *WITH_OBJECTS]))
    entities = {type_: list(ENTITIES[type_][:count]) for type_, count in counts.items()}
    vocabulary = draw(vocabularies(tuple(entities)))
    records = draw(recordings(vocabulary, entities, days))
    pack = {
        "pack": {
            "pack": "random",
            "version": "1.0.0",
            "title": "a random pack",
            "languages": ["en"],
            "subject": "member",
            "grades": list(GRADES),
            "accept": draw(st.sampled_from(["secondary", "official", "unverified"])),
        },
        "vocabulary": vocabulary,
        "sources": draw(sources(days)),
        "records": records,
        "policy": draw(rulings(vocabulary, entities, records["events"], days)),
    }
    question = draw(_questions(vocabulary, entities, days))
    assume(is_possible(Case(pack, question)))
    return Trial(pack, question)


@st.composite
def _questions(draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], days: Calendar) -> Plain:
    """A question about someone on the roster or a profile, by the day or to the minute."""
    activity = draw(st.sampled_from(sorted(vocabulary["activities"])))
    objects = [entity for type_ in objects_of(vocabulary, activity) for entity in entities[type_]]
    profile = _given(vocabulary["attributes"]["member"], vocabulary, entities, may_be_null=True)
    return {
        "subject": draw(st.sampled_from(entities["member"]) | st.sampled_from(entities["member"]) | profile),
        "activity": activity,
        "object": draw(st.sampled_from(objects)) if objects else None,
        "on": draw(days.days_asked()),
        "known_on": days.known_on.isoformat(),
        "evidence": draw(st.none() | st.sampled_from(GRADES)),
        "context": draw(_given(vocabulary["context"], vocabulary, entities, may_be_null=False)),
    }


@st.composite
def _given(
    draw: Draw, declared: Plain, vocabulary: Plain, entities: dict[str, list[str]], *, may_be_null: bool
) -> Plain:
    """Values for some of the attributes that a question may state."""
    found: dict[str, Any] = {}
    for name in (name for name, attribute in declared.items() if not attribute.get("derived")):
        type_ = declared[name]["type"]
        options = values_of(type_, vocabulary, entities)
        values: st.SearchStrategy[Any] = st.sampled_from(options)
        if isinstance(type_, dict) and "set_of" in type_:
            values = st.lists(values, max_size=2, unique=True)
        if may_be_null:
            values = values | st.none()
        if draw(st.integers(0, 2)):
            found[name] = draw(values)
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
        text = yaml.safe_dump(content, sort_keys=False, allow_unicode=True, width=110)
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder
