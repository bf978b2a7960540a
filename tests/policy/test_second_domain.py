"""The engine knows nothing of any one domain: the AuthZEN certification fixture runs as a pack of its own."""

from pathlib import Path

import pytest

from placet import Policy, Verdict

PACK = Path(__file__).parent.parent / "packs" / "authzen"
DAY = {"on": "2026-06-01", "known_on": "2026-06-01"}


@pytest.fixture(scope="module")
def fixture_policy():
    """The pack of the certification fixture."""
    return Policy.load(PACK)


@pytest.mark.parametrize(
    ("user", "action", "record", "context", "verdict"),
    [
        ("alice", "read", "record-1", {}, Verdict.PERMITTED),
        ("alice", "write", "record-1", {}, Verdict.PERMITTED),
        ("bob", "read", "record-1", {}, Verdict.PERMITTED),
        ("bob", "write", "record-1", {}, Verdict.NOT_PERMITTED),
        ("alice", "write", "record-2", {}, Verdict.NOT_PERMITTED),
        ("bob", "write", "record-2", {}, Verdict.PERMITTED),
        ("alice", "delete", "record-1", {"soft": True}, Verdict.PERMITTED),
        ("alice", "delete", "record-1", {"soft": False}, Verdict.NOT_PERMITTED),
        ("alice", "delete", "record-1", {}, Verdict.UNDETERMINED),
    ],
)
def test_the_mandated_decisions_come_out(fixture_policy, user, action, record, context, verdict):
    """Each decision that the scenario fixes is the one that the pack gives."""
    answer = fixture_policy.ask(user, action, object=record, context=context, **DAY)

    assert answer.verdict is verdict


def test_an_unknown_administrator_is_weighed_as_a_profile(fixture_policy):
    """A user who is on no list is judged by what is said of them."""
    answer = fixture_policy.ask({"role": "admin"}, "write", object="record-2", **DAY)

    assert answer.verdict is Verdict.PERMITTED


def test_the_answer_names_the_rule_that_overrides(fixture_policy):
    """The proof of the administrator's right says why the archive rule does not bar it."""
    answer = fixture_policy.ask("bob", "write", object="record-2", **DAY)

    assert "archive" in {node.text.split("[")[-1].split(",")[0] for node in answer.proof.children}
