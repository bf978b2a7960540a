"""The workload of the comparison says the same in each of its forms; none of this needs a peer."""

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from eligibility.agreement import Cases, decided_by_placet, first_difference
from eligibility.by_hand import FUNCTIONS
from eligibility.engines.placet_policy import ROWS, Can
from eligibility.engines.python_by_hand import PythonByHand
from eligibility.formula import Among, Done, Excludes, Includes, Language, Reading, Yes
from eligibility.registry import PEERS, find
from eligibility.workload import (
    ACTIVITIES,
    ACTS,
    BOOLS,
    CONDITIONS,
    ON,
    OPTIONS,
    PACK,
    SCOPES,
    SETS,
    flat,
    random_profiles,
)
from placet import Policy
from placet.check import check
from placet.check.lints import run_lints
from placet.pack import load_sources

REQUIREMENTS = Path(__file__).parents[2] / "benchmarks" / "peers" / "requirements.txt"
FOURTEEN = {
    "cedarpy",
    "regopy",
    "zen-engine",
    "casbin",
    "cel-python",
    "common-expression-language",
    "cel-expr-python",
    "rule-engine",
    "panzi-json-logic",
    "business-rules",
    "durable-rules",
    "OpenFisca-Core",
    "SpiffWorkflow",
    "clingo",
}


@pytest.fixture(scope="module")
def policy():
    """The pack of the comparison."""
    return Policy.load(PACK, cache=False)


def unknown_or(values):
    """Give a value, or that it is not known."""
    return st.none() | values


def subsets(names):
    """Give a few of some names."""
    return st.lists(st.sampled_from(names), unique=True, max_size=3)


PROFILES = st.fixed_dictionaries(
    {
        **dict.fromkeys(BOOLS, unknown_or(st.booleans())),
        **{name: unknown_or(st.sampled_from(options)) for name, options in OPTIONS.items()},
        **{name: unknown_or(subsets(names)) for name, names in SETS.items()},
        "acts": st.dictionaries(st.sampled_from(ACTS), st.sampled_from(["done", "refused"])),
    }
)


def possible(value, wanted):
    """Give whether a test surely holds, and whether it perhaps does; unknown is none."""
    return (False, True) if value is None else (wanted(value), wanted(value))


def truth(atom, reading, facts):
    """Evaluate an atom in one reading, as its docstring says."""
    match atom:
        case Yes(name, wanted):
            sure, perhaps = possible(facts[name], lambda value: value is wanted)
        case Among(name, values, wanted):
            sure, perhaps = possible(facts[name], lambda value: (value in values) is wanted)
        case Includes(name, values):
            sure, perhaps = possible(facts[name], lambda value: not set(values).isdisjoint(value))
        case Excludes(name, values):
            sure, perhaps = possible(facts[name], lambda value: set(values).isdisjoint(value))
        case Done(act):
            state = facts[act.replace("-", "_")]
            return state is True if reading is Reading.NOW else state is not False
    return sure if reading.is_sure else perhaps


def verdict_of(condition, facts):
    """Give the verdict that the three readings of a condition amount to."""
    language = Language(lambda atom, reading: truth(atom, reading, facts), all, any)
    now, then, perhaps = (
        language.write(condition, reading) for reading in (Reading.NOW, Reading.THEN, Reading.PERHAPS)
    )
    if now:
        return "permitted"
    if not perhaps:
        return "not_permitted"
    return "conditional" if then else "undetermined"


def test_the_pack_checks_clean():
    """The pack of the comparison has neither errors nor warnings."""
    checked = check(load_sources(PACK))

    assert [*checked.diagnostics, *run_lints(checked)] == []


def test_the_activities_are_those_of_the_pack(policy):
    """The comparison asks about every activity of the pack that has nothing below it, twenty of them."""
    leaves = [name for name, each in policy.ruleset.activities.items() if each.is_leaf]

    assert (set(leaves), len(leaves)) == (set(ACTIVITIES), 20)


def test_the_scopes_are_those_of_the_pack(policy):
    """A suspension bars an activity in the comparison where it does in the pack: from the activity itself, or above it."""
    barred = {
        activity: {scope for scope in SETS["suspended_from"] if is_barred(policy, activity, scope)}
        for activity in ACTIVITIES
    }

    assert barred == {activity: set(scopes) for activity, scopes in SCOPES.items()}


