"""What a short answer says, in order, before it becomes text, Markdown or HTML."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from placet.messages import Messages, governed, messages_in
from placet.render.verdicts import names

if TYPE_CHECKING:
    from placet.policy import Answer, CitedSource, OpenPoint, PolicyRef, Question, Way

_SENTENCES = 2
"""A short answer gives at most this many reasons."""

_DIGEST = len("sha256:") + 12
"""So many letters of a digest tell one pack from another."""

_PREPOSITIONS = frozenset(
    {"at", "for", "in", "of", "on", "to", "with"}
    | {"à", "au", "aux", "avec", "dans", "de", "des", "du", "en", "par", "pour", "sous", "sur"}
)
"""Words at the end of an activity's label, in either language, that the label of its object completes."""


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
        words: The messages of its language.
    """

    verdict: str
    headline: str
    question: str
    sentences: tuple[str, ...]
    sections: tuple[Section, ...]
    footer: str
    words: Messages
    hypothetical: Section | None = None


def outline(
    answer: Answer, *, language: str | None = None, is_full: bool = False, has_addresses: bool = False
) -> Outline:
    """Say a short answer in order.

    Args:
        answer: The answer.
        language: The language of the words that are not the answer's; the answer's own if not given.
        is_full: Whether to give every reason instead of the first two.
        has_addresses: Whether to give the addresses of the sources.
    """
    text = messages_in(language or answer.language)
    reasons = tuple(dict.fromkeys(reason.text for reason in answer.because))
    inexact = text.say("There were too many unknowns to be exact: more might be settled than is said here.")
    return Outline(
        verdict=answer.verdict.value,
        headline=names(text)[answer.verdict.value],
        question=understood(answer.question, text),
        sentences=(reasons if is_full else reasons[:_SENTENCES]) + (() if answer.exact else (inexact,)),
        sections=tuple(section for section in _sections(answer, text, has_addresses=has_addresses) if section.items),
        footer=policy_line(answer.policy, text),
        words=text,
        hypothetical=supposed(answer.hypothetical, text),
    )


def supposed(suppositions: Iterable[str], text: Messages) -> Section | None:
    """List what is supposed, under the word that marks it; None where nothing is."""
    items = tuple(Item(each) for each in suppositions)
    return Section(text.say("Hypothetical"), items) if items else None


def policy_line(policy: PolicyRef, text: Messages) -> str:
    """Name the policy that answered."""
    digest = policy.digest[:_DIGEST]
    return text.say("Policy {name} {version}, digest {digest}", name=policy.name, version=policy.version, digest=digest)


def labelled(label: str, said: str, text: Messages) -> str:
    """Write what something is called, and what is said of it."""
    return text.say("{label}: {said}", label=label, said=said)


def joined(parts: Iterable[str], text: Messages) -> str:
    """Write parts that may have commas of their own, one after the other."""
    return text.say_as("between the parts of a list", "; ").join(parts)


def understood(question: Question, text: Messages) -> str:
    """Write a question as it was understood."""
    return text.say(
        "{subject}: {doing}, on {on}, as known on {known_on}",
        subject=question.subject_label,
        doing=doing_of(question),
        on=question.on,
        known_on=question.known_on,
    )


def doing_of(question: Question) -> str:
    """Write what is done, with its object."""
    return doing_on(question.activity_label, *filter(None, [question.object_label]))


def doing_on(activity: str, *objects: str) -> str:
    """Write an activity with its objects, if any: `shape decisions on KFOR`, `visit a branch (north branch)`."""
    if not objects:
        return activity
    awaits_them = activity.rpartition(" ")[2] in _PREPOSITIONS
    return governed(activity, *objects) if awaits_them else f"{activity} ({', '.join(objects)})"


def by_actor(way: Way, text: Messages) -> str:
    """Write the acts of a way, grouped by whose they are: `the partner: request; the Allies: consent`."""
    acts_of: dict[str, list[str]] = {}
    for act in way.acts:
        acts_of.setdefault(act.actor_label, []).append(act.label)
    return joined((labelled(actor, ", ".join(acts), text) for actor, acts in acts_of.items()), text)


def cited(source: CitedSource, text: Messages) -> str:
    """Write a citation: publisher, title, passage, date and grade."""
    return _cited(source, [source.passage] if source.passage else [], text)


def _cited(source: CitedSource, passages: Iterable[str], text: Messages) -> str:
    title = labelled(source.publisher, source.title, text) if source.publisher else source.title
    return f"{', '.join([title, *passages])} ({source.published}, {source.grade})"


def _sections(answer: Answer, text: Messages, *, has_addresses: bool) -> Iterator[Section]:
    yield Section(text.say("Taken on somebody's word"), tuple(Item(each) for each in answer.told))
    several = text.say("It takes one of these")
    yield Section(
        text.say("It takes") if len(answer.ways) == 1 else several,
        tuple(Item(by_actor(way, text)) for way in answer.ways),
    )
    any_one = text.say("To find out, any one of these")
    yield Section(
        text.say("To find out") if len(answer.missing) == 1 else any_one, tuple(_missing(answer.missing, text))
    )
    terms = (term.label if term.certain else text.say("{label} (perhaps)", label=term.label) for term in answer.terms)
    yield Section(text.say("On these terms"), tuple(Item(term) for term in terms))
    weakest = text.say("Sources (weakest grade: {grade})", grade=answer.evidence)
    sources = tuple(_sources(answer, text, has_addresses=has_addresses))
    yield Section(weakest if answer.evidence else text.say("Sources"), sources)


def _missing(sets: Iterable[tuple[OpenPoint, ...]], text: Messages) -> Iterator[Item]:
    for first, *others in sets:
        also = (text.say("and also: {point} ({why})", point=point.text, why=point.why) for point in others)
        yield Item(first.text, (first.why, *also))


def _sources(answer: Answer, text: Messages, *, has_addresses: bool) -> Iterator[Item]:
    """List each source once, with all its passages that the reasons cite."""
    passages: dict[str, list[str]] = {}
    sources = {source.source: source for reason in answer.because for source in reason.sources}
    for source in (source for reason in answer.because for source in reason.sources):
        known = passages.setdefault(source.source, [])
        if source.passage and source.passage not in known:
            known.append(source.passage)
    for name, named in passages.items():
        address = (sources[name].url,) if has_addresses and sources[name].url else ()
        yield Item(_cited(sources[name], named, text), address)
