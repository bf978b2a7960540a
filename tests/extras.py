"""Tests that need a library of one of the extras: skipped where it is missing, but never in CI."""

import os
from collections.abc import Callable
from importlib.util import find_spec

import pytest

from placet.diagnostics import PlacetError
from placet.pictures.printing import find_printer
from servers import postgresql, spark


def needs(*modules: str) -> pytest.MarkDecorator:
    """Skip a test where a module is not installed; where everything must be there, let the test fail."""
    return _needing(_installed(*modules))


def needs_browser(test: Callable[..., None]) -> Callable[..., None]:
    """Skip a test where no browser prints PDF; where everything must be there, let the test fail."""
    try:
        is_missing = find_printer().browser is None
    except PlacetError:
        is_missing = True
    is_skipped = is_missing and not os.environ.get("CI")
    return pytest.mark.browser(pytest.mark.skipif(is_skipped, reason="no browser that prints PDF")(test))


def needs_postgresql(test: Callable[..., None]) -> Callable[..., None]:
    """Skip a test where no PostgreSQL server can be started or spoken to; where everything must be there, let it fail."""
    parts = {"server programs of PostgreSQL": postgresql.find_programs() is not None, **_installed("ibis", "psycopg")}
    return pytest.mark.postgresql(_needing(parts)(test))


def needs_spark(test: Callable[..., None]) -> Callable[..., None]:
    """Skip a test where Spark cannot be started; where everything must be there, let it fail."""
    parts = {"java": spark.has_java(), **_installed("ibis", "pyspark")}
    # PySpark leaves the sockets on which results come to the garbage collector.
    lenient = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
    return pytest.mark.spark(lenient(_needing(parts)(test)))


def _installed(*modules: str) -> dict[str, bool]:
    return {module: find_spec(module) is not None for module in modules}


def _needing(parts: dict[str, bool]) -> pytest.MarkDecorator:
    missing = [name for name, is_there in parts.items() if not is_there]
    is_skipped = bool(missing) and not os.environ.get("CI")
    return pytest.mark.skipif(is_skipped, reason=f"not installed: {', '.join(missing)}")
