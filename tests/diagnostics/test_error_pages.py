"""The pages of the codes: their examples are run."""

import json
from pathlib import Path

import pytest

from golden_pages import TESTS, Page, run_command

PAGES = sorted((TESTS.parent / "docs" / "errors").glob("*.md"))
MEND = "## How to mend it"


def _codes_of(text: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> set[str]:
    Page(text).lay_out(folder)
    monkeypatch.chdir(folder)
    output = run_command("placet check . --invariants --format json")
    return {found["code"] for found in json.JSONDecoder().raw_decode(output, output.index("{"))[0]["found"]}


def _parts(page: Path) -> tuple[str, str]:
    example, _, mended = page.read_text(encoding="utf-8").partition(MEND)
    return example, mended


PAGES_WITH_FILES = [page for page in PAGES if " file=" in _parts(page)[0]]
PAGES_WITH_MENDED_FILES = [page for page in PAGES if " file=" in _parts(page)[1]]


@pytest.mark.parametrize("page", PAGES_WITH_FILES, ids=lambda page: page.stem)
def test_example_causes_the_error_that_its_page_explains(page: Path, tmp_path: Path, monkeypatch):
    """The faulty file of a page gives the error of that page."""
    assert page.stem in _codes_of(_parts(page)[0], tmp_path, monkeypatch)


@pytest.mark.parametrize("page", PAGES_WITH_MENDED_FILES, ids=lambda page: page.stem)
def test_mended_example_has_no_error(page: Path, tmp_path: Path, monkeypatch):
    """What a page advises does away with the error and brings no other one of reading."""
    left = _codes_of(_parts(page)[1], tmp_path, monkeypatch)

    assert not {code for code in left if code == page.stem or code < "P2"}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_page_has_an_example_and_its_mending(page: Path):
    """Every page shows what causes the error and how to mend it."""
    text = page.read_text(encoding="utf-8")

    assert "\n## Example\n" in text
    assert f"\n{MEND}\n" in text
