"""Polars by hand: a column a fact, with nulls, and one lazy query for all activities."""

from collections.abc import Mapping, Sequence
from functools import reduce
from typing import Any

from eligibility.columns import literals, nullable
from eligibility.formula import Atom, Done, Language, Reading
from eligibility.peer import Decision, Given, Peer, numbered
from eligibility.workload import CONDITIONS, Profile


def _atom(atom: Atom, reading: Reading) -> Any:
    import polars as pl

    tested = literals(atom)
    facts = [pl.col(fact.column) for fact in tested.facts]
    if isinstance(atom, Done):
        return facts[0].fill_null(value=reading is not Reading.NOW)
    found = _any(facts)
    return found if tested.affirmed else ~found


def _all(parts: Sequence[Any]) -> Any:
    return reduce(lambda found, part: found & part, parts)


def _any(parts: Sequence[Any]) -> Any:
    return reduce(lambda found, part: found | part, parts)


_LANGUAGE: Language[Any] = Language(_atom, _all, _any)


class Polars(Peer):
    """Whether each activity is permitted."""

    name = "Polars by hand"
    package = "polars"
    written_in = "Rust"
    form = "a column a fact, one lazy query"
    in_batches = True
    one_by_one = False
    takes_columns = True

    def prepare(self) -> None:
        self.expressions = [
            self.expression(_LANGUAGE.write(condition, Reading.NOW), _LANGUAGE.write(condition, Reading.THEN)).alias(
                name
            )
            for name, condition in CONDITIONS.items()
        ]

    @staticmethod
    def expression(now: Any, _: Any) -> Any:
        """Return one activity's expression."""
        return now.fill_null(value=False)

    def convert_all(self, profiles: Sequence[Profile]) -> Given:
        import polars as pl

        values = nullable(profiles)
        return pl.DataFrame(values, schema=dict.fromkeys(values, pl.Boolean))

    def repeated(self, given: Given, times: int) -> Given:
        import polars as pl

        return pl.concat([given] * times, rechunk=True)

    def decide_batch(self, given: Given) -> Any:
        return given.lazy().select(self.expressions).collect()


class PolarsVerdicts(Polars):
    """All four verdicts, as a number each; Polars' nulls are unknowns in the very sense."""

    name = "Polars by hand, verdicts"
    form = "a column a fact, one lazy query; a number a verdict"
    has_four_verdicts = True

    def read(self, decided: Any) -> Mapping[str, Sequence[Decision]]:
        return numbered(decided)

    @staticmethod
    def expression(now: Any, then: Any) -> Any:
        """Return one activity's expression: null is undetermined where acts are done, too."""
        import polars as pl

        verdict = pl.when(now).then(pl.lit(0, pl.Int8)).when(then).then(pl.lit(1, pl.Int8))
        return verdict.when(then.not_()).then(pl.lit(2, pl.Int8)).otherwise(pl.lit(3, pl.Int8))
