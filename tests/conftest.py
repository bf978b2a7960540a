"""What all tests share: the option that rewrites golden pages, and a cache of their own."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from placet import Policy

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Test files are no packages: this lets them import `golden_pages`.
sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "interpreter"))
sys.path.insert(0, str(Path(__file__).parent / "how"))
sys.path.insert(0, str(Path(__file__).parent / "compiled"))

PACKS = Path(__file__).parent / "packs"
NATO = Path(__file__).parents[1] / "rules" / "nato"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--update-golden`."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what placet says now into the golden pages; review the difference before you commit it",
    )


@pytest.fixture(scope="session", autouse=True)
def cache_of_the_tests(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep checked packs in a folder of the test run, and not in the user's cache; speak English unless asked."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(os.environ, "XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        patch.delenv("PLACET_LANG", raising=False)
        yield


@pytest.fixture(scope="session")
def library() -> Path:
    """The folder of the small pack about a library."""
    return PACKS / "minimal"


@pytest.fixture(scope="session")
def nato() -> Policy:
    """The policy about NATO's partnerships."""
    return Policy.load(NATO)


@pytest.fixture(scope="session")
def postgresql_url() -> Iterator[str]:
    """The address of an empty database on a PostgreSQL server of the test run (of each worker)."""
    from servers import postgresql

    with postgresql.running() as url:
        yield url


@pytest.fixture(scope="session")
def spark(tmp_path_factory: pytest.TempPathFactory) -> Iterator["SparkSession"]:
    """A Spark session of the test run (of each worker)."""
    from servers import spark

    with spark.running(tmp_path_factory.mktemp("spark")) as session:
        yield session


@pytest.fixture
def nato_folder(tmp_path: Path) -> Path:
    """A copy of the pack about NATO's partnerships, to edit or to damage."""
    return Path(shutil.copytree(NATO, tmp_path / "nato"))
