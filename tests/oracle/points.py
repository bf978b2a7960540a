"""The open points that a pack and a question bring with them before any condition is read, and what ties them together."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from oracle.case import Case
from oracle.moments import DAY, Moment
from oracle.records import Account, ActRecord, Dated, Record

Values = Mapping[str, object]

HOUR = "hour"
NONE_RIGHT = "none of them"


@dataclass(frozen=True, slots=True)
class Point:
    """Something not known.

    Attributes:
        id: Its name.
        values: Values that stand for everything it may turn out to be.
    """

    id: str
    values: tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Constraint:
    """What every possible world obeys.

    Attributes:
        points: The open points that it speaks of.
        is_obeyed: Whether these values obey it; all its points are given.
    """

    points: tuple[str, ...]
    is_obeyed: Callable[[Values], bool]


def constraints_of(case: Case) -> list[Constraint]:
    """Return the constraints on open moments and on accounts."""
    records = (*case.recorded, *case.acts)
    choices = [_choice(case, record) for record in records if len(accepted_of(case, record)) > 1]
    beliefs = [_belief(case, record) for record in records if doubted_of(case, record)]
    periods = [_period(case, record, k) for record in records for k in _ordering(case, record)]
    forces = [_force(start, end) for start, end in map(case.force, case.rules.values()) if _must_be_ordered(start, end)]
    return [constraint for constraint in (*choices, *beliefs, *periods, *forces) if constraint.points]


def points_of(case: Case) -> dict[str, Point]:
    """Return the hour, the imprecise moments, and the accounts of which one may be right."""
    points = [Point(HOUR, tuple(_hours(case)))] if case.is_by_day else []
    points += _moments(case)
    for record in (*case.recorded, *case.acts):
        accepted, doubted = accepted_of(case, record), doubted_of(case, record)
        if len(accepted) > 1:
            points.append(Point(f"account:{record.ref}", tuple(accepted)))
        if doubted:
            points.append(Point(f"unaccepted:{record.ref}", (NONE_RIGHT, *doubted)))
    return {point.id: point for point in points}


def accepted_of(case: Case, record: Record | ActRecord) -> list[int]:
    """Return the numbers of the accounts that may exist and whose grade is accepted."""
    return [k for k, account in enumerate(record.accounts) if case.can_exist(account) and case.is_accepted(account)]


def doubted_of(case: Case, record: Record | ActRecord) -> list[int]:
    """Return the numbers of the accounts that may exist and whose grade is not accepted."""
    return [k for k, account in enumerate(record.accounts) if case.can_exist(account) and not case.is_accepted(account)]


def exists(case: Case, account: Account, values: Values) -> bool:
    """Return whether an account exists in a world."""
    source = case.source_of(account)
    if source is None or case.surely_exists(source):
        return not account.sources or source is not None
    return instant(case.publication(source), values) // DAY <= case.known_on


def right_account(case: Case, record: Record | ActRecord, values: Values) -> int | None:
    """Return the number of a record's account that is right in a world; None where none is."""
    accepted = [k for k in accepted_of(case, record) if exists(case, record.accounts[k], values)]
    if len(accepted) > 1:
        chosen = values[f"account:{record.ref}"]
    elif accepted:
        chosen = accepted[0]
    elif any(exists(case, record.accounts[k], values) for k in doubted_of(case, record)):
        chosen = values[f"unaccepted:{record.ref}"]
    else:
        chosen = None
    return chosen if isinstance(chosen, int) else None


def instant(dated: Dated, values: Values) -> int:
    """Return when a moment is in a world."""
    found = dated.moment.earliest if dated.moment.is_exact else values[dated.point]
    assert isinstance(found, int)
    return found


def _must_be_ordered(start: Dated | None, end: Dated | None) -> bool:
    """Return whether it is not plain from two moments that a period ends after it begins."""
    return start is not None and end is not None and start.moment.latest >= end.moment.earliest


def _ordering(case: Case, record: Record | ActRecord) -> list[int]:
    """Return the numbers of the accounts whose period would have to be ordered, were they right."""
    possible = (*accepted_of(case, record), *doubted_of(case, record))
    accounts = ((k, record.accounts[k]) for k in possible)
    return [k for k, account in accounts if not account.denied and _must_be_ordered(account.start, account.end)]


def _period(case: Case, record: Record | ActRecord, number: int) -> Constraint:
    """The account that is right gives a period that ends after it begins."""
    account = record.accounts[number]
    accepted, doubted = accepted_of(case, record), doubted_of(case, record)
    points = [*_open(account.start, account.end), *_publications(case, record, (*accepted, *doubted))]
    points += [f"account:{record.ref}"] if len(accepted) > 1 else []
    points += [f"unaccepted:{record.ref}"] if doubted else []

    def is_obeyed(values: Values) -> bool:
        return right_account(case, record, values) != number or _is_ordered(account.start, account.end, values)

    return Constraint(tuple(dict.fromkeys(points)), is_obeyed)


