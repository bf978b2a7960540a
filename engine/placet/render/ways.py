"""Ways to a verdict as text, Markdown and HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from placet.render.catalogue import words
from placet.render.outline import Section, cited, supposed, understood
from placet.render.text import marked
from placet.render.ways_words import ENGLISH
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.policy.how import HowAnswer

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")
_COLOURS = {"permitted": "32", "not_permitted": "31"}


@dataclass(frozen=True, slots=True)
class _Outline:
    headline: str
    question: str
    hypothetical: Section | None
    sentences: tuple[str, ...]
    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]
    footer: str


def _outline(found: HowAnswer, language: str) -> _Outline:
    text, ours = words(language), ENGLISH
    policy = found.answer.policy
    sentences = [ours.now.format(verdict=text.verdicts[found.verdict.value].lower())]
    sentences += [ours.reached] if found.is_reached else []
    sentences += [] if found.exact else [ours.inexact]
    title, items = _items(found)
    return _Outline(
        ours.goal.format(verdict=text.verdicts[found.to.value].lower()),
        understood(found.question, text),
        supposed(found.answer.hypothetical, text),
        tuple(sentences),
        title,
        items,
        text.policy.format(name=policy.name, version=policy.version, digest=policy.digest[:19]),
    )


def _items(found: HowAnswer) -> tuple[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    """Return the title and the items of the only list: ways, or obstacles with what they cite."""
    if found.obstacles:
        return ENGLISH.nothing, tuple((o.text, tuple(cited(source) for source in o.sources)) for o in found.obstacles)
    if found.is_reached:
        return "", ()
    title = ENGLISH.some_ways
    if found.complete:
        title = ENGLISH.one_way if len(found.ways) == 1 else ENGLISH.ways
    return title, tuple((ENGLISH.cost.format(way=way, cost=way.cost), ()) for way in found.ways)


def as_ways(found: HowAnswer, *, width: int = 100, language: str = "en", color: bool = False) -> str:
    """Write the ways to a verdict, or what stands in their way, as plain text.

    Args:
        found: The answer of `how`.
        width: The widest line, in characters.
        language: The language of the words that are not the pack's.
        color: Whether to use terminal colours.
    """
    said = _outline(found, language)
    headline = f"\x1b[1;{_COLOURS[found.to.value]}m{said.headline}\x1b[0m" if color else said.headline
    lines = wrapped(f"{headline}. {said.question}", "", width)
    if said.hypothetical:
        lines += ["", *marked(said.hypothetical, width)]
    lines.append("")
    for sentence in said.sentences:
        lines += wrapped(sentence, "  ", width)
    if said.items:
        lines += ["", f"{said.title}:", *_listed(said, width)]
    return "\n".join([*lines, "", *wrapped(said.footer, "", width)]) + "\n"


def _listed(said: _Outline, width: int) -> Iterator[str]:
    for text, below in said.items:
        yield from wrapped(text, "  - ", width)
        for line in below:
            yield from wrapped(line, "    ", width)


def as_ways_markdown(found: HowAnswer, *, language: str = "en") -> str:
    """Write the ways to a verdict, or what stands in their way, as Markdown."""
    said = _outline(found, language)
    lines = [f"**{said.headline}.** {_escaped(said.question)}"]
    if said.hypothetical:
        for item in said.hypothetical.items:
            lines += ["", f"**{said.hypothetical.title}:** {_escaped(item.text)}"]
    for sentence in said.sentences:
        lines += ["", _escaped(sentence)]
    if said.items:
        lines += ["", f"**{_escaped(said.title)}**", ""]
    for text, below in said.items:
        lines += [f"- {_escaped(text)}", *(f"  - {_escaped(line)}" for line in below)]
    return "\n".join([*lines, "", f"*{_escaped(said.footer)}*"]) + "\n"


def as_ways_html(found: HowAnswer, *, language: str = "en") -> str:
    """Write the ways to a verdict, or what stands in their way, as one `<div>`."""
    said = _outline(found, language)
    kind = ' data-hypothetical="true"' if said.hypothetical else ""
    parts = [
        f'<div class="placet-ways" data-to="{escape(found.to.value)}"{kind} lang="{escape(language)}">',
        f"<p><strong>{escape(said.headline)}.</strong> {escape(said.question)}</p>",
        *_supposed(said.hypothetical),
        *(f"<p>{escape(sentence)}</p>" for sentence in said.sentences),
    ]
    if said.items:
        parts += [f"<p><strong>{escape(said.title)}</strong></p>", "<ul>"]
        parts += [f"<li>{escape(text)}{_below(below)}</li>" for text, below in said.items]
        parts += ["</ul>"]
    return "\n".join([*parts, f"<p><small>{escape(said.footer)}</small></p>", "</div>"]) + "\n"


def _supposed(section: Section | None) -> Iterator[str]:
    if section:
        for item in section.items:
            yield f"<p><strong>{escape(section.title)}:</strong> {escape(item.text)}</p>"


def _below(lines: tuple[str, ...]) -> str:
    return "".join(f"<br><small>{escape(line)}</small>" for line in lines)


def _escaped(text: str) -> str:
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
