import shutil
from pathlib import Path

import pytest


@pytest.fixture
def pack(library, tmp_path) -> Path:
    """A pack of one's own to break."""
    return Path(shutil.copytree(library, tmp_path / "library"))


def test_a_pack_without_errors(placet, library):
    """A pack with nothing wrong passes."""
    ran = placet("check", library)

    assert ran.status == 0
    assert " 0 errors" in ran.out


def test_errors_of_several_files_are_shown_together(placet, pack):
    """One run shows the errors of all files."""
    (pack / "policy" / "more.yaml").write_text(
        "- {rule: a, permit: fly}\n- {rule: b, permit: swim}\n", encoding="utf-8"
    )

    ran = placet("check", pack)

    assert ran.status == 1
    assert "`fly`" in ran.out
    assert "`swim`" in ran.out


def test_errors_as_json_have_places(placet, pack):
    """An editor gets each error with its code and place."""
    (pack / "policy" / "more.yaml").write_text("- {rule: a, permit: fly}\n", encoding="utf-8")

    ran = placet("check", pack, "--format", "json")

    assert ran.json["errors"] == len(ran.json["found"])
    assert (ran.json["found"][0]["severity"], ran.json["found"][0]["line"]) == ("error", 1)


def test_a_pack_that_cannot_be_read_fails_its_check(placet, pack):
    """A file that is no YAML is an error of the pack, found by its check."""
    (pack / "policy" / "more.yaml").write_text("- {rule: a\n", encoding="utf-8")

    ran = placet("check", pack)

    assert ran.status == 1
    assert ran.out.startswith("error[P102]: ")


def test_a_pack_that_does_not_exist_is_bad_input(placet):
    """A name that is no pack is a mistake in the command."""
    ran = placet("check", "natto")

    assert ran.status == 2
    assert ran.err.startswith("error[P137]: ")


def test_rules_that_no_scenario_exercises_are_named(placet, pack, tmp_path):
    """With scenarios beside it, the check warns of the rules that no answer rests on, and of no others."""
    feature = tmp_path / "lending.feature"
    feature.write_text(
        f'Feature: f\n  Scenario: s\n    Given the policy "{pack.as_posix()}"\n    And the date is 2022-02-01\n'
        "    When we ask whether Ben can borrow a book\n    Then the answer is not permitted\n",
        encoding="utf-8",
    )

    ran = placet("check", pack, "--scenarios", feature, "--format", "json")
    named = {each["message"] for each in ran.json["found"] if each["code"] == "P509"}

    assert "no scenario exercises the rule `rarities`" in named
    assert "no scenario exercises the rule `suspension`" not in named
