"""How far a long command has come, on a terminal only and gone when it is done."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from placet.cli.output import has_color


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
    with Progress(*columns, console=Console(stderr=True), transient=True) as shown:
        task = shown.add_task(text, total=None)
        yield lambda done, count: shown.update(task, completed=done, total=count)
