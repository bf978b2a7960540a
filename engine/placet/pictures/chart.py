"""What all charts share: their looks, and how a chart becomes a picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from placet.pictures.picture import FONT, ChartPicture

if TYPE_CHECKING:
    import altair as alt

INK = "#222222"
PALE = "#888888"

SERIES = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#F0E442", "#000000")
"""The colours of series, told apart by everybody: those of Okabe and Ito."""


def picture_of(chart: alt.TopLevelMixin) -> ChartPicture:
    """Return a chart as a picture, in the common looks."""
    spec: dict[str, Any] = chart.to_dict()
    spec["config"] = {
        "font": FONT,
        "background": "#FFFFFF",
        "view": {"stroke": None},
        "axis": {"labelColor": INK, "titleColor": INK, "labelFontSize": 11, "titleFontSize": 12, "labelLimit": 0},
        "legend": {"labelFontSize": 12, "titleFontSize": 12, "labelLimit": 0, "symbolStrokeWidth": 0},
        "title": {"anchor": "start", "fontSize": 15, "subtitleFontSize": 12, "subtitleColor": INK, "frame": "bounds"},
    }
    spec["padding"] = 14
    return ChartPicture(spec)
