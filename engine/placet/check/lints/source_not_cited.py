"""P504: a source that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find sources that no rule, record, event, act or invariant cites."""
    cited = {source for source, _ in checked.cited}
    for source in checked.ruleset.sources.values():
        if source.id not in cited and source.in_scope:
            yield warn(
                "P504",
                say("the source `{source}` is never cited", source=source.id),
                source.place,
                say("nothing rests on it"),
                help=[say("cite it where it is relied on, or say `scope: out` with a `reason`")],
            )
