"""Random rules, without cycles: definitions of what is derived, then rules that permit, forbid and attach terms."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from oracle.choosing import Draw, alone, happens, pick, some
from oracle.conditions import Scope, any_condition
from oracle.recordings import Recorder
from oracle.vocabularies import TERMS, Plain

EFFECTS = ("permit", "permit", "forbid", "attach")


def any_rules(draw: Draw, recorder: Recorder) -> list[Plain]:
    """Choose the rules of a pack."""
    vocabulary = recorder.vocabulary
    derived: list[str] = []
    defining: list[Plain] = []
    everything = Scope(vocabulary, recorder.entities, (), has_acts=False).below("any")
    for type_ in ("member", *(name for name in everything.objects if name != "member")):
        for name, declared in vocabulary["attributes"].get(type_, {}).items():
            if declared.get("derived"):
                scope = replace(everything, derived=tuple(derived), owner=type_)
                defining += _definitions(draw, f"{type_}.{name}", declared["type"], scope)
                derived.append(f"{type_}.{name}")
    scope = Scope(vocabulary, recorder.entities, tuple(derived), has_acts=True)
    others = [_rule(draw, scope, ("permit",)), *(_rule(draw, scope) for _ in range(pick(draw, (1, 2, 3, 4, 5, 0))))]
    for number, rule in enumerate(rules := [*defining, *others]):
        rule["rule"] = f"r{number}"
        if happens(draw, 1, 3) and (force := recorder.period()):
            rule["in_force"] = force
        rule["source"] = "sure"
    _override(draw, defining[::-1])
    _override(draw, others)
    return rules


def _override(draw: Draw, rules: list[Plain]) -> None:
    """Let a rule override some of those before it; what is derived may rest on what was derived before, so not the other way."""
    for number, rule in enumerate(rules):
        if number and happens(draw, 1, 3):
            rule["override"] = alone(some(draw, (other["rule"] for other in rules[:number]), 1, 2))


def _definitions(draw: Draw, path: str, type_: Any, scope: Scope) -> list[Plain]:
    """Choose one or two rules that define an attribute; one of several names has one decision list."""
    if isinstance(type_, dict) and "one_of" in type_:
        cases = [
            {"value": pick(draw, type_["one_of"]), "when": any_condition(draw, scope, 1)}
            for _ in range(pick(draw, (1, 2, 3)))
        ]
        return [{"rule": "", "define": path, "cases": cases}]
    found = []
    for _ in range(pick(draw, (1, 2))):
        rule: Plain = {"rule": "", "define": path, "when": any_condition(draw, scope, 1)}
        if isinstance(type_, dict):
            rule["value"] = pick(draw, type_["set_of"])
        found.append(rule)
    return found


def _rule(draw: Draw, scope: Scope, effects: tuple[str, ...] = EFFECTS) -> Plain:
    """Choose a rule that permits, forbids or attaches a term."""
    names = list(scope.vocabulary["activities"])
    activities = alone(some(draw, names, 1, 2)) if happens(draw, 1, 2) else "any"
    effect = pick(draw, effects)
    rule: Plain = {"rule": ""}
    rule |= {"attach": pick(draw, TERMS), "to": activities} if effect == "attach" else {effect: activities}
    for key, chance in (("when", 4), ("unless", 1)):
        if happens(draw, chance, 6):
            rule[key] = any_condition(draw, scope.below(activities))
    acts = scope.vocabulary["acts"]
    if acts and happens(draw, 2 if effect == "permit" else 1, 3):
        rule["upon"] = some(draw, acts, 1, 2)
    return rule
