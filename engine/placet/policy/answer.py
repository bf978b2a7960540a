"""What a question gets: a verdict, what it would take, what is missing, why, and on what grade of evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from placet.diagnostics import Place
from placet.logic.verdicts import Verdict

if TYPE_CHECKING:
    from placet.backends.interpreter import Outcome
    from placet.policy.wording import Wording

Given = Mapping[str, object]
"""What somebody said of a profile or of the circumstances."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question as it was understood.

    Attributes:
        subject: The subject's id, or `profile`.
        subject_label: What people call it.
        activity: The activity's id.
        activity_label: What people call it.
        object: The object's id, or None.
        object_label: What people call it; empty without an object.
        on: The moment asked about, in ISO 8601.
        known_on: The day up to which publications count as known.
        evidence: The weakest grade accepted.
        context: What was said of the circumstances.
        profile: The profile, where the subject is not on the roster.
        told: What was said in an interview of what no profile, context or date can hold, by open point.
    """

    subject: str
    subject_label: str
    activity: str
    activity_label: str
    object: str | None
    object_label: str
    on: str
    known_on: str
    evidence: str
    context: Given
    profile: Given | None = None
    told: Mapping[str, str] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the question as plain data."""
        found: dict[str, Any] = {
            "subject": self.subject,
            "subject_label": self.subject_label,
            "activity": self.activity,
            "activity_label": self.activity_label,
            "object": self.object,
            "object_label": self.object_label or None,
            "on": self.on,
            "known_on": self.known_on,
            "evidence": self.evidence,
            "context": dict(self.context),
        }
        if self.profile is not None:
            found["profile"] = dict(self.profile)
        if self.told:
            found["told"] = dict(self.told)
        return found


@dataclass(frozen=True, slots=True)
class Act:
    """An act that is still needed, with the actor whose it is."""

    act: str
    label: str
    actor: str
    actor_label: str


@dataclass(frozen=True, slots=True)
class Way:
    """A minimal set of acts that would do."""

    acts: tuple[Act, ...]


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something to find out.

    Attributes:
        id: The open point's id.
        kind: Why it is open: a word of `PointKind`.
        text: What is to be found out.
        why: Why it is not known.
        places: Where in the pack this comes from.
    """

    id: str
    kind: str
    text: str
    why: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class CitedSource:
    """A source as an answer cites it."""

    source: str
    passage: str | None
    title: str
    publisher: str
    published: str
    grade: str
    url: str


@dataclass(frozen=True, slots=True)
class Reason:
    """One of the sentences that matter.

    Attributes:
        text: The sentence.
        rule: The rule that it is about, or None.
        place: Where that stands in the pack.
        sources: Where it comes from.
    """

    text: str
    rule: str | None
    place: Place | None
    sources: tuple[CitedSource, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A term on the permission; `certain` is False where it depends on something open."""

    term: str
    label: str
    rule: str
    certain: bool


@dataclass(frozen=True, slots=True)
class PolicyRef:
    """Which policy answered: enough to reproduce the answer years later."""

    name: str
    version: str
    digest: str


@dataclass(frozen=True, slots=True)
class ProofNode:
    """A step of the proof, worded.

    Attributes:
        kind: verdict, way, rule, period, condition, record, act, absence, case, open or impossible.
        text: What it says.
        outcome: `holds`, `fails` or `open`.
        place: Where in the pack it stands.
        sources: What it cites.
        children: What it follows from.
        is_supposed: Whether it is a record that is only supposed.
    """

    kind: str
    text: str
    outcome: str
    place: Place | None
    sources: tuple[CitedSource, ...]
    children: tuple[ProofNode, ...]
    is_supposed: bool = False

    def to_dict(self) -> dict[str, Any]:
        """Return the step and all below it as plain data."""
        return {
            "kind": self.kind,
            "text": self.text,
            "outcome": self.outcome,
            **({"supposed": True} if self.is_supposed else {}),
            **_where(self.place),
            "sources": [_source(source) for source in self.sources],
            "children": [child.to_dict() for child in self.children],
        }


