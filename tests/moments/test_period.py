"""Whether a period contains the moment that a question is about: surely, perhaps or not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from placet.moments import Holding, Period, can_be_ordered, parse_asked, parse_moment, show_moment

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
        ("1995-02", "1995-02", "1995-02-10", "only the month 1995-02"),
        ("..2017-02", None, "2010-01-01", "it began by 2017-02 at the latest"),
        (None, "2023-08/..", "2024-01-01", "it ended no earlier than 2023-08"),
        ("2014/2015", None, "2014-06-01", "it began at some time from 2014 to 2015"),
        (
            "2024-03-07T17:30+01:00",
            None,
            "2024-03-07",
            "it began at 2024-03-07T17:30+01:00, within the day asked: ask with an hour and its offset",
        ),
        (None, "2024-03-07T17:30+01:00", "2024-03-07", "it ended at 2024-03-07T17:30+01:00, within the day asked"),
        ("2000", "unknown", "2010-01-01", "its end is unknown"),
        ("unknown", None, "2010-01-01", "its beginning is unknown"),
        ("1995", "1995-02..", "1995-06-01", "only the year 1995; it ended no earlier than 1995-02"),
        ("2014-09-05", None, "2020-01-01", None),
    ],
)
def test_a_doubt_is_explained(start, end, asked, words):
    """Where a period only perhaps holds, the reason is said in plain words."""
    doubt = period(start, end).doubt(parse_asked(asked))

    assert doubt is None if words is None else words in doubt


@pytest.mark.parametrize(
    ("start", "end", "asked", "holding"),
    [
        ("2024-01", "2024-01-10", "2024-01-09", SURELY),
        ("2024-01-10", "2024-01", "2024-01-10", SURELY),
        ("2024-01", "2024-01", "2024-01-31", NOT),
        ("2024-01-05T12:00Z", "2024-01-05T10:00Z", "2024-01-05", NOT),
    ],
)
def test_the_end_of_a_period_comes_after_its_beginning(start, end, asked, holding):
    """What ended on the tenth had begun by the ninth, however imprecisely its beginning is given."""
    assert period(start, end).holds(parse_asked(asked)) is holding


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


DAY = 24 * 60
FIRST = parse_moment("2024-02-27").earliest
days = st.integers(0, 5).map(lambda number: show_moment(FIRST + number * DAY))
minutes = st.integers(0, 15).map(lambda number: f"{show_moment(FIRST + number // 3 * DAY)}T{number % 3 * 11:02}:00Z")
written = st.one_of(
    days,
    minutes,
    st.tuples(days, days).map(lambda pair: "/".join(sorted(pair))),
    days.map(lambda day: f"..{day}"),
    days.map(lambda day: f"{day}.."),
    st.just("unknown"),
)


def instants(text):
    """The instants near the days above that a moment may be."""
    moment = parse_moment(text)
    if moment.is_exact:
        return [moment.earliest]
    return [day for day in range(FIRST - 8 * DAY, FIRST + 14 * DAY, DAY) if moment.earliest <= day <= moment.latest]


@given(written, written, st.one_of(days, minutes))
def test_a_period_holds_as_it_does_in_every_possible_world(start, end, asked):
    """Surely is in all the worlds that the moments leave possible, not is in none, and perhaps is in some."""
    at = parse_asked(asked)
    worlds = [(first, last) for first in instants(start) for last in instants(end) if first < last]
    found = {first <= minute < last for first, last in worlds for minute in range(at.first, at.last + 1, 60)}

    expected = PERHAPS if len(found) > 1 else SURELY if found == {True} else NOT
    assert period(start, end).holds(at) is expected


@given(written, written, days)
def test_there_is_a_reason_exactly_where_there_is_doubt(start, end, asked):
    """A period that perhaps holds says why, and one that surely holds or does not says nothing."""
    found, at = period(start, end), parse_asked(asked)

    assert (found.doubt(at) is not None) is (found.holds(at) is PERHAPS)
