"""Suppositions in scenarios."""

import pytest

ASKED = "When we ask whether Ada can borrow a book on 1 June 2022\n"


@pytest.mark.parametrize(
    "supposition",
    [
        'Given we suppose "ada.member = false"',
        "Given we suppose that Ada is no longer a member from 1 January 2022",
        "Given we suppose that Ada is suspended from lending until 2023",
        'Given we suppose that "reservation by ada to any refused"\nAnd we suppose "ada.member withdrawn"',
    ],
)
def test_a_scenario_may_suppose_something(run_steps, supposition):
    """The answer follows from what the steps suppose."""
    outcome = run_steps(f"{supposition}\n{ASKED}Then the answer is not permitted\nAnd the answer is hypothetical")

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_without_a_supposition_no_answer_is_hypothetical(run_steps):
    """The step fails where nothing is supposed."""
    outcome = run_steps(f"{ASKED}Then the answer is hypothetical")

    assert outcome.state == "failed"
    assert "   given: nothing is supposed" in outcome.detail


def test_a_mistake_is_told_at_its_step(run_steps):
    """What is wrong with a supposition is shown with a caret, at the step that makes it."""
    outcome = run_steps(f'Given we suppose "ada.membr = false"\n{ASKED}Then the answer is permitted')

    assert outcome.state == "failed"
    assert "Given we suppose" in outcome.detail
    assert "^^^^^ not an attribute of the pack" in outcome.detail
