"""Written decisions equal the interpreter, on random packs and profiles."""

import os
from random import Random

from any_profiles import any_profile, outcome
from asking import load
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from oracle.packs import trials
from placet import Policy

IN_CI = bool(os.environ.get("CI"))


def asked(policy, profile, *arguments, **named):
    """What the interpreter says, with whether it is exact; or the mistakes that it finds."""
    found = outcome(lambda: policy.ask(profile, *arguments, **named))
    return (found, True) if isinstance(found, list) else (found.verdict, found.exact)


def objects(policy, activity):
    """The objects that a question about an activity may have."""
    types = policy.ruleset.activities[activity].on
    return [e.id for e in policy.ruleset.entities.values() if e.type in types] if types else [None]


@settings(
    max_examples=500 if IN_CI else 80,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(trial=trials(), seed=st.integers(0, 1_000_000))
def test_a_decider_equals_the_interpreter(trial, seed):
    """For any pack, activity and profile both give the same verdict, or find the same mistakes."""
    random, policy = Random(seed), load(trial.pack)
    limits = {name: trial.question[name] for name in ("on", "known_on", "evidence", "context")}
    for activity in policy.activities:
        for name in objects(policy, activity)[:1]:
            decider = policy.decider(activity, object=name, **limits)
            for number in range(6):
                profile = any_profile(random, policy.ruleset, mistakes=number % 3 == 2)
                expected, is_exact = asked(policy, profile, activity, object=name, **limits)
                got = outcome(lambda: decider(profile))  # noqa: B023 - called at once
                if is_exact:
                    assert got == expected, (activity, name, profile, decider.source)


def test_deciders_for_every_activity_of_a_real_pack(nato: Policy):
    """All that the pack about partnerships decides is written out, and equals the interpreter on random profiles."""
    random, limits = Random(5), {"on": "2023-10-01", "known_on": "2024-01-01"}
    profiles = [any_profile(random, nato.ruleset, mistakes=number % 6 == 5) for number in range(400 if IN_CI else 18)]
    verdicts = set()
    for activity in nato.activities:
        name = objects(nato, activity)[0]
        decider = nato.decider(activity, object=name, **limits)
        assert decider.is_compiled
        for profile in profiles:
            expected, is_exact = asked(nato, profile, activity, object=name, **limits)
            got = outcome(lambda: decider(profile))  # noqa: B023 - called at once
            assert is_exact
            assert got == expected, (activity, profile)
            verdicts.add(str(got))
    assert {"permitted", "conditional", "not_permitted", "undetermined"} <= verdicts
