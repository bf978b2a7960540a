"""A proof as a Mermaid flow chart, for a page that draws it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count
from typing import TYPE_CHECKING

from placet.messages import messages_in
from placet.render.outline import labelled
from placet.render.wrapping import on_one_line

if TYPE_CHECKING:
    from placet.policy import Answer, ProofNode

_STYLES = (
    "classDef holds fill:#dafbe1,stroke:#1a7f37,color:#000",
    "classDef fails fill:#ffebe9,stroke:#b42318,color:#000",
    "classDef open fill:#ddf4ff,stroke:#0969da,color:#000",
)


def as_mermaid(answer: Answer, *, language: str | None = None) -> str:
    """Write the proof as a flow chart from the verdict down to its sources' records.

    Args:
        answer: The answer.
        language: The language of the words that are not the answer's; the answer's own if not given.
    """
    styles = (f"  {style}" for style in _STYLES)
    lines = ["flowchart TD", *styles, *_supposed(answer, language), *_nodes(answer.proof, count(), None)]
    return "\n".join(lines) + "\n"


def _supposed(answer: Answer, language: str | None) -> Iterator[str]:
    """Mark a hypothetical answer by a node for each supposition, above the verdict."""
    text = messages_in(language or answer.language)
    for number, each in enumerate(answer.hypothetical):
        said = labelled(text.say("Hypothetical"), each, text)
        yield f'  s{number}>"{escaped(said)}"] -.-> n0'


def _nodes(node: ProofNode, numbers: Iterator[int], parent: str | None) -> Iterator[str]:
    name = f"n{next(numbers)}"
    place = f"<br>{escaped(f'{node.place.file}:{node.place.line}')}" if node.place else ""
    yield f'  {name}["{escaped(node.text)}{place}"]:::{node.outcome}'
    if parent is not None:
        yield f"  {parent} --> {name}"
    for child in node.children:
        yield from _nodes(child, numbers, name)


def escaped(text: str) -> str:
    """Replace what Mermaid would read as markup by its entity codes."""
    codes = {"#": "#35;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;"}
    return "".join(codes.get(char, char) for char in on_one_line(text))
