"""Placet itself, through each of its doors."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from eligibility.peer import Decision, Given, Peer
from eligibility.workload import ACTIVITIES, ON, PACK, Profile


class _Placet(Peer):
    package = "placet"
    form = "the pack"
    has_four_verdicts = True
    is_reference = True
    pack: Path = PACK

    def prepare(self) -> None:
        from placet import Policy

        self.policy = Policy.load(self.pack, cache=False)

    def convert(self, profile: Profile) -> Given:
        return profile


class Ask(_Placet):
    """`Policy.ask`: the verdict with everything that explains it."""

    name = "placet: ask"
    form = "the pack; with its reasons"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        ask = partial(self.policy.ask, activity=activity, on=ON, known_on=ON)
        return lambda given: str(ask(given).verdict)


class Prove(_Placet):
    """`Policy.ask` and the proof of its answer."""

    name = "placet: ask, with proof"
    form = "the pack; with the proof"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        ask = partial(self.policy.ask, activity=activity, on=ON, known_on=ON)

        def decide(given: Given) -> Decision:
            answer = ask(given)
            assert answer.proof is not None
            return str(answer.verdict)

        return decide


class Can(_Placet):
    """`Policy.can`: whether it is permitted."""

    name = "placet: can"
    has_four_verdicts = False

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return partial(self.policy.can, activity=activity, on=ON, known_on=ON)


class Decide(_Placet):
    """`Policy.decide`: the verdict alone."""

    name = "placet: decide"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return partial(self.policy.decide, activity=activity, on=ON, known_on=ON)


class Decider(_Placet):
    """`Policy.decider`: a function for one activity, which a loop holds."""

    name = "placet: decider"

    def decider(self, activity: str) -> Callable[[Given], Decision]:
        return self.policy.decider(activity, on=ON, known_on=ON)


class PolarsTables(_Placet):
    """`Policy.verdicts` on Polars: a column an attribute, for sets a column an element."""

    name = "placet: tables, Polars"
    form = "the pack; a column an attribute or an element"
    in_batches = True
    one_by_one = False
    takes_columns = True

    def prepare(self) -> None:
        import ibis

        super().prepare()
        self.connection = self.connect(ibis)
        self.numbers = count()

    @staticmethod
    def connect(ibis: Any) -> Any:
        """Return the engine."""
        return ibis.polars.connect()

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        import polars as pl

        frame = pl.DataFrame([self._row(profile) for profile in profiles], schema_overrides=self._types())
        return self._put(frame)

    def repeated(self, given: Given, times: int) -> Given:
        import polars as pl

        return self._put(pl.concat([self.frame] * times))

    def decide_batch(self, given: Given) -> Any:
        return given.collect()

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        return {activity: list(decided[activity]) for activity in ACTIVITIES}

    def stored(self, name: str, frame: Any) -> Any:
        """Return a frame as a table of the engine."""
        return self.connection.create_table(name, frame)

    def compiled(self, table: Any) -> Any:
        """Return the query in the engine's own form."""
        return self.connection.compile(table)

    def _put(self, frame: Any) -> Given:
        self.frame = frame
        partners = self.stored(f"partners_{next(self.numbers)}", frame)
        table = self.policy.verdicts(partners, ACTIVITIES, on=ON, known_on=ON)
        return self.compiled(table.select(*ACTIVITIES))

    def _types(self) -> dict[str, Any]:
        import polars as pl

        sets = {f"{name}.{element}": pl.Boolean for name, elements in self._sets().items() for element in elements}
        acts = {f"acts.{act}": pl.String for act in self.policy.ruleset.acts}
        return {"membership": pl.String, "contribution": pl.String, **sets, **acts}

    def _sets(self) -> dict[str, tuple[str, ...]]:
        ruleset = self.policy.ruleset
        declared = ruleset.attributes[ruleset.subject]
        return {name: ruleset.names_for(each) for name, each in declared.items() if each.kind == "set_of"}

    def _row(self, profile: Profile) -> dict[str, object]:
        row, sets = dict(profile), self._sets()
        acts = row.pop("acts", None) or {}
        for name, elements in sets.items():
            given = row.pop(name, None)
            row |= {f"{name}.{element}": None if given is None else element in given for element in elements}
        return row | {f"acts.{act}": acts.get(act) for act in self.policy.ruleset.acts}


class DuckDBTables(PolarsTables):
    """`Policy.verdicts` on DuckDB."""

    name = "placet: tables, DuckDB"

    @staticmethod
    def connect(ibis: Any) -> Any:
        return ibis.duckdb.connect()

    def decide_batch(self, given: Given) -> Any:
        return self.connection.con.execute(given).fetchnumpy()

    def stored(self, name: str, frame: Any) -> Any:
        given = f"{name}_given"
        self.connection.con.register(given, frame.to_arrow())
        self.connection.con.execute(f'CREATE TABLE "{name}" AS SELECT * FROM "{given}"')
        return self.connection.table(name)

    def compiled(self, table: Any) -> Any:
        return str(self.connection.compile(table))


ROWS: tuple[type[Peer], ...] = (Ask, Prove, Can, Decide, Decider, PolarsTables, DuckDBTables)
