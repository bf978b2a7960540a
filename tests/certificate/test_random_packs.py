"""On random packs and questions, every exact answer proves itself, and nothing else."""

import os
import tempfile
from pathlib import Path

from asking import REFUSED_BY_DESIGN, ask
from hypothesis import HealthCheck, assume, given, settings

from oracle.packs import trials, write_pack
from oracle.recordings import GRADES
from placet import PlacetError, Policy, Verdict, checker

SETTINGS = settings(
    max_examples=500 if os.environ.get("CI") else 60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)


@SETTINGS
@given(trial=trials())
def test_every_exact_answer_proves_itself(trial):
    """For any pack and question, the certificate of the answer holds against the pack's files."""
    with tempfile.TemporaryDirectory() as name:
        folder = write_pack(trial.pack, Path(name))
        answer = ask(loaded(folder), trial.question)
        assume(answer.exact)

        certificate = answer.certificate()
        cited = None if answer.verdict is Verdict.UNDETERMINED else answer.evidence

        assert checker.verify(certificate, folder) == []
        assert certificate["evidence"] == cited


@SETTINGS
@given(trial=trials())
def test_a_certificate_moved_to_another_question_holds_only_for_the_same_verdict(trial):
    """Whoever puts another date or grade into a certificate has it accepted only where the answer is the same."""
    with tempfile.TemporaryDirectory() as name:
        policy, pack = loaded(write_pack(trial.pack, Path(name))), checker.Pack(Path(name))
        answer = ask(policy, trial.question)
        assume(answer.exact)
        moved = [(question, moved_to(answer.certificate(), question)) for question in others(trial.question)]
        accepted = [question for question, document in moved if not checker.verify(document, pack)]

        assert [question for question in accepted if ask(policy, question).verdict is not answer.verdict] == []


def loaded(folder):
    """Give the policy of a folder; packs that the checks refuse by design are passed over."""
    try:
        return Policy.load(folder, cache=False)
    except PlacetError as error:
        assume(condition=not {found.code for found in error.diagnostics} <= REFUSED_BY_DESIGN)
        raise


def others(question):
    """Give the question at other dates, as known at other dates, and with other grades accepted."""
    dates = ["2001-03-03", "2019-06-15", "2020-06-15", "2020-06-15T09:00Z", "2021-03-31", "2030-01-02"]
    yield from ({**question, "on": on} for on in dates)
    yield from ({**question, "known_on": known_on} for known_on in ["1999-12-31", "2030-01-01"])
    yield from ({**question, "evidence": grade} for grade in GRADES)


def moved_to(document, question):
    """Give a certificate with another date and grade in its question, sealed anew."""
    changed = {name: question[name] for name in ("on", "known_on", "evidence") if question[name] is not None}
    moved = {**document, "question": {**document["question"], **changed}}
    return {**moved, "seal": checker.seal(moved)}
