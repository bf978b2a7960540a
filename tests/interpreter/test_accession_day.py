"""On the day of its accession a country is a partner or a member, never neither."""

import pytest

from placet import Verdict
from placet.backends.interpreter.steps import StepKind

KNOWN = {"known_on": "2026-06-01"}


def test_what_partners_and_members_may_alike_is_settled(nato):
    """Partners consult and members consult, so on that day Sweden does, whatever the hour."""
    assert nato.can("sweden", "consult-politically", on="2024-03-07", **KNOWN)


def test_the_settled_answer_argues_both_before_and_after(nato):
    """The proof goes through the hours before and after the deposit."""
    outcome = nato.ask("sweden", "consult-politically", on="2024-03-07", **KNOWN).outcome
    cases = [step.matter for first in outcome.steps for step in first.walk() if step.kind is StepKind.CASE]

    assert [case.upto is None for case in cases if case.name == "hour"] == [False, True]


def test_what_only_partners_may_asks_for_the_hour(nato):
    """Whether Sweden may still be seconded staff as a partner depends on the hour of the day."""
    answer = nato.ask("sweden", "second-staff-officer", on="2024-03-07", **KNOWN)

    assert answer.verdict is Verdict.UNDETERMINED
    assert [point.kind for point in answer.missing[0]] == ["hour"]
    assert answer.missing[0][0].why == "accession of Sweden: 2024-03-07T17:30+01:00; ask with an hour and its offset"


def test_what_is_open_is_cited(nato):
    """The sources of an undetermined answer include those of the event that leaves it open."""
    reasons = nato.ask("sweden", "second-staff-officer", on="2024-03-07", **KNOWN).because

    assert "sweden-member-2024" in {cited.source for reason in reasons for cited in reason.sources}


@pytest.mark.parametrize(
    ("on", "verdict"),
    [
        ("2024-03-06", Verdict.CONDITIONAL),
        ("2024-03-07T17:29+01:00", Verdict.CONDITIONAL),
        ("2024-03-07T17:30+01:00", Verdict.NOT_PERMITTED),
        ("2024-03-08", Verdict.NOT_PERMITTED),
    ],
)
def test_a_question_with_its_hour_is_settled(nato, on, verdict):
    """A minute before the deposit Sweden is a partner, and from that minute on a member."""
    assert nato.ask("sweden", "second-staff-officer", on=on, **KNOWN).verdict is verdict
