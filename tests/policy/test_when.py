"""Timelines: stretches, changes and what causes them, along both times."""

import json

import pytest

from day_by_day import Asker, days, differences
from placet import PlacetError, Policy, Verdict

UNTIL = {"until": "2026-01-01", "known_on": "2026-01-01"}
RECORDS = "records/more"


@pytest.fixture(scope="module")
def policy(library) -> Policy:
    """The library's policy."""
    return Policy.load(library)


def shown(timeline):
    """Return the stretches of a timeline as (from, until, verdict)."""
    return [(each.since, each.until, each.verdict.value) for each in timeline.stretches]


class TestStretches:
    """What the verdict is, from when until when."""

    def test_a_period_between_two_days(self, policy):
        """Ben borrows books while he is a member, except while he is suspended, and his beginning is known to the month."""
        timeline = policy.when("ben", "borrow-book", **UNTIL)

        assert shown(timeline) == [
            (None, "2020-06-01", "not_permitted"),
            ("2020-06-01", "2020-06-30", "undetermined"),
            ("2020-06-30", "2022-01-01", "permitted"),
            ("2022-01-01", "2022-03-01", "not_permitted"),
            ("2022-03-01", "2023-06-01", "permitted"),
            ("2023-06-01", None, "not_permitted"),
        ]

    def test_an_uncertain_stretch_says_why(self, policy):
        """The source gives only the month in which the branch opened."""
        timeline = policy.when("ada", "visit-branch", object="north", **UNTIL)
        uncertain = [each for each in timeline.stretches if each.is_uncertain]

        assert [(each.since, each.until) for each in uncertain] == [("2021-05-01", "2021-05-31")]
        assert [point.why for point in uncertain[0].unknowns] == ["the source gives only the month 2021-05"]

    def test_a_stretch_that_is_certain_has_no_unknowns(self, policy):
        """Where the answer is known, nothing is to be found out."""
        assert policy.when("ada", "borrow-book", **UNTIL).stretches[0].unknowns == ()

    def test_a_stretch_has_its_answer(self, policy):
        """The whole answer of each stretch can be had."""
        stretch = policy.when("ben", "borrow-book", **UNTIL).stretches[3]

        assert (stretch.answer.verdict, stretch.answer.question.on) == (Verdict.NOT_PERMITTED, "2022-01-01")
        assert stretch.answer.because[0].rule == "suspension"

    def test_within_a_day_a_minute_parts_the_stretches(self, lay_over):
        """What happens at a minute is a boundary at that minute, written as the source writes it."""
        more = (
            "records:\n  - {about: ada, suspended_from: borrow-book, from: 2022-05-05T17:30+02:00, source: register}\n"
        )
        timeline = lay_over(**{RECORDS: more}).when("ada", "borrow-book", **UNTIL)

        assert [change.at for change in timeline.changes] == ["2020-03-01", "2022-05-05T17:30+02:00"]
        assert [each.verdict for each in timeline.during("2022-05-05")] == [Verdict.PERMITTED, Verdict.NOT_PERMITTED]
        assert [each.verdict for each in timeline.during("2022-05-05T15:29Z")] == [Verdict.PERMITTED]

    def test_moments_that_follow_one_another_need_a_day_each(self, lay_over):
        """Two suspensions in a row, both over within a month, last two days at least."""
        more = (
            "events:\n  middle: {at: 2022-03, title: {en: m, fr: m}, source: register}\n"
            "records:\n"
            "  - {about: ada, suspended_from: borrow-book, from: 2022-03-10, until: {at: middle}, source: register}\n"
            "  - {about: ada, suspended_from: borrow-book, from: {at: middle}, until: 2022-03, source: register}\n"
        )
        timeline = lay_over(**{RECORDS: more}).when("ada", "borrow-book", since="2022-01-01", **UNTIL)

        assert shown(timeline)[1:3] == [
            ("2022-03-10", "2022-03-12", "not_permitted"),
            ("2022-03-12", "2022-03-31", "undetermined"),
        ]

    def test_durations_of_nearly_the_same_length_may_differ_on_any_day(self, lay_over):
        """A month is shorter than thirty days only after February, so that who has just one of them depends on the day."""
        rule = (
            "- {rule: short, permit: borrow-rarity, when: {reader.member: {equals: true, held_for: P1M}},"
            " unless: {reader.member: {equals: true, held_for: P30D}},"
            " source: statute-2020#lending/2, title: {en: a, fr: b}}\n"
        )
        more = "entities:\n  reader:\n    eve: {label: {en: E, fr: E}, records: [{member: true, from: 2022, source: register}, {age_group: child, source: register}]}\n"
        policy = lay_over(**{"policy/more": rule, RECORDS: more})
        timeline = policy.when("eve", "borrow-rarity", since="2022-01-01", until="2023-06-30", known_on="2026-01-01")
        asked = days("2022-01-01", "2023-06-30")

        assert differences(timeline, Asker(policy, "eve", "borrow-rarity"), "2026-01-01", asked) == []
        assert all(change.causes for change in timeline.changes)

    def test_what_must_have_lasted_changes_later(self, lay_over):
        """A rule that asks for two years of membership permits two years after its beginning."""
        rule = (
            "- {rule: long, permit: borrow-rarity, when: {reader.member: {equals: true, held_for: P2Y}},"
            " source: statute-2020#lending/2, title: {en: a, fr: b}}\n"
        )
        timeline = lay_over(**{"policy/more": rule}).when("ada", "borrow-rarity", **UNTIL)

        assert shown(timeline)[-1] == ("2022-03-01", None, "permitted")
        assert [cause.text for cause in timeline.changes[-1].causes] == ["Ada: member yes has lasted for P2Y"]


