"""Tables as text, CSV, Markdown, HTML, JSON, Parquet and Excel."""

import io
import json
import re
from html.parser import HTMLParser

import pytest

from extras import needs
from placet.policy.tables import Table
from placet.render.tables import as_csv, as_html, as_json, as_markdown, as_text

LONG = "a word of many letters "


def test_csv_has_a_line_for_each_cell(table):
    """CSV is for programs: every line has the whole question, by ids and by labels."""
    assert as_csv(table(["ben"], on="2022-02-01")) == (
        "subject,subject_label,activity,activity_label,object,object_label,on,known_on,verdict,letter,terms,exact\n"
        "ben,Ben,borrow-book,borrow a book,,,2022-02-01,2024-01-01,not_permitted,N,0,true\n"
        "ben,Ben,borrow-rarity,borrow a rarity,,,2022-02-01,2024-01-01,not_permitted,N,0,true\n"
        "ben,Ben,visit-branch,visit a branch,north,north branch,2022-02-01,2024-01-01,permitted,P,0,true\n"
    )


def test_markdown_is_a_grid_of_letters(table, policy):
    """Markdown is for people: one letter for each cell, with what the letters mean."""
    assert as_markdown(table(on="2021-06-01", group_by="age_group")) == (
        "**Subjects by activities on 2021-06-01, as known on 2024-01-01, grouped by age group**\n"
        "\n"
        "|  | borrow a book | borrow a rarity | visit a branch (north branch) |\n"
        "| --- | :-: | :-: | :-: |\n"
        "| **child** | | | |\n"
        "| Ben | P | N | P |\n"
        "| **adult** | | | |\n"
        "| Ada | P | C | P |\n"
        "\n"
        "P permitted (4), C conditional (1), N not permitted (1), U undetermined (0)\n"
        "\n"
        f"*Policy library 1.0.0, digest {policy.digest[:19]}*\n"
    )


def test_json_has_axes_and_cells(table):
    """The document says what stands along both axes, and the verdict of each cell."""
    found = json.loads(as_json(table(["ada"], ["borrow-book"], dates=["2019-01-01", "2021-01-01"])))

    assert [heading["id"] for heading in found["across"]["headings"]] == ["2019-01-01", "2021-01-01"]
    assert [cell["verdict"] for cell in found["cells"][0]] == ["not_permitted", "permitted"]
    assert found["fixed"] == {"kind": "activity", "id": "borrow-book", "label": "borrow a book"}


class Texts(HTMLParser):
    """Collects the elements and texts of a page."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data):
        self.texts.append(data)


@pytest.fixture
def hostile(lay_over) -> Table:
    """A table of a pack whose labels are markup of every kind."""
    evil = """<script>alert(1)</script>"onload='x'| [red]b[/red] `c` =1+1 *d* &amp; \\u202e"""
    records = f"entities:\n  reader:\n    eve: {{label: {{en: {json.dumps(evil)}, fr: e}}}}\n"
    label = f"{{en: {json.dumps(f'do {evil}')}, fr: e}}"
    activity = f"activities:\n  do-evil: {{label: {label}, meaning: {label}}}\n"
    policy = lay_over(**{"records/eve": records, "vocabulary/evil": activity})
    return policy.table(["eve"], on="2022-01-01", known_on="2024-01-01", group_by="age_group")


def test_html_stands_alone(table):
    """A page loads nothing and runs nothing."""
    page = Texts(as_html(table(on="2021-06-01")))

    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert not [value for name, value in page.attributes if name in {"src", "href"} or name.startswith("on")]
    assert "@import" not in "".join(page.texts)
    assert "url(" not in "".join(page.texts)


def test_html_shows_hostile_labels_as_they_are(hostile):
    """A label that looks like markup is text on the page."""
    page = Texts(as_html(hostile))

    assert "script" not in page.tags
    assert hostile.down.headings[0].label in page.texts
    assert any("<script>" in heading.label and heading.label in page.texts for heading in hostile.across.headings)
    assert not [name for name, _ in page.attributes if name.startswith("on")]


def test_markdown_escapes_hostile_labels(hostile):
    """A label cannot break the lines or the columns of a Markdown table."""
    lines = as_markdown(hostile).splitlines()

    assert {len(re.findall(r"(?<!\\)\|", line)) for line in lines[2:6]} == {6}
    assert "<script>" not in "".join(re.sub(r"\\.", "", line) for line in lines)


