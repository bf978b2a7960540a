"""P511: a citation of a passage that is out of scope."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find passages that are marked as not encoded and cited all the same."""
    for (name, key), place in checked.cited.items():
        passage = checked.ruleset.sources[name].passages.get(key or "")
        if passage is not None and not passage.in_scope:
            yield warn(
                "P511",
                f"the passage `{name}#{key}` is out of scope and cited all the same",
                place,
                "cited here",
                labels=[(passage.place, "marked as out of scope here")],
                help=["mark the passage `scope: in`, or cite another one"],
            )
