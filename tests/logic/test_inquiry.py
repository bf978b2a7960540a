"""The next question is the best one: held to every strategy played through, on random residuals."""

import os
from fractions import Fraction
from itertools import chain, combinations, product

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from oracle.strategies import Game
from placet.logic import inquiry as module
from placet.logic.inquiry import Inquiry, Item, State
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import (
    FALSE,
    TRUE,
    Awaited,
    Conjunction,
    Constant,
    Disjunction,
    Negation,
    Open,
    conjoin,
    disjoin,
    negate,
)
from placet.logic.verdicts import Space

P, Q, R, S = (Open(name, "equals", True) for name in "pqrs")
N = "n"
ACTS = ("ask", "agree")
POINTS = {
    **{name: Point(name, PointKind.UNRECORDED, Domain.LISTED, (False, True)) for name in "pqrs"},
    "k": Point("k", PointKind.UNRECORDED, Domain.LISTED, ("a", "b", "c")),
    N: Point(N, PointKind.UNRECORDED, Domain.INTEGERS),
}
TESTS = [
    P,
    Q,
    R,
    S,
    Open("k", "equals", "a"),
    Open("k", "one_of", frozenset({"b", "c"})),
    Open(N, "at_least", 10),
    Open(N, "more_than", 20),
]


def formulas(leaves, most):
    """Random formulas over some leaves."""
    return st.recursive(
        st.sampled_from(leaves),
        lambda inner: st.one_of(
            inner.map(negate),
            st.lists(inner, min_size=2, max_size=3).map(conjoin),
            st.lists(inner, min_size=2, max_size=3).map(disjoin),
        ),
        max_leaves=most,
    )


RESIDUALS = formulas([*TESTS, *map(Awaited, ACTS)], 10)
CONSTRAINTS = st.one_of(st.just(TRUE), formulas([P, Q, R, S], 3))


def holds(formula, world, done):
    """Whether a formula holds in a world in which some acts have been done."""
    match formula:
        case Constant(value):
            return value
        case Awaited(act):
            return act in done
        case Negation(part):
            return not holds(part, world, done)
        case Conjunction(parts):
            return all(holds(part, world, done) for part in parts)
        case Disjunction(parts):
            return any(holds(part, world, done) for part in parts)
        case Open(point, operator, operand):
            value = dict(world)[point]
            return {
                "equals": lambda: value == operand,
                "one_of": lambda: value in operand,
                "at_least": lambda: value >= operand,
                "more_than": lambda: value > operand,
            }[operator]()


def comparisons(formula):
    """Every test of an open point in a formula."""
    match formula:
        case Open():
            return {formula}
        case Negation(part):
            return comparisons(part)
        case Conjunction(parts) | Disjunction(parts):
            return set().union(*map(comparisons, parts))
        case _:
            return set()


def values_of(name, tests):
    """The values of a point that count; of numbers, one for each way in which the tests on it come out."""
    if name != N:
        return POINTS[name].values
    found = {}
    for number in range(31):
        found.setdefault(frozenset(t for t in tests if t.point == N and holds(t, [(N, number)], ())), number)
    return tuple(found.values())


def verdict_of(residual, worlds):
    """The verdict over some worlds, word for word as DESIGN section 4 has it."""
    sets = list(chain.from_iterable(combinations(ACTS, size) for size in range(len(ACTS) + 1)))
    table = {done: [holds(residual, world, done) for world in worlds] for done in sets}
    if all(table[()]):
        return "permitted"
    if not any(any(row) for row in table.values()):
        return "not_permitted"
    return "conditional" if any(all(row) for row in table.values()) else "undetermined"


def game_of(residual, consistent, items):
    """The worlds of a residual and the questions about them."""
    tests = comparisons(residual) | comparisons(consistent)
    names = sorted({each.point for each in tests})
    combined = product(*(values_of(name, tests) for name in names))
    every = (frozenset(zip(names, values, strict=True)) for values in combined)
    worlds = frozenset(world for world in every if holds(consistent, world, ()))
    questions = {
        item.id: (lambda world, points=item.points: tuple(dict(world).get(point) for point in points)) for item in items
    }
    return Game(lambda some: verdict_of(residual, some), questions), worlds


def inquire(residual, consistent, items, **bounds):
    """The engine's inquiry."""
    space = Space.of(residual, POINTS, [consistent])
    return Inquiry(space, POINTS, State(residual, space.consistent), items, **bounds)


def singly(*names):
    """One question for each point."""
    return [Item(name, (name,)) for name in names]


GROUPINGS = [
    singly("p", "q", "r", "s", "k", N),
    [Item("pq", ("p", "q")), Item("rk", ("r", "k")), *singly("s", N)],
    [Item("pqr", ("p", "q", "r")), *singly("k")],
    singly("p", "k", N),
    [],
]


