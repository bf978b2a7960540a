"""A proof is a minimal set of facts that forces the verdict by itself."""

import os
from pathlib import Path

import pytest
from asking import ask, load
from hypothesis import HealthCheck, assume, given, settings
from restriction import facts_of, restrict

from oracle.packs import trials
from placet import Policy, Verdict
from placet.backends.interpreter import decide

PACKS = Path(__file__).parent.parent / "packs"
DATES = {"on": "2024-05-01", "known_on": "2026-06-01"}
SETTINGS = settings(
    max_examples=1_000 if os.environ.get("CI") else 100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
SETTLED = (Verdict.PERMITTED, Verdict.NOT_PERMITTED)


def outcomes():
    """Every settled answer of the small packs."""
    for name in ("minimal", "authzen"):
        policy = Policy.load(PACKS / name)
        for subject in policy.subjects:
            for answer in policy.what(subject, **DATES):
                if answer.verdict in SETTLED:
                    yield pytest.param(answer.outcome, id=repr(answer))


@pytest.mark.parametrize("outcome", list(outcomes()))
def test_the_facts_of_the_proof_alone_force_the_verdict(outcome):
    """Whoever knows only what the proof cites comes to the same verdict."""
    (_, argument), *_ = outcome.arguments
    forgotten = restrict(outcome.evaluation.setting, facts_of(argument))

    assert decide(forgotten).finding.verdict is outcome.finding.verdict


@pytest.mark.parametrize("outcome", list(outcomes()))
def test_no_fact_of_the_proof_can_be_left_out(outcome):
    """Whoever forgets one cited fact no longer comes to the verdict."""
    (_, argument), *_ = outcome.arguments
    facts = facts_of(argument)
    verdicts = {decide(restrict(outcome.evaluation.setting, facts - {fact})).finding.verdict for fact in facts}

    assert outcome.finding.verdict not in verdicts


@SETTINGS
@given(trial=trials())
def test_the_proof_of_a_random_question_forces_its_verdict(trial):
    """Also on random packs, what the proof cites is enough for the verdict."""
    outcome = ask(load(trial.pack), trial.question).outcome
    assume(outcome.finding.verdict in SETTLED and not outcome.space.values)
    (_, argument), *_ = outcome.arguments

    forgotten = restrict(outcome.evaluation.setting, facts_of(argument))

    assert decide(forgotten).finding.verdict is outcome.finding.verdict
