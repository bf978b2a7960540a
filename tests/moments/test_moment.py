"""Moments as people write them, with no more precision than they have."""

from contextlib import suppress
from datetime import date, timedelta, timezone

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
            ("2024-03-07T00:30-05:00", "2024-03-07T05:30Z", "2024-03-07T05:30Z", Precision.MINUTE),
            ("0001", "0001-01-01", "0001-12-31", Precision.YEAR),
            ("9999-12", "9999-12-01", "9999-12-31", Precision.MONTH),
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
            ("2024-00-10", "there is no month 00", "01 to 12"),
            ("2024-01-00", "there is no 0 January in 2024", "2024-01-31"),
            ("2024-13-01T10:00Z", "there is no month 13", "01 to 12"),
            ("2024-02-30T10:00Z", "there is no 30 February", "2024-02-29"),
            ("0000-01-01", "there is no year 0000", "0001 to 9999"),
            ("0000-01-01T00:00Z", "there is no year 0000", "0001 to 9999"),
            ("2024-03-07T17:30", "an hour without an offset", "2024-03-07T17:30Z"),
            ("2024-03-07T25:30Z", "no such time of day", "00 to 23"),
            ("2024-03-07T24:00Z", "no such time of day", "00 to 23"),
            ("2024-03-07T10:60Z", "no such time of day", "00 to 59"),
            ("2024-03-07T10:00+24:00", "no such offset", "-23:59 to +23:59"),
            ("2024-03-07T10:00-01:60", "no such offset", "-23:59 to +23:59"),
            ("0001-01-01T00:00+01:00", "outside the years 0001 to 9999", ""),
            ("9999-12-31T23:59-05:00", "outside the years 0001 to 9999", ""),
            ("1995-2-3", "not a moment", "write `1995-02-03`"),
            ("1995-2", "not a moment", "write `1995-02`"),
            ("1995-2-30", "there is no 30 February in 1995", "February 1995 ends on 1995-02-28"),
            ("19950203", "not a moment", "write `1995-02-03`"),
            ("2024-03-07 17:30 +01:00", "not a moment", "write `2024-03-07T17:30+01:00`"),
            ("2024-3-7t9:30:15z", "not a moment", "write `2024-03-07T09:30Z`"),
            ("2024-03-07T1730-0530", "not a moment", "write `2024-03-07T17:30-05:30`"),
            ("2024-03-07T17:30+1", "not a moment", "write `2024-03-07T17:30+01:00`"),
            ("2024-03-07 17:30", "an hour without an offset", "2024-03-07T17:30Z"),
            ("05/09/2014", "not an interval", "a day as `2014-09-05`"),
            ("1 May 1995", "not a moment", "2014-09-05"),
            ("٢٠١٤", "not a moment", "2014-09-05"),
            ("", "an empty text is not a moment", "2014-09-05"),
            ("2015/2014", "ends before it begins", "write `2014/2015`"),
            ("2014-01-01T10:00Z/2015", "an end given to the minute", "days, months or years"),
            ("../..", "open on both sides", "unknown"),
            ("....", "open on both sides", "unknown"),
            ("2014/2015/2016", "not an interval", "2014-09/2015-02"),
            ("2014../2015", "not an interval", "2014-09/2015-02"),
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


@given(st.dates())
def test_a_month_and_a_year_are_any_of_their_days(day):
    """Each day of a month may be the day that was meant, and so may each of a year."""
    at = parse_moment(day.isoformat()).earliest
    month, year = parse_moment(f"{day:%Y-%m}".zfill(7)), parse_moment(str(day.year).zfill(4))

    assert year.earliest <= month.earliest <= at <= month.latest <= year.latest


@given(
    st.datetimes(
        timezones=st.integers(-23 * 60, 23 * 60).map(lambda offset: timezone(timedelta(minutes=offset)))
    ).filter(lambda when: date.min < when.date() < date.max)
)
def test_a_minute_is_the_same_instant_in_every_zone(when):
    """A minute with its offset is shown as the same minute in UTC."""
    moment = parse_moment(when.isoformat(timespec="minutes"))
    there = when.astimezone(timezone.utc)  # noqa: UP017 - beside the other zones

    assert parse_moment(there.isoformat(timespec="minutes")).earliest == moment.earliest


@given(st.dates(), st.dates())
def test_an_interval_reaches_from_its_first_day_to_its_last(first, last):
    """Two days are an interval in their order, and an error the other way round."""
    earlier, later = sorted((first, last))
    found = parse_moment(f"{earlier}/{later}")

    assert (show_moment(found.earliest), show_moment(found.latest)) == (str(earlier), str(later))


@given(st.text(alphabet="0123456789-/.:TZ+ unkow", max_size=24))
def test_any_text_is_a_moment_or_an_error_that_says_so(text):
    """Nothing that can be typed makes the reader fail in another way."""
    with suppress(MomentError):
        moment = parse_moment(text)

        assert moment.earliest <= moment.latest


@pytest.mark.parametrize("beyond", [NEGATIVE_INFINITY, -1, POSITIVE_INFINITY, 9999 * 366 * MINUTES_PER_DAY])
def test_what_lies_beyond_the_calendar_is_shown_as_open(beyond):
    """Before year 1 and after year 9999 there is no date to show."""
    assert show_moment(beyond) == ".."


@pytest.mark.parametrize("infinity", [NEGATIVE_INFINITY, POSITIVE_INFINITY])
def test_an_open_side_begins_a_day(infinity):
    """An imprecise moment is always the beginning of some day, even where that day has no date."""
    assert day_of(infinity) == infinity


@given(st.integers(min_value=0, max_value=5_000_000_000))
def test_the_day_of_a_minute_begins_it(minute):
    """A minute lies within the day that it is said to lie in."""
    assert 0 <= minute - day_of(minute) < MINUTES_PER_DAY
