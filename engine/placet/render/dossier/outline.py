"""What a dossier says, in order, before it becomes text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.logic.verdicts import Verdict
from placet.render.dossier.activities import can, cannot, once
from placet.render.dossier.changing import openings, turns
from placet.render.dossier.limits import Limits
from placet.render.dossier.page import Block, Page, Reference, Section, Tally
from placet.render.dossier.recorded import periods, standing, unsettled
from placet.render.dossier.words import Words

if TYPE_CHECKING:
    from placet.policy.dossier import Dossier, NumberedSource


def outline(dossier: Dossier, *, is_full: bool = False) -> Page:
    """Say a dossier in order.

    Args:
        dossier: The dossier.
        is_full: Whether to list everything instead of what matters most.
    """
    words, say = Words(dossier.language), Words(dossier.language).messages.say
    supposed = (say("Hypothetical"), dossier.hypothetical) if dossier.hypothetical else None
    policy = dossier.policy
    return Page(
        dossier.language,
        words.messages.say_as("after a label", ":"),
        dossier.label,
        say("Dossier: {policy}", policy=dossier.title),
        tuple(_head(dossier, words)),
        supposed,
        tuple(Tally(each.value, words.letter(each), words.verdict(each), dossier.counts[each]) for each in Verdict),
        tuple(_sections(dossier, words, Limits.of(is_full=is_full))),
        say("Sources"),
        tuple(_reference(source, words) for source in dossier.sources),
        say("Policy {name} {version}, digest {digest}", name=policy.name, version=policy.version, digest=policy.digest),
    )


def _head(dossier: Dossier, words: Words) -> Iterator[tuple[str, str]]:
    say, policy = words.messages.say, dossier.policy
    yield say("Date"), dossier.on
    yield say("As known on"), dossier.known_on
    yield say("Policy"), f"{policy.name} {policy.version}, {policy.digest[:19]}"
    yield say("Weakest grade accepted"), dossier.evidence
    if dossier.context:
        yield say("Circumstances"), ", ".join(f"{name} = {value}" for name, value in dossier.context.items())


def _sections(dossier: Dossier, words: Words, limits: Limits) -> Iterator[Section]:
    say = words.messages.say

    def section(name: str, title: str, blocks: Iterator[Block], verdict: str = "") -> Section:
        return Section(name, title, verdict, words.letter(verdict) if verdict else "", tuple(blocks))

    yield section("standing", say("Standing"), standing(dossier, words))
    yield section("periods", say("Before and after"), periods(dossier, words))
    yield section("can", say("What it can do now"), can(dossier, words), "permitted")
    yield section("once", say("What it can do once somebody acts"), once(dossier, words), "conditional")
    yield section("cannot", say("What it cannot do, and why"), cannot(dossier, words, limits), "not_permitted")
    yield section("unsettled", say("What is disputed or not known"), unsettled(dossier, words), "undetermined")
    yield section("openings", say("Ways to more"), openings(dossier, words, limits))
    title = say("What changed and what is coming, from {since} until {until}", since=dossier.since, until=dossier.until)
    yield section("turns", title, turns(dossier, words, limits))


def _reference(source: NumberedSource, words: Words) -> Reference:
    named = ", ".join([source.title, *source.passages])
    text = words.messages.say(
        "{publisher}: {title} ({published}, {grade})",
        publisher=source.publisher,
        title=named,
        published=source.published,
        grade=source.grade,
    )
    return Reference(source.number, text, source.url)
