"""A valid pack to damage."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from placet.diagnostics import Diagnostic, PlacetError
from placet.pack import load_sources

MINIMAL = Path(__file__).parents[1] / "packs" / "minimal"


@pytest.fixture
def pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    shutil.copytree(MINIMAL, folder)
    monkeypatch.chdir(tmp_path)
    return Path("library")


@pytest.fixture
def errors_of() -> Callable[[Path], list[Diagnostic]]:
    def load(folder: Path) -> list[Diagnostic]:
        with pytest.raises(PlacetError) as caught:
            load_sources(folder)
        return list(caught.value.diagnostics)

    return load
