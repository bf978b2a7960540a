"""Many profiles at once: a decision as expressions over the columns of a table, for every engine of Ibis."""

from placet.backends.table.layout import Layout, schema_for
from placet.backends.table.lowering import Verdicts, lower

__all__ = ["Layout", "Verdicts", "lower", "schema_for"]
