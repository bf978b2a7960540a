"""On random packs and questions, every exact answer proves itself."""

import os
import tempfile
from pathlib import Path

from asking import ask
from hypothesis import HealthCheck, assume, given, settings

from oracle.packs import trials, write_pack
from placet import PlacetError, Policy, checker

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

        assert checker.verify(answer.certificate(), folder) == []


def loaded(folder):
    """Give the policy of a folder; packs that the checks refuse by design are passed over."""
    try:
        return Policy.load(folder, cache=False)
    except PlacetError:
        assume(condition=False)
        raise
