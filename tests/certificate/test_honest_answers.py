"""Every answer of the shipped packs proves itself: its certificate holds against the pack's files."""

from pathlib import Path

import pytest

PACKS = Path(__file__).parents[1] / "packs"
EVERY = 7
"""One subject in so many is asked about; every activity on every object."""


def rejected(answers, folder, problems):
    """Give the answers whose certificates are rejected, with what is wrong."""
    found = ((repr(answer), problems(answer.certificate(), folder)) for answer in answers)
    return [(answer, wrong) for answer, wrong in found if wrong]


@pytest.mark.parametrize("name", ["minimal", "authzen"])
@pytest.mark.parametrize("on", ["2021-05-15", "2022-02-01", "2024-05-01"])
def test_every_answer_of_a_small_pack_proves_itself(name, on, policy_of, problems):
    """Whoever asks for whatever on a date gets an answer whose certificate is accepted."""
    policy = policy_of(PACKS / name)
    answers = [answer for subject in policy.subjects for answer in policy.what(subject, on=on, known_on="2026-06-01")]

    assert answers
    assert rejected(answers, PACKS / name, problems) == []


@pytest.mark.parametrize("known_on", ["2026-06-01", "2015-01-01"])
@pytest.mark.parametrize("on", ["2014-09-30", "2024-03-06", "2024-03-07"])
def test_answers_about_partnerships_prove_themselves(on, known_on, partnerships, policy_of, problems):
    """The roster is asked about before and on the day of an accession, as known late and as known early."""
    policy = policy_of(partnerships)
    chosen = policy.subjects[::EVERY]
    answers = [answer for subject in chosen for answer in policy.what(subject, on=on, known_on=known_on)]

    assert rejected(answers, partnerships, problems) == []


@pytest.mark.parametrize(
    ("subject", "activity", "object"),
    [
        ("albania", "sit-in-council", "nato-russia-council"),
        ("denmark", "sit-in-council", "nato-russia-council"),
        ("montenegro", "consult-politically", None),
    ],
)
def test_what_depends_on_an_unknown_moment_proves_itself(subject, activity, object, partnerships, policy_of, problems):
    """Where a date is known only in part, the certificate shows each way that it can turn out."""
    answer = policy_of(partnerships).ask(subject, activity, object=object, on="2024-03-06", known_on="2026-06-01")

    assert problems(answer.certificate(), partnerships) == []


@pytest.mark.parametrize("profile", [{"member": True}, {"member": None}, {}], ids=["member", "perhaps", "nobody"])
def test_an_answer_about_a_profile_proves_itself(profile, library, policy_of, problems):
    """Who is not on the roster is asked about with what is said of them, and the certificate repeats it."""
    answers = policy_of(library).what(profile, on="2022-02-01", known_on="2022-02-01")

    assert rejected(answers, library, problems) == []
