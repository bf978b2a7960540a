"""What a supposition changes, for everybody."""

import pytest

from placet.logic.verdicts import Verdict
from placet.study import Changed, changes, compare


def test_comparison_agrees_with_asking_twice(lay_over):
    """It lists the questions whose answers differ, and counts the others."""
    policy = lay_over()
    supposed = policy.suppose("ada.member = false", "north.open = false")
    given = {"on": "2022-02-01", "known_on": "2024-01-01"}
    asked = [
        (before.question, before.verdict, after.verdict)
        for subject in policy.subjects
        for before, after in zip(policy.what(subject, **given), supposed.what(subject, **given), strict=True)
    ]
    found = compare(policy, supposed, **given)

    assert list(found.changed) == [
        Changed(q.subject, q.activity, q.object, before, after) for q, before, after in asked if before is not after
    ]
    assert len(found.changed) == 4
    assert found.unchanged == len(asked) - 4
    assert found.same[Verdict.NOT_PERMITTED] == sum(b is a is Verdict.NOT_PERMITTED for _, b, a in asked)
    assert found.digest == supposed.digest


def test_watch_hears_of_each_subject_once(lay_over):
    """Whoever waits is told how far it is."""
    policy, heard = lay_over(), []
    compare(policy, policy.suppose("ada.member = false"), on="2022-02-01", known_on="2024-01-01", watch=heard.append)

    assert heard == ["ada", "ben"]


def test_policies_of_different_packs_are_not_compared(lay_over):
    """Two rosters that differ cannot be compared line by line."""
    policy = lay_over()
    other = lay_over(records="entities: {reader: {eve: {label: {en: Eve, fr: Eve}}}}\n")

    with pytest.raises(ValueError, match=r"the same roster|zip\(\)"):
        compare(policy, other, on="2022-02-01", known_on="2024-01-01")


def test_the_days_of_a_supposition_are_days_on_which_something_changes(lay_over):
    """Where a supposition begins and ends, an answer may change, even if it only takes something back."""
    policy = lay_over()
    supposed = policy.suppose("ben.suspended_from -= borrow-book from 2022-01-15 until 2022-01-20")

    assert {"2022-01-15", "2022-01-20"} <= set(changes(supposed)) - set(changes(policy))
