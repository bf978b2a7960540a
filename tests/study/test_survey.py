"""A survey: everybody's verdicts on one day."""

from placet.study import Surveyed, survey


def test_survey_agrees_with_the_answers(lay_over):
    """For each question it gives the verdict that asking gives."""
    policy = lay_over()
    asked = [
        Surveyed(subject, answer.question.activity, answer.question.object, answer.verdict)
        for subject in policy.subjects
        for answer in policy.what(subject, on="2021-05-15", known_on="2024-01-01")
    ]

    assert list(survey(policy, "2021-05-15", "2024-01-01")) == asked
