"""What is known of a subject through time: what its records come to on each day on which anything changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from placet.logic.formula import Value
from placet.logic.residual import perform
from placet.logic.ruleset import ANY_ACTIVITY, ActRecord
from placet.logic.verdicts import Verdict
from placet.moments import parse_asked
from placet.pictures.spans import Range, Span
from placet.policy import Policy
from placet.policy.questions import Questions
from placet.policy.tables.grouping import Grouping, Held
from placet.policy.tables.rulings import Party, Rulings, Task, tasks_of
from placet.study.days import Days

Reading = Callable[[Rulings], Iterable[Held]]
"""Says on one date which values hold, surely or perhaps."""


class History:
    """The subjects of one policy within a range, as far as was known on one day.

    Attributes:
        shown: The range.
    """

    def __init__(self, policy: Policy, shown: Range, known_on: str) -> None:
        self._ruleset = policy.ruleset
        self._known_on = known_on
        self._questions = Questions(policy.ruleset)
        self._days = Days(policy.ruleset)
        self._rulings: dict[str, Rulings] = {}
        self._any_task = next(tasks_of(policy.ruleset, policy.ruleset.activities[policy.activities[0]]))
        self.shown = shown

    def party(self, subject: str) -> Party:
        """Return a subject of the roster.

        Raises:
            PlacetError: P601.
        """
        return Party(*self._questions.subject(subject))

    def values(self, party: Party, grouping: Grouping) -> dict[Value, tuple[str, list[Span]]]:
        """Return each value that an attribute has within the range: its label, and when it has it."""

        def reading(rulings: Rulings) -> Iterable[Held]:
            return self.held(party, grouping, rulings)

        return self._through(party, reading)

    def held(self, party: Party, grouping: Grouping, rulings: Rulings) -> Iterator[Held]:
        """Yield the values of an attribute on one date, without what the absence of a record means."""
        setting = rulings.setting(party, self._any_task)
        for held in grouping.values(setting, rulings.batch(party, setting)):
            is_default = grouping.attribute.complete and held.value == grouping.attribute.default
            if held.value is not None and not is_default:
                yield held

    def act(self, party: Party, record: ActRecord) -> list[Span]:
        """Return when an act has been done (or, as recorded, refused) within the range."""
        task = self._task_of(record)

        def reading(rulings: Rulings) -> Iterator[Held]:
            setting = rulings.setting(party, task)
            batch = rulings.batch(party, setting)
            state = batch.evaluation(setting).facts.act(record.act, refused=record.refused)
            standing = batch.standing(perform(state, record.act, done=False))
            if standing.may_hold:
                yield Held(True, "", is_sure=standing.verdict is Verdict.PERMITTED)

        return next((spans for _, spans in self._through(party, reading).values()), [])

    def _task_of(self, record: ActRecord) -> Task:
        entity = self._ruleset.entities[record.object] if record.object else None
        if record.activity == ANY_ACTIVITY:
            return Task(self._any_task.activity, entity)
        return Task(self._ruleset.activities[record.activity], entity)

    def rulings(self, day: str) -> Rulings:
        """Return the rulings on one date."""
        known = self._rulings.get(day)
        if known is None:
            asking = self._questions.asking(day, self._known_on, None, None)
            known = self._rulings[day] = Rulings(self._questions, asking)
        return known

    def _days_of(self, party: Party) -> list[str]:
        """Return the days of the range on which anything of a subject can begin to differ."""
        found = {self.shown.since, *self._days.of_entity(party.id)}
        return sorted(day for day in found if self.shown.since <= day <= self.shown.until)

    def _through(self, party: Party, reading: Reading) -> dict[Value, tuple[str, list[Span]]]:
        days = self._days_of(party)
        starts = [parse_asked(day).first for day in days]
        found: dict[Value, tuple[str, list[Span]]] = {}
        for day, start, end in zip(days, starts, [*starts[1:], self.shown.last], strict=True):
            for held in reading(self.rulings(day)):
                _, spans = found.setdefault(held.value, (held.label, []))
                _extend(spans, Span(start, end, held.is_sure))
        return found


def _extend(spans: list[Span], new: Span) -> None:
    """Add a stretch, to the one before it where that is of the same kind."""
    last = spans[-1] if spans else None
    if last is not None and last.end == new.start and last.is_sure is new.is_sure:
        spans[-1] = Span(last.start, new.end, new.is_sure)
    else:
        spans.append(new)
