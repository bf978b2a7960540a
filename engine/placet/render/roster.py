"""Many answers as a list, grouped by verdict: who can, or what can be done."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from placet.logic.naming import fold
from placet.messages import ENGLISH, Messages, messages_in
from placet.render.outline import by_actor, supposed
from placet.render.text import marked
from placet.render.verdicts import names
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.policy import Answer

Name = Callable[["Answer"], str]
"""Gives what tells an answer from the others of its list."""


def as_roster(
    answers: Iterable[Answer], *, name: Name, width: int = 100, language: str | None = None, color: bool = False
) -> str:
    """Write answers grouped by verdict, each group as one wrapped line of names.

    Args:
        answers: The answers.
        name: Gives what tells an answer from the others: its subject or its activity.
        width: The widest line, in characters.
        language: The language of the words that are not the answers'; that of the first answer if not given.
        color: Whether to use terminal colours.
    """
    listed = list(answers)
    text = messages_in(language or (listed[0].language if listed else ENGLISH.language))
    if not listed:
        return text.say("Nobody and nothing to list.") + "\n"
    hypothetical = supposed(listed[0].hypothetical, text)
    blocks = ["\n".join(marked(hypothetical, width, text))] if hypothetical else []
    for verdict, group in _groups(listed).items():
        title = f"{names(text)[verdict]} ({len(group)})"
        heading = f"\x1b[1m{title}\x1b[0m" if color else title
        blocks.append("\n".join([heading, *_body(group, name, width, text)]))
    return "\n\n".join(blocks) + "\n"


def _groups(answers: list[Answer]) -> dict[str, list[Answer]]:
    """Group answers by verdict, the clearest yes first and what cannot be said last."""
    order = ("permitted", "conditional", "undetermined", "not_permitted")
    groups = {verdict: [each for each in answers if each.verdict.value == verdict] for verdict in order}
    return {verdict: group for verdict, group in groups.items() if group}


def _body(group: list[Answer], name: Name, width: int, text: Messages) -> Iterator[str]:
    """List the names; those that depend on the same acts stand together under these acts."""
    names_by_need: dict[str, list[str]] = {}
    for answer in group:
        need = " | ".join(by_actor(way, text) for way in answer.ways)
        names_by_need.setdefault(need, []).append(name(answer))
    for need, named in names_by_need.items():
        if need:
            yield from wrapped(need, "  ", width)
        yield from wrapped(
            ", ".join(sorted(named, key=lambda each: (fold(each), each))), "    " if need else "  ", width
        )
