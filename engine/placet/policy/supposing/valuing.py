"""Reads the values of a supposition, each checked against the vocabulary."""

from __future__ import annotations

from placet.logic.formula import Value
from placet.logic.ruleset import Attribute, Kind
from placet.messages import listed
from placet.policy.supposing import words
from placet.policy.supposing.mistakes import Mistakes, quoted, similar
from placet.policy.supposing.naming import Names, fold
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.values import MisfitError, read_value

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
            self._mistakes.add("no set", key, text=attribute.id, path=f"{said.about.text}.{attribute.id}")
            return ()
        if said.change.has_value and not is_set and len(said.values) != 1:
            spot = said.values[1] if said.values else key
            self._mistakes.add("single", spot, text=attribute.id, count=len(said.values))
            return ()
        if said.change in {Change.ADD, Change.REMOVE} and not said.values:
            self._mistakes.add("no element", key, sign=said.change)
        read = [self._value(attribute, spot) for spot in said.values]
        return tuple(dict.fromkeys(value for value in read if value is not None))

    def _value(self, attribute: Attribute, spot: Spot) -> Value:
        if attribute.kind in {Kind.ONE_OF, Kind.SET_OF}:
            return self._option(attribute, spot)
        try:
            return read_value(attribute.kind, spot)
        except MisfitError:
            name = "misfit text" if isinstance(spot.value, str) else "misfit"
            self._mistakes.add(name, spot, attribute=attribute.id, expected=words.EXPECTED[attribute.kind.value])
            return None

    def _option(self, attribute: Attribute, spot: Spot) -> str | None:
        options = self._names.options(attribute)
        found = options.find(spot.text) if isinstance(spot.value, str) or not spot.is_typed else None
        if found is not None:
            return found
        several = quoted(sorted(options.by_name.get(fold(spot.text), ())))
        if several:
            self._mistakes.add("several options", spot, names=several)
            return None
        shown = [f"`{name}`" for name in options.ids[:_MOST_SHOWN]]
        more = ["..."] if len(options.ids) > _MOST_SHOWN else []
        note = words.OPTIONS.say(names=listed([*shown, *more])) if shown else words.NO_OPTIONS
        self._mistakes.add("no option", spot, (note,), similar(options.nearest(spot.text)), attribute=attribute.id)
        return None
