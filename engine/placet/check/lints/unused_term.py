"""P506: a term that no rule attaches."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find terms that no `attach` names."""
    for term in checked.ruleset.terms.values():
        if term.id not in checked.used_terms:
            yield warn(
                "P506",
                f"the term `{term.id}` is never attached",
                term.place,
                "no permission carries it",
                help=[f"write a rule with `attach: {term.id}`, or take its declaration away"],
            )
