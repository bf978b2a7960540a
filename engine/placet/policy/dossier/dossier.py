"""A dossier as data: what is recorded of a subject and what the policy answers about it on one date."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from typing import Any

from placet.diagnostics import Place
from placet.logic.verdicts import Verdict
from placet.policy.answer import Given, PolicyRef
from placet.policy.dossier.parts import (
    Absence,
    Difference,
    Fact,
    Need,
    NumberedSource,
    Opening,
    Permission,
    Recorded,
    Refusal,
    Turn,
    Unsettled,
)


@dataclass(frozen=True, slots=True)
class Dossier:
    """One subject on one date.

    Attributes:
        subject: The subject's id, or `profile`.
        label: What people call it.
        profile: The profile, where the subject is not on the roster.
        on: The moment asked about.
        known_on: The day up to which publications count as known.
        evidence: The weakest grade accepted.
        context: What was said of the circumstances.
        policy: Which policy answers.
        title: The policy's title.
        language: The language that it is worded in.
        hypothetical: What is supposed and not recorded, as understood.
        counts: How many answers have each verdict.
        standing: The values that its attributes have or may have.
        absent: Attributes of which nothing holds: the registers are complete, or no rule applies.
        periods: What is recorded with a beginning or an end, past and future included.
        can: What is permitted.
        once: What is permitted once somebody acts.
        cannot: What is not permitted, by reason.
        unsettled: What cannot be said, by what is missing.
        differing: Records on which sources differ.
        unaccepted: What only sources below the accepted grade say.
        unrecorded: Attributes of which nothing is recorded, which does not mean no.
        openings: The ways to what is not permitted, cheapest first; those that there are none for come last.
        since: The first day of the range in which changes are listed.
        until: The last day of it.
        turns: When verdicts change within it.
        sources: Everything that is cited.
    """

    subject: str
    label: str
    profile: Given | None
    on: str
    known_on: str
    evidence: str
    context: Given
    policy: PolicyRef
    title: str
    language: str
    hypothetical: tuple[str, ...]
    counts: Mapping[Verdict, int]
    standing: tuple[Fact, ...]
    absent: tuple[Absence, ...]
    periods: tuple[Recorded, ...]
    can: tuple[Permission, ...]
    once: tuple[Need, ...]
    cannot: tuple[Refusal, ...]
    unsettled: tuple[Unsettled, ...]
    differing: tuple[Difference, ...]
    unaccepted: tuple[Recorded, ...]
    unrecorded: tuple[Absence, ...]
    openings: tuple[Opening, ...]
    since: str
    until: str
    turns: tuple[Turn, ...]
    sources: tuple[NumberedSource, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the dossier as plain data, for JSON."""
        found: dict[str, Any] = _plain(self)
        if self.profile is None:
            del found["profile"]
        if not self.hypothetical:
            del found["hypothetical"]
        return found

    def __str__(self) -> str:
        from placet.render.dossier import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from placet.render.dossier import as_fragment

        return as_fragment(self)


def _plain(value: object) -> Any:
    """Return a value as JSON has it: numbers with a fraction and dates as text."""
    if isinstance(value, Place):
        return {"file": value.file, "line": value.line}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(name): _plain(one) for name, one in value.items()}
    if isinstance(value, (tuple, list, set, frozenset)):
        return [_plain(one) for one in (sorted(value, key=str) if isinstance(value, (set, frozenset)) else value)]
    return value if value is None or isinstance(value, (bool, int, float)) else str(value)
