"""A supposition equals the record that says the same, on random packs."""

import os

from asking import ask, load
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from oracle.packs import is_possible, trials
from oracle.case import Case
from oracle.suppositions import edited, suppositions
from placet import PlacetError

EXAMPLES = int(os.environ.get("PLACET_EXAMPLES", "300"))


@settings(
    max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)
@given(data=st.data())
def test_a_supposition_equals_an_edited_pack(data):
    """For any pack, supposing something gives what the pack gives once it is written into its records."""
    trial = data.draw(trials())
    pack, supposed = data.draw(suppositions(trial))
    changed = edited(pack, supposed)
    assume(is_possible(Case(changed, trial.question)))
    event(supposed.change)
    try:
        hypothetical = load(pack).suppose(supposed.as_text())
    except PlacetError as error:
        assume({found.code for found in error.diagnostics} != {"P624"})
        raise
    before = ask(load(pack), trial.question)
    event(f"changes the verdict: {before.verdict is not ask(hypothetical, trial.question).verdict}")
    got, expected = ask(hypothetical, trial.question), ask(load(changed), trial.question)

    assert got.verdict is expected.verdict, supposed.as_text()
    assert got.outcome.finding.ways == expected.outcome.finding.ways
    assert got.outcome.finding.missing == expected.outcome.finding.missing
