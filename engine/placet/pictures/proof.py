"""The proof of an answer as a tree: the verdict, the rules, the conditions, the records and the sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.pictures.tree import Twig
from placet.policy import Answer, ProofNode
from placet.render.catalogue import words
from placet.render.outline import cited, understood
from placet.render.tables.heading import marked

if TYPE_CHECKING:
    from collections.abc import Iterator


def proof_tree(answer: Answer, *, language: str = "en") -> Twig:
    """Return the proof of an answer as a tree, below the question.

    Args:
        answer: The answer.
        language: The language of the words that are not the pack's.
    """
    text = words(language)
    headline = text.verdicts[answer.verdict.value]
    policy = answer.policy
    footer = text.policy.format(name=policy.name, version=policy.version, digest=policy.digest[:19])
    children = tuple(_twig(child) for child in answer.proof.children)
    title = marked(f"{headline}. {understood(answer.question, text)}", answer.hypothetical, language)
    return Twig(title, "title", (footer,), children)


def _twig(node: ProofNode) -> Twig:
    return Twig(node.text, node.outcome, tuple(_notes(node)), tuple(_twig(child) for child in node.children))


def _notes(node: ProofNode) -> Iterator[str]:
    if node.place is not None:
        yield f"{node.place.file}:{node.place.line}"
    yield from (cited(source) for source in node.sources)
