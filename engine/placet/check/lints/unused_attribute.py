"""P501: an attribute that nothing uses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from placet.check.lints.warning import warn
from placet.check.lowering import Checked
from placet.check.rules import paths_of
from placet.diagnostics import Diagnostic
from placet.logic.formula import Path, Scope
from placet.logic.ruleset import Ruleset
from placet.messages import say


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find attributes that neither a rule nor a record names, and derived ones that are defined and never read."""
    read = frozenset(_read(checked.ruleset))
    for owner, attributes in checked.ruleset.attributes.items():
        for attribute in attributes.values():
            if attribute.derived:
                used = Path(_scope(owner, checked.ruleset), attribute.id) in read
            else:
                used = (owner, attribute.id) in checked.used_attributes
            if not used:
                yield warn(
                    "P501",
                    say("the attribute `{owner}.{attribute}` is never used", owner=owner, attribute=attribute.id),
                    attribute.place,
                    say("no condition reads it")
                    if attribute.derived
                    else say("no record states it and no condition reads it"),
                    help=[say("use it in a condition, or take its declaration away")],
                )


def _scope(owner: str, ruleset: Ruleset) -> Scope:
    if owner == "context":
        return Scope.CONTEXT
    return Scope.SUBJECT if owner == ruleset.subject else Scope.OBJECT


def _read(ruleset: Ruleset) -> Iterator[Path]:
    """Yield every path that some condition reads."""
    for rule in ruleset.rules.values():
        yield from paths_of(rule.condition)
        for case in rule.cases:
            yield from paths_of(case.condition)
    for invariant in ruleset.invariants:
        yield from paths_of(invariant.condition)
