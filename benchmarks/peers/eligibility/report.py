"""The table and the chart of a run, and the page that they are written into."""

import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from eligibility.measure import Measured
from eligibility.peer import Peer

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "benchmarks.md"
PICTURES = ROOT / "docs" / "pictures"

COLOURS = {"placet": "#b4441c", "peer": "#1f6f8b", "by hand": "#8a8a8a"}
_DRAWING = {"altair": "altair", "vl_convert": "vl-convert-python"}
HEADINGS = ("row", "version", "says", "µs a decision", "µs in batches", "decisions/s", "ratio", "cold start", "memory")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the table: a peer with what was measured of it, or with what is missing."""

    peer: type[Peer]
    version: str | None
    measured: Measured | None
    missing: str | None = None

    @property
    def one(self) -> float | None:
        """Microseconds a decision, one at a time: the median of the rounds."""
        return statistics.median(self.measured.one_us) if self.measured and self.measured.one_us else None

    @property
    def batch(self) -> float | None:
        """Microseconds a decision in batches: the median of the rounds."""
        return statistics.median(self.measured.batch_us) if self.measured and self.measured.batch_us else None

    @property
    def best(self) -> float | None:
        """The faster of the two."""
        return min((each for each in (self.one, self.batch) if each is not None), default=None)


def yardstick(rows: Sequence[Row], *, columns: bool) -> Row | None:
    """Return the fastest row of placet's own: among tables, or among single decisions."""
    own = [row for row in rows if row.peer.is_reference and row.best is not None]
    own = [row for row in own if row.peer.takes_columns == columns]
    return min(own, key=lambda row: row.best or 0.0, default=None)


def cells(rows: Sequence[Row]) -> list[list[str]]:
    """Return the table's texts."""
    by = {columns: yardstick(rows, columns=columns) for columns in (False, True)}
    return [_cells(row, by[row.peer.takes_columns]) for row in rows]


def _cells(row: Row, by: Row | None) -> list[str]:
    says = "four verdicts" if row.peer.has_four_verdicts else "yes or no"
    if row.measured is None:
        return [row.peer.name, row.missing or "", says, *[""] * 6]
    best = row.best
    ratio = "" if by is None or best is None or by.best is None else f"{figure(best / by.best)}"
    cold, peak = row.measured.cold_ms, row.measured.peak_mib
    return [
        row.peer.name,
        row.version or "",
        says,
        figure(row.one),
        figure(row.batch),
        "" if best is None else f"{1e6 / best:,.0f}",
        ratio,
        "" if cold is None else f"{cold:,.0f} ms",
        "" if peak is None else f"{peak:,.0f} MiB",
    ]


def figure(value: float | None) -> str:
    """Return a figure with three significant digits; nothing for nothing."""
    if value is None:
        return ""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004 - three digits


def markdown(headings: Sequence[str], table: Sequence[Sequence[str]], *, texts: int = 3) -> str:
    """Return a table in Markdown, whose first columns are texts and the others figures."""
    align = ["---"] * texts + ["---:"] * (len(headings) - texts)
    lines = [headings, align, *table]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def notes(rows: Sequence[Row]) -> str:
    """Return the list of the forms in which the rows were given the workload."""
    return "\n".join(f"- {row.peer.name} ({row.peer.written_in}): {row.peer.form}." for row in rows)


def cannot_draw() -> str | None:
    """Return what is missing for drawing charts, with the command that installs it, or none."""
    missing = [name for module, name in _DRAWING.items() if find_spec(module) is None]
    return f"charts need {' and '.join(missing)}: pip install {' '.join(missing)}" if missing else None


def put(page: str, marker: str, text: str) -> str:
    """Return the page with the text between its two markers.

    Raises:
        ValueError: The page does not have exactly one pair of them, in their order.
    """
    begin, end = f"<!-- {marker}: begin -->", f"<!-- {marker}: end -->"
    if page.count(begin) != 1 or page.count(end) != 1 or page.index(begin) > page.index(end):
        raise ValueError(f"the page needs one `{begin}` and one `{end}` after it")
    before, after = page.split(begin, maxsplit=1)[0], page.split(end)[1]
    return f"{before}{begin}\n\n{text.strip()}\n\n{end}{after}"


def draw(rows: Sequence[Row], path: Path) -> None:
    """Draw microseconds a decision as bars, on a logarithmic scale."""
    import altair as alt

    values = [_bar(row) for row in rows if row.best is not None]
    base = alt.Chart(alt.Data(values=values)).encode(
        y=alt.Y("row:N", sort=alt.EncodingSortField("us"), title=None),
        x=alt.X(
            "us:Q",
            scale=alt.Scale(type="log"),
            axis=alt.Axis(values=[10.0**power for power in range(-4, 5)], format="~g"),
            title="microseconds a decision (logarithmic)",
        ),
        color=alt.Color("whose:N", title=None, scale=alt.Scale(domain=list(COLOURS), range=list(COLOURS.values()))),
    )
    chart = base.mark_point(filled=True, size=80) + base.mark_text(align="left", dx=8).encode(text="label:N")
    path.parent.mkdir(parents=True, exist_ok=True)
    chart.properties(width=520, title="One eligibility decision, by engine").save(str(path))


def _bar(row: Row) -> Mapping[str, Any]:
    name = f"{row.peer.name} (table)" if row.peer.takes_columns else row.peer.name
    whose = "placet" if row.peer.is_reference else "by hand" if "by hand" in row.peer.name else "peer"
    return {"row": name, "us": row.best, "whose": whose, "label": figure(row.best)}
