"""An answer as Markdown, for an issue, a note or a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.render.catalogue import words
from placet.render.outline import cited, outline

if TYPE_CHECKING:
    from placet.policy import Answer, ProofNode

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def as_markdown(answer: Answer, *, language: str = "en", has_proof: bool = False) -> str:
    """Write an answer as Markdown, with the whole proof as a nested list if wanted."""
    lines = list(_lines(answer, language, is_full=has_proof))
    if has_proof:
        lines += ["", f"**{words(language).proof}**", "", *_tree(answer.proof, 0)]
    return "\n".join(lines) + "\n"


def _lines(answer: Answer, language: str, *, is_full: bool) -> Iterator[str]:
    short = outline(answer, language=language, is_full=is_full, has_addresses=True)
    yield f"**{short.headline}.** {escaped(short.question)}"
    if short.hypothetical:
        for item in short.hypothetical.items:
            yield from ("", f"**{short.hypothetical.title}:** {escaped(item.text)}")
    for sentence in short.sentences:
        yield from ("", escaped(sentence))
    for section in short.sections:
        yield from ("", f"**{escaped(section.title)}**", "")
        for item in section.items:
            yield f"- {escaped(item.text)}"
            for line in item.below:
                yield f"  - {escaped(line)}"
    yield from ("", f"*{escaped(short.footer)}*")


def _tree(node: ProofNode, depth: int) -> Iterator[str]:
    place = f" (`{node.place.file}:{node.place.line}`)" if node.place else ""
    yield f"{'  ' * depth}- {node.outcome}: {escaped(node.text)}{place}"
    for source in node.sources:
        yield f"{'  ' * (depth + 1)}- {escaped(cited(source))}"
    for child in node.children:
        yield from _tree(child, depth + 1)


def escaped(text: str) -> str:
    """Return a text whose signs mean themselves in Markdown."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))
