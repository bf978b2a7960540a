"""Changes in words, each with whose doing it is."""

from __future__ import annotations

from placet.backends.interpreter.candidates import ANOTHER
from placet.backends.interpreter.changed import Changed, Doing
from placet.backends.interpreter.setting import Holder, Setting
from placet.logic.formula import Scope
from placet.logic.ruleset import Attribute
from placet.messages import messages_in
from placet.policy.how.answer import Change
from placet.policy.nouns import listed
from placet.policy.unknowns import Unknowns


class Changes:
    """Words the changes of one question.

    Args:
        setting: The question.
        names: What names things.
        language: The language to word them in.
    """

    def __init__(self, setting: Setting, names: Unknowns, language: str) -> None:
        self._setting = setting
        self._ruleset = setting.ruleset
        self._messages = messages_in(language)
        self._names = names
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
            listed((self._actor(actor, holder) for actor in actors), self._messages),
            cost,
            text,
        )

    def _actor(self, actor: str, holder: Holder) -> str:
        """Return what people call an actor; one of the subjects' type is whoever it is about."""
        subject = holder if holder.type == self._ruleset.subject else self._setting.holders[Scope.SUBJECT]
        if actor == self._ruleset.subject and subject.id in self._ruleset.entities:
            return self._messages.say_as("in a sentence", "{value}", value=self._names.entity(subject.id))
        return self._names.named(self._ruleset.actors[actor])

    def _act(self, changed: Changed) -> str:
        say, act = self._messages.say, self._names.act(changed.thing.name)
        if changed.to is Doing.DONE:
            return str(act)
        if changed.to is Doing.REFUSED:
            return say("{act}: refused", act=act)
        if changed.was_certain and changed.before is Doing.REFUSED:
            return say("{act}: no longer refused", act=act)
        if changed.was_certain and changed.before is Doing.DONE:
            return say("{act}: taken back", act=act)
        return say("{act}: neither given nor refused", act=act)

    def _attribute(self, attribute: Attribute, changed: Changed) -> str:
        say, label, element = self._messages.say, self._names.named(attribute), changed.thing.element
        if element is not None:
            given = {"attribute": label, "element": self._names.option(attribute, element)}
            if changed.to is True:
                return say("{attribute} {element}", **given)
            return say("no longer {attribute} {element}", **given)
        return say("{attribute}: {value}", attribute=label, value=self._value(attribute, changed))

    def _value(self, attribute: Attribute, changed: Changed) -> str:
        if changed.to is None:
            return self._messages.say_as("no value", "none")
        if isinstance(changed.to, str) and changed.to.startswith(ANOTHER):
            return self._messages.say("anything that no rule names")
        return self._names.option(attribute, changed.to)

    def _of(self, holder: Holder, text: str) -> str:
        """Say whose it is, where that is not the subject."""
        if holder.id == self._setting.holders[Scope.SUBJECT].id:
            return text
        return self._messages.say("{owner}: {change}", owner=self._names.entity(holder.id), change=text)
