"""When records hold: a written moment compared with the question's is true, false or a test of an open point."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from placet.backends.interpreter.setting import Setting
from placet.diagnostics import Place
from placet.logic.points import Domain, Point, PointKind
from placet.logic.residual import FALSE, TRUE, Open, Ordered, Residual, conjoin, disjoin, negate
from placet.logic.ruleset import ANY_ACTIVITY, Account, Dated, Mask, Rule
from placet.moments import Duration, minus

HOUR = "hour"


class Timeline:
    """The moments of one question.

    Args:
        setting: The question.
        hang: Called with each open moment when it is first met, so that whatever else it dates can be weighed.

    Attributes:
        points: Every open point met so far, by id.
        orders: What every possible world obeys, in the order met.
    """

    def __init__(self, setting: Setting, hang: Callable[[str], None]) -> None:
        self._asked = setting.asked
        self._activity = setting.activity
        self._object = setting.object
        self._known_on = setting.known_on
        self._sources = setting.ruleset.sources
        self._watch = setting.watch
        self._hang = hang
        self.points: dict[str, Point] = {}
        self.orders: dict[Residual, None] = {}

    def holds(self, account: Account, held_for: Duration | None = None) -> Residual:
        """Return whether an account's period contains the question's moment (and began `held_for` before it)."""
        within = self._within(account, held_for)
        masks = tuple(mask for mask in account.masked if self._concerns(mask))
        for mask in masks:
            self.order(mask.start, mask.end, mask.place)
        if not masks or within is FALSE:
            return within
        return conjoin((within, *(negate(self._meets(mask, held_for)) for mask in masks)))

    def overlaps(self, account: Account, held_for: Duration) -> Residual:
        """Return whether an account may count at some time from `held_for` before the question's moment until then."""
        masks = (mask for mask in account.masked if self._concerns(mask))
        return conjoin((self._meets(account, held_for), *(negate(self._within(mask, held_for)) for mask in masks)))

    def _within(self, period: Account | Mask, held_for: Duration | None) -> Residual:
        """Return whether a period contains all of the time from `held_for` before the question's moment until then."""
        start, end = period.start, period.end
        if start is None and end is None:
            return TRUE
        began = TRUE if start is None else self.has_come(start, period, held_for)
        if began is FALSE:
            return FALSE
        ended = FALSE if end is None else self.has_come(end, period)
        return conjoin((began, negate(ended)))

    def _meets(self, period: Account | Mask, held_for: Duration | None) -> Residual:
        """Return whether a period contains some of that time."""
        start, end = period.start, period.end
        began = TRUE if start is None else self.has_come(start, period)
        ended = FALSE if end is None else self.has_come(end, period, held_for)
        return conjoin((began, negate(ended)))

    def _concerns(self, mask: Mask) -> bool:
        return mask.activity in (*self._activity.ancestors, ANY_ACTIVITY) and mask.object in (None, self._object)

    def in_force(self, rule: Rule) -> Residual:
        """Return whether a rule's period contains the question's moment."""
        start, end = rule.start, rule.end
        self.order(start, end, rule.place)
        began = TRUE if start is None else self.has_come(start, rule)
        ended = FALSE if end is None else self.has_come(end, rule)
        return conjoin((began, negate(ended)))

    def has_come(self, dated: Dated, owner: Account | Mask | Rule, before: Duration | None = None) -> Residual:
        """Return whether a moment is not after the question's (less `before`)."""
        asked = self._asked
        if self._watch is not None:
            asked = self._watch.asked(asked, dated, before, owner)
        first, last = asked.first, asked.last
        if before is not None:
            first, last = minus(first, before), minus(last, before)
        earliest, latest = dated.moment.earliest, dated.moment.latest
        if latest <= first:
            return TRUE
        if earliest > last:
            return FALSE
        if earliest == latest:
            return Open(self._hour(dated, owner.place), "at_least", asked.first + earliest - first)
        if earliest > first:
            return FALSE
        return Open(self._moment(dated, owner.place, PointKind.MOMENT), "at_most", first)

    def is_published(self, source: str, account: Account) -> Residual:
        """Return whether the source of an account had been published by the day up to which things are known."""
        declared = self._sources[source]
        published, known_on = declared.published, self._known_on
        if self._watch is not None:
            known_on = self._watch.known_on(known_on, declared, account)
        if published.moment.latest <= known_on:
            return TRUE
        if published.moment.earliest > known_on:
            return FALSE
        return Open(self._moment(published, declared.place, PointKind.PUBLICATION), "at_most", known_on)

    def order(self, start: Dated | None, end: Dated | None, place: Place, right: Residual = TRUE) -> None:
        """Note that a period ends after it begins, where that is not plain from the moments themselves.

        Args:
            start: When it begins.
            end: When it ends.
            place: Where it is written.
            right: When it is so: an account that is not right dates nothing.
        """
        if start is None or end is None or right is FALSE:
            return
        first, second = start.moment, end.moment
        if first.latest < second.earliest:
            return
        exact = first.earliest == first.latest, second.earliest == second.latest
        if all(exact):
            return
        if exact[0]:
            order: Residual = Open(self._moment(end, place, PointKind.MOMENT), "more_than", first.earliest)
        elif exact[1]:
            order = Open(self._moment(start, place, PointKind.MOMENT), "less_than", second.earliest)
        else:
            order = Ordered(self._moment(start, place, PointKind.MOMENT), self._moment(end, place, PointKind.MOMENT))
        self.require(disjoin((negate(right), order)))

    def require(self, constraint: Residual) -> None:
        """Note what every possible world obeys."""
        if constraint is not TRUE:
            self.orders[constraint] = None

    def add(self, point: Point) -> str:
        """Register an open point; return its id."""
        self.points.setdefault(point.id, point)
        return point.id

    def _hour(self, dated: Dated, place: Place) -> str:
        """Return the point of the question's hour, and note in it what came within that day."""
        known = self.points.get(HOUR)
        if known is None:
            first, last = self._asked.first, self._asked.last
            known = Point(HOUR, PointKind.HOUR, Domain.MINUTES, low=first, high=last)
        if dated not in known.dated:
            known = replace(known, dated=(*known.dated, dated), places=(*known.places, place))
            self.points[HOUR] = known
        return HOUR

    def _moment(self, dated: Dated, place: Place, kind: PointKind) -> str:
        known = self.points.get(dated.point)
        if known is None:
            moment = dated.moment
            known = Point(
                dated.point,
                kind,
                Domain.DAYS,
                low=moment.earliest,
                high=moment.latest,
                places=(place,),
                dated=(dated,),
            )
            self.points[dated.point] = known
            self._hang(dated.point)
        return known.id
