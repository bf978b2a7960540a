"""The words for things of a pack, and for what is not known of them."""

from __future__ import annotations

from typing import assert_never

from placet.logic.points import Point, PointKind
from placet.logic.ruleset import Attribute, Event, Rule, Ruleset, Text
from placet.moments import doubt_of
from placet.policy.names import show
from placet.policy.supposing import words

_VERBS = {"from": "began", "until": "ended", "published": "was published"}


class Unknowns:
    """Says in one language what is to be found out, and why it is not known."""

    def __init__(self, ruleset: Ruleset, language: str) -> None:
        self._ruleset = ruleset
        self._language = language

    def _title(self, rule: Rule) -> str:
        return self._text(rule.title) or rule.id

    def _text(self, text: Text) -> str:
        return text.get(self._language) or next(iter(text.values()), "")

    def title(self, thing: Rule | Event) -> str:
        """Return the title of a rule or an event; its id where it has none."""
        return self._text(thing.title) or thing.id

    def entity(self, name: str) -> str:
        """Return what people call an entity, the profile or the context."""
        if name in self._ruleset.entities:
            return show(self._ruleset.entities[name], self._language)
        return {"profile": "this profile", "context": "the question"}.get(name, name)

    def option(self, attribute: Attribute | None, value: object) -> str:
        """Return what people call a value or an element."""
        if isinstance(value, bool):
            return "yes" if value else "no"
        name = str(value)
        if attribute is not None:
            if attribute.options.get(name):
                return self._text(attribute.options[name])
            if attribute.of == "activity" and name in self._ruleset.activities:
                return show(self._ruleset.activities[name], self._language)
            if attribute.of and name in self._ruleset.entities:
                return show(self._ruleset.entities[name], self._language)
        return name

    def what(self, point: Point) -> str:
        """Return what is to be found out."""
        match point.kind:
            case PointKind.HOUR:
                return "the hour of the day"
            case PointKind.MOMENT:
                return f"when exactly {self._moment(point)}"
            case PointKind.PUBLICATION:
                source = self._ruleset.sources.get(point.id.partition(":")[2])
                return f"when exactly {self._text(source.title) if source else point.id} was published"
            case PointKind.ACCOUNT | PointKind.DISPUTED:
                return f"which account is right of {self._about(point)}"
            case PointKind.UNACCEPTED:
                return f"whether it is true that {self._about(point)}"
            case PointKind.UNRECORDED:
                return f"{self._about(point)}"
            case PointKind.DURATION:
                return f"for how long {self._about(point)}"
            case PointKind.RECORDING:
                return f"a record of {self._about(point)}"
            case _:
                assert_never(point.kind)

    def why(self, point: Point) -> str:
        """Return why it is not known."""
        match point.kind:
            case PointKind.HOUR:
                came = [f"{self._came(dated.point)}: {dated.moment.text}" for dated in point.dated]
                return f"{'; '.join(came)}; ask with an hour and its offset"
            case PointKind.MOMENT | PointKind.PUBLICATION:
                return doubt_of(point.dated[0].moment, _VERBS.get(point.id.partition(":")[0], "happened"))
            case PointKind.ACCOUNT | PointKind.DISPUTED:
                return "the sources disagree"
            case PointKind.UNACCEPTED:
                return "only a source below the accepted grade says so"
            case PointKind.UNRECORDED | PointKind.DURATION | PointKind.RECORDING:
                return words.NOT_KNOWN if self._is_supposed_unknown(point) else "nothing is recorded"
            case _:
                assert_never(point.kind)

    def _is_supposed_unknown(self, point: Point) -> bool:
        entity = self._ruleset.entities.get(point.about[0])
        if entity is None or len(point.about) == 1:
            return False
        element = point.about[2] if len(point.about) > len(("entity", "attribute")) else None
        records = entity.records.get(point.about[1], {}).get(element, ())
        return any(account.value is None for record in records for account in record.accounts)

    def _moment(self, point: Point) -> str:
        if point.id.startswith("event:"):
            return f"this happened: {self._came(point.id)}"
        return self._came(point.id)

    def _came(self, name: str) -> str:
        """Return what happens at a moment: an event's title, or what begins or ends."""
        kind, _, rest = name.partition(":")
        if kind == "event":
            return self._text(self._ruleset.events[rest].title) or rest
        verb = "began" if kind == "from" else "ended"
        if rest.startswith("rule:"):
            rule = self._ruleset.rules[rest.removeprefix("rule:")]
            return f"the rule {self._title(rule)} {verb}"
        if rest.startswith("act:"):
            parts = rest.partition("#")[0].split(":")
            act = show(self._ruleset.acts[parts[1]], self._language)
            return f"{act} for {self.entity(parts[2])} {verb}"
        return f"this {verb}: {self._named(tuple(rest.partition('#')[0].split('.')))}"

    def _about(self, point: Point) -> str:
        return self._named(point.about)

    def _named(self, about: tuple[str, ...]) -> str:
        owner, *rest = about
        entity = self._ruleset.entities.get(owner)
        kind = entity.type if entity else {"context": "context"}.get(owner, self._ruleset.subject)
        if rest and rest[0] in self._ruleset.acts:
            return f"{self.entity(owner)}: {show(self._ruleset.acts[rest[0]], self._language)}"
        attribute = self._ruleset.attributes.get(kind, {}).get(rest[0]) if rest else None
        label = show(attribute, self._language) if attribute else " ".join(rest[:1])
        element = f" {self.option(attribute, rest[1])}" if len(rest) > 1 else ""
        return f"{self.entity(owner)}: {label}{element}"
