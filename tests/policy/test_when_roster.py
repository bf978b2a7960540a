"""Timelines of the NATO roster from 1990 to 2026, held to asking day by day.

`benchmarks/timelines.py --exact` asks everything on every day, which takes long; here everybody is asked about something
every fortnight, on days that differ from question to question, and one partner about everything every week.
"""

import os
from itertools import islice, product

import pytest

from day_by_day import Asker, days, differences
from placet import Policy

SINCE, UNTIL = "1990-01-01", "2026-06-01"
IN_CI = bool(os.environ.get("CI"))
EVERY_DAY = [
    ("sweden", "decide-on-operation", "kfor"),
    ("egypt", "attend-committee", None),
    ("malta", "attend-committee", None),
    ("colombia", "agree-individual-programme", None),
]


@pytest.fixture(scope="module")
def nato():
    """The NATO pack."""
    return Policy.load("nato")


def asked_of(policy):
    """Return every activity with each of its objects."""
    return [(answer.question.activity, answer.question.object) for answer in policy.what("sweden", on=UNTIL)]


def differing(policy, subject, activity, object_, every, offset=0):
    """Return the days, every so many, on which the timeline says otherwise than asking does."""
    timeline = policy.when(subject, activity, object=object_, since=SINCE, until=UNTIL, known_on=UNTIL)
    asked = islice(days(SINCE, UNTIL), offset % every, None, every)
    return differences(timeline, Asker(policy, subject, activity, object_), UNTIL, asked)


@pytest.mark.parametrize("question", EVERY_DAY if IN_CI else EVERY_DAY[:1], ids=lambda question: question[0])
def test_a_timeline_is_right_on_every_day(nato, question):
    """On each of more than thirteen thousand days the timeline says what asking says."""
    assert differing(nato, *question, every=1) == []


def test_everybodys_timelines_are_right_every_fortnight(nato):
    """Everybody on the roster is asked about one activity, each about another one."""
    asked = asked_of(nato)
    subjects = nato.subjects if IN_CI else nato.subjects[::8]
    chosen = [(subject, *asked[(7 * number) % len(asked)], 14, number) for number, subject in enumerate(subjects)]

    assert [differing(nato, *question) for question in chosen] == [[] for _ in chosen]


def test_one_partners_timelines_are_right_in_everything(nato):
    """One partner is asked about every activity, on every object."""
    asked = asked_of(nato) if IN_CI else asked_of(nato)[::8]
    chosen = [("georgia", *question, 7, number) for number, question in enumerate(asked)]

    assert [differing(nato, *question) for question in chosen] == [[] for _ in chosen]


def test_the_history_is_everybodys_timelines(nato):
    """The history of the whole network has each question once, and says of each what its own timeline says."""
    history = list(nato.history("2023-01-01", "2024-06-01", known_on=UNTIL))
    named = {(t.question.subject, t.question.activity, t.question.object): t for t in history}
    alone = [
        nato.when(s, activity, object=on, since="2023-01-01", until="2024-06-01", known_on=UNTIL)
        for s, activity, on in named
    ]

    assert set(named) == {(s, *asked) for s, asked in product(nato.subjects, asked_of(nato))}
    assert len(named) == len(history)
    assert [stretches(t) for t in named.values()] == [stretches(t) for t in alone]
    assert named["sweden", "decide-on-operation", "kfor"].to_dict() == next(
        t.to_dict()
        for t in alone
        if (t.question.subject, t.question.object) == ("sweden", "kfor")
        and t.question.activity == "decide-on-operation"
    )


def stretches(timeline):
    """Return the verdicts of a timeline, each with its ends and the moments at which it is asked."""
    return [(s.since, s.until, s.verdict, s.moments) for s in timeline.stretches]
