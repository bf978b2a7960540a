"""A table as a Parquet file: one row for each cell, with its question."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from placet.render.tables.grid import columns

if TYPE_CHECKING:
    from placet.policy.tables import Table

NEEDS = ("polars",)
"""The modules of the extra `table` that this needs."""


def as_parquet(table: Table) -> bytes:
    """Write the cells as Parquet; verdicts and letters are texts, terms whole numbers, `exact` a truth."""
    import polars as pl

    kinds = {"terms": pl.Int32, "exact": pl.Boolean}
    schema = {name: kinds.get(name, pl.String) for name in columns(table)}
    stream = io.BytesIO()
    pl.DataFrame(list(table.rows()), schema=schema).write_parquet(stream)
    return stream.getvalue()
