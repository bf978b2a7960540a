"""A table of verdicts as a picture: a coloured cell with its letter for each question."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from placet.messages import messages_in
from placet.pictures.chart import picture_of
from placet.policy.tables import Table
from placet.render.tables.heading import footnotes, groups, legend, title
from placet.render.tables.palette import COLOURS, INK
from placet.render.verdicts import letters

if TYPE_CHECKING:
    from placet.pictures.picture import ChartPicture

_CELL = 18
_LETTER = 11


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of the picture: a row of the table, or the name of a group above its rows."""

    label: str
    index: int | None


def matrix(table: Table, *, language: str | None = None) -> ChartPicture:
    """Draw a table.

    Args:
        table: The table.
        language: The language of the words that are not the table's; the table's own if not given.
    """
    import altair as alt

    rows = list(_rows(table))
    letter_of = letters(messages_in(language or table.language))
    columns = [heading.title for heading in table.across.headings]
    base = alt.Chart(alt.Data(values=list(_cells(table, rows, letter_of)))).encode(
        x=alt.X("column:O", title=None, scale=alt.Scale(domain=list(range(len(columns)))), axis=_top(alt)),
        y=alt.Y("row:O", title=None, scale=alt.Scale(domain=list(range(len(rows)))), axis=_left(alt)),
    )
    names = [f"{letter} {name} ({count})" for _, letter, name, count in legend(table, language)]
    shown = [verdict for verdict, _, _, _ in legend(table, language)]
    colour = alt.Color(
        "verdict:N",
        title=None,
        scale=alt.Scale(domain=shown, range=[COLOURS[verdict] for verdict in shown]),
        legend=alt.Legend(orient="top", labelExpr="verdicts[indexof(domain('color'), datum.value)]", columns=4),
    )
    chart = (
        alt.layer(
            base.mark_rect(stroke="#FFFFFF", strokeWidth=1).encode(color=colour),
            base.mark_text(fontSize=_LETTER, color=INK).encode(text="letter:N"),
        )
        .add_params(
            alt.param(name="columns", value=columns),
            alt.param(name="rows", value=[row.label for row in rows]),
            alt.param(name="groups", value=[row.index is None for row in rows]),
            alt.param(name="verdicts", value=names),
        )
        .properties(
            width=alt.Step(_CELL),
            height=alt.Step(_CELL),
            title=alt.Title(title(table, language), subtitle=list(footnotes(table, language))),
        )
    )
    return picture_of(chart)


def _top(alt: Any) -> Any:
    return alt.Axis(
        orient="top", labelAngle=-90, labelExpr="columns[datum.value]", ticks=False, domain=False, labelPadding=4
    )


def _left(alt: Any) -> Any:
    return alt.Axis(
        labelExpr="rows[datum.value]",
        labelFontWeight={"condition": {"test": "groups[datum.value]", "value": "bold"}, "value": "normal"},
        ticks=False,
        domain=False,
        labelPadding=4,
    )


def _rows(table: Table) -> Iterator[_Row]:
    for group, indexes in groups(table):
        if group is not None:
            yield _Row(f"— {group}", None)
        yield from (_Row(table.down.headings[index].title, index) for index in indexes)


def _cells(table: Table, rows: list[_Row], letter_of: dict[str, str]) -> Iterator[dict[str, object]]:
    for place, row in enumerate(rows):
        for column, cell in enumerate(table.cells[row.index]) if row.index is not None else ():
            if cell is not None:
                verdict = cell.verdict.value
                yield {"row": place, "column": column, "verdict": verdict, "letter": letter_of[verdict]}
