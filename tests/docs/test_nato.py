"""The page on the NATO pack speaks of what is in the pack, and its way of updating the pack works."""

import re
import shutil
from pathlib import Path

import pytest

from golden_pages import Page
from placet import Policy
from placet.check import check
from placet.check.lints import run_lints
from placet.pack import load_sources

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "docs" / "nato.md").read_text(encoding="utf-8")
PROSE = re.sub(r"^```.*?^```$", "", TEXT, flags=re.MULTILINE | re.DOTALL)
OPEN = PROSE[PROSE.index("## What the sources leave open") : PROSE.index("## When a page changes")]


@pytest.fixture(scope="module")
def ruleset():
    """The NATO pack."""
    return Policy.load("nato").ruleset


def findings(folder):
    """Give the code and message of everything found in a pack."""
    checked = check(load_sources(folder))
    return [(each.code, each.message) for each in (*checked.diagnostics, *run_lints(checked))]


def test_two_dozen_questions_are_open():
    """Each of the contradictions and gaps that the page announces has its row."""
    rows = re.findall(r"^\| (?!what |---)", OPEN, re.MULTILINE)

    assert len(rows) == 24


def test_every_name_is_one_of_the_pack(ruleset):
    """Whatever the page names in answer to an open question is in the pack."""
    attributes = {name for declared in ruleset.attributes.values() for name in declared}
    known = attributes.union(
        ruleset.rules, ruleset.activities, ruleset.terms, ruleset.acts, ruleset.events, ruleset.entities, ruleset.grades
    )

    assert set(re.findall(r"`([^`]+)`", OPEN)) - known == {"note"}


def test_counts_are_those_of_the_pack(ruleset):
    """The page counts the activities and the acts as they are."""
    assert f"{len(ruleset.activities)} activities in a hierarchy; {len(ruleset.acts)} acts" in PROSE


def test_the_update_adds_no_fault(tmp_path):
    """The new source and record of the page bring neither an error nor a warning."""
    shutil.copytree(ROOT / "rules", tmp_path / "rules")
    before = findings(tmp_path / "rules" / "nato")
    Page("```base\nnothing\n```\n" + TEXT).lay_out(tmp_path)

    assert findings(tmp_path / "rules" / "nato") == before
