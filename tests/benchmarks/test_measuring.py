"""A row is measured in a process of its own, and only if it agrees with placet."""

import argparse
from importlib.util import find_spec

import pytest

import run
from eligibility import report
from eligibility.agreement import Cases
from eligibility.by_hand import FUNCTIONS
from eligibility.engines.python_by_hand import PythonByHand
from eligibility.measure import Measured
from eligibility.report import Row
from eligibility.workload import ACTIVITIES, random_profiles

QUICK = ["--rounds", "3", "--seconds", "0.001"]


@pytest.fixture
def cases(tmp_path):
    """Cases as the functions by hand decide them."""
    profiles = random_profiles(5)
    path = tmp_path / "cases.json"
    Cases(profiles, {name: [FUNCTIONS[name](each) for each in profiles] for name in ACTIVITIES}).write(path)
    return path


def test_a_row_comes_back_with_its_figures(cases):
    """Rounds, cold start and memory are those of the other process."""
    row = run.measured(PythonByHand, cases, QUICK)

    assert (row.missing, len(row.measured.one_us), row.measured.batch_us) == (None, 3, [])
    assert row.one > 0
    assert row.measured.cold_ms > 0
    assert 5 < row.measured.peak_mib < 200


def test_a_row_that_does_not_agree_is_not_measured(cases):
    """The run is told the first case in which the row differs."""
    text = cases.read_text(encoding="utf-8")
    cases.write_text(text.replace("not_permitted", "conditional"), encoding="utf-8")

    with pytest.raises(
        run.FailedError, match=r"Python by hand does not agree with placet\. .*: placet says conditional"
    ):
        run.measured(PythonByHand, cases, QUICK)


def test_a_process_that_fails_is_reported_with_its_words(tmp_path):
    """What went wrong in the other process is shown."""
    with pytest.raises(run.FailedError, match=r"Python by hand failed:[^$]*FileNotFoundError"):
        run.measured(PythonByHand, tmp_path / "nothing.json", QUICK)


def test_a_row_that_is_missing_is_not_started(monkeypatch, tmp_path):
    """A peer that is not installed comes back with the command that installs it."""
    monkeypatch.setattr(PythonByHand, "package", "surely-not-installed-anywhere")

    row = run.measured(PythonByHand, tmp_path / "nothing.json", QUICK)

    assert (row.measured, row.missing) == (None, "not installed: `pip install surely-not-installed-anywhere`")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--only", "Seder"], "no row is called `Seder`"),
        (["--only", "Cedar", "--write"], "leave out --only or --write"),
    ],
)
def test_a_command_that_makes_no_sense_is_refused(arguments, message, monkeypatch, capsys):
    """Nothing is measured where the command cannot be carried out."""
    monkeypatch.setattr("sys.argv", ["run.py", *arguments])

    with pytest.raises(SystemExit, match="2"):
        run.main()

    assert message in capsys.readouterr().err


def test_charts_that_cannot_be_drawn_are_refused_beforehand(monkeypatch):
    """Whoever lacks the library for charts is told so before anything is measured."""
    monkeypatch.setattr(report, "find_spec", lambda name: None if name == "altair" else find_spec(name))

    assert report.cannot_draw() == "charts need altair: pip install altair"


def test_the_page_is_written_with_its_remark(monkeypatch, tmp_path):
    """The table goes between the markers, with the remark above it."""
    page = tmp_path / "page.md"
    page.write_text("<!-- peers: begin -->\n<!-- peers: end -->\n", encoding="utf-8")
    monkeypatch.setattr(report, "PAGE", page)
    monkeypatch.setattr(run, "CHART", tmp_path / "chart.svg")
    rows = [Row(PythonByHand, "-", Measured("Python by hand", None, 5.0, (0.25, 0.5, 0.3), (), 0, 20.0))]

    run.write(rows, argparse.Namespace(note="A remark.", rounds=3, seconds=0.001, rows=500))

    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!-- peers: begin -->\n\n**A remark.**\n\nMeasured on ")
    assert "| Python by hand | - | four verdicts |" in text
