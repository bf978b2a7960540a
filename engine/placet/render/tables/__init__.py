"""A table of verdicts, written for a terminal, a page, a spreadsheet or a program."""

from placet.render.tables.grid import as_csv, as_json, as_markdown
from placet.render.tables.html import as_fragment, as_html
from placet.render.tables.terminal import as_text

__all__ = ["as_csv", "as_fragment", "as_html", "as_json", "as_markdown", "as_text"]
