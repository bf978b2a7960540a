"""A property whose examples are tried in several parts, so that several workers share them."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, seed, settings


def in_parts(parts: int, examples: int, **strategies: Any) -> Callable[[Callable[..., None]], Callable[[int], None]]:
    """Try a property on so many examples, the same ones in every run.

    Args:
        parts: How many tests share the examples; each begins at its own seed.
        examples: How many examples there are together, at least.
        strategies: What the property's arguments are drawn from.
    """
    trying = settings(
        max_examples=-(-examples // parts),
        deadline=None,
        derandomize=True,
        database=None,
        suppress_health_check=list(HealthCheck),
    )

    def shared(check: Callable[..., None]) -> Callable[[int], None]:
        def test(part: int) -> None:
            seed(part)(trying(given(**strategies)(check)))()

        test.__name__, test.__qualname__ = check.__name__, check.__qualname__
        test.__module__, test.__doc__ = check.__module__, check.__doc__
        return pytest.mark.parametrize("part", range(1, parts + 1))(test)

    return shared
