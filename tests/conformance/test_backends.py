"""One suite for every backend: on random packs and profiles each gives the interpreter's verdicts, or refuses beforehand.

The profiles have what is not known, nulls, empty sets, numbers and days on both sides of each threshold, and texts with
quotes, line ends, NULs and ten thousand characters.
"""

import os
from contextlib import closing

import pytest
from asking import load
from readings import read, verdict_of
from trying import hold

from extras import needs, needs_postgresql, needs_spark
from placet import PlacetError
from placet.backends.compiled import writing
from placet.backends.interpreter.symbolic import activity_formula
from placet.backends.table import operations
from placet.logic.activity_formula import InexpressibleError
from placet.logic.formula import Scope
from placet.logic.kleene import three_valued
from placet.logic.operators import OPERATORS
from placet.logic.residual import IS_GIVEN

IN_CI = bool(os.environ.get("CI"))


def written_python(trying):
    """What written Python decides, or the interpreter where a decision cannot be written."""
    return {
        asked.column: [
            trying.policy.decider(asked.activity, object=asked.object, **trying.limits)(profile).value
            for profile in trying.rows.profiles
        ]
        for asked in trying.asked
    }


def three_valued_logic(trying):
    """What Kleene's connectives make of the formulas that tables compute."""
    said = {}
    for asked in trying.asked:
        settings = [answer.outcome.evaluation.setting for answer in asked.answers]
        try:
            formula = activity_formula(settings[0])
            decision = three_valued(formula)
        except InexpressibleError:
            continue
        holders = [setting.holders[Scope.SUBJECT] for setting in settings]
        values = [{name: read(each, holder) for name, each in formula.variables.items()} for holder in holders]
        said[asked.column] = [verdict_of(decision, row) for row in values]
    return said


def tables_on(connection, given=lambda frame: frame):
    """What a table says on an engine, given as that takes it; without the activities that it refuses before it runs."""

    def said(trying):
        columns, table = {asked.column for asked in trying.asked}, given(trying.rows.frame)
        for name in dict.fromkeys(asked.activity for asked in trying.asked):
            try:
                table = trying.policy.verdicts(table, [name], keep=["row", *columns], **trying.limits)
            except PlacetError as error:
                if {problem.code for problem in error.diagnostics} != {"P672"}:
                    raise
        if not any(name in columns for name in table.columns):
            return {}
        found = connection.to_polars(table)
        return {name: found[name].to_list() for name in columns if name in found.columns}

    return said


@needs("ibis", "polars", "duckdb")
def test_embedded_backends_decide_as_the_interpreter_does():
    """Written Python, three-valued logic, DuckDB and Polars, on the same packs and profiles."""
    import ibis

    hold(
        300 if IN_CI else 60,
        load,
        {
            "Python": written_python,
            "three-valued logic": three_valued_logic,
            "DuckDB": tables_on(ibis.duckdb.connect()),
            "Polars": tables_on(ibis.polars.connect()),
        },
    )


@needs_postgresql
def test_postgresql_decides_as_the_interpreter_does(postgresql_url):
    """A real server gives the interpreter's verdicts."""
    import ibis

    connection = ibis.connect(postgresql_url)
    with closing(connection.con):
        hold(40, load, {"PostgreSQL": tables_on(connection)})


@needs_spark
def test_spark_decides_as_the_interpreter_does(spark):
    """Spark gives the interpreter's verdicts."""
    import ibis

    connection = ibis.pyspark.connect(spark)

    def given(frame):  # Ibis would go by way of pandas, where a text that is missing becomes a number that is none
        spark.createDataFrame(frame.to_arrow()).createOrReplaceTempView("profiles")
        return connection.table("profiles")

    hold(12, load, {"Spark": tables_on(connection, given)})


@pytest.mark.parametrize(
    ("lines", "more"), [(writing.OPERATORS, set()), (operations.OPERATIONS, {IS_GIVEN})], ids=["Python", "tables"]
)
def test_every_operator_has_its_line(lines, more):
    """An operator that a backend lacks is named here, and nothing that is no operator has a line."""
    assert set(lines) == {*OPERATORS, *more}
