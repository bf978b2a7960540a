"""The four verdicts, and what comes with them, word for word as the design defines them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations

from oracle.case import Case, Plain
from oracle.meaning import Reading
from oracle.points import Values
from oracle.worlds import Space, TooLargeError, World

Acts = frozenset[str]
Judged = list[tuple[Values, frozenset[Acts]]]
"""Each possible world with the sets of acts under which D holds in it."""

MOST_POINTS = 9
"""With more points that matter, the sets of things to find out are too many to try."""


@dataclass(frozen=True, slots=True)
class OracleAnswer:
    """What every engine must answer.

    Attributes:
        verdict: One of the four words.
        ways: For `conditional`, every minimal set of acts.
        missing: For `undetermined`, every minimal set of open points that would settle it.
        terms: For `permitted`, (the term, its rule, whether it is certain) for each term that may be attached.
        worlds: Every possible world.
    """

    verdict: str
    ways: set[Acts] = field(default_factory=set)
    missing: set[frozenset[str]] = field(default_factory=set)
    terms: set[tuple[str, str, bool]] = field(default_factory=set)
    worlds: tuple[Values, ...] = ()


def answer(pack: Plain, question: Plain) -> OracleAnswer:
    """Answer a question by reading every possible world under every set of acts.

    Raises:
        TooLargeError: There are more worlds than can be read.
    """
    case = Case(pack, question)
    space = Space(case)
    every_set = subsets(case.vocabulary.get("acts", {}))

    def granting(world: World) -> frozenset[Acts]:
        reading = Reading(case, space, world)
        return frozenset(acts for acts in every_set if reading.with_acts(acts).decision())

    judged = space.survey(granting)
    verdict = verdict_of(judged)
    worlds = tuple(values for values, _ in judged)
    if verdict == "conditional":
        return OracleAnswer(verdict, ways=minimal(always(judged)), worlds=worlds)
    if verdict == "undetermined":
        return OracleAnswer(verdict, missing=missing(judged), worlds=worlds)
    terms = terms_of(case, space, every_set) if verdict == "permitted" else set()
    return OracleAnswer(verdict, terms=terms, worlds=worlds)


def verdict_of(judged: Judged) -> str:
    """Return the verdict over these worlds."""
    if frozenset() in always(judged):
        return "permitted"
    if not any(granting for _, granting in judged):
        return "not_permitted"
    return "conditional" if always(judged) else "undetermined"


def always(judged: Judged) -> frozenset[Acts]:
    """Return the sets of acts under which D holds in every world."""
    return frozenset.intersection(*(granting for _, granting in judged))


def minimal(sets: Iterable[frozenset[str]]) -> set[frozenset[str]]:
    """Return the sets that contain no other."""
    every = set(sets)
    return {one for one in every if not any(other < one for other in every)}


def subsets(names: Iterable[str]) -> list[frozenset[str]]:
    """Return every subset, smallest first."""
    ordered = sorted(names)
    return [frozenset(chosen) for size in range(len(ordered) + 1) for chosen in combinations(ordered, size)]


def missing(judged: Judged) -> set[frozenset[str]]:
    """Return the minimal sets of points that matter which, however they turn out, leave nothing undetermined."""
    points = matter(judged)
    if len(points) > MOST_POINTS:
        raise TooLargeError
    found: list[frozenset[str]] = []
    for chosen in subsets(points):
        if not any(smaller <= chosen for smaller in found) and settles(judged, chosen):
            found.append(chosen)
    return set(found)


def settles(judged: Judged, chosen: Iterable[str]) -> bool:
    """Return whether, however these points turn out, the verdict is not undetermined."""
    groups = grouped(judged, lambda values: tuple(values[point] for point in chosen))
    return all(verdict_of(group) != "undetermined" for group in groups.values())


def matter(judged: Judged) -> set[str]:
    """Return the points on which D depends: two worlds that differ in nothing else disagree, under some set of acts."""

    def is_decisive(point: str) -> bool:
        groups = grouped(judged, lambda values: tuple(item for item in values.items() if item[0] != point))
        return any(len({granting for _, granting in group}) > 1 for group in groups.values())

    return {point for point in judged[0][0] if is_decisive(point)}


def grouped(judged: Judged, key: Callable[[Values], object]) -> Mapping[object, Judged]:
    """Sort worlds into groups."""
    groups: dict[object, Judged] = {}
    for values, granting in judged:
        groups.setdefault(key(values), []).append((values, granting))
    return groups


def terms_of(case: Case, space: Space, every_set: list[Acts]) -> set[tuple[str, str, bool]]:
    """Return the terms that are attached, or may be, whatever is open and whichever acts follow."""
    found = set()
    for rule in (rule for rule in case.rules.values() if "attach" in rule):

        def effects(world: World, rule: Plain = rule) -> set[bool]:
            reading = Reading(case, space, world)
            return {reading.with_acts(acts).is_effective(rule) for acts in every_set}

        outcomes = set().union(*(effective for _, effective in space.survey(effects)))
        if True in outcomes:
            found.add((rule["attach"], rule["rule"], outcomes == {True}))
    return found
