"""Timelines: from when to when, and what changes it."""

from placet.policy.when.causes import Cause
from placet.policy.when.timeline import Change, Stretch, Timeline
from placet.policy.when.watching import Axis

__all__ = ["Axis", "Cause", "Change", "Stretch", "Timeline"]
