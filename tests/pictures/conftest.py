"""Pictures of the small pack about a library."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from placet.policy import Policy


@pytest.fixture(scope="session")
def policy(library: Path) -> Policy:
    """The library's policy."""
    return Policy.load(library)


@pytest.fixture
def lay_over(library: Path, tmp_path: Path) -> Callable[..., Policy]:
    """Load the library with some files laid over it."""

    def laid(**files: str) -> Policy:
        folder = Path(shutil.copytree(library, tmp_path / "library", dirs_exist_ok=True))
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Policy.load(folder, cache=False)

    return laid
