"""Directed graphs of names: cycles and everything above a name."""

from __future__ import annotations

from collections.abc import Mapping
from graphlib import CycleError, TopologicalSorter


def find_cycle(edges: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the names of a cycle, the first repeated at the end; empty where there is none.

    Args:
        edges: Each name with the names that it points to.
    """
    try:
        TopologicalSorter(edges).prepare()
    except CycleError as error:
        return _from_smallest(tuple(reversed(error.args[1])))
    return ()


def _from_smallest(cycle: tuple[str, ...]) -> tuple[str, ...]:
    """Start a cycle at its smallest name, so that the same cycle is always told the same way."""
    ring = cycle[:-1]
    at = ring.index(min(ring))
    turned = ring[at:] + ring[:at]
    return (*turned, turned[0])


def ancestors_of(name: str, parents: Mapping[str, tuple[str, ...]]) -> set[str]:
    """Return a name and everything above it (there are no cycles)."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        here = waiting.pop()
        if here not in found:
            found.add(here)
            waiting.extend(parents.get(here, ()))
    return found
