import xml.etree.ElementTree as ET

import pytest

SCENARIOS = """
Feature: lending
  Background:
    Given the policy "{library}"
    And the date is 1 February 2022

  Scenario: Ada borrows
    When we ask whether Ada can borrow a book
    Then the answer is permitted

  Scenario: Ben borrows
    When we ask whether Ben can borrow a book
    Then the answer is permitted
"""


@pytest.fixture
def scenarios(tmp_path, library, monkeypatch):
    """A folder of scenarios of which one does not hold, in the current folder."""
    folder = tmp_path / "scenarios"
    folder.mkdir()
    (folder / "lending.feature").write_text(SCENARIOS.format(library=library.as_posix()), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_summary_counts_what_holds(placet, scenarios):
    """The summary gives each file's counts, and the total at the end."""
    ran = placet("test", scenarios)

    assert ran.status == 1
    assert ran.out.startswith("scenarios/lending.feature  1 passed, 1 failed\n")
    assert ran.out.splitlines()[-1] == "1 passed, 1 failed"


def test_a_failure_shows_question_verdicts_and_proof(placet, scenarios):
    """A scenario that does not hold shows the question, the verdict expected and given, and the proof."""
    ran = placet("test", scenarios)

    assert "FAILED scenarios/lending.feature:11: Ben borrows\n" in ran.out
    assert "expected: the answer is permitted\n     given: the answer is not permitted\n" in ran.out
    assert "Not permitted. Ben: borrow a book, on 2022-02-01" in ran.out
    assert "The proof:" in ran.out


def test_the_summary_in_french(placet, scenarios):
    """Counts and failures are told in the language that is asked for."""
    ran = placet("test", scenarios, "--lang", "fr")

    assert ran.out.startswith("scenarios/lending.feature  1 réussi, 1 en échec\n")
    assert "ÉCHEC scenarios/lending.feature:11\u00a0: Ben borrows\n" in ran.out


def test_without_a_path_the_usual_folder_is_run(placet, scenarios):
    """Scenarios are looked for in `scenarios`."""
    assert placet("test").out == placet("test", scenarios).out


def test_json_has_each_scenario(placet, scenarios):
    """Programs get each scenario with its state."""
    ran = placet("test", scenarios, "--format", "json")

    assert (ran.json["passed"], ran.json["failed"], ran.json["skipped"]) == (1, 1, 0)
    assert [each["name"] for each in ran.json["scenarios"]] == ["Ada borrows", "Ben borrows"]


def test_junit_is_written(placet, scenarios, tmp_path):
    """A build server gets the outcome in JUnit's form."""
    placet("test", scenarios, "--junit", tmp_path / "report.xml")

    cases = ET.parse(tmp_path / "report.xml").findall(".//testcase")
    assert [(case.get("name"), len(case)) for case in cases] == [("Ada borrows", 0), ("Ben borrows", 1)]


def test_settings_of_the_surroundings_do_not_count(placet, scenarios, tmp_path, monkeypatch):
    """What a project configures for its own tests does not change what scenarios mean."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    (tmp_path / "pytest.ini").write_text("[pytest]\naddopts = --no-such-option-either\n", encoding="utf-8")

    assert placet("test", scenarios, "--format", "json").json["passed"] == 1


def test_a_folder_without_scenarios_is_an_error(placet, tmp_path):
    """Running nothing is never a success."""
    ran = placet("test", tmp_path)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P911]: no scenarios in ")


def test_without_the_extra_the_install_command_is_named(placet, scenarios, monkeypatch):
    """Where pytest-bdd is not installed, the message says how to install it."""
    monkeypatch.setattr("placet.diagnostics.extras.find_spec", lambda name: None if name == "pytest_bdd" else name)

    ran = placet("test", scenarios)

    assert ran.status == 2
    assert ran.err.startswith("error[P902]: the extra `test` is not installed\n")
    assert "pip install 'placet[test]'" in ran.err
