"""What the documentation shows is what placet does: every block is executed."""

import re
from pathlib import Path

import pytest

from golden_pages import Page
from placet.policy import clock

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


@pytest.fixture
def _as_in_the_documentation(monkeypatch):
    """Stand in the checkout, on the day on which the pages were written."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setattr(clock, "today", lambda: "2026-11-24")


def named(pages):
    """Name each page by its path."""
    return [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in pages]


@pytest.mark.usefixtures("_as_in_the_documentation")
@pytest.mark.parametrize("page", named(PAGES))
def test_commands_print_what_the_page_shows(page, request):
    """Every command on the page prints exactly what stands below it."""
    text = page.read_text(encoding="utf-8")
    rewritten = Page(text).rewritten()
    if request.config.getoption("--update-golden"):
        page.write_text(rewritten, encoding="utf-8")
        return

    assert rewritten == text


@pytest.mark.usefixtures("_as_in_the_documentation")
@pytest.mark.parametrize("page", named(PAGES))
def test_python_blocks_run(page):
    """Every Python block on the page runs, and what it asserts holds."""
    for language, _, code in BLOCK.findall(page.read_text(encoding="utf-8")):
        if language == "python":
            exec(compile(code, str(page), "exec"), {})


@pytest.mark.parametrize("page", named(PAGES))
def test_links_lead_somewhere(page):
    """Every link within the project leads to a file that is there."""
    targets = LINK.findall(page.read_text(encoding="utf-8"))

    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_the_readme_starts_with_the_two_commands():
    """Anybody finds how to ask and how to test within the page, each as one command."""
    commands = re.findall(r"^python3 -m venv .*$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert ["placet ask" in commands[0], "pytest" in commands[1]] == [True, True]
