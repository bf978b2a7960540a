"""The sections on what would have to change, and on what changes as time goes by."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.render.dossier.activities import nothing
from placet.render.dossier.limits import Limits
from placet.render.dossier.page import DASH, Block, Cell, Line, Listing, Table
from placet.render.dossier.words import Words, merged

if TYPE_CHECKING:
    from placet.policy.dossier import Doing, Dossier, Opening, Shift, Turn
    from placet.policy.how import Route


def openings(dossier: Dossier, words: Words, limits: Limits) -> Iterator[Block]:
    """Yield the ways to what is not permitted, then what there is no way to."""
    say, say_as = words.messages.say, words.messages.say_as
    if not dossier.openings:
        yield nothing(words)
    ways = _by_way(dossier.openings)
    closed = [each for each in dossier.openings if not each.ways]
    if ways:
        rows = tuple(_way(way, doings, words) for way, doings in ways[: limits.openings])
        headings = (say("What it takes"), say_as("a column", "Cost"), say("What it opens"))
        title = say("The cheapest ways; those that open most for their cost come first")
        yield Table(title, headings, rows, words.more(len(ways) - len(rows)))
        yield from _incomplete(dossier, words)
    if closed:
        rows = tuple(_closed(each, words) for each in closed[: limits.openings])
        columns = (say("What stands in the way"), say("What stays closed"))
        yield Table(say("No way"), columns, rows, words.more(len(closed) - len(rows)))


def _by_way(openings: tuple[Opening, ...]) -> list[tuple[Route, tuple[Doing, ...]]]:
    """Return each way with everything that it opens; first those that open most for what they cost."""
    found: dict[str, tuple[Route, list[Doing]]] = {}
    for opening in openings:
        for way in opening.ways:
            found.setdefault(str(way), (way, []))[1].extend(opening.doings)
    ways = [(way, merged(doings)) for way, doings in found.values()]
    return sorted(ways, key=lambda each: (-_count(each[1]) / max(each[0].cost, 1), each[0].cost))


def _count(doings: tuple[Doing, ...]) -> int:
    return sum(max(1, len(doing.objects)) for doing in doings)


def _way(way: Route, doings: tuple[Doing, ...], words: Words) -> tuple[Cell, ...]:
    return (Line(words.route(way)),), (Line(str(way.cost)),), (Line(words.doings(doings)),)


def _incomplete(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Say for what more ways may exist than were looked for."""
    say = words.messages.say
    more = [doing for each in dossier.openings if each.exact and not each.is_complete for doing in each.doings]
    if more:
        title = say("More ways may lead to these; `placet how` lists them")
        yield Listing(title, ((Line(words.doings(merged(more))),),))
    inexact = [doing for each in dossier.openings if each.ways and not each.exact for doing in each.doings]
    if inexact:
        yield Listing(_inexact(words), ((Line(words.doings(merged(inexact))),),))


def _inexact(words: Words) -> str:
    return words.messages.say("The search ended at its bound: there may be other ways, and cheaper ones.")


def _closed(each: Opening, words: Words) -> tuple[Cell, ...]:
    stands = tuple(Line(ground.text, ground.sources) for ground in each.obstacles)
    return stands or (Line(_inexact(words), is_minor=True),), (Line(words.doings(each.doings)),)


def turns(dossier: Dossier, words: Words, limits: Limits) -> Iterator[Block]:
    """Yield what changed up to the date, then what comes after it."""
    say = words.messages.say
    past = [turn for turn in dossier.turns if not turn.is_coming]
    coming = [turn for turn in dossier.turns if turn.is_coming]
    if past:
        yield _turns(say("Up to the date"), past[-limits.turns :], len(past), words)
    if coming:
        yield _turns(say("After the date"), coming[: limits.turns], len(coming), words)
    if not dossier.turns:
        yield Listing("", ((Line(say("No verdict changes in this time.")),),))


def _turns(title: str, turns: list[Turn], count: int, words: Words) -> Table:
    say, say_as = words.messages.say, words.messages.say_as
    headings = (say_as("a column", "When"), say("What changes"), say("What changes it"))
    return Table(title, headings, tuple(_turn(turn, words) for turn in turns), words.more(count - len(turns)))


def _turn(turn: Turn, words: Words) -> tuple[Cell, ...]:
    causes = tuple(Line(cause.text, cause.sources) for cause in turn.causes)
    return (Line(turn.at),), tuple(_shift(shift, words) for shift in turn.shifts), causes or (Line(DASH),)


def _shift(shift: Shift, words: Words) -> Line:
    say = words.messages.say
    return Line(
        say(
            "{before} → {after}: {what}",
            before=words.verdict(shift.before.value),
            after=words.verdict(shift.after.value).lower(),
            what=words.doings(shift.doings),
        )
    )
