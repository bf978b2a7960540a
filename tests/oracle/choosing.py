"""The few ways in which random packs choose; options stand in the order in which a failing case is simplified."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Any, Protocol

from hypothesis import strategies as st


class Draw(Protocol):
    """Hypothesis's function that draws from a strategy."""

    def __call__(self, strategy: st.SearchStrategy[Any]) -> Any:
        """Draw a value."""


def pick(draw: Draw, options: Iterable[Any]) -> Any:
    """Choose one option."""
    listed = list(options)
    return listed[draw(_below(len(listed)))]


def happens(draw: Draw, times: int, of: int) -> bool:
    """Say yes about so many times out of so many."""
    return bool(draw(_below(of)) >= of - times)


def some(draw: Draw, options: Iterable[Any], least: int, most: int) -> list[Any]:
    """Choose from `least` to `most` different options, in any order."""
    listed = list(options)
    chosen = draw(_different(len(listed), min(least, len(listed)), most)) if listed else []
    return [listed[index] for index in chosen]


@cache
def _below(count: int) -> st.SearchStrategy[int]:
    """Return the strategy for an index; making one takes longer than drawing from it."""
    return st.integers(0, count - 1)


@cache
def _different(count: int, least: int, most: int) -> st.SearchStrategy[list[int]]:
    """Return the strategy for different indices."""
    return st.lists(_below(count), min_size=least, max_size=most, unique=True)


def alone(chosen: list[Any]) -> Any:
    """Write a list of one as the one, as people do."""
    return chosen[0] if len(chosen) == 1 else chosen
