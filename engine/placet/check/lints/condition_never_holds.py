"""P507: a condition that can never hold."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from placet.check.lints.warning import warn
from placet.check.lints.worlds import Worlds
from placet.check.lowering import Checked
from placet.diagnostics import Diagnostic, Place
from placet.logic.formula import All, AnyOf, Formula, Not, Truth
from placet.logic.residual import conjoin, negate
from placet.logic.ruleset import Rule


def lint(checked: Checked) -> Iterable[Diagnostic]:
    """Find conditions that contradict themselves, rules that can therefore never apply, and cases never reached."""
    for rule in checked.ruleset.rules.values():
        worlds = Worlds(checked.ruleset, rule.activities or frozenset(checked.ruleset.activities))
        formulas = (rule.condition, *(case.condition for case in rule.cases))
        found = [warning for formula in formulas for warning in _conditions(formula, worlds, rule)]
        yield from found or _whole_rule(rule, worlds)


def _conditions(formula: Formula, worlds: Worlds, rule: Rule) -> Iterator[Diagnostic]:
    """Find the innermost parts of a condition that can never hold."""
    parts = _parts(formula)
    found = [warning for part in parts for warning in _conditions(part, worlds, rule)]
    if found:
        yield from found
    elif not worlds.is_possible(worlds.bind(formula)):
        clashing = _clashing(formula, worlds)
        *earlier, place = dict.fromkeys(_place(part, rule) for part in clashing)
        yield warn(
            "P507",
            f"a condition of the rule `{rule.id}` can never hold",
            place,
            "cannot hold together with the other" if earlier else "never true",
            labels=[(other, "one of the two" if len(earlier) == 1 else "one of these") for other in earlier],
            help=["correct the condition, or take it away"],
        )


def _parts(formula: Formula) -> tuple[Formula, ...]:
    match formula:
        case Not(part):
            return (part,)
        case All(parts) | AnyOf(parts):
            return parts
        case _:
            return ()


def _clashing(formula: Formula, worlds: Worlds) -> list[Formula]:
    """Return a smallest set of a conjunction's parts that cannot hold together."""
    kept: list[Formula] = list(formula.parts) if isinstance(formula, All) else [formula]
    for part in tuple(kept):
        others = [other for other in kept if other is not part]
        if others and not worlds.is_possible(conjoin(worlds.bind(other) for other in others)):
            kept = others
    return kept


def _place(formula: Formula, rule: Rule) -> Place:
    """Return where a condition stands: at its first test."""
    for part in _parts(formula):
        return _place(part, rule)
    place: Place | None = None if isinstance(formula, Truth | Not | All | AnyOf) else formula.place
    return place or rule.place


def _whole_rule(rule: Rule, worlds: Worlds) -> Iterator[Diagnostic]:
    """Find a rule that can never apply although its condition could hold, and cases that are never reached."""
    applies = worlds.applies(rule)
    if not worlds.is_possible(applies):
        yield warn(
            "P507",
            f"the rule `{rule.id}` can never apply",
            rule.place,
            "its condition rules out the acts that it waits for",
            help=["correct the condition or `upon`"],
        )
    elif not worlds.is_possible(worlds.effective(rule)):
        names = ", ".join(f"`{other.id}`" for other in worlds.overriders(rule))
        yield warn(
            "P507",
            f"the rule `{rule.id}` never takes effect",
            rule.place,
            f"overridden by {names} whenever it applies",
            labels=[(other.place, "overrides it") for other in worlds.overriders(rule)],
            help=["narrow the rule that overrides it, or take this one away"],
        )
    else:
        yield from _cases(rule, worlds)


def _cases(rule: Rule, worlds: Worlds) -> Iterator[Diagnostic]:
    left = worlds.applies(rule)
    for case in rule.cases:
        condition = worlds.bind(case.condition)
        if not worlds.is_possible(conjoin((left, condition))):
            yield warn(
                "P507",
                f"a case of the rule `{rule.id}` is never reached",
                case.place,
                "earlier cases always come first",
                help=["put it before them, or take it away"],
            )
        left = conjoin((left, negate(condition)))
