"""Suppositions from a YAML file."""

import re
from pathlib import Path

import pytest

from placet import PlacetError
from placet.pack import ActItem, RecordItem, UnknownItem, WithdrawnItem
from placet.render import as_proof

PAGE = Path(__file__).parents[2] / "docs" / "suppose-files.md"
GOOD = """
records:
  - {about: ada, suspended_from: [lending, visit-branch], from: 2027-01-01, note: an idea}
  - {about: ada, member: false}
acts:
  - {act: reservation, subject: ada, activity: borrow-rarity, from: {at: north-opening}}
  - {act: approval, subject: ben, activity: visit-branch, object: north, refused: true}
withdraw:
  - {about: ben, suspended_from: borrow-book, from: 2022-02}
  - {about: ben, attribute: [age_group, member], until: 2027-01-01}
  - {act: approval, subject: ada, activity: borrow-rarity}
unknown:
  - {about: north, attribute: open, from: 2027}
"""


@pytest.fixture
def supposing(books, tmp_path):
    """Suppose what a file says."""

    def suppose(text, *suppositions):
        path = tmp_path / "ideas.yaml"
        path.write_text(text, encoding="utf-8")
        return books.suppose(*suppositions, file=path)

    return suppose


def test_a_file_says_what_texts_say(books, supposing):
    """What is withdrawn comes first, then records and acts, then what is unknown, then what the command line adds."""
    texts = (
        "ben.suspended_from -= borrow-book from 2022-02",
        "ben.age_group withdrawn until 2027-01-01",
        "ben.member withdrawn until 2027-01-01",
        "approval by ada to borrow-rarity open",
        "ada.suspended_from += lending, visit-branch from 2027-01-01",
        "ada.member = false",
        "reservation by ada to borrow-rarity done from at north-opening",
        "approval by ben to visit-branch on north refused",
        "north.open unknown from 2027",
        "ada.age_group = child",
    )
    found = supposing(GOOD, texts[-1])

    assert found.ruleset.suppositions == texts
    assert found.digest == books.suppose(*texts).digest


def test_a_supposed_record_of_a_file_stands_at_its_line(supposing):
    """The proof leads to the line of the file."""
    policy = supposing("records:\n  - {about: ada, suspended_from: lending}\n")
    answer = policy.ask("ada", "borrow-book", on="2022-06-01", known_on="2026-01-01")

    assert "ideas.yaml:2]" in as_proof(answer, width=400)


@pytest.mark.parametrize(
    ("text", "code", "line", "column"),
    [
        ("", "P106", 1, 1),
        ("- 1\n", "P122", 1, 1),
        ("record: []\n", "P120", 1, 1),
        ("records: []\n", "P620", 1, 1),
        ("records:\n  - {ada: false\n", "P102", 2, 16),
        ("records:\n  - {about: ada}\n", "P121", 2, 5),
        ("records:\n  - {member: true}\n", "P620", 2, 5),
        ("records:\n  - {about: adda, member: true}\n", "P621", 2, 13),
        ("records:\n  - {about: ada, membr: true}\n", "P621", 2, 18),
        ("records:\n  - {about: ada, member: 'true'}\n", "P622", 2, 26),
        ("records:\n  - {about: ada, member: 5}\n", "P622", 2, 26),
        ("records:\n  - {about: ada, member: [true, false]}\n", "P622", 2, 33),
        ("records:\n  - {about: ada, age_group: 5}\n", "P622", 2, 29),
        ("records:\n  - {about: ada, member: true, from: soon}\n", "P623", 2, 38),
        ("records:\n  - {about: ada, member: true, from: {at: opening}}\n", "P621", 2, 43),
        ("records:\n  - {about: ada, member: true, age_group: child, from: 2027}\n", "P623", 2, 56),
        ("records:\n  - {about: ada, member: true, source: register}\n", "P620", 2, 32),
        ("acts:\n  - {act: approval, subject: ada}\n", "P121", 2, 5),
        ("acts:\n  - {act: aproval, subject: ada, activity: lending}\n", "P621", 2, 11),
        ("withdraw:\n  - {about: ada}\n", "P620", 2, 5),
        ("withdraw:\n  - {attribute: member}\n", "P620", 2, 5),
        ("withdraw:\n  - {act: approval, subject: ada}\n", "P620", 2, 5),
        ("withdraw:\n  - {about: ada, suspended_from: lending}\n", "P624", 2, 34),
        ("unknown:\n  - {about: ada}\n", "P121", 2, 5),
        ("unknown:\n  - {about: ada, attribute: membr}\n", "P621", 2, 29),
    ],
)  # fmt: skip
def test_a_mistake_in_a_file_has_its_line_and_column(supposing, text, code, line, column):
    """Whatever is wrong in a file has a code and a place in it."""
    with pytest.raises(PlacetError) as caught:
        supposing(text)

    assert [(d.code, d.place.line, d.place.column) for d in caught.value.diagnostics] == [(code, line, column)]


@pytest.mark.parametrize(
    ("name", "form", "left"),
    [
        ("records", RecordItem, {"source", "other_account", "other_accounts"}),
        ("acts", ActItem, {"source", "other_account", "other_accounts"}),
        ("withdraw", WithdrawnItem, set()),
        ("unknown", UnknownItem, set()),
    ],
)
def test_the_page_lists_every_key(name, form, left):
    """Each key that an item may have is on the page about suppositions, and no other one."""
    [row] = re.findall(rf"^\| `{name}` \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert set(re.findall(r"`(\w+)`", row)) == {field.alias or key for key, field in form.model_fields.items()} - left


def test_a_file_that_is_not_there_is_an_error(books, tmp_path):
    """A file that cannot be read is named."""
    with pytest.raises(PlacetError, match="P136"):
        books.suppose(file=tmp_path / "none.yaml")
