import pytest

from placet.gherkin.running import run_scenarios

SCENARIO = """
  Scenario: s
    Given the date is 1 June 2021
    When we ask whether Ada can borrow a book
    Then the answer is permitted
"""
OUTLINE = """
  Scenario Outline: s
    Given the date is <day>
    When we ask whether Ada can borrow a book
    Then the answer is permitted
"""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the feature file is empty"),
        ("# only a comment\n", "the feature file is empty"),
        ("Feature: f\n", "the feature has no scenario"),
        ("Feature: f\n  Scenario: s\n", "the scenario `s` has no steps"),
        ("Feature: f\n  Scenario: s\n    Given the date is 1 June 2021\n", "checks nothing: it has no `Then`"),
        ("Feature: f\n" + SCENARIO + SCENARIO, "two scenarios have the name `s`"),
        ("Feature: f\n" + OUTLINE, "the outline `s` has no examples"),
        ("Feature: f\n" + OUTLINE + "    Examples:\n", "the examples of `s` have no rows"),
        ("Feature: f\n" + OUTLINE + "    Examples:\n      | day |\n", "the examples of `s` have no rows"),
        ("Feature: f\n" + OUTLINE + "    Examples:\n      | dai |\n      | x |\n", "gives `<day>`"),
        ("Feature: f\n  Scenario: s\n    And the date is 1 June 2021\n    Then x\n", "begins with `And`"),
        ("Feature: f\n  Background:\n    * x\n" + SCENARIO, "begins with `*`"),
        ("Feature: f\n  Scenari: t\n    Given x\n" + SCENARIO, "`Scenari:` is no keyword"),
        ("Feature: f\n" + SCENARIO + "  Scenari: t\n    Given x\n", "the feature file cannot be read: "),
    ],
)
def test_a_file_in_which_something_would_not_run_fails(run_feature, text, message):
    """A file that would run less than it seems to is an error and not a success."""
    [outcome] = run_feature(text)

    assert outcome.state == "failed"
    assert "error[P910]: " in outcome.detail
    assert message in outcome.detail


def test_a_file_that_is_not_utf_8_fails(tmp_path):
    """A file in another encoding is an error."""
    (tmp_path / "a.feature").write_bytes(b"Feature: \xff\n")

    [outcome] = run_scenarios([tmp_path / "a.feature"])

    assert "the feature file is not UTF-8" in outcome.detail


def test_each_row_of_an_outline_is_a_scenario(run_feature, library):
    """Each row of an outline is run and counted by itself."""
    outcomes = run_feature(
        f"""
        Feature: f
          Background:
            Given the policy "{library.as_posix()}"
            And the date is 1 February 2022
          Scenario Outline: who borrows
            When we ask whether <who> can borrow a book
            Then the answer is <answer>
            Examples: members
              | who | answer    |
              | Ada | permitted |
            Examples: others
              | who | answer        |
              | Ben | permitted     |
        """
    )

    assert [(each.name, each.state) for each in outcomes] == [
        ("who borrows [Ada | permitted]", "passed"),
        ("who borrows [Ben | permitted]", "failed"),
    ]


def test_scenarios_under_a_rule_are_run(run_feature, library):
    """Scenarios may be grouped under a rule with a background of its own."""
    [outcome] = run_feature(
        f"""
        Feature: f
          Rule: members borrow
            Background:
              Given the policy "{library.as_posix()}"
            Scenario: s
              When we ask whether Ada can borrow a book on 1 Jan 2022
              Then the answer is permitted
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")


def test_tags_need_no_declaration(run_feature, library):
    """An author may tag scenarios freely."""
    [outcome] = run_feature(
        f"""
        @lending
        Feature: f
          @open-question
          Scenario: s
            Given the policy "{library.as_posix()}"
            When we ask whether Ada can borrow a book on 1 Jan 2022
            Then the answer is permitted
        """
    )

    assert outcome.state == "passed"


def test_french_keywords_are_understood(run_feature, library):
    """Gherkin's own words may be those of another language."""
    [outcome] = run_feature(
        f"""
        # language: fr
        Fonctionnalité: f
          Scénario: s
            Etant donné the policy "{library.as_posix()}"
            Quand we ask whether Ada can emprunter un livre on 1 Jan 2022
            Alors the answer is permitted
        """
    )

    assert (outcome.detail, outcome.state) == ("", "passed")
