"""Diagnostics as text for people: the line of source, carets, and the facts below."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from placet.diagnostics.diagnostic import Diagnostic, Severity
from placet.diagnostics.place import Place
from placet.diagnostics.source import ReadSource, ShownLine, SourceLines
from placet.messages import ENGLISH, Messages, Words, say_as

_BOLD, _RED, _YELLOW, _BLUE, _RESET = "\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;34m", "\x1b[0m"

_SEVERITIES = {Severity.ERROR: say_as("diagnostic", "error"), Severity.WARNING: say_as("diagnostic", "warning")}
_NOTE, _HELP, _MORE, _COLON = (
    say_as("diagnostic", "note"),
    say_as("diagnostic", "help"),
    say_as("diagnostic", "more"),
    say_as("diagnostic", ":"),
)


def render(
    diagnostics: Iterable[Diagnostic], *, read_source: ReadSource, color: bool = False, messages: Messages = ENGLISH
) -> str:
    """Write diagnostics as text, in the order given, with a blank line between them.

    Args:
        diagnostics: What to write.
        read_source: Gives a file's text by the name in its place; None leaves the source line out.
        color: Whether to use terminal colours.
        messages: The language to write in.

    Returns:
        The text, ending in a newline; empty when there are no diagnostics.
    """
    sources = SourceLines(read_source)
    paint = _Paint(color)
    blocks = ["\n".join(_block(diagnostic, sources, paint, messages)) for diagnostic in diagnostics]
    return "\n\n".join(blocks) + "\n" if blocks else ""


@dataclass(frozen=True, slots=True)
class _Paint:
    """Terminal colours, or none."""

    on: bool

    def __call__(self, colour: str, text: str) -> str:
        return f"{colour}{text}{_RESET}" if self.on and text else text


@dataclass(frozen=True, slots=True)
class _Shown:
    """One place with the words beside its marks."""

    place: Place
    text: str
    is_main: bool


def _block(diagnostic: Diagnostic, sources: SourceLines, paint: _Paint, messages: Messages) -> Iterator[str]:
    diagnostic = diagnostic.said_in(messages)
    colour = _RED if diagnostic.severity is Severity.ERROR else _YELLOW
    severity, colon = messages.translate(_SEVERITIES[diagnostic.severity]), messages.translate(_COLON)
    head = paint(colour, f"{severity}[{diagnostic.code}]")
    yield f"{head}{paint(_BOLD, f'{colon} {diagnostic.message}')}"
    shown = _places(diagnostic)
    width = max((len(str(each.place.line)) for each in shown), default=1)
    if shown:
        yield from _snippets(shown, width, sources, paint, colour)
        yield paint(_BLUE, f"{'':{width}} |")
    for name, text in _facts(diagnostic):
        yield from _fact(messages.translate(name) + colon, text, width, paint)


def _places(diagnostic: Diagnostic) -> list[_Shown]:
    main = [_Shown(diagnostic.place, diagnostic.caption, is_main=True)] if diagnostic.place else []
    return main + [_Shown(label.place, label.text, is_main=False) for label in diagnostic.labels]


def _snippets(shown: list[_Shown], width: int, sources: SourceLines, paint: _Paint, colour: str) -> Iterator[str]:
    """Show every place, the main one first; those in one file share one heading."""
    files = list(dict.fromkeys(each.place.file for each in shown))
    for number, file in enumerate(files):
        here = [each for each in shown if each.place.file == file]
        arrow = "-->" if number == 0 else ":::"
        if number:
            yield paint(_BLUE, f"{'':{width}} |")
        yield f"{'':{width}}{paint(_BLUE, arrow)} {here[0].place}"
        lines = list(_file_lines(here, width, sources, paint, colour))
        if lines:
            yield paint(_BLUE, f"{'':{width}} |")
        yield from lines


def _file_lines(here: list[_Shown], width: int, sources: SourceLines, paint: _Paint, colour: str) -> Iterator[str]:
    """Show the lines of one file from top to bottom, with an ellipsis where lines are left out."""
    gutter = paint(_BLUE, f"{'':{width}} |")
    before = None
    for line in sorted({each.place.line for each in here}):
        if before is not None and line > before + 1:
            yield paint(_BLUE, f"{'':{width}} ...")
        before = line
        marked = sorted((each for each in here if each.place.line == line), key=lambda one: one.place.column)
        shown_line = sources.line(marked[0].place)
        if shown_line is not None:
            yield f"{paint(_BLUE, f'{line:>{width}} |')} {shown_line.text}".rstrip()
        for each in marked:
            marks = _marks(each, shown_line, paint, colour if each.is_main else _BLUE)
            if marks:
                yield f"{gutter} {marks}"


def _marks(shown: _Shown, line: ShownLine | None, paint: _Paint, colour: str) -> str:
    """Draw what stands below a line: its marks and the words beside them."""
    if line is None:
        return paint(colour, shown.text)
    indent, length = line.span(shown.place)
    marks = ("^" if shown.is_main else "-") * length
    return " " * indent + paint(colour, f"{marks} {shown.text}".rstrip())


def _facts(diagnostic: Diagnostic) -> Iterator[tuple[Words, str]]:
    for note in diagnostic.notes:
        yield _NOTE, note
    for hint in diagnostic.help:
        yield _HELP, hint
    yield _MORE, f"placet explain {diagnostic.code}"


def _fact(name: str, text: str, width: int, paint: _Paint) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield f"{'':{width}} {paint(_BLUE, '=')} {paint(_BOLD, name)} {first}"
    for line in rest:
        yield f"{'':{width}}   {'':{len(name)}} {line}".rstrip()
