"""Verdicts on many questions: the questions of one date share what they have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.backends.interpreter import Batch, Holder, Ruling, Setting
from placet.logic.ruleset import Activity, Entity, Ruleset
from placet.policy.questions import Asking, Questions


@dataclass(frozen=True, slots=True)
class Task:
    """An activity and, where it takes one, its object."""

    activity: Activity
    object: Entity | None


@dataclass(frozen=True, slots=True, eq=False)
class Party:
    """A subject; one that is on no roster is a profile."""

    id: str
    label: str
    holder: Holder
    is_profile: bool = False


class Rulings:
    """Rules on the questions of one policy on one date."""

    def __init__(self, questions: Questions, asking: Asking) -> None:
        self._questions = questions
        self._asking = asking
        self._batches: dict[Party | None, Batch] = {}

    def on(self, party: Party, task: Task) -> Ruling:
        """Return the verdict on one question."""
        batch = self._batches.get(party if party.is_profile else None)
        known = batch and batch.recall(party.id, task.object.id if task.object else None, task.activity.id)
        if known:
            return known
        setting = self.setting(party, task)
        return self.batch(party, setting).rule_on(setting)

    def setting(self, party: Party, task: Task) -> Setting:
        """Return one question."""
        return self._questions.setting(party.holder, task.activity, task.object, self._asking)

    def batch(self, party: Party, setting: Setting) -> Batch:
        """Return the batch that a subject's questions belong to; profiles, all called the same, share nothing."""
        key = party if party.is_profile else None
        known = self._batches.get(key)
        if known is None:
            known = self._batches[key] = Batch(setting, self._questions.reach)
        return known


def tasks_of(ruleset: Ruleset, activity: Activity) -> Iterator[Task]:
    """Yield an activity once for each of its objects, or once if it takes none."""
    if not activity.on:
        yield Task(activity, None)
        return
    for entity in ruleset.entities.values():
        if entity.type in activity.on:
            yield Task(activity, entity)
