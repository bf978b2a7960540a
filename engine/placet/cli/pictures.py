"""What the commands that draw share: their formats, and how a picture is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from placet.cli.files import Form, Target
from placet.cli.tables import CHARTS

if TYPE_CHECKING:
    from placet.pictures import Picture, Twig

_PNG = ("charts", "vl_convert")

CHART_FORMS = {"svg": Form(("svg",), needs=CHARTS), "png": Form(("png",), is_binary=True, needs=CHARTS)}
"""The formats of a chart."""

TREE_FORMS = {
    "svg": Form(("svg",)),
    "png": Form(("png",), is_binary=True, needs=_PNG),
    "mermaid": Form(("mmd", "mermaid")),
}
"""The formats of a tree; only PNG needs an extra."""


def write_picture(picture: Picture, target: Target) -> None:
    """Write a picture as SVG or PNG."""
    target.write(picture.png() if target.form == "png" else picture.svg())


def write_tree(root: Twig, target: Target) -> None:
    """Write a tree as SVG, PNG or Mermaid."""
    from placet.pictures import as_mermaid, draw

    if target.form == "mermaid":
        target.write(as_mermaid(root))
    else:
        write_picture(draw(root), target)
