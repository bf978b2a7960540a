"""What an answer says: into the profile, the context or the date where it can, beside the records where it cannot."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from placet.backends.interpreter import Told
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.formula import Scope, Value
from placet.logic.points import PointKind
from placet.logic.ruleset import Attribute
from placet.messages import messages_in, say
from placet.moments import MomentError, day_of, parse_asked, parse_moment
from placet.policy.interview.posing import Desk, Posed, Posing
from placet.policy.interview.question import NextQuestion, elements_of
from placet.policy.interview.stretches import Stretch, stretches_of
from placet.policy.interview.topics import Topic
from placet.policy.interview.words import QuestionKind
from placet.policy.profiles import read_values


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the answer to one question.

    Attributes:
        posed: What was evaluated when it was asked.
        topic: What it is about.
        question: As it was asked.
    """

    desk: Desk
    posing: Posing
    posed: Posed
    topic: Topic
    question: NextQuestion

    def read(self, answer: object) -> Posing:
        """Return what has been said so far, with the answer.

        Args:
            answer: A value of the attribute; for a set, a list of elements, or a mapping from elements to whether they
                are in it; an option's value; or a text, as people type it.

        Raises:
            PlacetError: P706 where it is no answer to the question, P702 where the vocabulary does not allow it.
        """
        if isinstance(answer, str):
            answer = self.question.parse(answer)
        if self.topic.attribute is not None and self.question.kind not in _OF_POINTS:
            return self._possible(self._attribute(self.topic.attribute, answer))
        match self.question.kind:
            case QuestionKind.HOUR:
                return replace(self.posing, on=self._hour(answer))
            case QuestionKind.MOMENT:
                return self._possible(self.posing.tell(self.topic.point.id, self._moment(answer)))
            case _:
                return self._possible(self.posing.tell(self.topic.point.id, self._chosen(answer)))

    def _possible(self, posing: Posing) -> Posing:
        """Refuse what contradicts what is known: a period would end before it begins, or an account would not exist.

        Raises:
            PlacetError: P707, and whatever is wrong with a value.
        """
        if not self.desk.pose(posing).is_possible():
            raise PlacetError(
                Diagnostic(
                    "P707",
                    say("this answer to `{topic}` cannot be right", topic=self.topic.id),
                    notes=(
                        say("a period would end before it begins, or a source would speak before it was published"),
                    ),
                )
            )
        return posing

    # Attributes

    def _attribute(self, attribute: Attribute, answer: object) -> Posing:
        if self.topic.elements is not None:
            return self._elements(attribute, self.topic.elements, answer)
        if self.topic.point.kind is PointKind.DURATION and not self.topic.is_said:
            return self.posing.tell(self.topic.point.id, self._told(self._truth(answer), None))
        if self.topic.is_said:
            return self._say(attribute, answer)
        return self.posing.tell(self.topic.point.id, self._value(attribute, answer))

    def _truth(self, answer: object) -> bool:
        if not isinstance(answer, bool):
            self.question.refuse(answer)
        return answer

    def _elements(self, attribute: Attribute, elements: Mapping[str, str], answer: object) -> Posing:
        said = self._said_of(list(elements), answer)
        unsure = frozenset(f"{self.topic.id}.{name}" for name, is_in in said.items() if is_in is None)
        posing = replace(self.posing, unknown=self.posing.unknown | unsure)
        known = {name: is_in for name, is_in in said.items() if is_in is not None}
        if self.topic.is_said:
            return self._say(attribute, self._merged(attribute, known), posing)
        for name, point in elements.items():
            if name in known:
                posing = posing.tell(point, self._told(known[name], attribute))
        return posing

    def _said_of(self, names: list[str], answer: object) -> dict[str, bool | None]:
        """Return what an answer says of each element asked about, and of others that it lists."""
        if isinstance(answer, bool) and len(names) == 1:
            return {names[0]: answer}
        by_name = elements_of(answer)
        if by_name is not None and set(by_name) <= set(names):
            return {name: by_name.get(name) for name in names}
        options = self.desk.ruleset.names_for(self.topic.attribute) if self.topic.attribute else ()
        if isinstance(answer, (list, tuple, set, frozenset)) and set(answer) <= set(options):
            others = [name for name in options if name in answer and name not in names]
            return {name: name in answer for name in (*names, *others)}
        return self.question.refuse(answer)

    def _merged(self, attribute: Attribute, known: Mapping[str, bool]) -> object:
        """Return a set's value in a profile: whole where all is known of it, else element by element."""
        before = self._before().get(attribute.id)
        said = {**(before if isinstance(before, Mapping) else {}), **known}
        options = self.desk.ruleset.names_for(attribute)
        if set(options) <= {name for name, is_in in said.items() if is_in is not None}:
            return [name for name in options if said[name]]
        return {name: said[name] for name in options if name in said}

    def _before(self) -> Mapping[str, object]:
        if self.topic.scope is Scope.CONTEXT:
            return self.posing.context
        return {} if isinstance(self.posing.subject, str) else self.posing.subject

    def _say(self, attribute: Attribute, value: object, posing: Posing | None = None) -> Posing:
        """Write a value into the profile or the context, which are checked as any other."""
        posing = posing or self.posing
        if value is None:
            self.question.refuse(value)
        said = {**self._before(), attribute.id: value}
        return replace(posing, context=said) if self.topic.scope is Scope.CONTEXT else replace(posing, subject=said)

    def _value(self, attribute: Attribute, answer: object) -> Told:
        """Return a value told of somebody on the roster, or of an object; it is checked as in a profile."""
        holder = self.topic.holder
        if answer is None or holder is None:
            self.question.refuse(answer)
        if isinstance(answer, list) and not answer:
            return self._told(None, attribute)
        records = read_values(self.desk.ruleset, holder.type, holder.id, {attribute.id: answer})
        return self._told(records[attribute.id][None][0].accounts[0].value, attribute)

    def _told(self, value: Value, attribute: Attribute | None) -> Told:
        wording = self.desk.wording
        if value is None:
            return Told(value, messages_in(wording.language).say_as("no value", "none"))
        labels = {option.value: option.label for option in self.question.options if not isinstance(option.value, list)}
        return Told(value, labels.get(value) or str(wording.phrases().option(attribute, value)))

    # Moments and accounts

    def _hour(self, answer: object) -> str:
        """Return the question's moment with the hour."""
        when = answer
        if isinstance(answer, str) and "T" not in answer:
            day = parse_asked(self.posing.on).text
            when = f"{day}T{answer}"
        if not isinstance(when, (str, datetime)):
            self.question.refuse(answer)
        try:
            asked = parse_asked(when)
        except MomentError as error:
            raise PlacetError(Diagnostic("P706", error.message, help=(error.help,) if error.help else ())) from None
        point = self.topic.point
        if asked.first != asked.last or not point.low <= asked.first <= point.high:
            self.question.refuse(answer)
        return asked.text

    def _moment(self, answer: object) -> Told:
        text = answer.isoformat() if isinstance(answer, date) else answer
        if not isinstance(text, str):
            self.question.refuse(answer)
        for stretch in self._stretches():
            if text == stretch.text:
                return Told(stretch.value, stretch.label)
        try:
            moment = parse_moment(text)
        except MomentError as error:
            raise PlacetError(Diagnostic("P706", error.message, help=(error.help,) if error.help else ())) from None
        return self._within(text, moment.earliest, moment.latest)

    def _within(self, text: str, earliest: int, latest: int) -> Told:
        """Return what a moment means: a day of its range, or several that make no difference to one another."""
        point = self.topic.point
        if not point.low <= earliest <= latest <= point.high:
            self.question.refuse(text)
        is_one = earliest == latest or any(s.low <= earliest and latest <= s.high for s in self._stretches())
        return Told(day_of(earliest), text) if is_one else self.question.refuse(text)

    def _stretches(self) -> tuple[Stretch, ...]:
        return stretches_of(self.posed, self.topic.point, self.desk.wording.language)

    def _chosen(self, answer: object) -> Told:
        for value, option in zip(self.topic.point.values, self.question.options, strict=True):
            if value == answer and type(value) is type(answer):
                return Told(value, option.label)
        return self.question.refuse(answer)


_OF_POINTS = frozenset({QuestionKind.HOUR, QuestionKind.MOMENT, QuestionKind.ACCOUNT})