class TestRange:
    """The days that a timeline goes through."""

    def test_the_last_day_is_part_of_the_range(self, policy):
        """What changes on the last day of the range is seen."""
        timeline = policy.when("ada", "borrow-book", since="2020-01-01", until="2020-03-01", known_on="2026-01-01")

        assert shown(timeline)[-1] == ("2020-03-01", None, "permitted")

    def test_a_range_may_be_a_single_day(self, policy):
        """A range that begins and ends on the same day is that day."""
        timeline = policy.when("ada", "borrow-book", since="2020-03-01", until="2020-03-01", known_on="2026-01-01")

        assert shown(timeline) == [("2020-03-01", None, "permitted")]

    def test_without_a_beginning_it_reaches_back_as_far_as_the_calendar(self, policy):
        """The first stretch then has no beginning, and its answer is that of the day before its end."""
        timeline = policy.when("ada", "borrow-book", **UNTIL)

        assert (timeline.since, timeline.stretches[0].since) == (None, None)
        assert timeline.stretches[0].answer.question.on == "2020-02-29"

    @pytest.mark.parametrize(
        ("given", "code"),
        [
            ({"since": "2021-01-02", "until": "2021-01-01"}, "P611"),
            ({"until": "2024-02-30"}, "P606"),
            ({"since": "2024-02"}, "P606"),
            ({"since": "2024-02-01T12:00Z"}, "P606"),
            ({"until": "2024-02-01T12:00Z"}, "P606"),
            ({"since": 2024}, "P606"),
            ({"known_on": "2024-02-01T12:00Z"}, "P606"),
        ],
        ids=str,
    )
    def test_a_range_that_makes_no_sense_is_an_error(self, policy, given, code):
        """A range ends after it begins, and has days as its ends."""
        with pytest.raises(PlacetError) as caught:
            policy.when("ada", "borrow-book", **given)

        assert [found.code for found in caught.value.diagnostics] == [code]

    def test_a_history_refuses_a_bad_range_at_once(self, policy):
        """The mistake is told before the first timeline is asked for."""
        with pytest.raises(PlacetError):
            policy.history("2021-01-02", "2021-01-01")


