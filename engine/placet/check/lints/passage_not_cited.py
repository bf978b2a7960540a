"""P505: a passage in scope that nothing cites."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


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
                    say(
                        "the passage `{source}#{passage}` is in scope and never cited",
                        source=source.id,
                        passage=passage.id,
                    ),
                    passage.place,
                    say("nothing says it in rules"),
                    help=[say("cite it from the rule that encodes it, or mark it `scope: out` with a `reason`")],
                )
