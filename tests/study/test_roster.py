"""Invariants held to everybody on the roster."""

import pytest

from placet.messages import messages_in
from placet.policy import Verdict
from placet.study import broken, explain_breaches

ACTS = "{act.reservation: done, act.approval: done}"


@pytest.fixture
def breaches(lay_over):
    """Check the library with one invariant, written in a line, and perhaps further files."""

    def found(written: str, dates=None, **files: str):
        text = f"- {{invariant: tested, {written}, source: register}}\n"
        return list(broken(lay_over(invariants=text, **files), dates))

    return found


def test_invariant_that_holds_has_no_breach(breaches):
    """Only members borrow books."""
    assert breaches("never: [permitted, conditional], activity: borrow-book, unless: {reader.member: true}") == []


def test_breach_says_who_what_and_when(breaches):
    """Ada has borrowed books from the day of her membership on."""
    first = breaches("never: permitted, activity: borrow-book")[0]

    assert (first.subject, first.activity, first.object, first.on) == ("ada", "borrow-book", None, "2020-03-01")
    assert first.verdict is Verdict.PERMITTED


def test_only_the_invariants_object_is_asked_about(breaches):
    """An invariant about one branch leaves the others alone."""
    east = "entities:\n  branch:\n    east: {label: {en: e, fr: e}, records: [{open: true, source: register}]}\n"
    found = breaches("never: permitted, activity: visit-branch, object: east", **{"records/more": east})

    assert {breach.object for breach in found} == {"east"}


def test_dates_may_be_chosen(breaches):
    """With a list of days no other is asked about."""
    found = breaches("never: permitted, activity: borrow-book", ["2021-01-01"])

    assert {breach.on for breach in found} == {"2021-01-01"}


def test_what_is_unknown_is_let_turn_out_either_way(breaches):
    """That a branch may have been open is a breach of "never open", though nobody knows that it was."""
    found = breaches("never: permitted, activity: visit-branch", ["2021-05-15"])

    assert {breach.verdict for breach in found} == {Verdict.PERMITTED}


def test_condition_and_verdict_belong_to_the_same_world(breaches):
    """On a day on which a branch may or may not have been open, a visit is permitted in no world in which it was shut."""
    assert breaches("never: permitted, activity: visit-branch, unless: {object.open: true}", ["2021-05-15"]) == []


def test_an_act_that_is_only_waited_for_is_not_done(breaches):
    """Ada's rarity is permitted upon a reservation that is not on record: conditional, so that the condition is open."""
    assert breaches(f"never: permitted, activity: borrow-rarity, unless: {ACTS}") == []
    assert breaches(f"never: conditional, activity: borrow-rarity, unless: {ACTS}", ["2023-01-01"])


def test_undetermined_is_a_verdict_on_all_worlds_together(breaches):
    """Whether the branch was open is not known in the middle of May 2021."""
    found = breaches("never: undetermined, activity: visit-branch", ["2021-04-30", "2021-05-15"])

    assert {(breach.on, breach.verdict) for breach in found} == {("2021-05-15", Verdict.UNDETERMINED)}


def test_breaches_of_one_invariant_are_one_diagnostic(lay_over):
    """A rule that says too much is told once, with some of the questions and a command to look further."""
    text = "- {invariant: tested, never: permitted, activity: borrow-book, source: register}\n"
    found = list(explain_breaches(broken(lay_over(invariants=text)), "library"))

    assert [diagnostic.code for diagnostic in found] == ["P513"]
    assert found[0].notes[0] == "from 2020-03-01, `borrow-book` can be permitted for `ada`"
    assert "placet why ada borrow-book --on 2020-03-01 --pack library" in found[0].help[0]


def test_a_breach_is_told_in_french(lay_over):
    """The verdicts are words there, and the questions are whole sentences."""
    text = "- {invariant: tested, never: [permitted, not_permitted], activity: visit-branch, source: register}\n"
    found = [each.said_in(messages_in("fr")) for each in explain_breaches(broken(lay_over(invariants=text)), "library")]

    assert found[0].message == "l'invariant `tested` n'est pas respecté"
    assert found[0].caption == "jamais non autorisé ou autorisé"
    assert found[0].notes[0].startswith("à partir du ")
    assert " sur `north` peut être " in found[0].notes[0]
