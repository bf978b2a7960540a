"""Who looks on while a question is evaluated: which moments its answer rests on, and as of when each is taken."""

from __future__ import annotations

from typing import Protocol

from placet.logic.ruleset import Account, Dated, Mask, Rule, Source
from placet.moments import Asked, Duration


class Watch(Protocol):
    """Hears of every comparison of a moment with the question's dates, and may let one be made as of other dates.

    What is never compared has no part in the answer: until a comparison that was made comes out differently,
    the evaluation goes the same way.
    """

    def asked(self, asked: Asked, dated: Dated, before: Duration | None, owner: Account | Mask | Rule) -> Asked:
        """Return when a moment is looked at from; the question's own moment unless there is a reason.

        Args:
            asked: The question's moment.
            dated: The moment that is compared with it.
            before: How long before the question it must have come, if at all.
            owner: What begins or ends at it.
        """
        ...

    def known_on(self, known_on: int, source: Source, account: Account) -> int:
        """Return up to when publications count for one account; the question's own day unless there is a reason."""
        ...
