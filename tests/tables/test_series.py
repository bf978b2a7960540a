"""Series of dates."""

import pytest

from placet import PlacetError
from placet.policy.tables import series


@pytest.mark.parametrize(
    ("since", "until", "every", "dates"),
    [
        ("2020-01-01", "2022-01-01", "1y", ("2020-01-01", "2021-01-01", "2022-01-01")),
        ("2020-01-31", "2020-04-01", "1m", ("2020-01-31", "2020-02-29", "2020-03-31")),
        ("2020-01-01", "2020-01-20", "1w", ("2020-01-01", "2020-01-08", "2020-01-15")),
        ("2020-01-01", "2021-09-01", "P6M10D", ("2020-01-01", "2020-07-11", "2021-01-21", "2021-07-31")),
        ("2020-01-01", "2020-01-01", "1d", ("2020-01-01",)),
        ("9999-12-01", "9999-12-31", "1y", ("9999-12-01",)),
        ("9999-12-30", "9999-12-31", "1d", ("9999-12-30", "9999-12-31")),
    ],
)
def test_dates_lie_a_duration_apart(since, until, every, dates):
    """Every date is counted from the first, so that the ends of months do not creep forward."""
    assert series(since, until, every) == dates


@pytest.mark.parametrize(
    ("since", "until", "every", "code"),
    [
        ("2021-01-01", "2020-01-01", "1y", "P662"),
        ("2020-01-01", "2021-01-01", "0d", "P662"),
        ("2020-01-01", "2021-01-01", "often", "P662"),
        ("2020-01-01", "2021-01-01", "-1y", "P662"),
        ("2020-01-01", "2021-01-01", "99999999y", "P662"),
        ("2020", "2021-01-01", "1y", "P606"),
        ("2020-01-01", "2021-01-01T10:00Z", "1y", "P606"),
    ],
)
def test_what_is_no_series_is_an_error(since, until, every, code):
    """A series that would never end, run backwards or begin nowhere is refused."""
    with pytest.raises(PlacetError) as caught:
        series(since, until, every)

    assert caught.value.diagnostics[0].code == code
