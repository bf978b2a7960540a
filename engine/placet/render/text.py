"""An answer as plain text for a terminal, wrapped to its width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from placet.messages import Messages
from placet.render.outline import Outline, Section, cited, labelled, outline
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.diagnostics import Place
    from placet.policy import Answer, ProofNode

COLOURS = {"permitted": "32", "conditional": "33", "not_permitted": "31", "undetermined": "36"}
_MARKS = {"holds": "✓", "fails": "✗", "open": "?"}


def as_text(answer: Answer, *, width: int = 100, language: str | None = None, color: bool = False) -> str:
    """Write a short answer: the verdict, the reasons that matter, what it takes or lacks, the sources.

    Args:
        answer: The answer.
        width: The widest line, in characters.
        language: The language of the words that are not the answer's; the answer's own if not given.
        color: Whether to use terminal colours.

    Returns:
        The text, ending in a newline.
    """
    return "\n".join(_lines(outline(answer, language=language), width, color=color)) + "\n"


def as_proof(answer: Answer, *, width: int = 100, language: str | None = None, color: bool = False) -> str:
    """Write the short answer, and the proof below it: rule, condition, record, source, each with its place."""
    short = outline(answer, language=language, is_full=True, has_addresses=True)
    head, title = _lines(short, width, color=color), titled(short.words.say("The proof"), width, short.words)
    return "\n".join([*head, "", *title, *_tree(answer.proof, 1, width, short.words)]) + "\n"


def _lines(short: Outline, width: int, *, color: bool) -> Iterator[str]:
    yield from wrapped(f"{_painted(short, color=color)}. {short.question}", "", width)
    if short.hypothetical:
        yield ""
        yield from marked(short.hypothetical, width, short.words)
    if short.sentences:
        yield ""
    for sentence in short.sentences:
        yield from wrapped(sentence, "  ", width)
    for section in short.sections:
        yield ""
        yield from titled(section.title, width, short.words)
        for item in section.items:
            yield from wrapped(item.text, "  - ", width)
            for line in item.below:
                yield from wrapped(line, "    ", width)
    yield ""
    yield from wrapped(short.footer, "", width)


def titled(title: str, width: int, text: Messages) -> list[str]:
    """Write the title of what follows below it."""
    return wrapped(text.say("{title}:", title=title), "", width)


def marked(hypothetical: Section, width: int, text: Messages) -> Iterator[str]:
    """Write what is supposed, one a line."""
    for item in hypothetical.items:
        yield from wrapped(labelled(hypothetical.title, item.text, text), "", width)


def _painted(short: Outline, *, color: bool) -> str:
    return f"\x1b[1;{COLOURS[short.verdict]}m{short.headline}\x1b[0m" if color else short.headline


def _tree(node: ProofNode, depth: int, width: int, text: Messages) -> Iterator[str]:
    indent = "  " * depth
    yield from wrapped(f"{_MARKS[node.outcome]} {node.text}{_where(node.place)}", indent, width)
    for source in node.sources:
        yield from wrapped(cited(source, text), f"{indent}    ", width)
    for child in node.children:
        yield from _tree(child, depth + 1, width, text)


def _where(place: Place | None) -> str:
    return f"  [{place.file}:{place.line}]" if place else ""
