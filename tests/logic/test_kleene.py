"""Decisions in three-valued logic: nothing that can be said is lost."""

import pytest

from placet.logic.activity_formula import ActivityFormula, Reads, Variable
from placet.logic.kleene import three_valued
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import FALSE, TRUE, Open, conjoin, disjoin, negate

SIZE = Open("value:size", "equals", 3)


def base(*options):
    """Give the decision's points where a base is one of some options."""
    return {
        "value:base": Point("value:base", PointKind.UNRECORDED, Domain.LISTED, options),
        "value:size": Point("value:size", PointKind.UNRECORDED, Domain.INTEGERS),
    }


def permitted(residual, points):
    """Return the formula that is true where a decision is `permitted`."""
    variables = {name: Variable(name, Reads.VALUE, name.removeprefix("value:")) for name in points}
    return three_valued(ActivityFormula("work", residual, points, (), variables)).permitted


@pytest.mark.parametrize(
    ("options", "test", "expected"),
    [
        (("camp",), "camp", TRUE),
        (("camp", None), "camp", None),
        (("camp", "forum"), "camp", None),
        (("forum",), "camp", FALSE),
    ],
)
def test_what_every_value_passes_is_settled(options, test, expected):
    """A test that comes out alike for all values is no test, even where the value is not known."""
    leaf = Open("value:base", "equals", test)

    assert permitted(leaf, base(*options)) == (leaf if expected is None else expected)


def test_the_only_option_does_not_hide_a_tautology():
    """Something or its opposite is always so, also where one of its parts has one option only."""
    both = conjoin((Open("value:base", "equals", "camp"), SIZE))

    assert permitted(disjoin((both, negate(both))), base("camp")) is TRUE
    assert permitted(both, base("camp")) == SIZE
