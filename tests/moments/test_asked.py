"""The moment of a question: a day or a minute, and nothing less precise."""

from datetime import UTC, date, datetime, timedelta, timezone, tzinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.moments import MomentError, parse_asked, parse_moment


class Nowhere(tzinfo):
    """A time zone that does not know its offset."""

    def utcoffset(self, dt):
        return None


def test_a_day_is_any_minute_of_it():
    """A question by day leaves its hour open."""
    asked = parse_asked("2024-03-07")

    assert asked.last - asked.first == 24 * 60 - 1


@pytest.mark.parametrize("when", [date(2024, 3, 7), "2024-03-07"])
def test_a_date_is_its_text(when):
    """A date object asks the same as its text."""
    assert parse_asked(when) == parse_asked("2024-03-07")


def test_a_date_and_time_is_that_minute():
    """A date and time with its zone asks about that minute."""
    asked = parse_asked(datetime(2024, 3, 7, 16, 30, tzinfo=UTC))

    assert asked.first == asked.last == parse_moment("2024-03-07T17:30+01:00").earliest


@pytest.mark.parametrize(
    ("when", "message"),
    [
        ("2024-03", "neither"),
        ("..2024", "neither"),
        (datetime(2024, 3, 7, 16, 30), "without an offset"),  # noqa: DTZ001 - that it has none is the point
        (datetime(2024, 3, 7, 16, 30, tzinfo=Nowhere()), "without an offset"),
        (datetime(1, 1, 1, tzinfo=timezone(timedelta(hours=1))), "outside the years 0001 to 9999"),
        (5, "not a date"),
    ],
)
def test_anything_else_is_refused(when, message):
    """A month is no moment to ask about, and a time without its zone could be several."""
    with pytest.raises(MomentError) as caught:
        parse_asked(when)

    assert message in caught.value.message


def test_a_zone_with_seconds_is_told_in_utc():
    """An old local mean time has an offset that cannot be written, so its minute is given in UTC."""
    amsterdam = timezone(timedelta(minutes=19, seconds=32))

    assert parse_asked(datetime(1930, 1, 1, 12, 0, 50, tzinfo=amsterdam)).text == "1930-01-01T11:41+00:00"


offsets = st.timedeltas(timedelta(hours=-14), timedelta(hours=14)).map(
    lambda offset: timezone(timedelta(seconds=int(offset.total_seconds())))
)


@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=offsets))  # noqa: DTZ001 - zones are drawn
def test_what_was_asked_can_be_asked_again_by_its_text(when):
    """The text that an answer carries asks the same question again."""
    asked = parse_asked(when)

    assert parse_asked(asked.text) == asked
