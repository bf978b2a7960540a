"""Three-valued logic, as the decision is written for it, says all that can be said."""

import pytest
from readings import UNKNOWN, kleene, verdict_of

from placet.logic.activity_formula import ActivityFormula, InexpressibleError, Reads, Variable
from placet.logic.kleene import three_valued
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import Awaited, Equal, Open, conjoin, disjoin, negate


def formula_of(residual, **domains):
    """Return the formula of an activity over variables with these values."""
    points = {name: Point(name, PointKind.UNRECORDED, domain, values) for name, (domain, values) in domains.items()}
    variables = {name: Variable(name, Reads.VALUE, name) for name in domains}
    return ActivityFormula("any", residual, points, (), variables)


TRUTH = (Domain.LISTED, (False, True))
COLOUR = (Domain.LISTED, ("red", "green", "blue"))
NUMBER = (Domain.INTEGERS, ())
TEXT = (Domain.TEXTS, ())


class TestWhatHangsTogether:
    """Kleene's connectives alone would call each of these unknown."""

    def test_something_or_its_opposite(self):
        """Whether a truth is known or not, it holds or it does not."""
        told = Open("p", "equals", operand=True)
        formula = formula_of(
            disjoin((conjoin((told, Open("q", "equals", True))), conjoin((negate(told), Open("q", "equals", True))))),
            p=TRUTH,
            q=TRUTH,
        )

        assert kleene(three_valued(formula).permitted, {"p": UNKNOWN, "q": True}) is True
        assert kleene(formula.residual, {"p": UNKNOWN, "q": True}) is None

    def test_every_name_is_one_of_the_list(self):
        """Whatever it is, it is one of its options; and it is not two of them."""
        either = disjoin((Open("c", "equals", "red"), Open("c", "one_of", frozenset({"green", "blue"}))))
        both = conjoin((Open("c", "equals", "red"), Open("c", "equals", "green")))

        assert kleene(three_valued(formula_of(either, c=COLOUR)).permitted, {"c": UNKNOWN}) is True
        assert kleene(three_valued(formula_of(both, c=COLOUR)).possible, {"c": UNKNOWN}) is False

    def test_a_number_lies_on_one_side(self):
        """Below three or from two on is everything."""
        formula = formula_of(disjoin((Open("n", "less_than", 3), Open("n", "at_least", 2))), n=NUMBER)

        assert kleene(three_valued(formula).permitted, {"n": UNKNOWN}) is True

    def test_an_act_that_helps_and_one_that_hinders(self):
        """What may be done is tried with and without the act that may hinder."""
        formula = formula_of(conjoin((Awaited("a"), negate(Awaited("b")), Open("p", "equals", True))), p=TRUTH)
        decision = three_valued(formula, with_ways=True)

        assert verdict_of(decision, {"p": True}) == "conditional"
        assert verdict_of(decision, {"p": False}) == "not_permitted"
        assert verdict_of(decision, {"p": UNKNOWN}) == "undetermined"
        assert [done for done, way in decision.ways if kleene(way, {"p": True})] == [frozenset({"a"})]


def test_two_texts_compared_and_tested_otherwise_too_are_refused():
    """What cannot be written out exactly is an error that names the attribute, and no guess."""
    formula = formula_of(conjoin((Equal("s", "t"), negate(Open("s", "equals", "x")))), s=TEXT, t=TEXT)

    with pytest.raises(InexpressibleError) as error:
        three_valued(formula)

    assert error.value.attribute in ("s", "t")


def test_two_texts_compared_alone_are_written_out():
    """Texts that are compared once only, with each other, are equal, different or not known to be either."""
    decision = three_valued(formula_of(Equal("s", "t"), s=TEXT, t=TEXT))

    assert verdict_of(decision, {"s": "x", "t": "x"}) == "permitted"
    assert verdict_of(decision, {"s": "x", "t": "y"}) == "not_permitted"
    assert verdict_of(decision, {"s": "x", "t": UNKNOWN}) == "undetermined"
