"""What an answer holds, and how it reads."""

import concurrent.futures
import json
import os
from pathlib import Path

from asking import ask, load
from hypothesis import HealthCheck, given, settings

from oracle.packs import trials, write_pack
from placet import Verdict
from placet.logic import verdicts
from placet.pack import read_yaml

PACKS = Path(__file__).parent.parent / "packs"
ON = {"on": "2024-05-01", "known_on": "2026-06-01"}
SETTINGS = settings(
    max_examples=500 if os.environ.get("CI") else 60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@SETTINGS
@given(trial=trials())
def test_can_says_whether_the_verdict_is_permitted(trial):
    """The fast path and the full answer agree."""
    policy = load(trial.pack)
    given_parts = {name: value for name, value in trial.question.items() if value is not None}
    subject, activity = given_parts.pop("subject"), given_parts.pop("activity")

    assert policy.can(subject, activity, **given_parts) is ask(policy, trial.question).is_permitted


@SETTINGS
@given(trial=trials())
def test_every_answer_can_be_worded(trial):
    """Reasons, proof, what is missing and the whole as JSON are there for any question."""
    document = ask(load(trial.pack), trial.question).to_dict(proof=True)

    assert json.loads(json.dumps(document, default=str))["proof"]["kind"] == "verdict"


@SETTINGS
@given(trial=trials())
def test_what_is_written_as_yaml_is_read_as_the_same(trial, tmp_path_factory):
    """A pack's data comes back from its files as it went in."""
    folder = write_pack(trial.pack, tmp_path_factory.mktemp("pack"))
    path = folder / "records.yaml"

    assert read_yaml(path.read_bytes(), "records.yaml") == trial.pack["records"]


class TestBounds:
    """Beyond the bounds an answer says that it is not exact, and never yes."""

    def test_a_question_with_too_many_unknowns_is_undetermined(self, nato, monkeypatch):
        """Where the worlds are too many to go through, the answer is undetermined and says so."""
        monkeypatch.setattr(verdicts, "MOST_STEPS", 0)
        answer = nato.ask("sweden", "consult-politically", on="2024-03-07", known_on="2026-06-01")

        assert (answer.verdict, answer.exact) == (Verdict.UNDETERMINED, False)

    def test_the_fast_path_is_no_more_generous(self, nato, monkeypatch):
        """Beyond the bounds the fast path says no."""
        monkeypatch.setattr(verdicts, "MOST_STEPS", 0)

        assert not nato.can("sweden", "consult-politically", on="2024-03-07", known_on="2026-06-01")


def test_a_profile_with_nothing_recorded_misses_something(nato):
    """Of a country of which nothing is said, something must be found out first."""
    answer = nato.ask({}, "accede", **ON)

    assert answer.verdict is Verdict.UNDETERMINED
    assert answer.missing


def test_a_policy_may_be_asked_by_many_at_once(nato):
    """Threads that share a policy get the answers that one alone gets."""
    questions = [(subject, "join-exercise") for subject in nato.subjects]
    alone = [nato.ask(*question, **ON).verdict for question in questions]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda question: nato.ask(*question, **ON).verdict, questions))

    assert together == alone


def test_who_answers_for_the_whole_roster(nato):
    """Asking who can is asking each of the roster."""
    assert [answer.question.subject for answer in nato.who("join-exercise", **ON)] == list(nato.subjects)


def test_what_answers_for_every_activity_and_object(nato):
    """Asking what one can is asking for each activity, and for each of its objects."""
    asked = {(a.question.activity, a.question.object) for a in nato.what("georgia", **ON)}

    assert {
        ("join-exercise", None),
        ("shape-decisions", "kfor"),
        ("sit-in-council", "nato-georgia-commission"),
    } <= asked


def test_what_on_one_object_answers_for_that_only(nato):
    """Asking what one can do on an object leaves everything else away."""
    assert {a.question.object for a in nato.what("georgia", object="KFOR", **ON)} == {"kfor"}


def test_an_answer_shows_itself(nato):
    """In a console an answer is one line, in a notebook a page, as text the whole."""
    answer = nato.ask("georgia", "join-exercise", **ON)

    assert repr(answer) == "<Answer permitted: georgia join-exercise on 2024-05-01>"
    assert "Georgia" in str(answer)
    assert "<" in answer._repr_html_()


def test_a_source_above_the_accepted_grade_alone_decides(nato):
    """Where only official sources count, what the press alone says is unknown."""
    answer = nato.ask("georgia", "shape-decisions", object="sea-guardian", evidence="official", **ON)

    assert answer.verdict is Verdict.UNDETERMINED
    assert "unaccepted" in {point.kind for point in answer.missing[0]}


def test_what_was_published_later_does_not_exist_yet(nato):
    """In 2020 nobody could read of a package agreed in 2022."""
    asked = {"on": "2023-01-01", "known_on": "2020-01-01"}

    assert nato.ask("mauritania", "receive-capacity-building", **asked).verdict is not Verdict.PERMITTED


def test_the_digest_names_the_pack(nato):
    """Every answer says which pack it came from, so that it can be given again."""
    assert nato.ask("georgia", "join-exercise", **ON).policy.digest == nato.digest
