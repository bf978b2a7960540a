"""Records: who is said to be what, since when and until when, and on whose word."""

import pytest


@pytest.fixture
def recorded(lower_pack):
    """Lower the library with some records about Ada, each an item in a line of YAML."""

    def lowered(*items: str):
        lines = "".join(f"  - {{about: ada, {item}, source: register}}\n" for item in items)
        return lower_pack({"records/tested.yaml": f"records:\n{lines}"}).entities["ada"].records

    return lowered


def test_single_value_is_one_record(recorded):
    """A single value is recorded without an element."""
    (record,) = recorded("visits: 3, from: 2021")["visits"][None]

    assert (record.ref, record.element, record.accounts[0].value) == ("ada.visits#0", None, 3)


def test_each_element_of_a_list_is_a_record(recorded):
    """A list of elements is recorded element by element."""
    table = recorded("clubs: [chess, choir], from: 2021")["clubs"]

    assert {element: [r.ref for r in records] for element, records in table.items()} == {
        "chess": ["ada.clubs.chess#0"],
        "choir": ["ada.clubs.choir#0"],
    }


def test_second_period_is_a_second_record(recorded):
    """The same element may be there in several periods."""
    records = recorded("clubs: chess, until: 2019", "clubs: chess, from: 2021")["clubs"]["chess"]

    assert [record.ref for record in records] == ["ada.clubs.chess#0", "ada.clubs.chess#1"]


def test_two_attributes_of_one_item_are_two_records(recorded):
    """One item may state several attributes."""
    records = recorded("visits: 3, street: Elm, from: 2021")

    assert [records[name][None][0].accounts[0].value for name in ("visits", "street")] == [3, "Elm"]


def test_period_without_ends_always_held(recorded):
    """Without `from` and `until` it always held and still does."""
    account = recorded("street: Elm")["street"][None][0].accounts[0]

    assert (account.start, account.end) == (None, None)


def test_imprecise_ends_are_open_points_of_the_record(recorded):
    """What is known only to the year is an open point of its own."""
    account = recorded("visits: 3, from: 2021, until: 2022")["visits"][None][0].accounts[0]

    assert (account.start.point, account.end.point) == ("from:ada.visits#0", "until:ada.visits#0")


def test_ends_at_an_event_share_its_point(recorded):
    """What begins at one event hangs together."""
    table = recorded("clubs: [chess, choir], from: {at: north-opening}")["clubs"]

    assert {records[0].accounts[0].start.point for records in table.values()} == {"event:north-opening"}


def test_other_account_takes_over_what_it_leaves_out(recorded):
    """Another account differs only in what it states."""
    main, other = recorded("visits: 3, from: 2021, until: 2023, other_account: {until: 2022, source: register}")[
        "visits"
    ][None][0].accounts

    assert (other.value, other.start) == (main.value, main.start)
    assert (other.end.moment.text, other.end.point) == ("2022", "until:ada.visits#0/1")


def test_other_account_may_state_another_value(recorded):
    """Two sources may give different values for the same period."""
    main, other = recorded("visits: 3, from: 2021, other_account: {visits: 4, source: register}")["visits"][None][
        0
    ].accounts

    assert (main.value, other.value) == (3, 4)


def test_other_account_of_an_element_may_name_it_again(recorded):
    """Another account of a set's element is about the same element."""
    accounts = recorded("clubs: chess, other_account: {clubs: chess, from: 2020, source: register}")["clubs"]["chess"][
        0
    ].accounts

    assert [account.value for account in accounts] == [True, True]


def test_other_accounts_may_deny(recorded):
    """A source may say that it never was so; there may be several accounts."""
    accounts = recorded(
        "clubs: chess, other_accounts: [{denied: true, source: register}, {from: 2020, source: register}]"
    )["clubs"]["chess"][0].accounts

    assert [account.denied for account in accounts] == [False, True, False]


def test_other_account_states_one_of_two_attributes(recorded):
    """Another account of an item with two attributes may differ about one of them only."""
    records = recorded("visits: 3, street: Elm, other_account: {street: Oak, source: register}")

    assert [account.value for account in records["visits"][None][0].accounts] == [3, 3]
    assert [account.value for account in records["street"][None][0].accounts] == ["Elm", "Oak"]


def test_event_has_its_moment(lower_pack):
    """An event is an open point where its moment is imprecise."""
    event = lower_pack({}).events["north-opening"]

    assert (event.at.point, event.at.moment.text) == ("event:north-opening", "2021-05")


@pytest.fixture
def acted(lower_pack):
    """Lower the library with some acts about Ben, each an item in a line of YAML."""

    def lowered(*items: str):
        lines = "".join(f"  - {{subject: ben, {item}, source: register}}\n" for item in items)
        return lower_pack({"records/tested.yaml": f"acts:\n{lines}"}).entities["ben"].acts

    return lowered


def test_act_is_kept_under_its_subject(acted):
    """An act is done about an activity from some moment on."""
    (record,) = acted("act: approval, activity: lending, from: 2022")["approval"]

    assert (record.ref, record.activity, record.refused) == ("act:approval:ben:lending#0", "lending", False)


def test_act_on_an_object_has_it_in_its_name(acted):
    """An act may be about one object only."""
    (record,) = acted("act: approval, activity: visit-branch, object: north, refused: true")["approval"]

    assert (record.ref, record.object, record.refused) == ("act:approval:ben:visit-branch:north#0", "north", True)


def test_act_about_anything_covers_every_activity(acted):
    """An act may be about all activities, and then on any object."""
    (record,) = acted("act: approval, activity: any, object: north")["approval"]

    assert (record.activity, record.object) == ("any", "north")


def test_acts_about_the_same_are_numbered(acted):
    """The same act may be done again in another period."""
    records = acted(
        "act: approval, activity: lending, from: 2021, until: 2022-02-01",
        "act: approval, activity: lending, from: 2023",
    )["approval"]

    assert [record.ref for record in records] == ["act:approval:ben:lending#0", "act:approval:ben:lending#1"]


def test_act_may_have_another_account(acted):
    """Two sources may date an act differently, or one may deny it."""
    (record,) = acted("act: approval, activity: lending, from: 2021, other_account: {denied: true, source: register}")[
        "approval"
    ]

    assert [(account.start.moment.text, account.denied) for account in record.accounts] == [
        ("2021", False),
        ("2021", True),
    ]
