"""A picture: a chart of Vega-Lite or a drawing of our own, as SVG or PNG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

_SCALE = 2.0
"""Pixels of a PNG for each unit of the drawing."""

FONT = "Liberation Sans, Arial, Helvetica, sans-serif"
"""The first of these is part of the converter, so that a PNG looks the same everywhere."""


class Picture(Protocol):
    """What can be written as a file of a picture."""

    def svg(self) -> str:
        """Return the picture as SVG."""

    def png(self, scale: float = _SCALE) -> bytes:
        """Return the picture as PNG."""


@dataclass(frozen=True, slots=True)
class ChartPicture:
    """A chart.

    Attributes:
        spec: Its description in Vega-Lite, complete with its data.
    """

    spec: dict[str, Any]

    def svg(self) -> str:
        """Return the chart as SVG."""
        import vl_convert

        return str(vl_convert.vegalite_to_svg(self.spec))

    def png(self, scale: float = _SCALE) -> bytes:
        """Return the chart as PNG."""
        import vl_convert

        return bytes(vl_convert.vegalite_to_png(self.spec, scale=scale))


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing that is SVG already.

    Attributes:
        text: The SVG.
    """

    text: str

    def svg(self) -> str:
        """Return the drawing."""
        return self.text

    def png(self, scale: float = _SCALE) -> bytes:
        """Return the drawing as PNG."""
        import vl_convert

        return bytes(vl_convert.svg_to_png(self.text, scale=scale))
