"""What the charts show, read from their data, and that they become files."""

import json
import re
import sys

import pytest

from extras import needs
from placet import PlacetError, Policy
from placet.pictures import matrix, network, timeline
from placet.pictures.chart import SERIES
from placet.pictures.spans import in_years

pytestmark = needs("altair", "vl_convert")

RANGE = {"since": "2020-01-01", "until": "2024-06-30", "known_on": "2024-06-30"}


def data(picture):
    """Collect all the rows that a chart draws."""
    return list(_values(picture.spec))


def _values(part):
    if isinstance(part, dict):
        yield from part["data"]["values"] if "data" in part else ()
    inner = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    for each in inner:
        yield from _values(each)


def labels(picture, name):
    """Return the labels that a chart gets as a parameter."""
    return next(each["value"] for each in picture.spec["params"] if each["name"] == name)


def test_matrix_has_a_letter_for_each_cell(policy):
    """Every cell of the table is drawn with its letter, below the name of its group."""
    table = policy.table(on="2021-06-01", known_on="2024-01-01", group_by="age_group")
    picture = matrix(table)

    assert labels(picture, "rows") == ["— child", "Ben", "— adult", "Ada"]
    assert "".join(row["letter"] for row in data(picture)) == "PNPPCP"
    assert {row["row"] for row in data(picture)} == {1, 3}


def test_timeline_shows_periods_and_verdicts(policy):
    """What is recorded with a period has a row, and so has every activity that is ever anything but not permitted."""
    picture = timeline(policy, "ben", **{**RANGE, "until": "2022-12-31"})

    assert labels(picture, "labelsRecorded") == ["member: yes", "age group: child", "suspended from: borrow a book"]
    assert labels(picture, "labelsJudged") == ["borrow a book", "visit a branch (north branch)"]
    assert picture.spec["title"]["subtitle"] == ["Never anything but not permitted, and left out: borrow a rarity."]


def test_timeline_tells_sure_from_perhaps(policy):
    """A beginning known to the month is drawn as perhaps until its last day."""
    member = [row for row in data(timeline(policy, "ben", **RANGE)) if row["row"] == 0 and not row["letter"]]

    assert [(row["start"], row["what"]) for row in member[:2]] == [(2020.4153, "perhaps"), (2020.4945, "surely")]


def test_verdicts_change_on_the_days_on_which_answers_do(policy):
    """The stretches of the verdicts are those that asking day by day gives."""
    judged = [row for row in data(timeline(policy, "ben", **RANGE)) if row["row"] == 0 and row["letter"]]

    assert [row["letter"] for row in judged] == ["N", "U", "P", "N", "P", "N"]
    assert policy.ask("ben", "borrow-book", on="2022-02-28", known_on="2024-06-30").verdict == "not_permitted"
    assert policy.ask("ben", "borrow-book", on="2022-03-01", known_on="2024-06-30").verdict == "permitted"
    assert judged[4]["start"] == round(2022 + 59 / 365, 4)


def test_stretches_of_a_verdict_join(policy):
    """Where one verdict ends the next begins, from the range's first minute to its last, as `when` says it."""
    rows = data(timeline(policy, "ben", activities=["borrow-book"], **RANGE))
    judged = [row for row in rows if row["row"] == 0 and row["what"][:2] in {"P ", "C ", "N ", "U "}]
    found = policy.when("ben", "borrow-book", **RANGE)

    assert [(row["start"], row["end"]) for row in judged] == [
        (in_years(each.first), in_years(each.last + 1)) for each in found.stretches
    ]
    assert [row["end"] for row in judged[:-1]] == [row["start"] for row in judged[1:]]


def test_timeline_of_somebody_who_may_nothing(policy):
    """Where nothing is ever permitted, the activities are shown all the same."""
    picture = timeline(policy, "ben", activities=["borrow-rarity"], **RANGE)

    assert labels(picture, "labelsJudged") == ["borrow a rarity"]


def test_network_counts_at_the_end_of_each_year(policy):
    """How many have a value is counted once a year, and those that only may have it apart."""
    picture = network(policy, ["age_group"], **RANGE)
    counts = {(int(row["year"]), row["value"], row["sure"]): row["number"] for row in data(picture) if "number" in row}

    assert counts[2021, "adult", "surely"] == counts[2021, "child", "surely"] == 1
    assert (2024, "child", "surely") not in counts
    assert labels(picture, "people") == ["Ada", "Ben"]


