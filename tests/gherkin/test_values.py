from decimal import Decimal

import pytest

from placet.gherkin.values import read_value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", True),
        ("No", False),
        ("true", True),
        ("unknown", None),
        ("12", 12),
        ("-3", -3),
        ("1.50", Decimal("1.50")),
        ("007", "007"),
        ("pfp", "pfp"),
        (" Partnership for Peace ", "Partnership for Peace"),
        ("pfp, md", ["pfp", "md"]),
        ("pfp,", ["pfp"]),
        ("nothing", []),
        ("2014-09-05", "2014-09-05"),
    ],
)
def test_a_value_is_read_as_people_mean_it(text, value):
    """Yes, no, unknown, numbers, names and lists are written as people write them."""
    assert read_value(text) == value
