from dataclasses import replace

from placet.policy import Term, Verdict
from placet.render import as_proof, as_text


def test_a_plain_yes_is_short(answer):
    """A yes gives the question, the two reasons that matter most, the sources and the policy."""
    assert as_text(answer()) == (
        "Permitted. Ada: borrow a book, on 2024-06-01, as known on 2024-07-01\n"
        "\n"
        "  Members borrow books\n"
        "  Ada is a member\n"
        "\n"
        "Sources (weakest grade: official):\n"
        "  - The board: House <rules>, lending/1 (2024-01-15, official)\n"
        "\n"
        "Policy library 1.0.0, digest sha256:0123456789ab\n"
    )


def test_an_object_is_named(answer):
    """A question about an object shows it."""
    question = replace(answer().question, object="north", object_label="north branch")

    assert "Ada: borrow a book (north branch), on 2024-06-01" in as_text(answer(question=question))


def test_an_object_completes_a_label_that_awaits_it(answer):
    """A label such as `decide on` is read together with its object."""
    question = replace(answer().question, activity_label="decide on", object="north", object_label="the north branch")

    assert "Ada: decide on the north branch, on 2024-06-01" in as_text(answer(question=question))


def test_a_source_is_listed_once_with_its_passages(answer):
    """A source that is cited for several passages is listed once."""
    reason = answer().because[0]
    again = replace(reason, sources=(replace(reason.sources[0], passage="lending/2"),))

    assert "House <rules>, lending/1, lending/2 (2024" in as_text(answer(because=(reason, again, reason)))


def test_one_way_is_listed_by_actor(answer, request_and_consent):
    """What it takes is said by whose act it is."""
    text = as_text(answer(verdict=Verdict.CONDITIONAL, ways=(request_and_consent,)))

    assert "It takes:\n  - the reader: request; the board: consent\n" in text


def test_several_ways_are_alternatives(answer, request_and_consent):
    """Several ways are offered as a choice."""
    text = as_text(answer(verdict=Verdict.CONDITIONAL, ways=(request_and_consent, request_and_consent)))

    assert "It takes one of these:\n" in text


def test_what_is_missing_says_why_it_is_not_known(answer, age):
    """Each thing to find out comes with the reason why it is open."""
    text = as_text(answer(verdict=Verdict.UNDETERMINED, missing=((age,),)))

    assert "To find out:\n  - Ada: age\n    nothing is recorded\n" in text


def test_things_to_find_out_together_stand_together(answer, age):
    """Where several things are needed at once, they are one item."""
    text = as_text(answer(verdict=Verdict.UNDETERMINED, missing=((age, age),)))

    assert "  - Ada: age\n    nothing is recorded\n    and also: Ada: age (nothing is recorded)\n" in text


def test_a_term_that_depends_on_something_open_is_marked(answer):
    """A term that may not apply is marked as such."""
    text = as_text(answer(terms=(Term("long", "longer loan", "r", certain=False),)))

    assert "On these terms:\n  - longer loan (perhaps)\n" in text


def test_an_inexact_answer_says_so(answer):
    """An answer that is not exact says so in plain words."""
    assert "too many unknowns" in as_text(answer(exact=False))


def test_long_lines_are_wrapped_under_their_beginning(answer):
    """On a narrow terminal lines are wrapped and keep their indentation."""
    lines = as_text(answer(), width=40).splitlines()

    assert max(map(len, lines)) <= 40
    assert "  - The board: House <rules>, lending/1" in lines


def test_colour_is_only_in_the_verdict(answer):
    """Colour marks the verdict and carries nothing that the words do not."""
    assert as_text(answer(), color=True).startswith("\x1b[1;32mPermitted\x1b[0m. Ada")


def test_the_proof_is_an_indented_tree_with_places(answer):
    """Each step of the proof stands below what it supports, with its outcome and its place."""
    assert as_proof(answer()).partition("The proof:\n")[2] == (
        "  ✓ permitted\n"
        '    ✓ Members "borrow" [books]  [policy.yaml:3]\n'
        "        The board: House <rules>, lending/1 (2024-01-15, official)\n"
        "      ✓ Ada: member  [records.yaml:7]\n"
        "    ? whether she is suspended\n"
    )


def test_a_proof_gives_every_reason(answer):
    """With the proof no reason is left out."""
    assert "  Nothing bars it\n" in as_proof(answer())


def test_a_proof_comes_with_the_addresses_of_its_sources(answer):
    """With the proof each source can be looked up."""
    assert "    https://a.example/?a=1&b=2\n" in as_proof(answer())
