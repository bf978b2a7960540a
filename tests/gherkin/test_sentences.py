import pytest

ASKED = """
Given the date is 1 June 2021
When we ask whether Ada can borrow a rarity
"""
ADA_BORROWS = "When we ask whether Ada can borrow a book on 1 January 2022\n"
BEN_BORROWS = "When we ask whether Ben can borrow a book on 1 February 2022\n"
BEN_BORROWS_A_RARITY = "When we ask whether Ben can borrow a rarity on 5 May 2023\n"
IT_BORROWS = "When we ask whether it can borrow a book on 1 June 2021\n"
YES = "Then the answer is permitted"
AN_HOUR = """
Given the date is 7 March 2024 at 17:00 +01:00
When we ask whether Ada can visit a branch: the north branch
"""


@pytest.mark.parametrize(
    "steps",
    [
        ADA_BORROWS + YES,
        AN_HOUR + YES,
        ASKED + "Then the answer is conditional",
        BEN_BORROWS + "Then the answer is not permitted",
        BEN_BORROWS_A_RARITY + "Then the answer is undetermined",
        ASKED + "Then it takes a reservation and approval",
        ASKED + "Then it takes the approval, reservation",
        ASKED + "Then it takes:\n  | act |\n  | approval |\n  | reservation |",
        ADA_BORROWS + 'Then the terms include "longer loan"',
        BEN_BORROWS_A_RARITY + 'Then what is missing includes "age group"',
        ASKED + 'Then the reasons cite "Statute of the town library"',
        ASKED + 'Then the reasons mention "Rarities need a reservation"',
        ASKED + 'Then the weakest evidence is "notice"',
    ],
)
def test_a_sentence_that_holds(run_steps, steps):
    """Each sentence of a scenario can hold."""
    assert (run_steps(steps).detail, run_steps(steps).state) == ("", "passed")


@pytest.mark.parametrize(
    ("step", "given"),
    [
        ("Then the answer is permitted", "the answer is conditional"),
        ("Then it takes approval", "it takes reservation and approval"),
        ("Then it takes a blessing and approval", "it takes reservation and approval"),
        ("Then it takes a reservation and a reservation", "it takes reservation and approval"),
        ('Then the terms include "longer loan"', "the terms are none"),
        ('Then what is missing includes "age"', "missing is none"),
        ('Then the reasons cite "Magna Carta"', "they cite `Statute of the town library`"),
        ('Then the reasons mention "rain"', "they are `Rarities need"),
        ('Then the weakest evidence is "statute"', "it is notice"),
    ],
)
def test_a_sentence_that_does_not_hold(run_steps, step, given):
    """A failing sentence says what was expected and what is so, and shows the proof."""
    outcome = run_steps(ASKED + step)

    assert outcome.state == "failed"
    assert f"   given: {given}" in outcome.detail
    assert "The proof:" in outcome.detail


def test_a_failure_names_its_step_and_line(run_steps):
    """A failing step is shown with the line on which it stands."""
    outcome = run_steps(ASKED + "Then the answer is permitted")

    assert "a.feature:7: Then the answer is permitted\n" in outcome.detail


