"""A timeline as text, Markdown and HTML: the stretches in order, with what parts them in between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from placet.messages import Messages, messages_in
from placet.render.html import COLOURS as HTML_COLOURS
from placet.render.markdown import escaped
from placet.render.outline import cited, doing_of, labelled, policy_line
from placet.render.text import COLOURS
from placet.render.verdicts import names
from placet.render.wrapping import wrapped

if TYPE_CHECKING:
    from placet.policy.when import Cause, Change, Stretch, Timeline

_MOST_CITED = 3
"""The most sources that one line cites; all are in the JSON."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A stretch, or what ends it.

    Attributes:
        verdict: The stretch's verdict, or None for a change.
        lead: When: the stretch's ends, or the moment of the change.
        title: The verdict in words; empty for a change.
        items: Why the stretch is uncertain, or what changes the answer; each with the lines below it.
    """

    verdict: str | None
    lead: str
    title: str
    items: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class _Outline:
    heading: str
    hypothetical: tuple[str, ...]
    entries: tuple[Entry, ...]
    footer: str
    words: Messages


def _outline(timeline: Timeline, language: str | None) -> _Outline:
    text = messages_in(language or timeline.language)
    return _Outline(
        _heading(timeline, text),
        tuple(labelled(text.say("Hypothetical"), each, text) for each in timeline.hypothetical),
        tuple(_entries(timeline, text)),
        policy_line(timeline.policy, text),
        text,
    )


def _heading(timeline: Timeline, text: Messages) -> str:
    asked, since, until = timeline.question, timeline.since, timeline.until
    what = labelled(asked.subject_label, doing_of(asked), text)
    if timeline.by.value == "validity":
        known_on = asked.known_on
        if since is None:
            return text.say(
                "{what}, from the beginning until {until}, as known on {known_on}",
                what=what,
                until=until,
                known_on=known_on,
            )
        return text.say(
            "{what}, from {since} until {until}, as known on {known_on}",
            what=what,
            since=since,
            until=until,
            known_on=known_on,
        )
    if since is None:
        return text.say(
            "{what}, on {on}, as known from the beginning until {until}", what=what, on=asked.on, until=until
        )
    return text.say(
        "{what}, on {on}, as known from {since} until {until}", what=what, on=asked.on, since=since, until=until
    )


def _entries(timeline: Timeline, text: Messages) -> Iterator[Entry]:
    for number, stretch in enumerate(timeline.stretches):
        if number:
            yield _change(timeline.changes[number - 1], text)
        yield _stretch(stretch, text)


def _stretch(stretch: Stretch, text: Messages) -> Entry:
    doubts = tuple((f"{point.text} ({point.why})", ()) for point in stretch.unknowns)
    return Entry(stretch.verdict.value, _lead(stretch, text), names(text)[stretch.verdict.value], doubts)


def _lead(stretch: Stretch, text: Messages) -> str:
    since, until = stretch.since, stretch.until
    if until is None:
        return text.say("throughout") if since is None else text.say("from {since}", since=since)
    if since is None:
        return text.say("until {until}", until=until)
    return text.say("from {since} until {until}", since=since, until=until)


def _change(change: Change, text: Messages) -> Entry:
    items = tuple((cause.text, tuple(_sources(cause, text))) for cause in change.causes)
    return Entry(None, change.at, "", items)


def _sources(cause: Cause, text: Messages) -> Iterator[str]:
    sources = tuple(dict.fromkeys(cited(source, text) for source in cause.sources))
    yield from sources[:_MOST_CITED]
    if len(sources) > _MOST_CITED:
        yield text.count("and {number} more", "and {number} more", len(sources) - _MOST_CITED)
    yield f"[{cause.place.file}:{cause.place.line}]"


def as_timeline_text(timeline: Timeline, *, width: int = 100, language: str | None = None, color: bool = False) -> str:
    """Write a timeline for a terminal.

    Args:
        timeline: The timeline.
        width: The widest line, in characters.
        language: The language of the words that are not the timeline's; its own if not given.
        color: Whether to use terminal colours.

    Returns:
        The text, ending in a newline.
    """
    return "\n".join(_text(_outline(timeline, language), width, color=color)) + "\n"


def _text(short: _Outline, width: int, *, color: bool) -> Iterator[str]:
    yield from wrapped(short.heading, "", width)
    for line in short.hypothetical:
        yield from wrapped(line, "", width)
    for entry in short.entries:
        if entry.verdict is not None:
            yield ""
            title = f"\x1b[1;{COLOURS[entry.verdict]}m{entry.title}\x1b[0m" if color else entry.title
            yield from wrapped(f"{title} {entry.lead}", "", width)
        else:
            yield f"  {entry.lead}"
        for item, below in entry.items:
            yield from wrapped(item, "  ? " if entry.verdict else "  - ", width)
            for line in below:
                yield from wrapped(line, "    ", width)
    yield ""
    yield from wrapped(short.footer, "", width)


def as_timeline_markdown(timeline: Timeline, *, language: str | None = None) -> str:
    """Write a timeline as Markdown: a list of stretches, each with what begins it below."""
    short = _outline(timeline, language)
    head = [f"**{escaped(line)}**\n" for line in (short.heading, *short.hypothetical)]
    return "\n".join([*head, *_markdown(short), "", f"*{escaped(short.footer)}*"]) + "\n"


def _markdown(short: _Outline) -> Iterator[str]:
    for entry in short.entries:
        if entry.verdict is not None:
            yield f"- **{escaped(entry.title)}** {escaped(entry.lead)}"
        for item, below in entry.items:
            yield f"  - {escaped(item if entry.verdict else labelled(entry.lead, item, short.words))}"
            for line in below:
                yield f"    - {escaped(line)}"


def as_timeline_html(timeline: Timeline, *, language: str | None = None) -> str:
    """Write a timeline as one `<div>` that stands alone."""
    short = _outline(timeline, language)
    kind = ' data-hypothetical="true"' if short.hypothetical else ""
    parts = [
        f'<div class="placet-timeline"{kind} lang="{escape(short.words.language)}">',
        *(f"<p><strong>{escape(line)}</strong></p>" for line in (short.heading, *short.hypothetical)),
        "<ul>",
        *_html(short),
        "</ul>",
        f"<p><small>{escape(short.footer)}</small></p>",
        "</div>",
    ]
    return "\n".join(parts) + "\n"


def _html(short: _Outline) -> Iterator[str]:
    for entry in short.entries:
        if entry.verdict is not None:
            colour = HTML_COLOURS[entry.verdict]
            title = f'<strong style="color:{colour}">{escape(entry.title)}</strong>'
            yield f'<li data-verdict="{escape(entry.verdict)}">{title} {escape(entry.lead)}{_doubts(entry)}</li>'
            continue
        for item, below in entry.items:
            lines = "".join(f"<br><small>{escape(line)}</small>" for line in below)
            yield f"<li>{escape(labelled(entry.lead, item, short.words))}{lines}</li>"


def _doubts(entry: Entry) -> str:
    return "".join(f"<br><small>{escape(item)}</small>" for item, _ in entry.items)
