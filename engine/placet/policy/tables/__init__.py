"""Tables of verdicts: subjects by activities, subjects by dates, activities by dates."""

from placet.policy.tables.building import Progress, Under, Wanted, build
from placet.policy.tables.series import series
from placet.policy.tables.table import Axis, AxisKind, Cell, Heading, Table

__all__ = ["Axis", "AxisKind", "Cell", "Heading", "Progress", "Table", "Under", "Wanted", "build", "series"]
