"""Lints: what a pack may say, but hardly means to. Each is one file; their findings are warnings.

A lint is added by writing its file, one line in `LINTS`, a title in the registry of codes, and its page in docs/errors.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from placet.check.lints import (
    ambiguous_name,
    barred_permit,
    cited_out_of_scope,
    condition_never_holds,
    passage_not_cited,
    permitted_by_nothing,
    rule_without_scenario,
    source_not_cited,
    unused_act,
    unused_attribute,
    unused_name,
    unused_term,
)
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic

Lint = Callable[[Checked], Iterable[Diagnostic]]

LINTS: tuple[Lint, ...] = (
    unused_attribute.lint,
    unused_act.lint,
    permitted_by_nothing.lint,
    source_not_cited.lint,
    passage_not_cited.lint,
    unused_term.lint,
    condition_never_holds.lint,
    barred_permit.lint,
    ambiguous_name.lint,
    cited_out_of_scope.lint,
    unused_name.lint,
)
"""Every lint that needs nothing but the pack."""


def run_lints(checked: Checked, *, exercised: Collection[str] | None = None) -> tuple[Diagnostic, ...]:
    """Return the warnings about a pack; none while it has errors, since much of it is then not understood.

    Args:
        checked: The pack after its check.
        exercised: The rules that the pack's scenarios exercise; None where no scenarios are known.
    """
    if checked.diagnostics:
        return ()
    found = [warning for lint in LINTS for warning in lint(checked)]
    if exercised is not None:
        found.extend(rule_without_scenario.lint(checked, exercised))
    return tuple(found)
