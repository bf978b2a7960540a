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
from placet.messages import listed, say, say_as


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
            say("a condition of the rule `{rule}` can never hold", rule=rule.id),
            place,
            say("cannot hold together with the other") if earlier else say("never true"),
            labels=[
                (other, say("one of the two") if len(earlier) == 1 else say_as("conditions", "one of these"))
                for other in earlier
            ],
            help=[say("correct the condition, or take it away")],
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
            say("the rule `{rule}` can never apply", rule=rule.id),
            rule.place,
            say("its condition rules out the acts that it waits for"),
            help=[say("correct the condition or `upon`")],
        )
    elif not worlds.is_possible(worlds.effective(rule)):
        names = listed(f"`{other.id}`" for other in worlds.overriders(rule))
        yield warn(
            "P507",
            say("the rule `{rule}` never takes effect", rule=rule.id),
            rule.place,
            say("overridden by {names} whenever it applies", names=names),
            labels=[(other.place, say("overrides it")) for other in worlds.overriders(rule)],
            help=[say("narrow the rule that overrides it, or take this one away")],
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
                say("a case of the rule `{rule}` is never reached", rule=rule.id),
                case.place,
                say("earlier cases always come first"),
                help=[say("put it before them, or take it away")],
            )
        left = conjoin((left, negate(condition)))
