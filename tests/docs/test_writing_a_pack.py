"""The page on writing a pack builds a pack that works."""

import re
from pathlib import Path

import pytest

from golden_pages import Page
from placet import Policy, Verdict
from placet.check import check
from placet.check.lints import run_lints
from placet.pack import load_sources

PAGE = Path(__file__).parents[2] / "docs" / "writing-a-pack.md"
YAML = re.compile(r"^```yaml([^\n]*)$", re.MULTILINE)
DAY = {"on": "2024-10-01", "known_on": "2026-11-24"}


@pytest.fixture(scope="module")
def workshop(tmp_path_factory):
    """The pack of the page, each file as the page shows it last."""
    folder = tmp_path_factory.mktemp("page")
    Page("```base\nnothing\n```\n" + PAGE.read_text(encoding="utf-8")).lay_out(folder)
    return folder / "workshop"


def test_every_yaml_block_is_a_file():
    """The page shows no YAML that is not part of its pack."""
    names = YAML.findall(PAGE.read_text(encoding="utf-8"))

    assert [name for name in names if not name.startswith(" file=workshop/")] == []


def test_every_part_of_a_pack_is_written(workshop):
    """The page leaves no part of a pack out."""
    parts = ["pack", "vocabulary", "sources", "records", "policy", "invariants"]

    assert [part for part in parts if not (workshop / f"{part}.yaml").exists()] == []


def test_the_pack_is_without_fault(workshop):
    """Neither an error nor a warning is found in the pack of the page."""
    checked = check(load_sources(workshop))

    assert [*checked.diagnostics, *run_lints(checked)] == []


@pytest.mark.parametrize(
    ("person", "activity", "verdict"),
    [
        ("bob", "enter", Verdict.PERMITTED),
        ("bob", "teach-a-course", Verdict.CONDITIONAL),
        ("dora", "enter", Verdict.NOT_PERMITTED),
    ],
)
def test_the_pack_answers(workshop, person, activity, verdict):
    """A reader who has followed the page to its end gets answers."""
    answer = Policy.load(workshop, cache=False).ask(person, activity, **DAY)

    assert answer.verdict is verdict
