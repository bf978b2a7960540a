"""The sections on what the subject can do, can do once somebody acts, and cannot do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.render.dossier.limits import Limits
from placet.render.dossier.page import DASH, Block, Cell, Line, Listing, Table
from placet.render.dossier.words import Words

if TYPE_CHECKING:
    from placet.policy.dossier import Dossier, Need, Permission, Refusal


def can(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Yield what is permitted, with the terms and the deciding rules."""
    say, say_as = words.messages.say, words.messages.say_as
    if not dossier.can:
        yield nothing(words)
        return
    headings = (say_as("a column", "What"), say("On these terms"), say("By which rule"), say("Weakest grade"))
    yield Table("", headings, tuple(_permission(each, words) for each in dossier.can))


def nothing(words: Words) -> Listing:
    """Return that there is nothing."""
    return Listing("", ((Line(words.messages.say("Nothing.")),),))


def _permission(each: Permission, words: Words) -> tuple[Cell, ...]:
    return (
        (Line(words.doing(each.doing)),),
        (Line(words.terms(each.terms) or DASH),),
        tuple(Line(ground.text, ground.sources) for ground in each.grounds),
        (Line(each.evidence or DASH),),
    )


def once(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Yield what acts would open, grouped by who acts."""
    say = words.messages.say
    if not dossier.once:
        yield nothing(words)
    by_actors: dict[tuple[str, ...], list[Need]] = {}
    for need in dossier.once:
        by_actors.setdefault(need.actors, []).append(need)
    for actors, needs in by_actors.items():
        title = say("Who acts: {actors}", actors=_all_of(actors, words))
        has_actors = len(actors) > 1
        rows = tuple(_need(need, words, has_actors=has_actors) for need in needs)
        yield Table(title, (say("What it takes"), say("What it opens")), rows)


def _all_of(actors: tuple[str, ...], words: Words) -> str:
    if len(actors) == 1:
        return actors[0]
    *others, last = actors
    return words.messages.say("{others} and {last}", others=", ".join(others), last=last)


def _need(need: Need, words: Words, *, has_actors: bool) -> tuple[Cell, ...]:
    say = words.messages.say
    first, *others = (words.way(way, has_actors=has_actors) for way in need.ways)
    takes = (Line(first), *(Line(say("or {way}", way=way)) for way in others))
    return takes, tuple(_opened(each, words) for each in need.opens)


def _opened(each: Permission, words: Words) -> Line:
    say, doing, terms = words.messages.say, words.doing(each.doing), words.terms(each.terms)
    refs = tuple(sorted({number for ground in each.grounds for number in ground.sources}))
    text = say("{what} (on these terms: {terms})", what=doing, terms=terms) if terms else doing
    return Line(text, refs)


def cannot(dossier: Dossier, words: Words, limits: Limits) -> Iterator[Block]:
    """Yield what is not permitted: what rules forbid, then what nothing permits."""
    say, say_as = words.messages.say, words.messages.say_as
    if not dossier.cannot:
        yield nothing(words)
    barred = [each for each in dossier.cannot if each.is_barred]
    lacking = [each for each in dossier.cannot if not each.is_barred]
    if barred:
        rows = tuple(_refusal(each, words, limits) for each in barred)
        yield Table(say("Forbidden"), (say("The rule"), say("What it bars")), rows)
    if lacking:
        rows = tuple(tuple(reversed(_refusal(each, words, limits))) for each in lacking)
        yield Table(say("Permitted by no rule"), (say_as("a column", "What"), say("What the rules for it lack")), rows)


def _refusal(each: Refusal, words: Words, limits: Limits) -> tuple[Cell, ...]:
    shown = tuple(Line(ground.text, ground.sources) for ground in each.grounds[: limits.reasons])
    more = words.more(len(each.grounds) - len(shown))
    rest = (Line(more, is_minor=True),) if more else ()
    return (*shown, *rest), (Line(words.doings(each.doings)),)
