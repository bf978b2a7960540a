import sys
from pathlib import Path

import pytest

from placet import Policy

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def policy(library):
    """The library's policy."""
    return Policy.load(library)
