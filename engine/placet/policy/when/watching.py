"""Looking on while a question is evaluated: which moments its answer rests on."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple

from placet.logic.ruleset import Account, Dated, Mask, Rule, Source
from placet.moments import Asked, Duration


class Axis(StrEnum):
    """Which of the two times is gone through."""

    VALIDITY = "validity"
    KNOWLEDGE = "knowledge"


class Seen(NamedTuple):
    """A moment that was compared with the date gone through.

    Attributes:
        owner: What begins or ends at it; on the axis of knowledge, the account that its publication makes known.
        dated: The moment.
        before: How long before the question it must have come.
        source: On the axis of knowledge, the source published at it.
    """

    owner: Account | Mask | Rule
    dated: Dated
    before: Duration | None = None
    source: Source | None = None


class Watching:
    """Notes every moment that is compared with the date gone through.

    Args:
        axis: Which date that is.
        held: Tells which moments are looked at as of `back`, as if they had not come yet.
        back: The instant just before the present one.
    """

    def __init__(self, axis: Axis, held: Callable[[Seen], bool] | None = None, back: int = 0) -> None:
        self._is_validity = axis is Axis.VALIDITY
        self._held = held
        self._back = back
        self.seen: list[Seen] = []

    def asked(self, asked: Asked, dated: Dated, before: Duration | None, owner: Account | Mask | Rule) -> Asked:
        """Note a moment of the axis of validity."""
        if not self._is_validity:
            return asked
        seen = Seen(owner, dated, before)
        self.seen.append(seen)
        return Asked(self._back, self._back, "") if self._held and self._held(seen) else asked

    def known_on(self, known_on: int, source: Source, account: Account) -> int:
        """Note a moment of the axis of knowledge."""
        if self._is_validity:
            return known_on
        seen = Seen(account, source.published, None, source)
        self.seen.append(seen)
        return self._back if self._held and self._held(seen) else known_on
