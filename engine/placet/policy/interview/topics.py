"""What may be asked: open points gathered into questions that people can answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from placet.backends.interpreter import Holder
from placet.backends.interpreter.evaluation import Evaluation
from placet.logic.formula import Scope
from placet.logic.inquiry import Item
from placet.logic.points import Point, PointKind
from placet.logic.ruleset import Attribute, Kind
from placet.policy.interview.words import QuestionKind

_KINDS = {
    Kind.BOOL: QuestionKind.YES_NO,
    Kind.ONE_OF: QuestionKind.ONE_OF,
    Kind.INTEGER: QuestionKind.INTEGER,
    Kind.DECIMAL: QuestionKind.DECIMAL,
    Kind.DATE: QuestionKind.DATE,
    Kind.TEXT: QuestionKind.TEXT,
}
_OF_POINT = {
    PointKind.HOUR: QuestionKind.HOUR,
    PointKind.MOMENT: QuestionKind.MOMENT,
    PointKind.PUBLICATION: QuestionKind.MOMENT,
    PointKind.ACCOUNT: QuestionKind.ACCOUNT,
    PointKind.UNACCEPTED: QuestionKind.ACCOUNT,
    PointKind.DISPUTED: QuestionKind.ACCOUNT,
}
_ELEMENT = 2
"""Where in what a point is about its element stands."""


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that may be asked.

    Attributes:
        id: Its name: `partner.framework`, `hour`, or an open point's.
        item: The open points that an answer settles.
        point: One of them, for its kind and its reasons.
        scope: Whose attribute it is about; None where it is about none, or about an object's.
        holder: Whose attribute.
        attribute: The attribute.
        elements: For a set, the elements that are open, by point.
        lasting: For how long a rule asks that something has been so.
        is_whole: Whether a set must be given whole, since a rule asks whether it is known.
    """

    id: str
    item: Item
    point: Point
    scope: Scope | None = None
    holder: Holder | None = None
    attribute: Attribute | None = None
    elements: Mapping[str, str] | None = None
    lasting: tuple[str, ...] = ()
    is_whole: bool = False

    @property
    def is_said(self) -> bool:
        """Whether an answer goes into the profile or the context, and not beside the records."""
        return self.holder is not None and self.holder.id in ("profile", "context")

    @property
    def kind(self) -> QuestionKind:
        """What an answer looks like."""
        if self.attribute is None or self.point.kind in _OF_POINT:
            return _OF_POINT[self.point.kind]
        if self.point.kind is PointKind.DURATION and not self.is_said:
            return QuestionKind.YES_NO
        if self.attribute.kind is Kind.SET_OF:
            return QuestionKind.YES_NO if self.elements and len(self.elements) == 1 else QuestionKind.SOME_OF
        return _KINDS[self.attribute.kind]


def topics_of(evaluation: Evaluation, names: Iterable[str], unknown: frozenset[str]) -> tuple[Topic, ...]:
    """Return what may be asked, attributes first and in the order of the vocabulary.

    Args:
        evaluation: The question's evaluation.
        names: The open points that matter.
        unknown: What the user does not know: ids of topics, of open points, or of elements (`partner.framework.pfp`).
    """
    points = evaluation.facts.timeline.points
    gatherer = _Gatherer(evaluation, unknown)
    for name in names:
        gatherer.add(points[name])
    return tuple(sorted(gatherer.topics(), key=gatherer.rank))


class _Gatherer:
    """Gathers points by what they are about."""

    def __init__(self, evaluation: Evaluation, unknown: frozenset[str]) -> None:
        self._setting = evaluation.setting
        self._unknown = unknown
        self._alone: list[Point] = []
        self._about: dict[tuple[str, str], list[Point]] = {}

    def add(self, point: Point) -> None:
        if point.kind in _OF_POINT:
            self._alone.append(point)
        else:
            self._about.setdefault((point.about[0], point.about[1]), []).append(point)

    def topics(self) -> Iterator[Topic]:
        for point in self._alone:
            if point.id not in self._unknown:
                yield Topic(point.id, Item(point.id, (point.id,)), point)
        for (holder, name), points in self._about.items():
            scope = self._scope(holder)
            found = self._setting.holders[scope]
            if found.id in ("profile", "context"):
                yield from self._said(scope, found, found.attributes[name], points)
            else:
                yield from self._recorded(scope, found, found.attributes[name], points)

    def _scope(self, holder: str) -> Scope:
        return next(scope for scope, found in self._setting.holders.items() if found.id == holder)

    def _path(self, scope: Scope, holder: Holder, name: str) -> str:
        return f"{holder.id if scope is Scope.OBJECT else holder.type}.{name}"

    def _is_unknown(self, path: str, point: Point) -> bool:
        names = {path, point.id, ".".join((path, *point.about[_ELEMENT:]))}
        return not names.isdisjoint(self._unknown)

    def _said(self, scope: Scope, holder: Holder, attribute: Attribute, points: list[Point]) -> Iterator[Topic]:
        """What can be written into a profile or a context: then it is known, and has always been so."""
        path = self._path(scope, holder, attribute.id)
        points = [point for point in points if not self._is_unknown(path, point)]
        values = [point for point in points if point.kind is PointKind.UNRECORDED]
        implied = [point for point in points if point.kind is not PointKind.UNRECORDED]
        is_given = attribute.id in holder.records
        if not points or (is_given and not values):
            return
        lasting = tuple(dict.fromkeys(p.id.rpartition(":")[2] for p in implied if p.kind is PointKind.DURATION))
        item = Item(path, tuple(point.id for point in values), tuple(point.id for point in implied))
        elements = _elements(points)
        yield Topic(path, item, points[0], scope, holder, attribute, elements, lasting, elements is None)

    def _recorded(self, scope: Scope, holder: Holder, attribute: Attribute, points: list[Point]) -> Iterator[Topic]:
        """What is beside the records of a roster: a value, or whether it has lasted; not whether it is recorded."""
        path = self._path(scope, holder, attribute.id)
        values = [p for p in points if p.kind is PointKind.UNRECORDED and not self._is_unknown(path, p)]
        if values:
            item = Item(path, tuple(point.id for point in values))
            yield Topic(path, item, values[0], scope, holder, attribute, _elements(values))
        for point in points:
            if point.kind is PointKind.DURATION and point.id not in self._unknown:
                lasting = (point.id.rpartition(":")[2],)
                yield Topic(point.id, Item(point.id, (point.id,)), point, scope, holder, attribute, None, lasting)

    def rank(self, topic: Topic) -> tuple[int, int, str]:
        """Return where a topic stands: the subject's attributes, the context's, the object's, the hour, the rest."""
        if topic.attribute is not None and topic.scope is not None and topic.holder is not None:
            place = list(topic.holder.attributes).index(topic.attribute.id)
            return [Scope.SUBJECT, Scope.CONTEXT, Scope.OBJECT].index(topic.scope), place, topic.id
        return 3, topic.point.kind is not PointKind.HOUR, topic.id


def _elements(points: Iterable[Point]) -> dict[str, str] | None:
    """Return the elements that points are about, with one point each; None where one is about the whole attribute."""
    found: dict[str, str] = {}
    for point in points:
        if len(point.about) <= _ELEMENT:
            return None
        found.setdefault(point.about[_ELEMENT], point.id)
    return found
