"""A tree of sentences: as a drawing, each below the one that it belongs to, and as Mermaid."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape
from itertools import count

from placet.pictures.picture import FONT, Drawing
from placet.render.wrapping import words_of

_TEXT, _SMALL = 13, 11
_LINE, _SMALL_LINE = 17, 14
_WIDEST = 640
_INDENT, _GAP, _PADDING, _MARGIN = 34, 9, 8, 16
_MARK = 22

TONES = {
    "holds": ("#E0F2EC", "#00795A"),
    "fails": ("#FBE5D8", "#B84E00"),
    "open": ("#E3F1FB", "#1F77B0"),
    "plain": ("#F4F4F4", "#777777"),
    "title": ("#222222", "#222222"),
}
"""What a sentence is (it holds, fails, is open, is neither, or is the first) to the colours of its box and frame."""

_MARKS = {
    "holds": '<path d="M-5 0 L-1.5 4 L5 -4" {stroke}/>',
    "fails": '<path d="M-4 -4 L4 4 M-4 4 L4 -4" {stroke}/>',
    "open": '<path d="M-3 -2 C-3 -6 3.5 -6 3.2 -2 C3 0 0 0 0 2.5 M0 5 L0 5.6" {stroke}/>',
}
"""Drawn and not written, since not every font has these signs; told apart by shape as well as by colour."""

_WIDE = {**dict.fromkeys("iljtfI.,:;'|!()[]/ -", 0.32), **dict.fromkeys("mwMW@%—", 0.88)}
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class Twig:
    """A sentence with what belongs to it.

    Attributes:
        text: The sentence.
        tone: One of `TONES`.
        notes: Small lines below it, such as its place and its source.
        children: The sentences that belong to it.
    """

    text: str
    tone: str = "plain"
    notes: tuple[str, ...] = ()
    children: tuple[Twig, ...] = ()


@dataclass(frozen=True, slots=True)
class _Box:
    twig: Twig
    depth: int
    parent: int | None
    top: int
    width: int
    height: int
    lines: tuple[str, ...]
    notes: tuple[str, ...]

    @property
    def left(self) -> int:
        return _MARGIN + self.depth * _INDENT


def draw(root: Twig) -> Drawing:
    """Draw a tree: every sentence in a box, below and to the right of the one that it belongs to."""
    boxes = _laid_out(root)
    width = max(box.left + box.width for box in boxes) + _MARGIN
    height = boxes[-1].top + boxes[-1].height + _MARGIN
    size = f'width="{width}" height="{height}"'
    head = f'{size} viewBox="0 0 {width} {height}" font-family="{FONT}" role="img"'
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" {head}>',
        f"<title>{_shown(root.text)}</title>",
        f'<rect {size} fill="#FFFFFF"/>',
        *(_branch(box, boxes[box.parent]) for box in boxes if box.parent is not None),
        *(line for box in boxes for line in _boxed(box)),
        "</svg>",
    ]
    return Drawing("\n".join(parts) + "\n")


def _laid_out(root: Twig) -> list[_Box]:
    found: list[_Box] = []
    waiting: list[tuple[Twig, int, int | None]] = [(root, 0, None)]
    top = _MARGIN
    while waiting:
        twig, depth, parent = waiting.pop()
        box = _box(twig, depth, parent, top)
        waiting.extend((child, depth + 1, len(found)) for child in reversed(twig.children))
        found.append(box)
        top = box.top + box.height + _GAP
    return found


def _box(twig: Twig, depth: int, parent: int | None, top: int) -> _Box:
    lines = tuple(_wrapped(twig.text, _TEXT))
    notes = tuple(line for note in twig.notes for line in _wrapped(note, _SMALL))
    text = max(*(_measure(line, _TEXT) for line in lines), *(_measure(note, _SMALL) for note in notes), 0)
    mark = _MARK if twig.tone in _MARKS else 0
    height = len(lines) * _LINE + len(notes) * _SMALL_LINE + 2 * _PADDING - 3
    return _Box(twig, depth, parent, top, round(text) + mark + 2 * _PADDING, height, lines, notes)


def _wrapped(text: str, size: int) -> Iterator[str]:
    """Break a text into lines that fit; a word that is longer than a line stands on one alone."""
    line = ""
    for word in words_of(text):
        longer = f"{line} {word}" if line else word
        if line and _measure(longer, size) > _WIDEST:
            yield line
            line = word
        else:
            line = longer
    yield line


def _measure(text: str, size: int) -> float:
    """Return about how wide a text is, a little more than less."""
    return sum(_WIDE.get(char) or _width(char) for char in text) * size


def _width(char: str) -> float:
    """Return about how wide a sign is, in ems: those of East Asia are square."""
    if unicodedata.east_asian_width(char) in {"W", "F"}:
        return 1.05
    return 0.7 if char.isupper() else 0.58


def _branch(box: _Box, parent: _Box) -> str:
    x, y = parent.left + _INDENT // 2, box.top + _PADDING + _LINE // 2
    return f'<path d="M{x} {parent.top + parent.height} V{y} H{box.left}" fill="none" stroke="#AAAAAA"/>'


def _boxed(box: _Box) -> Iterator[str]:
    fill, frame = TONES[box.twig.tone]
    ink = "#FFFFFF" if box.twig.tone == "title" else "#111111"
    yield (
        f'<rect x="{box.left}" y="{box.top}" width="{box.width}" height="{box.height}" rx="4"'
        f' fill="{fill}" stroke="{frame}"/>'
    )
    left, y = box.left + _PADDING, box.top + _PADDING + _LINE - 5
    if box.twig.tone in _MARKS:
        stroke = f'fill="none" stroke="{frame}" stroke-width="2" stroke-linecap="round"'
        mark = _MARKS[box.twig.tone].format(stroke=stroke)
        yield f'<g transform="translate({left + 6} {y - 4})">{mark}</g>'
        left += _MARK
    weight = ' font-weight="bold"' if box.twig.tone == "title" else ""
    for line in box.lines:
        yield f'<text x="{left}" y="{y}" font-size="{_TEXT}" fill="{ink}"{weight}>{_shown(line)}</text>'
        y += _LINE
    for line in box.notes:
        grey = "#DDDDDD" if box.twig.tone == "title" else "#555555"
        yield f'<text x="{left}" y="{y - 2}" font-size="{_SMALL}" fill="{grey}">{_shown(line)}</text>'
        y += _SMALL_LINE


def _shown(text: str) -> str:
    """Escape a text for SVG; what XML cannot hold becomes a replacement character."""
    return escape(_ILLEGAL.sub("\ufffd", text))


def as_mermaid(root: Twig) -> str:
    """Write a tree as a Mermaid flow chart, for a page that draws it."""
    styles = [
        f"  classDef {tone} fill:{fill},stroke:{frame},color:{'#fff' if tone == 'title' else '#000'}"
        for tone, (fill, frame) in TONES.items()
    ]
    return "\n".join(["flowchart LR", *styles, *_nodes(root, count(), None)]) + "\n"


def _nodes(twig: Twig, numbers: Iterator[int], parent: str | None) -> Iterator[str]:
    from placet.render.mermaid import escaped

    name = f"n{next(numbers)}"
    notes = "".join(f"<br>{escaped(note)}" for note in twig.notes)
    yield f'  {name}["{escaped(twig.text)}{notes}"]:::{twig.tone}'
    if parent is not None:
        yield f"  {parent} --> {name}"
    for child in twig.children:
        yield from _nodes(child, numbers, name)
