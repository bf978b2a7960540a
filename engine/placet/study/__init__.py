"""Going through a whole policy: every subject, activity, object and day that makes a difference."""

from placet.study.breaches import explain_breaches
from placet.study.days import changes
from placet.study.roster import Breach, broken

__all__ = ["Breach", "broken", "changes", "explain_breaches"]
