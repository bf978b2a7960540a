"""A way written into the profile of the question, by the ordinary door, leads where it says."""

from asking import ask, load
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from test_against_brute_force import EVERY, EXAMPLES, GOALS, TRYING, changeable, setting_of

from oracle.packs import as_yaml, trials
from placet.backends.interpreter.ways import find_ways
from placet.policy.profiles import PROFILE


@settings(TRYING, max_examples=EXAMPLES // 4)
@given(trial=trials(), choices=st.randoms(use_true_random=False), goal=st.sampled_from(GOALS))
def test_a_profile_with_the_changes_made_gets_the_verdict(trial, choices, goal):
    """Whoever writes the changes of a way into the profile gets the verdict that was promised."""
    assume(isinstance(trial.question["subject"], dict) and "held_for" not in as_yaml(trial.pack["policy"]))
    pack = changeable(trial, choices)
    policy = load(pack)
    found = find_ways(setting_of(policy, trial.question), goal, EVERY)
    written = [way for way in (written_down(pack, trial.question, changes) for _, changes in found.ways) if way]
    assume(written)

    assert {ask(policy, question).verdict for question in written} == {goal}


def written_down(pack, question, changes):
    """The question with the changes in its profile; None where one cannot be written there."""
    profile = {name: as_list(value) for name, value in question["subject"].items()}
    for change in changes:
        thing = change.thing
        if thing.holder != PROFILE:
            return None
        if thing.is_act:
            if change.to == "open":
                return None
            profile.setdefault("acts", {})[thing.name] = str(change.to)
        elif thing.element is None:
            if change.to is None:
                return None
            profile[thing.name] = change.to
        elif not is_whole(pack, profile, thing.name):
            return None
        else:
            others = [each for each in profile.get(thing.name, []) if each != thing.element]
            profile[thing.name] = [*others, thing.element] if change.to else others
    return {**question, "subject": profile}


def is_whole(pack, profile, name):
    """Whether all of a set is known: it is given, or its register is complete."""
    declared = pack["vocabulary"]["attributes"]["member"][name]
    return profile.get(name) is not None if name in profile else declared.get("unrecorded") == "no"


def as_list(value):
    """A copy, so that the question stays as it is."""
    return list(value) if isinstance(value, list) else value
