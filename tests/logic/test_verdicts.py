"""The four verdicts over open points and open acts, as DESIGN section 4 defines them."""

from datetime import date
from decimal import Decimal

import pytest

from placet.logic import verdicts
from placet.logic.points import Domain, Point, PointKind, representatives
from placet.logic.residual import FALSE, TRUE, Awaited, Equal, Open, Ordered, conjoin, disjoin, negate
from placet.logic.verdicts import Verdict, find
from placet.moments import MINUTES_PER_DAY, NEGATIVE_INFINITY, POSITIVE_INFINITY

P = Open("p", "equals", True)
Q = Open("q", "equals", True)
ASK, CONSENT, INVITE = Awaited("ask"), Awaited("consent"), Awaited("invite")


def truth(name):
    """An open truth."""
    return Point(name, PointKind.UNRECORDED, Domain.LISTED, (False, True))


POINTS = {name: truth(name) for name in "pqrstuvwxyz"}


def days(name, low, high):
    """An open moment between two days (numbers of days)."""
    return Point(name, PointKind.MOMENT, Domain.DAYS, low=low * MINUTES_PER_DAY, high=high * MINUTES_PER_DAY)


class TestVerdict:
    """Each verdict, and only that."""

    @pytest.mark.parametrize(
        ("residual", "verdict"),
        [
            (TRUE, Verdict.PERMITTED),
            (FALSE, Verdict.NOT_PERMITTED),
            (ASK, Verdict.CONDITIONAL),
            (P, Verdict.UNDETERMINED),
            (disjoin([P, negate(P)]), Verdict.PERMITTED),
            (conjoin([P, negate(P), ASK]), Verdict.NOT_PERMITTED),
            (conjoin([P, ASK]), Verdict.UNDETERMINED),
            (disjoin([P, ASK]), Verdict.CONDITIONAL),
            (disjoin([conjoin([P, ASK]), conjoin([negate(P), CONSENT])]), Verdict.CONDITIONAL),
        ],
    )
    def test_follows_from_all_possible_worlds(self, residual, verdict):
        """What holds whatever is unknown is settled, even where each part of it is open."""
        assert find(residual, POINTS).verdict is verdict

    def test_one_value_of_an_unknown_option_is_enough(self):
        """An unknown option has one value, so it is surely one of all of them."""
        point = Point("kind", PointKind.UNRECORDED, Domain.LISTED, ("a", "b", "c"))
        residual = disjoin([Open("kind", "equals", "a"), Open("kind", "one_of", frozenset({"b", "c"}))])

        assert find(residual, {"kind": point}).verdict is Verdict.PERMITTED

    def test_an_unknown_number_lies_on_one_side_of_a_threshold(self):
        """Whatever the number, it is below ten or it is not."""
        point = Point("n", PointKind.UNRECORDED, Domain.INTEGERS)
        residual = disjoin([Open("n", "less_than", 10), Open("n", "at_least", 10)])

        assert find(residual, {"n": point}).verdict is Verdict.PERMITTED

    def test_a_number_cannot_be_above_and_below(self):
        """No number is both more than ten and at most five."""
        point = Point("n", PointKind.UNRECORDED, Domain.DECIMALS)
        residual = conjoin([Open("n", "more_than", Decimal(10)), Open("n", "at_most", Decimal(5))])

        assert find(residual, {"n": point}).verdict is Verdict.NOT_PERMITTED


class TestWays:
    """Every minimal set of acts, and no other."""

    def test_every_minimal_way_is_listed(self):
        """An invitation alone does, and so do a request and consent together."""
        residual = disjoin([INVITE, conjoin([ASK, CONSENT])])

        assert set(find(residual, {}).ways) == {frozenset({"invite"}), frozenset({"ask", "consent"})}

    def test_an_act_that_spoils_the_permission_is_in_no_way(self):
        """Where asking forbids it, consent alone is the way."""
        residual = conjoin([CONSENT, negate(ASK)])

        assert find(residual, {}).ways == (frozenset({"consent"}),)

    def test_a_way_works_in_every_world(self):
        """Where it is unknown which act is needed, the way is both."""
        residual = disjoin([conjoin([P, ASK]), conjoin([negate(P), CONSENT])])

        assert find(residual, POINTS).ways == (frozenset({"ask", "consent"}),)


class TestMissing:
    """Every minimal set of things to find out."""

    def test_each_of_two_alternatives_is_needed_together(self):
        """Whether either holds is settled only when both are known."""
        assert find(disjoin([P, Q]), POINTS).missing == (frozenset({"p", "q"}),)

    def test_a_point_that_changes_nothing_is_not_missing(self):
        """What would not change the verdict need not be found out."""
        residual = conjoin([P, disjoin([Q, negate(Q)])])

        assert find(residual, POINTS).missing == (frozenset({"p"}),)

    def test_alternative_sets_are_all_listed(self):
        """If two sources would each settle it, both are told."""
        r = Open("r", "equals", True)
        residual = conjoin([disjoin([P, Q, ASK]), disjoin([negate(P), r, negate(ASK)])])
        found = find(residual, POINTS)

        assert all(len(chosen) <= 3 for chosen in found.missing)

    def test_a_long_list_is_marked_as_incomplete(self, monkeypatch):
        """Where too many sets would have to be tried, the answer says that its list is not complete."""
        monkeypatch.setattr(verdicts, "MOST_CHECKS", 1)
        residual = disjoin([conjoin([P, Q, ASK]), conjoin([negate(P), Open("r", "equals", True), CONSENT])])
        found = find(residual, POINTS)

        assert found.verdict is Verdict.UNDETERMINED
        assert found.exact


