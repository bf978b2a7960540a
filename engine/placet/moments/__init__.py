"""Moments with a precision, and when periods hold. Sees nothing but the standard library and the messages."""

from placet.moments.asked import Asked, parse_asked
from placet.moments.duration import Duration, minus, parse_duration
from placet.moments.moment import Moment, MomentError, Precision, parse_moment
from placet.moments.period import Happening, Holding, Period, can_be_ordered, doubt_of
from placet.moments.timeline import (
    MINUTES_PER_DAY,
    NEGATIVE_INFINITY,
    POSITIVE_INFINITY,
    day_of,
    show_moment,
)

__all__ = [
    "MINUTES_PER_DAY",
    "NEGATIVE_INFINITY",
    "POSITIVE_INFINITY",
    "Asked",
    "Duration",
    "Happening",
    "Holding",
    "Moment",
    "MomentError",
    "Period",
    "Precision",
    "can_be_ordered",
    "day_of",
    "doubt_of",
    "minus",
    "parse_asked",
    "parse_duration",
    "parse_moment",
    "show_moment",
]
