"""From what somebody wants to see to a table: its axes, then its cells, row by row."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar, cast

from placet.backends.interpreter import Ruling
from placet.diagnostics import Diagnostic, PlacetError
from placet.logic.verdicts import Verdict
from placet.messages import listed, say
from placet.policy.answer import PolicyRef
from placet.policy.names import show
from placet.policy.nouns import Nouns
from placet.policy.questions import Asking, Moment, Questions, Subject
from placet.policy.tables.grouping import Grouping
from placet.policy.tables.rulings import Party, Rulings, Task, tasks_of
from placet.policy.tables.table import Axis, AxisKind, Cell, Heading, Table
from placet.policy.wording import Wording

Progress = Callable[[int, int], None]
"""Is told after each row how many are done, and of how many."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a table is to show, as it was asked for; None stands for all there are (and, of dates, for today)."""

    subjects: Sequence[Subject] | None = None
    activities: Sequence[str] | None = None
    objects: Sequence[str] | None = None
    on: Moment | None = None
    dates: Sequence[Moment] | None = None
    only: Verdict | str | None = None
    group_by: str | None = None


@dataclass(frozen=True, slots=True)
class Under:
    """What all the questions of a table are asked under."""

    today: Moment
    known_on: Moment
    evidence: str | None
    context: Mapping[str, object] | None


def build(questions: Questions, wanted: Wanted, under: Under, wording: Wording, watch: Progress | None = None) -> Table:
    """Ask every question of a table.

    Raises:
        PlacetError: P601 to P607 for names, dates and grades; P660 where there are not two axes; P661 where an axis is
            empty; P663 for what cannot group; P664 for what is no verdict.
    """
    only = None if wanted.only is None else _verdict(wanted.only)
    table = _Builder(questions, wanted, under, wording).build(watch or (lambda _done, _all: None))
    return table if only is None else _only(table, only)


def _verdict(name: Verdict | str) -> Verdict:
    try:
        return Verdict(str(name).replace("-", "_"))
    except ValueError:
        names = listed(f"`{verdict}`" for verdict in Verdict)
        raise PlacetError(
            Diagnostic(
                "P664", say("unknown verdict `{name}`", name=name), notes=(say("verdicts: {names}", names=names),)
            )
        ) from None


_Given = TypeVar("_Given")

Element = Party | Task | Rulings
"""What stands at one place of an axis; a date stands there with the rulings on it."""


@dataclass(frozen=True, slots=True)
class _Places:
    """An axis with what is asked about at each of its places."""

    kind: AxisKind
    places: tuple[tuple[Heading, Element], ...]

    @property
    def axis(self) -> Axis:
        return Axis(self.kind, tuple(heading for heading, _ in self.places))


