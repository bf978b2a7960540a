"""Settling what is open never takes a settled verdict back."""

from asking import ask, load
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from oracle.packs import trials
from placet import Verdict
from placet.logic.residual import assign
from placet.logic.verdicts import find

SETTINGS = settings(
    max_examples=100,
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
