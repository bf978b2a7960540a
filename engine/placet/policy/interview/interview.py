"""An interview: question, answer, question, until the matter is settled or nothing is left to ask."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from placet.diagnostics import Diagnostic, PlacetError
from placet.messages import say
from placet.policy import clock
from placet.policy.answer import Answer
from placet.policy.interview.describing import describe
from placet.policy.interview.posing import Desk, Posed, Posing
from placet.policy.interview.question import NextQuestion
from placet.policy.interview.reading import Reader
from placet.policy.interview.topics import Topic
from placet.policy.questions import Moment, Questions, Subject
from placet.policy.wording import Wording

if TYPE_CHECKING:
    from placet.policy.policy import Policy


class Interview:
    """An interview at one point; each answer gives a new one, and the old one stays as it is.

    Of a profile, what is not said is not known until it is asked, even where a register is complete.
    Of a subject on the roster, the records stand, and what they leave open is asked.

    Example:
        >>> interview = Interview(policy, "join-exercise", on="2024-03-06")
        >>> while interview.question is not None:
        ...     interview = interview.answer(input(interview.question.text))
        >>> interview.result.verdict
    """

    __slots__ = ("_before", "_desk", "_posed", "_posing", "_question", "_result")

    def __init__(  # noqa: PLR0913 - a question has that many parts, all keyword-only
        self,
        policy: Policy,
        activity: str,
        *,
        subject: Subject | None = None,
        object: str | None = None,
        on: Moment | None = None,
        known_on: Moment | None = None,
        evidence: str | None = None,
        context: Mapping[str, object] | None = None,
        unknown: Iterable[str] = (),
    ) -> None:
        """Begin an interview.

        Args:
            policy: The policy.
            activity: An id, label or alias.
            subject: A profile to go on with, or a name of the roster; an empty profile if not given.
            object: As for `Policy.ask`.
            on: As for `Policy.ask`.
            known_on: As for `Policy.ask`.
            evidence: As for `Policy.ask`.
            context: As for `Policy.ask`; what it does not say may be asked.
            unknown: What the user does not know, by the ids of its questions, and is not asked.

        Raises:
            PlacetError: As for `Policy.ask`.
        """
        when, known = on or clock.today(), known_on or clock.today()
        whose: Subject = {} if subject is None else subject
        said = Posing(whose, activity, object, when, known, evidence, context or {}, {}, frozenset(unknown))
        questions = Questions(policy.ruleset, policy.language)
        self._begin(Desk(questions, Wording(policy.ruleset, policy.language)), said, None)

    def _begin(self, desk: Desk, posing: Posing, before: Interview | None) -> None:
        self._desk = desk
        self._posing = posing
        self._before = before
        self._posed: Posed = desk.pose(posing)
        self._question = describe(desk, self._posed)
        self._result: Answer | None = None

    def _with(self, posing: Posing) -> Interview:
        later = object.__new__(Interview)
        later._begin(self._desk, posing, self)
        return later

    @property
    def language(self) -> str:
        """The language of its questions and answers."""
        return self._desk.wording.language

    @property
    def question(self) -> NextQuestion | None:
        """What to ask next; None where no answer could change the verdict, or nothing is left to ask."""
        return self._question

    @property
    def asked(self) -> int:
        """How many questions have been answered, or not known."""
        return 0 if self._before is None else self._before.asked + 1

    def answer(self, value: object) -> Interview:
        """Return the interview with the question answered.

        Args:
            value: A value of the attribute (for a set a list of elements, or a mapping from elements to whether they
                are in it); an option's value; or a text, as people type it. None says that it is not known.

        Raises:
            PlacetError: P706 where it is no answer to the question, P702 where the vocabulary does not allow it,
                P707 where it contradicts what is known, P708 where nothing is asked.
        """
        if value is None:
            return self.dont_know()
        question, topic = self._current()
        return self._with(Reader(self._desk, self._posing, self._posed, topic, question).read(value))

    def dont_know(self) -> Interview:
        """Return the interview with the question left open; it is not asked again."""
        question, _ = self._current()
        return self._with(replace(self._posing, unknown=self._posing.unknown | {question.id}))

    def back(self) -> Interview:
        """Return the interview as it was before the last answer.

        Raises:
            PlacetError: P708 where nothing was answered yet.
        """
        if self._before is None:
            raise PlacetError(Diagnostic("P708", say("nothing was answered yet, so there is no way back")))
        return self._before

    def _current(self) -> tuple[NextQuestion, Topic]:
        if self._question is None or self._posed.topic is None:
            raise PlacetError(Diagnostic("P708", say("the interview is over, and asks nothing more")))
        return self._question, self._posed.topic

    # What has been said

    @property
    def result(self) -> Answer:
        """The answer as things stand."""
        if self._result is None:
            self._result = self._desk.answer(self._posing)
        return self._result

    @property
    def profile(self) -> dict[str, object]:
        """The profile: what was said, and null for all that was not; empty for a subject on the roster.

        `Policy.ask` gives it the verdict of `result`, at the date `on` and in the context `context`, as long as nothing
        had to be told beside the records (`told`).
        """
        subject = self._posing.subject
        return {} if isinstance(subject, str) else self._desk.opened(subject)

    @property
    def on(self) -> Moment:
        """The moment asked about, with its hour once that was said."""
        return self._posing.on

    @property
    def context(self) -> Mapping[str, object]:
        """What was said of the circumstances."""
        return dict(self._posing.context)

    @property
    def told(self) -> Mapping[str, str]:
        """What was said that no profile, context or date can hold, by open point, in words."""
        return {point: said.text for point, said in self._posing.told.items()}

    @property
    def unknown(self) -> tuple[str, ...]:
        """What the user does not know, by the id of its question."""
        return tuple(sorted(self._posing.unknown))

    def to_dict(self) -> dict[str, Any]:
        """Return the next question, the answer as things stand, and what was said, as plain data for tools."""
        question = self._question
        return {
            "question": question.to_dict() if question else None,
            "answer": self.result.to_dict(),
            "profile": {name: _plain(value) for name, value in self.profile.items()},
            "context": {name: _plain(value) for name, value in self.context.items()},
            "told": dict(self.told),
            "unknown": list(self.unknown),
        }

    def __repr__(self) -> str:
        asks = self._question.id if self._question else self.result.verdict.value
        return f"<Interview {self._posing.activity}, {self.asked} answered: {asks}>"


def _plain(value: object) -> object:
    """Return a value as JSON has it: days and decimals as texts, other sets of names as lists."""
    match value:
        case Mapping():
            return {str(name): _plain(each) for name, each in value.items()}
        case set() | frozenset():
            return sorted(str(each) for each in value)
        case list() | tuple():
            return [_plain(each) for each in value]
        case date() | Decimal():
            return str(value)
        case _:
            return value
