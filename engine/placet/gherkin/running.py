"""Runs scenarios in this process with pytest, apart from whatever the surroundings configure."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import pytest

from placet.gherkin import plugin
from placet.pack.files import show_path

if TYPE_CHECKING:
    from collections.abc import Sequence

State = Literal["passed", "failed", "skipped"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one scenario ended.

    Attributes:
        name: The scenario's name, with its row for an outline; empty for a file that could not be collected.
        file: The feature file.
        line: The line of the scenario.
        state: How it ended.
        detail: What went wrong; empty where nothing did.
        seconds: How long it took.
    """

    name: str
    file: str
    line: int
    state: State
    detail: str = ""
    seconds: float = 0.0


class _Recorder:
    """A pytest plugin that keeps what the run reports."""

    def __init__(self) -> None:
        self.outcomes: list[Outcome] = []

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Keep a file that could not be collected."""
        report = yield
        if report.failed:
            self.outcomes.append(Outcome("", show_path(collector.path), 1, "failed", report.longreprtext))
        return report

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep how a scenario ended: its run, or a failure before or after it."""
        if report.when != "call" and report.passed:
            return
        file, line, name = report.location
        self.outcomes.append(
            Outcome(name, file, (line or 0) + 1, report.outcome, _detail(report), round(report.duration, 4))
        )


def run_scenarios(
    paths: Sequence[Path], *, junit: Path | None = None, listener: object | None = None, language: str = ""
) -> list[Outcome]:
    """Run all scenarios below some paths.

    Args:
        paths: Feature files, and folders that hold them.
        junit: A file for the outcome in JUnit's XML form, or None.
        language: The language in which mistakes are told; by default English.
        listener: One more pytest plugin, which may hear `pytest_placet_answered`.

    Returns:
        How each scenario ended, in the order of their files.
    """
    recorder = _Recorder()
    folders = " ".join(f"'{path.resolve()}'" for path in paths)
    arguments = [
        f"--config-file={os.devnull}",
        f"--rootdir={Path.cwd()}",
        "--disable-plugin-autoload",
        "--noconftest",
        "--import-mode=importlib",
        "-p", "no:terminal",
        "-p", "no:cacheprovider",
        "-p", "pytest_bdd.plugin",
        "-o", f"placet_scenarios={folders}",
        "-o", f"placet_language={language}",
        *([f"--junit-xml={junit}"] if junit else []),
        *(str(path) for path in paths),
    ]  # fmt: skip
    plugins = [plugin, recorder, *([] if listener is None else [listener])]
    with _no_settings_from_outside():
        pytest.main(arguments, plugins=plugins)
    return recorder.outcomes


@contextmanager
def _no_settings_from_outside() -> Iterator[None]:
    """Hide PYTEST_ADDOPTS, which would change what the scenarios mean."""
    hidden = os.environ.pop("PYTEST_ADDOPTS", None)
    try:
        yield
    finally:
        if hidden is not None:
            os.environ["PYTEST_ADDOPTS"] = hidden


def _detail(report: pytest.TestReport) -> str:
    return report.longreprtext if report.failed else ""
