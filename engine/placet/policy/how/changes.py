"""Changes in words, each with whose doing it is."""

from __future__ import annotations

from placet.backends.interpreter.candidates import ANOTHER
from placet.backends.interpreter.changed import Changed, Doing
from placet.backends.interpreter.setting import Holder, Setting
from placet.logic.formula import Scope
from placet.logic.ruleset import Attribute
from placet.policy.how.answer import Change
from placet.policy.names import show
from placet.policy.phrases import join
from placet.policy.unknowns import Unknowns
from placet.render.ways_words import ENGLISH, WaysWords


class Changes:
    """Words the changes of one question."""

    def __init__(self, setting: Setting, words: WaysWords = ENGLISH) -> None:
        self._setting = setting
        self._ruleset = setting.ruleset
        self._language = setting.ruleset.languages[0]
        self._words = words
        self._names = Unknowns(setting.ruleset, self._language)
        self._holders = {holder.id: holder for holder in setting.holders.values()}

    def change(self, changed: Changed) -> Change:
        """Return a change with its words, cost and actors."""
        thing = changed.thing
        holder = self._holders[thing.holder]
        if thing.is_act:
            act = self._ruleset.acts[thing.name]
            actors: tuple[str, ...] = (act.actor,)
            cost, text = act.cost, self._act(changed)
        else:
            attribute = holder.attributes[thing.name]
            actors, cost = attribute.changed_by, attribute.cost
            text = self._of(holder, self._attribute(attribute, changed))
        return Change(
            "act" if thing.is_act else "value" if thing.element is None else "element",
            thing.holder,
            thing.name,
            thing.element,
            changed.before if changed.was_certain else None,
            changed.to,
            actors,
            join([self._actor(actor, holder) for actor in actors], self._words.and_),
            cost,
            text,
        )

    def _actor(self, actor: str, holder: Holder) -> str:
        """Return what people call an actor; one of the subjects' type is whoever it is about."""
        subject = holder if holder.type == self._ruleset.subject else self._setting.holders[Scope.SUBJECT]
        if actor == self._ruleset.subject and subject.id in self._ruleset.entities:
            return self._names.entity(subject.id)
        return show(self._ruleset.actors[actor], self._language)

    def _act(self, changed: Changed) -> str:
        words = self._words
        match changed.to:
            case Doing.DONE:
                phrase = words.done
            case Doing.REFUSED:
                phrase = words.refused
            case _:
                freed = {Doing.REFUSED: words.no_longer_refused, Doing.DONE: words.taken_back}
                phrase = freed.get(changed.before, words.left_open) if changed.was_certain else words.left_open  # type: ignore[call-overload]
        return str(phrase.format(act=show(self._ruleset.acts[changed.thing.name], self._language)))

    def _attribute(self, attribute: Attribute, changed: Changed) -> str:
        words, label, element = self._words, show(attribute, self._language), changed.thing.element
        if element is not None:
            phrase = words.added if changed.to is True else words.removed
            return phrase.format(attribute=label, element=self._names.option(attribute, element))
        if changed.to is None:
            return words.no_value.format(attribute=label)
        is_another = isinstance(changed.to, str) and changed.to.startswith(ANOTHER)
        value = words.anything_else if is_another else self._names.option(attribute, changed.to)
        return words.value.format(attribute=label, value=value)

    def _of(self, holder: Holder, text: str) -> str:
        """Say whose it is, where that is not the subject."""
        if holder.id == self._setting.holders[Scope.SUBJECT].id:
            return text
        return self._words.of_another.format(holder=self._names.entity(holder.id), change=text)
