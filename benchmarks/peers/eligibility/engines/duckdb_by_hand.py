"""DuckDB by hand: a column a fact, with nulls, and one SQL query for all activities."""

from collections.abc import Mapping, Sequence
from typing import Any

from eligibility.columns import literals, nullable
from eligibility.formula import Atom, Done, Reading, infix
from eligibility.peer import Decision, Given, Peer, numbered
from eligibility.workload import CONDITIONS, Profile


def _atom(atom: Atom, reading: Reading) -> str:
    tested = literals(atom)
    if isinstance(atom, Done):
        return f"coalesce({tested.facts[0].column}, {str(reading is not Reading.NOW).lower()})"
    found = "(" + " OR ".join(f'"{fact.column}"' for fact in tested.facts) + ")"
    return found if tested.affirmed else f"NOT {found}"


_LANGUAGE = infix(" AND ", " OR ", _atom)


class DuckDB(Peer):
    """Whether each activity is permitted."""

    name = "DuckDB by hand"
    package = "duckdb"
    written_in = "C++"
    form = "a column a fact, one query"
    in_batches = True
    one_by_one = False
    takes_columns = True

    def prepare(self) -> None:
        import duckdb

        self.connection = duckdb.connect()
        columns = ", ".join(
            f'{self.expression(_LANGUAGE.write(each, Reading.NOW), _LANGUAGE.write(each, Reading.THEN))} AS "{name}"'
            for name, each in CONDITIONS.items()
        )
        self.query = f"SELECT {columns} FROM partners"

    @staticmethod
    def expression(now: str, _: str) -> str:
        """Return one activity's column."""
        return f"coalesce({now}, false)"

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        values = nullable(profiles)
        rows = zip(*values.values(), strict=True)
        names = ", ".join(f'"{name}" BOOLEAN' for name in values)
        self.connection.execute(f"CREATE OR REPLACE TABLE partners ({names})")
        marks = ", ".join("?" for _ in values)
        self.connection.executemany(f"INSERT INTO partners VALUES ({marks})", [list(row) for row in rows])
        return None

    def repeated(self, given: Given, times: int) -> Given:
        self.connection.execute(f"CREATE OR REPLACE TABLE partners AS SELECT partners.* FROM partners, range({times})")
        return given

    def decide_batch(self, given: Given) -> Any:
        return self.connection.execute(self.query).fetchnumpy()


class DuckDBVerdicts(DuckDB):
    """All four verdicts, as a number each; SQL's nulls are unknowns in the very sense."""

    name = "DuckDB by hand, verdicts"
    form = "a column a fact, one query; a number a verdict"
    has_four_verdicts = True

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        return numbered(decided)

    @staticmethod
    def expression(now: str, then: str) -> str:
        """Return one activity's column: null is undetermined where acts are done, too."""
        return f"(CASE WHEN {now} THEN 0 WHEN {then} THEN 1 WHEN NOT {then} THEN 2 ELSE 3 END)::TINYINT"
