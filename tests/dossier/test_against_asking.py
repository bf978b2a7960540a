"""Every section of a dossier says what the other questions answer, and nothing else."""

from collections import Counter

import pytest
from dossier_cases import CASES, KNOWN_ON, name_of

from placet import Verdict

EVERYBODY = pytest.mark.parametrize(("subject", "on"), CASES, ids=name_of)


def questions(doings):
    """Give each activity and object of some doings."""
    return [(doing.activity, name) for doing in doings for name in doing.objects or (None,)]


def expected(nato, subject, on, verdict):
    """Give what `what` answers with a verdict, by activity and object."""
    answers = nato.what(subject, on=on, known_on=KNOWN_ON)
    return {(a.question.activity, a.question.object): a for a in answers if a.verdict is verdict}


@EVERYBODY
def test_verdicts_are_counted(nato, dossier, subject, on):
    """The head counts the answers of `what` by verdict."""
    answers = nato.what(subject, on=on, known_on=KNOWN_ON)

    assert {v: n for v, n in dossier(subject, on).counts.items() if n} == Counter(a.verdict for a in answers)


@EVERYBODY
def test_what_is_permitted_has_the_terms_and_rules_of_its_answers(nato, dossier, subject, on):
    """Each permitted activity is listed once, with the terms and the deciding rules that `what` gives."""
    answers = expected(nato, subject, on, Verdict.PERMITTED)
    found = [(key, each) for each in dossier(subject, on).can for key in questions([each.doing])]

    assert Counter(key for key, _ in found) == Counter(list(answers))
    for key, each in found:
        assert each.terms == answers[key].terms
        assert {ground.rule for ground in each.grounds} == {reason.rule for reason in answers[key].because}


@EVERYBODY
def test_what_depends_on_acts_has_the_ways_of_its_answers(nato, dossier, subject, on):
    """Each conditional activity is listed once, under the acts and with the terms that `what` gives."""
    answers = expected(nato, subject, on, Verdict.CONDITIONAL)
    needs = dossier(subject, on).once
    found = [(key, need, each) for need in needs for each in need.opens for key in questions([each.doing])]

    assert Counter(key for key, *_ in found) == Counter(list(answers))
    for key, need, each in found:
        ways = [[(act.act, act.actor) for act in way.acts] for way in need.ways]
        assert ways == [[(act.act, act.actor) for act in way.acts] for way in answers[key].ways]
        assert each.terms == answers[key].terms


@EVERYBODY
def test_what_is_not_permitted_has_the_reasons_of_its_answers(nato, dossier, subject, on):
    """Each activity that is not permitted is listed once, with the reasons that `what` gives."""
    answers = expected(nato, subject, on, Verdict.NOT_PERMITTED)
    found = [(key, each) for each in dossier(subject, on).cannot for key in questions(each.doings)]

    assert Counter(key for key, _ in found) == Counter(list(answers))
    for key, each in found:
        assert [(g.rule, g.text) for g in each.grounds] == [(r.rule, r.text) for r in answers[key].because]


@EVERYBODY
def test_what_cannot_be_said_has_what_is_missing(nato, dossier, subject, on):
    """Each undetermined activity is listed once, with what `what` says has to be found out."""
    answers = expected(nato, subject, on, Verdict.UNDETERMINED)
    found = [(key, each) for each in dossier(subject, on).unsettled for key in questions(each.doings)]

    assert Counter(key for key, _ in found) == Counter(list(answers))
    for key, each in found:
        assert each.missing == answers[key].missing


@EVERYBODY
def test_ways_to_more_are_those_of_how(nato, dossier, subject, on):
    """Whatever is not permitted has the cheapest ways that `how` finds, or what stands in the way."""
    answers = expected(nato, subject, on, Verdict.NOT_PERMITTED)
    found = {key: each for each in dossier(subject, on).openings for key in questions(each.doings)}

    assert set(found) == set(answers)
    for (activity, name), each in found.items():
        how = nato.how(subject, activity, object=name, on=on, known_on=KNOWN_ON, limit=3)
        assert each.ways == how.ways
        assert [ground.text for ground in each.obstacles] == [obstacle.text for obstacle in how.obstacles]
        assert (each.exact, each.is_complete) == (how.exact, how.complete)