def test_terminal_shows_hostile_labels_as_they_are(hostile):
    """What looks like a colour of the terminal's library is text."""
    assert "[red]b[/red]" in as_text(hostile, width=300, color=True)


def test_wide_terminal_has_whole_headings(table):
    """Where there is room each column has its heading."""
    assert as_text(table(on="2021-06-01"), width=100).splitlines()[3:6] == [
        "                    borrow a book               borrow a rarity visit a branch (north branch)",
        "Ada                             P                             C                             P",
        "Ben                             P                             N                             P",
    ]


def test_narrower_terminal_numbers_its_columns(table):
    """Where headings do not fit they are numbers, each told above the table."""
    assert as_text(table(on="2021-06-01"), width=60).splitlines()[6:13] == [
        " 1 borrow a book",
        " 2 borrow a rarity",
        " 3 visit a branch (north branch)",
        "    1 2 3",
        "Ada P C P",
        "Ben P N P",
        "",
    ]


def test_columns_that_do_not_fit_come_in_blocks(table):
    """More dates than the terminal has room for stand below one another."""
    dates = [f"20{year:02}-01-01" for year in range(20)]
    lines = as_text(table(activities=["borrow-book"], dates=dates), width=60).splitlines()

    assert [line.split()[0] for line in lines if line.startswith("     20")] == ["2000", "2009", "2018"]
    assert max(len(line) for line in lines) <= 60


def test_terminal_of_forty_columns_gets_a_list(table):
    """Where no columns fit, each subject has its activities by verdict."""
    text = as_text(table(["ada"], on="2021-06-01"), width=40)

    assert max(len(line) for line in text.splitlines()) <= 40
    assert text.splitlines()[7:12] == [
        "Ada",
        "  P permitted: borrow a book; visit a",
        "  branch (north branch)",
        "  C conditional: borrow a rarity",
        "",
    ]


def test_colours_come_with_letters(table):
    """Whoever sees no colours loses nothing."""
    found = table(on="2021-06-01")
    plain = as_text(found, width=100)

    assert re.sub(r"\x1b\[[0-9;]*m", "", as_text(found, width=100, color=True)).split() == plain.split()
    assert "\x1b" not in plain


def test_cells_left_out_are_points(table):
    """With one verdict alone the other cells are not there, in any format."""
    found = table(on="2022-02-01", only="permitted")

    assert as_text(found, width=60).splitlines()[-4:-2] == ["Ada P P", "Ben · P"]
    assert len(as_csv(found).splitlines()) == 1 + 3


def test_empty_table_says_so(table):
    """A table without cells is written in every format."""
    found = table(["ada"], ["borrow-book"], on="2021-06-01", only="undetermined")

    assert "Nothing to show." in as_text(found)
    assert "Nothing to show." in as_markdown(found)
    assert "Nothing to show." in as_html(found)
    assert len(as_csv(found).splitlines()) == 1


@needs("polars")
def test_parquet_has_a_row_for_each_cell(table):
    """Parquet holds what CSV holds, with types."""
    import polars as pl

    from placet.render.tables.parquet import as_parquet

    found = table(on="2021-06-01", group_by="age_group")
    frame = pl.read_parquet(io.BytesIO(as_parquet(found)))

    assert frame.to_dicts() == list(found.rows())
    assert frame.schema["terms"] == pl.Int32
    assert frame.schema["exact"] == pl.Boolean


@needs("xlsxwriter", "openpyxl")
def test_workbook_has_the_grid_and_the_cells(table):
    """Excel shows the coloured grid, and each cell with its question on a second sheet."""
    import openpyxl

    from placet.render.tables.workbook import as_xlsx

    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(table(on="2021-06-01"))))

    assert book.sheetnames == ["table", "cells", "about"]
    assert [[cell.value for cell in row] for row in book["table"].iter_rows(min_row=2)] == [
        ["Ada", "P", "C", "P"],
        ["Ben", "P", "N", "P"],
    ]
    assert book["table"]["B2"].fill.fgColor.rgb == "FF009E73"
    assert book["cells"].max_row == 1 + 6


@needs("xlsxwriter", "openpyxl")
def test_workbook_has_no_formulas(hostile):
    """A label that begins like a formula is a text in Excel."""
    import openpyxl

    from placet.render.tables.workbook import as_xlsx

    book = openpyxl.load_workbook(io.BytesIO(as_xlsx(hostile)))

    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "b"}
