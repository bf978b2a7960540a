"""Subjects that are alike are judged together, and nobody is taken for another who differs in anything that counts."""

import pytest

ATTRIBUTES = """
attributes:
  reader:
    joined: {type: bool, unrecorded: no, changed_by: nobody, label: {en: j, fr: j}, meaning: {en: j, fr: j}}
    vetted: {type: bool, changed_by: nobody, label: {en: v, fr: v}, meaning: {en: v, fr: v}}
    likes: {type: {set_of: {tea: {en: tea, fr: t}, ale: {en: ale, fr: a}}}, changed_by: nobody, label: {en: l, fr: l}, meaning: {en: l, fr: l}}
activities:
  look-in: {label: {en: look in, fr: passer}, meaning: {en: x, fr: x}}
"""
EVENTS = """
events:
  reform: {at: 2021, title: {en: r, fr: r}, source: register}
  feast: {at: 2021, title: {en: f, fr: f}, source: register}
entities:
  reader:
"""
OLD_RULE = """
- rule: before-the-reform
  title: {en: t, fr: t}
  permit: look-in
  in_force: {until: {at: reform}}
  source: statute-2020#visits/1
"""
WHEN = {"on": "2021-06-01", "known_on": "2024-01-01"}


@pytest.fixture
def letters(lay_over):
    """Judge two readers by a rule, in one table, and check that asking says the same."""

    def judged(one, other, condition, more=""):
        records = EVENTS + "".join(
            f"    {name}: {{label: {{en: {name}, fr: {name}}}, records: [{text}]}}\n"
            for name, text in (("cy", one), ("di", other))
        )
        rule = (
            f"- rule: looking-in\n  title: {{en: t, fr: t}}\n  permit: look-in\n"
            f"  when: {condition}\n  source: statute-2020#visits/1\n"
        )
        policy = lay_over(**{"vocabulary/more": ATTRIBUTES, "records/more": records, "policy/more": rule + more})
        table = policy.table(["cy", "di"], ["look-in"], **WHEN)
        asked = [policy.ask(subject, "look-in", **WHEN).verdict for subject in ("cy", "di")]

        assert [row["verdict"] for row in table.rows()] == asked
        return "".join(row["letter"] for row in table.rows())

    return judged


def test_event_that_a_rule_hangs_on_is_not_any_other(letters):
    """Whoever joined with the reform may look in by the old rule or by the new; who joined at the feast perhaps not."""
    joined = "{{joined: true, from: {{at: {}}}, source: register}}"

    found = letters(joined.format("reform"), joined.format("feast"), "{reader.joined: true}", OLD_RULE)

    assert found == "PU"


def test_beginnings_of_their_own_are_alike_where_their_limits_are(letters):
    """Two readers who joined some day of the year are alike, and one who joined in its first half is not."""
    joined = "{{joined: true, from: {}, source: register}}"

    assert letters(joined.format("2021"), joined.format("2021"), "{reader.joined: true}") == "UU"
    assert letters(joined.format("2021"), joined.format("2021-01/2021-05"), "{reader.joined: true}") == "UP"


def test_a_no_on_record_is_not_like_an_open_one(letters):
    """That somebody was not vetted is another thing than that nobody knows."""
    no = "{vetted: false, source: register}"

    assert letters(no, "", "{reader.vetted: true}") == "NU"


def test_another_value_makes_another(letters):
    """Who was vetted is not like who was refused it."""
    vetted = "{{vetted: {}, source: register}}"

    assert letters(vetted.format("true"), vetted.format("false"), "{reader.vetted: true}") == "PN"


def test_what_is_over_is_like_what_never_was(letters):
    """Where the register is complete, an earlier membership counts as little as none."""
    over = "{joined: true, from: 2019-01-01, until: 2020-01-01, source: register}"

    assert letters(over, "", "{reader.joined: true}") == "NN"


def test_what_is_over_is_not_like_what_is_not_known(letters):
    """Where the register is not complete, an end on record is more than nothing on record."""
    over = "{likes: tea, from: 2019-01-01, until: 2020-01-01, source: register}"

    assert letters(over, "", "{reader.likes: {includes: tea}}") == "NU"


def test_another_element_makes_another(letters):
    """Who likes tea is not like who likes ale."""
    likes = "{{likes: {}, source: register}}"

    assert letters(likes.format("tea"), likes.format("ale"), "{reader.likes: {includes: tea}}") == "PU"


def test_how_long_something_has_been_so_counts(letters):
    """Where a rule asks for a length of time, two who joined on different days are not taken for one another."""
    joined = "{{joined: true, from: {}, source: register}}"

    found = letters(
        joined.format("2019-01-01"), joined.format("2021-05-01"), "{reader.joined: {equals: true, held_for: P1Y}}"
    )

    assert found == "PN"


def test_an_act_on_record_counts(lay_over):
    """Who has asked is not like who has not."""
    records = (
        EVENTS
        + "    cy: {label: {en: c, fr: c}, records: [{member: true, source: register}, {age_group: adult, source: register}]}\n"
        "    di: {label: {en: d, fr: d}, records: [{member: true, source: register}, {age_group: adult, source: register}]}\n"
        "acts:\n"
        "  - {act: approval, subject: cy, activity: borrow-rarity, source: register}\n"
        "  - {act: reservation, subject: cy, activity: borrow-rarity, source: register}\n"
    )
    policy = lay_over(**{"records/more": records, "vocabulary/more": ATTRIBUTES, "policy/more": OLD_RULE})

    found = policy.table(["cy", "di"], ["borrow-rarity"], **WHEN)

    assert [line[0].letter for line in found.cells] == ["P", "C"]
