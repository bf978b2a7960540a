"""The NATO pack."""

import shutil
from pathlib import Path

import pytest

from placet.policy import Policy

RULES = Path(__file__).parents[2] / "rules" / "nato"


@pytest.fixture(scope="session")
def nato() -> Policy:
    """The NATO policy."""
    return Policy.load(RULES)


@pytest.fixture
def nato_folder(tmp_path: Path) -> Path:
    """A copy of the NATO pack to damage."""
    return Path(shutil.copytree(RULES, tmp_path / "nato"))
