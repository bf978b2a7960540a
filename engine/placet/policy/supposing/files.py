"""Reads a YAML file of suppositions: what it withdraws, then its records and acts, then what it makes unknown."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from placet.diagnostics import Diagnostic, PlacetError
from placet.pack import ActItem, Located, RecordItem, UnknownItem, When, WithdrawnItem, load_suppositions
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.words import mistake

_SOURCED = ("source", "other_account", "other_accounts")
_OF_ACT = ("act", "subject", "activity")


def read_file(path: Path) -> tuple[Said, ...]:
    """Return what a file supposes.

    Raises:
        PlacetError: P101 to P136 for its form, P620 for what cannot be supposed so.
    """
    file = load_suppositions(path)
    reader = _Reader()
    said = (
        *(each for item in file.withdraw for each in reader.withdrawn(item)),
        *(each for item in file.records for each in reader.record(item)),
        *(each for item in file.acts for each in reader.act(item)),
        *(each for item in file.unknown for each in reader.unknown(item)),
    )
    if reader.problems:
        raise PlacetError(reader.problems)
    if not said:
        raise PlacetError(mistake("empty file", file.place))
    return said


class _Reader:
    """Reads the items of one file, collecting every mistake."""

    def __init__(self) -> None:
        self.problems: list[Diagnostic] = []

    def record(self, item: RecordItem) -> Iterator[Said]:
        """Yield what a record says: an element is added to a set, a single value replaces what is recorded."""
        self._refuse_sources(item)
        about = self._named(item, "about")
        if about is None:
            return
        start, end = _period(item, item.from_, item.until)
        for name, written in item.values.items():
            values = _values(item, name, written)
            key, place = _key(item, name), item.place_of(name)
            shared = len(item.values) > 1
            yield Said(about, Change.IS, place, key, values, start=start, end=end, is_record=True, is_shared=shared)

    def act(self, item: ActItem) -> Iterator[Said]:
        """Yield an act done or refused."""
        self._refuse_sources(item)
        change = Change.REFUSED if item.refused else Change.DONE
        yield from self._act(item, change, _period(item, item.from_, item.until))

    def withdrawn(self, item: WithdrawnItem) -> Iterator[Said]:
        """Yield what no longer counts."""
        period = _period(item, item.from_, item.until)
        if any(item.has_key(key) for key in _OF_ACT):
            yield from self._act(item, Change.OPEN, period)
            return
        about = self._named(item, "about")
        if about is None:
            return
        if not item.attribute and not item.values:
            self.problems.append(mistake("lacks attribute", item.place))
        start, end = period
        shared = len(item.attribute) + len(item.values) > 1
        for spot in _names(item, item.attribute):
            yield Said(about, Change.WITHDRAWN, spot.place, spot, start=start, end=end, is_shared=shared)
        for name, written in item.values.items():
            values, key, place = _values(item, name, written), _key(item, name), item.place_of(name)
            yield Said(about, Change.REMOVE, place, key, values, start=start, end=end, is_shared=shared)

    def unknown(self, item: UnknownItem) -> Iterator[Said]:
        """Yield what is not to be known."""
        start, end = _period(item, item.from_, item.until)
        for spot in _names(item, item.attribute):
            about, shared = Spot(item.about, item.place_of("about")), len(item.attribute) > 1
            yield Said(about, Change.UNKNOWN, spot.place, spot, start=start, end=end, is_shared=shared)

    def _act(
        self, item: ActItem | WithdrawnItem, change: Change, period: tuple[Spot | None, Spot | None]
    ) -> Iterator[Said]:
        act, subject, activity = (self._named(item, key) for key in _OF_ACT)
        if act is None or subject is None or activity is None:
            return
        on = None if item.object is None else Spot(item.object, item.place_of("object"))
        yield Said(subject, change, item.place, act=act, activity=activity, object=on, start=period[0], end=period[1])

    def _named(self, item: RecordItem | ActItem | WithdrawnItem, key: str) -> Spot | None:
        name = getattr(item, key)
        if isinstance(name, str):
            return Spot(name, item.place_of(key))
        self.problems.append(mistake("lacks key", item.place, noun=item.noun, key=key))
        return None

    def _refuse_sources(self, item: RecordItem | ActItem) -> None:
        for key in _SOURCED:
            if item.has_key(key):
                self.problems.append(mistake("source", item.key_place(key), key=key))


def _period(item: Located, start: When | None, end: When | None) -> tuple[Spot | None, Spot | None]:
    return _moment(item, "from", start), _moment(item, "until", end)


def _moment(item: Located, key: str, when: When | None) -> Spot | None:
    if when is None:
        return None
    if when.event is not None:
        return Spot(when.event, item.place_of(key, "at"), is_event=True)
    return Spot(when.text or "", item.place_of(key))


def _key(item: Located, name: str) -> Spot:
    return Spot(name, item.key_place(name))


def _names(item: WithdrawnItem | UnknownItem, names: tuple[str, ...]) -> list[Spot]:
    return [Spot(name, item.place_of("attribute", at)) for at, name in enumerate(names)]


def _values(item: Located, name: str, written: object) -> tuple[Spot, ...]:
    if isinstance(written, tuple):
        return tuple(_value(one, item, name, at) for at, one in enumerate(written))
    return (_value(written, item, name),)


def _value(written: object, item: Located, name: str, *at: int) -> Spot:
    text = {True: "true", False: "false"}[written] if isinstance(written, bool) else str(written)
    return Spot(text, item.place_of(name, *at), written, is_typed=True)
