"""Rules: their scope, their condition, and how they are found by activity."""

import pytest

from placet.logic.formula import All, Compare, Not, Path, Scope, Truth

MEMBER = Compare(Path(Scope.SUBJECT, "member"), "equals", operand=True)
CHILD = Compare(Path(Scope.SUBJECT, "age_group"), "equals", "child")
LENDING = frozenset({"lending", "borrow-book", "borrow-rarity"})


@pytest.fixture
def rule(lower_pack):
    """Lower one rule, written as YAML in a line without its name and source."""

    def lowered(written: str):
        return lower_pack({"policy/tested.yaml": f"- {{rule: tested, {written}, source: register}}\n"}).rules["tested"]

    return lowered


def test_scope_covers_everything_below(rule):
    """A rule about an activity is about all activities below it."""
    assert rule("permit: lending").activities == LENDING


def test_scope_of_several_activities_is_their_union(rule):
    """A rule may name several activities."""
    assert rule("forbid: [borrow-book, visit-branch]").activities == {"borrow-book", "visit-branch"}


def test_any_is_every_activity(rule):
    """The word `any` covers every activity of the pack."""
    assert rule("forbid: any").activities == LENDING | {"visit-branch"}


def test_rule_without_a_condition_always_applies(rule):
    """Without `when` and `unless` nothing is tested."""
    assert rule("permit: lending").condition == Truth(value=True)


def test_unless_is_the_negation_of_its_condition(rule, placeless):
    """With `unless` alone, the rule applies where the condition does not hold."""
    assert placeless(rule("permit: lending, unless: {reader.member: true}").condition) == Not(MEMBER)


def test_when_and_unless_hold_together(rule, placeless):
    """With both, the first must hold and the second must not."""
    tested = rule("permit: lending, when: {reader.member: true}, unless: {reader.age_group: child}")

    assert placeless(tested.condition) == All((MEMBER, Not(CHILD)))


def test_acts_and_overrides_keep_their_order(rule):
    """The acts to wait for and the rules overridden are those written."""
    tested = rule("permit: lending, upon: [approval, reservation], override: [books, suspension]")

    assert tested.upon == ("approval", "reservation")
    assert tested.overrides == ("books", "suspension")


def test_period_in_force_belongs_to_the_rule(rule):
    """An imprecise beginning of a rule is an open point of its own."""
    tested = rule("permit: lending, in_force: {from: 2021, until: 2023-05-01}")

    assert (tested.start.point, tested.start.moment.text) == ("from:rule:tested", "2021")
    assert (tested.end.point, tested.end.moment.text) == ("until:rule:tested", "2023-05-01")


def test_rule_in_force_from_an_event_shares_its_point(rule):
    """What begins at an event begins when the event was."""
    assert rule("permit: lending, in_force: {from: {at: north-opening}}").start.point == "event:north-opening"


def test_attached_term_goes_to_its_activities(rule):
    """A term is attached to the activities of `to`."""
    tested = rule("attach: longer-loan, to: lending")

    assert (tested.term, tested.activities) == ("longer-loan", LENDING)


def test_rules_are_found_by_activity_and_effect(lower_pack):
    """For each activity the rules of each effect are known in the pack's order."""
    ruleset = lower_pack({})

    assert [rule.id for rule in ruleset.permits["borrow-book"]] == ["books"]
    assert [rule.id for rule in ruleset.forbids["visit-branch"]] == ["suspension"]
    assert [rule.id for rule in ruleset.attaches["borrow-book"]] == ["longer-loan"]
    assert ruleset.attaches["visit-branch"] == ()


def test_overriding_rules_are_found_by_what_they_override(lower_pack):
    """For each rule the rules that override it are known."""
    ruleset = lower_pack(
        {
            "policy/more.yaml": "- {rule: a, permit: lending, override: [suspension, books], source: register}\n"
            "- {rule: b, permit: any, override: suspension, source: register}\n"
        }
    )

    assert {name: [rule.id for rule in rules] for name, rules in ruleset.overriders.items()} == {
        "suspension": ["a", "b"],
        "books": ["a"],
    }


def test_definition_of_a_truth_is_one_case(rule, placeless):
    """A rule that defines a truth makes it true where it applies."""
    tested = rule("define: reader.grown_up, when: {reader.member: true}")

    assert placeless(tested.condition) == MEMBER
    assert [(case.value, case.condition) for case in tested.cases] == [(True, Truth(value=True))]


def test_definition_of_an_element_is_one_case(rule, placeless):
    """A rule that defines a set adds its element where it applies."""
    tested = rule("define: reader.tags, value: early, unless: {reader.member: true}")

    assert placeless(tested.condition) == Not(MEMBER)
    assert [(case.value, case.condition) for case in tested.cases] == [("early", Truth(value=True))]


def test_definition_of_a_value_is_a_list_of_cases(rule, placeless):
    """A decision list keeps the order of its cases, and the rule's own condition apart from theirs."""
    tested = rule(
        "define: reader.standing, when: {reader.member: true}, "
        "cases: [{value: full, when: {reader.age_group: child}}, {value: guest}]"
    )

    assert placeless(tested.condition) == MEMBER
    assert [(case.value, placeless(case.condition)) for case in tested.cases] == [
        ("full", CHILD),
        ("guest", Truth(value=True)),
    ]


def test_definitions_are_found_by_path(lower_pack):
    """For each derived attribute the rules that define it are known, several for a truth."""
    ruleset = lower_pack(
        {
            "policy/more.yaml": "- {rule: a, define: reader.grown_up, when: {reader.member: true}, source: register}\n"
            "- {rule: b, define: subject.grown_up, when: {reader.clubs: chess}, source: register}\n"
        }
    )

    assert [rule.id for rule in ruleset.definitions[Path(Scope.SUBJECT, "grown_up")]] == ["a", "b"]


def test_rule_carries_its_citations(rule):
    """A rule leads to what it cites."""
    assert [(each.source, each.passage) for each in rule("permit: lending").citations] == [("register", None)]


def test_definition_of_the_object_is_told_from_one_of_the_subject(lower_pack):
    """An attribute of objects may be derived too."""
    ruleset = lower_pack(
        {
            "vocabulary/more.yaml": "attributes:\n  branch:\n"
            "    tall: {type: bool, derived: true, label: {en: tall, fr: haute}}\n",
            "policy/more.yaml": "- {rule: a, define: branch.tall, when: {branch.floors: {at_least: 3}}, source: register}\n",
        }
    )

    assert ruleset.rules["a"].defines == Path(Scope.OBJECT, "tall")
