"""What an interview is about, and what has been said so far."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from placet.backends.interpreter import Setting, Told, decide, left_open
from placet.backends.interpreter.evaluation import Evaluation
from placet.logic.inquiry import Advice, Inquiry, State
from placet.logic.points import representatives
from placet.logic.residual import FALSE, Residual, conjoin, points_of
from placet.logic.verdicts import BoundExceededError, Space
from placet.policy.answer import Answer, Question
from placet.policy.interview.topics import Topic, topics_of
from placet.policy.profiles import ACTS, read_profile
from placet.policy.questions import Moment, Questions, Subject
from placet.policy.wording import Wording


@dataclass(frozen=True, slots=True)
class Posing:
    """A question with what was said in the course of an interview.

    Attributes:
        subject: A name of the roster, or what has been said of a subject that is on none.
        told: What was said of open points that no profile, context or date can hold.
        unknown: What the user does not know.
    """

    subject: Subject
    activity: str
    on_object: str | None
    on: Moment
    known_on: Moment
    evidence: str | None
    context: Mapping[str, object] = field(default_factory=dict)
    told: Mapping[str, Told] = field(default_factory=dict)
    unknown: frozenset[str] = frozenset()

    def tell(self, point: str, told: Told) -> Posing:
        """Return the posing with something more told."""
        return replace(self, told={**self.told, point: told})


@dataclass(frozen=True, slots=True)
class Posed:
    """A posing evaluated: what is left open, and what might be asked.

    Attributes:
        orders: What every possible world obeys.
        topics: Everything that might be asked.
        advice: What to ask next, or None.
        inquiry: How that was worked out; None where nothing is left, or there are too many open acts.
    """

    evaluation: Evaluation
    residual: Residual
    orders: tuple[Residual, ...]
    topics: tuple[Topic, ...]
    advice: Advice | None
    inquiry: Inquiry | None

    @property
    def topic(self) -> Topic | None:
        """What to ask next."""
        if self.advice is None:
            return None
        asked = self.advice.item.id
        return next(topic for topic in self.topics if topic.id == asked)

    def is_possible(self) -> bool:
        """Return whether some world obeys everything that is known and told."""
        together = conjoin(self.orders)
        if together is FALSE:
            return False
        values = representatives(self.evaluation.facts.timeline.points, (together,))
        return Space((), values, together).is_satisfiable(together)


class Desk:
    """Poses the questions of interviews to one policy.

    Args:
        questions: What reads the names and dates in it.
        wording: What words its answers.
    """

    def __init__(self, questions: Questions, wording: Wording) -> None:
        self.ruleset = questions.ruleset
        self.questions = questions
        self.wording = wording

    def prepare(self, posing: Posing) -> tuple[Question, Setting]:
        """Return the question and its setting: of a subject on no roster, what was not said is not known.

        Raises:
            PlacetError: P6xx for what is not understood, P7xx for a profile or a context.
        """
        asking = self.questions.asking(posing.on, posing.known_on, posing.evidence, posing.context)
        subject = posing.subject if isinstance(posing.subject, str) else self.opened(posing.subject)
        activity = self.questions.activity(posing.activity)
        question, setting = self.questions.prepare(subject, activity, posing.on_object, asking)
        told = {point: said.text for point, said in posing.told.items()}
        return replace(question, told=told), replace(setting, told=posing.told)

    def opened(self, given: Mapping[str, object]) -> dict[str, object]:
        """Return a profile in which everything that is not said is said to be unknown, in the vocabulary's order.

        Raises:
            PlacetError: P701 to P705, with places in the file that the profile was read from.
        """
        read_profile(self.ruleset, given)
        attributes = self.ruleset.attributes.get(self.ruleset.subject, {})
        known = [name for name, attribute in attributes.items() if not attribute.derived]
        acts = {ACTS: given[ACTS]} if ACTS in given else {}
        return {name: given.get(name) for name in known} | acts

    def answer(self, posing: Posing) -> Answer:
        """Return the answer as things stand."""
        question, setting = self.prepare(posing)
        return Answer(question, decide(setting), self.wording)

    def pose(self, posing: Posing) -> Posed:
        """Evaluate a posing and work out what to ask next."""
        _, setting = self.prepare(posing)
        evaluation, residual, orders = left_open(setting)
        points = evaluation.facts.timeline.points
        try:
            space = Space.of(residual, points, orders)
        except BoundExceededError:  # too many acts: only what is known can still settle it
            return self._without_space(posing, evaluation, residual, orders)
        start = State(residual, space.consistent)
        topics = topics_of(evaluation, sorted(start.points), posing.unknown)
        inquiry = Inquiry(space, points, start, [topic.item for topic in topics])
        advice = inquiry.advice()
        asked = tuple(_trimmed(t, inquiry) if advice and t.id == advice.item.id else t for t in topics)
        return Posed(evaluation, residual, orders, asked, advice, inquiry)

    def _without_space(
        self, posing: Posing, evaluation: Evaluation, residual: Residual, orders: tuple[Residual, ...]
    ) -> Posed:
        topics = topics_of(evaluation, points_of(residual), posing.unknown)
        advice = Advice(topics[0].item, None, exact=False) if topics else None
        return Posed(evaluation, residual, orders, topics, advice, None)


def _trimmed(topic: Topic, inquiry: Inquiry) -> Topic:
    """Return a set's topic with only those elements that matter."""
    if topic.elements is None:
        return topic
    kept = {name: point for name, point in topic.elements.items() if inquiry.matters(point)}
    item = replace(topic.item, points=tuple(point for point in topic.item.points if point in kept.values()))
    return replace(topic, elements=kept, item=item) if kept else topic