def test_network_names_what_happened(policy):
    """The events of the range stand with their dates."""
    picture = network(policy, ["age_group"], **RANGE)

    assert [row["left"] + row["right"] for row in data(picture) if "left" in row] == [
        "opening of the north branch (2021-05)"
    ]


@pytest.mark.parametrize(
    ("draw", "code"),
    [
        (lambda policy: timeline(policy, "eve", **RANGE), "P601"),
        (lambda policy: timeline(policy, "ben", **{**RANGE, "since": "soon"}), "P606"),
        (lambda policy: timeline(policy, "ben", **{**RANGE, "since": "2021-01-01T10:00Z"}), "P606"),
        (lambda policy: timeline(policy, "ben", **{**RANGE, "until": "2019-01-01"}), "P662"),
        (lambda policy: timeline(policy, "ben", activities=["fly"], **RANGE), "P602"),
        (lambda policy: network(policy, ["height"], **RANGE), "P663"),
        (lambda policy: network(policy, ["member"], **RANGE), "P663"),
        (lambda policy: network(policy, ["age_group"], **{**RANGE, "known_on": "2024"}), "P606"),
    ],
)
def test_what_cannot_be_drawn_is_an_error(policy, draw, code):
    """Whatever is wrong with what is asked for has its code."""
    with pytest.raises(PlacetError) as caught:
        draw(policy)

    assert caught.value.diagnostics[0].code == code


@pytest.mark.parametrize(
    "draw",
    [
        lambda policy: matrix(policy.table(on="2021-06-01", known_on="2024-01-01")),
        lambda policy: matrix(policy.table(["ada"], ["borrow-book"], on="2021-06-01", only="undetermined")),
        lambda policy: timeline(policy, "ben", **RANGE),
        lambda policy: network(policy, ["age_group"], **RANGE),
    ],
    ids=["matrix", "empty-matrix", "timeline", "network"],
)
def test_charts_become_files(policy, draw):
    """Each chart is written as SVG and as PNG."""
    picture = draw(policy)

    assert picture.svg().startswith("<svg ")
    assert picture.png(1.0).startswith(b"\x89PNG")


def test_labels_are_never_read_as_expressions(lay_over):
    """A hostile label is text in a chart, and cannot run or break it."""
    evil = "'] + alert(1) + [\\' </text><script>x</script>"
    records = f"entities:\n  reader:\n    eve: {{label: {{en: {json.dumps(evil)}, fr: e}}}}\n"
    policy = lay_over(**{"records/eve": records})

    svg = matrix(policy.table(["eve"], on="2022-01-01", known_on="2024-01-01")).svg()

    assert "<script" not in svg
    assert "alert(1)" in re.sub(r"<[^>]*>", "", svg)


def test_the_largest_matrix_is_drawn():
    """The whole roster by all activities is not too much for the chart library."""
    table = Policy.load("nato").table(on="2023-10-01", known_on="2026-06-01")

    assert len(data(matrix(table))) == len(table.down.headings) * len(table.across.headings)


def test_a_picture_begins_with_the_first_year_of_what_is_recorded(policy):
    """Without a first day nothing that is recorded before the last one is cut off."""
    until = {"until": "2022-12-31", "known_on": "2024-06-30"}

    assert timeline(policy, "ben", **until).spec == timeline(policy, "ben", **until, since="2020-01-01").spec
    assert network(policy, **until).spec == network(policy, **until, since="2020-01-01").spec


def test_a_picture_from_before_all_records_shows_its_last_day(policy):
    """Where nothing is recorded with a date before the last day, that day alone is shown."""
    early = {"until": "2010-05-01", "known_on": "2024-06-30"}

    assert timeline(policy, "ben", **early).spec == timeline(policy, "ben", **early, since="2010-05-01").spec


def test_a_network_counts_by_what_is_recorded_with_periods(policy):
    """Without an attribute those with named values and periods are taken."""
    assert network(policy, **RANGE).spec == network(policy, ["age_group"], **RANGE).spec


def test_more_values_than_colours_are_an_error(policy, monkeypatch):
    """No two values of a picture share a colour."""
    monkeypatch.setattr(sys.modules["placet.pictures.network"], "SERIES", SERIES[:1])

    with pytest.raises(PlacetError) as raised:
        network(policy, ["age_group"], **RANGE)

    assert [found.code for found in raised.value.diagnostics] == ["P663"]
