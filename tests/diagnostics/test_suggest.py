"""The nearest names."""

from placet.diagnostics import suggest

NAMES = ["framework", "membership", "standing"]


def test_nearest_name_is_found():
    """A misspelt name leads to the one that was meant."""
    assert suggest("framwork", NAMES) == ["framework"]


def test_letter_case_does_not_matter():
    """Capital letters do not hide the name that was meant."""
    assert suggest("FRAMEWORK", NAMES) == ["framework"]


def test_far_names_are_not_shown():
    """Where nothing is near, nothing is suggested."""
    assert suggest("suspension", NAMES) == []


def test_equally_near_names_come_in_alphabetical_order():
    """The same mistake always gets the same suggestions."""
    assert suggest("rule-x", {"rule-b", "rule-c", "rule-a"}) == ["rule-a", "rule-b", "rule-c"]
