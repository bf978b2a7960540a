"""Tests that need a library of one of the extras: skipped where it is missing, but never in CI."""

import os
from importlib.util import find_spec

import pytest


def needs(*modules: str) -> pytest.MarkDecorator:
    """Skip a test where a module is not installed; where everything must be there, let the test fail."""
    missing = [module for module in modules if find_spec(module) is None]
    is_skipped = bool(missing) and not os.environ.get("CI")
    return pytest.mark.skipif(is_skipped, reason=f"not installed: {', '.join(missing)}")
