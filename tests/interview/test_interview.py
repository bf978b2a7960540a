"""An interview from its first question to the verdict."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from oracle.packs import write_pack
from placet import PlacetError, Policy, Verdict
from placet.checker import verify
from placet.cli.asking import read_profile
from placet.policy.interview import Interview
from placet.policy.interview.saving import as_yaml

AT = {"on": "2024-03-06", "known_on": "2026-06-01"}
IN_JUNE = {"on": "2020-06-15", "known_on": "2020-07-01"}
LIBRARY = {"on": "2022-02-01", "known_on": "2022-02-01"}
ROOT = Path(__file__).parents[2]


def begin(policy, activity="borrow-rarity", **given):
    """An interview about a rarity of the library."""
    return Interview(policy, activity, **{**LIBRARY, **given})


def codes(caught):
    """The codes of an error."""
    return [found.code for found in caught.value.diagnostics]


def test_answers_lead_to_the_verdict(reading_room):
    """A member of age who is not suspended borrows rarities upon a reservation and approval."""
    interview = begin(reading_room)
    for answer in ([], True, "adult"):
        interview = interview.answer(answer)

    assert interview.question is None
    assert interview.result.verdict is Verdict.CONDITIONAL
    assert interview.asked == 3


def test_an_interview_never_changes(reading_room):
    """Each answer gives a new interview; the one before asks what it asked."""
    first = begin(reading_room)
    second = first.answer([])

    assert (first.question.id, second.question.id) == ("reader.suspended_from", "reader.member")
    assert second.back() is first


def test_what_is_not_known_stays_open(reading_room):
    """Whoever does not know whether they are a member is not asked again, and what follows is undetermined."""
    interview = begin(reading_room, "borrow-book").answer([]).dont_know()

    assert (interview.question, interview.unknown) == (None, ("reader.member",))
    assert interview.result.verdict is Verdict.UNDETERMINED


def test_none_as_an_answer_says_that_it_is_not_known(reading_room):
    """A form's empty field is an "I don't know"."""
    assert begin(reading_room).answer(None).unknown == ("reader.suspended_from",)


def test_of_a_set_some_elements_may_be_unknown(reading_room):
    """Not suspended from borrowing rarities, and unsure whether from all lending: so it stays open."""
    interview = begin(reading_room).answer({"borrow-rarity": False, "lending": None}).answer(True).answer("adult")

    assert interview.profile["suspended_from"] == {"borrow-rarity": False}
    assert interview.unknown == ("reader.suspended_from.lending",)
    assert interview.result.verdict is Verdict.UNDETERMINED


def test_the_profile_says_null_of_all_that_was_not_said(reading_room):
    """Silence never turns into a no: the profile gives the same verdict when it is asked about."""
    interview = begin(reading_room).answer({"lending": True})

    assert interview.profile == {"member": None, "age_group": None, "suspended_from": {"lending": True}}
    assert interview.result.verdict is Verdict.NOT_PERMITTED
    assert reading_room.ask(interview.profile, "borrow-rarity", **LIBRARY).verdict is Verdict.NOT_PERMITTED


def test_a_set_of_which_all_is_known_is_written_whole(nato):
    """Once every framework was asked about, the profile lists those that it has."""
    interview = Interview(
        nato, "join-science-project", subject={"suspended_from": [], "membership": "none", "kind": "country"}, **AT
    )

    assert interview.answer(["md"]).profile["framework"] == ["md"]


def test_elements_that_were_not_asked_about_may_be_listed(nato):
    """Whoever lists all operations to which they contribute says so of each, and of no other one."""
    profile = {"suspended_from": [], "membership": "none", "recognised_for": ["kfor"]}
    interview = Interview(nato, "shape-decisions", subject=profile, object="kfor", **AT).answer(["isaf", "kfor"])

    assert interview.profile["contributes_to"] == {"kfor": True, "isaf": True}


def test_a_wrong_profile_is_shown_where_it_stands(reading_room, tmp_path):
    """A mistake in a profile's file is shown with its line, as everywhere."""
    file = tmp_path / "profile.yaml"
    file.write_text("member: true\nage_group: teen\n", encoding="utf-8")
    with pytest.raises(PlacetError) as caught:
        begin(reading_room, subject=read_profile(file))

    assert [(found.code, found.place.line) for found in caught.value.diagnostics] == [("P702", 2)]


def test_the_answer_has_a_certificate_where_everything_is_in_the_question(nato):
    """What goes into the profile, the date or the context needs nobody's word beside it."""
    interview = Interview(nato, "sit-in-council", object="euro-atlantic-partnership-council", **AT)
    for _ in range(4):
        if interview.question is None:
            break
        interview = interview.answer("none" if interview.question.kind.value == "some_of" else "1")

    assert interview.result.verdict is not Verdict.UNDETERMINED
    assert verify(interview.result.certificate(), ROOT / "rules" / "nato") == []


