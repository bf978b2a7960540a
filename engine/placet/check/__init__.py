"""Checks a pack as read, and lowers it to the logic's own form."""

from placet.check.lowering import Checked, check, lower

__all__ = ["Checked", "check", "lower"]
