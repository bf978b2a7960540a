"""Questions from Python that make no sense: each is an error with a code, whatever was passed."""

from datetime import datetime

import pytest

from placet import PlacetError, Policy

GIVEN = {"activity": "visit-branch", "object": "north", "on": "2023-01-01", "known_on": "2024-01-01"}


@pytest.fixture(scope="module")
def policy(library) -> Policy:
    """The library's policy."""
    return Policy.load(library)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"subject": 5}, "P705"),
        ({"subject": ["ada"]}, "P705"),
        ({"subject": {5: True}}, "P701"),
        ({"subject": {"age_group": ["child"]}}, "P702"),
        ({"subject": {"suspended_from": [None]}}, "P702"),
        ({"subject": {"acts": {"approval": []}}}, "P702"),
        ({"activity": 5}, "P602"),
        ({"activity": ["visit-branch"]}, "P602"),
        ({"object": {"north": 1}}, "P603"),
        ({"on": 2023}, "P606"),
        ({"on": datetime(2023, 1, 1, 12, 0)}, "P606"),  # noqa: DTZ001 - that it has no zone is the mistake
        ({"evidence": 1}, "P607"),
        ({"context": "rain"}, "P608"),
    ],
    ids=str,
)
def test_wrong_kind_of_argument_is_a_diagnostic(policy, changed, code):
    """Whatever is passed, the answer is an error that can be shown to people."""
    asked = {"subject": "ada", **GIVEN, **changed}
    with pytest.raises(PlacetError) as caught:
        policy.ask(asked.pop("subject"), asked.pop("activity"), **asked)

    assert [found.code for found in caught.value.diagnostics] == [code]


def test_profile_from_python_has_no_place(policy):
    """Only a profile that was read from a file has places."""
    with pytest.raises(PlacetError) as caught:
        policy.ask({"age_group": "teen"}, "borrow-book", on="2023-01-01", known_on="2024-01-01")

    assert caught.value.diagnostics[0].place is None


def test_every_mistake_of_a_profile_is_named(policy):
    """All mistakes of a profile are named at once."""
    with pytest.raises(PlacetError) as caught:
        policy.ask({"membr": True, "age_group": 3}, "borrow-book", on="2023-01-01", known_on="2024-01-01")

    assert sorted(found.code for found in caught.value.diagnostics) == ["P701", "P702"]