def _force(start: Dated | None, end: Dated | None) -> Constraint:
    """A rule goes out of force after it came into force."""
    return Constraint(_open(start, end), lambda values: _is_ordered(start, end, values))


def _is_ordered(start: Dated | None, end: Dated | None, values: Values) -> bool:
    return start is None or end is None or instant(start, values) < instant(end, values)


def _open(start: Dated | None, end: Dated | None) -> tuple[str, ...]:
    """Return the open points among two moments."""
    return tuple({dated.point: None for dated in (start, end) if dated is not None and not dated.moment.is_exact})


def _choice(case: Case, record: Record | ActRecord) -> Constraint:
    """Of the accepted accounts that exist, one is right; where none exists, it does not matter which would be."""
    name, accepted = f"account:{record.ref}", accepted_of(case, record)

    def is_obeyed(values: Values) -> bool:
        existing = [k for k in accepted if exists(case, record.accounts[k], values)]
        return not existing or values[name] in existing

    return Constraint((name, *_publications(case, record, accepted)), is_obeyed)


def _belief(case: Case, record: Record | ActRecord) -> Constraint:
    """An account that does not exist is not right."""
    name, doubted = f"unaccepted:{record.ref}", doubted_of(case, record)

    def is_obeyed(values: Values) -> bool:
        chosen = values[name]
        return not isinstance(chosen, int) or exists(case, record.accounts[chosen], values)

    return Constraint((name, *_publications(case, record, doubted)), is_obeyed)


def _publications(case: Case, record: Record | ActRecord, numbers: Iterable[int]) -> tuple[str, ...]:
    """Return the open publication dates on which the existence of these accounts hangs."""
    sources = (case.source_of(record.accounts[k]) for k in numbers)
    open_ = {f"published:{source}": None for source in sources if source is not None and not case.surely_exists(source)}
    return tuple(open_)


def _ordered_periods(case: Case) -> list[tuple[Dated, Dated]]:
    """Return the beginning and end of every period of which it is not plain that it ends after it begins."""
    return [(s, e) for s, e in case.periods() if s is not None and e is not None and _must_be_ordered(s, e)]


def _all_dated(case: Case) -> list[Dated]:
    found = [dated for period in case.periods() for dated in period if dated is not None]
    return [*found, *(case.publication(source) for source in case.pack["sources"])]


def _hours(case: Case) -> list[int]:
    """Return the hours, in minutes of the day, at which something begins or ends that day, and the day's first."""
    days = case.asked_days()
    exact = (dated.moment.earliest for dated in _all_dated(case) if dated.moment.is_exact)
    return sorted({0, *(moment % DAY for moment in exact if moment // DAY in days)})


def _moments(case: Case) -> list[Point]:
    """Return every imprecise moment, with days that stand for all days it may be.

    What is asked of a moment, and every moment that it must precede or follow, cuts the days into stretches.
    Moments that are tied to one another need as many days in each stretch as there are of them.
    """
    moments = {dated.point: dated.moment for dated in _all_dated(case) if not dated.moment.is_exact}
    groups = _coupled(case, moments)
    cuts = {name: _cuts(case, name) for name in moments}
    return [
        Point(
            name,
            tuple(_days(moment, set().union(*(cuts[member] for member in groups[name])), len(groups[name]))),
        )
        for name, moment in moments.items()
    ]


def _cuts(case: Case, name: str) -> set[int]:
    """Return the days before which a cut falls, for the sake of one moment."""
    cuts = {day + 1 for day in (*case.asked_days(), case.known_on)}
    for period in _ordered_periods(case):
        if name in (dated.point for dated in period):
            for moment in (dated.moment for dated in period):
                first, last = moment.earliest // DAY, moment.latest // DAY
                cuts |= {first, first + 1, last, last + 1} if moment.is_exact else {first, last + 1}
    return cuts


def _days(moment: Moment, cuts: set[int], count: int) -> list[int]:
    """Return the first `count` days of every stretch of days that no cut divides."""
    first, last = moment.earliest // DAY, moment.latest // DAY
    ordered = sorted({first, last + 1, *(cut for cut in cuts if first < cut <= last)})
    found: list[int] = []
    for begins, ends in itertools.pairwise(ordered):
        found.extend(day * DAY for day in range(begins, min(begins + count, ends)))
    return found


def _coupled(case: Case, moments: Mapping[str, Moment]) -> dict[str, set[str]]:
    """Return, for each open moment, those that periods tie to it, directly or through others, and itself."""
    groups = {name: {name} for name in moments}
    for period in _ordered_periods(case):
        merged = set().union(*(groups.get(dated.point, set()) for dated in period))
        for name in merged:
            groups[name] = merged
    return groups
