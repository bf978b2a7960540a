"""The moments of a supposition: ISO 8601, a day in words, or the moment of an event."""

from __future__ import annotations

from placet.moments import Moment, MomentError, parse_moment
from placet.policy.dates_in_words import find_date


def read_moment(text: str) -> Moment:
    """Return the moment that a text gives.

    Raises:
        MomentError: It gives none.
    """
    try:
        return parse_moment(text)
    except MomentError:
        found = find_date(text)
        if found is None or found.start > 0 or found.end < len(text):
            raise
    return parse_moment(found.iso)


def is_moment(text: str) -> bool:
    """Return whether a text gives a moment."""
    try:
        read_moment(text)
    except MomentError:
        return False
    return True
