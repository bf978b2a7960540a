"""Going through a whole policy: every subject, activity, object and day that makes a difference."""

from placet.study.breaches import explain_breaches
from placet.study.comparing import Changed, Comparison, compare
from placet.study.days import changes
from placet.study.roster import Breach, broken
from placet.study.survey import Surveyed, survey

__all__ = [
    "Breach",
    "Changed",
    "Comparison",
    "Surveyed",
    "broken",
    "changes",
    "compare",
    "explain_breaches",
    "survey",
]
