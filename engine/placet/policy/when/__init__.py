"""Timelines: from when to when, and what changes it."""

from placet.policy.when.causes import Cause
from placet.policy.when.sweeping import Axis
from placet.policy.when.timeline import Change, Stretch, Timeline

__all__ = ["Axis", "Cause", "Change", "Stretch", "Timeline"]
