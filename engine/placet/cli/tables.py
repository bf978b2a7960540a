"""Tables, written in the format that was asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from placet.cli.files import Form, Target
from placet.cli.output import full_width, has_color

if TYPE_CHECKING:
    from placet.policy.tables import Table

CHARTS = ("charts", "altair", "vl_convert")
"""The extra that charts need and what it brings."""

FORMS = {
    "text": Form(("txt",)),
    "csv": Form(("csv",)),
    "json": Form(("json",)),
    "markdown": Form(("md", "markdown")),
    "html": Form(("html", "htm")),
    "svg": Form(("svg",), needs=CHARTS),
    "png": Form(("png",), is_binary=True, needs=CHARTS),
    "parquet": Form(("parquet",), is_binary=True, needs=("table", "polars")),
    "xlsx": Form(("xlsx",), is_binary=True, needs=("table", "xlsxwriter")),
}
"""The formats of a table."""

_FILE_WIDTH = 100
"""The width of a text that goes to a file."""


def written(table: Table, target: Target) -> str | bytes:
    """Write a table in the target's format."""
    from placet.render import tables

    match target.form:
        case "csv":
            return tables.as_csv(table)
        case "json":
            return tables.as_json(table)
        case "markdown":
            return tables.as_markdown(table)
        case "html":
            return tables.as_html(table)
        case "parquet":
            from placet.render.tables.parquet import as_parquet

            return as_parquet(table)
        case "xlsx":
            from placet.render.tables.workbook import as_xlsx

            return as_xlsx(table)
        case "svg" | "png":
            from placet.pictures import matrix

            picture = matrix(table)
            return picture.svg() if target.form == "svg" else picture.png()
        case _:
            is_shown = target.path is None
            width = full_width() if is_shown else _FILE_WIDTH
            return tables.as_text(table, width=width, color=is_shown and has_color(sys.stdout))
