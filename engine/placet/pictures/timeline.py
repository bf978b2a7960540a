"""One subject through time: what is recorded of it, and its verdict on each activity."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from placet.logic.ruleset import ActRecord, Record
from placet.logic.verdicts import Verdict
from placet.messages import Messages, messages_in
from placet.pictures.chart import INK, SERIES, picture_of
from placet.pictures.defaults import first_day
from placet.pictures.history import History
from placet.pictures.spans import Range, Span, in_years, surenesses
from placet.policy import Policy
from placet.policy.names import show
from placet.policy.nouns import Nouns
from placet.policy.questions import Questions
from placet.policy.tables.grouping import Grouping
from placet.policy.tables.rulings import Party
from placet.render.outline import doing_on, joined, labelled
from placet.render.tables.heading import marked
from placet.render.tables.palette import COLOURS
from placet.render.verdicts import in_a_sentence, letters

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
    until: str,
    known_on: str,
    since: str | None = None,
    activities: Sequence[str] | None = None,
    language: str | None = None,
) -> ChartPicture:
    """Draw the periods and the verdicts of one subject of the roster.

    Args:
        policy: The policy.
        subject: An id, label or alias.
        until: The last day shown.
        known_on: The day up to which publications count.
        since: The first day shown; that of the first year of which anything is recorded if not given.
        activities: Only these, or all below them.
        language: The language of the words that are not the pack's; the policy's own if not given.

    Raises:
        PlacetError: P601 for the subject, P602 for activities, P606 for dates, P662 where the days run backwards.
    """
    named = Questions(policy.ruleset).subject(subject)[0]
    shown = Range.between(since or first_day(policy, [named], until), until)
    history = History(policy, shown, known_on)
    party = history.party(named)
    text = messages_in(language or policy.language)
    recorded = list(_recorded(policy, party, history, text))
    judged = list(_judged(policy, party, activities, shown, known_on))
    never = [row.label for row in judged if {verdict for _, verdict in row.bars} == {Verdict.NOT_PERMITTED.value}]
    if len(never) == len(judged):
        never = []
    heading = text.say(
        "{subject}: what is recorded, and the verdicts, {since} to {until}, as known on {known_on}",
        subject=party.label,
        since=shown.since,
        until=shown.until,
        known_on=known_on,
    )
    heading = marked(heading, policy.ruleset.suppositions, text)
    left_out = text.say("Never anything but not permitted, and left out: {activities}.", activities=joined(never, text))
    rows = [row for row in judged if row.label not in never]
    return picture_of(_chart(recorded, rows, shown, heading, left_out if never else "", text))


def _recorded(policy: Policy, party: Party, history: History, text: Messages) -> Iterator[Row]:
    """Yield a row for each value and act that is recorded with a period."""
    ruleset = policy.ruleset
    entity = ruleset.entities[party.id]
    for attribute in ruleset.attributes[entity.type].values():
        elements = entity.records.get(attribute.id, {})
        if _has_period(record for records in elements.values() for record in records):
            grouping = Grouping(ruleset, attribute.id, policy.language)
            for value, (label, spans) in history.values(party, grouping).items():
                if None in elements or value in elements:
                    yield _row(labelled(grouping.label, label, text), spans, text)
    for acts in entity.acts.values():
        for act in acts:
            spans = history.act(party, act) if _has_period([act]) else []
            if spans:
                yield _row(_said(policy, act, text), spans, text)


def _has_period(records: Iterable[Record | ActRecord]) -> bool:
    accounts = [account for record in records for account in record.accounts]
    return any(account.start is not None or account.end is not None for account in accounts)


def _row(label: str, spans: list[Span], text: Messages) -> Row:
    sureness = surenesses(text)
    return Row(label, tuple((span, sureness[span.is_sure]) for span in spans))


def _said(policy: Policy, record: ActRecord, text: Messages) -> str:
    """Say what act is recorded, for which activity."""
    ruleset, own = policy.ruleset, policy.language
    activity = ruleset.activities.get(record.activity)
    label = show(activity, own) if activity else record.activity
    about = [Nouns(own).of(ruleset.entities[record.object])] if record.object else []
    act, doing = show(ruleset.acts[record.act], own), doing_on(label, *about)
    if record.refused:
        return text.say("{act} refused: {activity}", act=act, activity=doing)
    return labelled(act, doing, text)


def _judged(
    policy: Policy, party: Party, activities: Sequence[str] | None, shown: Range, known_on: str
) -> Iterator[Row]:
    """Yield a row for each activity, with the stretches of its verdicts."""
    headings = policy.table([party.id], activities, on=shown.since, known_on=known_on).across.headings
    for heading in headings:
        found = policy.when(
            party.id, heading.id, object=heading.object, since=shown.since, until=shown.until, known_on=known_on
        )
        bars = tuple((Span(each.first, each.last + 1), each.verdict.value) for each in found.stretches)
        yield Row(heading.title, bars)


def _chart(recorded: list[Row], judged: list[Row], shown: Range, heading: str, left_out: str, text: Messages) -> Any:
    import altair as alt

    sureness = list(surenesses(text).values())
    x = alt.Scale(domain=shown.scale, nice=False)
    panels = []
    if recorded:
        colours = alt.Scale(domain=sureness, range=[SERIES[0], "#A9CCE3"])
        panels.append(_panel(alt, recorded, shown, x, text.say("What is recorded"), colours, None))
    if judged:
        keys = {verdict: f"{letter} {in_a_sentence(verdict, text)}" for verdict, letter in letters(text).items()}
        colours = alt.Scale(domain=list(keys.values()), range=[COLOURS[verdict] for verdict in keys])
        panels.append(_panel(alt, judged, shown, x, text.say("The verdicts"), colours, keys))
    note = textwrap.wrap(left_out, _WRAPPED, break_on_hyphens=False)
    return (
        alt.vconcat(*panels, spacing=28)
        .resolve_scale(color="independent")
        .properties(title=alt.Title(heading, subtitle=note, offset=18))
    )


def _panel(
    alt: Any, rows: list[Row], shown: Range, scale: Any, title: str, colours: Any, keys: dict[str, str] | None
) -> Any:
    """Draw rows of stretches; where these have a key, with its letter in it."""
    width = shown.scale[1] - shown.scale[0]
    values = [
        {
            "row": index,
            "start": in_years(span.start),
            "end": in_years(span.end),
            "middle": (in_years(span.start) + in_years(span.end)) / 2,
            "what": keys[what] if keys else what,
            "letter": keys[what].partition(" ")[0]
            if keys and in_years(span.end) - in_years(span.start) > width * _SMALLEST
            else "",
        }
        for index, row in enumerate(rows)
        for span, what in row.bars
    ]
    labels = [row.label for row in rows]
    parameter = f"labels{'Judged' if keys else 'Recorded'}"
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
