"""P504: a source that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find sources that no rule, record, event, act or invariant cites."""
    cited = {source for source, _ in checked.cited}
    for source in checked.ruleset.sources.values():
        if source.id not in cited and source.in_scope:
            yield warn(
                "P504",
                f"the source `{source.id}` is never cited",
                source.place,
                "nothing rests on it",
                help=["cite it where it is relied on, or say `scope: out` with a `reason`"],
            )
