"""A subject on a date: its records, its derived attributes, and what people call all of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from placet.backends.interpreter import Setting
from placet.backends.interpreter.evaluation import Evaluation
from placet.backends.interpreter.setting import Holder
from placet.backends.interpreter.weighing import Contribution, Weighing
from placet.logic.formula import Scope
from placet.logic.residual import FALSE, TRUE, Residual
from placet.logic.ruleset import ANY_ACTIVITY, Attribute, Kind, Ruleset
from placet.logic.verdicts import Finding, Verdict, find
from placet.messages import Messages, messages_in
from placet.moments import Asked
from placet.policy.answer import OpenPoint
from placet.policy.names import show
from placet.policy.phrases import Phrases
from placet.policy.wording import Wording
from placet.render.outline import doing_on


class State(StrEnum):
    """Whether something is so on the date asked about."""

    YES = "now"
    PERHAPS = "perhaps"
    NO = "no"


@dataclass(frozen=True, slots=True)
class Scene:
    """A subject on a date.

    Attributes:
        setting: Any question about it on that date.
        wording: The policy's words.
        evaluation: What the rules make of its records.
        weighing: What its records come to.
    """

    setting: Setting
    wording: Wording
    evaluation: Evaluation = field(init=False)
    weighing: Weighing = field(init=False)

    def __post_init__(self) -> None:
        """Make ready to read."""
        object.__setattr__(self, "evaluation", Evaluation(self.setting))
        object.__setattr__(self, "weighing", Weighing(self.setting))

    @property
    def ruleset(self) -> Ruleset:
        """The policy's ruleset."""
        return self.setting.ruleset

    @property
    def holder(self) -> Holder:
        """The subject, with what is recorded of it."""
        return self.setting.holders[Scope.SUBJECT]

    @property
    def asked(self) -> Asked:
        """The moment asked about."""
        return self.setting.asked

    @property
    def language(self) -> str:
        """The language of the words."""
        return self.wording.language

    @property
    def messages(self) -> Messages:
        """The program's own texts."""
        return messages_in(self.language)

    @property
    def words(self) -> Phrases:
        """The words for things of the pack."""
        return Phrases(self.ruleset, self.language)

    def contributions(self, attribute: Attribute) -> list[Contribution]:
        """Return the accounts of all records of an attribute that existed by then."""
        records = self.holder.records.get(attribute.id, {}).values()
        return self.weighing.contributions(record for group in records for record in group)

    def finding(self, residual: Residual, *, is_of_record: bool = False) -> Finding:
        """Return what a residual comes to: of the rules' evaluation, or of the records' weighing."""
        timeline = self.weighing.timeline if is_of_record else self.evaluation.facts.timeline
        return find(residual, timeline.points, timeline.orders)

    def state(self, residual: Residual, *, is_of_record: bool = False) -> State:
        """Return whether a residual surely, perhaps or surely not holds."""
        if residual is TRUE:
            return State.YES
        if residual is FALSE:
            return State.NO
        verdict = self.finding(residual, is_of_record=is_of_record).verdict
        return {Verdict.PERMITTED: State.YES, Verdict.NOT_PERMITTED: State.NO}.get(verdict, State.PERHAPS)

    def doubts(self, residuals: Iterable[Residual]) -> tuple[OpenPoint, ...]:
        """Return what would have to be found out to say whether residuals hold, each point once."""
        points = self.evaluation.facts.timeline.points
        names = {
            name: None for residual in residuals for chosen in self.finding(residual).missing for name in sorted(chosen)
        }
        return tuple(self.wording.open_point(points[name]) for name in names)

    def value_label(self, attribute: Attribute, value: object) -> str:
        """Return what people call a value or an element."""
        say, say_as = self.messages.say, self.messages.say_as
        if attribute.kind is Kind.BOOL and isinstance(value, bool):
            return say("yes") if value else say("no")
        return say_as("a value", "not known") if value is None else self.words.option(attribute, value)

    def doing(self, activity: str, object: str | None) -> str:
        """Return what people call an activity with its object."""
        if activity == ANY_ACTIVITY:
            label = self.messages.say("every activity")
        else:
            label = show(self.ruleset.activities[activity], self.language)
        about = [self.wording.noun(self.ruleset.entities[object])] if object else []
        return doing_on(label, *about)
