"""P506: a term that no rule attaches."""

from __future__ import annotations

from collections.abc import Iterable

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find terms that no `attach` names."""
    for term in checked.ruleset.terms.values():
        if term.id not in checked.used_terms:
            yield warn(
                "P506",
                say("the term `{term}` is never attached", term=term.id),
                term.place,
                say("no permission carries it"),
                help=[say("write a rule with `attach: {term}`, or take its declaration away", term=term.id)],
            )