def test_a_profile_is_taken_up_where_it_was_left(reading_room):
    """What was saved is not asked again; what is null is."""
    left = begin(reading_room).answer([]).profile

    assert begin(reading_room, subject=left).question.id == "reader.member"


@pytest.mark.parametrize("answer", ["perhaps", 3, ["lending", "flying"], {"flying": True}, {"lending": "perhaps"}, ""])
def test_an_answer_that_does_not_fit_is_refused(reading_room, answer):
    """What is no answer to the question is an error that says what would be one."""
    with pytest.raises(PlacetError) as caught:
        begin(reading_room).answer(answer)

    assert codes(caught) == ["P706"]


@pytest.mark.parametrize(("text", "value"), [("1", True), ("yes", True), ("No", False), ("2", False)])
def test_people_may_answer_by_number_or_word(reading_room, text, value):
    """Numbers, words and labels all do."""
    interview = begin(reading_room).answer("none").answer(text)

    assert interview.profile["member"] is value


def test_after_the_end_nothing_can_be_answered(reading_room):
    """An interview that asks nothing takes no answer, and before the first answer there is no way back."""
    over = begin(reading_room).answer(["lending"])
    for wrong in (lambda: over.answer(True), over.dont_know, begin(reading_room).back):
        with pytest.raises(PlacetError) as caught:
            wrong()

        assert codes(caught) == ["P708"]


class TestRoster:
    """What records leave open of somebody on the roster."""

    @pytest.mark.parametrize(
        ("answer", "verdict"),
        [
            ("before 2024-03-07T17:30+01:00", Verdict.CONDITIONAL),
            ("2", Verdict.NOT_PERMITTED),
            ("17:29+01:00", Verdict.CONDITIONAL),
            ("2024-03-07T16:30Z", Verdict.NOT_PERMITTED),
        ],
    )
    def test_the_hour_becomes_that_of_the_question(self, nato, answer, verdict):
        """Before the deposit Sweden is a partner, from then on a member; the answer is as if asked with the hour."""
        interview = Interview(nato, "second-staff-officer", subject="sweden", on="2024-03-07", known_on="2026-06-01")
        later = interview.answer(answer)

        assert (later.question, later.result.verdict) == (None, verdict)
        assert later.result.question.on == later.on
        assert verify(later.result.certificate(), ROOT / "rules" / "nato") == []

    @pytest.mark.parametrize("answer", ["18:00", "25:00Z", "2024-03-08T10:00Z", "3", 18, "2024-03-07"])
    def test_an_hour_has_its_offset_and_lies_within_the_day(self, nato, answer):
        """An hour without an offset is no moment, and one of another day is no answer."""
        interview = Interview(nato, "second-staff-officer", subject="sweden", on="2024-03-07", known_on="2026-06-01")
        with pytest.raises(PlacetError) as caught:
            interview.answer(answer)

        assert codes(caught) == ["P706"]

    @pytest.mark.parametrize(("answer", "verdict"), [("1", Verdict.CONDITIONAL), ("2", Verdict.NOT_PERMITTED)])
    def test_the_account_that_is_right_decides(self, nato, answer, verdict):
        """If Kazakhstan joined in May 1994 it may be invited in June, and if in 1995 it may not."""
        interview = Interview(nato, "join-exercise", subject="kazakhstan", on="1994-06-30", known_on="2026-06-01")

        assert interview.answer(answer).result.verdict is verdict

    def test_what_was_told_is_shown_and_has_no_certificate(self, nato):
        """The proof says what it takes on somebody's word; the pack's files do not prove it."""
        interview = Interview(nato, "join-exercise", subject="kazakhstan", on="1994-06-30", known_on="2026-06-01")
        answer = interview.answer(0).result
        with pytest.raises(PlacetError) as caught:
            answer.certificate()

        assert codes(caught) == ["P804"]
        assert answer.to_dict()["question"]["told"] == {
            "account:kazakhstan.framework.pfp#0": "Kazakhstan: framework Partnership for Peace from 1994-05-27, "
            "as in Partnership for Peace: list with dates"
        }
        assert "\nTaken on somebody's word:\n  - which account is right of Kazakhstan" in str(answer)
        first = answer.proof.children[0].children[0]
        assert first.text.startswith("as told, which account is right of Kazakhstan")

    def test_an_unrecorded_attribute_is_asked_of_the_roster(self, nato):
        """Whether Austria is recognised for KFOR in 1995 is not recorded; what is told of it counts."""
        interview = Interview(
            nato,
            "shape-decisions",
            subject="georgia",
            object="nato-mission-iraq",
            on="2021-01-01",
            known_on="2026-06-01",
        )

        assert interview.question.text == "Georgia: recognised as a contributor to: NATO Mission Iraq?"
        assert interview.answer(False).result.verdict is Verdict.NOT_PERMITTED


