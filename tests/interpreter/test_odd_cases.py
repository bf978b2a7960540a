"""Rare cases, each once a difference between the interpreter and the brute-force reading, kept as a small pack."""

import pytest
from asking import ask, load

from oracle import answer
from oracle.club import club

PAID = {"permit": "any", "when": {"person.paid": True}}
SINCE_FOUNDING = {"paid": True, "from": {"at": "founding"}}
UNTIL_THE_2ND = {"insured": True, "from": {"at": "founding"}, "until": "2020-06-02"}
IN_JUNE = {"founding": "2020-06"}
UNPAID_OR_NOT = {"any": [{"person.paid": True}, {"not": {"person.paid": True}}]}
PAID_AND_NOT = {"person.paid": True, "not": {"subject.paid": True}}


def verdict_of(pack, **question):
    """Ask the interpreter, and make sure that all of its answer is what brute force says."""
    asked = {"subject": "ann", "activity": "stay", "on": "2020-06-02", "known_on": "2020-07-01", **question}
    expected, got = answer(pack, asked), ask(load(pack), asked)

    assert set(got.outcome.finding.missing) == expected.missing
    assert got.verdict.value != "permitted" or {(t.term, t.rule, t.certain) for t in got.terms} == expected.terms
    assert got.verdict.value == expected.verdict
    return expected.verdict


@pytest.mark.parametrize(
    "condition",
    [
        {"when": {"any": [{"hut.open": True}, {"object.open": True}]}},
        {"when": {"boat.open": True}, "unless": {"hut.open": True}},
    ],
)
def test_a_path_that_names_a_type_speaks_of_that_type_only(condition):
    """On a boat, nothing holds of `hut.open`, and what holds of `boat.open` and `object.open` is not touched by it."""
    pack = club([{"permit": "host", **condition}], [{"about": "ark", "open": True}])

    assert verdict_of(pack, activity="host", object="ark") == "permitted"


def test_a_wrong_account_dates_nothing():
    """That another account ends on the 2nd says nothing of when the period began if that account is wrong."""
    other = {"until": "2020-06-02", "source": "letter"}
    pack = club([PAID], [{"paid": True, "from": "2020-06", "other_account": other}])

    assert verdict_of(pack, on="2020-06-01") == "undetermined"


@pytest.mark.parametrize("about", ["ann", "ben"])
def test_what_another_record_says_of_an_event_counts(about):
    """An event of June that something began with which ended on the 2nd came before that day."""
    pack = club([PAID], [SINCE_FOUNDING, {**UNTIL_THE_2ND, "about": about}], events=IN_JUNE)

    assert verdict_of(pack) == "permitted"


def test_what_a_rule_says_of_an_event_counts():
    """The same where a rule that does not concern the activity went out of force on the 2nd."""
    force = {"from": {"at": "founding"}, "until": "2020-06-02"}
    rules = [{"permit": "any", "in_force": {"from": {"at": "founding"}}}, {"permit": "host", "in_force": force}]

    assert verdict_of(club(rules, events=IN_JUNE)) == "permitted"


def test_whether_a_value_is_known_does_not_depend_on_what_was_read_before():
    """That something else dates the event makes the value known, wherever in the rules that stands."""
    rules = [
        {"permit": "any", "when": {"person.paid": {"known": True}}},
        {"forbid": "any", "when": {"person.insured": True}},
    ]

    assert verdict_of(club(rules, [SINCE_FOUNDING, UNTIL_THE_2ND], events=IN_JUNE)) == "permitted"


def test_a_denial_settles_a_truth():
    """An accepted source that says Ann never paid settles that she has not."""
    record = {"paid": True, "source": "hearsay", "other_account": {"denied": True, "source": "register"}}

    assert verdict_of(club([PAID], [record])) == "not_permitted"


def test_an_object_of_another_type_is_no_element():
    """Nobody keeps a boat as a hut: that is no open question."""
    pack = club([{"permit": "host", "when": {"person.keeps": {"includes": "object"}}}])

    assert verdict_of(pack, activity="host", object="ark") == "not_permitted"


def test_no_value_does_not_equal_itself():
    """A standing that may be none may fail to equal even itself."""
    pack = club([{"permit": "any", "when": {"person.standing": {"same_as": "subject.standing"}}}])

    assert verdict_of(pack, subject={"standing": None}) == "undetermined"


@pytest.mark.parametrize("condition", [UNPAID_OR_NOT, PAID_AND_NOT])
def test_a_term_is_certain_or_left_out_where_the_unknown_does_not_matter(condition):
    """A term on whoever has paid or not is certain; on whoever has and has not, it is never attached."""
    pack = club([{"permit": "any"}, {"attach": "quiet", "to": "any", "when": condition}])

    assert verdict_of(pack) == "permitted"


def test_two_events_of_one_month_are_two():
    """Records that begin at two different events are not the same record written twice."""
    records = [SINCE_FOUNDING, {"paid": True, "from": {"at": "feast"}}]

    assert verdict_of(club([PAID], records, events={**IN_JUNE, "feast": "2020-06"}), on="2020-06-30") == "permitted"


@pytest.mark.parametrize("known_on", ["2020-05-31", "2020-06-20"])
def test_what_is_not_published_dates_nothing(known_on):
    """What a yearbook says that is not out, or perhaps not, does not date the event."""
    record = {**UNTIL_THE_2ND, "source": "yearbook", "about": "ben"}
    pack = club([PAID], [SINCE_FOUNDING, record], events=IN_JUNE)

    assert verdict_of(pack, known_on=known_on) == "undetermined"


def test_what_may_be_a_rumour_dates_nothing():
    """A record below the accepted grade does not date the event that it begins with."""
    pack = club([PAID], [SINCE_FOUNDING, {**UNTIL_THE_2ND, "source": "hearsay"}], events=IN_JUNE)

    assert verdict_of(pack) == "undetermined"


def test_a_duration_counts_from_the_minute():
    """What began a month ago at 17:30 has held for a month from 17:30 on."""
    lasting = {"person.paid": {"equals": True, "held_for": "P1M"}}
    pack = club([{"permit": "any", "when": lasting}], [{"paid": True, "from": "2020-05-02T17:30+02:00"}])

    assert verdict_of(pack) == "undetermined"
    assert verdict_of(pack, on="2020-06-02T17:30+02:00") == "permitted"


def test_an_unknown_activity_may_be_any():
    """A value that is an activity may be each of the pack's; where it is not known, nothing is permitted by it."""
    pack = club([{"permit": "any", "when": {"person.hobby": "stay"}}])

    assert verdict_of(pack) == "undetermined"
    assert load(pack).can("ann", "stay", on="2020-06-02", known_on="2020-07-01") is False
