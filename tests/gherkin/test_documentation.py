import re
from pathlib import Path

import pytest

from placet.gherkin import interviews, steps, timelines, ways
from placet.gherkin.french_sentences import FRENCH
from placet.gherkin.sentences import SENTENCES, nearest

PAGE = Path(__file__).parents[2] / "docs" / "scenarios.md"
ROW = re.compile(r"^\| `(.+?)` \| (.+) \|$", re.MULTILINE)
EXAMPLE = re.compile(r"```gherkin\n(.*?)```", re.DOTALL)
STARTER = Path(steps.__file__).parents[1] / "cli" / "starter" / "scenarios" / "workshop.feature"


def definitions():
    """Give every step that the plugin defines."""
    from pytest_bdd.steps import step_function_context_registry

    modules = {each.__name__ for each in (steps, ways, interviews, timelines)}
    return [each for each in step_function_context_registry.values() if each.step_func.__module__ in modules]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_documented_sentence_is_one_step(sentence):
    """Each sentence of the documentation is understood in exactly one way."""
    kind, text = sentence.lower().split(" ", 1)[0], sentence.split(" ", 1)[1]
    matching = [each for each in definitions() if each.type == kind and each.parser.is_matching(text)]

    assert len(matching) == 1


def test_every_step_is_documented():
    """No step is missing from the documentation."""
    texts = [sentence.split(" ", 1)[1] for sentence in SENTENCES]
    missing = [each.parser.name for each in definitions() if not any(map(each.parser.is_matching, texts))]

    assert missing == []


def test_the_page_lists_the_sentences():
    """The page about scenarios lists each sentence with what it says."""
    english, _ = PAGE.read_text(encoding="utf-8").split("## Scenarios in French")

    assert dict(ROW.findall(english)) == SENTENCES


def test_the_page_lists_the_sentences_in_french():
    """The page lists each sentence in French as well, in the same order."""
    _, french = PAGE.read_text(encoding="utf-8").split("## Scenarios in French")

    assert ROW.findall(french) == [FRENCH[sentence] for sentence in SENTENCES]


def test_the_scenarios_of_the_page_are_those_of_a_new_pack():
    """What the page shows is run: it comes with every new pack."""
    example = EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))[0]
    parts = [part.strip() for part in re.split(r"\n\n(?=  \w)", example)]

    assert [part for part in parts if part not in STARTER.read_text(encoding="utf-8")] == []


def test_the_french_scenarios_of_the_page_hold(run_feature):
    """What the page shows in French is run."""
    ran = run_feature(EXAMPLE.findall(PAGE.read_text(encoding="utf-8"))[1])

    assert [(outcome.state, outcome.detail) for outcome in ran] == [("passed", "")] * 3


def test_a_slip_is_answered_with_the_nearest_sentence():
    """Whoever misspells a sentence is shown the one that was meant."""
    assert nearest("when", "we wonder whether Ada can borrow a book")[0] == (
        "When we ask whether Georgia can join an exercise"
    )
