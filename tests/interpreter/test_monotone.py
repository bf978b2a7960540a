"""Settling what is open never takes a settled verdict back."""

import os

from asking import ask, load
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from oracle import TooLargeError, answer
from oracle.packs import trials
from oracle.settling import can_be_settled, settle
from placet import PlacetError, Verdict
from placet.logic.residual import assign
from placet.logic.verdicts import find

SETTINGS = settings(
    max_examples=1_000 if os.environ.get("CI") else 100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
LATER = {
    Verdict.PERMITTED: {Verdict.PERMITTED},
    Verdict.NOT_PERMITTED: {Verdict.NOT_PERMITTED},
    Verdict.CONDITIONAL: {Verdict.CONDITIONAL, Verdict.PERMITTED},
    Verdict.UNDETERMINED: set(Verdict),
}


@SETTINGS
@given(trial=trials(), choices=st.randoms(use_true_random=False))
def test_finding_something_out_never_changes_a_settled_verdict(trial, choices):
    """Learning how one open point turned out keeps yes and no as they are, and can only fulfil a condition."""
    outcome = ask(load(trial.pack), trial.question).outcome
    orders = list(outcome.evaluation.facts.timeline.orders)
    space = outcome.space
    assume(space is not None and space.values)
    point = choices.choice(sorted(space.values))
    value = choices.choice(space.values[point])
    learnt = [assign(order, point, value) for order in orders]
    assume(space.is_satisfiable(assign(space.consistent, point, value)))

    after = find(assign(outcome.residual, point, value), outcome.points, learnt)

    assert after.verdict in LATER[outcome.finding.verdict]


@SETTINGS
@given(trial=trials(), choices=st.randoms(use_true_random=False))
def test_writing_down_a_date_never_changes_a_settled_verdict(trial, choices):
    """Once dates, the hour and circumstances are written into the pack and the question, a settled answer stays."""
    world = choices.choice(worlds_of(trial))
    points = sorted(point for point in world if can_be_settled(point))
    assume(points)
    some = choices.sample(points, choices.randint(1, len(points)))

    before, after = verdict_of(trial), verdict_of(settle(trial, world, some))

    assert after in LATER[before]


def worlds_of(trial):
    """Every possible world, as brute force finds them."""
    try:
        return answer(trial.pack, trial.question).worlds
    except TooLargeError:
        assume(condition=False)
        raise


def verdict_of(trial):
    """The verdict; dates that turn out to make a record contradict itself or repeat another make no pack."""
    try:
        return ask(load(trial.pack), trial.question).verdict
    except PlacetError as error:
        assume(condition=not {found.code for found in error.diagnostics} <= {"P302", "P230"})
        raise
