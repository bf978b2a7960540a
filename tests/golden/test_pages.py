"""Golden pages: what placet says to a faulty file, word for word."""

from pathlib import Path

import pytest

from golden_pages import Page, all_pages, name_of


@pytest.mark.parametrize("path", all_pages(), ids=name_of)
def test_page_shows_what_placet_says(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
):
    """Every page shows exactly what placet answers to its commands."""
    page = Page(path.read_text(encoding="utf-8"))
    page.lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    rewritten = page.rewritten()
    if request.config.getoption("--update-golden"):
        path.write_text(rewritten, encoding="utf-8")
        return

    assert rewritten == page.text
