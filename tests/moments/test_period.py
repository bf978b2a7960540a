"""Whether a period contains the moment that a question is about: surely, perhaps or not."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from placet.moments import Holding, MomentError, Period, can_be_ordered, parse_asked, parse_moment

SURELY, PERHAPS, NOT = Holding.SURELY, Holding.PERHAPS, Holding.NOT


def period(start=None, end=None):
    """A period between two moments as written."""
    return Period(start and parse_moment(start), end and parse_moment(end))


@pytest.mark.parametrize(
    ("start", "end", "asked", "holding"),
    [
        (None, None, "2020-01-01", SURELY),
        ("2014-09-05", None, "2014-09-04", NOT),
        ("2014-09-05", None, "2014-09-05", SURELY),
        (None, "2014-09-05", "2014-09-04", SURELY),
        (None, "2014-09-05", "2014-09-05", NOT),
        ("1995-02", None, "1995-01-31", NOT),
        ("1995-02", None, "1995-02-01", PERHAPS),
        ("1995-02", None, "1995-02-27", PERHAPS),
        ("1995-02", None, "1995-02-28", SURELY),
        (None, "1995-02", "1995-02-10", PERHAPS),
        ("..2017-02", None, "2010-01-01", PERHAPS),
        ("..2017-02", None, "2017-02-28", SURELY),
        ("2000", "2023-08..", "2023-07-31", SURELY),
        ("2000", "2023-08..", "2030-01-01", PERHAPS),
        ("2024-03-07T17:30+01:00", None, "2024-03-07", PERHAPS),
        ("2024-03-07T17:30+01:00", None, "2024-03-07T17:29+01:00", NOT),
        ("2024-03-07T17:30+01:00", None, "2024-03-07T17:30+01:00", SURELY),
        ("2024-03-07T17:30+01:00", None, "2024-03-08", SURELY),
        (None, "2024-03-07T17:30+01:00", "2024-03-07", PERHAPS),
    ],
)
def test_a_period_holds_as_far_as_its_moments_say(start, end, asked, holding):
    """A period counts from its beginning and until just before its end, as precisely as these are given."""
    assert period(start, end).holds(parse_asked(asked)) is holding


@pytest.mark.parametrize(
    ("start", "end", "asked", "words"),
    [
        ("1995-02", None, "1995-02-10", "only the month 1995-02"),
        ("1995", None, "1995-02-10", "only the year 1995"),
        ("..2017-02", None, "2010-01-01", "only that it began within ..2017-02"),
        ("2014/2015", None, "2014-06-01", "only that it began within 2014/2015"),
        (None, "2024-03-07T17:30+01:00", "2024-03-07", "it ended at 2024-03-07T17:30+01:00"),
        ("2000", "unknown", "2010-01-01", "not known when it ended"),
        ("2014-09-05", None, "2020-01-01", None),
    ],
)
def test_a_doubt_is_explained(start, end, asked, words):
    """Where a period only perhaps holds, the reason is said in plain words."""
    doubt = period(start, end).doubt(parse_asked(asked))

    assert doubt is None if words is None else words in doubt


class TestAsked:
    """A question is asked on a day or at a minute."""

    def test_a_day_is_any_minute_of_it(self):
        """A question by day leaves its hour open."""
        asked = parse_asked("2024-03-07")

        assert asked.last - asked.first == 24 * 60 - 1

    @pytest.mark.parametrize("when", [date(2024, 3, 7), "2024-03-07"])
    def test_a_date_is_its_text(self, when):
        """A date object asks the same as its text."""
        assert parse_asked(when) == parse_asked("2024-03-07")

    def test_a_date_and_time_is_that_minute(self):
        """A date and time with its zone asks about that minute."""
        asked = parse_asked(datetime(2024, 3, 7, 16, 30, tzinfo=UTC))

        assert asked.first == asked.last == parse_moment("2024-03-07T17:30+01:00").earliest

    @pytest.mark.parametrize(
        ("when", "message"),
        [
            ("2024-03", "neither"),
            ("..2024", "neither"),
            (datetime(2024, 3, 7, 16, 30), "without an offset"),  # noqa: DTZ001 - that it has none is the point
            (5, "not a date"),
        ],
    )
    def test_anything_else_is_refused(self, when, message):
        """A month is no moment to ask about, and a time without its zone could be several."""
        with pytest.raises(MomentError) as caught:
            parse_asked(when)

        assert message in caught.value.message


@pytest.mark.parametrize(
    ("start", "end", "possible"),
    [("2014", "2014", True), ("2014-05-01", "2014-05-01", False), ("2015", "2014", False), ("unknown", "2014", True)],
)
def test_a_period_must_be_able_to_end_after_it_begins(start, end, possible):
    """Two moments can bound a period if the second can come after the first."""
    assert can_be_ordered(parse_moment(start), parse_moment(end)) is possible


@given(st.dates(), st.dates(), st.dates())
def test_days_leave_no_doubt(first, last, asked):
    """Where all is given to the day, a period holds or it does not."""
    found = period(min(first, last).isoformat(), max(first, last).isoformat()).holds(parse_asked(asked))

    assert found is (SURELY if min(first, last) <= asked < max(first, last) else NOT)
