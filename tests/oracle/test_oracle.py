"""The oracle itself, on cases worked out by hand."""

import pytest

from oracle.club import ask, club, sets

PAID = [{"permit": "visit", "when": {"person.paid": True}}]
SKILLED = [{"permit": "visit", "when": {"person.skills": "rope"}}]
ON_REQUEST = [{"permit": "visit", "upon": ["request"]}]


class TestVerdicts:
    """The four verdicts, and what comes with them."""

    def test_what_nothing_permits_is_not_permitted(self):
        """A pack without a rule that fits says no."""
        assert ask(club([{"permit": "host"}])).verdict == "not_permitted"

    def test_a_prohibition_beats_a_permission(self):
        """What one rule permits and another forbids is not permitted."""
        assert ask(club([{"permit": "visit"}, {"forbid": "any"}])).verdict == "not_permitted"

    def test_either_way_is_permitted_even_when_it_is_unknown_which(self):
        """`paid or not paid` holds though nobody knows whether Ann has paid."""
        either = {"any": [{"person.paid": True}, {"not": {"person.paid": True}}]}

        assert ask(club([{"permit": "visit", "when": either}])).verdict == "permitted"

    def test_what_is_not_recorded_is_to_be_found_out(self):
        """Whether Ann has paid decides, and is not recorded."""
        found = ask(club(PAID))

        assert (found.verdict, found.missing) == ("undetermined", sets("value:ann.paid"))

    def test_only_what_decides_is_to_be_found_out(self):
        """An unknown that cannot change the answer is not asked for."""
        rules = [*PAID, {"permit": "visit", "when": {"person.paid": True, "person.skills": "rope"}}]

        assert ask(club(rules)).missing == sets("value:ann.paid")

    def test_every_minimal_set_of_acts_is_a_way(self):
        """Two rules that wait for different acts give two ways, and a set that contains a way is none."""
        rules = [
            *ON_REQUEST,
            {"permit": "stay", "upon": ["consent"]},
            {"permit": "any", "upon": ["request", "consent"]},
        ]
        found = ask(club(rules))

        assert (found.verdict, found.ways) == ("conditional", sets("request", "consent"))

    def test_an_act_may_spoil_what_another_allows(self):
        """Where consent triggers a prohibition, the request alone is the way, and both together are none."""
        found = ask(club([*ON_REQUEST, {"forbid": "visit", "upon": ["consent"]}]))

        assert found.ways == sets("request")

    def test_acts_do_not_help_where_something_unknown_decides_as_well(self):
        """A request is not enough while it is unknown whether Ann has paid."""
        found = ask(club([{**PAID[0], "upon": ["request"]}]))

        assert (found.verdict, found.missing) == ("undetermined", sets("value:ann.paid"))

    def test_a_term_is_certain_or_depends_on_something_open(self):
        """A term without a condition is certain; one that waits for an unknown is not; one that fails is left out."""
        terms = [
            {"attach": "quiet", "to": "visit"},
            {"attach": "roped", "to": "visit", "when": {"person.skills": "ski"}},
            {"attach": "dry", "to": "host"},
        ]
        found = ask(club([{"permit": "visit"}, *terms]))

        assert found.terms == {("quiet", "r1", True), ("roped", "r2", False)}


class TestActs:
    """Acts done, refused, and open."""

    def test_an_act_on_record_is_done(self):
        """A recorded request about a visit covers the stay, which is a kind of visit."""
        assert ask(club(ON_REQUEST, acts=[{"act": "request"}])).verdict == "permitted"

    def test_an_act_about_something_narrower_does_not_count(self):
        """A request to stay is no request to visit."""
        pack = club(ON_REQUEST, acts=[{"act": "request", "activity": "stay"}])

        assert ask(pack, activity="visit").verdict == "conditional"

    def test_an_act_about_another_object_does_not_count(self):
        """A request that names a hut counts for that hut only; without one it counts for any."""
        rules = [{"permit": "host", "upon": ["request"]}]
        on_the_alp = club(rules, acts=[{"act": "request", "activity": "host", "object": "alp"}])
        on_any = club(rules, acts=[{"act": "request", "activity": "host"}])

        assert ask(on_the_alp, activity="host", object="alp").verdict == "permitted"
        assert ask(on_any, activity="host", object="alp").verdict == "permitted"

    def test_a_refused_act_cannot_be_done(self):
        """After a refusal there is no way left."""
        assert ask(club(ON_REQUEST, acts=[{"act": "request", "refused": True}])).verdict == "not_permitted"

    def test_a_refusal_ends(self):
        """A refusal that ended before the day does not bind."""
        pack = club(ON_REQUEST, acts=[{"act": "request", "refused": True, "until": "2020-06-15"}])

        assert ask(pack).ways == sets("request")

    def test_done_beats_refused(self):
        """An act that is on record as done and as refused is done, and not refused."""
        both = [{"act": "request"}, {"act": "request", "refused": True}]
        rules = [{"permit": "visit", "when": {"act.request": "done"}, "unless": {"act.request": "refused"}}]

        assert ask(club(rules, acts=both)).verdict == "permitted"


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


