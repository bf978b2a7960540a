"""Answers, written in the format that was asked for."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from placet.cli.language import language
from placet.cli.output import has_color, show, show_json, width

if TYPE_CHECKING:
    from placet.policy import Answer
    from placet.render.roster import Name

SHORT_FORMATS = ("text", "json", "markdown", "html")
FULL_FORMATS = ("text", "json", "markdown", "html", "mermaid", "certificate")
LIST_FORMATS = ("text", "json")


def show_short(answer: Answer, form: str) -> None:
    """Show the verdict, the reasons that matter most, and what it takes."""
    from placet import render

    match form:
        case "json":
            show_json(answer.to_dict())
        case "markdown":
            show(render.as_markdown(answer))
        case "html":
            show(render.as_html(answer))
        case _:
            show(render.as_text(answer, width=width(), color=has_color(sys.stdout)))


def show_full(answer: Answer, form: str) -> None:
    """Show an answer with its whole proof."""
    from placet import render

    match form:
        case "json":
            show_json(answer.to_dict(proof=True))
        case "certificate":
            show_json(answer.certificate())
        case "markdown":
            show(render.as_markdown(answer, has_proof=True))
        case "html":
            show(render.as_html(answer, has_proof=True))
        case "mermaid":
            show(render.as_mermaid(answer))
        case _:
            show(render.as_proof(answer, width=width(), color=has_color(sys.stdout)))


def show_list(answers: Sequence[Answer], form: str, *, name: Name) -> None:
    """Show many answers, grouped by verdict.

    Args:
        answers: The answers.
        form: `text` or `json`.
        name: Gives what tells an answer from the others.
    """
    if form == "json":
        show_json([answer.to_dict() for answer in answers])
        return
    from placet import render

    show(render.as_roster(answers, name=name, width=width(), language=language(), color=has_color(sys.stdout)))
