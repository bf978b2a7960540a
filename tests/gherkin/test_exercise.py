"""Which rules the scenarios exercise."""

from pathlib import Path

from placet.gherkin.exercise import exercised_rules
from placet.policy import Policy

SCENARIOS = Path(__file__).parents[2] / "scenarios" / "nato"


def test_every_rule_about_partnerships_has_a_scenario():
    """No rule of the NATO pack could change without a scenario that may notice."""
    policy = Policy.load("nato")

    assert set(policy.ruleset.rules) - exercised_rules([SCENARIOS], policy.ruleset.digest) == set()


def test_scenarios_of_another_policy_count_for_nothing():
    """What the scenarios of one policy exercise says nothing of another."""
    assert exercised_rules([SCENARIOS / "operations.feature"], "sha256:0") == frozenset()
