"""P510: a name that means two things."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic, Place
from placet.logic.naming import fold
from placet.messages import say
from placet.pack import ActivityDecl, EntityDecl


class _Name(NamedTuple):
    """A name as written, and what it means."""

    role: str
    thing: str
    text: str
    place: Place


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find ids, labels and aliases by which a question could mean two subjects, two objects or two activities."""
    first: dict[tuple[str, str], _Name] = {}
    told: set[tuple[str, str, str]] = set()
    for name in _names(checked):
        key = (name.role, fold(name.text))
        earlier = first.setdefault(key, name)
        if earlier.thing != name.thing and (*key, name.thing) not in told:
            told.add((*key, name.thing))
            yield warn(
                "P510",
                say(
                    "`{name}` means two things: `{earlier}` and `{later}`",
                    name=name.text,
                    earlier=earlier.thing,
                    later=name.thing,
                ),
                name.place,
                say("means `{thing}`", thing=name.thing),
                labels=[(earlier.place, say("means `{thing}`", thing=earlier.thing))],
                notes=[say("names are compared regardless of case, accents and hyphens")],
                help=[say("give one of the two another name; a question can then use either")],
            )


def _names(checked: Checked) -> Iterator[_Name]:
    """Yield every name with its role: that of a subject, of an object or of an activity."""
    source = checked.source
    for file in source.vocabulary:
        for thing, activity in file.activities.items():
            yield from _names_of("activity", thing, activity, file.key_place("activities", thing))
    for records in source.records:
        for kind, section in records.entities.items():
            role = "subject" if kind == source.header.subject else "object"
            for thing, entity in section.items():
                yield from _names_of(role, thing, entity, records.key_place("entities", kind, thing))


def _names_of(role: str, thing: str, declared: ActivityDecl | EntityDecl, place: Place) -> Iterator[_Name]:
    yield _Name(role, thing, thing, place)
    if declared.label is not None:
        for language, text in declared.label.by_language.items():
            yield _Name(role, thing, text, declared.place_of("label", *filter(None, [language])))
    for language, aliases in declared.aliases.by_language.items():
        for index, text in enumerate(aliases):
            yield _Name(role, thing, text, declared.place_of("aliases", *filter(None, [language]), index))
