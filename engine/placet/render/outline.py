"""What a short answer says, in order, before it becomes text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from placet.messages import governed
from placet.render.catalogue import Words, words

if TYPE_CHECKING:
    from placet.policy import Answer, CitedSource, OpenPoint, Question, Way

_SENTENCES = 2
"""A short answer gives at most this many reasons."""


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a section, with what stands below it."""

    text: str
    below: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled list."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class Outline:
    """A short answer.

    Attributes:
        verdict: The verdict's name, such as `not_permitted`.
        headline: The verdict in words.
        question: The question as it was understood.
        hypothetical: The word that marks the answer as hypothetical, and what is supposed; None for any other answer.
        sentences: The one or two reasons that matter most.
        sections: What it takes, what is missing, the terms and the sources: those that there are.
        footer: The policy that gave the answer.
    """

    verdict: str
    headline: str
    question: str
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str
    hypothetical: Section | None = None


def outline(answer: Answer, *, language: str = "en", is_full: bool = False, has_addresses: bool = False) -> Outline:
    """Say a short answer in order.

    Args:
        answer: The answer.
        language: The language of the words that are not the pack's.
        is_full: Whether to give every reason instead of the first two.
        has_addresses: Whether to give the addresses of the sources.
    """
    text = words(language)
    reasons = tuple(dict.fromkeys(reason.text for reason in answer.because))
    inexact = () if answer.exact else (text.inexact,)
    return Outline(
        verdict=answer.verdict.value,
        headline=text.verdicts[answer.verdict.value],
        question=understood(answer.question, text),
        sentences=(reasons if is_full else reasons[:_SENTENCES]) + inexact,
        sections=tuple(section for section in _sections(answer, text, has_addresses=has_addresses) if section.items),
        footer=text.policy.format(
            name=answer.policy.name, version=answer.policy.version, digest=answer.policy.digest[:19]
        ),
        hypothetical=supposed(answer.hypothetical, text),
    )


def supposed(suppositions: Iterable[str], text: Words) -> Section | None:
    """List what is supposed, under the word that marks it; None where nothing is."""
    items = tuple(Item(each) for each in suppositions)
    return Section(text.hypothetical, items) if items else None


def understood(question: Question, text: Words) -> str:
    """Write a question as it was understood."""
    when = f"{text.on.format(day=question.on)}, {text.known_on.format(day=question.known_on)}"
    return f"{question.subject_label}: {doing_of(question, text)}, {when}"


def doing_of(question: Question, text: Words) -> str:
    """Write what is done, with its object."""
    return doing_on(question.activity_label, question.object_label or "", text)


def doing_on(activity: str, object: str, text: Words) -> str:
    """Write an activity with its object, if any: `shape decisions on KFOR`, `visit a branch (north branch)`."""
    if not object:
        return activity
    awaits_it = activity.rpartition(" ")[2] in text.prepositions
    return governed(activity, object) if awaits_it else f"{activity} ({object})"


def by_actor(way: Way) -> str:
    """Write the acts of a way, grouped by whose they are: `the partner: request; the Allies: consent`."""
    acts_of: dict[str, list[str]] = {}
    for act in way.acts:
        acts_of.setdefault(act.actor_label, []).append(act.label)
    return "; ".join(f"{actor}: {', '.join(acts)}" for actor, acts in acts_of.items())


def cited(source: CitedSource) -> str:
    """Write a citation: publisher, title, passage, date and grade."""
    return _cited(source, [source.passage] if source.passage else [])


def _cited(source: CitedSource, passages: Iterable[str]) -> str:
    publisher = f"{source.publisher}: " if source.publisher else ""
    named = ", ".join([f"{publisher}{source.title}", *passages])
    return f"{named} ({source.published}, {source.grade})"


def _sections(answer: Answer, text: Words, *, has_addresses: bool) -> Iterator[Section]:
    yield Section(text.told, tuple(Item(each) for each in answer.told))
    yield Section(
        text.one_way if len(answer.ways) == 1 else text.several_ways,
        tuple(Item(by_actor(way)) for way in answer.ways),
    )
    yield Section(
        text.missing if len(answer.missing) == 1 else text.several_missing,
        tuple(_missing(answer.missing, text)),
    )
    yield Section(
        text.terms,
        tuple(Item(term.label if term.certain else f"{term.label} ({text.perhaps})") for term in answer.terms),
    )
    weakest = f" ({text.weakest.format(grade=answer.evidence)})" if answer.evidence else ""
    yield Section(text.sources + weakest, tuple(_sources(answer, has_addresses=has_addresses)))


def _missing(sets: Iterable[tuple[OpenPoint, ...]], text: Words) -> Iterator[Item]:
    for first, *others in sets:
        yield Item(
            first.text,
            (first.why, *(text.and_also.format(point=point.text, why=point.why) for point in others)),
        )


def _sources(answer: Answer, *, has_addresses: bool) -> Iterator[Item]:
    """List each source once, with all its passages that the reasons cite."""
    passages: dict[str, list[str]] = {}
    sources = {source.source: source for reason in answer.because for source in reason.sources}
    for source in (source for reason in answer.because for source in reason.sources):
        known = passages.setdefault(source.source, [])
        if source.passage and source.passage not in known:
            known.append(source.passage)
    for name, named in passages.items():
        address = (sources[name].url,) if has_addresses and sources[name].url else ()
        yield Item(_cited(sources[name], named), address)
