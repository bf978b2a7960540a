"""An answer as Markdown, for an issue, a note or a chat."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.messages import Messages
from placet.render.outline import Outline, cited, labelled, outline
from placet.render.wrapping import on_one_line

if TYPE_CHECKING:
    from placet.policy import Answer, ProofNode

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>#|])")


def as_markdown(answer: Answer, *, language: str | None = None, has_proof: bool = False) -> str:
    """Write an answer as Markdown, with the whole proof as a nested list if wanted.

    Args:
        answer: The answer.
        language: The language of the words that are not the answer's; the answer's own if not given.
        has_proof: Whether to add the proof.
    """
    short = outline(answer, language=language, is_full=has_proof, has_addresses=True)
    lines = list(_lines(short))
    if has_proof:
        lines += ["", "**" + short.words.say("The proof") + "**", "", *_tree(answer.proof, 0, short.words)]
    return "\n".join(lines) + "\n"


def _lines(short: Outline) -> Iterator[str]:
    yield f"**{short.headline}.** {escaped(short.question)}"
    if short.hypothetical:
        title = short.words.say("{title}:", title=short.hypothetical.title)
        for item in short.hypothetical.items:
            yield from ("", f"**{title}** {escaped(item.text)}")
    for sentence in short.sentences:
        yield from ("", escaped(sentence))
    for section in short.sections:
        yield from ("", f"**{escaped(section.title)}**", "")
        for item in section.items:
            yield f"- {escaped(item.text)}"
            for line in item.below:
                yield f"  - {escaped(line)}"
    yield from ("", f"*{escaped(short.footer)}*")


def _tree(node: ProofNode, depth: int, text: Messages) -> Iterator[str]:
    place = f" (`{node.place.file}:{node.place.line}`)" if node.place else ""
    yield f"{'  ' * depth}- {labelled(_outcome(node, text), escaped(node.text), text)}{place}"
    for source in node.sources:
        yield f"{'  ' * (depth + 1)}- {escaped(cited(source, text))}"
    for child in node.children:
        yield from _tree(child, depth + 1, text)


def _outcome(node: ProofNode, text: Messages) -> str:
    return {
        "holds": text.say_as("a step of a proof", "holds"),
        "fails": text.say_as("a step of a proof", "fails"),
        "open": text.say_as("a step of a proof", "open"),
    }[node.outcome]


def escaped(text: str) -> str:
    """Return a text whose signs mean themselves in Markdown."""
    return _SPECIAL.sub(r"\\\1", on_one_line(text))
