"""A whole network through time: how many subjects have which values, who they are, and what happened."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.ruleset import Event, Ruleset
from placet.messages import Messages, listed, messages_in, say
from placet.pictures.chart import INK, PALE, SERIES, picture_of
from placet.pictures.defaults import attributes_to_count, first_day
from placet.pictures.history import History
from placet.pictures.spans import Range, Span, in_years, surenesses
from placet.policy import Policy
from placet.policy.tables.grouping import Grouping
from placet.policy.tables.rulings import Party
from placet.render.tables.heading import marked

if TYPE_CHECKING:
    from placet.pictures.picture import ChartPicture

_WIDTH = 860
_HEIGHT = 230
_ROW = 13


@dataclass(frozen=True, slots=True)
class Count:
    """How many have a value at the end of a year."""

    year: int
    value: str
    is_sure: bool
    number: int


@dataclass(frozen=True, slots=True)
class Line:
    """A subject with its stretches, each with the value that it had."""

    label: str
    bars: tuple[tuple[Span, str], ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """An event: between which moments it happened, and its title with its date."""

    earliest: int
    latest: int
    title: str


def network(
    policy: Policy,
    attributes: Sequence[str] = (),
    *,
    until: str,
    known_on: str,
    since: str | None = None,
    language: str | None = None,
) -> ChartPicture:
    """Draw the history of everybody on the roster.

    Args:
        policy: The policy.
        attributes: Attributes of the subjects with named values, such as a framework; those that are recorded with
            periods if none is given, as many as there are colours for.
        until: The last day shown.
        known_on: The day up to which publications count.
        since: The first day shown; that of the first year of which anything is recorded if not given.
        language: The language of the words that are not the pack's; the policy's own if not given.

    Raises:
        PlacetError: P606 for dates, P662 where the days run backwards, P663 for attributes.
    """
    shown = Range.between(since or first_day(policy, policy.subjects, until), until)
    names = attributes or attributes_to_count(policy)
    if not names:
        raise PlacetError(Diagnostic("P663", say("no attribute of subjects has named values with periods")))
    groupings = [Grouping(policy.ruleset, name, policy.language) for name in names]
    for grouping in groupings:
        if not grouping.attribute.options:
            raise PlacetError(_without_names(grouping))
    history = History(policy, shown, known_on)
    parties = [history.party(subject) for subject in policy.subjects]
    counts = list(_counts(parties, groupings, history))
    lines = sorted(_lines(parties, groupings, history), key=lambda line: (line.bars[0][0].start, line.label))
    if len({count.value for count in counts}) > len(SERIES):
        raise PlacetError(_too_many_values(names))
    text = messages_in(language or policy.language)
    heading = text.say(
        "{attributes}: how many, and who, {since} to {until}, as known on {known_on}",
        attributes=" / ".join(grouping.label for grouping in groupings),
        since=shown.since,
        until=shown.until,
        known_on=known_on,
    )
    heading = marked(heading, policy.ruleset.suppositions, text)
    events = list(_events(policy.ruleset, shown, policy.language))
    return picture_of(_chart(counts, lines, events, shown, heading, text))


def _without_names(grouping: Grouping) -> Diagnostic:
    return Diagnostic(
        "P663",
        say("`{attribute}` has no named values to count by", attribute=grouping.attribute.id),
        help=(say("name an attribute of type `one_of` or `set_of` with named options"),),
    )


def _too_many_values(names: Sequence[str]) -> Diagnostic:
    return Diagnostic(
        "P663",
        say("{attributes} have more values than there are colours", attributes=listed(f"`{name}`" for name in names)),
        notes=(say("at most {number} can be told apart", number=len(SERIES)),),
        help=(say("name fewer attributes"),),
    )


def _counts(parties: Sequence[Party], groupings: Sequence[Grouping], history: History) -> Iterator[Count]:
    """Count at the end of each year, and on the last day."""
    for year in history.shown.years():
        rulings = history.rulings(min(f"{year:04}-12-31", history.shown.until))
        held = [
            (each.label, each.is_sure)
            for party in parties
            for grouping in groupings
            for each in history.held(party, grouping, rulings)
        ]
        for (label, is_sure), number in Counter(held).items():
            yield Count(year, label, is_sure, number)


def _lines(parties: Sequence[Party], groupings: Sequence[Grouping], history: History) -> Iterator[Line]:
    for party in parties:
        bars = [
            (span, label)
            for grouping in groupings
            for label, spans in history.values(party, grouping).values()
            for span in spans
        ]
        if bars:
            yield Line(party.label, tuple(sorted(bars, key=lambda bar: bar[0].start)))


def _events(ruleset: Ruleset, shown: Range, language: str) -> Iterator[Happening]:
    """Yield the events within the range, by their first possible moment."""
    found = [event for event in ruleset.events.values() if shown.first <= event.at.moment.earliest < shown.last]
    for event in sorted(found, key=lambda event: (event.at.moment.earliest, event.id)):
        latest = min(event.at.moment.latest, shown.last - 1)
        yield Happening(event.at.moment.earliest, latest, _title(event, language))


def _title(event: Event, language: str) -> str:
    title = event.title.get(language) or next(iter(event.title.values()), event.id)
    return f"{title} ({event.at.moment.text})"


def _chart(
    counts: list[Count],
    lines: list[Line],
    events: list[Happening],
    shown: Range,
    heading: str,
    text: Messages,
) -> Any:
    import altair as alt

    values = list(dict.fromkeys(count.value for count in counts))
    colours = alt.Scale(domain=values, range=list(SERIES[: len(values)]))
    scale = alt.Scale(domain=shown.scale, nice=False)
    panels = [
        _numbers(alt, counts, values, scale, colours, text),
        *([_happenings(alt, events, shown, scale, text)] if events else []),
        *([_people(alt, lines, scale, colours, text)] if lines else []),
    ]
    return alt.vconcat(*panels, spacing=20).properties(title=alt.Title(heading, offset=18))


def _numbers(alt: Any, counts: list[Count], values: list[str], scale: Any, colours: Any, text: Messages) -> Any:
    sureness = surenesses(text)
    data = [
        {
            "year": count.year + 0.06,
            "next": count.year + 0.94,
            "value": count.value,
            "sure": sureness[count.is_sure],
            "number": count.number,
            "order": values.index(count.value) * 2 + (not count.is_sure),
        }
        for count in counts
    ]
    return (
        alt.Chart(alt.Data(values=data))
        .mark_bar()
        .encode(
            x=alt.X("year:Q", scale=scale, axis=_axis(alt)),
            x2="next:Q",
            y=alt.Y("sum(number):Q", title=text.say("subjects"), axis=alt.Axis(gridColor="#DDDDDD")),
            color=alt.Color("value:N", scale=colours, title=None, legend=alt.Legend(orient="top", columns=4)),
            opacity=_opacity(alt, text),
            order=alt.Order("order:Q"),
            detail="sure:N",
        )
        .properties(
            width=_WIDTH,
            height=_HEIGHT,
            title=alt.Title(text.say("How many at the end of each year"), fontSize=13, frame="group"),
        )
    )


def _opacity(alt: Any, text: Messages) -> Any:
    return alt.Opacity(
        "sure:N",
        scale=alt.Scale(domain=list(surenesses(text).values()), range=[1, 0.4]),
        title=None,
        legend=alt.Legend(orient="top", symbolFillColor=INK),
    )


def _axis(alt: Any) -> Any:
    return alt.Axis(format="d", tickMinStep=1, tickCount=20, title=None, gridColor="#DDDDDD")


def _happenings(alt: Any, events: list[Happening], shown: Range, scale: Any, text: Messages) -> Any:
    """Draw each event on a line of its own, its name on the side where there is more room."""
    middle = sum(shown.scale) / len(shown.scale)
    data = [
        {
            "row": index,
            "start": in_years(event.earliest),
            "end": in_years(event.latest),
            "left": event.title if in_years(event.earliest) > middle else "",
            "right": event.title if in_years(event.earliest) <= middle else "",
        }
        for index, event in enumerate(events)
    ]
    y = alt.Y("row:O", axis=None, scale=alt.Scale(domain=list(range(len(events)))))
    start, end = alt.X("start:Q", scale=scale, axis=_axis(alt)), alt.X("end:Q", scale=scale)
    base = alt.Chart(alt.Data(values=data)).encode(y=y)
    marks = (
        base.mark_rule(color=PALE, strokeWidth=3).encode(x=start, x2="end:Q"),
        base.mark_point(color=INK, filled=True, size=24, opacity=1).encode(x=start),
        base.mark_text(align="right", dx=-7, fontSize=10, color=INK).encode(x=start, text="left:N"),
        base.mark_text(align="left", dx=7, fontSize=10, color=INK).encode(x=end, text="right:N"),
    )
    title = alt.Title(text.say("What happened"), fontSize=13, frame="group")
    return alt.layer(*marks).properties(width=_WIDTH, height=alt.Step(_ROW), title=title)


def _people(alt: Any, lines: list[Line], scale: Any, colours: Any, text: Messages) -> Any:
    sureness = surenesses(text)
    data = [
        {
            "row": index,
            "start": in_years(span.start),
            "end": in_years(span.end),
            "value": value,
            "sure": sureness[span.is_sure],
        }
        for index, line in enumerate(lines)
        for span, value in line.bars
    ]
    y = alt.Y(
        "row:O",
        title=None,
        scale=alt.Scale(domain=list(range(len(lines))), padding=0.15),
        axis=alt.Axis(labelExpr="people[datum.value]", ticks=False, domain=False, labelFontSize=10),
    )
    return (
        alt.Chart(alt.Data(values=data))
        .mark_bar()
        .encode(
            x=alt.X("start:Q", scale=scale, axis=_axis(alt)),
            x2="end:Q",
            y=y,
            color=alt.Color("value:N", scale=colours, legend=None),
            opacity=_opacity(alt, text),
        )
        .add_params(alt.param(name="people", value=[line.label for line in lines]))
        .properties(
            width=_WIDTH,
            height=alt.Step(_ROW),
            title=alt.Title(text.say("Who, as recorded"), fontSize=13, frame="group"),
        )
    )