def is_barred(policy, activity, scope):
    """Give whether a member, partner and contributor in every respect is barred by this suspension alone."""
    return {
        verdict(policy, everything(membership, scope), activity) for membership in ("none", "invitee", "member")
    } == {"not_permitted"}


def everything(membership, scope):
    """Give the profile of somebody who has and has done everything, but is suspended from something."""
    return {
        **dict.fromkeys(BOOLS, True),
        "embargoed": False,
        "membership": membership,
        "contribution": "recognised",
        **{name: list(names) for name, names in SETS.items()},
        "suspended_from": [scope],
        "acts": dict.fromkeys(ACTS, "done"),
    }


def verdict(policy, profile, activity):
    """Give placet's verdict."""
    return str(policy.ask(profile, activity, on=ON, known_on=ON).verdict)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(profile=PROFILES, data=st.data())
def test_the_functions_by_hand_are_placet(policy, profile, data):
    """A function that a programmer writes gives placet's verdict, also of what is unknown and of acts that are open."""
    for activity in data.draw(st.permutations(ACTIVITIES))[:5]:
        assert FUNCTIONS[activity](profile) == verdict(policy, profile, activity)


@settings(max_examples=200, deadline=None)
@given(profile=PROFILES)
def test_the_conditions_are_the_functions(profile):
    """The conditions from which the peers' texts are written amount to the same four verdicts."""
    assert {activity: verdict_of(CONDITIONS[activity], flat(profile)) for activity in ACTIVITIES} == {
        activity: FUNCTIONS[activity](profile) for activity in ACTIVITIES
    }


def test_every_verdict_occurs_in_the_cases():
    """The random cases on which the peers have to agree hold each of the four verdicts."""
    found = {FUNCTIONS[activity](profile) for profile in random_profiles(100) for activity in ACTIVITIES}

    assert found == {"permitted", "conditional", "not_permitted", "undetermined"}


def cases_by_hand():
    """Give cases that the functions by hand have decided."""
    profiles = random_profiles(20)
    return Cases(profiles, {name: [FUNCTIONS[name](each) for each in profiles] for name in ACTIVITIES})


def test_a_peer_that_agrees_has_no_difference():
    """Nothing is reported of a peer that says what placet says."""
    peer = PythonByHand()
    peer.prepare()

    assert first_difference(peer, cases_by_hand()) is None


def test_the_first_difference_is_reported_with_its_case():
    """One verdict that is different is found, with the activity and the profile."""
    cases = cases_by_hand()
    peer = PythonByHand()
    peer.prepare()
    peer.functions = peer.functions | {ACTIVITIES[3]: lambda _: "permitted"}
    wrong = next(at for at, said in enumerate(cases.verdicts[ACTIVITIES[3]]) if said != "permitted")

    found = first_difference(peer, cases)

    assert (found.activity, found.profile, found.peer) == (ACTIVITIES[3], cases.profiles[wrong], "permitted")
    assert f"it says permitted, of {json.dumps(cases.profiles[wrong])}" in str(found)


def test_a_yes_is_all_that_is_compared_of_a_peer_without_verdicts(policy):
    """`can` agrees where it says yes to what is permitted and no to the other three verdicts."""
    peer = Can()
    peer.policy = policy

    assert first_difference(peer, cases_by_hand()) is None


def test_every_row_has_a_name_of_its_own():
    """A row is found by its name."""
    assert [find(peer.name) for peer in PEERS] == list(PEERS)


def test_a_row_that_does_not_exist_is_refused_with_the_names():
    """A mistyped row is answered by a list of the rows."""
    with pytest.raises(ValueError, match=r"no row is called `Seder`; there are: .*Cedar"):
        find("Seder")


def test_every_package_is_in_the_list_to_install():
    """What a row needs is in `requirements.txt`, except placet itself."""
    listed = {line.strip().lower() for line in REQUIREMENTS.read_text(encoding="utf-8").splitlines()}
    needed = {peer.package.lower() for peer in PEERS if peer.package and not peer.is_reference}

    assert needed - listed == set()


def test_the_fourteen_peers_are_there():
    """No engine that the comparison is about is left out."""
    named = {peer.package for peer in PEERS}

    assert FOURTEEN - named == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_of_placets_doors_decides_as_asking_does(row):
    """Asking, deciding and tables agree on random cases; what a benchmark compares is one meaning."""
    peer, cases = row(), decided_by_placet(600)
    peer.prepare()

    assert peer.missing() is None
    assert first_difference(peer, cases) is None