class TestValues:
    """Sets, truths, numbers and what absence means."""

    def test_outside_recorded_periods_an_element_is_absent(self):
        """A skill recorded with its end is known to be absent after it."""
        assert ask(club(SKILLED, [{"skills": "rope", "until": "2019"}])).verdict == "not_permitted"

    def test_an_element_without_any_record_is_open(self):
        """That Ann can ski says nothing of ropes."""
        assert ask(club(SKILLED, [{"skills": "ski"}])).missing == sets("value:ann.skills.rope")

    def test_absence_means_no_where_the_register_is_complete(self):
        """No record of insurance means none."""
        assert ask(club([{"permit": "visit", "when": {"person.insured": True}}])).verdict == "not_permitted"

    def test_no_value_satisfies_nothing(self):
        """Without any standing, neither being a member nor being none of the others holds."""
        rules = [{"permit": "visit", "when": {"person.standing": {"one_of": ["guest", "partner", "member"]}}}]

        assert ask(club(rules)).verdict == "not_permitted"

    def test_an_unknown_number_lies_on_one_side_of_a_threshold(self):
        """At least 3 or less than 3 holds for every level."""
        either = {"any": [{"person.level": {"at_least": 3}}, {"person.level": {"less_than": 3}}]}

        assert ask(club([{"permit": "visit", "when": either}])).verdict == "permitted"

    def test_no_whole_number_lies_between_two_neighbours(self):
        """No level is more than 3 and less than 4."""
        rules = [{"permit": "visit", "when": {"person.level": {"more_than": 3, "less_than": 4}}}]

        assert ask(club(rules)).verdict == "not_permitted"

    def test_two_unknown_numbers_may_differ_or_not(self):
        """Whether level and goal are the same hangs on both."""
        found = ask(club([{"permit": "visit", "when": {"person.level": {"same_as": "person.goal"}}}]))

        assert found.missing == sets("value:ann.level value:ann.goal")

    def test_a_bar_on_a_node_covers_what_lies_below(self):
        """Barred from visits, Ann cannot stay either."""
        rules = [{"permit": "any"}, {"forbid": "any", "when": {"person.barred_from": {"covers": "activity"}}}]

        assert ask(club(rules, [{"barred_from": "visit"}])).verdict == "not_permitted"

    def test_the_object_is_an_element_of_a_set_of_its_own_type(self):
        """Who keeps the hut may host there."""
        rules = [{"permit": "host", "when": {"person.keeps": {"includes": "object"}}}]

        assert ask(club(rules, [{"keeps": "alp"}]), activity="host", object="alp").verdict == "permitted"

    def test_an_object_of_another_type_is_no_element(self):
        """Nobody keeps a boat as a hut: that is no open question."""
        rules = [{"permit": "host", "when": {"person.keeps": {"includes": "object"}}}]

        assert ask(club(rules), activity="host", object="ark").verdict == "not_permitted"

    def test_without_an_object_nothing_holds_of_it(self):
        """On a question without an object, its being open fails and its not being open holds."""
        rules = [{"permit": "any", "when": {"not": {"object.open": True}}}]

        assert ask(club(rules)).verdict == "permitted"

    def test_what_is_known_or_may_become_known(self):
        """Whether a recorded value is known is settled; of another it may turn out."""
        rules = [{"permit": "visit", "when": {"person.paid": {"known": True}}}]

        assert ask(club(rules, [{"paid": False}])).verdict == "permitted"
        assert ask(club(rules)).missing == sets("known:ann.paid")


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


class TestRules:
    """Overrides and derived attributes."""

    def test_an_overridden_rule_does_not_apply(self):
        """A permission that overrides a prohibition wins while it applies."""
        rules = [{"forbid": "any"}, {"permit": "stay", "override": "r0"}]

        assert ask(club(rules)).verdict == "permitted"
        assert ask(club(rules), activity="visit").verdict == "not_permitted"

    def test_a_rule_that_is_itself_overridden_still_overrides(self):
        """What counts is that the overriding rule applies, not that it is effective."""
        rules = [
            {"permit": "any"},
            {"forbid": "any", "override": "r0"},
            {"attach": "dry", "to": "any", "override": "r1"},
        ]

        assert ask(club(rules)).verdict == "not_permitted"

    def test_an_override_may_wait_for_an_act(self):
        """The prohibition falls when the consent that overrides it is given."""
        rules = [{"forbid": "any"}, {"permit": "any", "upon": ["consent"], "override": "r0"}]

        assert ask(club(rules)).ways == sets("consent")

    def test_the_first_case_that_holds_gives_the_value(self):
        """A later case does not count once an earlier one holds."""
        cases = [{"value": "high", "when": {"person.paid": True}}, {"value": "low", "when": {"person.paid": True}}]
        rules = [{"define": "person.rank", "cases": cases}, {"permit": "any", "when": {"person.rank": "high"}}]

        assert ask(club(rules, [{"paid": True}])).verdict == "permitted"

    def test_without_a_case_the_value_is_what_it_is_otherwise(self):
        """Who has not paid is of low rank."""
        cases = [{"value": "high", "when": {"person.paid": True}}]
        rules = [{"define": "person.rank", "cases": cases}, {"permit": "any", "when": {"person.rank": "low"}}]

        assert ask(club(rules, [{"paid": False}])).verdict == "permitted"


class TestQuestions:
    """Profiles and circumstances."""

    def test_a_profile_need_not_be_on_the_roster(self):
        """A mapping of attributes is a subject as well."""
        assert ask(club(PAID), subject={"paid": True}).verdict == "permitted"

    def test_a_set_given_in_a_profile_is_complete(self):
        """What a profile's set does not list is absent."""
        assert ask(club(SKILLED), subject={"skills": ["ski"]}).verdict == "not_permitted"

    def test_null_in_a_profile_means_not_known(self):
        """It does so even where absence would mean no."""
        rules = [{"permit": "visit", "when": {"person.insured": True}}]

        assert ask(club(rules), subject={"insured": None}).missing == sets("value:profile.insured")

    def test_circumstances_that_are_not_stated_are_open(self):
        """Whether it is winter is to be found out, unless the question says it."""
        pack = club([{"permit": "visit", "when": {"context.winter": True}}])

        assert ask(pack).missing == sets("value:context.winter")
        assert ask(pack, context={"winter": True}).verdict == "permitted"
