"""The doors of compiled decisions: same source in every run, same mistakes found, and answers that are remembered."""

import json
import os
import subprocess
import sys

import pytest

from placet import PlacetError, Policy, Verdict
from placet.logic import diagram
from placet.policy import deciding

ON = "2023-10-01"


def test_the_source_is_the_same_whatever_the_hash_seed():
    """Two processes with different hash seeds write the same source."""
    found = [
        subprocess.run(
            [sys.executable, "-m", "placet", "compile", "join-exercise", "--on", ON, "--known-on", "2024-01-01"],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]

    assert found[0] == found[1]
    assert found[0].startswith(b"# join-exercise, on 2023-10-01, known on 2024-01-01")


def test_the_source_names_the_rules_that_it_comes_from(nato: Policy):
    """Each rule about the activity stands above the source with its file and line."""
    source = nato.decider("join-exercise", on=ON).source

    assert source is not None
    for rule in nato.ruleset.permits["join-exercise"]:
        assert f"# permit {rule.id} ({rule.place.file}:{rule.place.line})" in source


def test_the_roster_is_decided_as_asked(nato: Policy):
    """For everybody on the roster, the verdict alone is that of the answer; also when it is remembered."""
    for subject in nato.subjects:
        expected = nato.ask(subject, "join-exercise", on=ON).verdict
        for _ in range(2):
            assert nato.decide(subject, "join-exercise", on=ON) is expected
            assert nato.can(subject, "join-exercise", on=ON) is (expected is Verdict.PERMITTED)


@pytest.mark.parametrize("profile", [{"mispelt": True}, {"kind": "planet"}, {"acts": {"dance": "done"}}, 5, [], None])
def test_a_mistake_is_found_as_asking_finds_it(nato: Policy, profile):
    """A profile that does not fit raises the same errors as `ask`."""
    with pytest.raises(PlacetError) as expected:
        nato.ask(profile, "join-exercise", on=ON)
    with pytest.raises(PlacetError) as found:
        nato.decider("join-exercise", on=ON)(profile)

    assert [str(d.message) for d in found.value.diagnostics] == [str(d.message) for d in expected.value.diagnostics]


def test_a_decision_too_large_is_left_to_the_interpreter(nato: Policy, monkeypatch):
    """Beyond the bound on nodes the interpreter decides, and the decider says so."""
    monkeypatch.setattr(diagram, "MOST_NODES", 3)
    decider = nato.in_language("fr").decider("join-exercise", on="2023-10-02")
    profile = {"kind": "country", "framework": ["pfp"], "membership": "none", "suspended_from": []}

    assert not decider.is_compiled
    assert str(decider.reason) == "the decision is too large to be written out"
    assert decider(profile) is nato.ask(profile, "join-exercise", on="2023-10-02").verdict


def test_the_command_prints_the_source(nato: Policy):
    """`placet compile --format json` has the source that a decider has."""
    command = [sys.executable, "-m", "placet", "compile", "join-exercise", "--on", ON, "--format", "json"]
    found = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    assert (found["activity"], found["object"], found["is_compiled"], found["reason"]) == (
        "join-exercise",
        None,
        True,
        None,
    )
    assert "def decide(profile):" in found["source"]


def test_few_profiles_are_not_worth_writing_a_decision(nato: Policy, monkeypatch):
    """A profile now and then is asked about; a decision is written once many have come, and says the same."""
    written, policy, profile = [], nato.in_language("fr"), {"kind": "country", "framework": ["pfp"]}
    make = deciding.make_decider
    monkeypatch.setattr(deciding, "PATIENCE", 3)
    monkeypatch.setattr(deciding, "make_decider", lambda *of: written.append(of) or make(*of))

    verdicts = [policy.decide(profile, "join-exercise", on="2023-10-03") for _ in range(3)]
    assert not written
    verdicts += [policy.decide(profile, "join-exercise", on="2023-10-03") for _ in range(3)]

    assert len(written) == 1
    assert set(verdicts) == {nato.ask(profile, "join-exercise", on="2023-10-03").verdict}
