"""Tests that need a library of one of the extras: skipped where it is missing, but never in CI."""

import os
from collections.abc import Callable
from importlib.util import find_spec

import pytest

from placet.diagnostics import PlacetError
from placet.pictures.printing import find_printer


def needs(*modules: str) -> pytest.MarkDecorator:
    """Skip a test where a module is not installed; where everything must be there, let the test fail."""
    missing = [module for module in modules if find_spec(module) is None]
    is_skipped = bool(missing) and not os.environ.get("CI")
    return pytest.mark.skipif(is_skipped, reason=f"not installed: {', '.join(missing)}")


def needs_browser(test: Callable[..., None]) -> Callable[..., None]:
    """Skip a test where no browser prints PDF; where everything must be there, let the test fail."""
    try:
        is_missing = find_printer().browser is None
    except PlacetError:
        is_missing = True
    is_skipped = is_missing and not os.environ.get("CI")
    return pytest.mark.browser(pytest.mark.skipif(is_skipped, reason="no browser that prints PDF")(test))
