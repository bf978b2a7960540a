"""How far a long command has come, on a terminal only and gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import monotonic

from placet.cli.output import has_color

_SOON = 1.0
"""What takes fewer seconds shows no progress."""


@contextmanager
def progress(text: str) -> Iterator[Callable[[int, int], None] | None]:
    """Give what is to be told (how many are done, of how many); none where nobody would see it.

    Args:
        text: What is being done.
    """
    if not has_color(sys.stderr):
        yield None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    shown = Progress(*columns, console=Console(stderr=True, force_terminal=True), transient=True)
    task = shown.add_task(text, total=None)
    begun = monotonic()

    def told(done: int, count: int) -> None:
        shown.update(task, completed=done, total=count)
        if monotonic() - begun >= _SOON:
            shown.start()

    try:
        yield told
    finally:
        shown.stop()
