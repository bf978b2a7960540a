"""Residuals that differ only in what their open points are called have the same shape, and no others have."""

import pytest

from placet.backends.interpreter.shape import shape_of
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import Awaited, Open, Ordered, conjoin, disjoin, negate


def point(name, low=0, high=10):
    """A moment that is open within some limits."""
    return Point(name, PointKind.MOMENT, Domain.DAYS, low=low, high=high)


POINTS = {each.id: each for each in (point("a"), point("b"), point("c"), point("later", 5, 20))}


def test_other_names_make_no_other_shape():
    """That it is another's date that is not known makes no difference."""
    one = conjoin((Open("a", "at_most", 3), negate(Open("b", "at_most", 3)), Awaited("request")))
    other = conjoin((Open("c", "at_most", 3), negate(Open("a", "at_most", 3)), Awaited("request")))

    assert shape_of((one, Ordered("a", "b")), POINTS) == shape_of((other, Ordered("c", "a")), POINTS)


@pytest.mark.parametrize(
    ("one", "other", "orders"),
    [
        (Open("a", "at_most", 3), Open("a", "at_most", 4), ()),
        (Open("a", "equals", 1), Open("a", "equals", True), ()),
        (Open("a", "at_most", 3), Open("a", "less_than", 3), ()),
        (Open("a", "at_most", 3), negate(Open("a", "at_most", 3)), ()),
        (Open("a", "at_most", 3), Open("later", "at_most", 3), ()),
        (Awaited("request"), Awaited("consent"), ()),
        (
            conjoin((Open("a", "at_most", 3), Open("b", "at_most", 3))),
            disjoin((Open("a", "at_most", 3), Open("b", "at_most", 3))),
            (),
        ),
        (
            conjoin((Open("a", "at_most", 3), Open("b", "at_most", 2))),
            conjoin((Open("a", "at_most", 3), Open("a", "at_most", 2))),
            (),
        ),
        (Open("a", "at_most", 3), Open("b", "at_most", 3), (Ordered("a", "c"),)),
    ],
)
def test_whatever_the_verdict_depends_on_is_in_the_shape(one, other, orders):
    """Another limit, relation, act, range or link between points is another shape."""
    assert shape_of((one, *orders), POINTS) != shape_of((other, *orders), POINTS)
