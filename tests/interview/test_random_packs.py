"""On random packs, no way of asking about a profile is expected to end sooner than the one that the engine proposes.

Here nothing of the engine judges: every profile that answers can lead to is put to the brute-force reading of the design.
"""

import os
from itertools import combinations, product
from math import prod

from asking import load
from hypothesis import assume
from hypothesis import strategies as st

from oracle import TooLargeError, answer
from oracle.case import Case
from oracle.packs import Trial, trials
from oracle.strategies import Game
from oracle.values import is_set
from oracle.vocabularies import values_of
from parts import in_parts
from placet.policy.interview import Interview

MOST_PROFILES = 48


def possible(declared, vocabulary, entities):
    """Every value that an attribute of listed values may have, as a profile writes it."""
    type_ = declared["type"]
    values = values_of(type_, vocabulary, entities)
    if is_set(type_):
        return [list(some) for size in range(len(values) + 1) for some in combinations(values, size)]
    may_be_none = isinstance(type_, dict) and declared.get("unrecorded") == "no"
    return [*values, []] if may_be_none else values


def blank(trial, choices):
    """Return the trial's question about an unknown profile, and what may be asked: where values are listed, they are open."""
    vocabulary = trial.pack["vocabulary"]
    entities = {type_: list(found) for type_, found in trial.pack["records"]["entities"].items()}
    declared = vocabulary["attributes"]["member"]
    profile, options = {}, {}
    for name, attribute in declared.items():
        if attribute.get("derived"):
            continue
        values = possible(attribute, vocabulary, entities)
        is_listed = attribute["type"] == "bool" or isinstance(attribute["type"], dict)
        if is_listed and prod(map(len, options.values())) * len(values) <= MOST_PROFILES:
            profile[name], options[name] = None, values
        else:
            profile[name] = choices.choice(values)
    return {**trial.question, "subject": profile}, options


class Judge:
    """Judges what is known of a profile by the brute-force reading."""

    def __init__(self, trial, question, options):
        self.trial, self.question, self.options = trial, question, options
        self.known = {}

    def __call__(self, worlds):
        """Return the verdict over some profiles: over all of them, since what answers leave open is always whole."""
        profile = {**self.question["subject"]}
        for at, name in enumerate(self.options):
            found = {world[at] for world in worlds}
            profile[name] = self.options[name][next(iter(found))] if len(found) == 1 else None
        key = repr(profile)
        if key not in self.known:
            self.known[key] = self.ask(profile)
        return self.known[key]

    def ask(self, profile):
        """Put one profile to the oracle; cases with too many worlds are passed over."""
        try:
            return answer(self.trial.pack, {**self.question, "subject": profile}).verdict
        except TooLargeError:
            assume(condition=False)
            raise


def interview_of(policy, question):
    """An interview that asks about the profile only."""
    given = {name: value for name, value in question.items() if value is not None and name != "activity"}
    every = Interview(policy, question["activity"], **given)
    others = [topic.id for topic in every._posed.topics if not topic.id.startswith("member.")]
    return Interview(policy, question["activity"], **given, unknown=others)


@in_parts(4, 800 if os.environ.get("CI") else 60, trial=trials(), choices=st.randoms(use_true_random=False))
def test_no_way_of_asking_is_expected_to_end_sooner(trial, choices):
    """Played through to the end, the interview asks as few questions as the best strategy does on average."""
    question, options = blank(trial, choices)
    assume(options and not Case(trial.pack, question).durations)
    assume(all(len(values) > 1 for values in options.values()))  # a game of worlds cannot tell one answer from none
    worlds = frozenset(product(*(range(len(values)) for values in options.values())))
    judge = Judge(trial, question, options)
    questions = {f"member.{name}": (lambda world, at=at: world[at]) for at, name in enumerate(options)}
    game = Game(judge, questions)
    assume(judge(worlds) == "undetermined")
    interview = interview_of(load(trial.pack), question)

    if game.is_over(worlds):
        assert interview.question is None
        return
    assert interview.question.exact
    assert game.after(worlds, interview.question.id) == game.fewest(worlds)
    assert interview.question.progress.expected == float(game.fewest(worlds))


@in_parts(4, 800 if os.environ.get("CI") else 60, trial=trials(), choices=st.randoms(use_true_random=False))
def test_an_interview_ends_with_the_verdict_of_the_whole_profile(trial, choices):
    """Whoever answers all that is asked gets the verdict that the brute-force reading gives to everything they know."""
    question, options = blank(trial, choices)
    assume(options and not Case(trial.pack, question).durations)
    whole = {**question["subject"], **{name: choices.choice(values) for name, values in options.items()}}
    policy = load(trial.pack)
    interview = interview_of(policy, question)
    while interview.question is not None:
        name = interview.question.path.removeprefix("member.")
        interview = interview.answer(said_of(interview.question, whole[name]))

    judged = Judge(trial, question, options).ask(whole)

    assert interview.result.verdict.value == judged
    again = {name: value for name, value in question.items() if value is not None}
    again |= {"subject": interview.profile, "on": interview.on}
    assert policy.ask(again.pop("subject"), again.pop("activity"), **again).verdict is interview.result.verdict


def said_of(question, value):
    """What somebody says who knows the value: of a set, the elements among those asked about."""
    if question.kind.value == "some_of":
        return [option.value for option in question.options if option.value in value]
    if isinstance(value, list) and question.kind.value == "yes_no":
        return question.points[0].rpartition(".")[2] in value
    return value


def test_a_blank_profile_is_open_where_values_are_listed():
    """What the tests above leave open is what they can play through."""
    pack = {
        "vocabulary": {
            "attributes": {"member": {"ready": {"type": "bool"}, "size": {"type": "integer"}}},
            "activities": {},
        },
        "records": {"entities": {"member": {}}},
    }
    question, options = blank(Trial(pack, {"activity": "work"}), __import__("random").Random(1))

    assert options == {"ready": [True, False]}
    assert question["subject"]["ready"] is None
