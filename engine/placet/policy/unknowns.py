"""The words for things of a pack, and for what is not known of them."""

from __future__ import annotations

from typing import assert_never

from placet.logic.points import Point, PointKind
from placet.logic.ruleset import Attribute, Event, Named, Rule, Ruleset, Text
from placet.messages import Grammar, Noun, messages_in
from placet.moments import Happening, doubt_of
from placet.policy.nouns import Nouns, in_turn

_HAPPENINGS = {"from": Happening.BEGAN, "until": Happening.ENDED, "published": Happening.PUBLISHED}
_ELEMENT = 2
"""Where the element stands in what a point is about: after the entity and the attribute."""

_PLAIN = Grammar(is_bare=True)
"""The grammar of what takes no article: a number, a name that the pack does not have, or words of ours."""


class Unknowns:
    """Says in one language what is to be found out, and why it is not known.

    Args:
        language: The language.
        nouns: What names things in it; by default a new one.
    """

    def __init__(self, ruleset: Ruleset, language: str, nouns: Nouns | None = None) -> None:
        self._ruleset = ruleset
        self._language = language
        self._messages = messages_in(language)
        self._nouns = nouns or Nouns(language)

    def _title(self, rule: Rule) -> str:
        return self._text(rule.title) or rule.id

    def _text(self, text: Text) -> str:
        return text.get(self._language) or next(iter(text.values()), "")

    def title(self, thing: Rule | Event) -> str:
        """Return the title of a rule or an event; its id where it has none."""
        return self._text(thing.title) or thing.id

    def named(self, thing: Named) -> Noun:
        """Return what people call something of the vocabulary."""
        return self._nouns.of(thing)

    def act(self, name: str) -> Noun:
        """Return what people call an act."""
        return self._nouns.of(self._ruleset.acts[name])

    def entity(self, name: str) -> Noun:
        """Return what people call an entity, the profile or the context."""
        if name in self._ruleset.entities:
            return self._nouns.of(self._ruleset.entities[name])
        known = {"profile": self._messages.say("this profile"), "context": self._messages.say("the question")}
        return Noun(known.get(name, name), _PLAIN)

    def option(self, attribute: Attribute | None, value: object) -> Noun:
        """Return what people call a value or an element."""
        if isinstance(value, bool):
            return Noun(self._messages.say("yes") if value else self._messages.say("no"), _PLAIN)
        name = str(value)
        if attribute is not None:
            if attribute.options.get(name):
                return Noun(self._text(attribute.options[name]))
            if attribute.of == "activity" and name in self._ruleset.activities:
                return self._nouns.of(self._ruleset.activities[name])
            if attribute.of and name in self._ruleset.entities:
                return self._nouns.of(self._ruleset.entities[name])
        return Noun(name, _PLAIN)

    def what(self, point: Point) -> str:
        """Return what is to be found out."""
        say = self._messages.say
        match point.kind:
            case PointKind.HOUR:
                return say("the hour of the day")
            case PointKind.MOMENT:
                return self._moment(point)
            case PointKind.PUBLICATION:
                source = self._ruleset.sources.get(point.id.partition(":")[2])
                title = self._text(source.title) if source else point.id
                return say("when exactly {source} was published", source=title)
            case PointKind.ACCOUNT | PointKind.DISPUTED:
                return say("which account is right of {about}", about=self.about(point))
            case PointKind.UNACCEPTED:
                return say("whether it is true that {about}", about=self.about(point))
            case PointKind.UNRECORDED:
                return self.about(point)
            case PointKind.DURATION:
                return say("for how long {about}", about=self.about(point))
            case PointKind.RECORDING:
                return say("a record of {about}", about=self.about(point))
            case _:
                assert_never(point.kind)

    def why(self, point: Point) -> str:
        """Return why it is not known."""
        say = self._messages.say
        match point.kind:
            case PointKind.HOUR:
                moments = ((self._came(dated.point), dated.moment.text) for dated in point.dated)
                came = (say("{event}: {moment}", event=event, moment=moment) for event, moment in moments)
                return say("{came}; ask with an hour and its offset", came=in_turn(came, self._messages))
            case PointKind.MOMENT | PointKind.PUBLICATION:
                happening = _HAPPENINGS.get(point.id.partition(":")[0], Happening.HAPPENED)
                return doubt_of(point.dated[0].moment, happening, self._messages)
            case PointKind.ACCOUNT | PointKind.DISPUTED:
                return say("the sources disagree")
            case PointKind.UNACCEPTED:
                return say("only a source below the accepted grade says so")
            case PointKind.UNRECORDED | PointKind.DURATION | PointKind.RECORDING:
                if self._is_supposed_unknown(point):
                    return say("it is supposed not to be known")
                return say("nothing is recorded")
            case _:
                assert_never(point.kind)

    def _is_supposed_unknown(self, point: Point) -> bool:
        entity = self._ruleset.entities.get(point.about[0])
        if entity is None or len(point.about) == 1:
            return False
        element = point.about[_ELEMENT] if len(point.about) > _ELEMENT else None
        records = entity.records.get(point.about[1], {}).get(element, ())
        return any(account.value is None for record in records for account in record.accounts)

    def _moment(self, point: Point) -> str:
        """Return a question about a moment."""
        if point.id.startswith("event:"):
            return self._messages.say("when exactly this happened: {event}", event=self._came(point.id))
        return self._messages.say("when exactly {came}", came=self._came(point.id))

    def _came(self, name: str) -> str:
        """Return what happens at a moment: an event's title, or what begins or ends."""
        say = self._messages.say
        kind, _, rest = name.partition(":")
        if kind == "event":
            return self._text(self._ruleset.events[rest].title) or rest
        is_start = kind == "from"
        if rest.startswith("rule:"):
            title = self._title(self._ruleset.rules[rest.removeprefix("rule:")])
            return say("the rule {rule} began", rule=title) if is_start else say("the rule {rule} ended", rule=title)
        if rest.startswith("act:"):
            parts = rest.partition("#")[0].split(":")
            given = {"act": self.act(parts[1]), "entity": self.entity(parts[2])}
            return say("{act} for {entity} began", **given) if is_start else say("{act} for {entity} ended", **given)
        about = self._named(tuple(rest.partition("#")[0].split(".")))
        return say("this began: {about}", about=about) if is_start else say("this ended: {about}", about=about)

    def about(self, point: Point) -> str:
        """Return what a point is about: whose attribute, and which element of it."""
        return self._named(point.about)

    def _named(self, about: tuple[str, ...]) -> str:
        owner, *rest = about
        entity = self._ruleset.entities.get(owner)
        kind = entity.type if entity else {"context": "context"}.get(owner, self._ruleset.subject)
        if rest and rest[0] in self._ruleset.acts:
            return self.of(self.entity(owner), self.act(rest[0]))
        attribute = self._ruleset.attributes.get(kind, {}).get(rest[0]) if rest else None
        label = self._nouns.of(attribute) if attribute else " ".join(rest[:1])
        if len(about) <= _ELEMENT:
            return self.of(self.entity(owner), label)
        return self.has(self.entity(owner), label, self.option(attribute, about[_ELEMENT]))

    def of(self, owner: str, label: str) -> str:
        """Return an attribute or an act and whose it is, as a heading."""
        return self._messages.say("{owner}: {attribute}", owner=owner, attribute=label)

    def has(self, owner: str, label: str, value: str) -> str:
        """Return an attribute with a value or an element, and whose it is, as a record says it."""
        return self._messages.say("{owner}: {attribute} {value}", owner=owner, attribute=label, value=value)