class TestCauses:
    """What changes an answer."""

    @pytest.mark.parametrize(
        ("number", "kind", "text"),
        [
            (0, "record", "perhaps from here on: Ben: member yes begins (the source gives only the month 2020-06)"),
            (1, "record", "by now at the latest: Ben: member yes begins (the source gives only the month 2020-06)"),
            (2, "record", "Ben: suspended from borrow a book begins"),
            (3, "record", "Ben: suspended from borrow a book ends"),
            (4, "record", "Ben: member yes ends"),
        ],
    )
    def test_each_change_names_its_record(self, policy, number, kind, text):
        """Each change says which record begins or ends, and where it stands."""
        causes = policy.when("ben", "borrow-book", **UNTIL).changes[number].causes

        assert [(cause.kind, cause.text) for cause in causes] == [(kind, text)]
        assert causes[0].place.file.endswith("records/readers.yaml")
        assert causes[0].sources[0].source == "register"

    def test_an_act_is_a_cause(self, lay_over):
        """An act that is done changes a conditional answer, when it was all that was waited for."""
        act = (
            "acts:\n  - {act: reservation, subject: ada, activity: borrow-rarity, from: 2023-01-01, source: register}\n"
        )
        change = lay_over(**{RECORDS: act}).when("ada", "borrow-rarity", **UNTIL).changes[-1]

        assert (change.at, change.before, change.after) == ("2023-01-01", Verdict.CONDITIONAL, Verdict.PERMITTED)
        assert [(cause.kind, cause.text) for cause in change.causes] == [("act", "reservation given for Ada begins")]

    def test_a_rule_is_a_cause(self, lay_over):
        """A rule that comes into force changes what it permits."""
        rule = (
            "- {rule: late, permit: borrow-rarity, source: statute-2020#lending/2, in_force: {from: 2024-01-01},"
            " title: {en: All borrow rarities, fr: b}}\n"
        )
        causes = lay_over(**{"policy/more": rule}).when("ben", "borrow-rarity", **UNTIL).changes[-1].causes

        assert [(cause.kind, cause.id) for cause in causes] == [("rule", "late")]
        assert causes[0].text == "the rule comes into force: All borrow rarities"

    def test_an_event_is_named(self, policy):
        """Where the moment is an event, the cause says which."""
        cause = policy.when("ada", "visit-branch", object="north", **UNTIL).changes[0].causes[0]

        assert (cause.event, cause.is_exact) == ("north-opening", False)
        assert "opening of the north branch: north branch: open yes begins" in cause.text

    def test_what_makes_no_difference_is_no_cause(self, lay_over):
        """Of two things on the same day only the one that the change is due to is named."""
        more = "records:\n  - {about: ada, suspended_from: borrow-book, from: 2022-05-05, source: register}\n"
        rule = (
            "- {rule: children, forbid: borrow-book, when: {reader.age_group: child}, source: statute-2020#order/1,"
            " in_force: {from: 2022-05-05}, title: {en: a, fr: b}}\n"
        )
        causes = lay_over(**{RECORDS: more, "policy/more": rule}).when("ada", "borrow-book", **UNTIL).changes[-1].causes

        assert [cause.text for cause in causes] == ["Ada: suspended from borrow a book begins"]

    def test_each_of_two_things_that_would_do_is_a_cause(self, lay_over):
        """Where a membership ends and a suspension begins on one day, both change the answer."""
        more = "records:\n  - {about: ben, suspended_from: borrow-book, from: 2023-06-01, source: register}\n"
        causes = lay_over(**{RECORDS: more}).when("ben", "borrow-book", **UNTIL).changes[-1].causes

        assert {cause.text for cause in causes} == {
            "Ben: member yes ends",
            "Ben: suspended from borrow a book begins",
        }


class TestKnowledge:
    """How an answer changed as sources were published."""

    def test_a_publication_changes_the_answer(self, policy):
        """Before the register was published nothing was known of Ada's membership."""
        timeline = policy.when_known("ada", "borrow-book", on="2021-01-01", until="2026-01-01")

        assert [(change.at, change.after.value) for change in timeline.changes][-1] == ("2020-02-29", "permitted")
        assert timeline.changes[-1].causes[0].text == (
            "by now at the latest: it becomes known: Ada: member yes from 2020-03-01"
            " (the source gives only the month 2020-02)"
        )

    def test_only_the_source_published_is_cited(self, policy):
        """The cause cites the publication that counts."""
        timeline = policy.when_known("ada", "borrow-book", on="2021-01-01", until="2026-01-01")

        assert {source.source for cause in timeline.changes[-1].causes for source in cause.sources} == {"register"}

    def test_what_was_known_has_no_hours(self, policy):
        """A range of days of knowledge has days as its ends, while the date asked about may have an hour."""
        timeline = policy.when_known("ada", "borrow-book", on="2021-01-01T12:00Z", until="2026-01-01")

        assert timeline.to_dict()["question"]["on"] == "2021-01-01T12:00Z"
        with pytest.raises(PlacetError):
            policy.when_known("ada", "borrow-book", on="2021-01-01", until="2026-01-01T12:00Z")


