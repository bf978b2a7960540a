"""Verdicts on many questions: the questions of one date share what they have in common."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from placet.backends.interpreter import Batch, Holder, Ruling, Setting
from placet.logic.ruleset import ANY_ACTIVITY, Activity, Entity, Ruleset
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
        self._batches: dict[Key, Batch] = {}
        self._is_split = _has_partial_masks(questions.ruleset)

    def on(self, party: Party, task: Task) -> Ruling:
        """Return the verdict on one question."""
        name = task.object.id if task.object else None
        batch = self._batches.get(self._key(party, task.activity.id, name))
        known = batch and batch.recall(party.id, name, task.activity)
        if known:
            return known
        setting = self.setting(party, task)
        return self.batch(party, setting).rule_on(setting)

    def setting(self, party: Party, task: Task) -> Setting:
        """Return one question."""
        return self._questions.setting(party.holder, task.activity, task.object, self._asking)

    def batch(self, party: Party, setting: Setting) -> Batch:
        """Return the batch that a question belongs to."""
        key = self._key(party, setting.activity.id, setting.object)
        known = self._batches.get(key)
        if known is None:
            known = self._batches[key] = Batch(setting, self._questions.reach)
        return known

    def _key(self, party: Party, activity: str, object: str | None) -> Key:
        """Return what a question shares with others of its batch.

        Profiles are all called the same, and share nothing; and where what is supposed of an act is about
        one activity, a record of it comes to something else there than elsewhere.
        """
        profile = party if party.is_profile else None
        return (profile, activity, object) if self._is_split else (profile, None, None)


Key = tuple[Party | None, str | None, str | None]


def _has_partial_masks(ruleset: Ruleset) -> bool:
    """Return whether a record of an act does not count in the questions about some activity or object alone."""
    if not ruleset.suppositions:
        return False
    records = (record for e in ruleset.entities.values() for acts in e.acts.values() for record in acts)
    masks = (mask for record in records for account in record.accounts for mask in account.masked)
    return any(mask.activity != ANY_ACTIVITY or mask.object is not None for mask in masks)


def tasks_of(ruleset: Ruleset, activity: Activity) -> Iterator[Task]:
    """Yield an activity once for each of its objects, or once if it takes none."""
    if not activity.on:
        yield Task(activity, None)
        return
    for entity in ruleset.entities.values():
        if entity.type in activity.on:
            yield Task(activity, entity)
