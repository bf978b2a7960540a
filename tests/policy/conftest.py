"""Policies to ask: the library of `tests/packs/minimal`, with files laid over it."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from placet import Policy


@pytest.fixture
def lay_over(library: Path, tmp_path: Path) -> Callable[..., Policy]:
    """Load the library with some of its files replaced, or more of them."""

    def laid(**files: str) -> Policy:
        folder = Path(shutil.copytree(library, tmp_path / "library", dirs_exist_ok=True))
        for name, text in files.items():
            (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        return Policy.load(folder, cache=False)

    return laid


@pytest.fixture
def two_of_a_name(library: Path, tmp_path: Path) -> Policy:
    """The library with two readers who are both called Sam."""
    folder = Path(shutil.copytree(library, tmp_path / "library"))
    readers = folder / "records" / "readers.yaml"
    text = readers.read_text(encoding="utf-8").replace("[A. L.]", "[Sam]")
    text = text.replace("{en: Ben, fr: Ben}", "{en: Ben, fr: Ben}\n      aliases: [Sam]")
    readers.write_text(text, encoding="utf-8")
    return Policy.load(folder, cache=False)
