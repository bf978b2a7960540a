"""The search for cheapest sets of moves equals trying all of them, on random formulas."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from placet.logic.goals import Compiler, Lever, put
from placet.logic.moves import Search
from placet.logic.residual import TRUE, Open, assign, conjoin, disjoin, negate, points_of

LEVERS = tuple(f"lever{number}" for number in range(4))
POINTS = ("rain", "wind")
LITERALS = st.one_of(
    st.builds(Open, st.sampled_from(LEVERS), st.just("equals"), st.integers(0, 2)),
    st.builds(Open, st.sampled_from(POINTS), st.just("equals"), st.booleans()),
)
ANY_OF = st.lists(LITERALS | LITERALS.map(negate), min_size=1, max_size=3).map(disjoin)
ALL_OF = st.lists(ANY_OF, min_size=1, max_size=3).map(conjoin)
FORMULAS = st.lists(ALL_OF, min_size=1, max_size=4).map(disjoin)
COSTS = st.lists(st.integers(1, 5), min_size=len(LEVERS), max_size=len(LEVERS))


def counterexample_of(formula, levers):
    """What tells in which world, if any, a formula fails under some moves."""

    def counterexample(chosen):
        left = put(formula, chosen, levers)
        for values in product((False, True), repeat=len(POINTS)):
            world = dict(zip(POINTS, values, strict=True))
            if not holds(left, world):
                return world
        return None

    return counterexample


def holds(left, world):
    """Whether what is left of a formula is true in a world."""
    for point in points_of(left):
        left = assign(left, point, world[point])
    return left is TRUE


def brute_force(formula, levers):
    """Every minimal set of moves, with its cost."""
    counterexample = counterexample_of(formula, levers)
    found = []
    for states in sorted(product(range(3), repeat=len(LEVERS)), key=lambda states: sum(map(bool, states))):
        moves = {(lever, state) for lever, state in zip(LEVERS, states, strict=True) if state}
        if not any(smaller <= moves for smaller in found) and counterexample(dict(moves)) is None:
            found.append(frozenset(moves))
    return {moves: sum(levers[lever].cost for lever, _ in moves) for moves in found}


@settings(max_examples=800, deadline=None, derandomize=True, database=None)
@given(formula=FORMULAS, costs=COSTS, limit=st.integers(1, 4))
def test_the_cheapest_sets_are_found_and_no_dearer_one(formula, costs, limit):
    """However few sets are asked for, they are the cheapest of all minimal ones."""
    levers = {lever: Lever(lever, 2, cost, (at,)) for at, (lever, cost) in enumerate(zip(LEVERS, costs, strict=True))}
    goal = Compiler(levers).goal(formula, want=True)
    found = Search(goal, levers, counterexample_of(formula, levers)).run(limit)
    every = brute_force(formula, levers)

    assert found.exact
    assert set(found.sets) <= set(every)
    assert [every[moves] for moves in found.sets] == sorted(every.values())[:limit]
    assert not found.complete or len(every) <= limit


def test_what_two_parts_share_is_counted_once():
    """A move that helps two parts of a goal at once is not taken for dearer than it is."""
    levers = {name: Lever(name, 1, cost, (at,)) for at, (name, cost) in enumerate({"b": 4, "a": 3, "c": 9}.items())}
    one, two = ((Open(name, "equals", 1), disjoin((Open(name, "equals", 1), Open("c", "equals", 1)))) for name in "ab")
    formula = disjoin((conjoin(one), conjoin(two)))
    goal = Compiler(levers).goal(formula, want=True)

    assert Search(goal, levers, counterexample_of(formula, levers)).run(1).sets == (frozenset({("a", 1)}),)