@settings(
    max_examples=3_000 if os.environ.get("CI") else 300,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(residual=RESIDUALS, consistent=CONSTRAINTS, items=st.sampled_from(GROUPINGS))
def test_no_strategy_expects_fewer_questions(residual, consistent, items):
    """Whatever is open, tied together or not known to anybody, no other way of asking is expected to end sooner."""
    found = inquire(residual, consistent, items)
    game, worlds = game_of(residual, found.start.consistent, items)
    assume(0 < len(worlds) <= 60)
    advice = found.advice()

    if game.is_over(worlds):
        assert advice is None
        return
    assert advice.exact
    assert advice.expected == game.fewest(worlds)
    assert game.after(worlds, advice.item.id) == game.fewest(worlds)


@settings(max_examples=150, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(residual=RESIDUALS, items=st.sampled_from(GROUPINGS[:2]))
def test_beyond_the_bound_asking_still_comes_to_an_end(residual, items):
    """Where there is too much to work out, each question asked leaves less open, until nothing can change."""
    state, asked = residual, []
    for _ in range(len(items) + 1):
        found = inquire(state, TRUE, items, most_states=0)
        advice = found.advice()
        if advice is None:
            break
        asked.append(advice.item.id)
        for point in advice.item.points:
            if point in found.start.points:
                state = State(state, TRUE).after(point, found.values(point)[0]).residual

    assert advice is None
    assert len(set(asked)) == len(asked)


def test_what_decides_alone_is_asked_before_what_decides_together():
    """If p forbids by itself, it is asked before q and r, which matter only when p does not hold."""
    found = inquire(conjoin([negate(P), Q, R]), TRUE, singly("q", "r", "p"))

    assert found.advice().expected == Fraction(7, 4)


def test_equally_good_questions_are_asked_in_the_order_given():
    """Of two questions that are as good as each other, the first one is asked."""
    assert inquire(conjoin([P, Q]), TRUE, singly("q", "p")).advice().item.id == "q"
    assert inquire(conjoin([P, Q]), TRUE, singly("p", "q")).advice().item.id == "p"


def test_nothing_is_asked_about_what_no_answer_can_change():
    """Where p is not known to anybody and decides alone, q is not asked in vain."""
    assert inquire(disjoin([conjoin([P, Q]), conjoin([P, negate(Q)])]), TRUE, singly("q")).advice() is None


def test_a_condition_that_an_answer_can_lift_is_not_settled():
    """Permitted once asked, or at once if p holds: so p is worth asking."""
    assert inquire(disjoin([P, Awaited("ask")]), TRUE, singly("p")).advice().item.id == "p"


def test_what_stays_conditional_whatever_is_answered_is_settled():
    """If one of two acts is needed in any case, it does not matter for the verdict which."""
    both_ways = disjoin([conjoin([P, Awaited("ask")]), conjoin([negate(P), Awaited("agree")])])

    assert inquire(both_ways, TRUE, singly("p")).advice() is None


def test_that_something_is_known_follows_from_any_answer():
    """A rule that asks whether k is known is settled by k itself, whatever it is."""
    points = {**POINTS, "known": Point("known", PointKind.RECORDING, Domain.LISTED, (False, True))}
    residual = Open("known", "equals", True)
    space = Space.of(residual, points, [])
    advice = Inquiry(space, points, State(residual, TRUE), [Item("k", (), ("known",))]).advice()

    assert (advice.item.id, advice.expected) == ("k", 1)


def test_what_each_answer_makes_conditional_in_another_way_is_not_settled():
    """If each of two acts spoils what the other allows, it matters which of them is needed; r is not known to anybody."""
    ask, agree = map(Awaited, ACTS)
    residual = disjoin(
        [conjoin([P, ask, negate(agree)]), conjoin([negate(P), agree, negate(ask)]), conjoin([R, ask, agree])]
    )

    assert inquire(residual, TRUE, singly("p")).advice().item.id == "p"


def test_constraints_weigh_the_answers():
    """If p implies q, three worlds are left, and in two of them q holds: then p is asked as well."""
    found = inquire(P, disjoin([negate(P), Q]), singly("q", "p"))

    assert found.advice().item.id == "p"
    assert sum(found.answers(found.start, Item("q", ("q",))).values()) == 3


@pytest.mark.parametrize("residual", [TRUE, FALSE])
def test_a_settled_question_needs_no_more(residual):
    """Nothing is asked where the answer is plain."""
    assert inquire(residual, TRUE, []).advice() is None


def test_only_what_changes_something_matters():
    """That q stands in the rule does not make it matter."""
    found = inquire(conjoin([P, disjoin([Q, negate(conjoin([Q, R])), R])]), TRUE, singly("p", "q", "r"))

    assert [found.matters(name) for name in "pq"] == [True, False]


def test_too_many_states_are_said_to_be_too_many(monkeypatch):
    """A question chosen beyond the bound does not claim to be the best."""
    advice = inquire(conjoin([P, disjoin([Q, R])]), TRUE, singly("p", "q", "r"), most_states=1).advice()

    assert (advice.exact, advice.expected, advice.item.id) == (False, None, "p")
    monkeypatch.setattr(module, "MOST_STEPS", 2)
    assert not inquire(conjoin([P, disjoin([Q, R])]), TRUE, singly("p", "q", "r")).advice().exact