@EVERYBODY
def test_changes_are_those_of_when(nato, dossier, subject, on):
    """Every change of a verdict within the range is listed at its moment, with all of its causes."""
    page = dossier(subject, on)
    listed = Counter(
        (turn.at, shift.before, shift.after, key)
        for turn in page.turns
        for shift in turn.shifts
        for key in questions(shift.doings)
    )
    causes = {turn.at: {cause.text for cause in turn.causes} for turn in page.turns}
    changed = Counter()
    for answer in nato.what(subject, on=on, known_on=KNOWN_ON):
        key = answer.question.activity, answer.question.object
        timeline = nato.when(subject, key[0], object=key[1], since=page.since, until=page.until, known_on=KNOWN_ON)
        for change in timeline.changes:
            changed[change.at, change.before, change.after, key] += 1
            assert {cause.text for cause in change.causes} <= causes[change.at]

    assert listed == changed


def test_the_range_is_five_years_to_both_sides(dossier):
    """Unless a range is given, changes are listed from five years before the date until five years after it."""
    page = dossier("georgia", "2023-10-01")

    assert (page.since, page.until) == ("2018-10-01", "2028-10-01")


def test_a_range_of_five_years_around_a_leap_day_has_days_that_exist(dossier):
    """The 29th of February has no like in a common year."""
    page = dossier("georgia", "2024-02-29")

    assert (page.since, page.until) == ("2019-02-28", "2029-02-28")


def test_a_range_can_be_given(dossier):
    """Changes are listed from one day until another."""
    page = dossier("sweden", "2024-06-01", since="2024-01-01", until="2024-05-01")

    assert (page.since, page.until) == ("2024-01-01", "2024-05-01")
    assert {turn.at[:7] for turn in page.turns} == {"2024-03"}


def test_one_end_of_the_range_may_lie_beyond_the_default_for_the_other(dossier):
    """Whoever gives only an early last day gets a range that ends there."""
    page = dossier("georgia", "2023-10-01", until="2010-01-01")

    assert (page.since, page.until) == ("2010-01-01", "2010-01-01")


@EVERYBODY
def test_every_source_that_is_referred_to_is_listed(dossier, subject, on):
    """The numbers in the body are those of the list, and each source of the list is cited."""
    page = dossier(subject, on)
    numbers = set()

    def collect(value):
        if isinstance(value, dict):
            numbers.update(value["sources"] if isinstance(value.get("sources"), list) else [])
            for one in value.values():
                collect(one)
        elif isinstance(value, list):
            for one in value:
                collect(one)

    plain = page.to_dict()
    listed = [source["number"] for source in plain.pop("sources")]
    collect(plain)

    assert listed == list(range(1, len(listed) + 1))
    assert numbers == set(listed)


def test_sources_have_what_people_need_to_find_them(nato, dossier):
    """A source of the list has the publisher, date, grade and address that the pack gives."""
    source = dossier("georgia", "2023-10-01").sources[0]
    declared = nato.ruleset.sources[source.source]

    assert (source.publisher, source.url) == (declared.publisher, declared.url)
    assert source.published == declared.published.moment.text
    assert source.grade == nato.ruleset.grades[declared.grade]


def test_evidence_that_is_not_accepted_changes_the_page(dossier):
    """With official sources alone less is permitted, and what others say is listed as not accepted."""
    usual, strict = dossier("georgia", "2023-10-01"), dossier("georgia", "2023-10-01", evidence="official")

    assert strict.counts[Verdict.PERMITTED] < usual.counts[Verdict.PERMITTED]
    assert len(strict.unaccepted) > len(usual.unaccepted)


def test_what_was_not_yet_published_is_not_on_the_page(nato):
    """As known before Belarus was suspended nothing on the page says so."""
    page = nato.dossier("belarus", on="2021-06-01", known_on="2021-06-01")

    assert "suspended_from" not in {each.name for each in page.periods}


def test_whoever_watches_is_told_of_every_question(nato):
    """Each question asked over time, and each way looked for, is one step of the progress."""
    told = []
    page = nato.dossier("mauritania", on="2022-01-01", known_on=KNOWN_ON, watch=lambda *step: told.append(step))
    count = sum(page.counts.values()) + page.counts[Verdict.NOT_PERMITTED]

    assert told == [(number, count) for number in range(1, count + 1)]
