"""What the rules about one activity read: the rules that decide it, and all that these rest on."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from placet.logic.formula import (
    ActState,
    All,
    AnyOf,
    Atom,
    Compare,
    Concerns,
    Covers,
    Formula,
    Has,
    Known,
    Not,
    Path,
    Same,
    Truth,
)
from placet.logic.ruleset import Rule, Ruleset


def atoms_of(formula: Formula) -> Iterator[Atom]:
    """Yield every atom of a formula, from left to right."""
    match formula:
        case Truth():
            return
        case Not(part):
            yield from atoms_of(part)
        case All(parts) | AnyOf(parts):
            for part in parts:
                yield from atoms_of(part)
        case Has() | Covers() | Compare() | Same() | Known() | Concerns() | ActState():
            yield formula
        case _:
            assert_never(formula)


def atoms_of_rule(rule: Rule) -> Iterator[Atom]:
    """Yield every atom of a rule: of its condition, and of its cases."""
    yield from atoms_of(rule.condition)
    for case in rule.cases:
        yield from atoms_of(case.condition)


def paths_of(atom: Atom) -> tuple[Path, ...]:
    """Return the paths whose values an atom tests."""
    match atom:
        case Has(path) | Covers(path) | Compare(path) | Known(path):
            return (path,)
        case Same(left, right):
            return (left, right)
        case Concerns() | ActState():
            return ()
        case _:
            assert_never(atom)


def rules_read(ruleset: Ruleset, activity: str, *, has_terms: bool = False) -> tuple[Rule, ...]:
    """Return the rules on which a decision about an activity rests: first those that forbid, then those that permit.

    Args:
        ruleset: The policy's ruleset.
        activity: The activity's id.
        has_terms: Whether the rules that attach terms count as well.
    """
    attaching = ruleset.attaches[activity] if has_terms else ()
    waiting = [*ruleset.forbids[activity], *ruleset.permits[activity], *attaching]
    found: dict[str, Rule] = {}
    while waiting:
        rule = waiting.pop(0)
        if rule.id in found:
            continue
        found[rule.id] = rule
        waiting.extend(ruleset.overriders.get(rule.id, ()))
        for atom in atoms_of_rule(rule):
            for path in paths_of(atom):
                waiting.extend(ruleset.definitions.get(path, ()))
    return tuple(found.values())
