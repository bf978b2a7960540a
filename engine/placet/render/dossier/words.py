"""The words of a dossier that several of its sections use."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.moments import NEGATIVE_INFINITY, Precision, parse_moment
from placet.render.dossier.page import DASH, Line
from placet.render.outline import doing_on
from placet.render.verdicts import letters, names

if TYPE_CHECKING:
    from placet.policy.answer import OpenPoint, Term, Way
    from placet.policy.dossier import Doing, Spell
    from placet.policy.how import Route


@dataclass(frozen=True, slots=True)
class Words:
    """Says things in one language."""

    language: str

    @property
    def messages(self) -> Messages:
        """The program's texts."""
        return messages_in(self.language)

    def listed(self, things: Iterable[str]) -> str:
        """Return things that may have commas in them as one line."""
        return self.messages.say_as("between things in a line", "; ").join(things)

    def verdict(self, verdict: str) -> str:
        """Return what people call a verdict."""
        return names(self.messages)[verdict]

    def letter(self, verdict: str) -> str:
        """Return the letter of a verdict, which stands beside its colour."""
        return letters(self.messages)[verdict]

    def began(self, spell: Spell) -> str:
        """Return since when something is recorded."""
        return self._moment(spell.time.since, spell.began_with)

    def ended(self, spell: Spell) -> str:
        """Return until when something is recorded."""
        return self._moment(spell.time.until, spell.ended_with)

    def _moment(self, text: str | None, event: str) -> str:
        if text is None:
            return DASH
        said = self.moment(text)
        return self.messages.say("{moment} ({event})", moment=said, event=event) if event else said

    def moment(self, text: str) -> str:
        """Return a moment, and how precisely it is known."""
        say, moment = self.messages.say, parse_moment(text)
        bound = text.strip("./")
        match moment.precision:
            case Precision.DAY | Precision.MINUTE:
                return text
            case Precision.YEAR | Precision.MONTH:
                return say("{period} (day not known)", period=text)
            case Precision.INTERVAL:
                first, _, last = text.partition("/")
                return say("between {first} and {last}", first=first, last=last)
            case Precision.OPEN if moment.earliest == NEGATIVE_INFINITY:
                return say("{moment} at the latest", moment=bound)
            case Precision.OPEN:
                return say("{moment} at the earliest", moment=bound)
            case Precision.UNKNOWN:
                return say("not known when")

    def spell(self, spell: Spell) -> str:
        """Return a whole time in one line; for what has no end, only its beginning."""
        say = self.messages.say
        if spell.time.until is None:
            return self.began(spell)
        if spell.time.since is None:
            return say("until {moment}", moment=self.ended(spell))
        return say("from {since}; until {until}", since=self.began(spell), until=self.ended(spell))

    def remarks(self, spell: Spell) -> tuple[Line, ...]:
        """Return what marks a record as supposed, and when something else is supposed."""
        say = self.messages.say
        found = [say("only supposed")] if spell.is_supposed else []
        for time in spell.except_for:
            since, until = (self._moment(end, "") for end in (time.since, time.until))
            found.append(say("something else is supposed from {since} until {until}", since=since, until=until))
        return tuple(Line(text, is_minor=True) for text in found)

    def doing(self, doing: Doing) -> str:
        """Return what is done, on what."""
        return doing_on(doing.label, *doing.object_labels)

    def doings(self, doings: Iterable[Doing]) -> str:
        """Return many things in one line."""
        return self.listed(map(self.doing, doings))

    def terms(self, terms: Iterable[Term]) -> str:
        """Return terms in one line."""
        say = self.messages.say
        return ", ".join(term.label if term.certain else say("{what} (perhaps)", what=term.label) for term in terms)

    def way(self, way: Way, *, has_actors: bool) -> str:
        """Return a set of acts; grouped by whose they are where several act."""
        by_actor: dict[str, list[str]] = {}
        for act in way.acts:
            by_actor.setdefault(act.actor_label, []).append(act.label)
        if not has_actors:
            return ", ".join(label for labels in by_actor.values() for label in labels)
        return self._by_actor(by_actor.items())

    def route(self, route: Route) -> str:
        """Return a set of changes, grouped by whose doing they are."""
        return self._by_actor((actor, [change.text for change in changes]) for actor, changes in route.by_actor)

    def _by_actor(self, things: Iterable[tuple[str, list[str]]]) -> str:
        say = self.messages.say
        return self.listed(say("{actor}: {acts}", actor=actor, acts=", ".join(texts)) for actor, texts in things)

    def points(self, points: Iterable[OpenPoint]) -> str:
        """Return what is to be found out; why it is not known stands once for those that follow one another."""
        found: list[tuple[str, list[str]]] = []
        for point in points:
            if found and found[-1][0] == point.why:
                found[-1][1].append(point.text)
            else:
                found.append((point.why, [point.text]))
        say = self.messages.say
        return self.listed(say("{points} ({why})", points=", ".join(texts), why=why) for why, texts in found)

    def more(self, number: int) -> str:
        """Return that so many are left out; empty where none is."""
        if not number:
            return ""
        count = self.messages.count
        return count("and {number} more (`--full` shows it)", "and {number} more (`--full` shows them)", number)


def merged(doings: Iterable[Doing]) -> tuple[Doing, ...]:
    """Return each activity once, with all its objects."""
    found: dict[str, Doing] = {}
    for doing in doings:
        known = found.get(doing.activity)
        if known is None:
            found[doing.activity] = doing
            continue
        objects = dict(zip((*known.objects, *doing.objects), (*known.object_labels, *doing.object_labels), strict=True))
        found[doing.activity] = replace(known, objects=tuple(objects), object_labels=tuple(objects.values()))
    return tuple(found.values())
