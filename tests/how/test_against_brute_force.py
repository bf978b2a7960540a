"""The ways equal all subsets tried one by one, on random packs and on questions to the NATO pack."""

import os
from copy import deepcopy

import pytest
from asking import load
from brute_force import TooManyError, minimal_ways
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from oracle.packs import trials
from placet import Policy, Verdict
from placet.backends.interpreter.ways import find_ways

EXAMPLES = 1_000 if os.environ.get("CI") else 150
TRYING = settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
GOALS = (Verdict.PERMITTED, Verdict.NOT_PERMITTED)
EVERY = 10_000


def changeable(trial, choices):
    """The pack with an actor and a cost for most of its attributes, and costs for its acts."""
    pack = deepcopy(trial.pack)
    vocabulary = pack["vocabulary"]
    declared = [*vocabulary["attributes"].values(), vocabulary["context"]]
    for attribute in [a for owner in declared for a in owner.values() if not a.get("derived")]:
        attribute["changed_by"] = choices.choice(["member", "board", "both", "nobody"])
        if choices.random() < 0.5:
            attribute["cost"] = choices.randint(1, 4)
    for act in vocabulary["acts"].values():
        act["cost"] = choices.randint(1, 3)
    return pack


def setting_of(policy, question):
    """The question made ready for evaluation."""
    names = policy._questions
    asking = names.asking(question["on"], question["known_on"], question["evidence"], question["context"])
    activity = names.activity(question["activity"])
    return names.prepare(question["subject"], activity, question["object"], asking)[1]


def all_ways(setting, goal, most):
    """Every minimal set of changes, by brute force; cases with too many are passed over."""
    try:
        return minimal_ways(setting, goal, most=most)
    except TooManyError:
        assume(condition=False)
        raise


@TRYING
@given(trial=trials(), choices=st.randoms(use_true_random=False), goal=st.sampled_from(GOALS))
def test_the_ways_equal_brute_force(trial, choices, goal):
    """Every minimal set of changes is found, and no other."""
    setting = setting_of(load(changeable(trial, choices)), trial.question)
    expected = all_ways(setting, goal, 400)

    found = find_ways(setting, goal, EVERY)

    assert {frozenset(changes) for _, changes in found.ways} == expected
    assert (found.exact, found.complete) == (True, True)
    assert bool(found.obstacles) <= (not expected)


@settings(TRYING, max_examples=EXAMPLES // 5)
@given(trial=trials(), choices=st.randoms(use_true_random=False), goal=st.sampled_from(GOALS))
def test_what_stands_in_the_way_closes_every_way(trial, choices, goal):
    """With everything else changeable, the facts that are named still leave no way."""
    pack = changeable(trial, choices)
    setting = setting_of(load(pack), trial.question)
    obstacles = find_ways(setting, goal, 1).obstacles
    assume(obstacles)

    paths = [fixture.path for fixture in obstacles if fixture.path]
    stuck = {(setting.holder(path).type, path.attribute) for path in paths}
    freed = setting_of(load(with_all_changeable_but(pack, stuck)), trial.question)

    assert find_ways(freed, goal, 1).ways == ()


def with_all_changeable_but(pack, stuck):
    """The pack in which somebody can change every attribute, except some of an owner."""

    def changed(owner, attributes):
        free = {name: a for name, a in attributes.items() if not a.get("derived") and (owner, name) not in stuck}
        return {**attributes, **{name: {**attribute, "changed_by": "member"} for name, attribute in free.items()}}

    vocabulary = pack["vocabulary"]
    of_owner = {owner: changed(owner, attributes) for owner, attributes in vocabulary["attributes"].items()}
    context = changed("context", vocabulary["context"])
    return {**pack, "vocabulary": {**vocabulary, "attributes": of_owner, "context": context}}


@TRYING
@given(trial=trials(), choices=st.randoms(use_true_random=False), goal=st.sampled_from(GOALS))
def test_a_short_list_is_the_cheapest_part_of_the_whole(trial, choices, goal):
    """With a limit, the best come first, each leads to the goal, and none has a superfluous member."""
    setting = setting_of(load(changeable(trial, choices)), trial.question)
    whole, few = find_ways(setting, goal, EVERY), find_ways(setting, goal, 2)
    costs = [cost for cost, _ in whole.ways]

    assert few.ways == whole.ways[:2]
    assert costs == sorted(costs)
    assert not few.complete or len(whole.ways) <= 2


QUESTIONS = [
    ("austria", "decide-on-operation", "kfor"),
    ("russia", "meet-in-flexible-format", None),
    ("ukraine", "decide-in-council", "nato-ukraine-council"),
    ("japan", "accede", None),
    ("georgia", "accede", None),
    ("belarus", "attend-committee", None),
    ("serbia", "prepare-for-membership", None),
    ("jordan", "consult-regularly-on-security", None),
    ("germany", "exchange-intelligence", None),
    ("austria", "shape-decisions", "kfor"),
    ("mauritania", "host-liaison-office", None),
    ("belarus", "consult-politically", None),
    ("germany", "agree-individual-programme", None),
    ("libya", "join-planning-and-review", None),
    ("georgia", "join-institution-building-plan", None),
]


@pytest.fixture(scope="module")
def nato():
    """The NATO pack."""
    return Policy.load("nato")


@pytest.mark.parametrize("goal", GOALS)
@pytest.mark.parametrize(("subject", "activity", "object_"), QUESTIONS)
def test_the_ways_of_nato_equal_brute_force(nato, subject, activity, object_, goal):
    """On questions to the NATO pack, all subsets of what its rules read give the same ways."""
    question = {"subject": subject, "activity": activity, "object": object_, "on": "2024-03-06"}
    setting = setting_of(nato, {**question, "known_on": "2026-06-01", "evidence": None, "context": {}})

    found = find_ways(setting, goal, EVERY)

    expected = minimal_ways(setting, goal, most=100_000, read_only=True)
    assert (found.exact, found.complete) == (True, True)
    assert {frozenset(changes) for _, changes in found.ways} == expected
