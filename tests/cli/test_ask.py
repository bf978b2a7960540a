import pytest


def test_the_first_line_gives_the_verdict_and_the_question(placet, library):
    """The first thing that is read is the verdict and the question as it was understood."""
    ran = placet("ask", "Ada", "borrow-book", "--on", "2022-01-01", "--known-on", "2024-01-01", "--pack", library)

    assert ran.status == 0
    assert ran.out.startswith("Permitted. Ada: borrow a book, on 2022-01-01, as known on 2024-01-01\n")


def test_an_answer_names_its_sources_and_the_policy(placet, library):
    """An answer says on which sources and on which policy it rests."""
    ran = placet("ask", "ada", "borrow-book", "--on", "2022-01-01", "--pack", library)

    assert "Town council: Statute of the town library, lending/1 (2020-01-15, statute)" in ran.out
    assert "Policy library 1.0.0, digest sha256:" in ran.out


def test_a_conditional_answer_says_whose_act_is_needed(placet, library):
    """What it would take is listed by who must do it."""
    ran = placet("ask", "ada", "borrow-rarity", "--on", "2021-06-01", "--pack", library)

    assert "It takes:\n  - the reader: reservation; the library: approval\n" in ran.out


def test_the_json_answer_has_the_documented_parts(placet, library):
    """Programs get the same parts of every answer."""
    ran = placet("ask", "ada", "borrow-book", "--on", "2022-01-01", "--pack", library, "--format", "json")

    assert list(ran.json) == [
        "question", "verdict", "ways", "missing", "because", "terms", "evidence", "exact", "policy",
    ]  # fmt: skip
    assert ran.json["verdict"] == "permitted"


@pytest.mark.parametrize(
    ("subject", "activity", "on", "status"),
    [
        ("ada", "borrow-book", "2022-01-01", 0),
        ("ada", "borrow-rarity", "2021-01-01", 10),
        ("ben", "borrow-book", "2022-02-01", 11),
        ("ben", "borrow-rarity", "2023-05-05", 12),
    ],
)
def test_with_exit_code_the_status_tells_the_verdict(placet, library, subject, activity, on, status):
    """A script can tell the four verdicts apart by the exit status."""
    ran = placet("ask", subject, activity, "--on", on, "--pack", library, "--exit-code")

    assert ran.status == status


def test_without_exit_code_every_answer_is_a_success(placet, library):
    """A no is an answer and not a failure."""
    ran = placet("ask", "ben", "borrow-book", "--on", "2022-02-01", "--pack", library)

    assert ran.status == 0


def test_a_question_in_plain_words(placet, library):
    """A question can be asked as one sentence, with its date in it."""
    ran = placet("ask", "Can Ada borrow a book on 1 Jan 2022?", "--pack", library)

    assert ran.out.startswith("Permitted. Ada: borrow a book, on 2022-01-01,")


@pytest.mark.parametrize(
    ("language", "reason"), [("en", "Members borrow books"), ("fr", "Les membres empruntent des livres")]
)
def test_the_language_of_a_question_is_not_that_of_the_answer(placet, library, language, reason):
    """A question may be in French whatever the language of the answer."""
    ran = placet("ask", "Ada peut-elle emprunter un livre le 1er janvier 2022 ?", "--pack", library, "--lang", language)

    assert ran.status == 0
    assert reason in ran.out


def test_a_question_in_plain_words_needs_no_quotes(placet, library):
    """Words without quotes around them are read as one question."""
    ran = placet("ask", "can", "Ada", "take", "a", "book", "home", "--on", "2022-01-01", "--pack", library)

    assert ran.out.startswith("Permitted. Ada: borrow a book, on 2022-01-01,")


def test_a_profile_stands_for_a_subject_who_is_on_no_roster(placet, library, profile):
    """Somebody who is on no roster is described in a file."""
    file = profile("member: true\n")

    ran = placet("ask", "borrow-book", "--profile", file, "--on", "2022-01-01", "--pack", library)

    assert ran.out.startswith("Permitted. this profile: borrow a book")


def test_a_profile_may_be_json(placet, library, profile):
    """A profile may be a JSON file, as other programs write it."""
    file = profile('{"member": true}', "profile.json")

    ran = placet("ask", "borrow-book", "--profile", file, "--on", "2022-01-01", "--pack", library)

    assert ran.out.startswith("Permitted.")


def test_a_profile_with_an_unknown_attribute_is_refused(placet, library, profile):
    """A slip in a profile is an error and never an answer."""
    ran = placet("ask", "borrow-book", "--profile", profile("membr: true\n"), "--pack", library)

    assert (ran.status, ran.out) == (2, "")
    assert ran.err.startswith("error[P701]: unknown attribute `membr`\n")


def test_a_profile_that_is_a_list_is_refused(placet, library, profile):
    """A profile must say which attribute has which value."""
    ran = placet("ask", "borrow-book", "--profile", profile("- member\n"), "--pack", library)

    assert ran.status == 2
    assert ran.err.startswith("error[P705]: a profile maps attributes to values\n")


def test_with_a_profile_the_activity_stands_alone(placet, library, profile):
    """A subject beside a profile would be two subjects."""
    ran = placet("ask", "ada", "borrow-book", "--profile", profile("member: true\n"), "--pack", library)

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: with `--profile` give the activity alone\n")


def test_an_unknown_subject_is_an_error_with_the_nearest_names(placet, library):
    """A name that is not known is never guessed; the nearest ones are shown."""
    ran = placet("ask", "Adda", "borrow-book", "--pack", library)

    assert (ran.status, ran.out) == (2, "")
    assert "unknown reader `Adda`" in ran.err
    assert "`Ada`" in ran.err


def test_a_context_without_a_value_is_a_usage_error(placet, library):
    """Each piece of context has a name and a value."""
    ran = placet("ask", "ada", "borrow-book", "--context", "classified", "--pack", library)

    assert ran.status == 2
    assert ran.err.startswith("error[P906]: `classified` is not of the form NAME=VALUE (for `--context`)\n")


def test_html_is_a_fragment(placet, library):
    """An answer can be put into a web page."""
    ran = placet("ask", "ada", "borrow-book", "--on", "2022-01-01", "--pack", library, "--format", "html")

    assert ran.out.startswith('<div class="placet-answer" data-verdict="permitted"')


def test_markdown_is_ready_for_an_issue(placet, library):
    """An answer can be pasted into an issue or a note."""
    ran = placet("ask", "ada", "borrow-book", "--on", "2022-01-01", "--pack", library, "--format", "markdown")

    assert ran.out.startswith("**Permitted.** Ada: borrow a book")
