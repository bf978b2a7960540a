"""Durations on the calendar, and going back by them."""

from datetime import date, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from placet.moments import (
    NEGATIVE_INFINITY,
    POSITIVE_INFINITY,
    Duration,
    MomentError,
    minus,
    parse_duration,
    parse_moment,
    show_moment,
)


@pytest.mark.parametrize(
    ("text", "duration"),
    [
        ("P2Y", Duration(2, 0, 0)),
        ("P18M", Duration(0, 18, 0)),
        ("P3W", Duration(0, 0, 21)),
        ("P2Y6M10D", Duration(2, 6, 10)),
    ],
)
def test_a_duration_is_read(text, duration):
    """Years, months, weeks and days are read as ISO 8601 writes them."""
    assert parse_duration(text) == duration


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("P", "not a duration"),
        ("2Y", "not a duration"),
        ("PT5H", "hours or minutes"),
        ("P1.5Y", "not a duration"),
        ("TWO YEARS", "not a duration"),
        ("P2YT1H", "hours or minutes"),
        ("P٢Y", "not a duration"),
        ("", "an empty text"),
    ],
)
def test_what_is_no_duration_is_explained(text, message):
    """The message says what is wrong, and the help shows the form."""
    with pytest.raises(MomentError) as caught:
        parse_duration(text)

    assert message in caught.value.message
    assert "P2Y6M10D" in caught.value.help


@pytest.mark.parametrize(
    ("day", "text", "expected"),
    [
        ("2024-03-15", "P2Y", "2022-03-15"),
        ("2024-02-29", "P1Y", "2023-02-28T23:59Z"),
        ("2024-03-31", "P1M", "2024-02-29T23:59Z"),
        ("2024-03-31T09:00Z", "P1M", "2024-02-29T23:59Z"),
        ("2024-01-31", "P2M", "2023-11-30T23:59Z"),
        ("2024-03-01", "P1D", "2024-02-29"),
        ("2024-03-31", "P1M1D", "2024-02-28T23:59Z"),
        ("2024-03-07T16:30Z", "P1Y", "2023-03-07T16:30Z"),
    ],
)
def test_going_back_keeps_to_the_calendar(day, text, expected):
    """The time of day stays, and a day that the earlier month does not have becomes the end of its last."""
    assert show_moment(minus(parse_moment(day).earliest, parse_duration(text))) == expected


@pytest.mark.parametrize("text", ["P9999Y", "P1M3652059D", "P800000D", "P24289M", "P2023Y1D"])
def test_going_back_beyond_the_calendar_reaches_no_date(text):
    """Nothing has been so for longer than the calendar."""
    assert minus(parse_moment("2024-01-01").earliest, parse_duration(text)) == NEGATIVE_INFINITY


def test_going_back_can_reach_the_first_day():
    """The first day of the calendar can still be reached."""
    assert show_moment(minus(parse_moment("2024-01-01").earliest, parse_duration("P2023Y"))) == "0001-01-01"


@pytest.mark.parametrize("infinity", [NEGATIVE_INFINITY, POSITIVE_INFINITY])
def test_going_back_from_an_open_side_stays_there(infinity):
    """A moment that has no date has none a year before either."""
    assert minus(infinity, parse_duration("P1Y")) == infinity


@pytest.mark.parametrize("text", ["P10000Y", "P119989M", "P3652060D", "P9999999W"])
def test_a_duration_longer_than_the_calendar_is_refused(text):
    """Nothing can be held for longer than there are dates."""
    with pytest.raises(MomentError, match="longer than the calendar"):
        parse_duration(text)


def test_a_duration_is_shown_as_it_is_written():
    """What is read is shown in the same form, and nothing as no days."""
    assert [str(parse_duration("P2Y6M10D")), str(Duration())] == ["P2Y6M10D", "P0D"]


@given(st.dates(min_value=date(1000, 1, 1)), st.integers(0, 10_000))
def test_days_are_counted_as_days(day, days):
    """Going back a number of days is that number of days."""
    found = minus(parse_moment(day.isoformat()).earliest, Duration(days=days))

    assert show_moment(found) == (day - timedelta(days)).isoformat()


durations = st.builds(Duration, st.integers(0, 5000), st.integers(0, 50_000), st.integers(0, 3_652_059))
calendar_minutes = st.integers(0, date.max.toordinal() * 24 * 60 - 1)


@given(durations)
def test_a_duration_is_read_as_it_is_shown(duration):
    """What is shown of a duration is read as that duration again."""
    assert parse_duration(str(duration)) == duration


@example(parse_moment("2023-03-28T09:00Z").earliest, parse_moment("2023-03-29").earliest, Duration(months=1))
@given(calendar_minutes, calendar_minutes, durations)
def test_going_back_keeps_the_order(one, other, duration):
    """Of two moments the later is not the earlier a duration before, so that who held it longer still has."""
    earlier, later = sorted((one, other))

    assert minus(earlier, duration) <= minus(later, duration) <= later


@given(calendar_minutes, st.integers(0, 12))
def test_going_back_by_months_keeps_the_day_or_takes_the_last(minute, months):
    """The day and its hour stay, or become the last minute of the last day of a shorter month."""
    minute = max(minute, 400 * 24 * 60)
    day = date.fromordinal(minute // (24 * 60) + 1)
    found = minus(minute, Duration(months=months))
    there = date.fromordinal(found // (24 * 60) + 1)

    assert (day.year - there.year) * 12 + day.month - there.month == months
    assert (there.day, found % (24 * 60)) == (day.day, minute % (24 * 60)) or (
        there.day < day.day and (there + timedelta(1)).day == 1 and (found + 1) % (24 * 60) == 0
    )
