"""Dossiers of partners and of readers, as known on one day."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from placet.policy import Policy
from placet.policy.dossier import Dossier

# Test files are no packages: this lets them import `dossier_cases`.
sys.path.insert(0, str(Path(__file__).parent))

KNOWN_ON = "2026-06-30"


@pytest.fixture(scope="session")
def dossier(nato: Policy) -> Callable[..., Dossier]:
    """Write a dossier; each once."""
    written: dict[str, Dossier] = {}

    def write(subject: object, on: str, *, language: str = "en", **others: object) -> Dossier:
        key = repr((subject, on, language, sorted(others.items(), key=str)))
        if key not in written:
            asked = {"on": on, "known_on": KNOWN_ON, **others}
            written[key] = nato.in_language(language).dossier(subject, **asked)
        return written[key]

    return write


@pytest.fixture
def lay_over(library: Path, tmp_path: Path) -> Callable[..., Policy]:
    """Load the library with some text replaced in one of its files."""

    def laid(file: str, before: str, after: str) -> Policy:
        folder = Path(shutil.copytree(library, tmp_path / "library"))
        path = folder / file
        text = path.read_text(encoding="utf-8")
        assert before in text
        path.write_text(text.replace(before, after), encoding="utf-8")
        return Policy.load(folder, cache=False)

    return laid
