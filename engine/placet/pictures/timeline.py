"""One subject through time: what is recorded of it, and its verdict on each activity."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

from placet.logic.ruleset import ActRecord, Record, Ruleset
from placet.logic.verdicts import Verdict
from placet.moments import parse_asked
from placet.pictures.chart import INK, SERIES, picture_of
from placet.pictures.history import History
from placet.pictures.spans import Range, Span, in_years
from placet.pictures.words import picture_words
from placet.policy import Policy
from placet.policy.names import show
from placet.policy.tables.grouping import Grouping
from placet.policy.tables.rulings import Party, Task
from placet.render.catalogue import words
from placet.render.outline import doing_on
from placet.render.tables.heading import marked
from placet.render.tables.palette import COLOURS, LETTERS

if TYPE_CHECKING:
    from placet.pictures.picture import ChartPicture

_ROW = 17
_WIDTH = 860
_WRAPPED = 150
_SMALLEST = 0.012
"""A stretch of less than this part of the width has no letter."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the picture: its label, and its stretches with what each of them is."""

    label: str
    bars: tuple[tuple[Span, str], ...]


def timeline(
    policy: Policy,
    subject: str,
    *,
    since: str,
    until: str,
    known_on: str,
    activities: Sequence[str] | None = None,
    language: str = "en",
) -> ChartPicture:
    """Draw the periods and the verdicts of one subject of the roster.

    Args:
        policy: The policy.
        subject: An id, label or alias.
        since: The first day shown.
        until: The last day shown.
        known_on: The day up to which publications count.
        activities: Only these, or all below them.
        language: The language of the words that are not the pack's.

    Raises:
        PlacetError: P601 for the subject, P602 for activities, P606 for dates, P662 where the days run backwards.
    """
    shown = Range.between(since, until)
    history = History(policy, shown, known_on)
    party = history.party(subject)
    recorded = list(_recorded(policy.ruleset, party, history, language))
    judged = list(_judged(policy, party, activities, history, known_on))
    never = [row.label for row in judged if {verdict for _, verdict in row.bars} == {Verdict.NOT_PERMITTED.value}]
    text = picture_words(language)
    heading = text.timeline.format(subject=party.label, since=shown.since, until=shown.until, known_on=known_on)
    if len(never) == len(judged):
        never = []
    heading = marked(heading, policy.ruleset.suppositions, language)
    left_out = text.left_out.format(activities="; ".join(never)) if never else ""
    rows = [row for row in judged if row.label not in never]
    return picture_of(_chart(recorded, rows, shown, heading, left_out, language))


def _recorded(ruleset: Ruleset, party: Party, history: History, language: str) -> Iterator[Row]:
    """Yield a row for each value and act that is recorded with a period."""
    entity = ruleset.entities[party.id]
    for attribute in ruleset.attributes[entity.type].values():
        elements = entity.records.get(attribute.id, {})
        if _has_period(record for records in elements.values() for record in records):
            grouping = Grouping(ruleset, attribute.id)
            for value, (label, spans) in history.values(party, grouping).items():
                if None in elements or value in elements:
                    yield _row(f"{grouping.label}: {label}", spans, language)
    for acts in entity.acts.values():
        for act in acts:
            spans = history.act(party, act) if _has_period([act]) else []
            if spans:
                yield _row(_said(ruleset, act, language), spans, language)


def _has_period(records: Iterable[Record | ActRecord]) -> bool:
    accounts = [account for record in records for account in record.accounts]
    return any(account.start is not None or account.end is not None for account in accounts)


def _row(label: str, spans: list[Span], language: str) -> Row:
    text = picture_words(language)
    return Row(label, tuple((span, text.sure if span.is_sure else text.perhaps) for span in spans))


def _said(ruleset: Ruleset, record: ActRecord, language: str) -> str:
    """Say what act is recorded, for which activity."""
    own, text = ruleset.languages[0], picture_words(language)
    activity = ruleset.activities.get(record.activity)
    label = show(activity, own) if activity else record.activity
    about = show(ruleset.entities[record.object], own) if record.object else ""
    form = text.refused if record.refused else text.act
    return form.format(act=show(ruleset.acts[record.act], own), activity=doing_on(label, about, words(language)))


