"""What would it take: the cheapest sets of changes that lead to a verdict."""

from placet.policy.how.answer import Change, HowAnswer, Obstacle, Route
from placet.policy.how.finding import find, read_goal

__all__ = ["Change", "HowAnswer", "Obstacle", "Route", "find", "read_goal"]
