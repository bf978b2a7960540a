"""Invariants: the verdicts that must not occur, for whom and for what."""

import pytest

from placet.logic.formula import All, Compare, Not, Path, Scope, Truth

MEMBER = Compare(Path(Scope.SUBJECT, "member"), "equals", operand=True)
CHILD = Compare(Path(Scope.SUBJECT, "age_group"), "equals", "child")


@pytest.fixture
def invariant(lower_pack):
    """Lower one invariant, written as YAML in a line without its name and source."""

    def lowered(written: str):
        text = f"- {{invariant: tested, {written}, source: register}}\n"
        return lower_pack({"invariants.yaml": text}).invariants[0]

    return lowered


def test_never_names_what_must_not_occur(invariant):
    """`never` lists the verdicts that must not occur."""
    assert invariant("never: [permitted, conditional]").never == {"permitted", "conditional"}


def test_always_names_the_only_ones_that_may_occur(invariant):
    """`always` is `never` of all the others."""
    assert invariant("always: not_permitted").never == {"permitted", "conditional", "undetermined"}


@pytest.mark.parametrize("written", ["never: permitted", "never: permitted, activity: any"])
def test_invariant_of_no_activity_is_about_all(invariant, written):
    """Without an activity, or with `any`, it is about all of them."""
    assert invariant(written).activities == {"lending", "borrow-book", "borrow-rarity", "visit-branch"}


def test_invariant_covers_everything_below(invariant):
    """An invariant about an activity is about all below it."""
    assert invariant("never: permitted, activity: lending").activities == {"lending", "borrow-book", "borrow-rarity"}


def test_invariant_may_be_about_one_object(invariant):
    """An invariant may be about one object only."""
    assert invariant("never: conditional, activity: visit-branch, object: north").object == "north"


@pytest.mark.parametrize(
    ("written", "condition"),
    [
        ("never: permitted", Truth(value=True)),
        ("never: permitted, when: {reader.member: true}", MEMBER),
        ("never: permitted, unless: {reader.member: true}", Not(MEMBER)),
        (
            "never: permitted, when: {reader.age_group: child}, unless: {reader.member: true}",
            All((CHILD, Not(MEMBER))),
        ),
    ],
)
def test_invariant_says_for_whom_it_holds(invariant, placeless, written, condition):
    """`when` and `unless` mean what they mean in rules."""
    assert placeless(invariant(written).condition) == condition
