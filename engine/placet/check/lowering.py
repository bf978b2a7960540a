"""From a pack as read to a checked ruleset: names, types, cycles, dates and citations, then the logic's own form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from placet.check.citations import Citations
from placet.check.conditions import Conditions
from placet.check.dates import Dates
from placet.check.invariants import lower_invariants
from placet.check.kinds import EVENT, GRADE
from placet.check.names import Names
from placet.check.records import Records
from placet.check.reporting import Report
from placet.check.rules import Rules
from placet.check.texts import Texts
from placet.check.values import Values, check_defaults
from placet.check.vocabulary import Vocabulary
from placet.diagnostics import Diagnostic, Place, PlacetError
from placet.logic.formula import Path
from placet.logic.hanging import hanging_on
from placet.logic.ruleset import Activity, Dated, Effect, Rule, Ruleset
from placet.messages import say
from placet.pack import PackSource


@dataclass(frozen=True, slots=True)
class Checked:
    """A pack after its check.

    Attributes:
        source: As read.
        ruleset: As lowered; only to be used where there are no errors.
        diagnostics: Everything found.
        cited: What is cited, with the first place that cites it.
        used_attributes: (owner, attribute) that rules or records use; likewise acts and terms.
    """

    source: PackSource
    ruleset: Ruleset
    diagnostics: tuple[Diagnostic, ...]
    cited: Mapping[tuple[str, str | None], Place]
    used_attributes: frozenset[tuple[str, str]]
    used_acts: frozenset[str]
    used_terms: frozenset[str]


def lower(source: PackSource) -> Ruleset:
    """Return a pack's ruleset.

    Raises:
        PlacetError: With every error found.
    """
    checked = check(source)
    if checked.diagnostics:
        raise PlacetError(checked.diagnostics)
    return checked.ruleset


def check(source: PackSource) -> Checked:
    """Check a pack's names, types, cycles, dates and citations."""
    report = Report()
    header = source.header
    texts = Texts(report, header.languages)
    vocabulary = Vocabulary(report, texts, header.subject)
    vocabulary.load(source)
    accept = _header(report, source, vocabulary)
    event_dates: Names[Dated | None] = Names(report, EVENT, "P210")
    dates = Dates(report, event_dates)
    citations = Citations(report, dates, texts, header.grades)
    records = Records(report, vocabulary, dates, event_dates, citations, texts)
    records.declare_events(source)
    citations.load(source)
    records.load(source)
    check_defaults(report, vocabulary, records.entity_types)
    values = Values(report, vocabulary, records.entity_types)
    conditions = Conditions(report, vocabulary, dates, values, header.subject)
    rules = Rules(report, vocabulary, dates, citations, conditions, values, texts)
    rules.load(source)
    invariants = lower_invariants(source, report, vocabulary, conditions, citations, records, texts)
    declared = dict(rules.rules.declared)
    entities = records.lowered()
    ruleset = Ruleset(
        header.pack,
        header.version,
        source.digest,
        header.file.removesuffix("pack.yaml"),
        texts.of(header.title, header.place_of("title")),
        header.languages,
        header.subject,
        header.grades,
        accept,
        dict(vocabulary.entity_types.declared),
        dict(vocabulary.actors.declared),
        {owner: dict(names.declared) for owner, names in vocabulary.attributes.items()},
        dict(vocabulary.acts.declared),
        dict(vocabulary.activities.declared),
        dict(vocabulary.terms.declared),
        citations.lowered(),
        records.events,
        entities,
        declared,
        _by_activity(declared, Effect.PERMIT, vocabulary.activities.declared),
        _by_activity(declared, Effect.FORBID, vocabulary.activities.declared),
        _by_activity(declared, Effect.ATTACH, vocabulary.activities.declared),
        _definitions(declared),
        _overriders(declared),
        invariants,
        hanging_on(entities, declared),
    )
    return Checked(
        source,
        ruleset,
        tuple(report.diagnostics),
        dict(citations.cited),
        frozenset(records.used_attributes | conditions.used_attributes),
        frozenset(conditions.used_acts),
        frozenset(rules.used_terms),
    )


def _header(report: Report, source: PackSource, vocabulary: Vocabulary) -> int:
    """Check what pack.yaml names; return the rank of the accepted grade."""
    header = source.header
    if header.subject not in vocabulary.entity_types:
        vocabulary.entity_types.find(header.subject, header.place_of("subject"))
    if header.accept in header.grades:
        return header.grades.index(header.accept)
    report.unknown(
        "P218", GRADE, header.accept, header.place_of("accept"), header.grades, say("not declared in `grades`")
    )
    return 0


def _by_activity(
    rules: Mapping[str, Rule], effect: Effect, activities: Mapping[str, Activity]
) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {name: [] for name in activities}
    for rule in rules.values():
        if rule.effect is effect:
            for name in rule.activities:
                found[name].append(rule)
    return {name: tuple(group) for name, group in found.items()}


def _definitions(rules: Mapping[str, Rule]) -> dict[Path, tuple[Rule, ...]]:
    found: dict[Path, list[Rule]] = {}
    for rule in rules.values():
        if rule.defines is not None:
            found.setdefault(rule.defines, []).append(rule)
    return {path: tuple(group) for path, group in found.items()}


def _overriders(rules: Mapping[str, Rule]) -> dict[str, tuple[Rule, ...]]:
    found: dict[str, list[Rule]] = {}
    for rule in rules.values():
        for other in rule.overrides:
            if other in rules:
                found.setdefault(other, []).append(rule)
    return {name: tuple(group) for name, group in found.items()}
