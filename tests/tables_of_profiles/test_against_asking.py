"""Every row of a table has the verdict that asking about it as a profile gives, on each engine."""

import os

import pytest
from asking import load
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from extras import needs
from oracle.packs import trials
from placet import PlacetError

IN_CI = bool(os.environ.get("CI"))
ROWS = 5
REPEATED = settings(
    max_examples=300 if IN_CI else 60,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
LIMITS = ("on", "known_on", "evidence", "context")


def computed(engine, table):
    """Compute a table on an engine, as plain rows."""
    import ibis

    return {"duckdb": ibis.duckdb, "polars": ibis.polars}[engine].connect().to_polars(table).to_dicts()


def tables_of(policy, frame, limits):
    """Yield a table of verdicts for each activity, or none if no table can decide it exactly."""
    for activity in (name for name in policy.activities if name not in frame.columns):  # `share` may be both
        try:
            yield policy.verdicts(frame, [activity], keep=["row"], **limits)
        except PlacetError as error:
            if {problem.code for problem in error.diagnostics} != {"P672"}:
                raise
            yield None


def asked(policy, profile, column, limits):
    """Ask about a profile what a column is about."""
    activity, _, entity = column.partition("@")
    return policy.ask(profile, activity, object=entity or None, **limits)


@needs("ibis", "polars", "duckdb")
@pytest.mark.parametrize("engine", ["duckdb", "polars"])
def test_rows_have_the_verdicts_of_their_profiles(engine):
    """On random packs and rows a table says what asking says, and nearly all activities can be decided over tables."""
    from rows import any_rows

    counts = {"compared": 0, "inexact": 0, "tables": 0, "refused": 0}

    @REPEATED
    @given(data=st.data())
    def run(data):
        trial = data.draw(trials())
        policy = load(trial.pack)
        rows = any_rows(data.draw, policy, ROWS)
        limits = {name: trial.question[name] for name in LIMITS if trial.question.get(name) is not None}
        for table in tables_of(policy, rows.frame, limits):
            counts["refused" if table is None else "tables"] += 1
            if table is None:
                continue
            for row, profile in zip(computed(engine, table), rows.profiles, strict=True):
                for column in set(row) - set(rows.frame.columns):
                    answer = asked(policy, profile, column, limits)
                    counts["compared" if answer.exact else "inexact"] += 1
                    assert not answer.exact or row[column] == answer.verdict.value, (column, profile)

    run()

    assert counts["compared"] > 20 * counts["inexact"]
    assert counts["tables"] > 5 * counts["refused"]


def test_every_operator_has_its_line():
    """The comparisons of columns are those of the logic."""
    from placet.backends.table.operations import OPERATIONS
    from placet.logic.operators import OPERATORS
    from placet.logic.residual import IS_GIVEN

    assert set(OPERATIONS) == {*OPERATORS, IS_GIVEN}
