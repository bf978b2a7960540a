"""Conditions become formulas: one test for each constraint on each kind of attribute."""

from datetime import date
from decimal import Decimal

import pytest

from placet.logic.formula import (
    ActState,
    All,
    AnyOf,
    Compare,
    Concerns,
    Covers,
    Has,
    Known,
    Not,
    Path,
    Reference,
    Same,
    Scope,
)
from placet.moments import Duration


def of_reader(name: str) -> Path:
    """The path of an attribute of the reader."""
    return Path(Scope.SUBJECT, name)


MEMBER = Compare(of_reader("member"), "equals", operand=True)
CHILD = Compare(of_reader("age_group"), "equals", "child")
CHESS = Has(of_reader("clubs"), "chess")
CHOIR = Has(of_reader("clubs"), "choir")
OPEN = Compare(Path(Scope.OBJECT, "open"), "equals", operand=True)

SINGLE_VALUES = {
    "{reader.member: true}": MEMBER,
    "{subject.member: true}": MEMBER,
    "{reader.member: {equals: false}}": Compare(of_reader("member"), "equals", operand=False),
    "{reader.age_group: child}": CHILD,
    "{reader.age_group: {one_of: [child, adult]}}": Compare(
        of_reader("age_group"), "one_of", frozenset({"child", "adult"})
    ),
    "{reader.home: north}": Compare(of_reader("home"), "equals", "north"),
    "{reader.visits: 3}": Compare(of_reader("visits"), "equals", 3),
    "{reader.visits: {one_of: [1, 2]}}": Compare(of_reader("visits"), "one_of", frozenset({1, 2})),
    "{reader.visits: {at_least: 3}}": Compare(of_reader("visits"), "at_least", 3),
    "{reader.visits: {at_most: 3}}": Compare(of_reader("visits"), "at_most", 3),
    "{reader.fee: {more_than: 2}}": Compare(of_reader("fee"), "more_than", Decimal(2)),
    "{reader.fee: {less_than: 2.50}}": Compare(of_reader("fee"), "less_than", Decimal("2.50")),
    "{reader.born: 2000-01-31}": Compare(of_reader("born"), "equals", date(2000, 1, 31)),
    "{reader.born: {before: 2000-01-31}}": Compare(of_reader("born"), "before", date(2000, 1, 31)),
    "{reader.born: {on_or_after: 2000-01-31}}": Compare(of_reader("born"), "on_or_after", date(2000, 1, 31)),
    "{reader.street: Elm}": Compare(of_reader("street"), "equals", "Elm"),
    "{context.at_night: true}": Compare(Path(Scope.CONTEXT, "at_night"), "equals", operand=True),
    "{reader.standing: full}": Compare(of_reader("standing"), "equals", "full"),
}

SETS = {
    "{reader.clubs: chess}": CHESS,
    "{reader.clubs: {includes: chess}}": CHESS,
    "{reader.clubs: {includes_any: [chess]}}": CHESS,
    "{reader.clubs: {includes_any: [chess, choir]}}": AnyOf((CHESS, CHOIR)),
    "{reader.clubs: {includes_all: [chess, choir]}}": All((CHESS, CHOIR)),
    "{reader.favourites: north}": Has(of_reader("favourites"), "north"),
    "{reader.suspended_from: lending}": Has(of_reader("suspended_from"), "lending"),
    "{reader.suspended_from: {includes: activity}}": Has(of_reader("suspended_from"), Reference.ACTIVITY),
    "{reader.suspended_from: {covers: activity}}": Covers(of_reader("suspended_from")),
    "{reader.tags: early}": Has(of_reader("tags"), "early"),
}

