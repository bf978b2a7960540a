"""The hook by which whoever runs scenarios hears of their answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from placet.policy import Answer


def pytest_placet_answered(answer: Answer) -> None:
    """Hear the answer that a scenario got."""