PACK = {
    "pack": {
        "pack": "club", "version": "1.0.0", "title": "A club", "languages": ["en"], "subject": "person",
        "grades": ["official", "rumour"], "accept": "official",
    },
    "vocabulary": {
        "entities": {"person": {"label": "person"}},
        "actors": {"board": {"label": "the board"}},
        "attributes": {
            "person": {
                "level": {"type": "integer", "label": "level"},
                "share": {"type": "decimal", "label": "share"},
                "joined": {"type": "date", "label": "joined"},
                "motto": {"type": "text", "label": "motto"},
                "paid": {"type": "bool", "label": "paid"},
                "rank": {"type": {"one_of": ["low", "high"]}, "unrecorded": "no", "label": "rank"},
                "member": {"type": "bool", "unrecorded": "no", "label": "member"},
            }
        },
        "activities": {name: {"label": name} for name in ("climb", "own", "vote", "sing", "stay", "lead", "enter", "speak")},
        "acts": {},
    },
    "sources": {
        name: {"title": name, "publisher": "the club", "published": day, "grade": grade, "url": "https://example.org"}
        for name, day, grade in (("register", "2000-01-01", "official"), ("hearsay", "2000-01-01", "rumour"))
    },
    "records": {
        "entities": {"person": {"ann": {"label": "Ann"}, "ben": {"label": "Ben"}, "cid": {"label": "Cid"}}},
        "records": [
            {"about": "ann", "member": True, "from": "2020", "until": "2020-09-01", "source": "register"},
            {"about": "ben", "member": True, "from": "2019", "source": "hearsay"},
            {"about": "cid", "member": True, "from": "2020", "until": "2020-06/2020-12", "source": "register"},
        ],
    },
    "policy": [
        {"rule": "climbing", "permit": "climb", "when": {"person.level": {"at_least": 3}}, "source": "register"},
        {"rule": "owning", "permit": "own", "when": {"person.share": {"more_than": 0.5}}, "source": "register"},
        {"rule": "voting", "permit": "vote", "when": {"person.joined": {"before": "2020-01-01"}}, "source": "register"},
        {"rule": "singing", "permit": "sing", "when": {"person.motto": "onward"}, "source": "register"},
        {"rule": "staying", "permit": "stay", "when": {"person.paid": {"equals": True, "held_for": "P2Y"}}, "source": "register"},
        {"rule": "leading", "permit": "lead", "unless": {"person.rank": "low"}, "source": "register"},
        {"rule": "entering", "permit": "enter", "when": {"person.member": True}, "source": "register"},
        {"rule": "speaking", "permit": "speak", "when": {"person.motto": {"known": True}}, "source": "register"},
    ],
}  # fmt: skip


@pytest.fixture(scope="module")
def club(tmp_path_factory):
    """A pack with attributes of every kind."""
    return Policy.load(write_pack(PACK, tmp_path_factory.mktemp("club")), cache=False)


