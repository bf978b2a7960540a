"""`placet interview`, with answers from a pipe and from files."""

import io
import sys

import pytest

from placet.cli.program import run

AT = ("--on", "2022-02-01", "--known-on", "2022-02-01")


@pytest.fixture
def interview(placet, library, monkeypatch):
    """Hold an interview about the library, with these lines typed."""

    def held(activity, *words, lines=()):
        monkeypatch.setattr(sys, "stdin", io.StringIO("".join(f"{line}\n" for line in lines)))
        return placet("interview", activity, *AT, "--pack", library, *words)

    return held


def test_it_asks_and_ends_with_the_verdict_and_the_proof(interview):
    """Each line typed is an answer, and then come the verdict and its proof."""
    ran = interview("borrow-book", lines=["none", "yes"])

    assert ran.status == 0
    assert ran.out.startswith(
        "Answer by number or name, `none` for none of them.  ? why it is asked   - not known   < back   Ctrl-D stop\n\n"
        "1. Suspended from: which of these?  (about 1.2 to go, at most 2)\n"
        "   What the reader may not do for a time.\n"
        "     1  lending\n"
        "     2  borrow a book\n"
        "> none\n\n"
        "2. Member?  (about 1.0 to go, at most 1)\n"
        "   Whether the reader holds a card.\n"
        "     1  yes\n"
        "     2  no\n"
        "> yes\n\n"
        "Permitted. this profile: borrow a book, on 2022-02-01, as known on 2022-02-01\n"
    )
    assert "\nThe proof:\n  ✓ permitted\n" in ran.out


def test_a_question_mark_says_why_it_is_asked(interview):
    """The rules that the answer bears on are shown with their places, and it is asked again."""
    ran = interview("borrow-book", lines=["?", "1"])

    assert (
        "Why this is asked:\n  - it bears on a rule that may forbid it: A suspension bars what it covers\n" in ran.out
    )
    assert "policy/lending.yaml:14]" in ran.out
    assert ran.out.count("1. Suspended from") == 2


def test_a_bad_answer_is_asked_again_with_the_reason(interview):
    """What is no answer is told on the standard error, and the question comes once more."""
    ran = interview("borrow-book", lines=["borrow-bok", "none", "yes"])

    assert ran.err == (
        "error[P706]: `borrow-bok` is no answer to `reader.suspended_from`\n"
        "  = note: it takes some of the options, by their numbers or names with commas between, or `none`\n"
        "  = help: a similar option exists: `borrow-book`\n"
        "  = more: placet explain P706\n"
    )
    assert ran.out.count("1. Suspended from") == 2
    assert "\nPermitted. " in ran.out


def test_it_goes_back(interview):
    """Whoever slipped takes the answer back; at the first question there is no way back."""
    ran = interview("borrow-book", lines=["<", "none", "<", "lending"])

    assert ran.err.startswith("error[P708]: nothing was answered yet")
    assert "\nNot permitted. " in ran.out


def test_what_is_not_known_stays_open(interview):
    """A dash leaves the question open, and the answer says what is missing."""
    ran = interview("borrow-book", "--exit-code", lines=["none", "-"])

    assert ran.status == 12
    assert "To find out:\n  - this profile: member\n" in ran.out


def test_the_end_of_the_lines_is_the_end_of_the_interview(interview, tmp_path):
    """Whoever stops early is told how things stand, and what was said is saved."""
    saved = tmp_path / "reader.yaml"
    ran = interview("borrow-book", "--save", saved, lines=["none"])

    assert ran.status == 0
    assert "\nStopped before the matter was settled; as things stand:\n\nUndetermined. " in ran.out
    assert saved.read_text(encoding="utf-8") == (
        "# A profile for the policy library, from an interview on: borrow-book\n"
        "# null: not asked, or not known\n"
        "member: null\n"
        "age_group: null\n"
        "suspended_from: {lending: false, borrow-book: false}\n"
    )


def test_an_interrupted_interview_saves_what_was_said(interview, tmp_path, monkeypatch, library):
    """Ctrl-C ends it with the status of an interruption, and the profile is kept."""

    class Interrupted(io.StringIO):
        def readline(self):
            line = super().readline()
            if not line:
                raise KeyboardInterrupt
            return line

    saved = tmp_path / "reader.yaml"
    monkeypatch.setattr(sys, "stdin", Interrupted("none\n"))

    assert run(["interview", "borrow-book", *AT, "--pack", str(library), "--save", str(saved)]) == 130
    assert "suspended_from: {lending: false, borrow-book: false}\n" in saved.read_text(encoding="utf-8")


class Terminal(io.StringIO):
    """A terminal: lines come from `input`."""

    def isatty(self):
        return True


@pytest.mark.parametrize(("ends", "status"), [(EOFError, 0), (KeyboardInterrupt, 130)])
def test_in_a_terminal_it_ends_gracefully(placet, library, monkeypatch, tmp_path, ends, status):
    """Ctrl-D and Ctrl-C end the interview without a traceback, and what was said is saved."""
    lines, saved = ["none"], tmp_path / "reader.yaml"

    def typed(_prompt):
        if lines:
            return lines.pop()
        raise ends

    monkeypatch.setattr(sys, "stdin", Terminal())
    monkeypatch.setattr("builtins.input", typed)
    ran = placet("interview", "borrow-book", *AT, "--pack", library, "--save", saved)

    assert ran.status == status
    assert ran.err == f"The profile is saved in {saved.as_posix()}.\n"
    assert "suspended_from: {lending: false, borrow-book: false}\n" in saved.read_text(encoding="utf-8")


