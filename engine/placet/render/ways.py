"""Ways to a verdict as text, Markdown and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.outline import Section, cited, joined, labelled, policy_line, supposed, understood
from placet.render.text import COLOURS, marked, titled
from placet.render.verdicts import in_a_sentence
from placet.render.wrapping import on_one_line, wrapped

if TYPE_CHECKING:
    from placet.policy.how.answer import HowAnswer, Route

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


@dataclass(frozen=True, slots=True)
class _Outline:
    headline: str
    question: str
    hypothetical: Section | None
    sentences: tuple[str, ...]
    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]
    footer: str
    words: Messages


def _outline(found: HowAnswer, language: str | None) -> _Outline:
    text = messages_in(language or found.answer.language)
    now = text.say("As things stand: {verdict}.", verdict=in_a_sentence(found.verdict.value, text))
    reached = text.say("Nothing needs to change.")
    inexact = text.say("The search ended at its bound: there may be other ways, and cheaper ones.")
    return _Outline(
        text.say("To {verdict}", verdict=in_a_sentence(found.to.value, text)),
        understood(found.question, text),
        supposed(found.answer.hypothetical, text),
        (now, *([reached] if found.is_reached else []), *([] if found.exact else [inexact])),
        _title(found, text),
        tuple(_items(found, text)),
        policy_line(found.answer.policy, text),
        text,
    )


def _title(found: HowAnswer, text: Messages) -> str:
    """Name the only list: ways, or obstacles."""
    if found.obstacles:
        return text.say("Nothing leads to it, because")
    if not found.complete:
        return text.say("The cheapest ways (there may be more)")
    return text.say("One way") if len(found.ways) == 1 else text.say("The ways, cheapest first")


def _items(found: HowAnswer, text: Messages) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the items of the only list: ways, or obstacles with what they cite."""
    for obstacle in found.obstacles:
        yield obstacle.text, tuple(cited(source, text) for source in obstacle.sources)
    if not found.obstacles and not found.is_reached:
        yield from ((text.say("{way} (cost {cost})", way=_route(way, text), cost=way.cost), ()) for way in found.ways)


def _route(way: Route, text: Messages) -> str:
    """Write the changes of a way, grouped by whose doing they are."""
    groups = ((actor, ", ".join(change.text for change in changes)) for actor, changes in way.by_actor)
    return joined((labelled(actor, changes, text) for actor, changes in groups), text)


def as_ways(found: HowAnswer, *, width: int = 100, language: str | None = None, color: bool = False) -> str:
    """Write the ways to a verdict, or what stands in their way, as plain text.

    Args:
        found: The answer of `how`.
        width: The widest line, in characters.
        language: The language of the words that are not the answer's; the answer's own if not given.
        color: Whether to use terminal colours.
    """
    said = _outline(found, language)
    headline = f"\x1b[1;{COLOURS[found.to.value]}m{said.headline}\x1b[0m" if color else said.headline
    lines = wrapped(f"{headline}. {said.question}", "", width)
    if said.hypothetical:
        lines += ["", *marked(said.hypothetical, width, said.words)]
    lines.append("")
    for sentence in said.sentences:
        lines += wrapped(sentence, "  ", width)
    if said.items:
        lines += ["", *titled(said.title, width, said.words), *_listed(said, width)]
    return "\n".join([*lines, "", *wrapped(said.footer, "", width)]) + "\n"


def _listed(said: _Outline, width: int) -> Iterator[str]:
    for text, below in said.items:
        yield from wrapped(text, "  - ", width)
        for line in below:
            yield from wrapped(line, "    ", width)


def as_ways_markdown(found: HowAnswer, *, language: str | None = None) -> str:
    """Write the ways to a verdict, or what stands in their way, as Markdown."""
    said = _outline(found, language)
    lines = [f"**{said.headline}.** {_escaped(said.question)}"]
    if said.hypothetical:
        title = said.words.say("{title}:", title=said.hypothetical.title)
        for item in said.hypothetical.items:
            lines += ["", f"**{title}** {_escaped(item.text)}"]
    for sentence in said.sentences:
        lines += ["", _escaped(sentence)]
    if said.items:
        lines += ["", f"**{_escaped(said.title)}**", ""]
    for text, below in said.items:
        lines += [f"- {_escaped(text)}", *(f"  - {_escaped(line)}" for line in below)]
    return "\n".join([*lines, "", f"*{_escaped(said.footer)}*"]) + "\n"


def as_ways_html(found: HowAnswer, *, language: str | None = None) -> str:
    """Write the ways to a verdict, or what stands in their way, as one `<div>`."""
    said = _outline(found, language)
    kind = ' data-hypothetical="true"' if said.hypothetical else ""
    parts = [
        f'<div class="placet-ways" data-to="{escape(found.to.value)}"{kind} lang="{escape(said.words.language)}">',
        f"<p><strong>{escape(said.headline)}.</strong> {escape(said.question)}</p>",
        *_supposed(said.hypothetical, said.words),
        *(f"<p>{escape(sentence)}</p>" for sentence in said.sentences),
    ]
    if said.items:
        parts += [f"<p><strong>{escape(said.title)}</strong></p>", "<ul>"]
        parts += [f"<li>{escape(text)}{_below(below)}</li>" for text, below in said.items]
        parts += ["</ul>"]
    return "\n".join([*parts, f"<p><small>{escape(said.footer)}</small></p>", "</div>"]) + "\n"


def _supposed(section: Section | None, text: Messages) -> Iterator[str]:
    if section:
        title = text.say("{title}:", title=section.title)
        for item in section.items:
            yield f"<p><strong>{escape(title)}</strong> {escape(item.text)}</p>"


def _below(lines: tuple[str, ...]) -> str:
    return "".join(f"<br><small>{escape(line)}</small>" for line in lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", on_one_line(text))