class TestKinds:
    """Attributes of every kind."""

    @pytest.mark.parametrize(
        ("activity", "kind", "note", "text", "value"),
        [
            ("climb", "integer", "what matters is whether it is at least 3", "4", 4),
            ("own", "decimal", "what matters is whether it is more than 0.5", "0.75", Decimal("0.75")),
            ("vote", "date", "what matters is whether it is before 2020-01-01", "2019-05-01", date(2019, 5, 1)),
            ("sing", "text", "what matters is whether it is onward", "onward", "onward"),
            ("speak", "text", None, "whatever", "whatever"),
        ],
    )
    def test_an_endless_value_is_asked_with_what_matters(self, club, activity, kind, note, text, value):
        """A number, a day or a text is asked for, and the comparison that matters is told."""
        interview = Interview(club, activity, **IN_JUNE)
        asked, later = interview.question, interview.answer(text)

        assert (asked.kind.value, asked.notes, asked.options) == (kind, (note,) if note else (), ())
        assert later.profile[asked.path.partition(".")[2]] == value
        assert later.result.verdict is Verdict.PERMITTED
        assert later.question is None

    @pytest.mark.parametrize(
        ("activity", "answer"),
        [("climb", "three"), ("own", "much"), ("vote", "2019-13-01"), ("sing", " "), ("climb", "1.5")],
    )
    def test_what_is_no_such_value_is_refused(self, club, activity, answer):
        """A text that is no number, or no day, is refused with what is expected."""
        with pytest.raises(PlacetError) as caught:
            Interview(club, activity, **IN_JUNE).answer(answer)

        assert codes(caught) == ["P706"]

    def test_a_value_of_the_wrong_type_is_refused_by_the_vocabulary(self, club):
        """A truth is no number."""
        with pytest.raises(PlacetError) as caught:
            Interview(club, "climb", **IN_JUNE).answer(True)

        assert codes(caught) == ["P702"]

    def test_how_long_something_must_have_been_so_is_told(self, club):
        """A profile's values have always held, so whoever answers must answer for the whole time."""
        question = Interview(club, "stay", **IN_JUNE).question

        assert question.notes == (
            "what is said counts as having been so all along, and a rule asks for P2Y: answer for that long",
        )
        assert not question.exact

    def test_a_value_that_there_is_none_of_can_be_said(self, club):
        """Somebody without any rank may lead: having none is an answer, and not a lack of one."""
        interview = Interview(club, "lead", **IN_JUNE)
        later = interview.answer("none of these")

        assert [option.label for option in interview.question.options] == ["low", "high", "none of these"]
        assert later.profile["rank"] == []
        assert later.result.verdict is Verdict.PERMITTED
        assert club.ask(later.profile, "lead", **IN_JUNE).verdict is Verdict.PERMITTED

    @pytest.mark.parametrize(
        ("answer", "verdict"),
        [
            ("1", Verdict.PERMITTED),
            ("2020-05-01", Verdict.PERMITTED),
            ("2020-06-16", Verdict.NOT_PERMITTED),
            ("2020-07/2020-08", Verdict.NOT_PERMITTED),
            ("from 2020-06-16 to 2020-08-31", Verdict.NOT_PERMITTED),
        ],
    )
    def test_a_moment_is_asked_as_precisely_as_it_matters(self, club, answer, verdict):
        """Ann became a member some day of 2020: by the day asked about, or later."""
        interview = Interview(club, "enter", subject="ann", **IN_JUNE)

        assert interview.question.id == "from:ann.member#0"
        assert interview.answer(answer).result.verdict is verdict

    @pytest.mark.parametrize("answer", ["2021-01-01", "2019-12-31", "2020", "soon", 5])
    def test_a_moment_lies_within_its_range(self, club, answer):
        """A day that the source excludes, or a time that does not settle it, is refused."""
        with pytest.raises(PlacetError) as caught:
            Interview(club, "enter", subject="ann", **IN_JUNE).answer(answer)

        assert codes(caught) == ["P706"]

    def test_an_answer_that_contradicts_the_records_is_refused(self, club):
        """Ann's membership ended on 1 September, so it did not begin in October."""
        with pytest.raises(PlacetError) as caught:
            Interview(club, "enter", subject="ann", **IN_JUNE).answer("2020-10-01")

        assert codes(caught) == ["P707"]

    def test_moments_that_are_tied_to_each_other_are_asked_by_the_day(self, club):
        """Cid's membership began and ended at unknown days of 2020, the one before the other."""
        end = Interview(club, "enter", subject="cid", **IN_JUNE)
        beginning = end.answer("2020-08-01")

        assert (end.question.id, end.question.options) == ("until:cid.member#0", ())
        assert end.answer("2020-06-02").result.verdict is Verdict.NOT_PERMITTED
        assert beginning.question.id == "from:cid.member#0"
        assert beginning.answer("2020-06-16").result.verdict is Verdict.NOT_PERMITTED
        assert beginning.answer("2020-05-01").result.verdict is Verdict.PERMITTED

    def test_of_tied_moments_an_impossible_order_is_refused(self, club):
        """What ended in August cannot have begun in September."""
        beginning = Interview(club, "enter", subject="cid", **IN_JUNE).answer("2020-08-01")
        with pytest.raises(PlacetError) as caught:
            beginning.answer("2020-09-01")

        assert codes(caught) == ["P707"]

    @pytest.mark.parametrize(("answer", "verdict"), [("1", Verdict.NOT_PERMITTED), ("2", Verdict.PERMITTED)])
    def test_a_record_below_the_accepted_grade_is_asked_about(self, club, answer, verdict):
        """Hearsay says that Ben is a member: whether that is true is asked."""
        interview = Interview(club, "enter", subject="ben", **IN_JUNE)

        assert [option.label for option in interview.question.options] == [
            "no, it is not true",
            "Ben: member yes from 2019, as in hearsay",
        ]
        assert interview.answer(answer).result.verdict is verdict

    def test_a_saved_profile_reads_as_it_was(self, club, tmp_path):
        """Whatever the kinds of its values, a file gives back the profile that was saved, and asks the same."""
        given = {"level": -3, "share": Decimal("0.50"), "joined": date(2020, 1, 2), "motto": 'no: "x" # y', "rank": []}
        interview = Interview(club, "enter", subject=given, **IN_JUNE)
        file = tmp_path / "profile.yaml"
        file.write_text(as_yaml(interview), encoding="utf-8")
        again = Interview(club, "enter", subject=read_profile(file), **IN_JUNE)

        assert (again.question, again.profile) == (interview.question, {**interview.profile, "joined": "2020-01-02"})
