"""`placet picture`."""

import pytest

from extras import needs

NOW = ("--known-on", "2024-01-01")
CHARTS = needs("altair", "vl_convert")


@pytest.fixture
def drawn(placet, library):
    """Run `placet picture` on the library."""
    return lambda *words: placet("picture", *words, "--pack", library)


def test_without_a_picture_the_help_is_shown(placet):
    """Who names no picture is shown which there are."""
    ran = placet("picture")

    assert ran.status == 0
    assert "timeline" in ran.out


@pytest.mark.parametrize("name", ["matrix", "timeline", "network", "proof", "rules"])
def test_every_picture_shows_examples(placet, name):
    """Whoever asks for help sees examples before options."""
    ran = placet("picture", name, "--help")

    assert 0 < ran.out.index("Examples:") < ran.out.index("Options:")


PICTURES = [
    pytest.param(("matrix", "--on", "2021-06-01", *NOW), marks=CHARTS),
    pytest.param(("timeline", "ben", "--since", "2020-01-01", "--until", "2024-01-01", *NOW), marks=CHARTS),
    pytest.param(
        ("network", "--by", "age_group", "--since", "2020-01-01", "--until", "2024-01-01", *NOW), marks=CHARTS
    ),
    pytest.param(("proof", "ada", "borrow-book", "--on", "2021-06-01", *NOW)),
    pytest.param(("rules", "borrow-book", "--on", "2021-06-01", *NOW)),
]


@pytest.mark.parametrize("words", PICTURES)
def test_pictures_are_written_as_svg(drawn, tmp_path, words):
    """Every picture is written into a file that its name says is SVG."""
    path = tmp_path / "picture.svg"

    assert drawn(*words, "-o", path).status == 0
    assert path.read_text(encoding="utf-8").startswith("<svg ")


@CHARTS
@pytest.mark.parametrize("words", PICTURES)
def test_pictures_are_written_as_png(drawn, tmp_path, words):
    """Every picture is written into a file that its name says is PNG."""
    path = tmp_path / "picture.png"

    assert drawn(*words, "-o", path).status == 0
    assert path.read_bytes().startswith(b"\x89PNG")


def test_trees_are_written_as_mermaid(drawn):
    """Trees are also text for a page that draws it."""
    assert drawn("rules", "borrow-book", "--format", "mermaid", *NOW).out.startswith("flowchart LR\n")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("timeline",), "P905"),
        (("timeline", "eve", "--since", "2020-01-01"), "P601"),
        (("timeline", "ben", "--since", "2020-01-01", "--until", "2019-01-01"), "P662"),
        (("timeline", "ben", "--since", "2020-01-01", "--format", "pdf"), "P906"),
        (("timeline", "ben", "--until", "soon"), "P606"),
        (("network", "--since", "2020-01-01", "--by", "height"), "P663"),
        (("proof", "ada", "fly"), "P602"),
        (("rules", "fly"), "P602"),
        (("rules", "borrow-book", "-o", "rules.pdf"), "P920"),
        (("rules", "borrow-book", "-o", "nowhere/rules.svg"), "P909"),
        (("matrix", "--dates", "2020-01-01,2021-01-01"), "P660"),
    ],
)
def test_bad_words_are_errors_with_codes(drawn, words, code):
    """Every mistake in the command has a code and no traceback."""
    ran = drawn(*words)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith(f"error[{code}]: ")


def test_missing_extra_is_named(drawn, monkeypatch):
    """Where the chart library is missing, the command that installs it is given."""
    monkeypatch.setattr("placet.diagnostics.extras.find_spec", lambda _module: None)

    ran = drawn("network", "--by", "age_group", "--since", "2020-01-01")

    assert ran.err.startswith("error[P902]: the extra `charts` is not installed\n")
    assert "pip install 'placet[charts]'" in ran.err


@pytest.mark.parametrize("words", PICTURES)
def test_what_is_supposed_is_marked(drawn, words):
    """A picture of what is not recorded says so."""
    ran = drawn(*words, "--suppose", "ben.member = true from 2024")

    assert "Hypothetical (ben.member" in ran.out
