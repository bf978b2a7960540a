"""What the tests of interviews share."""

import pytest

from placet import Policy


@pytest.fixture(scope="session")
def nato():
    """The NATO pack."""
    return Policy.load("nato")


@pytest.fixture(scope="session")
def reading_room(library):
    """The policy of the small pack about a library."""
    return Policy.load(library)
