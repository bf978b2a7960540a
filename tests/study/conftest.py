"""Policies to go through: the library of `tests/packs/minimal`, with files laid over it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from placet.policy import Policy

Lay = Callable[..., Policy]


@pytest.fixture
def lay_over(library: Path, tmp_path: Path) -> Lay:
    """Load the library with some of its files replaced."""

    def laid(**files: str) -> Policy:
        folder = Path(shutil.copytree(library, tmp_path / "library", dirs_exist_ok=True))
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Policy.load(folder, cache=False)

    return laid