def test_what_was_known_on_a_day_counts(run_steps):
    """Before the rules were published nothing permits anything."""
    outcome = run_steps(
        """
        Given the date is 1 June 2021
        And what was known on 1 January 2019
        When we ask whether Ada can borrow a book
        Then the answer is not permitted
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_evidence_below_the_accepted_grade_is_not_enough(run_steps):
    """What only a weaker source says is not known."""
    outcome = run_steps(
        """
        Given the date is 1 January 2022
        And only evidence of grade "statute" or better
        When we ask whether Ada can borrow a book
        Then the answer is undetermined
        And what is missing includes "only a source below the accepted grade"
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_a_profile_is_described_in_labels(run_steps):
    """Somebody on no roster is described with the words that people use."""
    outcome = run_steps(
        """
        Given the date is 1 January 2022
        And a reader with:
          | Member         | yes           |
          | age group      | adult         |
          | suspended from | visit a branch, emprunter un livre |
        When we ask whether it can borrow a book
        Then the answer is not permitted
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_a_profile_may_say_what_was_done(run_steps):
    """An act done or refused may stand in the table of a profile."""
    outcome = run_steps(
        """
        Given the date is 1 January 2022
        And a reader with:
          | member      | yes     |
          | age_group   | adult   |
          | reservation | done    |
          | approval    | refused |
        When we ask whether it can borrow a rarity
        Then the answer is not permitted
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_what_is_unknown_of_a_profile_is_open(run_steps):
    """What a table gives as unknown must be found out."""
    outcome = run_steps(
        """
        Given the date is 1 January 2022
        And a profile with:
          | member | unknown |
        When we ask whether it can borrow a book
        Then the answer is undetermined
        And what is missing includes "member"
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


@pytest.mark.parametrize(
    ("steps", "message"),
    [
        ("When we ask whether Ada can borrow a book\n" + YES, "the scenario gives no date"),
        ("Given the date is tomorrow\n" + YES, "`tomorrow` is not a date such as"),
        ("Given the date is 30 February 2024\n" + ASKED.split("\n")[2] + "\n" + YES, "error[P606]"),
        ("Given the date is 1 June 2021\n" + YES, "nothing was asked yet"),
        (IT_BORROWS + YES, "nobody is described for `it`"),
        (ADA_BORROWS.replace("Ada", "Eve") + YES, "`Eve` is not understood"),
        ("Given a reader with:\n  | memer | yes |\n" + IT_BORROWS + YES, "unknown attribute `memer`"),
        ("Given a reader with:\n  | member |\n" + YES, "a profile's table has two columns"),
        ('Given the context "rain" is yes\n' + ADA_BORROWS + YES, "unknown value of the context `rain`"),
        (ASKED + "Then it takes:\n  | deed |\n  | approval |", "needs a column `act`"),
        (ASKED + "Then the answer is perhaps", "no sentence of scenarios reads so"),
        ('Given the policy "nowhere"\n' + ADA_BORROWS + YES, "error[P137]"),
    ],
)
def test_a_mistake_in_a_scenario_fails_and_says_why(run_steps, steps, message):
    """A mistake in a scenario makes it fail, with a message for its author."""
    outcome = run_steps(steps)

    assert outcome.state == "failed"
    assert message in outcome.detail
    assert "Traceback" not in outcome.detail


TIMELINE = "When we ask when Ben can borrow a book\n"
BY_KNOWLEDGE = """
Given the date is 1 June 2021
When we ask when it was known whether Ada can borrow a book
"""


@pytest.mark.parametrize(
    "steps",
    [
        TIMELINE + "Then the answer changes 5 times",
        TIMELINE + "Then the answer changes on 1 June 2023",
        TIMELINE + "Then until 1 June 2020 the answer is not permitted",
        TIMELINE + "Then from 1 January 2022 until 1 March 2022 the answer is not permitted",
        TIMELINE + "Then from 1 June 2023 the answer is not permitted",
        TIMELINE + 'Then the change on 1 January 2022 comes from "suspended from"',
        TIMELINE + 'Then the change on 1 January 2022 comes from "Register of readers"',
        TIMELINE + 'Then it is uncertain because of "only the month 2020-06"',
        BY_KNOWLEDGE + "Then the answer changes on 29 February 2020",
        BY_KNOWLEDGE + "Then from 29 February 2020 the answer is permitted",
        "Given a reader with:\n  | member | no |\nWhen we ask when it can borrow a book\nThen the answer never changes",
    ],
)
def test_a_sentence_about_a_timeline_that_holds(run_steps, steps):
    """Each sentence about a timeline can hold."""
    assert (run_steps(steps).detail, run_steps(steps).state) == ("", "passed")


@pytest.mark.parametrize(
    "step",
    [
        "Then the answer never changes",
        "Then the answer changes 1 time",
        "Then the answer changes on 2 June 2023",
        "Then until 2 June 2020 the answer is not permitted",
        "Then until 1 June 2020 the answer is permitted",
        "Then from 1 January 2022 until 2 March 2022 the answer is not permitted",
        "Then from 1 March 2022 the answer is permitted",
        "Then from 1 June 2023 the answer is permitted",
        'Then the change on 1 January 2022 comes from "member"',
        'Then it is uncertain because of "the sources disagree"',
    ],
)
def test_a_sentence_about_a_timeline_that_does_not_hold(run_steps, step):
    """A failing sentence says what was expected, and shows the whole timeline."""
    outcome = run_steps(TIMELINE + step)

    assert outcome.state == "failed"
    assert f"expected: {step.removeprefix('Then ')}\n".replace('"', "`") in outcome.detail
    assert "Permitted from 2022-03-01 until 2023-06-01" in outcome.detail


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ("Then the answer never changes", "no timeline was asked for yet"),
        (
            "Given the date is 1 June 2021\n" + TIMELINE + "Then the answer never changes",
            "leave the scenario's date away",
        ),
        (
            "When we ask when it was known whether Ada can borrow a book\nThen the answer never changes",
            "add a step such as",
        ),
    ],
)
def test_a_timeline_that_cannot_be_told(run_steps, steps, said):
    """A scenario that asks for no timeline, or with a date too many or too few, says what is lacking."""
    outcome = run_steps(steps)

    assert outcome.state == "failed"
    assert said in outcome.detail
