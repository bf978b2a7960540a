"""A question in words: its text, its options, what matters, and why it is asked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.logic.points import Point, PointKind
from placet.logic.residual import Open, leaves, points_of
from placet.logic.ruleset import Account, ActRecord, Attribute, Kind, Record, Rule, Ruleset, Text
from placet.policy.answer import Reason
from placet.policy.interview.posing import Desk, Posed, Posing
from placet.policy.interview.question import NextQuestion, Option, Progress, QuestionKind
from placet.policy.interview.stretches import stretches_of
from placet.policy.interview.topics import Topic
from placet.policy.interview.words import words
from placet.policy.names import show
from placet.policy.phrases import Phrases, join
from placet.policy.profiles import may_be_none, options_of


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
        return self._ruleset.languages[0]

    @property
    def _phrases(self) -> Phrases:
        return Phrases(self._ruleset, self._language)

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
        template = words().questions[kind]
        if kind is QuestionKind.HOUR:
            return template.format(day=self.posed.evaluation.setting.asked.text)
        return template.format(what=self._what())

    def _what(self) -> str:
        topic = self.topic
        if topic.attribute is None or topic.holder is None:
            return self._phrases.what(topic.point)
        if topic.lasting and not topic.is_said:
            about = self._phrases.what(topic.point).removeprefix("for how long ")
            return words().lasting.format(what=about, duration=topic.lasting[0])
        label = show(topic.attribute, self._language)
        if topic.elements is not None and len(topic.elements) == 1:
            label = f"{label}: {self._phrases.option(topic.attribute, next(iter(topic.elements)))}"
        return label if topic.is_said else f"{self._phrases.entity(topic.holder.id)}: {label}"

    def _meaning(self) -> str:
        topic = self.topic
        if topic.attribute is None:
            return self._phrases.why(topic.point)
        return self._words(topic.attribute.meaning)

    # What there is to choose

    def _options(self, kind: QuestionKind) -> Iterator[Option]:
        topic = self.topic
        if kind is QuestionKind.YES_NO:
            yield from (Option(True, words().yes), Option(False, words().no))
        elif kind in (QuestionKind.HOUR, QuestionKind.MOMENT):
            yield from (Option(each.text, each.label) for each in stretches_of(self.posed, topic.point))
        elif kind is QuestionKind.ACCOUNT:
            yield from self._accounts(topic.point)
        elif topic.attribute is not None:
            yield from self._values(topic.attribute)

    def _values(self, attribute: Attribute) -> Iterator[Option]:
        if self.topic.elements is not None:
            names: tuple[str, ...] = tuple(
                name for name in options_of(self._ruleset, attribute) if self._is_asked(name)
            )
        else:
            names = options_of(self._ruleset, attribute) if attribute.kind in (Kind.ONE_OF, Kind.SET_OF) else ()
        yield from (Option(name, self._phrases.option(attribute, name)) for name in names)
        if may_be_none(attribute):
            yield Option([], words().no_value)

    def _is_asked(self, element: str) -> bool:
        return self.topic.elements is not None and element in self.topic.elements

    def _accounts(self, point: Point) -> Iterator[Option]:
        if point.kind is PointKind.DISPUTED:
            attribute = self._disputed(point)
            yield from (Option(value, self._phrases.option(attribute, value)) for value in point.values)
            return
        record = self._record(point.id.partition(":")[2])
        for value in point.values:
            if value == -1 or not isinstance(value, int):
                yield Option(-1, words().not_true)
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
        source = join(titles, "and")
        if account.denied:
            return words().denied.format(source=source)
        text = f"{self._phrases.record(record, account)}{self._phrases.period(account)}"
        return words().as_in.format(text=text, source=source)

    # What else an answer should know, and why it is asked

    def _notes(self, kind: QuestionKind) -> Iterator[str]:
        if kind in (QuestionKind.INTEGER, QuestionKind.DECIMAL, QuestionKind.DATE, QuestionKind.TEXT):
            tests = list(dict.fromkeys(self._tests()))
            if tests:
                yield words().threshold.format(tests=join(tests, "or"))
        if self.topic.is_said:
            yield from (words().lasts.format(duration=each) for each in self.topic.lasting)

    def _tests(self) -> Iterator[str]:
        """Yield the comparisons that matter, in the order of the rules."""
        for leaf in leaves(self.posed.residual):
            if isinstance(leaf, Open) and leaf.point in self.topic.item.points and leaf.operator in words().relations:
                operands = leaf.operand if isinstance(leaf.operand, frozenset) else (leaf.operand,)
                shown = join(sorted(str(operand) for operand in operands), "or")
                yield words().relations[leaf.operator].format(operand=shown)

    def _because(self, points: frozenset[str]) -> Iterator[Reason]:
        evaluation = self.posed.evaluation
        ruleset, activity = evaluation.ruleset, evaluation.setting.activity.id
        for template, rules in (
            (words().may_permit, ruleset.permits[activity]),
            (words().may_forbid, ruleset.forbids[activity]),
        ):
            for rule in rules:
                seen = evaluation.setting.as_told(evaluation.effective(rule))
                if not points.isdisjoint(points_of(seen)):
                    yield self._reason(template, rule)

    def _reason(self, template: str, rule: Rule) -> Reason:
        title = self._words(rule.title) or rule.id
        return Reason(template.format(title=title), rule.id, rule.place, self.desk.wording.sources(rule.citations))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def next_question(desk: Desk, posing: Posing) -> NextQuestion | None:
    """Return the question to ask next, or None where no answer could change the verdict.

    Raises:
        PlacetError: P6xx for what is not understood, P7xx for a profile or a context.
    """
    return describe(desk, desk.pose(posing))
