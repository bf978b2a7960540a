"""What a question about ways gets: sets of changes by cost and actor, or what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from placet.diagnostics import Place
from placet.logic.formula import Value
from placet.logic.verdicts import Verdict
from placet.messages import messages_in
from placet.policy.answer import Answer, CitedSource, Question
from placet.policy.nouns import in_turn


@dataclass(frozen=True, slots=True)
class Change:
    """One thing made otherwise.

    Attributes:
        kind: `act`, `value` or `element`.
        holder: The id of whose it is.
        name: The act or the attribute.
        element: For an element of a set, which.
        before: What it was; None where that is not known.
        after: For an act `done`, `refused` or `open`; for an element, whether the set has it; else the value.
        actors: Whose doing it is; several do it together.
        actor_label: What people call them.
        cost: What it costs, by the vocabulary.
        text: The change in words.
    """

    kind: str
    holder: str
    name: str
    element: str | None
    before: Value
    after: Value
    actors: tuple[str, ...]
    actor_label: str
    cost: int
    text: str

    def to_dict(self) -> dict[str, Any]:
        """Return the change as plain data."""
        return {
            "kind": self.kind,
            "holder": self.holder,
            "name": self.name,
            "element": self.element,
            "before": _plain(self.before),
            "after": _plain(self.after),
            "actors": list(self.actors),
            "actor_label": self.actor_label,
            "cost": self.cost,
            "text": self.text,
        }


@dataclass(frozen=True, slots=True)
class Route:
    """A minimal set of changes that leads to the verdict.

    Attributes:
        changes: The changes; none where the verdict is reached as things stand.
        cost: What they cost together.
        language: The language that they are worded in.
    """

    changes: tuple[Change, ...]
    cost: int
    language: str = "en"

    @property
    def by_actor(self) -> tuple[tuple[str, tuple[Change, ...]], ...]:
        """The changes grouped by whose doing they are."""
        found: dict[str, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.actor_label, []).append(change)
        return tuple((label, tuple(changes)) for label, changes in found.items())

    def __str__(self) -> str:
        messages = messages_in(self.language)
        groups = ((label, ", ".join(change.text for change in changes)) for label, changes in self.by_actor)
        return in_turn((messages.say("{actor}: {changes}", actor=who, changes=made) for who, made in groups), messages)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """Something that nobody can change and that stands in the way.

    Attributes:
        kind: `value`, `duration`, `period`, `rule`, or `nothing` where no rule could ever do it.
        text: The obstacle in words.
        rule: The rule that makes it one.
        place: Where that stands in the pack.
        record: Where the record of the fact stands, if there is one.
        sources: What the rule and the record cite.
    """

    kind: str
    text: str
    rule: str | None
    place: Place | None
    record: Place | None
    sources: tuple[CitedSource, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the obstacle as plain data."""
        return {
            "kind": self.kind,
            "text": self.text,
            "rule": self.rule,
            **_where(self.place),
            "record": _where(self.record) if self.record else None,
            "sources": [{"source": s.source, "passage": s.passage, "title": s.title} for s in self.sources],
        }


@dataclass(frozen=True, slots=True)
class HowAnswer:
    """The ways to a verdict.

    Attributes:
        answer: The answer as things stand.
        to: The verdict to be reached.
        ways: Minimal sets of changes, cheapest first; one empty set where the verdict is reached already.
        obstacles: Where there is no way: together they close every one.
        exact: False where the search ended at its bound: a way may be missing, and a cheaper one too.
        complete: Whether all minimal sets are listed; where not, there may be more.
    """

    answer: Answer
    to: Verdict
    ways: tuple[Route, ...]
    obstacles: tuple[Obstacle, ...]
    exact: bool
    complete: bool

    @property
    def question(self) -> Question:
        """The question as it was understood."""
        return self.answer.question

    @property
    def verdict(self) -> Verdict:
        """The verdict as things stand."""
        return self.answer.verdict

    @property
    def language(self) -> str:
        """The language that it is worded in."""
        return self.answer.language

    @property
    def is_reached(self) -> bool:
        """Whether nothing needs to change."""
        return self.verdict is self.to

    def to_dict(self) -> dict[str, Any]:
        """Return the answer as plain data, for JSON."""
        policy = self.answer.policy
        hypothetical = {"hypothetical": list(self.answer.hypothetical)} if self.answer.hypothetical else {}
        return {
            "question": self.question.to_dict(),
            "verdict": self.verdict.value,
            "to": self.to.value,
            **hypothetical,
            "ways": [
                {"cost": way.cost, "text": str(way), "changes": [change.to_dict() for change in way.changes]}
                for way in self.ways
            ],
            "obstacles": [obstacle.to_dict() for obstacle in self.obstacles],
            "exact": self.exact,
            "complete": self.complete,
            "policy": {"name": policy.name, "version": policy.version, "digest": policy.digest},
        }

    def __str__(self) -> str:
        from placet.render import as_ways

        return as_ways(self)

    def _repr_html_(self) -> str:
        from placet.render import as_ways_html

        return as_ways_html(self)


def _plain(value: Value) -> object:
    """Return a value as JSON has it: numbers with a fraction and dates as text."""
    return value if value is None or isinstance(value, bool | int) else str(value)


def _where(place: Place | None) -> dict[str, Any]:
    return {"file": place.file if place else None, "line": place.line if place else None}
