"""Answers as text for people and for other tools: data in, text out, no meaning."""

from placet.render.comparison import as_comparison, as_comparison_csv
from placet.render.html import as_html
from placet.render.markdown import as_markdown
from placet.render.mermaid import as_mermaid
from placet.render.roster import as_roster
from placet.render.text import as_proof, as_text
from placet.render.timeline import as_timeline_html, as_timeline_markdown, as_timeline_text
from placet.render.ways import as_ways, as_ways_html, as_ways_markdown

__all__ = [
    "as_comparison",
    "as_comparison_csv",
    "as_html",
    "as_markdown",
    "as_mermaid",
    "as_proof",
    "as_roster",
    "as_text",
    "as_timeline_html",
    "as_timeline_markdown",
    "as_timeline_text",
    "as_ways",
    "as_ways_html",
    "as_ways_markdown",
]
