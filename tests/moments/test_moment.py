"""Moments as people write them, with no more precision than they have."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from placet.moments import (
    MINUTES_PER_DAY,
    NEGATIVE_INFINITY,
    POSITIVE_INFINITY,
    MomentError,
    Precision,
    day_of,
    parse_moment,
    show_moment,
)


def shown(text):
    """The earliest and the latest instant of a moment, as text."""
    moment = parse_moment(text)
    return show_moment(moment.earliest), show_moment(moment.latest)


class TestForms:
    """Each form gives the instants that it may be, and its precision."""

    @pytest.mark.parametrize(
        ("text", "earliest", "latest", "precision"),
        [
            ("2014", "2014-01-01", "2014-12-31", Precision.YEAR),
            ("2014-02", "2014-02-01", "2014-02-28", Precision.MONTH),
            ("2016-02", "2016-02-01", "2016-02-29", Precision.MONTH),
            ("2014-09-05", "2014-09-05", "2014-09-05", Precision.DAY),
            ("2024-03-07T17:30+01:00", "2024-03-07T16:30Z", "2024-03-07T16:30Z", Precision.MINUTE),
            ("2024-03-07T17:30:00Z", "2024-03-07T17:30Z", "2024-03-07T17:30Z", Precision.MINUTE),
            ("2014-09/2015", "2014-09-01", "2015-12-31", Precision.INTERVAL),
            ("2017-02-03/2017-02-05", "2017-02-03", "2017-02-05", Precision.INTERVAL),
            ("..2017-02", "..", "2017-02-28", Precision.OPEN),
            ("../2017-02", "..", "2017-02-28", Precision.OPEN),
            ("2023-08..", "2023-08-01", "..", Precision.OPEN),
            ("2023-08/..", "2023-08-01", "..", Precision.OPEN),
            ("2023-08/", "2023-08-01", "..", Precision.OPEN),
            ("unknown", "..", "..", Precision.UNKNOWN),
        ],
    )
    def test_a_form_says_what_it_may_be(self, text, earliest, latest, precision):
        """A month is some day in it, an open side has no bound, and an hour is that minute."""
        assert (*shown(text), parse_moment(text).precision) == (earliest, latest, precision)

    def test_white_space_around_it_is_ignored(self):
        """A moment in a list of moments may have spaces around it."""
        assert parse_moment(" 2014 ").precision is Precision.YEAR

    def test_an_open_side_lies_beyond_every_date(self):
        """An unknown moment may be before or after anything that can be written."""
        moment = parse_moment("unknown")

        assert (moment.earliest, moment.latest) == (NEGATIVE_INFINITY, POSITIVE_INFINITY)

    def test_a_day_is_a_single_instant(self):
        """A day counts from its first instant."""
        assert parse_moment("2014-09-05").is_exact

    def test_a_month_is_not(self):
        """Which day of the month it was is open."""
        assert not parse_moment("2014-09").is_exact

    def test_only_a_minute_is_given_to_the_minute(self):
        """A day has no hour."""
        assert [parse_moment(text).is_minute for text in ("2014-09-05", "2014-09-05T10:00Z")] == [False, True]


class TestMistakes:
    """What is not a moment is refused, with how to mend it."""

    @pytest.mark.parametrize(
        ("text", "message", "help"),
        [
            ("2024-02-30", "there is no 30 February in 2024", "February 2024 ends on 2024-02-29"),
            ("2024-13", "there is no month 13", "01 to 12"),
            ("2024-13-01T10:00Z", "there is no month 13", "01 to 12"),
            ("2024-02-30T10:00Z", "there is no 30 February", "2024-02-29"),
            ("0000-01-01", "there is no year 0000", "0001 to 9999"),
            ("0000-01-01T00:00Z", "there is no year 0000", "0001 to 9999"),
            ("2024-03-07T17:30", "an hour without an offset", "2024-03-07T17:30Z"),
            ("2024-03-07T25:30Z", "no such time of day", "00 to 23"),
            ("1995-2-3", "not a moment", "write `1995-02-03`"),
            ("1995-2", "not a moment", "write `1995-02`"),
            ("1 May 1995", "not a moment", "2014-09-05"),
            ("", "not a moment", "2014-09-05"),
            ("2015/2014", "ends before it begins", "write `2014/2015`"),
            ("2014-01-01T10:00Z/2015", "an end given to the minute", "days, months or years"),
            ("../..", "open on both sides", "unknown"),
            ("....", "open on both sides", "unknown"),
            ("2014/2015/2016", "not an interval", "2014-09/2015-02"),
            ("2014/unknown", "not an interval", "2014-09/2015-02"),
        ],
    )
    def test_a_wrong_text_is_explained(self, text, message, help):
        """The message says what is wrong and the help what to write."""
        with pytest.raises(MomentError) as caught:
            parse_moment(text)

        assert message in caught.value.message
        assert help in caught.value.help


@given(st.dates())
def test_a_day_is_read_as_it_is_shown(day):
    """What is written as a day is shown as that day again."""
    assert show_moment(parse_moment(day.isoformat()).earliest) == day.isoformat()


@given(st.integers(min_value=0, max_value=5_000_000_000))
def test_the_day_of_a_minute_begins_it(minute):
    """A minute lies within the day that it is said to lie in."""
    assert 0 <= minute - day_of(minute) < MINUTES_PER_DAY
