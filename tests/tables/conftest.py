"""Tables of the small pack about a library, as known on one day."""

import shutil
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from placet.policy import Policy
from placet.policy.tables import Table

KNOWN_ON = "2024-01-01"


@pytest.fixture(scope="session")
def policy(library: Path) -> Policy:
    """The library's policy."""
    return Policy.load(library)


@pytest.fixture
def table(policy: Policy) -> Callable[..., Table]:
    """Ask for a table, as known at the beginning of 2024."""
    return partial(policy.table, known_on=KNOWN_ON)


@pytest.fixture
def lay_over(library: Path, tmp_path: Path) -> Callable[..., Policy]:
    """Load the library with some files laid over it."""

    def laid(**files: str) -> Policy:
        folder = Path(shutil.copytree(library, tmp_path / "library", dirs_exist_ok=True))
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Policy.load(folder, cache=False)

    return laid
