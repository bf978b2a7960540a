"""Where the commands write: text, JSON and diagnostics."""

from __future__ import annotations

import json
import os
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from placet.cli.language import words
from placet.diagnostics import Diagnostic

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_WIDEST = 100
"""Wider lines are hard to read, whatever the terminal's width."""


def show(text: str) -> None:
    """Write text to the standard output."""
    click.echo(text, nl=False, color=has_color(sys.stdout))


def show_json(document: Mapping[str, object] | Sequence[object]) -> None:
    """Write a document as JSON to the standard output, readable and with its letters as they are."""
    show(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def show_diagnostics(
    diagnostics: Iterable[Diagnostic], *, to_stdout: bool = False, texts: Mapping[str, str] | None = None
) -> None:
    """Write diagnostics, in the order given, to the standard error (or output).

    Args:
        diagnostics: The diagnostics.
        to_stdout: Whether to write to the standard output.
        texts: What was written where a place names no file.
    """
    from placet.diagnostics import render

    stream = sys.stdout if to_stdout else sys.stderr
    color = has_color(stream)
    known = texts or {}
    text = render(
        diagnostics,
        read_source=lambda file: known.get(file) or _read_source(file),
        color=color,
        messages=words(),
    )
    click.echo(text, nl=False, err=not to_stdout, color=color)


def width() -> int:
    """Give the widest line to write."""
    return min(shutil.get_terminal_size((_WIDEST, 24)).columns, _WIDEST)


def full_width() -> int:
    """Give the terminal's whole width, for what is laid out in columns."""
    return shutil.get_terminal_size((_WIDEST, 24)).columns


def has_color(stream: TextIO | None = None) -> bool:
    """Tell whether a stream is a terminal that shows colours and whose user wants them (no-color.org)."""
    stream = stream or sys.stdout
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb" and stream.isatty()


def _read_source(file: str) -> str | None:
    """Read a file to show a line of it; none where it is gone or is no text."""
    try:
        return Path(file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError, ValueError):
        return None
