"""What the documentation shows is what placet does: every block is executed.

Commands run in the checkout. A page that shows files (```` ```yaml file=NAME ````) runs in a folder of its own, into which
each file is written where the page shows it; if a file is one of `rules/`, the folder begins with a copy of `rules/`.
"""

import re
import shutil
from pathlib import Path

import pytest

from golden_pages import Page
from placet.gherkin import scene
from placet.policy import clock

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"^```\w+ file=(\S+)\n(.*?)^```$\n?", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")


@pytest.fixture
def _as_in_the_documentation(monkeypatch):
    """Stand in the checkout, on the day on which the pages were written, before a terminal of 80 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setattr(clock, "today", lambda: "2026-11-24")


def rewritten(text):
    """Give a page with the outputs that its commands have now, each file written where the page shows it."""
    done, at = [], 0
    for block in FILE.finditer(text):
        done.append(Page(text[at : block.start()]).rewritten())
        path = Path(block[1])
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block[2], encoding="utf-8")
        scene.load_policy.cache_clear()  # a process of its own would read the pack anew
        done.append(block[0])
        at = block.end()
    return "".join([*done, Page(text[at:]).rewritten()])


def stand_where_the_page_is_about(text, folder, monkeypatch):
    """Move into a folder of the page's own where the page shows files."""
    names = [name for name, _ in FILE.findall(text)]
    if any(name.startswith("rules/") for name in names):
        shutil.copytree(ROOT / "rules", folder / "rules")
    if names:
        monkeypatch.chdir(folder)


def named(pages):
    """Name each page by its path."""
    return [pytest.param(page, id=page.relative_to(ROOT).as_posix()) for page in pages]


@pytest.mark.usefixtures("_as_in_the_documentation")
@pytest.mark.parametrize("page", named(PAGES))
def test_commands_print_what_the_page_shows(page, request, tmp_path, monkeypatch):
    """Every command on the page prints exactly what stands below it."""
    text = page.read_text(encoding="utf-8")
    stand_where_the_page_is_about(text, tmp_path, monkeypatch)
    now = rewritten(text)
    if request.config.getoption("--update-golden"):
        page.write_text(now, encoding="utf-8")
        return

    assert now == text


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