MODIFIED = {
    "{reader.member: {equals: true, held_for: P2Y}}": Compare(
        of_reader("member"), "equals", operand=True, held_for=Duration(years=2)
    ),
    "{reader.clubs: {includes: chess, held_for: P18M}}": Has(of_reader("clubs"), "chess", Duration(months=18)),
    "{reader.suspended_from: {covers: activity, held_for: P30D}}": Covers(
        of_reader("suspended_from"), Duration(days=30)
    ),
    "{reader.nickname: {same_as: reader.street}}": Same(of_reader("nickname"), of_reader("street")),
    "{reader.home: {known: true}}": Known(of_reader("home")),
    "{reader.visits: {at_least: 3, less_than: 9}}": All(
        (Compare(of_reader("visits"), "at_least", 3), Compare(of_reader("visits"), "less_than", 9))
    ),
}

THE_QUESTION = {
    "{activity: borrow-book}": Concerns(frozenset({"borrow-book"})),
    "{activity: lending}": Concerns(frozenset({"lending", "borrow-book", "borrow-rarity"})),
    "{activity: {one_of: [borrow-book, visit-branch]}}": Concerns(frozenset({"borrow-book", "visit-branch"})),
    "{act.approval: done}": ActState("approval"),
    "{act.approval: refused}": ActState("approval", refused=True),
}

CONNECTIVES = {
    "{reader.member: true, reader.age_group: child}": All((MEMBER, CHILD)),
    "{all: [{reader.member: true}, {reader.age_group: child}]}": All((MEMBER, CHILD)),
    "{any: [{reader.member: true}, {reader.age_group: child}]}": AnyOf((MEMBER, CHILD)),
    "{any: [{reader.member: true}]}": MEMBER,
    "{not: {reader.member: true}}": Not(MEMBER),
    "{not: {any: [{reader.member: true}, {reader.clubs: chess}]}, reader.age_group: child}": All(
        (Not(AnyOf((MEMBER, CHESS))), CHILD)
    ),
}


@pytest.mark.parametrize(("written", "formula"), SINGLE_VALUES.items(), ids=SINGLE_VALUES)
def test_single_value_is_compared(lower_condition, written, formula):
    """A single value is compared with a value of its own type."""
    assert lower_condition(written) == formula


@pytest.mark.parametrize(("written", "formula"), SETS.items(), ids=SETS)
def test_set_is_searched(lower_condition, written, formula):
    """A set is asked for its elements."""
    assert lower_condition(written) == formula


@pytest.mark.parametrize(("written", "formula"), MODIFIED.items(), ids=MODIFIED)
def test_constraints_of_one_mapping_hold_together(lower_condition, written, formula):
    """The constraints of one mapping hold together, and a duration modifies the others."""
    assert lower_condition(written) == formula


@pytest.mark.parametrize(("written", "formula"), THE_QUESTION.items(), ids=THE_QUESTION)
def test_question_itself_is_tested(lower_condition, written, formula):
    """A condition can be about the activity asked about, and about acts."""
    assert lower_condition(written) == formula


@pytest.mark.parametrize(("written", "formula"), CONNECTIVES.items(), ids=CONNECTIVES)
def test_conditions_are_joined(lower_condition, written, formula):
    """Entries of a mapping hold together; `all`, `any` and `not` say the rest."""
    assert lower_condition(written) == formula


@pytest.mark.parametrize("written", ["{object.open: true}", "{branch.open: true}"])
def test_object_is_named_by_the_word_or_by_its_type(lower_condition, written):
    """The object is called `object`, or by its entity type."""
    assert lower_condition(written, "visit-branch") == OPEN


def test_set_may_include_the_object_of_the_question(lower_condition):
    """`includes: object` is about the object that the question names."""
    formula = lower_condition("{reader.favourites: {includes: object}}", "visit-branch")

    assert formula == Has(of_reader("favourites"), Reference.OBJECT)


def test_attribute_of_every_object_type_is_needed(check_pack):
    """`object.x` is understood only where every type that the object may have declares it."""
    checked = check_pack(
        {
            "vocabulary/more.yaml": "entities: {shop: {label: {en: shop, fr: boutique}}}\n"
            "activities: {enter: {on: [branch, shop], label: {en: enter, fr: entrer}}}\n",
            "policy/more.yaml": "- {rule: r, permit: enter, when: {object.open: true}, source: register}\n",
        }
    )

    assert [found.caption for found in checked.diagnostics] == ["not declared for `shop`"]
