"""An answer as a fragment of HTML that stands alone: no script, no style sheet, every text escaped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING

from placet.messages import Messages
from placet.render.outline import Item, Section, cited, outline

if TYPE_CHECKING:
    from placet.policy import Answer, ProofNode

COLOURS = {
    "permitted": "#1a7f37",
    "conditional": "#9a6700",
    "not_permitted": "#b42318",
    "undetermined": "#0969da",
}


def as_html(answer: Answer, *, language: str | None = None, has_proof: bool = False) -> str:
    """Write an answer as one `<div>`, with the whole proof folded into it if wanted.

    Args:
        answer: The answer.
        language: The language of the words that are not the answer's; the answer's own if not given.
        has_proof: Whether to add the proof.
    """
    short = outline(answer, language=language, is_full=has_proof, has_addresses=True)
    colour = COLOURS[short.verdict]
    kind = ' data-hypothetical="true"' if short.hypothetical else ""
    kind += f' lang="{escape(short.words.language)}"'
    parts = [
        f'<div class="placet-answer" data-verdict="{escape(short.verdict)}"{kind}>',
        f'<p><strong style="color:{colour}">{escape(short.headline)}.</strong> {escape(short.question)}</p>',
        *(_section(short.hypothetical) if short.hypothetical else ()),
        *(f"<p>{escape(sentence)}</p>" for sentence in short.sentences),
        *(line for section in short.sections for line in _section(section)),
        *(_proof(answer, short.words) if has_proof else ()),
        f"<p><small>{escape(short.footer)}</small></p>",
        "</div>",
    ]
    return "\n".join(parts) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<p><strong>{escape(section.title)}</strong></p>"
    yield "<ul>"
    for item in section.items:
        yield f"<li>{_item(item)}</li>"
    yield "</ul>"


def _item(item: Item) -> str:
    below = "".join(f"<br><small>{_linked(line)}</small>" for line in item.below)
    return f"{escape(item.text)}{below}"


def _linked(line: str) -> str:
    if not line.startswith(("https://", "http://")):
        return escape(line)
    return f'<a href="{escape(line)}" rel="noreferrer">{escape(line)}</a>'


def _proof(answer: Answer, text: Messages) -> Iterable[str]:
    title = escape(text.say("The proof"))
    return (f"<details><summary>{title}</summary>", "<ul>", *_tree(answer.proof, text), "</ul>", "</details>")


def _tree(node: ProofNode, text: Messages) -> Iterator[str]:
    place = f" <code>{escape(f'{node.place.file}:{node.place.line}')}</code>" if node.place else ""
    kind = ' data-supposed="true"' if node.is_supposed else ""
    yield f'<li data-outcome="{escape(node.outcome)}"{kind}>{escape(node.text)}{place}'
    for source in node.sources:
        yield f"<br><small>{escape(cited(source, text))}</small>"
    if node.children:
        yield "<ul>"
        for child in node.children:
            yield from _tree(child, text)
        yield "</ul>"
    yield "</li>"
