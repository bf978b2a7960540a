"""The oracle itself, on cases worked out by hand: when a record holds, for how long, and on whose word."""

import pytest

from oracle.club import PAID, SKILLED, ask, club, sets


class TestMoments:
    """Periods, hours, and moments known only roughly."""

    def test_a_period_begins_with_its_first_day_and_ends_before_its_last(self):
        """`from` belongs to the period, `until` does not."""
        pack = club(PAID, [{"paid": True, "from": "2020-06-15", "until": "2020-06-16"}])

        assert [ask(pack, on=f"2020-06-{day}").verdict for day in (14, 15, 16)] == [
            "not_permitted",
            "permitted",
            "not_permitted",
        ]

    def test_a_month_means_some_day_in_it(self):
        """In the middle of the month in which it began, it is to be found out when."""
        found = ask(club(PAID, [{"paid": True, "from": "2020-06"}]))

        assert found.missing == sets("from:ann.paid#0")

    def test_a_period_ends_after_it_begins(self):
        """What began some day in June and ended on the 2nd began on the 1st."""
        pack = club(PAID, [{"paid": True, "from": "2020-06", "until": "2020-06-02"}])

        assert ask(pack, on="2020-06-01").verdict == "permitted"

    def test_what_another_record_says_of_an_event_counts(self):
        """An event of June before which something else ended, that ended on the 2nd, came before that day."""
        held = {"insured": True, "from": {"at": "founding"}, "until": "2020-06-02", "about": "ben"}
        pack = club(PAID, [{"paid": True, "from": {"at": "founding"}}, held], events={"founding": "2020-06"})

        assert ask(pack, on="2020-06-02").verdict == "permitted"

    def test_a_wrong_account_dates_nothing(self):
        """That another account ends on the 2nd says nothing of when the period began if that account is wrong."""
        other = {"until": "2020-06-02", "source": "letter"}
        pack = club(PAID, [{"paid": True, "from": "2020-06", "other_account": other}])

        assert ask(pack, on="2020-06-01").missing == sets("from:ann.paid#0")

    @pytest.mark.parametrize("on", ["2020-06-15", "2020-06-15T17:29+02:00", "2020-06-15T17:30+02:00"])
    def test_on_the_day_of_accession_one_is_partner_or_member(self, on):
        """At every minute of the day Ann is one or the other, never neither."""
        rules = [{"permit": "visit", "when": {"person.standing": {"one_of": ["partner", "member"]}}}]

        assert ask(accession(rules, "2020-06-15T17:30+02:00"), on=on).verdict == "permitted"

    def test_on_the_day_of_accession_what_only_members_may_needs_an_hour(self):
        """A question by the day cannot be settled; with a minute it can."""
        pack = accession([{"permit": "visit", "when": {"person.standing": "member"}}], "2020-06-15T17:30+02:00")

        assert ask(pack).missing == sets("hour")
        assert ask(pack, on="2020-06-15T17:29+02:00").verdict == "not_permitted"
        assert ask(pack, on="2020-06-15T17:30+02:00").verdict == "permitted"

    def test_what_hangs_on_one_event_hangs_together(self):
        """Even when only the month of the accession is known, Ann is a partner or a member."""
        rules = [{"permit": "visit", "when": {"person.standing": {"one_of": ["partner", "member"]}}}]

        assert ask(accession(rules, "2020-06")).verdict == "permitted"

    def test_the_event_is_what_is_to_be_found_out(self):
        """The open point is the event's date, not that of each record."""
        pack = accession([{"permit": "visit", "when": {"person.standing": "member"}}], "2020-06")

        assert ask(pack).missing == sets("event:accession")

    def test_a_rule_outside_its_time_does_not_apply(self):
        """A rule that comes into force the next day permits nothing today."""
        assert ask(club([{"permit": "visit", "in_force": {"from": "2020-06-16"}}])).verdict == "not_permitted"

    def test_when_a_rule_came_into_force_may_be_open(self):
        """Of a rule in force since some day of June it is to be found out which."""
        found = ask(club([{"permit": "visit", "in_force": {"from": "2020-06"}}]))

        assert found.missing == sets("from:rule:r0")


def accession(rules, at):
    """The club with Ann's standing changed at an event."""
    partner = {"standing": "partner", "until": {"at": "accession"}}
    member = {"standing": "member", "from": {"at": "accession"}}
    return club(rules, [partner, member], events={"accession": at})


