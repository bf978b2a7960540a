"""What a picture shows where nobody says: from the first year of which anything is recorded, by what is recorded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from placet.logic.ruleset import Account, Attribute, Entity, Mask
from placet.moments import NEGATIVE_INFINITY, POSITIVE_INFINITY
from placet.moments.timeline import date_of
from placet.pictures.chart import SERIES
from placet.policy import Policy
from placet.policy.when.boundaries import periods_of_entity


def first_day(policy: Policy, subjects: Iterable[str], until: str) -> str:
    """Return the first day of the year in which the first period of some subjects begins or ends.

    Args:
        policy: The policy.
        subjects: Ids of subjects.
        until: The last day shown, which is also the first where no period of theirs has a date before it.
    """
    entities = (policy.ruleset.entities[subject] for subject in subjects)
    years = [year for entity in entities for period in periods_of_entity(entity) for year in _years(period)]
    return min([until, *(f"{year:04}-01-01" for year in years)])


def _years(period: Account | Mask) -> Iterator[int]:
    for dated in (period.start, period.end):
        if dated is not None:
            moment = dated.moment
            known = moment.earliest if moment.earliest != NEGATIVE_INFINITY else moment.latest
            if known != POSITIVE_INFINITY:
                yield date_of(known).year


def attributes_to_count(policy: Policy) -> tuple[str, ...]:
    """Return the attributes of subjects with named values that are recorded with periods.

    In the vocabulary's order, and no more of them than have a colour for each value.
    """
    ruleset = policy.ruleset
    chosen: list[str] = []
    colours = len(SERIES)
    for attribute in ruleset.attributes[ruleset.subject].values():
        has_names = bool(attribute.options) and not attribute.derived
        dated = any(_is_dated(ruleset.entities[subject], attribute) for subject in policy.subjects)
        if has_names and dated and len(attribute.options) <= colours:
            chosen.append(attribute.id)
            colours -= len(attribute.options)
    return tuple(chosen)


def _is_dated(entity: Entity, attribute: Attribute) -> bool:
    records = (record for group in entity.records.get(attribute.id, {}).values() for record in group)
    return any(a.start is not None or a.end is not None for record in records for a in record.accounts)
