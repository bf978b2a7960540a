"""Tables in French: their titles, their letters and what these mean; programs read the same in every language."""

import csv
import io
from dataclasses import replace

import pytest

from extras import needs
from placet.policy import PolicyRef, Verdict
from placet.policy.tables import Axis, AxisKind, Cell, Heading, Table
from placet.render import tables

SUBJECTS = Axis(AxisKind.SUBJECT, (Heading("ada", "Ada"), Heading("ben", "Ben")))
ACTIVITIES = Axis(
    AxisKind.ACTIVITY, tuple(Heading(name, name) for name in ("lire", "emprunter", "annoter", "réserver"))
)
DATES = Axis(AxisKind.DATE, (Heading("2024-01-01", "2024-01-01"), Heading("2025-01-01", "2025-01-01")))
CELLS = tuple(
    Cell(verdict, terms, exact)
    for verdict, terms, exact in zip(Verdict, (0, 2, 0, 0), (True, True, True, False), strict=True)
)
TABLE = Table(
    PolicyRef("library", "1.0.0", "sha256:0123456789abcdef"),
    SUBJECTS,
    ACTIVITIES,
    DATES.headings[0],
    AxisKind.DATE,
    (CELLS, tuple(reversed(CELLS))),
    "2024-02-01",
    "official",
    language="fr",
)


def test_a_table_for_a_terminal():
    """The title, the letters and their meaning are French, and no two letters are the same."""
    assert tables.as_text(TABLE) == (
        "Sujets par activité au 2024-01-01, en l'état des connaissances au 2024-02-01\n"
        "A autorisé (2)  C conditionnel (2)  N non autorisé (2)  I indéterminé (2)\n"
        "\n"
        "         lire emprunter   annoter  réserver\n"
        "Ada         A         C         N         I\n"
        "Ben         I         N         C         A\n"
        "\n"
        "2 des indéterminés ont trop d'inconnues pour être exacts\n"
        "Politique library 1.0.0, empreinte sha256:0123456789ab\n"
    )


def test_a_language_that_is_asked_for_wins():
    """The words around a table may be of another language than its labels."""
    assert "U undetermined (2)" in tables.as_text(TABLE, language="en")
    assert "A autorisé (2)" in tables.as_text(replace(TABLE, language="en"), language="fr")


def test_a_narrow_terminal():
    """On 40 columns the table is a list, and no line is wider."""
    lines = tables.as_text(TABLE, width=40).splitlines()

    assert "  C conditionnel\u00a0: emprunter" in lines
    assert max(map(len, lines)) <= 40


@pytest.mark.parametrize(
    ("changes", "title"),
    [
        (
            {"group_by": "tranche d'âge", "only": Verdict.NOT_PERMITTED},
            "Sujets par activité au 2024-01-01, en l'état des connaissances au 2024-02-01, uniquement\u00a0: non autorisé, groupés par\u00a0: tranche d'âge",
        ),
        (
            {"across": DATES, "fixed": ACTIVITIES.headings[0], "fixed_kind": AxisKind.ACTIVITY, "group_by": "âge", "grouped_on": "2025-01-01"},
            "Sujets par date\u00a0: lire, en l'état des connaissances au 2024-02-01, groupés par\u00a0: âge au 2025-01-01",
        ),
        (
            {"down": ACTIVITIES, "across": DATES, "fixed": SUBJECTS.headings[0], "fixed_kind": AxisKind.SUBJECT},
            "Activités par date\u00a0: Ada, en l'état des connaissances au 2024-02-01",
        ),
        (
            {"hypothetical": ("x", "y")},
            "Hypothèse (x\u00a0; y)\u00a0: Sujets par activité au 2024-01-01, en l'état des connaissances au 2024-02-01",
        ),
    ],
    ids=["only", "dates", "activities", "hypothetical"],
)  # fmt: skip
def test_a_title_says_what_is_shown(changes, title):
    """Whatever stands along the axes, the title names it in French."""
    assert tables.as_markdown(replace(TABLE, cells=(), **changes)).splitlines()[0] == f"**{title}**"


def test_a_table_without_cells():
    """That there is nothing to show is said in French."""
    assert "\nRien à montrer.\n" in tables.as_text(replace(TABLE, cells=()))


def test_a_page_says_its_language():
    """A page is French in its head, and so is its table; each cell says its verdict to whoever points at it."""
    page = tables.as_html(TABLE)

    assert '<html lang="fr">' in page
    assert '<div class="placet-table" lang="fr">' in page
    assert '<td class="conditional" title="Conditionnel\u00a0; modalités\u00a0: 2">C</td>' in page
    assert '<td class="undetermined" title="Indéterminé">I</td>' in page


def test_markdown_has_the_letters():
    """The letters of a table in Markdown are those of its legend."""
    assert "| Ada | A | C | N | I |\n" in tables.as_markdown(TABLE)


def test_programs_read_the_same():
    """In CSV and JSON names, verdicts and letters are codes, the same in every language."""
    assert tables.as_json(TABLE) == tables.as_json(replace(TABLE, language="en"))
    rows = list(csv.DictReader(io.StringIO(tables.as_csv(TABLE))))
    assert [(row["verdict"], row["letter"]) for row in rows[:2]] == [("permitted", "P"), ("conditional", "C")]


@needs("xlsxwriter", "openpyxl")
def test_a_workbook():
    """The sheets of a workbook have French names, and its grid has the letters."""
    from openpyxl import load_workbook

    from placet.render.tables.workbook import as_xlsx

    book = load_workbook(io.BytesIO(as_xlsx(TABLE)))

    assert book.sheetnames == ["tableau", "cellules", "à propos"]
    assert [cell.value for cell in book["tableau"][2]] == ["Ada", "A", "C", "N", "I"]
    assert book["à propos"]["A2"].value == "A autorisé (2)"
