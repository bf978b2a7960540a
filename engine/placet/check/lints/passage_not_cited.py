"""P505: a passage in scope that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find registered passages in scope that nothing cites; a source that is not cited at all is P504 alone."""
    cited_sources = {source for source, _ in checked.cited}
    for source in checked.ruleset.sources.values():
        if source.id not in cited_sources:
            continue
        for passage in source.passages.values():
            if passage.in_scope and (source.id, passage.id) not in checked.cited:
                yield warn(
                    "P505",
                    f"the passage `{source.id}#{passage.id}` is in scope and never cited",
                    passage.place,
                    "nothing says it in rules",
                    help=["cite it from the rule that encodes it, or mark it `scope: out` with a `reason`"],
                )
