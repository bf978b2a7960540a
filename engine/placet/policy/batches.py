"""Questions about every row of a table: verdicts, filters, and the SQL of both."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import entry_points
from typing import Any

from placet.backends.interpreter.symbolic import activity_formula
from placet.backends.table import Layout, Verdicts, lower, schema_for
from placet.diagnostics import Diagnostic, PlacetError, suggest
from placet.diagnostics.extras import require
from placet.logic.activity_formula import ActivityFormula, InexpressibleError
from placet.logic.ruleset import Activity, Entity
from placet.messages import listed, say
from placet.policy.profiles import read_profile
from placet.policy.questions import Asking, Questions

_ROWS = ("polars", "pandas", "pyarrow")
"""The libraries whose tables are taken as they are."""


def as_table(rows: Any) -> Any:
    """Return a table of Ibis, a frame of Polars or pandas or an Arrow table as a table of Ibis.

    Raises:
        PlacetError: P674 for anything else, P902 where Ibis is not installed.
    """
    require("table", "ibis")
    import ibis

    if isinstance(rows, ibis.Table):
        return rows
    if type(rows).__module__.partition(".")[0] in _ROWS and hasattr(type(rows), "columns"):
        return ibis.memtable(rows)
    kind = type(rows).__name__
    note = say("it takes a table of Ibis, a frame of Polars or pandas, or an Arrow table")
    raise PlacetError(Diagnostic("P674", say("`{kind}` is no table of profiles", kind=kind), notes=(note,)))


@dataclass(frozen=True, slots=True)
class Batch:
    """Questions about the rows of tables, all under the same dates and limits."""

    questions: Questions
    asking: Asking
    keep: Collection[str] = ()

    def permitted(self, activity: str, object: str | None, table: Any) -> Any:
        """Return an expression that is true for the rows whose verdict is `permitted`.

        Raises:
            PlacetError: P602 to P605 and P610 for names; P670 and P671 for columns; P672 for what tables cannot decide.
        """
        table = as_table(table)
        formula = self._formula(*self._named(activity, object))
        return self._lowered(formula, self._layout(table), table).permitted

    def verdicts(self, activities: Sequence[str], objects: Sequence[str] | None, rows: Any) -> Any:
        """Return a table with a column of verdicts for each activity, and for each of its objects.

        Raises:
            PlacetError: As `permitted`; P673 where a column of verdicts has the name of another column.
        """
        table = as_table(rows)
        layout = self._layout(table)
        named = [activities] if isinstance(activities, str) else activities
        found: dict[str, Any] = {}
        for name in named:
            activity = self.questions.activity(name)
            for entity in self._objects(activity, objects):
                column = activity.id if entity is None else f"{activity.id}@{entity.id}"
                if column in table.columns:
                    raise PlacetError(_taken(column))
                found[column] = self._lowered(self._formula(activity, entity), layout, table).verdict
        return table.mutate(**found)

    def sql(self, activity: str, object: str | None, dialect: str, table: str, schema: Mapping[str, str] | None) -> str:
        """Return the SQL that adds the verdicts on an activity to a table.

        Raises:
            PlacetError: As `verdicts`; P675 for a dialect that is not known.
        """
        require("table", "ibis")
        import ibis
        from ibis.common.exceptions import IbisError

        named, entity = self._named(activity, object)
        formula = self._formula(named, entity)
        columns = schema_for(self.questions.ruleset, formula.attributes, formula.acts) if schema is None else schema
        profiles = ibis.table({column: _type(column, name) for column, name in columns.items()}, name=table)
        query = self.verdicts([named.id], None if entity is None else [entity.id], profiles)
        try:
            return str(ibis.to_sql(query, dialect=dialect))
        except ValueError:
            raise PlacetError(_unknown_dialect(dialect)) from None
        except IbisError as error:
            message = say("`{dialect}` cannot say this: {why}", dialect=dialect, why=str(error))
            raise PlacetError(Diagnostic("P675", message)) from None

    def _named(self, activity: str, object: str | None) -> tuple[Activity, Entity | None]:
        found = self.questions.activity(activity)
        return found, self.questions.object(object, found)

    def _objects(self, activity: Activity, objects: Sequence[str] | None) -> Iterator[Entity | None]:
        if not activity.on:
            yield None
        elif objects is not None:
            yield from (self.questions.object(name, activity) for name in objects)
        else:
            yield from (entity for entity in self.questions.ruleset.entities.values() if entity.type in activity.on)

    def _layout(self, table: Any) -> Layout:
        return Layout.of(self.questions.ruleset, table.schema(), self.keep)

    def _formula(self, activity: Activity, entity: Entity | None) -> ActivityFormula:
        anybody = read_profile(self.questions.ruleset, {})
        try:
            return activity_formula(self.questions.setting(anybody, activity, entity, self.asking))
        except InexpressibleError as error:
            raise PlacetError(_inexpressible(activity.id, error)) from None

    @staticmethod
    def _lowered(formula: ActivityFormula, layout: Layout, table: Any) -> Verdicts:
        try:
            return lower(formula, layout, table)
        except InexpressibleError as error:
            raise PlacetError(_inexpressible(formula.activity, error)) from None


def _type(column: str, name: str) -> Any:
    import ibis

    try:
        return ibis.dtype(name)
    except Exception:  # noqa: BLE001 - its parser has errors of several libraries
        message = say("the column `{column}` cannot be of the type `{name}`", column=column, name=name)
        hint = say("types are written `string`, `boolean`, `int64`, `decimal(10, 2)`, `date`, `array<string>`")
        raise PlacetError(Diagnostic("P671", message, help=(hint,))) from None


def _unknown_dialect(name: str) -> Diagnostic:
    known = sorted({point.name for point in entry_points(group="ibis.backends")} - {"polars"})
    near = suggest(name, known, limit=1)
    return Diagnostic(
        "P675",
        say("unknown dialect of SQL `{name}`", name=name),
        notes=(say("known here: {names}", names=listed(f"`{each}`" for each in known)),),
        help=tuple(say("a similar name exists: `{match}`", match=match) for match in near),
    )


def _taken(column: str) -> Diagnostic:
    message = say("the table has a column `{column}` already", column=column)
    return Diagnostic("P673", message, help=(say("rename it, or leave it away"),))


def _inexpressible(activity: str, error: InexpressibleError) -> Diagnostic:
    if error.attribute is None:
        message = say("the decision on `{activity}` is too large for a table", activity=activity)
    else:
        message = say(
            "`{activity}` asks of `{attribute}` what no table can tell exactly",
            activity=activity,
            attribute=error.attribute,
        )
    return Diagnostic("P672", message, help=(say("ask about its profiles one by one: `Policy.ask`"),))
