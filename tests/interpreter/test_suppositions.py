"""Suppositions on random packs: they equal the records that say the same, and doubt about dates is exact."""

import copy
import os
from datetime import date, timedelta

from asking import ask, load
from hypothesis import assume, event
from hypothesis import strategies as st

from oracle.calendars import is_possible_period
from oracle.case import Case
from oracle.choosing import pick
from oracle.packs import is_possible, trials
from oracle.suppositions import edited, suppositions
from parts import in_parts
from placet import PlacetError, Verdict

EXAMPLES = int(os.environ.get("PLACET_EXAMPLES", "0"))


def supposing(policy, supposed):
    """Suppose something; what takes back nothing that is recorded is passed over."""
    try:
        return policy.suppose(supposed.as_text())
    except PlacetError as error:
        assume({found.code for found in error.diagnostics} != {"P624"})
        raise


@in_parts(3, EXAMPLES or 300, data=st.data())
def test_a_supposition_equals_an_edited_pack(data):
    """For any pack, supposing something gives what the pack gives once it is written into its records."""
    trial = data.draw(trials())
    pack, supposed = data.draw(suppositions(trial))
    changed = edited(pack, supposed)
    assume(is_possible(Case(changed, trial.question)))
    recorded = load(pack)
    got, expected = ask(supposing(recorded, supposed), trial.question), ask(load(changed), trial.question)
    event(f"{supposed.change} changes the verdict: {ask(recorded, trial.question).verdict is not got.verdict}")

    assert got.verdict is expected.verdict, supposed.as_text()
    assert got.outcome.finding.ways == expected.outcome.finding.ways
    assert got.outcome.finding.missing == expected.outcome.finding.missing


@in_parts(2, EXAMPLES or 150, data=st.data())
def test_doubt_about_a_date_is_doubt_about_its_days(data):
    """Where a date may be any of three days, the answer is what the answers for the three days have in common."""
    trial = data.draw(trials())
    pack, supposed = data.draw(suppositions(trial))
    name = pick(data.draw, sorted(pack["records"]["events"]) or [None])
    assume(name is not None)
    day = date.fromisoformat(str(trial.question["on"])[:10])
    days = [f"{day + timedelta(step)}" for step in (-1, 0, 1)]
    packs = {at: dated(pack, name, at) for at in (f"{days[0]}/{days[2]}", *days)}
    for each in packs.values():
        assume(is_possible(Case(each, trial.question)) and lasts(each, supposed))
    got, *answers = [ask(supposing(load(each), supposed), trial.question) for each in packs.values()]
    event(f"{supposed.change} about {name}: {got.verdict}")

    assert (got.verdict, set(got.outcome.finding.ways)) == in_common(answers), supposed.as_text()


def dated(pack, name, at):
    """Return a pack in which an event is at another moment."""
    changed = copy.deepcopy(pack)
    changed["records"]["events"][name]["at"] = at
    return changed


def lasts(pack, supposed):
    """Return whether what is supposed can end after it begins."""
    events = pack["records"]["events"]
    if supposed.start is None or supposed.end is None:
        return True
    return is_possible_period(events[supposed.start]["at"], events[supposed.end]["at"])


def in_common(answers):
    """Return the verdict of several possible worlds together, and the minimal sets of acts that do in each of them."""
    verdicts = {answer.verdict for answer in answers}
    if verdicts <= {Verdict.NOT_PERMITTED}:
        return Verdict.NOT_PERMITTED, set()
    if verdicts <= {Verdict.PERMITTED}:
        return Verdict.PERMITTED, set()
    enough = [{frozenset()} if answer.is_permitted else set(answer.outcome.finding.ways) for answer in answers]
    unions = {frozenset()}
    for ways in enough:
        unions = {one | other for one in unions for other in ways}
    minimal = {one for one in unions if not any(other < one for other in unions)}
    return (Verdict.CONDITIONAL, minimal) if minimal else (Verdict.UNDETERMINED, set())
