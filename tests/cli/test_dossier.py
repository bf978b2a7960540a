"""`placet dossier`."""

import json

import pytest

from extras import needs_browser

NOW = ("--on", "2023-07-01", "--known-on", "2026-06-30")


@pytest.fixture
def dossier(placet, library):
    """Run `placet dossier` on the library."""
    return lambda *words: placet("dossier", *words, "--pack", library)


def test_without_a_format_it_is_text(dossier):
    """On a terminal the dossier is laid out as text."""
    ran = dossier("ben", *NOW)

    assert ran.status == 0
    assert ran.out.startswith("Ben\nDossier: A town library's lending rules\n\nDate: 2023-07-01\n")
    assert ran.err == ""


@pytest.mark.parametrize(
    ("name", "begins"),
    [
        ("ben.txt", "Ben\n"),
        ("ben.md", "# Ben\n"),
        ("ben.html", "<!doctype html>"),
        ("ben.json", '{\n  "subject": "ben"'),
    ],
)
def test_a_file_has_the_format_of_its_name(dossier, tmp_path, name, begins):
    """The extension says how the dossier is written."""
    ran = dossier("ben", *NOW, "-o", tmp_path / name)

    assert (ran.status, ran.out) == (0, "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


@needs_browser
def test_a_pdf_is_a_pdf(dossier, tmp_path):
    """A file that is called PDF is one."""
    assert dossier("ben", *NOW, "-o", tmp_path / "ben.pdf").status == 0
    assert (tmp_path / "ben.pdf").read_bytes().startswith(b"%PDF-")


def test_json_goes_to_the_output(dossier):
    """Programs get the whole dossier as data."""
    found = dossier("ben", *NOW, "--format", "json").json

    assert found["counts"] == {"permitted": 1, "conditional": 0, "not_permitted": 2, "undetermined": 0}


def test_french_is_chosen_as_everywhere(dossier):
    """`--lang fr` gives the page in French."""
    assert "\nAVANT ET APRÈS\n" in dossier("ben", *NOW, "--lang", "fr").out


def test_a_supposition_marks_the_page(dossier):
    """What is supposed is named, and counts."""
    ran = dossier("ben", *NOW, "--suppose", "ben.member = true from 2023-07-01")

    assert "Hypothetical: ben.member = true from 2023-07-01\n" in ran.out


def test_a_profile_has_a_dossier(dossier, profile):
    """Somebody on no roster is described in a file."""
    path = profile("member: true\nage_group: adult\n")

    assert dossier("--profile", path, *NOW).out.startswith("this profile\n")


def test_everything_is_listed_if_asked(dossier):
    """`--full` leaves nothing out."""
    ways = json.loads(dossier("ben", *NOW, "--full", "--format", "json").out)["openings"]

    assert all(each["is_complete"] for each in ways)


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("gorgia",), "P601"),
        ((), "P906"),
        (("ben", "--profile", __file__), "P906"),
        (("ben", "--on", "yesterday"), "P606"),
        (("ben", "--since", "soon"), "P606"),
        (("ben", "--since", "2024-01-01", "--until", "2020-01-01"), "P611"),
        (("ben", "--evidence", "rumour"), "P607"),
        (("ben", "--context", "colour=red"), "P608"),
        (("ben", "-o", "ben.docx"), "P920"),
        (("ben", "-o", "ben.html", "--format", "pdf"), "P920"),
        (("ben", "-o", "no-such-folder/ben.html"), "P909"),
        (("ben", "--format", "xml"), "P906"),
    ],
)
def test_bad_words_are_errors_with_codes(dossier, words, code):
    """Whatever is not understood is an error with its code, and no traceback."""
    ran = dossier(*words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"error[{code}]: ")


def test_a_file_that_exists_is_kept(dossier, tmp_path):
    """Nothing is written over unasked."""
    path = tmp_path / "ben.md"
    path.write_text("mine", encoding="utf-8")

    assert dossier("ben", *NOW, "-o", path).err.startswith("error[P912]: ")
    assert path.read_text(encoding="utf-8") == "mine"
    assert dossier("ben", *NOW, "-o", path, "--force").status == 0
    assert path.read_text(encoding="utf-8").startswith("# Ben\n")


def test_what_prints_is_looked_for_before_anything_is_asked(dossier, tmp_path, monkeypatch):
    """Without a browser the error comes at once, and no file is left."""
    monkeypatch.setenv("PLACET_BROWSER", "no-such-browser")
    ran = dossier("ben", *NOW, "-o", tmp_path / "ben.pdf")

    assert (ran.status, list(tmp_path.iterdir())) == (2, [])
    assert ran.err.startswith("error[P922]: there is no browser `no-such-browser`\n")
