"""P511: a citation of a passage that is out of scope."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find passages that are marked as not encoded and cited all the same."""
    for (name, key), place in checked.cited.items():
        passage = checked.ruleset.sources[name].passages.get(key or "")
        if passage is not None and not passage.in_scope:
            yield warn(
                "P511",
                say("the passage `{name}#{key}` is out of scope and cited all the same", name=name, key=key),
                place,
                say("cited here"),
                labels=[(passage.place, say("marked as out of scope here"))],
                help=[say("mark the passage `scope: in`, or cite another one")],
            )
