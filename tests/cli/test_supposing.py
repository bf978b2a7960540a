"""`--suppose` on the commands that answer, and `placet compare`."""

import csv
import io

import pytest

NO_MEMBER = "ada.member = false from 2022-01-01"
DAY = ("--on", "2022-02-01", "--known-on", "2026-01-01")
LENT = "ben.suspended_from -= borrow-book"


@pytest.mark.parametrize(
    "words",
    [("ask", "ada", "borrow-book"), ("why", "ada", "borrow-book"), ("who", "borrow-book"), ("what", "ada")],
)
def test_a_command_answers_from_what_is_supposed(placet, library, words):
    """Each command says that its answer is hypothetical, and what is supposed."""
    ran = placet(*words, *DAY, "--pack", library, "--suppose", NO_MEMBER)

    assert ran.status == 0
    assert f"Hypothetical: {NO_MEMBER}\n" in ran.out


def test_suppositions_of_a_file_and_of_options_go_together(placet, library, profile):
    """What the file says comes before what the options say."""
    file = profile("records:\n  - {about: ada, member: false}\n", "ideas.yaml")
    ran = placet(
        "ask", "ada", "borrow-book", *DAY, "--pack", library,
        "--suppose-file", file, "--suppose", "ben.member = false", "--format", "json",
    )  # fmt: skip

    assert ran.json["hypothetical"] == ["ada.member = false", "ben.member = false"]
    assert ran.json["verdict"] == "not_permitted"


def test_lists_as_json_are_marked(placet, library):
    """Every answer of a list says for itself that it is hypothetical."""
    ran = placet("who", "borrow-book", *DAY, "--pack", library, "--suppose", NO_MEMBER, "--format", "json")

    assert [answer["hypothetical"] for answer in ran.json] == [[NO_MEMBER], [NO_MEMBER]]


def test_a_mistake_is_shown_with_a_caret(placet, library):
    """The text is shown, and what is wrong in it is marked."""
    ran = placet("ask", "ada", "borrow-book", "--pack", library, "--suppose", "ada.membr = false")

    assert (ran.status, ran.out) == (2, "")
    assert "1 | ada.membr = false\n  |     ^^^^^ not an attribute of the pack\n" in ran.err


def test_compare_groups_what_changes(placet, library):
    """What changes stands by subject and by what becomes of the verdict; the rest is counted."""
    ran = placet("compare", *DAY, "--pack", library, "--suppose", NO_MEMBER, "--suppose", LENT)

    assert ran.out == (
        f"Hypothetical: {NO_MEMBER}\n"
        f"Hypothetical: {LENT}\n\n"
        "3 of 6 answers change on 2022-02-01, as known on 2026-01-01.\n\n"
        "Ada\n"
        "  Permitted → not permitted (1)\n    borrow-book\n"
        "  Conditional → not permitted (1)\n    borrow-rarity\n\n"
        "Ben\n"
        "  Not permitted → permitted (1)\n    borrow-book\n\n"
        "3 answers stay the same: 2 permitted, 1 not permitted.\n"
    )
    assert ran.err == "reader 1 of 2: ada\nreader 2 of 2: ben\n"


def test_compare_for_programs(placet, library):
    """JSON and CSV give the same changes, and CSV nothing else."""
    words = ("compare", *DAY, "--pack", library, "--suppose", NO_MEMBER, "--format")
    found = placet(*words, "json").json
    rows = list(csv.DictReader(io.StringIO(placet(*words, "csv").out)))

    assert rows == [{**changed, "object": changed["object"] or ""} for changed in found["changed"]]
    assert [row["activity"] for row in rows] == ["borrow-book", "borrow-rarity"]
    assert (found["hypothetical"], found["unchanged"]) == ([NO_MEMBER], 4)
    assert sum(found["unchanged_by_verdict"].values()) == 4


def test_compare_says_when_nothing_changes(placet, library):
    """A supposition without effect on any answer is no error."""
    ran = placet("compare", *DAY, "--pack", library, "--suppose", "ada.member = true from 2022-01-01")

    assert "\n\nNothing changes.\n\n6 answers stay the same: " in ran.out


def test_compare_needs_a_supposition(placet, library):
    """There is nothing to compare without one."""
    assert placet("compare", "--pack", library).status == 2


def test_compare_refuses_a_date_that_does_not_exist(placet, library):
    """A date that cannot be read is an error with a code."""
    ran = placet("compare", "--on", "2022-02-30", "--pack", library, "--suppose", NO_MEMBER)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P606]")