class Answer:
    """The answer to a question.

    The verdict, the ways and what is missing are worked out when it is made; their wording when first read.
    """

    def __init__(self, question: Question, outcome: Outcome, wording: Wording) -> None:
        self.question = question
        self.outcome = outcome
        self._wording = wording

    @property
    def verdict(self) -> Verdict:
        """One of the four."""
        return self.outcome.finding.verdict

    @property
    def is_permitted(self) -> bool:
        """Whether the verdict is `permitted`."""
        return self.verdict is Verdict.PERMITTED

    @property
    def exact(self) -> bool:
        """False where the question has more unknowns than the bounds allow; the verdict is then `undetermined`."""
        return self.outcome.finding.exact

    @property
    def missing_is_complete(self) -> bool:
        """Whether `missing` lists every minimal set."""
        return self.outcome.finding.complete

    @cached_property
    def ways(self) -> tuple[Way, ...]:
        """For `conditional`, every minimal set of acts that would do."""
        return tuple(self._wording.way(way) for way in self.outcome.finding.ways)

    @cached_property
    def missing(self) -> tuple[tuple[OpenPoint, ...], ...]:
        """For `undetermined`, the minimal sets of things to find out."""
        points = self.outcome.points
        return tuple(
            tuple(self._wording.open_point(points[name]) for name in sorted(chosen))
            for chosen in self.outcome.finding.missing
        )

    @cached_property
    def because(self) -> tuple[Reason, ...]:
        """The sentences that matter."""
        return self._wording.reasons(self.outcome)

    @cached_property
    def told(self) -> tuple[str, ...]:
        """What the answer takes on somebody's word, said in an interview."""
        return self._wording.told(self.outcome)

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The terms on the permission."""
        return tuple(self._wording.term(rule, certain=certain) for rule, certain in self.outcome.terms)

    @cached_property
    def evidence(self) -> str | None:
        """The weakest grade that the answer rests on; None where it rests on no source."""
        return self._wording.weakest_grade(self.outcome)

    @cached_property
    def proof(self) -> ProofNode:
        """The proof as a tree: verdict, rule, condition, record, source."""
        return self._wording.proof(self.outcome)

    @property
    def policy(self) -> PolicyRef:
        """Which policy answered."""
        ruleset = self.outcome.evaluation.ruleset
        return PolicyRef(ruleset.name, ruleset.version, ruleset.digest)

    @property
    def language(self) -> str:
        """The language that it is worded in."""
        return self._wording.language

    @property
    def hypothetical(self) -> tuple[str, ...]:
        """What is supposed and not recorded, as understood; empty for an answer about things as they are recorded."""
        return self.outcome.evaluation.ruleset.suppositions

    def to_dict(self, *, proof: bool = False) -> dict[str, Any]:
        """Return the answer as plain data, for JSON.

        Args:
            proof: Whether to add the whole proof.
        """
        found: dict[str, Any] = {
            "question": self.question.to_dict(),
            "verdict": self.verdict.value,
            "ways": [{"acts": [_act(act) for act in way.acts]} for way in self.ways],
            "missing": [[_point(point) for point in chosen] for chosen in self.missing],
            "because": [_reason(reason) for reason in self.because],
            "terms": [_term(term) for term in self.terms],
            "evidence": self.evidence,
            "exact": self.exact,
            "policy": {
                "name": self.policy.name,
                "version": self.policy.version,
                "digest": self.policy.digest,
            },
        }
        if self.hypothetical:
            found["hypothetical"] = list(self.hypothetical)
        if proof:
            found["proof"] = self.proof.to_dict()
        return found

    def certificate(self) -> dict[str, Any]:
        """Return the proof as a certificate that `placet verify` checks against the pack's files.

        Raises:
            PlacetError: P803 for a hypothetical answer, which rests on what is in no file,
                P804 for one that rests on what was told in an interview.
        """
        from placet.policy.certificate import certificate

        return certificate(self)

    def __repr__(self) -> str:
        question = self.question
        about = f" {question.object}" if question.object else ""
        return f"<Answer {self.verdict.value}: {question.subject} {question.activity}{about} on {question.on}>"

    def __str__(self) -> str:
        from placet.render import as_text

        return as_text(self)

    def _repr_html_(self) -> str:
        from placet.render import as_html

        return as_html(self)


def _where(place: Place | None) -> dict[str, Any]:
    return {"file": place.file if place else None, "line": place.line if place else None}


def _source(source: CitedSource) -> dict[str, Any]:
    return {
        "source": source.source,
        "passage": source.passage,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published,
        "grade": source.grade,
        "url": source.url,
    }


def _act(act: Act) -> dict[str, Any]:
    return {"act": act.act, "label": act.label, "actor": act.actor, "actor_label": act.actor_label}


def _point(point: OpenPoint) -> dict[str, Any]:
    return {"id": point.id, "kind": point.kind, "text": point.text, "why": point.why}


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "text": reason.text,
        "rule": reason.rule,
        **_where(reason.place),
        "sources": [_source(source) for source in reason.sources],
    }


def _term(term: Term) -> dict[str, Any]:
    return {"term": term.term, "label": term.label, "rule": term.rule, "certain": term.certain}
