from placet.policy import Verdict
from placet.render import as_roster


def name(answer) -> str:
    """Tell answers apart by their subject."""
    return answer.question.subject_label


def test_groups_run_from_yes_to_no(answer):
    """The list begins with who can, and ends with who cannot."""
    answers = [answer(verdict=Verdict.NOT_PERMITTED), answer(verdict=Verdict.UNDETERMINED), answer()]

    assert as_roster(answers, name=name) == (
        "Permitted (1)\n  Ada\n\nUndetermined (1)\n  Ada\n\nNot permitted (1)\n  Ada\n"
    )


def test_conditional_names_stand_under_what_they_take(answer, request_and_consent):
    """Those who need the same acts are listed together."""
    answers = [answer(verdict=Verdict.CONDITIONAL, ways=(request_and_consent,))] * 2

    assert as_roster(answers, name=name) == (
        "Conditional (2)\n  the reader: request; the board: consent\n    Ada, Ada\n"
    )


def test_an_empty_list_says_so():
    """Nothing to list is said in words."""
    assert as_roster([], name=name) == "Nobody and nothing to list.\n"
