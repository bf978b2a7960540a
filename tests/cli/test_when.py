"""`placet when`."""

QUESTION = ("when", "ada", "borrow-book", "--until", "2026-01-01", "--known-on", "2026-01-01")
VISIT = ("when", "ada", "visit-branch", "--object", "north", "--until", "2026-01-01", "--known-on", "2026-01-01")


def test_the_stretches_are_shown_with_what_parts_them(placet, library):
    """Each stretch has its verdict and its ends, and each change what it comes from, with its source and line."""
    ran = placet(*QUESTION, "--pack", library)

    assert (ran.status, ran.err) == (0, "")
    assert "\nNot permitted until 2020-03-01\n  2020-03-01\n  - Ada: member yes begins\n" in ran.out
    assert "Town library: Register of readers (2020-02, notice)\n" in ran.out
    assert "records/readers.yaml:13]\n" in ran.out
    assert "\nPermitted from 2020-03-01\n" in ran.out


def test_an_uncertain_stretch_says_why(placet, library):
    """What cannot be said for a month is shown as that."""
    ran = placet(*VISIT, "--pack", library)

    assert "\nUndetermined from 2021-05-01 until 2021-05-31\n  ? when exactly" in ran.out
    assert "the source gives only the month 2021-05" in " ".join(ran.out.split())


def test_plain_words_are_understood(placet, library):
    """A question in plain words has a timeline as well."""
    ran = placet("when", "When can Ada borrow a book?", *QUESTION[3:], "--pack", library)

    assert ran.out == placet(*QUESTION, "--pack", library).out


def test_json_has_every_part(placet, library):
    """Programs get the stretches and the changes with what causes them."""
    ran = placet(*QUESTION, "--pack", library, "--format", "json")

    assert [each["verdict"] for each in ran.json["stretches"]] == ["not_permitted", "permitted"]
    assert [each["causes"][0]["kind"] for each in ran.json["changes"]] == ["record"]


def test_markdown_is_a_list(placet, library):
    """A timeline can be pasted into an issue or a note."""
    ran = placet(*QUESTION, "--pack", library, "--format", "markdown")

    assert "\n- **Not permitted** until 2020-03-01\n  - 2020-03-01: Ada: member yes begins\n" in ran.out


def test_html_stands_alone(placet, library):
    """A web page can show a timeline."""
    ran = placet(*QUESTION, "--pack", library, "--format", "html")

    assert ran.out.startswith('<div class="placet-timeline" lang="en">\n')
    assert '<li data-verdict="permitted">' in ran.out


def test_by_knowledge_the_date_is_fixed(placet, library):
    """How the answer for one date changed as sources were published."""
    words = ("when", "ada", "borrow-book", "--by", "knowledge", "--on", "2021-01-01", "--until", "2026-01-01")
    ran = placet(*words, "--pack", library)

    assert ran.out.startswith("Ada: borrow a book, on 2021-01-01, as known from the beginning until 2026-01-01\n")
    assert "it becomes known: Ada: member yes from 2020-03-01" in " ".join(ran.out.split())


def test_a_date_in_plain_words_is_the_one_asked_about(placet, library):
    """By knowledge, the date may stand in the question."""
    question = "Can Ada borrow a book on 1 January 2021?"
    ran = placet("when", question, "--by", "knowledge", "--until", "2026-01-01", "--pack", library)

    assert ran.out.startswith("Ada: borrow a book, on 2021-01-01, ")


def test_a_profile_has_a_timeline(placet, library, profile):
    """Somebody on no roster is described in a file."""
    described = profile("member: true\n")
    ran = placet("when", "borrow-book", "--profile", described, "--until", "2026-01-01", "--pack", library)

    assert "\nPermitted throughout\n" in ran.out