def _judged(
    policy: Policy, party: Party, activities: Sequence[str] | None, history: History, known_on: str
) -> Iterator[Row]:
    """Yield a row for each activity, with its verdicts from each date at which one may begin to the next."""
    ruleset = policy.ruleset
    headings = policy.table([party.id], activities, on=history.shown.since, known_on=known_on).across.headings
    tasks = [
        Task(ruleset.activities[each.id], ruleset.entities[each.object] if each.object else None) for each in headings
    ]
    days = history.days(party, tasks)
    rulings = [(parse_asked(day).first, history.rulings(day)) for day in days]
    for heading, task in zip(headings, tasks, strict=True):
        verdicts = [(start, each.on(party, task).verdict.value) for start, each in rulings]
        yield Row(heading.title, tuple(_stretches(verdicts, history.shown)))


def _stretches(verdicts: list[tuple[int, str]], shown: Range) -> Iterator[tuple[Span, str]]:
    """Yield each stretch of one verdict."""
    runs = [(verdict, next(iter(run))[0]) for verdict, run in groupby(verdicts, key=lambda each: each[1])]
    ends = [*(start for _, start in runs[1:]), shown.last]
    for (verdict, start), end in zip(runs, ends, strict=True):
        yield Span(start, end), verdict


def _chart(recorded: list[Row], judged: list[Row], shown: Range, heading: str, left_out: str, language: str) -> Any:
    import altair as alt

    text = picture_words(language)
    x = alt.Scale(domain=shown.scale, nice=False)
    panels = []
    if recorded:
        colours = alt.Scale(domain=[text.sure, text.perhaps], range=[SERIES[0], "#A9CCE3"])
        panels.append(_panel(alt, recorded, shown, x, text.recorded, colours, None))
    if judged:
        names = {verdict: f"{LETTERS[verdict]} {words(language).verdicts[verdict].lower()}" for verdict in COLOURS}
        colours = alt.Scale(domain=list(names.values()), range=list(COLOURS.values()))
        panels.append(_panel(alt, judged, shown, x, text.verdicts, colours, names))
    note = textwrap.wrap(left_out, _WRAPPED, break_on_hyphens=False)
    return (
        alt.vconcat(*panels, spacing=28)
        .resolve_scale(color="independent")
        .properties(title=alt.Title(heading, subtitle=note, offset=18))
    )


def _panel(
    alt: Any, rows: list[Row], shown: Range, scale: Any, title: str, colours: Any, names: dict[str, str] | None
) -> Any:
    """Draw rows of stretches; where these have names, with the first letter of each in it."""
    width = shown.scale[1] - shown.scale[0]
    values = [
        {
            "row": index,
            "start": in_years(span.start),
            "end": in_years(span.end),
            "middle": (in_years(span.start) + in_years(span.end)) / 2,
            "what": names[what] if names else what,
            "letter": LETTERS[what] if names and in_years(span.end) - in_years(span.start) > width * _SMALLEST else "",
        }
        for index, row in enumerate(rows)
        for span, what in row.bars
    ]
    labels = [row.label for row in rows]
    parameter = f"labels{'Judged' if names else 'Recorded'}"
    y = alt.Y(
        "row:O",
        title=None,
        scale=alt.Scale(domain=list(range(len(rows))), padding=0.12),
        axis=alt.Axis(labelExpr=f"{parameter}[datum.value]", ticks=False, domain=False, labelPadding=4),
    )
    axis = alt.Axis(format="d", tickMinStep=1, grid=True, gridColor="#DDDDDD", title=None, tickCount=20)
    base = alt.Chart(alt.Data(values=values)).encode(y=y)
    bars = base.mark_bar().encode(
        x=alt.X("start:Q", scale=scale, axis=axis),
        x2="end:Q",
        color=alt.Color("what:N", scale=colours, title=None, legend=alt.Legend(orient="top", columns=4)),
    )
    letters = base.mark_text(fontSize=10, color=INK).encode(x=alt.X("middle:Q", scale=scale), text="letter:N")
    return (
        alt.layer(bars, letters)
        .add_params(alt.param(name=parameter, value=labels))
        .properties(width=_WIDTH, height=alt.Step(_ROW), title=alt.Title(title, fontSize=13, frame="group"))
    )