class _Builder:
    def __init__(self, questions: Questions, wanted: Wanted, under: Under, wording: Wording) -> None:
        self._ruleset = questions.ruleset
        self._questions = questions
        self._wanted = wanted
        self._under = under
        self._language = wording.language
        self._nouns = Nouns(wording.language)
        self._known_cells: dict[Ruling, Cell] = {}

    def build(self, watch: Progress) -> Table:
        wanted = self._wanted
        grouping = Grouping(self._ruleset, wanted.group_by, self._language) if wanted.group_by is not None else None
        down, across, fixed = self._axes()
        if grouping is not None:
            down = self._grouped(down, across, fixed, grouping)
        cells = tuple(self._cells(down, across, fixed, watch))
        asking = self._asking(self._under.today)
        return Table(
            PolicyRef(self._ruleset.name, self._ruleset.version, self._ruleset.digest),
            down.axis,
            across.axis,
            fixed.places[0][0],
            fixed.kind,
            cells,
            asking.known_on.text,
            self._ruleset.grades[asking.evidence],
            group_by=grouping.label if grouping else None,
            grouped_on=self._last_date(down, across, fixed)[0].id if grouping else None,
            hypothetical=self._ruleset.suppositions,
            language=self._language,
        )

    def _axes(self) -> tuple[_Places, _Places, _Places]:
        """Return the rows, the columns, and what is the same everywhere."""
        subjects, activities, dates = self._subjects(), self._activities(), self._dates()
        for places in (subjects, activities, dates):
            if not places.places:
                raise PlacetError(_empty(places.kind))
        if len(dates.places) == 1:
            return subjects, activities, dates
        if len(activities.places) == 1:
            return subjects, dates, activities
        if len(subjects.places) == 1:
            return activities, dates, subjects
        raise PlacetError(_three_axes(len(subjects.places), len(activities.places), len(dates.places)))

    def _subjects(self) -> _Places:
        named = self._wanted.subjects
        if named is None:
            named = self._ruleset.entities_of(self._ruleset.subject)
        parties = [self._party(subject) for subject in _several(named)]
        distinct = {party if party.is_profile else party.id: party for party in parties}
        return _Places(AxisKind.SUBJECT, tuple((Heading(party.id, party.label), party) for party in distinct.values()))

    def _party(self, subject: Subject) -> Party:
        return Party(*self._questions.subject(subject), is_profile=not isinstance(subject, str))

    def _activities(self) -> _Places:
        named = self._wanted.objects
        objects = None if named is None else {self._questions.entity(name) for name in _several(named)}
        found = [
            task
            for name in self._leaves()
            for task in tasks_of(self._ruleset, self._ruleset.activities[name])
            if objects is None or (task.object is not None and task.object.id in objects)
        ]
        return _Places(AxisKind.ACTIVITY, tuple((self._heading(task), task) for task in found))

    def _leaves(self) -> Iterable[str]:
        """Yield the activities that have nothing below them: all, or those at or below the nodes that are named."""
        activities = self._ruleset.activities
        named = self._wanted.activities
        if named is None:
            return [activity.id for activity in activities.values() if activity.is_leaf]
        nodes = [self._questions.activity(name).id for name in _several(named)]
        return dict.fromkeys(
            activity.id
            for node in nodes
            for activity in activities.values()
            if activity.is_leaf and node in activity.ancestors
        )

    def _heading(self, task: Task) -> Heading:
        activity, entity = task.activity, task.object
        label = show(activity, self._language)
        if entity is None:
            return Heading(activity.id, label)
        return Heading(activity.id, label, entity.id, self._nouns.of(entity))

    def _dates(self) -> _Places:
        on, dates = self._wanted.on, self._wanted.dates
        if on is not None and dates is not None:
            raise PlacetError(_one_date_and_several())
        if dates is None:
            dates = [self._under.today if on is None else on]
        askings = [self._asking(date) for date in _several(dates)]
        distinct = {asking.on.text: asking for asking in askings}
        return _Places(
            AxisKind.DATE,
            tuple((Heading(text, text), Rulings(self._questions, asking)) for text, asking in distinct.items()),
        )

    def _asking(self, on: Moment) -> Asking:
        under = self._under
        return self._questions.asking(on, under.known_on, under.evidence, under.context)

    def _cells(self, down: _Places, across: _Places, fixed: _Places, watch: Progress) -> Iterator[tuple[Cell, ...]]:
        same = fixed.places[0][1]
        kinds = (down.kind, across.kind, fixed.kind)
        place = kinds.index(AxisKind.SUBJECT), kinds.index(AxisKind.ACTIVITY), kinds.index(AxisKind.DATE)
        for index, (_, row) in enumerate(down.places, 1):
            yield tuple(self._cell((row, column, same), place) for _, column in across.places)
            watch(index, len(down.places))

    def _cell(self, about: tuple[Element, Element, Element], place: tuple[int, int, int]) -> Cell:
        """Return the cell that two places and what is everywhere the same make, given which of them is which."""
        party, task, rulings = cast("tuple[Party, Task, Rulings]", tuple(about[index] for index in place))
        ruling = rulings.on(party, task)
        known = self._known_cells.get(ruling)
        if known is None:
            known = self._known_cells[ruling] = Cell(ruling.verdict, ruling.terms, ruling.exact)
        return known

    def _last_date(self, *axes: _Places) -> tuple[Heading, Element]:
        return next(places for places in axes if places.kind is AxisKind.DATE).places[-1]

    def _grouped(self, down: _Places, across: _Places, fixed: _Places, grouping: Grouping) -> _Places:
        """Return the rows with their groups, group by group, as of the last of the dates."""
        if down.kind is not AxisKind.SUBJECT:
            raise PlacetError(_nothing_to_group())
        _, rulings = self._last_date(down, across, fixed)
        axis = fixed if fixed.kind is AxisKind.ACTIVITY else across
        task = axis.places[0][1]
        found = []
        for heading, party in down.places:
            if not (isinstance(party, Party) and isinstance(task, Task) and isinstance(rulings, Rulings)):
                raise TypeError("the rows are subjects")
            setting = rulings.setting(party, task)
            group = grouping.group(setting, rulings.batch(party, setting))
            found.append((group.rank, group.label, (replace(heading, group=group.label), party)))
        ordered = sorted(found, key=lambda entry: entry[:2])
        return _Places(down.kind, tuple(place for _, _, place in ordered))


def _several(given: Sequence[_Given]) -> list[_Given]:
    """Return what is given as a list, where somebody gave one thing alone (a text is a sequence, of its letters)."""
    one: Any = given
    return [one] if isinstance(given, str) or isinstance(one, Mapping) else list(given)


def _only(table: Table, verdict: Verdict) -> Table:
    """Return a table with the cells of one verdict, and the rows and columns in which there are any."""
    cells = [[cell if cell and cell.verdict is verdict else None for cell in line] for line in table.cells]
    rows = [index for index, line in enumerate(cells) if any(line)]
    columns = [index for index in range(len(table.across.headings)) if any(line[index] for line in cells)]
    return replace(
        table,
        down=replace(table.down, headings=tuple(table.down.headings[index] for index in rows)),
        across=replace(table.across, headings=tuple(table.across.headings[index] for index in columns)),
        cells=tuple(tuple(cells[row][column] for column in columns) for row in rows),
        only=verdict,
    )


def _empty(kind: AxisKind) -> Diagnostic:
    note = say("with an object, only activities on this object are shown")
    return Diagnostic("P661", _EMPTY[kind], notes=(note,) if kind is AxisKind.ACTIVITY else ())


_EMPTY = {
    AxisKind.SUBJECT: say("the table would be empty: no subject is named"),
    AxisKind.ACTIVITY: say("the table would be empty: no activity is left"),
    AxisKind.DATE: say("the table would be empty: no date is named"),
}


def _three_axes(subjects: int, activities: int, dates: int) -> Diagnostic:
    return Diagnostic(
        "P660",
        say("a table has two axes, and this one would need three"),
        notes=(
            say(
                "it has {subjects} subjects, {activities} activities (each on one object) and {dates} dates",
                subjects=subjects,
                activities=activities,
                dates=dates,
            ),
        ),
        help=(say("name one date, or one activity (and its object), or one subject"),),
    )


def _one_date_and_several() -> Diagnostic:
    return Diagnostic(
        "P660", say("a table is about one date or about several, not both"), help=(say("leave one of them out"),)
    )


def _nothing_to_group() -> Diagnostic:
    return Diagnostic(
        "P660",
        say("only rows that are subjects can be grouped, and these are activities"),
        help=(say("leave the grouping out, or name one activity"),),
    )
