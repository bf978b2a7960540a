import pytest

pytest_plugins = ["pytester"]

FEATURE = """
Feature: f
  Scenario: s
    Given the policy "{library}"
    When we ask whether Ada can borrow a book on 1 Jan 2022
    Then the answer is permitted
"""


@pytest.fixture
def project(pytester, library):
    """A user's project with a feature file in a folder."""
    folder = pytester.mkdir("rules")
    (folder / "a.feature").write_text(FEATURE.format(library=library.as_posix()), encoding="utf-8")
    return pytester


def test_a_configured_folder_is_collected(project):
    """A project names its folders of scenarios once, and pytest runs them."""
    project.makeini("[pytest]\nplacet_scenarios = rules")

    project.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_feature_files_of_others_are_left_alone(project):
    """Feature files that a project uses in another way are not touched."""
    project.makeini("[pytest]")

    project.runpytest_subprocess("-p", "no:cacheprovider", "rules").assert_outcomes()


def test_a_feature_file_named_on_the_command_line_is_collected(project):
    """A single feature file can be run by naming it."""
    project.makeini("[pytest]")

    project.runpytest_subprocess("-p", "no:cacheprovider", "rules/a.feature").assert_outcomes(passed=1)


def test_a_projects_own_steps_can_be_used(project):
    """A project may add sentences of its own in a conftest.py."""
    project.makeini("[pytest]\nplacet_scenarios = rules")
    project.makeconftest(
        """
        from pytest_bdd import then

        @then("we are glad")
        def glad(placet_scene):
            assert placet_scene.answered.is_permitted
        """
    )
    with (project.path / "rules" / "a.feature").open("a", encoding="utf-8") as file:
        file.write("    And we are glad\n")

    project.runpytest_subprocess("-p", "no:cacheprovider").assert_outcomes(passed=1)


def test_several_workers_share_the_scenarios(project):
    """Scenarios can be run in parallel."""
    project.makeini("[pytest]\nplacet_scenarios = rules")

    project.runpytest_subprocess("-p", "no:cacheprovider", "-n", "2").assert_outcomes(passed=1)
