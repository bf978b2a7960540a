"""The days on which anything changes."""

import pytest

from placet.study import changes

RULES = "policy/more"


def test_ends_of_an_exact_moment_are_its_day_and_the_day_after(lay_over):
    """Ada's membership began on 1 March 2020."""
    assert {"2020-03-01", "2020-03-02"} <= set(changes(lay_over()))


def test_ends_of_an_imprecise_moment_are_its_first_and_last_day(lay_over):
    """The north branch opened on some day of May 2021."""
    days = set(changes(lay_over()))

    assert {"2021-05-01", "2021-05-02", "2021-05-31", "2021-06-01"} <= days
    assert "2021-05-15" not in days


@pytest.mark.parametrize("day", ["2022-01-10", "2024-01-01", "2021-01-01"], ids=["act", "account", "rule"])
def test_acts_other_accounts_and_rules_count_too(lay_over, day):
    """An act done, a period that another source ends and a rule's coming into force are changes."""
    assert day in changes(lay_over())


def test_the_day_before_everything_is_the_first(lay_over):
    """What held before the first change is looked at as well."""
    assert changes(lay_over())[0] == "2020-02-29"


def test_a_duration_moves_the_change(lay_over):
    """Where two years of membership are asked for, the day two years after its beginning is a change."""
    rule = (
        "- {rule: long, permit: borrow-rarity, when: {reader.member: {equals: true, held_for: P2Y}},"
        " source: statute-2020#lending/2, title: {en: a, fr: b}}\n"
    )

    assert "2022-03-01" in changes(lay_over(**{RULES: rule}))


def test_an_open_side_is_no_day(lay_over):
    """A moment before which nothing is known has one end only."""
    records = "records:\n  - {about: north, open: false, until: ..2019-05-05, source: register}\n"

    assert changes(lay_over(**{"records/more": records}))[0] == "2019-05-04"


def test_moments_in_a_row_need_a_day_each(lay_over):
    """Where the branch opened, closed and opened again in one May, the second opening cannot be before the third."""
    text = (
        "events:\n"
        "  closing: {at: 2019-05, title: {en: a, fr: b}, source: register}\n"
        "  second-opening: {at: 2019-05, title: {en: a, fr: b}, source: register}\n"
        "records:\n"
        "  - {about: north, open: true, from: 2019-05, until: {at: closing}, source: register}\n"
        "  - {about: north, open: false, from: {at: closing}, until: {at: second-opening}, source: register}\n"
        "  - {about: north, open: true, from: {at: second-opening}, source: register}\n"
    )

    days = set(changes(lay_over(**{"records/more": text})))

    assert {"2019-05-03", "2019-05-29"} <= days
    assert "2019-05-15" not in days
