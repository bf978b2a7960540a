"""The question that is asked next, as data for forms."""

import json

import pytest

from placet import PlacetError, Verdict

AT = {"on": "2024-03-06", "known_on": "2026-06-01"}
LIBRARY = {"on": "2022-02-01", "known_on": "2022-02-01"}
UNKNOWN_TO_ALL = ("partner.suspended_from", "partner.membership")


def test_of_an_empty_profile_even_complete_registers_are_asked(reading_room):
    """Nobody has said that the reader is no member, so it is asked, though silence would mean no."""
    question = reading_room.next_question({}, "borrow-book", **LIBRARY)

    assert (question.id, question.path, question.kind.value) == ("reader.suspended_from",) * 2 + ("some_of",)
    assert [(option.value, option.label) for option in question.options] == [
        ("lending", "lending"),
        ("borrow-book", "borrow a book"),
    ]


def test_a_question_comes_with_its_meaning_and_its_rules(reading_room):
    """Whoever is asked reads what is meant and which rules the answer bears on, with their places."""
    question = reading_room.next_question({"suspended_from": []}, "borrow-book", **LIBRARY)

    assert (question.text, question.meaning) == ("Member?", "Whether the reader holds a card.")
    assert [(reason.rule, reason.place.line) for reason in question.because] == [("books", 1)]
    assert question.because[0].text == "it bears on a rule that may permit it: Members borrow books"


def test_a_settled_profile_is_asked_nothing(reading_room):
    """A suspended reader need not say whether they are a member."""
    assert reading_room.next_question({"suspended_from": ["borrow-book"]}, "borrow-book", **LIBRARY) is None


def test_what_is_given_as_null_is_asked(reading_room):
    """Null says that something is not known, and so it may be asked."""
    question = reading_room.next_question({"suspended_from": [], "member": None}, "borrow-book", **LIBRARY)

    assert question.id == "reader.member"


def test_what_the_user_does_not_know_is_not_asked_again(reading_room):
    """What was answered with "I don't know" is left open, and the next question is another one."""
    asked = {"subject": {"suspended_from": []}, "activity": "borrow-rarity", **LIBRARY}

    assert reading_room.next_question(**asked).id == "reader.member"
    assert reading_room.next_question(**asked, unknown=["reader.member"]).id == "reader.age_group"
    assert reading_room.next_question(**asked, unknown=["reader.member", "reader.age_group"]) is None


def test_a_set_is_asked_about_those_elements_that_matter(nato):
    """Whether KFOR recognises it matters to decisions on KFOR; no other operation does."""
    profile = {"suspended_from": [], "membership": "none", "kind": "country", "framework": ["pfp"]}
    question = nato.next_question(profile, "shape-decisions", object="kfor", **AT)

    assert (question.id, question.kind.value) == ("partner.recognised_for", "yes_no")
    assert question.text == "Recognised as a contributor to: KFOR?"


def test_elements_that_cannot_change_anything_are_left_out(nato):
    """In the Euro-Atlantic Partnership Council only Partnership for Peace counts among the frameworks."""
    profile = {"suspended_from": [], "membership": "none", "council_seat": []}
    question = nato.next_question(profile, "sit-in-council", object="euro-atlantic-partnership-council", **AT)

    assert (question.id, question.text) == ("partner.framework", "Framework: Partnership for Peace?")


def test_single_elements_may_be_unknown(nato):
    """Whoever knows two frameworks out of five is asked about the other three."""
    profile = {
        "suspended_from": [],
        "membership": "none",
        "kind": "country",
        "framework": {"pfp": False, "md": False},
    }
    question = nato.next_question(profile, "join-science-project", **AT)

    assert [option.value for option in question.options] == ["ici", "globe", "organisation"]


def test_acts_are_never_asked(nato):
    """An act that is open is a condition and not an unknown: who could be invited is told so."""
    profile = {"suspended_from": [], "membership": "none", "kind": "country", "framework": ["md"]}
    profile |= {"enhanced_opportunities": False}

    assert nato.next_question(profile, "join-exercise", **AT) is None
    assert nato.ask(profile, "join-exercise", **AT).verdict is Verdict.CONDITIONAL


def test_what_would_lift_a_condition_is_asked(nato):
    """By invitation in any case, without one given enhanced opportunities: so these are asked."""
    profile = {"suspended_from": [], "membership": "none", "kind": "country", "framework": ["md"]}

    assert nato.next_question(profile, "join-exercise", **AT).id == "partner.enhanced_opportunities"


def test_the_circumstances_may_be_asked(nato):
    """Whether what is exchanged is classified is nobody's attribute, and matters."""
    profile = {"suspended_from": [], "membership": "none", "kind": "country", "framework": ["md"]}
    profile |= {"security_agreement": False}
    question = nato.next_question(profile, "exchange-intelligence", **AT)

    assert (question.id, question.kind.value) == ("context.classified", "yes_no")


def test_what_records_leave_open_of_the_roster_is_asked(nato):
    """On the day of its accession, it matters at what hour Sweden is asked about."""
    question = nato.next_question("sweden", "second-staff-officer", on="2024-03-07", known_on="2026-06-01")

    assert (question.id, question.path, question.kind.value) == ("hour", None, "hour")
    assert [option.label for option in question.options] == [
        "before 2024-03-07T17:30+01:00",
        "2024-03-07T17:30+01:00 or later",
    ]


def test_of_two_accounts_it_is_asked_which_is_right(nato):
    """Two sources date Kazakhstan's joining differently, and each is shown as it speaks."""
    question = nato.next_question("kazakhstan", "join-exercise", on="1994-06-30", known_on="2026-06-01")

    assert question.kind.value == "account"
    assert [option.label.partition(" from ")[2] for option in question.options] == [
        "1994-05-27, as in Partnership for Peace: list with dates",
        "1995, as in Relations with Kazakhstan",
    ]


def test_a_question_is_plain_data(nato):
    """A form gets everything as JSON."""
    found = json.loads(json.dumps(nato.next_question({}, "accede", **AT).to_dict()))

    assert list(found) == [
        "id", "path", "kind", "text", "meaning", "options", "notes", "because", "progress", "exact",
    ]  # fmt: skip
    assert found["progress"]["most"] == 4


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"subject": {"framwork": ["pfp"]}, "activity": "accede"}, "P701"),
        ({"subject": {"framework": ["pfq"]}, "activity": "accede"}, "P702"),
        ({"subject": ["pfp"], "activity": "accede"}, "P705"),
        ({"subject": "atlantis", "activity": "accede"}, "P601"),
        ({"subject": {}, "activity": "acede"}, "P602"),
        ({"subject": {}, "activity": "shape-decisions"}, "P604"),
    ],
)
def test_what_is_not_understood_is_an_error(nato, given, code):
    """A question that is wrong is refused as `ask` refuses it."""
    with pytest.raises(PlacetError) as caught:
        nato.next_question(**given, **AT)

    assert {found.code for found in caught.value.diagnostics} == {code}
