"""Diagnostics as text for people."""

from textwrap import dedent

from placet.diagnostics import Diagnostic, Label, Place, Severity, render

POLICY = "\n" * 13 + "      partner.framwork: {includes: pfp}\n"

UNKNOWN = Diagnostic(
    "P204",
    "unknown attribute `partner.framwork`",
    Place("policy/exercises.yaml", 14, 7, 23),
    "not declared for `partner`",
    notes=("attributes of `partner` are declared in vocabulary/partner.yaml",),
    help=("an attribute with a similar name exists: `partner.framework`",),
)


def _render(diagnostic: Diagnostic, source: str | None = POLICY, *, color: bool = False) -> str:
    return render([diagnostic], read_source=lambda _: source, color=color)


def test_error_shows_its_line_and_why_and_how():
    """A message says what, shows the line with the wrong part marked, and says why and how to mend it."""
    assert _render(UNKNOWN) == dedent(
        """\
        error[P204]: unknown attribute `partner.framwork`
          --> policy/exercises.yaml:14:7
           |
        14 |       partner.framwork: {includes: pfp}
           |       ^^^^^^^^^^^^^^^^ not declared for `partner`
           |
           = note: attributes of `partner` are declared in vocabulary/partner.yaml
           = help: an attribute with a similar name exists: `partner.framework`
           = more: placet explain P204
        """
    )


def test_places_of_other_files_have_their_own_heading():
    """Every other place that is involved is shown with its own words."""
    twice = Diagnostic(
        "P201",
        "the rule `suspension` is declared twice",
        Place("b.yaml", 2, 3, 7),
        "declared again",
        (Label(Place("b.yaml", 1, 1, 4), "in this file"), Label(Place("a.yaml", 1, 1, 2), "first here")),
    )

    assert _render(twice, "abc\n  rule\n") == dedent(
        """\
        error[P201]: the rule `suspension` is declared twice
         --> b.yaml:2:3
          |
        1 | abc
          | --- in this file
        2 |   rule
          |   ^^^^ declared again
          |
         ::: a.yaml:1:1
          |
        1 | abc
          | - first here
          |
          = more: placet explain P201
        """
    )


def test_file_that_is_gone_leaves_the_line_out():
    """Where the file cannot be read, the place and the facts are still told."""
    lines = _render(UNKNOWN, None).splitlines()

    assert lines[1:4] == ["  --> policy/exercises.yaml:14:7", "   |", "   | not declared for `partner`"]


def test_diagnostic_without_a_place_has_no_line():
    """What concerns no file is told without a line of source."""
    text = _render(Diagnostic("P137", "there is no such pack"))

    assert text == "error[P137]: there is no such pack\n  = more: placet explain P137\n"


def test_warning_is_called_a_warning():
    """A lint is a warning and not an error."""
    text = _render(Diagnostic("P501", "the term is never attached", severity=Severity.WARNING))

    assert text.startswith("warning[P501]: the term is never attached\n")


def test_span_to_the_end_of_the_line_stops_at_its_last_letter():
    """A span that runs to the end of the line does not mark trailing spaces."""
    text = _render(Diagnostic("P106", "empty", Place("a.yaml", 1, 3)), "ab cd   \n")

    assert "  |   ^^^\n" in text


def test_marks_stand_below_wide_letters():
    """Letters that take two columns of a terminal get two marks."""
    text = _render(Diagnostic("P106", "empty", Place("a.yaml", 1, 3, 4)), "日本語\n")

    assert "1 | 日本語\n  |     ^^\n" in text


def test_control_characters_do_not_reach_the_terminal():
    """A file cannot colour or clear the terminal of whoever checks it."""
    text = _render(Diagnostic("P107", "a control character", Place("a.yaml", 1, 1, 2)), "\x1b[2J evil\n")

    assert "\x1b" not in text


def test_long_line_is_cut_around_the_span():
    """Of a very long line only the part around the error is shown."""
    source = "x" * 5000 + "WRONG" + "y" * 5000
    text = _render(Diagnostic("P120", "wrong", Place("a.yaml", 1, 5001, 5006)), source)

    assert max(len(line) for line in text.splitlines()) < 160
    assert "WRONG" in text


def test_marks_of_a_cut_line_stand_below_the_span():
    """In a line that is cut the marks still stand below what is wrong."""
    source = "x" * 5000 + "WRONG" + "y" * 5000
    lines = _render(Diagnostic("P120", "wrong", Place("a.yaml", 1, 5001, 5006)), source).splitlines()

    assert lines[4].index("^") == lines[3].index("WRONG")


def test_colour_is_only_used_when_asked_for():
    """Colours appear in a terminal that wants them, and nowhere else."""
    assert "\x1b[" in _render(UNKNOWN, color=True)
    assert "\x1b[" not in _render(UNKNOWN)


def test_blank_line_stands_between_diagnostics():
    """Several messages are told apart by a blank line."""
    gone = Diagnostic("P137", "there is no such pack")

    assert render([gone, gone], read_source=lambda _: None).count("\n\n") == 1


def test_nothing_wrong_renders_as_nothing():
    """Without diagnostics there is no output."""
    assert render([], read_source=lambda _: None) == ""
