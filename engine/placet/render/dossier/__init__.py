"""A dossier as text, Markdown and HTML."""

from placet.render.dossier.html import as_fragment, as_html
from placet.render.dossier.markdown import as_markdown
from placet.render.dossier.text import as_text

__all__ = ["as_fragment", "as_html", "as_markdown", "as_text"]
