"""Read one file's bytes within the limit of size, and name files for people."""

import os
from pathlib import Path

from placet.diagnostics import PlacetError, reason_of
from placet.messages import say
from placet.pack import folder_problems
from placet.pack.limits import DEFAULT_LIMITS, Limits


def read_file(path: Path, shown: str, *, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """Read a file's bytes, but not those of a file above the limit of size.

    Args:
        path: The file.
        shown: Its name as shown to people.
        limits: What it may have at most.

    Raises:
        PlacetError: P108 when it is too large, P136 when it cannot be read.
    """
    try:
        if path.exists() and not path.is_file():
            raise PlacetError(folder_problems.unreadable(shown, say("it is not a regular file")))
        size = path.stat().st_size
        if size > limits.size:
            raise PlacetError(folder_problems.too_large(shown, size, limits.size))
        with path.open("rb") as stream:
            content = stream.read(limits.size + 1)
    except OSError as error:
        raise PlacetError(folder_problems.unreadable(shown, reason_of(error))) from None
    if len(content) > limits.size:
        raise PlacetError(folder_problems.too_large(shown, len(content), limits.size))
    return content


def show_path(path: Path) -> str:
    """Name a path for people: relative to the working folder where it lies inside it."""
    try:
        relative = os.path.relpath(path)
    except ValueError:
        return path.as_posix()
    return path.as_posix() if relative.startswith("..") else Path(relative).as_posix()
