"""The proof of an answer as a tree: the verdict, the rules, the conditions, the records and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.pictures.tree import Twig
from placet.policy import Answer, ProofNode
from placet.render.outline import cited, policy_line, understood
from placet.render.tables.heading import marked
from placet.render.verdicts import names

if TYPE_CHECKING:
    from collections.abc import Iterator


def proof_tree(answer: Answer, *, language: str | None = None) -> Twig:
    """Return the proof of an answer as a tree, below the question.

    Args:
        answer: The answer.
        language: The language of the words that are not the answer's; the answer's own if not given.
    """
    text = messages_in(language or answer.language)
    headline = f"{names(text)[answer.verdict.value]}. {understood(answer.question, text)}"
    children = tuple(_twig(child, text) for child in answer.proof.children)
    return Twig(marked(headline, answer.hypothetical, text), "title", (policy_line(answer.policy, text),), children)


def _twig(node: ProofNode, text: Messages) -> Twig:
    children = tuple(_twig(child, text) for child in node.children)
    return Twig(node.text, node.outcome, tuple(_notes(node, text)), children)


def _notes(node: ProofNode, text: Messages) -> Iterator[str]:
    if node.place is not None:
        yield f"{node.place.file}:{node.place.line}"
    yield from (cited(source, text) for source in node.sources)