class TestSuppositions:
    """Timelines of what is supposed."""

    def test_a_supposition_is_a_cause_and_marked(self, policy):
        """What is supposed changes the answer as a record does, and is marked as supposed."""
        timeline = policy.suppose("ada.suspended_from += borrow-book from 2027-01-01").when(
            "ada", "borrow-book", until="2028-01-01", known_on="2026-01-01"
        )

        assert [(c.at, c.causes[0].text) for c in timeline.changes[1:]] == [
            ("2027-01-01", "supposed: Ada: suspended from borrow a book begins")
        ]
        assert timeline.to_dict()["hypothetical"] == ["ada.suspended_from += borrow-book from 2027-01-01"]
        assert "\nHypothetical: ada.suspended_from += borrow-book from 2027-01-01\n" in str(timeline)

    def test_what_is_supposed_instead_of_a_record_is_a_cause(self, policy):
        """A record that does not count for a time changes the answer at both ends of that time."""
        timeline = policy.suppose("ada.member = false from 2024-02-10 until 2024-06-01").when(
            "ada", "borrow-book", since="2024-01-01", **UNTIL
        )

        assert shown(timeline) == [
            ("2024-01-01", "2024-02-10", "permitted"),
            ("2024-02-10", "2024-06-01", "not_permitted"),
            ("2024-06-01", None, "permitted"),
        ]
        assert {cause.text for change in timeline.changes for cause in change.causes} >= {
            "something else is supposed than Ada: member yes",
            "nothing else is supposed any more than Ada: member yes",
        }

    @pytest.mark.parametrize(
        "supposition",
        [
            "ada.member = false from 2024-02-10 until 2024-06",
            "ada.member unknown from 2024-02 until 2024-06",
            "ada.suspended_from += borrow-rarity from 2024-02-10T17:30+01:00 until 2024-03",
        ],
    )
    def test_it_is_what_asking_on_every_day_says(self, lay_over, supposition):
        """Also of what is supposed, and where it must have lasted, the timeline says what asking says."""
        rule = (
            "- {rule: long, permit: borrow-rarity, when: {reader.member: {equals: true, held_for: P1M}},"
            " source: statute-2020#lending/2, title: {en: a, fr: b}}\n"
        )
        policy = lay_over(**{"policy/more": rule}).suppose(supposition)
        timeline = policy.when("ada", "borrow-rarity", since="2024-01-01", until="2024-12-31", known_on="2026-01-01")
        asked = days("2024-01-01", "2024-12-31")

        assert timeline.changes
        assert differences(timeline, Asker(policy, "ada", "borrow-rarity"), "2026-01-01", asked) == []


class TestReading:
    """How a timeline reads."""

    def test_a_profile_has_a_timeline(self, lay_over):
        """What changes for somebody on no roster are the rules and the objects."""
        rule = (
            "- {rule: late, permit: borrow-rarity, source: statute-2020#lending/2, in_force: {from: 2024-01-01},"
            " title: {en: a, fr: b}}\n"
        )
        timeline = lay_over(**{"policy/more": rule}).when({"member": False}, "borrow-rarity", **UNTIL)

        assert shown(timeline) == [(None, "2024-01-01", "not_permitted"), ("2024-01-01", None, "permitted")]

    def test_it_is_plain_data(self, policy):
        """A timeline can be written as JSON, with the boundaries under the words of the records."""
        document = json.loads(json.dumps(policy.when("ada", "borrow-book", **UNTIL).to_dict()))

        assert set(document) == {"question", "by", "since", "until", "stretches", "changes", "policy"}
        assert document["stretches"][1] == {"from": "2020-03-01", "until": None, "verdict": "permitted", "unknowns": []}
        assert "on" not in document["question"]

    def test_it_reads_as_text(self, policy):
        """Printed, it shows the stretches with what parts them."""
        text = str(policy.when("ada", "borrow-book", **UNTIL))

        assert text.startswith(
            "Ada: borrow a book, from the beginning until 2026-01-01, as known on 2026-01-01\n\n"
            "Not permitted until 2020-03-01\n  2020-03-01\n  - Ada: member yes begins\n"
        )

    def test_in_a_notebook_every_text_is_escaped(self, lay_over):
        """A title with signs of markup does no harm."""
        more = "entities:\n  reader:\n    eve: {label: {en: <b>Eve</b>, fr: e}, records: [{member: true, source: register}]}\n"
        html = lay_over(**{RECORDS: more}).when("eve", "borrow-book", **UNTIL)._repr_html_()

        assert "&lt;b&gt;Eve&lt;/b&gt;" in html
        assert "<b>" not in html

    def test_its_repr_is_short(self, policy):
        """Shown in a console, it says what was asked and what the verdicts are."""
        assert repr(policy.when("ada", "borrow-book", **UNTIL)) == (
            "<Timeline by validity of ada borrow-book: not_permitted from .., permitted from 2020-03-01>"
        )
