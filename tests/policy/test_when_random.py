"""On random packs a timeline says what asking day by day says."""

import os
from datetime import date, timedelta
from itertools import pairwise

from asking import load
from hypothesis import HealthCheck, given, settings

from day_by_day import Asker, days, differences, half_hours
from oracle.packs import trials

SETTINGS = settings(
    max_examples=100 if os.environ.get("CI") else 25,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


def parts_of(trial):
    """Split an oracle's question: whom and what it is about, and its two days."""
    question = dict(trial.question)
    on, known_on = str(question.pop("on"))[:10], question.pop("known_on")
    return question, date.fromisoformat(on), date.fromisoformat(known_on)


def around(day, before, after):
    """Return two days around one, in ISO 8601."""
    return (day - timedelta(before)).isoformat(), (day + timedelta(after)).isoformat()


@SETTINGS
@given(trial=trials())
def test_a_timeline_is_what_asking_on_every_day_says(trial):
    """On every day around the dates of a random pack, the timeline has the verdict that asking gives."""
    policy, (question, on, known_on) = load(trial.pack), parts_of(trial)
    since, until = around(on, 600, 100)
    timeline = policy.when(**question, since=since, until=until, known_on=known_on.isoformat())

    assert differences(timeline, Asker(policy, **question), known_on.isoformat(), days(since, until)) == []


@SETTINGS
@given(trial=trials())
def test_a_timeline_is_what_asking_at_every_half_hour_says(trial):
    """Around the day on which things happen at a minute, the timeline is right at every half hour."""
    policy, (question, on, known_on) = load(trial.pack), parts_of(trial)
    since, until = around(on, 1, 1)
    timeline = policy.when(**question, since=since, until=until, known_on=known_on.isoformat())
    asker = Asker(policy, **question)
    moments = [moment for day in days(since, until) for moment in half_hours(day)]

    said = [[stretch.verdict for stretch in timeline.during(moment)] for moment in moments]
    assert said == [[asker.verdict(moment, known_on.isoformat())] for moment in moments]


@SETTINGS
@given(trial=trials())
def test_a_timeline_by_knowledge_is_what_asking_as_known_on_every_day_says(trial):
    """As publication follows publication, the timeline has the verdict that asking gives."""
    policy, (question, on, known_on) = load(trial.pack), parts_of(trial)
    since, until = around(known_on, 400, 400)
    timeline = policy.when_known(**question, on=on.isoformat(), since=since, until=until)
    asker = Asker(policy, **question)

    said = [[stretch.verdict for stretch in timeline.during(day)] for day in days(since, until)]
    assert said == [[asker.verdict(on.isoformat(), day)] for day in days(since, until)]


@SETTINGS
@given(trial=trials())
def test_every_change_has_a_cause_and_every_stretch_its_answer(trial):
    """What changes an answer is named, and the whole answer in each stretch has the stretch's verdict."""
    policy, (question, _, known_on) = load(trial.pack), parts_of(trial)
    timeline = policy.when(**question, until="2031-01-01", known_on=known_on.isoformat())

    assert all(change.causes for change in timeline.changes)
    assert all(answer.verdict is each.verdict for each in timeline.stretches for answer in each.answers)
    assert all(before.until == after.since for before, after in pairwise(timeline.stretches))