class TestConsistency:
    """Only possible worlds count."""

    def test_a_period_ends_after_it_begins(self):
        """If it ended before the day asked, it had begun by then."""
        points = {"start": days("start", 0, 30), "end": days("end", 0, 30)}
        at = 15 * MINUTES_PER_DAY
        residual = disjoin([negate(Open("end", "at_most", at)), Open("start", "at_most", at)])

        assert find(residual, points, [Ordered("start", "end")]).verdict is Verdict.PERMITTED

    def test_without_that_order_it_is_open(self):
        """The same question of two unrelated moments is open."""
        points = {"start": days("start", 0, 30), "end": days("end", 0, 30)}
        at = 15 * MINUTES_PER_DAY
        residual = disjoin([negate(Open("end", "at_most", at)), Open("start", "at_most", at)])

        assert find(residual, points).verdict is Verdict.UNDETERMINED

    def test_knowing_one_moment_can_settle_what_another_decides(self):
        """An order between moments counts when it is asked what would settle the matter."""
        points = {"start": days("start", 0, 30), "end": days("end", 0, 30)}
        at = 15 * MINUTES_PER_DAY
        residual = conjoin([Open("start", "at_most", at), negate(Open("end", "at_most", at))])
        found = find(residual, points, [Ordered("start", "end")])

        assert found.missing == (frozenset({"start", "end"}),)

    def test_a_chain_of_moments_needs_room(self):
        """Three events one after another do not fit into two days."""
        points = {name: days(name, 10, 11) for name in "abc"}
        residual = Open("a", "at_most", 10 * MINUTES_PER_DAY)
        found = find(residual, points, [Ordered("a", "b"), Ordered("b", "c")])

        assert found.verdict is Verdict.PERMITTED


class TestBounds:
    """Beyond the bounds an answer is undetermined and says so; it never errs towards yes."""

    def test_too_many_acts_are_not_counted_out(self):
        """Thirteen open acts are more than the engine weighs."""
        residual = disjoin([Awaited(f"act-{n}") for n in range(13)])
        found = find(residual, {})

        assert (found.verdict, found.exact) == (Verdict.UNDETERMINED, False)

    def test_too_many_worlds_are_not_counted_out(self, monkeypatch):
        """Where the worlds are too many, even a certain yes is not given."""
        monkeypatch.setattr(verdicts, "MOST_STEPS", 2)
        found = find(disjoin([conjoin([P, Q]), negate(P), negate(Q)]), POINTS)

        assert (found.verdict, found.exact) == (Verdict.UNDETERMINED, False)


class TestRepresentatives:
    """Finitely many values stand for all."""

    def test_each_side_of_each_threshold_is_represented(self):
        """Numbers below, at and above a threshold are all tried."""
        point = Point("n", PointKind.UNRECORDED, Domain.INTEGERS)

        assert representatives({"n": point}, [Open("n", "at_least", 5)])["n"] == (4, 5, 6)

    def test_numbers_between_two_thresholds_are_represented(self):
        """There is a number between 1 and 2."""
        point = Point("n", PointKind.UNRECORDED, Domain.DECIMALS)
        residual = conjoin([Open("n", "more_than", Decimal(1)), Open("n", "less_than", Decimal(2))])

        assert any(1 < value < 2 for value in representatives({"n": point}, [residual])["n"])

    def test_two_unknown_texts_may_be_the_same_or_not(self):
        """Texts that nobody mentions are tried as equal and as different."""
        points = {n: Point(n, PointKind.UNRECORDED, Domain.TEXTS) for n in "ab"}

        assert find(Equal("a", "b"), points).verdict is Verdict.UNDETERMINED

    def test_unknown_dates_lie_on_either_side(self):
        """A date is before a threshold or not."""
        point = Point("d", PointKind.UNRECORDED, Domain.DATES)
        tests = [Open("d", "before", date(2020, 1, 1)), Open("d", "on_or_after", date(2020, 1, 1))]

        assert find(disjoin(tests), {"d": point}).verdict is Verdict.PERMITTED

    def test_an_unbounded_moment_may_lie_on_either_side(self):
        """A moment of which nothing is known may have come or not."""
        point = Point("m", PointKind.MOMENT, Domain.DAYS, low=NEGATIVE_INFINITY, high=POSITIVE_INFINITY)

        assert find(Open("m", "at_most", 0), {"m": point}).verdict is Verdict.UNDETERMINED

    def test_the_hour_is_cut_where_something_changes(self):
        """A day divides at the minute at which something changes, and nowhere else."""
        point = Point("hour", PointKind.HOUR, Domain.MINUTES, low=0, high=1439)

        assert representatives({"hour": point}, [Open("hour", "at_least", 600)])["hour"] == (0, 600)
