"""Where moments have their boundaries."""

import pytest

from placet import Policy
from placet.moments import parse_duration, show_moment
from placet.policy.when.boundaries import Boundaries

RECORDS = "records/more"


def boundaries(policy: Policy, ref: str, *, end: bool = False, before: str | None = None):
    """Return the boundaries of where a record begins or ends, in ISO 8601."""
    entity, attribute, element = ref.split(".")
    account = policy.ruleset.entities[entity].records[attribute][element or None][0].accounts[0]
    duration = parse_duration(before) if before else None
    found = Boundaries(policy.ruleset).of(account.end if end else account.start, duration)
    return [show_moment(instant) for instant in found]


def suspended(lay_over, period: str) -> Policy:
    """Suspend Ada during a period."""
    return lay_over(
        **{RECORDS: f"records:\n  - {{about: ada, suspended_from: borrow-book, {period}, source: register}}\n"}
    )


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("from: 2022-03-10", ["2022-03-10"]),
        ("from: 2022-03", ["2022-03-01", "2022-03-31"]),
        ("from: ..2022-03", ["2022-03-31"]),
        ("from: 2022-03-10T17:30Z", ["2022-03-10T17:30Z"]),
        ("from: unknown", []),
    ],
)
def test_a_moment_by_itself_has_its_ends(lay_over, period, expected):
    """A moment can come from its earliest instant on, and surely has at its latest."""
    assert boundaries(suspended(lay_over, period), "ada.suspended_from.borrow-book") == expected


def test_an_end_comes_after_its_beginning(lay_over):
    """What began on 10 March ends on the 11th at the earliest: near that day there is a boundary, and far from it none."""
    found = boundaries(
        suspended(lay_over, "from: 2022-03-10, until: 2022-03"), "ada.suspended_from.borrow-book", end=True
    )

    assert {"2022-03-01", "2022-03-11", "2022-03-31"} <= set(found)
    assert not [day for day in found if "2022-03-14" < day < "2022-03-28"]


@pytest.mark.parametrize(
    ("start", "duration", "expected"),
    [
        ("2022-02-10", "P1M", ["2022-03-10"]),
        ("2022-02-28", "P1M", ["2022-03-28"]),
        ("2022-02-10T09:00Z", "P2Y", ["2024-02-10T09:00Z"]),
    ],
)
def test_what_must_have_lasted_has_its_boundary_later(lay_over, start, duration, expected):
    """A beginning counts a duration later."""
    policy = suspended(lay_over, f"from: {start}")

    assert boundaries(policy, "ada.suspended_from.borrow-book", before=duration) == expected


def test_a_minute_at_the_end_of_a_month_is_reached_once(lay_over):
    """One month before each of the last days of March lies the 28th of February, whose minute is reached on the 28th."""
    found = boundaries(suspended(lay_over, "from: 2022-02-28T09:00Z"), "ada.suspended_from.borrow-book", before="P1M")

    assert found == ["2022-03-28T09:00Z"]
