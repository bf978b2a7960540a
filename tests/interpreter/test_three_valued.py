"""The decision in three-valued logic says all that the interpreter says, on random packs and profiles."""

import os
from collections import Counter

import pytest
from asking import load
from hypothesis import HealthCheck, given, settings
from readings import UNKNOWN, kleene, read, verdict_of

from oracle.packs import trials
from placet.backends.interpreter.symbolic import activity_formula
from placet.logic.activity_formula import ActivityFormula, InexpressibleError, Reads, Variable
from placet.logic.formula import Scope
from placet.logic.kleene import three_valued
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import Awaited, Equal, Open, conjoin, disjoin, negate

SEEN = Counter()


def is_whole(subject):
    """Whether a question is about a profile that gives its sets whole, as a table does."""
    return isinstance(subject, dict) and not any(
        isinstance(value, dict) for name, value in subject.items() if name != "acts"
    )


@settings(
    max_examples=1_500 if os.environ.get("CI") else 500,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(trial=trials())
def compare(trial):
    """For any pack and profile, on each activity and object, both give the same verdict."""
    asked = {name: value for name, value in trial.question.items() if value is not None}
    subject = asked.pop("subject")
    if not is_whole(subject):
        return
    policy = load(trial.pack)
    under = {name: asked[name] for name in ("on", "known_on", "evidence", "context") if name in asked}
    for name in policy.activities:
        for chosen in list(policy._objects(policy.ruleset.activities[name].on, None))[:2]:
            answer = policy.ask(subject, name, object=chosen, **under)
            setting = answer.outcome.evaluation.setting
            if not answer.exact:
                continue
            try:
                formula = activity_formula(setting)
                decision = three_valued(formula)
            except InexpressibleError:
                SEEN["inexpressible"] += 1
                continue
            holder = setting.holders[Scope.SUBJECT]
            values = {each: read(variable, holder) for each, variable in formula.variables.items()}
            assert verdict_of(decision, values) == answer.verdict.value
            SEEN[answer.verdict.value] += 1


def test_three_valued_logic_equals_the_interpreter():
    """Both agree; the profiles come to each of the four verdicts, and hardly any formula cannot be written."""
    compare()

    assert min(SEEN[verdict] for verdict in ("permitted", "conditional", "not_permitted", "undetermined")) > 5
    assert SEEN["inexpressible"] * 20 < SEEN.total()


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
