"""The sections on what is recorded: standing, periods, and what is disputed or not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from placet.render.dossier.page import DASH, Block, Cell, Line, Listing, Table
from placet.render.dossier.words import Words

if TYPE_CHECKING:
    from placet.policy.dossier import Absence, Difference, Dossier, Fact, Recorded, Unsettled


def standing(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Yield the values on the date, those that rules derive, and what does not hold."""
    say, say_as = words.messages.say, words.messages.say_as
    recorded = [fact for fact in dossier.standing if not fact.rules and fact.spells]
    derived = [fact for fact in dossier.standing if fact not in recorded]
    if recorded:
        headings = (say_as("a column", "What"), say_as("a column", "Value"), say_as("a column", "Since when"))
        yield Table(say("Recorded"), headings, tuple(_fact(fact, words) for fact in recorded))
    if derived:
        headings = (say_as("a column", "What"), say_as("a column", "Value"), say("By which rule"))
        yield Table(say("What follows from it"), headings, tuple(_derived(fact, words) for fact in derived))
    acts = [each for each in dossier.periods if each.kind == "act" and each.state in {"now", "perhaps"}]
    if acts:
        headings = (say_as("a column", "Act"), say_as("a column", "For what"), say_as("a column", "Since when"))
        yield Table(say("Acts on record"), headings, tuple(_act(act, words) for act in acts))
    yield from _listed(say("Not so on that date"), dossier.absent, words)


def _fact(fact: Fact, words: Words) -> tuple[Cell, ...]:
    since = tuple(Line(words.spell(spell)) for spell in fact.spells)
    remarks = tuple(line for spell in fact.spells for line in words.remarks(spell))
    return (Line(fact.label),), _value(fact, words), (*since[:-1], Line(since[-1].text, fact.sources), *remarks)


def _value(fact: Fact, words: Words) -> Cell:
    if fact.is_sure:
        return (Line(fact.value_label),)
    doubts = (Line(words.points(fact.doubts), is_minor=True),) if fact.doubts else ()
    is_one_of = fact.value is None
    label = fact.value_label if is_one_of else words.messages.say("{what} (perhaps)", what=fact.value_label)
    return (Line(label), *doubts)


def _derived(fact: Fact, words: Words) -> tuple[Cell, ...]:
    rules = tuple(Line(rule.text, rule.sources) for rule in fact.rules)
    return (Line(fact.label),), _value(fact, words), rules or (Line(DASH),)


def _act(act: Recorded, words: Words) -> tuple[Cell, ...]:
    return (
        (Line(_act_label(act, words)),),
        (Line(act.value_label),),
        (Line(words.spell(act.spell), act.sources), *_perhaps(act, words), *words.remarks(act.spell)),
    )


def _act_label(act: Recorded, words: Words) -> str:
    say = words.messages.say
    return act.label if act.value else say("{act}: refused", act=act.label)


def _perhaps(recorded: Recorded, words: Words) -> Cell:
    return (Line(words.messages.say("perhaps"), is_minor=True),) if recorded.state == "perhaps" else ()


def _listed(title: str, absences: Iterable[Absence], words: Words) -> Iterator[Listing]:
    say = words.messages.say
    names = [say("{what} (others)", what=each.label) if each.is_partial else each.label for each in absences]
    if names:
        yield Listing(title, ((Line(", ".join(names)),),))


def periods(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Yield what was so before the date, or will be after it; what is so on it stands under the standing."""
    say, say_as = words.messages.say, words.messages.say_as
    others = [each for each in dossier.periods if each.state not in {"now", "perhaps"}]
    if others:
        headings = (
            say_as("a column", "What"),
            say_as("a column", "Value"),
            say_as("a column", "From"),
            say_as("a column", "Until"),
            say_as("a column", "When"),
        )
        yield Table("", headings, tuple(_period(each, words) for each in others))
    else:
        yield Listing("", ((Line(say("Nothing is recorded of other times.")),),))


def _period(each: Recorded, words: Words) -> tuple[Cell, ...]:
    label = _act_label(each, words) if each.kind == "act" else each.label
    return (
        (Line(label),),
        (Line(_said(each, words), each.sources), *words.remarks(each.spell)),
        (Line(words.began(each.spell)),),
        (Line(words.ended(each.spell)),),
        (Line(_state(each, words)),),
    )


def _said(each: Recorded, words: Words) -> str:
    return words.messages.say("not {what}", what=each.value_label) if each.is_denied else each.value_label


def _state(each: Recorded, words: Words) -> str:
    """Return how what is recorded lies to the date."""
    say = words.messages.say
    return {"past": say("before"), "coming": say("later")}.get(each.state) or say("not so, by other sources")


def unsettled(dossier: Dossier, words: Words) -> Iterator[Block]:
    """Yield what cannot be said, on what sources differ, and of what nothing reliable is recorded."""
    say = words.messages.say
    if dossier.unsettled:
        headings = (say("Whether it can"), say("To find out"))
        rows = tuple(_unsettled(each, words) for each in dossier.unsettled)
        yield Table(say("What cannot be said"), headings, rows)
    if dossier.differing:
        yield Listing(say("Accounts that differ"), tuple(_differing(each, words) for each in dossier.differing))
    if dossier.unaccepted:
        items = tuple(_unaccepted(each, words) for each in dossier.unaccepted)
        yield Listing(say("Said only by sources below the accepted grade"), items)
    yield from _listed(say("Nothing is recorded, which does not mean no"), dossier.unrecorded, words)
    if not (dossier.unsettled or dossier.differing or dossier.unaccepted or dossier.unrecorded):
        yield Listing("", ((Line(say("Nothing.")),),))


def _unsettled(each: Unsettled, words: Words) -> tuple[Cell, ...]:
    say = words.messages.say
    sets = [Line(words.points(points)) for points in each.missing]
    if len(sets) > 1:
        first, *others = sets
        either = Line(say("either {points}", points=first.text))
        sets = [either, *(Line(say("or {points}", points=one.text)) for one in others)]
    if not each.is_complete:
        sets.append(Line(say("There may be other sets that would settle it."), is_minor=True))
    return (Line(words.doings(each.doings)),), tuple(sets)


def _differing(each: Difference, words: Words) -> Cell:
    return Line(each.label), *(
        Line(_account(account, words), account.sources, is_minor=True) for account in each.accounts
    )


def _account(account: Recorded, words: Words) -> str:
    say = words.messages.say
    if account.is_denied:
        return say("{value}: not so", value=account.value_label)
    return say("{value}: {spell}", value=account.value_label, spell=words.spell(account.spell))


def _unaccepted(each: Recorded, words: Words) -> Cell:
    say = words.messages.say
    label = _act_label(each, words) if each.kind == "act" else each.label
    what = say("{what}: {value}", what=label, value=_said(each, words))
    return (Line(say("{what}; {spell}", what=what, spell=words.spell(each.spell)), each.sources),)
