"""Residuals simplify as they are built, and settle as points and acts are put in."""

import pytest

from placet.logic.residual import (
    FALSE,
    TRUE,
    Awaited,
    Conjunction,
    Disjunction,
    Equal,
    Negation,
    Open,
    Ordered,
    acts_of,
    assign,
    conjoin,
    constant,
    disjoin,
    negate,
    perform,
    points_of,
)

LARGE = Open("size", "at_least", 5)
SMALL = Open("size", "less_than", 3)
ASKED = Awaited("request")


class TestConstructors:
    """Constants, nesting and repetition disappear."""

    def test_a_conjunction_with_false_is_false(self):
        """One false part makes the whole false."""
        assert conjoin([LARGE, FALSE, ASKED]) is FALSE

    def test_a_conjunction_of_nothing_is_true(self):
        """Nothing to fulfil is fulfilled."""
        assert conjoin([TRUE, TRUE]) is TRUE

    def test_a_conjunction_of_one_part_is_that_part(self):
        """A part alone needs no connective."""
        assert conjoin([TRUE, LARGE, LARGE]) == LARGE

    def test_nested_conjunctions_become_one(self):
        """Nesting of the same connective says nothing."""
        assert conjoin([conjoin([LARGE, SMALL]), ASKED]) == Conjunction((LARGE, SMALL, ASKED))

    def test_a_disjunction_with_true_is_true(self):
        """One true part makes the whole true."""
        assert disjoin([LARGE, TRUE]) is TRUE

    def test_a_disjunction_of_nothing_is_false(self):
        """Where there is no way, it fails."""
        assert disjoin([FALSE]) is FALSE

    def test_nested_disjunctions_become_one(self):
        """Nesting of the same connective says nothing."""
        assert disjoin([disjoin([LARGE, SMALL]), ASKED]) == Disjunction((LARGE, SMALL, ASKED))

    @pytest.mark.parametrize(("part", "expected"), [(TRUE, FALSE), (FALSE, TRUE), (Negation(ASKED), ASKED)])
    def test_negation_is_put_in_at_once(self, part, expected):
        """Not true is false, and not not is nothing."""
        assert negate(part) == expected


class TestAssigning:
    """A settled point takes its tests with it."""

    def test_a_test_of_the_point_is_decided(self):
        """Once the size is known to be 7, it is at least 5."""
        assert assign(LARGE, "size", 7) is TRUE

    def test_a_test_of_another_point_stays(self):
        """What is learnt of one thing says nothing of another."""
        assert assign(LARGE, "age", 7) is LARGE

    def test_no_value_stands_in_no_relation(self):
        """Nothing is not at least five, and not less than three."""
        assert assign(disjoin([LARGE, SMALL]), "size", None) is FALSE

    def test_the_earlier_of_two_moments_bounds_the_later(self):
        """Once the beginning is known, the end comes after it."""
        assert assign(Ordered("start", "end"), "start", 10) == Open("end", "more_than", 10)

    def test_the_later_of_two_moments_bounds_the_earlier(self):
        """Once the end is known, the beginning comes before it."""
        assert assign(Ordered("start", "end"), "end", 10) == Open("start", "less_than", 10)

    def test_an_order_of_other_moments_stays(self):
        """Another point leaves an order alone."""
        assert assign(Ordered("start", "end"), "hour", 10) == Ordered("start", "end")

    @pytest.mark.parametrize(("known", "other"), [("left", "right"), ("right", "left")])
    def test_one_of_two_equal_values_gives_the_other(self, known, other):
        """Once one of them is known, the other must be the same."""
        assert assign(Equal("left", "right"), known, "x") == Open(other, "equals", "x")

    def test_no_value_equals_nothing(self):
        """Two values that are not there are not the same value."""
        assert assign(Equal("left", "right"), "left", None) is FALSE

    def test_an_equality_of_other_points_stays(self):
        """Another point leaves an equality alone."""
        assert assign(Equal("left", "right"), "size", 1) == Equal("left", "right")

    def test_a_negation_without_the_point_is_the_same_object(self):
        """What is not touched is not built again."""
        formula = negate(LARGE)

        assert assign(formula, "age", 1) is formula

    def test_a_negation_with_the_point_is_decided(self):
        """Once the size is 7, it is not at least 5 no longer."""
        assert assign(negate(LARGE), "size", 7) is FALSE

    @pytest.mark.parametrize("formula", [TRUE, ASKED])
    def test_what_has_no_points_stays(self, formula):
        """Constants and acts do not depend on points."""
        assert assign(formula, "size", 1) is formula


class TestPerforming:
    """A performed act takes its mentions with it."""

    def test_a_done_act_holds(self):
        """Once the request is made, it is made."""
        assert perform(conjoin([ASKED, LARGE]), "request", done=True) == LARGE

    def test_an_act_left_undone_fails(self):
        """Without the request, nothing that needs it holds."""
        assert perform(disjoin([negate(ASKED), LARGE]), "request", done=False) is TRUE

    def test_another_act_stays_open(self):
        """A consent does not replace a request."""
        assert perform(ASKED, "consent", done=True) is ASKED

    @pytest.mark.parametrize("formula", [TRUE, LARGE, Ordered("a", "b"), Equal("a", "b")])
    def test_what_has_no_acts_stays(self, formula):
        """Points and constants do not depend on acts."""
        assert perform(formula, "request", done=True) is formula


def test_points_and_acts_are_listed_once_and_sorted():
    """What is open is told in a fixed order."""
    formula = conjoin([negate(LARGE), disjoin([ASKED, Ordered("b", "a"), Equal("z", "b")]), Awaited("consent")])

    assert (points_of(formula), acts_of(formula)) == (("a", "b", "size", "z"), ("consent", "request"))


def test_a_constant_is_shared():
    """There is one true and one false."""
    assert (constant(value=True), constant(value=False)) == (TRUE, FALSE)
