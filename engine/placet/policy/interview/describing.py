"""A question in words: its text, its options, what matters, and why it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.logic.points import Point, PointKind
from placet.logic.residual import Open, leaves, points_of
from placet.logic.ruleset import Account, ActRecord, Attribute, Effect, Kind, Record, Rule, Ruleset, Text
from placet.messages import Messages, messages_in
from placet.policy.answer import Reason
from placet.policy.interview.posing import Desk, Posed, Posing
from placet.policy.interview.question import NextQuestion, Option, Progress
from placet.policy.interview.stretches import stretches_of
from placet.policy.interview.topics import Topic
from placet.policy.interview.words import TESTS, QuestionKind, asked
from placet.policy.nouns import listed
from placet.policy.phrases import Phrases


def describe(desk: Desk, posed: Posed) -> NextQuestion | None:
    """Return the next question in words, or None where nothing is to be asked."""
    topic = posed.topic
    return None if topic is None else _Describer(desk, posed, topic).question()


@dataclass(frozen=True, slots=True)
class _Describer:
    """Words one question."""

    desk: Desk
    posed: Posed
    topic: Topic

    @property
    def _ruleset(self) -> Ruleset:
        return self.desk.ruleset

    @property
    def _language(self) -> str:
        return self.desk.wording.language

    @property
    def _messages(self) -> Messages:
        return messages_in(self._language)

    @property
    def _phrases(self) -> Phrases:
        return self.desk.wording.phrases()

    def _words(self, text: Text) -> str:
        return text.get(self._language) or next(iter(text.values()), "")

    def question(self) -> NextQuestion:
        topic, advice = self.topic, self.posed.advice
        kind = topic.kind
        points = (*topic.item.points, *topic.item.implied)
        return NextQuestion(
            topic.id,
            topic.id if topic.attribute is not None and topic.id != topic.point.id else None,
            kind,
            _capital(self._text(kind)),
            self._meaning(),
            tuple(self._options(kind)),
            tuple(self._notes(kind)),
            tuple(self._because(frozenset(points))),
            Progress(float(advice.expected) if advice and advice.expected is not None else None, self._most()),
            bool(advice and advice.exact and not topic.lasting),
            points,
        )

    def _most(self) -> int:
        """Count the questions that what is left mentions."""
        open_ = self.posed.inquiry.start.points if self.posed.inquiry else points_of(self.posed.residual)
        return sum(not set(open_).isdisjoint((*t.item.points, *t.item.implied)) for t in self.posed.topics)

    # What is asked

    def _text(self, kind: QuestionKind) -> str:
        if kind is QuestionKind.HOUR:
            return self._messages.say("At what hour of {day}?", day=self.posed.evaluation.setting.asked.text)
        return asked(kind, self._what(), self._messages)

    def _what(self) -> str:
        topic = self.topic
        if topic.attribute is None or topic.holder is None:
            return self._phrases.what(topic.point)
        if topic.lasting and not topic.is_said:
            about, duration = self._phrases.about(topic.point), topic.lasting[0]
            return self._messages.say("{what}: so for {duration}", what=about, duration=duration)
        label = self._phrases.named(topic.attribute)
        if topic.elements is not None and len(topic.elements) == 1:
            element = self._phrases.option(topic.attribute, next(iter(topic.elements)))
            if topic.is_said:
                return self._messages.say("{attribute}: {value}", attribute=label, value=element)
            owner = self._phrases.entity(topic.holder.id)
            return self._messages.say("{owner}: {attribute}: {value}", owner=owner, attribute=label, value=element)
        return str(label) if topic.is_said else self._phrases.of(self._phrases.entity(topic.holder.id), label)

    def _meaning(self) -> str:
        topic = self.topic
        if topic.attribute is None:
            return self._phrases.why(topic.point)
        return self._words(topic.attribute.meaning)

    # What there is to choose

    def _options(self, kind: QuestionKind) -> Iterator[Option]:
        topic = self.topic
        if kind is QuestionKind.YES_NO:
            yield from (Option(each, str(self._phrases.option(None, each))) for each in (True, False))
        elif kind in (QuestionKind.HOUR, QuestionKind.MOMENT):
            yield from (Option(each.text, each.label) for each in stretches_of(self.posed, topic.point, self._language))
        elif kind is QuestionKind.ACCOUNT:
            yield from self._accounts(topic.point)
        elif topic.attribute is not None:
            yield from self._values(topic.attribute)

    def _values(self, attribute: Attribute) -> Iterator[Option]:
        if self.topic.elements is not None:
            names: tuple[str, ...] = tuple(name for name in self._ruleset.names_for(attribute) if self._is_asked(name))
        else:
            names = self._ruleset.names_for(attribute) if attribute.kind in (Kind.ONE_OF, Kind.SET_OF) else ()
        yield from (Option(name, str(self._phrases.option(attribute, name))) for name in names)
        if attribute.may_be_none:
            yield Option([], self._messages.say("none of these"))

    def _is_asked(self, element: str) -> bool:
        return self.topic.elements is not None and element in self.topic.elements

    def _accounts(self, point: Point) -> Iterator[Option]:
        if point.kind is PointKind.DISPUTED:
            attribute = self._disputed(point)
            yield from (Option(value, str(self._phrases.option(attribute, value))) for value in point.values)
            return
        record = self._record(point.id.partition(":")[2])
        for value in point.values:
            if value == -1 or not isinstance(value, int):
                yield Option(-1, self._messages.say("no, it is not true"))
            else:
                yield Option(value, self._account(record, record.accounts[value]))

    def _disputed(self, point: Point) -> Attribute | None:
        for holder in self.posed.evaluation.setting.holders.values():
            if holder.id == point.about[0]:
                return holder.attributes.get(point.about[1])
        return None

    def _record(self, ref: str) -> Record | ActRecord:
        for entity in self._ruleset.entities.values():
            for group in (each for table in entity.records.values() for each in table.values()):
                for record in group:
                    if record.ref == ref:
                        return record
            for done in (each for group in entity.acts.values() for each in group):
                if done.ref == ref:
                    return done
        raise AssertionError(f"no record `{ref}`")

    def _account(self, record: Record | ActRecord, account: Account) -> str:
        titles = [self._words(self._ruleset.sources[c.source].title) for c in account.citations]
        source = listed(titles, self._messages)
        if account.denied:
            return self._messages.say("it is not so, as in {source}", source=source)
        text = self._phrases.lasting(self._phrases.record(record, account), account)
        return self._messages.say("{text}, as in {source}", text=text, source=source)

    # What else an answer should know, and why it is asked

    def _notes(self, kind: QuestionKind) -> Iterator[str]:
        if kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL, QuestionKind.DATE, QuestionKind.TEXT):
            tests = list(dict.fromkeys(self._tests()))
            if tests:
                choice = listed(tests, self._messages, is_choice=True)
                yield self._messages.say("what matters is whether it {tests}", tests=choice)
        if self.topic.is_said:
            for each in self.topic.lasting:
                yield self._messages.say(
                    "what is said counts as having been so all along, and a rule asks for {duration}: "
                    "answer for that long",
                    duration=each,
                )

    def _tests(self) -> Iterator[str]:
        """Yield the comparisons that matter, in the order of the rules."""
        for leaf in leaves(self.posed.residual):
            if isinstance(leaf, Open) and leaf.point in self.topic.item.points and leaf.operator in TESTS:
                operands = leaf.operand if isinstance(leaf.operand, frozenset) else (leaf.operand,)
                shown = listed(sorted(str(operand) for operand in operands), self._messages, is_choice=True)
                yield self._messages.say(TESTS[leaf.operator], operand=shown)

    def _because(self, points: frozenset[str]) -> Iterator[Reason]:
        evaluation = self.posed.evaluation
        ruleset, activity = evaluation.ruleset, evaluation.setting.activity.id
        for rules in (ruleset.permits[activity], ruleset.forbids[activity]):
            for rule in rules:
                seen = evaluation.setting.as_told(evaluation.effective(rule))
                if not points.isdisjoint(points_of(seen)):
                    yield self._reason(rule)

    def _reason(self, rule: Rule) -> Reason:
        title = self._phrases.title(rule)
        if rule.effect is Effect.PERMIT:
            text = self._messages.say("it bears on a rule that may permit it: {rule}", rule=title)
        else:
            text = self._messages.say("it bears on a rule that may forbid it: {rule}", rule=title)
        return Reason(text, rule.id, rule.place, self.desk.wording.sources(rule.citations))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def next_question(desk: Desk, posing: Posing) -> NextQuestion | None:
    """Return the question to ask next, or None where no answer could change the verdict.

    Raises:
        PlacetError: P6xx for what is not understood, P7xx for a profile or a context.
    """
    return describe(desk, desk.pose(posing))
