"""The only place that reads the clock: today, where a question names no date."""

from __future__ import annotations

from datetime import UTC, datetime


def today() -> str:
    """Return today's date (UTC), in ISO 8601."""
    return datetime.now(UTC).date().isoformat()
