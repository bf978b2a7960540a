"""What changes an answer: the records, acts and rules whose beginning, end or publication makes the difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from enum import Enum
from functools import cached_property
from typing import Any, assert_never

from placet.diagnostics import Place
from placet.logic.ruleset import ActRecord, Citation, Event, Mask, Record, Rule, Ruleset
from placet.logic.verdicts import Verdict
from placet.messages import messages_in
from placet.moments import MINUTES_PER_DAY, Duration, Happening, doubt_of, minus
from placet.policy.answer import CitedSource
from placet.policy.when.sweeping import Piece, Sweep
from placet.policy.when.watching import Axis, Seen, Watching
from placet.policy.wording import Wording


@dataclass(frozen=True, slots=True)
class Cause:
    """Something that changes an answer.

    Attributes:
        kind: `record`, `act` or `rule`.
        id: Which one.
        text: What happens, as a sentence.
        event: The id of the event at which it happens, where its moment is one.
        is_exact: Whether the moment is known exactly; if not, `text` says why.
        place: Where it stands in the pack.
        sources: Where it comes from.
    """

    kind: str
    id: str
    text: str
    event: str | None
    is_exact: bool
    place: Place
    sources: tuple[CitedSource, ...]

    def to_dict(self) -> dict[str, Any]:
        """Return the cause as plain data."""
        return {
            "kind": self.kind,
            "id": self.id,
            "text": self.text,
            "event": self.event,
            "is_exact": self.is_exact,
            "file": self.place.file,
            "line": self.place.line,
            "sources": [asdict(source) for source in self.sources],
        }


def decisive(sweep: Sweep, before: Piece, after: Piece) -> tuple[Seen, ...]:
    """Return which of the moments that came at the boundary of two pieces make the difference.

    Those that alone would have changed the verdict, and those without which it would not be what it is;
    if none is either, a smallest set of them that together bring the new verdict.
    """
    came = _came(sweep, before, after)
    if len(came) == 1:
        return tuple(came.values())
    if not came:  # the calendar alone: a month ago has become nearer than thirty days ago, or farther
        return tuple({_key(seen): seen for seen in after.seen if not seen.dated.moment.is_exact}.values())
    weighing = _Weighing(sweep, after.start)
    everything = frozenset(came)
    found = [
        key
        for key in came
        if weighing.verdict(frozenset((key,))) is not before.verdict
        or weighing.verdict(everything - {key}) is not after.verdict
    ]
    return tuple(came[key] for key in found or weighing.smallest(came, after.verdict))


_Key = tuple[int, int, Duration | None]


def _key(seen: Seen) -> _Key:
    return id(seen.owner), id(seen.dated), seen.before


def _came(sweep: Sweep, before: Piece, after: Piece) -> dict[_Key, Seen]:
    """Return what both pieces rest on that came out anew, each once."""
    noted = {_key(seen): seen for seen in (*before.seen, *after.seen)}
    return {key: seen for key, seen in noted.items() if after.start in sweep.boundaries(seen)}


class _Weighing:
    """Asks anew with only some of the moments at an instant taken to have come."""

    def __init__(self, sweep: Sweep, at: int) -> None:
        self._sweep = sweep
        self._at = at

    def verdict(self, came: frozenset[_Key]) -> Verdict:
        def is_held(seen: Seen) -> bool:
            return self._at in self._sweep.boundaries(seen) and _key(seen) not in came

        return self._sweep.verdict(self._at, Watching(self._sweep.axis, is_held, self._at - 1))

    def smallest(self, came: Iterable[_Key], wanted: Verdict) -> list[_Key]:
        """Return moments of which none can be left out and that together bring a verdict."""
        kept = list(came)
        for key in reversed(tuple(kept)):
            fewer = [each for each in kept if each != key]
            if self.verdict(frozenset(fewer)) is wanted:
                kept = fewer
        return kept


class Causes:
    """Words what changes the answers of one policy."""

    def __init__(self, ruleset: Ruleset, wording: Wording) -> None:
        self._ruleset = ruleset
        self._wording = wording
        self._phrases = wording.phrases()
        self._messages = messages_in(wording.language)

    def of(self, sweep: Sweep, before: Piece, after: Piece) -> tuple[Cause, ...]:
        """Return what makes the difference between two pieces."""
        found = (self._cause(seen, after.start, sweep.axis) for seen in decisive(sweep, before, after))
        return tuple(dict.fromkeys(found))

    @cached_property
    def _records(self) -> dict[int, Record | ActRecord]:
        """The record of each account, and of what is supposed instead of one, by its identity."""
        found: dict[int, Record | ActRecord] = {}
        for record in _records_of(self._ruleset):
            for account in record.accounts:
                found.update(dict.fromkeys((id(account), *map(id, account.masked)), record))
        return found

    def _cause(self, seen: Seen, at: int, axis: Axis) -> Cause:
        owner, event = seen.owner, self._event(seen)
        record = None if isinstance(owner, Rule) else self._records[id(owner)]
        return Cause(
            "rule" if record is None else "act" if isinstance(record, ActRecord) else "record",
            owner.id if isinstance(owner, Rule) else "" if record is None else record.ref,
            self._sentence(seen, record, event, at, axis),
            event.id if event else None,
            seen.dated.moment.is_exact,
            owner.place,
            self._wording.sources(_cited(seen, event)),
        )

    def _event(self, seen: Seen) -> Event | None:
        kind, _, name = seen.dated.point.partition(":")
        return self._ruleset.events[name] if kind == "event" else None

    def _sentence(self, seen: Seen, record: Record | ActRecord | None, event: Event | None, at: int, axis: Axis) -> str:
        what = self._happens(seen, record)
        if event is not None:
            what = self._messages.say("{event}: {what}", event=self._phrases.title(event), what=what)
        moment = seen.dated.moment
        if moment.is_exact:
            return what
        return self._perhaps(what, doubt_of(moment, _happening(seen), self._messages), _phase(seen, at, axis))

    def _perhaps(self, what: str, why: str, phase: _Phase) -> str:
        """Return what an imprecise moment changes, and why it is imprecise."""
        match phase:
            case _Phase.MAY_HAVE:
                return self._messages.say("perhaps from here on: {what} ({why})", what=what, why=why)
            case _Phase.HAS:
                return self._messages.say("by now at the latest: {what} ({why})", what=what, why=why)
            case _Phase.NARROWED:
                return self._messages.say("by what else is known of it: {what} ({why})", what=what, why=why)
            case _:
                assert_never(phase)

    def _happens(self, seen: Seen, record: Record | ActRecord | None) -> str:
        """Return what begins, ends, has lasted long enough or becomes known."""
        say = self._messages.say
        owner, is_start = seen.owner, seen.owner.start == seen.dated
        if isinstance(owner, Rule):
            title = self._phrases.title(owner)
            if is_start:
                return say("the rule comes into force: {what}", what=title)
            return say("the rule goes out of force: {what}", what=title)
        if isinstance(owner, Mask):
            what = self._phrases.record(record, record.accounts[0]) if record else ""
            if is_start:
                return say("something else is supposed than {what}", what=what)
            return say("nothing else is supposed any more than {what}", what=what)
        what = "" if record is None else self._phrases.record(record, owner)
        if owner.is_supposed:
            what = self._phrases.supposed(what)
        if seen.source is not None:
            return say("it becomes known: {what}", what=self._phrases.lasting(what, owner))
        if seen.before is not None:
            return say("{what} has lasted for {duration}", what=what, duration=seen.before)
        return say("{what} begins", what=what) if is_start else say("{what} ends", what=what)


class _Phase(Enum):
    """Where an instant stands to an imprecise moment.

    Members:
        MAY_HAVE: The moment may have come.
        HAS: It has surely come.
        NARROWED: The calendar, or what is known of other moments, says something of it.
    """

    MAY_HAVE = "may have"
    HAS = "has"
    NARROWED = "narrowed"


def _happening(seen: Seen) -> Happening:
    if seen.source:
        return Happening.PUBLISHED
    return Happening.BEGAN if seen.owner.start == seen.dated else Happening.ENDED


def _phase(seen: Seen, at: int, axis: Axis) -> _Phase:
    """Return in what way an imprecise moment changes something at an instant."""
    now, back = (at, at - 1) if axis is Axis.VALIDITY else (at + MINUTES_PER_DAY - 1, at - 1)
    if seen.before is not None:
        now, back = minus(now, seen.before), minus(back, seen.before)
    if now >= seen.dated.moment.latest:
        return _Phase.HAS
    return _Phase.MAY_HAVE if back < seen.dated.moment.earliest else _Phase.NARROWED


def _cited(seen: Seen, event: Event | None) -> tuple[Citation, ...]:
    """Return what a moment's owner and event cite; where a publication counts, its source alone."""
    cited = () if isinstance(seen.owner, Mask) else seen.owner.citations
    if seen.source is not None:
        return tuple(each for each in cited if each.source == seen.source.id)
    return (*cited, *(event.citations if event else ()))


def _records_of(ruleset: Ruleset) -> Iterator[Record | ActRecord]:
    for entity in ruleset.entities.values():
        for elements in entity.records.values():
            for records in elements.values():
                yield from records
        for acts in entity.acts.values():
            yield from acts
