"""Feature files written by a test and run as `placet test` runs them."""

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent, indent

import pytest

from placet.gherkin.running import Outcome, run_scenarios


@pytest.fixture
def run_feature(tmp_path: Path) -> Callable[[str], list[Outcome]]:
    """Run the text of a feature file."""

    def run(text: str) -> list[Outcome]:
        path = tmp_path / "a.feature"
        path.write_text(dedent(text), encoding="utf-8")
        return run_scenarios([path])

    return run


@pytest.fixture
def run_steps(run_feature: Callable[[str], list[Outcome]], library: Path) -> Callable[[str], Outcome]:
    """Run one scenario about the library."""

    def run(steps: str) -> Outcome:
        head = f'Feature: f\n  Scenario: s\n    Given the policy "{library.as_posix()}"\n'
        [outcome] = run_feature(head + indent(dedent(steps), "    "))
        return outcome

    return run
