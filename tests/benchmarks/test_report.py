"""The table, the chart and the page of the comparison."""

from argparse import Namespace

import pytest

from eligibility import report
from eligibility.engines.cedar import Cedar
from eligibility.engines.placet_policy import Can, Decider
from eligibility.engines.python_by_hand import PythonByHand
from eligibility.growing import Point
from eligibility.measure import Measured
from eligibility.report import Row

ROWS = [
    Row(Can, "0.1.0", Measured("placet: can", None, 71.6, (4.0, 2.0, 3.0), (), 0, 40.2)),
    Row(Decider, "0.1.0", None, "this version has no `Policy.decider`"),
    Row(PythonByHand, "-", Measured("Python by hand", None, 5.0, (0.25, 0.5, 0.3), (), 0, 20.0)),
    Row(Cedar, "4.12.2", Measured("Cedar", None, 48.0, (80.0, 75.0, 90.0), (46.0, 45.0, 60.0), 50, 1030.0)),
]


def test_a_row_shows_the_median_of_its_rounds():
    """The median counts, of single decisions and of batches, and the faster of the two gives the ratio."""
    cells = {line[0]: line[1:] for line in report.cells(ROWS)}

    assert cells["Cedar"] == ["4.12.2", "yes or no", "80", "46", "21,739", "15.3", "48 ms", "1,030 MiB"]


def test_ratios_are_to_placet():
    """The fastest row of placet's own has the ratio 1, and who is faster a smaller one."""
    assert [line[6] for line in report.cells(ROWS)] == ["1", "", "0.1", "15.3"]


def test_what_is_missing_has_a_row_that_says_so():
    """A row that could not be measured stays in the table."""
    assert report.cells(ROWS)[1][:2] == ["placet: decider", "this version has no `Policy.decider`"]


def test_a_peer_that_is_not_installed_names_the_command(monkeypatch):
    """Whoever lacks a peer is told what installs it."""
    monkeypatch.setattr(Cedar, "package", "surely-not-installed-anywhere")

    assert Cedar().missing() == "not installed: `pip install surely-not-installed-anywhere`"


def test_the_table_is_one_of_markdown():
    """Every line has as many cells as there are headings."""
    lines = report.markdown(report.HEADINGS, report.cells(ROWS)).splitlines()

    assert {line.count(" | ") for line in lines} == {len(report.HEADINGS) - 1}
    assert len(lines) == len(ROWS) + 2


def test_the_text_goes_between_its_markers():
    """What stood between the markers is replaced, and nothing else is touched."""
    page = "before\n<!-- peers: begin -->\nold\n<!-- peers: end -->\nafter\n"

    once = report.put(page, "peers", "new")

    assert once == "before\n<!-- peers: begin -->\n\nnew\n\n<!-- peers: end -->\nafter\n"
    assert report.put(once, "peers", "new") == once


@pytest.mark.parametrize(
    "page",
    [
        "no markers",
        "<!-- peers: begin -->",
        "<!-- peers: end --><!-- peers: begin -->",
        "<!-- peers: begin --><!-- peers: begin --><!-- peers: end -->",
    ],
)
def test_a_page_without_its_markers_is_refused(page):
    """A page that lost a marker is not guessed at."""
    with pytest.raises(ValueError, match="the page needs one"):
        report.put(page, "peers", "new")


@pytest.mark.parametrize("marker", ["peers", "growth"])
def test_the_page_has_its_markers(marker):
    """The page of the benchmarks has the place that each command writes into."""
    assert "x-y-z" in report.put(report.PAGE.read_text(encoding="utf-8"), marker, "x-y-z")


def test_the_chart_has_a_label_for_each_row(tmp_path):
    """Every row that was measured is in the chart, with its figure."""
    report.draw(ROWS, tmp_path / "chart.svg")

    text = (tmp_path / "chart.svg").read_text(encoding="utf-8")
    assert [name for name in ("placet: can", "Python by hand", "Cedar", ">46<", ">0.3<") if name not in text] == []


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (0.00023814, "0.000238"), (1.0, "1"), (46.049, "46"), (1234.5, "1,234")]
)
def test_figures_have_three_digits(value, text):
    """A figure says no more than it knows."""
    assert report.figure(value) == text


def grown(monkeypatch, points):
    """Give the line that `grow` makes of these points, one for each size that is tried."""
    import growth

    waiting = iter(points)
    monkeypatch.setattr(growth, "_measure", lambda *_: next(waiting))
    monkeypatch.setattr(growth, "available_bytes", lambda: 8 * 1024**3)
    return growth, growth.grow("profiles", "x", (10, 100, 1000), Namespace(limit=60.0, seconds=0.1))


@pytest.mark.parametrize(
    ("second", "cells"),
    [
        (Point(1.0, 1.0, 30.0, 50.0), ["1", "1", "would take about 300 s"]),
        (Point(1.0, 1.0, 2.0, 1060.0), ["1", "1", "would need about 10 GiB, 8 are free"]),
        ("ended by signal 9", ["1", "ended by signal 9", "-"]),
    ],
)
def test_a_line_that_stops_says_why(monkeypatch, second, cells):
    """Where time or memory end a line, the cell says so and is not empty."""
    growth, line = grown(monkeypatch, [Point(1.0, 1.0, 0.5, 50.0), second])

    assert growth.cells("profiles", [line])[1][0][2:] == cells


def test_a_line_that_need_not_stop_has_every_point(monkeypatch):
    """As long as time and memory allow, every size is measured."""
    growth, line = grown(monkeypatch, [Point(us, 1.0, 0.5, 50.0) for us in (1.0, 2.0, 3.0)])

    assert growth.cells("profiles", [line])[1] == [["x", "µs a decision", "1", "2", "3"]]


def test_growth_is_drawn_and_written(monkeypatch, tmp_path):
    """The tables and the chart of growth go to their place on the page, with the remark."""
    growth, line = grown(monkeypatch, [Point(us, 1.0, 0.5, 50.0) for us in (1.0, 2.0, 3.0)])
    page = tmp_path / "page.md"
    page.write_text("<!-- growth: begin -->\n<!-- growth: end -->\n", encoding="utf-8")
    monkeypatch.setattr(report, "PAGE", page)
    monkeypatch.setattr(growth, "CHART", tmp_path / "growth.svg")

    growth.write({"profiles": [line]}, "A remark.")

    assert "| x | µs a decision | 1 | 2 | 3 |" in page.read_text(encoding="utf-8")
    assert "number of profiles" in (tmp_path / "growth.svg").read_text(encoding="utf-8")
