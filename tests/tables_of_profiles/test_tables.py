"""Tables of profiles: what they hold, and what is said of those that do not fit."""

import pytest

from extras import needs
from placet import PlacetError

pytestmark = needs("ibis", "polars", "duckdb")

ON = {"on": "2024-01-01", "known_on": "2024-01-01"}
ROWS = {
    "name": ["a", "b", "c", "d"],
    "member": [True, True, False, None],
    "suspended_from": [[], ["lending"], [], []],
}


@pytest.fixture
def frame():
    """Four readers."""
    import polars as pl

    return pl.DataFrame(ROWS)


def said(call):
    """Return what is wrong with a call, as code and message."""
    with pytest.raises(PlacetError) as caught:
        call()
    return [f"{problem.code} {problem.message}" for problem in caught.value.diagnostics]


def test_verdicts_stand_beside_the_columns(policy, frame):
    """The table has its own columns, then one for each activity and object."""
    found = policy.verdicts(frame, ["lending", "borrow-book", "borrow a rarity", "visit-branch"], keep=["name"], **ON)

    assert found.columns == (*ROWS, "lending", "borrow-book", "borrow-rarity", "visit-branch@north")
    assert found.to_polars()["borrow-book"].to_list() == ["permitted", "not_permitted", "not_permitted", "undetermined"]


@pytest.mark.parametrize("kind", ["arrow", "lazy", "ibis", "pandas"])
def test_any_table_will_do(policy, frame, kind):
    """Frames of several libraries, Arrow tables and tables of Ibis give the same."""
    import ibis

    rows = {
        "arrow": frame.to_arrow,
        "lazy": frame.lazy,
        "ibis": lambda: ibis.memtable(frame),
        "pandas": lambda: ibis.memtable(frame).to_pandas(),
    }[kind]()

    found = policy.verdicts(rows, ["borrow-book"], keep=["name"], **ON).to_polars()["borrow-book"].to_list()

    assert found == ["permitted", "not_permitted", "not_permitted", "undetermined"]


def test_a_filter_is_false_where_it_is_not_true(policy, frame):
    """What is not known is not let through, and a filter can be turned round."""
    import ibis

    table = ibis.memtable(frame)
    allowed = policy.filter("borrow-book", table, keep=["name"], **ON)

    assert table.filter(allowed).to_polars()["name"].to_list() == ["a"]
    assert sorted(table.filter(~allowed).to_polars()["name"].to_list()) == ["b", "c", "d"]


@pytest.mark.parametrize("engine", ["duckdb", "polars"])
@pytest.mark.parametrize(
    "odd",
    [
        {"suspended_from": ["lendin"]},
        {"suspended_from": ["lending", None]},
        {"age_group": "centenarian"},
        {"acts.approval": "dnoe"},
    ],
    ids=["element", "empty element", "option", "act"],
)
def test_a_row_that_does_not_fit_gets_no_verdict(policy, engine, odd):
    """A misspelt suspension is not taken for none: the row has no verdict, is let through nowhere, and is not lost."""
    import ibis
    import polars as pl

    plain = {"member": True, "suspended_from": [], "age_group": "adult", "acts.approval": "done"}
    types = {"suspended_from": pl.List(pl.String), "age_group": pl.String, "acts.approval": pl.String}
    frame = pl.DataFrame([plain, {**plain, **odd}], schema_overrides=types)
    connection = {"duckdb": ibis.duckdb, "polars": ibis.polars}[engine].connect()
    table = ibis.memtable(frame)

    found = connection.to_polars(policy.verdicts(table, ["borrow-book"], **ON))["borrow-book"].to_list()
    allowed = connection.to_polars(table.select(allowed=policy.filter("borrow-book", table, **ON)))["allowed"].to_list()

    assert found == ["permitted", None]
    assert allowed == [True, False]


def test_sql_runs_as_it_stands(policy, frame):
    """The query gives what the table of verdicts gives."""
    import duckdb

    query = policy.sql("borrow-book", table="readers", **ON)
    connection = duckdb.connect()
    connection.register("readers", frame.to_arrow())

    found = connection.sql(query).pl()

    assert found["borrow-book"].to_list() == ["permitted", "not_permitted", "not_permitted", "undetermined"]


@pytest.mark.parametrize("dialect", ["postgres", "pyspark", "snowflake"])
def test_sql_is_written_in_several_dialects(policy, dialect):
    """Every dialect of Ibis that knows lists can say it."""
    assert "'not_permitted'" in policy.sql("borrow-book", dialect=dialect, **ON)


def test_all_that_is_wrong_with_columns_is_said_at_once(policy, frame):
    """Misspelt names, wrong types and double columns are found before anything runs."""
    import polars as pl

    odd = frame.with_columns(
        pl.lit(1).alias("membr"), pl.lit(2).alias("age_group"), pl.lit(value=True).alias("suspended_from.lending")
    )

    assert said(lambda: policy.verdicts(odd, ["borrow-book"], **ON)) == [
        "P670 `suspended_from` is given by one column and by columns of elements",
        "P670 the column `membr` is no attribute",
        "P670 the column `name` is no attribute",
        "P671 the column `age_group` is of texts, found `int32`",
    ]


def test_what_cannot_be_done_is_said(policy, frame):
    """A name that is taken, what is no table, and unknown dialects and types are errors of their own."""
    taken = frame.rename({"name": "borrow-book"})

    assert said(lambda: policy.verdicts(taken, ["borrow-book"], keep=["borrow-book"], **ON)) == [
        "P673 the table has a column `borrow-book` already"
    ]
    assert said(lambda: policy.verdicts([ROWS], ["borrow-book"], **ON)) == ["P674 `list` is no table of profiles"]
    assert said(lambda: policy.sql("borrow-book", dialect="postgre")) == ["P675 unknown dialect of SQL `postgre`"]
    assert said(lambda: policy.sql("borrow-book", schema={"member": "strin"})) == [
        "P671 the column `member` cannot be of the type `strin`"
    ]
    assert said(lambda: policy.sql("borrow-book", dialect="sqlite", **ON)) == [
        (
            "P675 `sqlite` cannot say this: "
            "Unsupported type: Array(value_type=String(length=None, nullable=True), length=None, nullable=True)"
        )
    ]


def test_the_extra_may_be_missing(policy, frame, monkeypatch):
    """Without Ibis it is said how to install it."""
    monkeypatch.setattr("placet.diagnostics.extras.find_spec", lambda _module: None)

    assert said(lambda: policy.verdicts(frame, ["borrow-book"])) == ["P902 the extra `table` is not installed"]
