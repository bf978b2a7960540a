"""The oracle itself, on cases worked out by hand: verdicts, acts, values, rules and questions."""

from oracle.club import ON_REQUEST, PAID, SKILLED, ask, club, sets


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
