"""Which rows fit the vocabulary: one that says what no profile may say gets no verdict.

Asking about such a profile is an error. The types of columns are checked before anything runs; here it is the names.
"""

from __future__ import annotations

import operator
from collections.abc import Iterator
from typing import Any

from placet.backends.table.layout import Layout, act_column
from placet.backends.table.operations import Column, balanced
from placet.logic.activity_formula import DONE, REFUSED
from placet.logic.ruleset import Kind


def fits(layout: Layout, table: Any) -> Column:
    """Return an expression that is true for the rows whose names are all declared, and else false.

    Args:
        layout: How the table's columns give the attributes.
        table: A table of Ibis that has these columns.
    """
    import ibis

    found = list(_tests(layout, table))
    return balanced(found, operator.and_) if found else ibis.literal(value=True)


def _tests(layout: Layout, table: Any) -> Iterator[Column]:
    for name in sorted(layout.whole):
        column = table[name].cast(layout.types[name])
        match layout.attributes[name].kind:
            case Kind.ONE_OF:
                yield column.isnull() | _is_one_of(column, layout.names[name])
            case Kind.SET_OF:
                yield column.isnull() | _has_only(column, layout.names[name])
            case _:
                continue
    for act in layout.acts:
        column = table[act_column(act)].cast("string")
        yield column.isnull() | _is_one_of(column, (DONE, REFUSED))


def _is_one_of(column: Column, names: tuple[str, ...]) -> Column:
    import ibis

    return column.isin(names).fill_null(False) if names else ibis.literal(value=False)


def _has_only(column: Column, names: tuple[str, ...]) -> Column:
    """Return whether a list has no elements but these: then it adds none to them."""
    import ibis

    every = ibis.literal(list(names), "array<string>")
    return (column.concat(every).unique().length() == len(names)).fill_null(False)
