"""The few ways in which random packs choose; options stand in the order in which a failing case is simplified."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Protocol

from hypothesis import strategies as st


class Draw(Protocol):
    """Hypothesis's function that draws from a strategy."""

    def __call__(self, strategy: st.SearchStrategy[Any]) -> Any:
        """Draw a value."""


def pick(draw: Draw, options: Iterable[Any]) -> Any:
    """Choose one option."""
    listed = list(options)
    return listed[draw(st.integers(0, len(listed) - 1))]


def happens(draw: Draw, times: int, of: int) -> bool:
    """Say yes about so many times out of so many."""
    return bool(draw(st.integers(0, of - 1)) >= of - times)


def some(draw: Draw, options: Iterable[Any], least: int, most: int) -> list[Any]:
    """Choose from `least` to `most` different options, in any order."""
    listed = list(options)
    indices = st.integers(0, len(listed) - 1)
    chosen = draw(st.lists(indices, min_size=min(least, len(listed)), max_size=most, unique=True)) if listed else []
    return [listed[index] for index in chosen]


def alone(chosen: list[Any]) -> Any:
    """Write a list of one as the one, as people do."""
    return chosen[0] if len(chosen) == 1 else chosen
