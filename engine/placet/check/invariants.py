"""Invariants: what must hold for every subject, object and date."""

from __future__ import annotations

from placet.check.citations import Citations
from placet.check.conditions import Conditions, Reach, below
from placet.check.kinds import INVARIANT, VERDICT
from placet.check.names import Names
from placet.check.records import Records
from placet.check.reporting import Report
from placet.check.texts import Texts
from placet.check.vocabulary import Vocabulary
from placet.logic.formula import All, Formula, Not, Truth
from placet.logic.ruleset import ANY_ACTIVITY, Invariant
from placet.logic.verdicts import Verdict
from placet.messages import listed, say
from placet.pack import InvariantItem, PackSource


def lower_invariants(
    source: PackSource,
    report: Report,
    vocabulary: Vocabulary,
    conditions: Conditions,
    citations: Citations,
    records: Records,
    texts: Texts,
) -> tuple[Invariant, ...]:
    """Return a pack's invariants; what is wrong in them is reported."""
    found: list[Invariant] = []
    names: Names[None] = Names(report, INVARIANT, "P215", "rule")
    for file in source.invariants:
        for item in file.invariants:
            names.declare(item.invariant, None, item.place_of("invariant"))
            citations.read(item.source, item, say("the invariant `{invariant}`", invariant=item.invariant))
            activities = _activities(item, vocabulary)
            if item.object is not None and records.entities.find(item.object, item.place_of("object")):
                named = listed(item.activity, "or") or ANY_ACTIVITY
                records.check_object(item.object, item.place_of("object"), activities, named)
            types = {kind for name in activities for kind in vocabulary.activities.declared[name].on}
            reach = Reach(tuple(sorted(types)), item.place_of("invariant"))
            condition = _condition(item, conditions, reach)
            title = texts.of(item.title, item.place_of("title")) if item.title else {}
            never = _never(item, report)
            found.append(Invariant(item.invariant, title, never, activities, item.object, condition, item.place))
    return tuple(found)


def _activities(item: InvariantItem, vocabulary: Vocabulary) -> frozenset[str]:
    if not item.activity or ANY_ACTIVITY in item.activity:
        return frozenset(vocabulary.activities.declared)
    known = {
        name
        for index, name in enumerate(item.activity)
        if vocabulary.activities.find(name, item.place_of("activity", index))
    }
    return below(known, vocabulary)


def _condition(item: InvariantItem, conditions: Conditions, reach: Reach) -> Formula:
    when = conditions.lower(item.when, reach)
    if item.unless is None:
        return when
    unless = Not(conditions.lower(item.unless, reach))
    return unless if isinstance(when, Truth) else All((when, unless))


def _never(item: InvariantItem, report: Report) -> frozenset[str]:
    """Return the verdicts that must not occur (`always` lists the only ones that may)."""
    known = {verdict.value for verdict in Verdict}
    for key, written in (("never", item.never), ("always", item.always)):
        for index, name in enumerate(written):
            if name not in known:
                report.unknown("P224", VERDICT, name, item.place_of(key, index), sorted(known))
    if item.never and item.always:
        report.error(
            "P124",
            say("the invariant `{invariant}` says both `never` and `always`", invariant=item.invariant),
            item.key_place("always"),
            say("does not go together"),
            labels=[(item.key_place("never"), say("with this"))],
            help=[say("write an invariant of its own for each")],
        )
    return frozenset(item.never) if item.never else frozenset(known - set(item.always))