def test_a_saved_profile_is_taken_up_and_answers_the_same(interview, placet, library, tmp_path):
    """What was saved is not asked again, and `ask` reads it with the same verdict."""
    saved = tmp_path / "reader.yaml"
    interview("borrow-book", "--save", saved, lines=["none"])
    ran = interview("borrow-book", "--profile", saved, "--save", saved, "--force", lines=["yes"])
    asked = placet("ask", "borrow-book", "--profile", saved, *AT, "--pack", library)

    assert "1. Member?" in ran.out
    assert "The profile is saved in" in ran.err
    assert asked.out.startswith("Permitted. ")


def test_nothing_is_written_over(interview, tmp_path):
    """A file that exists is an error before anything is asked."""
    saved = tmp_path / "reader.yaml"
    saved.write_text("member: true\n", encoding="utf-8")
    ran = interview("borrow-book", "--save", saved, lines=["none", "yes"])

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P912]: the file `")
    assert saved.read_text(encoding="utf-8") == "member: true\n"


@pytest.mark.parametrize("name", ["nowhere/reader.yaml", "."])
def test_a_place_that_cannot_be_written_is_an_error(interview, tmp_path, name):
    """Whether the profile can be saved is seen to before anything is asked."""
    ran = interview("borrow-book", "--save", tmp_path / name, "--force", lines=["none", "yes"])

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P909]: `")


def test_json_is_the_next_question(interview, profile):
    """A tool gets the next question, the answer as things stand and the profile, and nothing is read."""
    ran = interview("borrow-book", "--profile", profile("suspended_from: []\n"), "--format", "json")

    assert list(ran.json) == ["question", "answer", "profile", "context", "told", "unknown"]
    assert ran.json["question"]["id"] == "reader.member"
    assert ran.json["answer"]["verdict"] == "undetermined"
    assert ran.json["profile"] == {"member": None, "age_group": None, "suspended_from": []}


def test_json_of_what_is_not_known(interview, profile):
    """What the user does not know is given by the ids of the questions."""
    given = profile("suspended_from: []\n")
    ran = interview("borrow-book", "--profile", given, "--unknown", "reader.member", "--format", "json")

    assert (ran.json["question"], ran.json["unknown"]) == (None, ["reader.member"])


def test_answers_may_come_from_a_file(interview, profile):
    """A script gives the answers by the ids of their questions; those of the subject need no type."""
    answers = profile("suspended_from: []\nreader.member: true\n", "answers.yaml")
    ran = interview("borrow-book", "--answers", answers)

    assert "> none\n" in ran.out
    assert "> yes\n" in ran.out
    assert "\nPermitted. " in ran.out


def test_a_file_may_leave_questions_unanswered(interview, profile):
    """What the file does not answer is named, and the answer is as things stand."""
    answers = profile("suspended_from: null\n", "answers.yaml")
    ran = interview("borrow-rarity", "--answers", answers)

    assert "> not known\n" in ran.out
    assert "\nNo answer to `reader.member` in " in ran.out
    assert "\nUndetermined. " in ran.out


def test_json_with_answers(interview, profile):
    """With answers, the next question is the one that they leave."""
    answers = profile("suspended_from: []\n", "answers.yaml")
    ran = interview("borrow-book", "--answers", answers, "--format", "json")

    assert ran.json["question"]["id"] == "reader.member"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("reader.membr: true\n", "P709"),
        ("- true\n", "P709"),
        ("suspended_from: [flying]\n", "P706"),
        ("a: [\n", "P102"),
    ],
)
def test_a_file_of_wrong_answers_is_an_error(interview, profile, text, code):
    """A name that no question has, or an answer that does not fit, ends a script with an error."""
    ran = interview("borrow-book", "--answers", profile(text, "answers.yaml"))

    assert ran.status == 2
    assert ran.err.startswith(f"error[{code}]: ")


def test_somebody_on_the_roster_is_asked_about(placet, monkeypatch):
    """On the day of Sweden's accession the hour is asked, and decides."""
    monkeypatch.setattr(sys, "stdin", io.StringIO("18:00\n18:00+01:00\n"))
    ran = placet(
        "interview", "second-staff-officer", "--subject", "sweden", "--on", "2024-03-07", "--known-on", "2026-06-01"
    )

    assert "1. At what hour of 2024-03-07?" in ran.out
    assert "has an hour without an offset" in ran.err
    assert "\nNot permitted. Sweden: " in ran.out


def test_the_roster_has_no_profiles(interview, profile):
    """Who is on the roster has records, so there is no profile to read or to save."""
    ran = interview("borrow-book", "--subject", "ada", "--profile", profile("member: true\n"))

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: `--subject` names somebody on the roster")


def test_a_settled_question_is_answered_at_once(interview):
    """Where nothing is open, nothing is asked."""
    ran = interview("borrow-book", "--subject", "ben")

    assert ran.out.startswith("\nNot permitted. Ben: ")


def test_an_interview_may_suppose_something(interview):
    """Were Ada suspended from all lending, nothing would be asked, and the answer is marked as hypothetical."""
    ran = interview("borrow-book", "--subject", "ada", "--suppose", "ada.suspended_from += lending")

    assert ran.status == 0
    assert "Hypothetical" in ran.out
    assert "Not permitted. Ada: " in ran.out
