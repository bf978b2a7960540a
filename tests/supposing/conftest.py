"""Policies to suppose things of: the library, and the NATO pack."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from placet import Answer, PlacetError, Policy

RULES = Path(__file__).parents[2] / "rules" / "nato"


@pytest.fixture(scope="session")
def books(library: Path) -> Policy:
    """The library's policy."""
    return Policy.load(library)


@pytest.fixture(scope="session")
def nato() -> Policy:
    """The NATO policy."""
    return Policy.load(RULES)


@pytest.fixture
def nato_folder(tmp_path: Path) -> Path:
    """A copy of the NATO pack to edit."""
    return Path(shutil.copytree(RULES, tmp_path / "nato"))


@pytest.fixture
def ask_ada() -> Callable[..., Answer]:
    """Ask what Ada may do with a book, on a day."""

    def ask(policy: Policy, on: str = "2022-06-01", activity: str = "borrow-book") -> Answer:
        return policy.ask("ada", activity, on=on, known_on="2026-01-01")

    return ask


@pytest.fixture
def mistakes(books: Policy) -> Callable[..., list[tuple[str, str]]]:
    """List the codes of what is wrong with suppositions, each with the text that its place marks."""

    def find(*suppositions: str) -> list[tuple[str, str]]:
        with pytest.raises(PlacetError) as caught:
            books.suppose(*suppositions)
        lines = caught.value.texts["<suppose>"].split("\n")
        return [
            (d.code, lines[d.place.line - 1][d.place.column - 1 : d.place.end_column - 1])
            for d in caught.value.diagnostics
        ]

    return find
