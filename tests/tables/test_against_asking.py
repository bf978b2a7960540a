"""A table says what asking each of its questions says."""

import os

import pytest
from asking import load
from hypothesis import HealthCheck, Phase, assume, given, settings

from oracle.packs import trials
from placet import Policy
from placet.policy.tables import Heading

TRYING = settings(
    max_examples=200 if os.environ.get("CI") else 60,
    phases=[Phase.generate],
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def asked(policy, table, under):
    """Ask every question of a table by itself."""
    for row in table.rows():
        answer = policy.ask(row["subject"], row["activity"], object=row["object"], on=row["on"], **under)
        yield (answer.verdict, len(answer.terms), answer.exact)


def cells(table):
    """List the cells of a table."""
    return [(cell.verdict, cell.terms, cell.exact) for line in table.cells for cell in line]


@TRYING
@given(trial=trials())
def test_every_cell_is_the_answer_to_its_question(trial):
    """For any pack, date and evidence, what the questions share does not show in any verdict."""
    policy = load(trial.pack)
    under = {name: trial.question[name] for name in ("known_on", "evidence", "context")}
    assume(policy.subjects)
    table = policy.table(on=trial.question["on"], **under)

    assert cells(table) == list(asked(policy, table, under))


@TRYING
@given(trial=trials())
def test_a_profile_beside_the_roster_is_judged_as_if_alone(trial):
    """A subject on no roster shares nothing with those that are on it."""
    policy, subject = load(trial.pack), trial.question["subject"]
    assume(not isinstance(subject, str))
    under = {name: trial.question[name] for name in ("on", "known_on", "evidence", "context")}

    beside = policy.table([*policy.subjects, subject, subject], **under)

    assert beside.down.headings[-1] == Heading("profile", "this profile")
    assert beside.cells[-1] == beside.cells[-2] == policy.table([subject], **under).cells[0]


def test_what_ends_began_before_in_a_table_too(lay_over):
    """That nobody leaves before joining counts, where neither date is known to the day."""
    vocabulary = """
attributes:
  reader:
    joined: {type: bool, unrecorded: no, changed_by: nobody, label: {en: j, fr: j}, meaning: {en: j, fr: j}}
    retired: {type: bool, unrecorded: no, changed_by: nobody, label: {en: r, fr: r}, meaning: {en: r, fr: r}}
activities:
  look-in: {label: {en: look in, fr: passer}, meaning: {en: x, fr: x}}
"""
    records = """
events:
  joining: {at: 2021, title: {en: j, fr: j}, source: register}
  leaving: {at: 2021, title: {en: l, fr: l}, source: register}
entities:
  reader:
    cy:
      label: {en: Cy, fr: Cy}
      records:
        - {member: true, from: {at: joining}, until: {at: leaving}, source: register}
        - {joined: true, from: {at: joining}, source: register}
        - {retired: true, from: {at: leaving}, source: register}
"""
    rule = """
- rule: looking-in
  title: {en: t, fr: t}
  permit: look-in
  when: {any: [{reader.retired: false}, {reader.joined: true}]}
  source: statute-2020#visits/1
"""
    policy = lay_over(**{"vocabulary/more": vocabulary, "records/more": records, "policy/more": rule})
    when = {"on": "2021-06-01", "known_on": "2024-01-01"}

    assert policy.ask("cy", "look-in", **when).is_permitted
    assert policy.table(["cy"], ["look-in"], **when).cells[0][0].letter == "P"


@pytest.mark.parametrize("day", ["1998-03-12", "2014-09-05", "2024-03-07"])
def test_the_roster_of_nato_as_asked(day):
    """On days of summits and accessions a sample of the roster gets the verdicts that asking gives."""
    policy, under = Policy.load("nato"), {"known_on": "2026-06-01"}
    table = policy.table(policy.subjects[::9], on=day, **under)

    assert cells(table) == list(asked(policy, table, under))


def test_an_act_supposed_for_one_activity_leaves_the_others_alone(lay_over):
    """What is supposed refused for one activity still stands on record for the other, in a table as well."""
    vocabulary = """
activities:
  events: {label: {en: events, fr: e}, meaning: {en: x, fr: x}}
  read-aloud: {under: events, label: {en: read aloud, fr: l}, meaning: {en: x, fr: x}}
  give-talk: {under: events, label: {en: give a talk, fr: t}, meaning: {en: x, fr: x}}
"""
    records = "acts:\n  - {act: approval, subject: ada, activity: events, source: register}\n"
    rule = (
        "- rule: events\n  title: {en: t, fr: t}\n  permit: events\n  upon: approval\n  source: statute-2020#visits/1\n"
    )
    recorded = lay_over(**{"vocabulary/more": vocabulary, "records/more": records, "policy/more": rule})
    when = {"on": "2022-01-01", "known_on": "2024-01-01"}

    for supposed in ("read-aloud", "give-talk"):
        policy = recorded.suppose(f"approval by ada to {supposed} refused")
        table = policy.table(activities=["events"], **when)

        assert cells(table) == list(asked(policy, table, {"known_on": "2024-01-01"}))
        assert sorted(cell.letter for cell in table.cells[0]) == ["N", "P"]
