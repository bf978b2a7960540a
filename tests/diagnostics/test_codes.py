"""The registry of codes and their pages."""

import re
from pathlib import Path

import pytest

from placet.diagnostics import CODES, PlacetError, explain

ROOT = Path(__file__).parents[2]
ENGINE = ROOT / "engine" / "placet"
PAGES = ROOT / "docs" / "errors"


def _codes_in_the_engine() -> set[str]:
    texts = (path.read_text(encoding="utf-8") for path in ENGINE.rglob("*.py"))
    return {code for text in texts for code in re.findall(r'"(P\d{3})"', text)}


def test_every_code_that_is_raised_is_registered():
    """No message carries a code that the registry does not know."""
    assert _codes_in_the_engine() - CODES.keys() == set()


def test_every_code_has_a_page_and_every_page_a_code():
    """Each code can be explained, and no page is left over."""
    assert {path.stem for path in PAGES.glob("*.md")} == set(CODES)


@pytest.mark.parametrize("page", sorted(PAGES.glob("*.md")), ids=lambda page: page.stem)
def test_page_is_headed_by_its_code_and_title(page: Path):
    """A page begins with the code and the title of the registry."""
    first = page.read_text(encoding="utf-8").split("\n", 1)[0]

    assert first == f"# {page.stem}: {CODES[page.stem]}"


def test_explanation_is_the_page():
    """`placet explain` prints the page."""
    assert explain("P103") == (PAGES / "P103.md").read_text(encoding="utf-8")


def test_code_may_be_written_in_small_letters():
    """The code is found however it is typed."""
    assert explain(" p103 ") == explain("P103")


def test_unknown_code_is_an_error_that_names_similar_ones():
    """A mistyped code leads to codes that exist."""
    with pytest.raises(PlacetError) as caught:
        explain("P1033")

    assert "a similar code exists: `P103`" in caught.value.diagnostics[0].help
