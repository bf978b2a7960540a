"""What hangs on events: the periods that an event of uncertain moment bounds, and so says something of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from placet.logic.ruleset import Account, ActRecord, Entity, Mask, Record, Rule


def hanging_on(
    entities: Mapping[str, Entity], rules: Mapping[str, Rule]
) -> dict[str, tuple[Record | ActRecord | Rule, ...]]:
    """Return, for each event whose moment is not exact, whatever has a period that it bounds."""
    found: dict[str, dict[int, Record | ActRecord | Rule]] = {}
    for dated in (*_records(entities), *rules.values()):
        for period in _periods(dated):
            if period.start is None or period.end is None:
                continue
            for bound in (period.start, period.end):
                if bound.point.startswith("event:") and not bound.moment.is_exact:
                    found.setdefault(bound.point, {})[id(dated)] = dated
    return {point: tuple(group.values()) for point, group in found.items()}


def _records(entities: Mapping[str, Entity]) -> Iterator[Record | ActRecord]:
    for entity in entities.values():
        for table in entity.records.values():
            for group in table.values():
                yield from group
        for acts in entity.acts.values():
            yield from acts


def _periods(dated: Record | ActRecord | Rule) -> Iterator[Account | Mask | Rule]:
    if isinstance(dated, Rule):
        yield dated
        return
    for account in dated.accounts:
        yield account
        yield from account.masked
