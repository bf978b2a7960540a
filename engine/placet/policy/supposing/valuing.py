"""Reads the values of a supposition, each checked against the vocabulary."""

from __future__ import annotations

from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Kind
from placet.policy.supposing.mistakes import Mistakes, listed
from placet.policy.supposing.naming import Names, fold
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.values import MisfitError, read_value
from placet.policy.supposing.words import EXPECTED

_MOST_SHOWN = 12
"""The most options that a message lists."""


class Valuing:
    """Reads values for one policy."""

    def __init__(self, names: Names, mistakes: Mistakes) -> None:
        self._names = names
        self._mistakes = mistakes

    def values(self, said: Said, key: Spot, attribute: Attribute) -> tuple[Value, ...]:
        """Return the values of a supposition; add P622 where they do not fit."""
        is_set = attribute.kind is Kind.SET_OF
        if said.change is Change.ADD and not is_set:
            message = f"`{attribute.id}` is no set, and nothing is added to it"
            hint = f"write `{said.about.text}.{attribute.id} = ...`"
            self._mistakes.add("P622", message, key, "has a single value", help=hint)
            return ()
        if said.change.has_value and not is_set and len(said.values) != 1:
            spot = said.values[1] if said.values else key
            self._mistakes.add("P622", f"`{attribute.id}` takes a single value", spot, f"found {len(said.values)}")
            return ()
        if said.change in {Change.ADD, Change.REMOVE} and not said.values:
            self._mistakes.add("P622", f"`{said.change}` names no element", key, "of this set")
        read = [self._value(attribute, spot) for spot in said.values]
        return tuple(dict.fromkeys(value for value in read if value is not None))

    def _value(self, attribute: Attribute, spot: Spot) -> Value:
        if attribute.kind in {Kind.ONE_OF, Kind.SET_OF}:
            return self._option(attribute, spot)
        try:
            return read_value(attribute.kind, spot)
        except MisfitError:
            expected = EXPECTED[attribute.kind.value]
            found = f"{'the text ' if isinstance(spot.value, str) else ''}`{spot.text}`"
            self._mistakes.add("P622", f"`{attribute.id}` takes {expected}, found {found}", spot, f"not {expected}")
            return None

    def _option(self, attribute: Attribute, spot: Spot) -> str | None:
        options = self._names.options(attribute)
        found = options.find(spot.text) if isinstance(spot.value, str) or not spot.is_typed else None
        if found is not None:
            return found
        several = listed(sorted(options.by_name.get(fold(spot.text), ())))
        if several:
            message = f"`{spot.text}` names several: {several}"
            self._mistakes.add("P622", message, spot, "more than one", help="use one of their ids")
            return None
        near, more = listed(options.nearest(spot.text)), ", ..." if len(options.ids) > _MOST_SHOWN else ""
        known = f"it can be {listed(options.ids[:_MOST_SHOWN])}{more}" if options.ids else "nothing is declared for it"
        hint = f"similar names exist: {near}" if near else ""
        message = f"`{attribute.id}` cannot be `{spot.text}`"
        self._mistakes.add("P622", message, spot, "not one of its options", (known,), help=hint)
        return None