class TestSources:
    """Accounts that differ, grades, and publication."""

    def test_of_two_accounts_one_is_right(self):
        """Where two accepted sources date a thing otherwise, it is to be found out which is right."""
        other = {"from": "2020-07-01", "source": "letter"}

        assert ask(club(PAID, [{"paid": True, "other_account": other}])).missing == sets("account:ann.paid#0")

    def test_accounts_that_differ_only_elsewhere_do_not_matter(self):
        """Both accounts have it begun long before the day."""
        record = {"paid": True, "from": "2010", "other_account": {"from": "2011", "source": "letter"}}

        assert ask(club(PAID, [record])).verdict == "permitted"

    def test_an_unaccepted_account_is_unknown_never_false(self):
        """A rumour may be true; if it is not, nothing is known."""
        found = ask(club(SKILLED, [{"skills": "rope", "source": "hearsay"}]))

        assert found.missing == sets("unaccepted:ann.skills.rope#0 value:ann.skills.rope")

    def test_an_unaccepted_account_is_ignored_beside_an_accepted_one(self):
        """A rumour that says otherwise does not shake the register."""
        record = {"paid": True, "other_account": {"denied": True, "source": "hearsay"}}

        assert ask(club(PAID, [record])).verdict == "permitted"

    def test_whoever_accepts_rumours_gets_an_answer_from_one(self):
        """The question says how good the evidence must be."""
        pack = club(PAID, [{"paid": True, "source": "hearsay"}])

        assert ask(pack, evidence="rumour").verdict == "permitted"

    def test_a_denial_counts_as_information(self):
        """An accepted source that says Ann never learnt it settles that she has not."""
        record = {"skills": "rope", "source": "hearsay", "other_account": {"denied": True, "source": "register"}}

        assert ask(club(SKILLED, [record])).verdict == "not_permitted"

    def test_a_denial_counts_as_information_on_a_truth_as_well(self):
        """An accepted source that says Ann never paid settles that she has not."""
        record = {"paid": True, "source": "hearsay", "other_account": {"denied": True, "source": "register"}}

        assert ask(club(PAID, [record])).verdict == "not_permitted"

    def test_what_was_published_later_does_not_exist_yet(self):
        """In May, nobody knows what the yearbook of June says."""
        found = ask(club(PAID, [{"paid": True, "source": "yearbook"}]), known_on="2020-05-31")

        assert found.missing == sets("value:ann.paid")

    def test_whether_it_was_published_may_be_open(self):
        """Within June it is to be found out whether the yearbook is out; if not, whether Ann has paid."""
        found = ask(club(PAID, [{"paid": True, "source": "yearbook"}]), known_on="2020-06-15")

        assert found.missing == sets("published:yearbook value:ann.paid")

    def test_records_that_contradict_one_another_are_disputed(self):
        """Two accepted records give Ann two standings at once: one of exactly these is right."""
        found = ask(
            club(
                [{"permit": "visit", "unless": {"person.standing": "guest"}}],
                [{"standing": "partner"}, {"standing": "member"}],
            )
        )

        assert found.verdict == "permitted"

    def test_a_dispute_is_settled_by_finding_out_who_is_right(self):
        """What only one of the two standings allows hangs on the dispute."""
        rules = [{"permit": "visit", "when": {"person.standing": "member"}}]
        found = ask(club(rules, [{"standing": "partner"}, {"standing": "member"}]))

        assert found.missing == sets("dispute:ann.standing:member|partner")


class TestDurations:
    """What must have held for some time."""

    RULES = ({"permit": "visit", "when": {"person.paid": {"equals": True, "held_for": "P1Y"}}},)

    @pytest.mark.parametrize(("since", "verdict"), [("2019-06-15", "permitted"), ("2019-06-16", "not_permitted")])
    def test_a_year_is_over_on_the_same_day_of_the_next(self, since, verdict):
        """What began on 15 June has held for a year on 15 June."""
        assert ask(club(self.RULES, [{"paid": True, "from": since}])).verdict == verdict

    def test_a_year_before_a_leap_day_is_the_last_of_february(self):
        """On 29 February 2020, what began on 28 February 2019 has held for a year."""
        pack = club(self.RULES, [{"paid": True, "from": "2019-02-28"}])

        assert ask(pack, on="2020-02-29").verdict == "permitted"

    def test_one_record_must_have_held_all_the_time(self):
        """Two records in a row do not add up."""
        rows = [{"paid": True, "until": "2020-01-01"}, {"paid": True, "from": "2020-01-01"}]

        assert ask(club(self.RULES, rows)).verdict == "not_permitted"

    def test_how_long_an_unknown_has_held_is_a_thing_of_its_own(self):
        """Where nothing is recorded, the duration itself is to be found out."""
        assert ask(club(self.RULES)).missing == sets("held:ann.paid:P1Y")

    def test_absence_has_not_held(self):
        """Not being insured by default has not lasted for any time."""
        rules = [{"permit": "visit", "when": {"person.insured": {"equals": False, "held_for": "P1Y"}}}]

        assert ask(club(rules)).verdict == "not_permitted"
