"""Random rules and conditions, well typed and without cycles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from oracle.calendars import DURATIONS, Calendar
from oracle.recordings import periods_in_force
from oracle.vocabularies import TERMS, Draw, Plain, values_of


@dataclass(frozen=True)
class Scope:
    """What a condition may speak of.

    Attributes:
        vocabulary: The pack's vocabulary.
        entities: The entities by type.
        derived: The derived attributes, as paths, that may be named.
        has_acts: Whether acts may be named.
        owner: The entity type whose attributes are meant, for a definition; None for all.
    """

    vocabulary: Plain
    entities: dict[str, list[str]]
    derived: tuple[str, ...]
    has_acts: bool
    owner: str | None = None

    def paths(self) -> dict[str, Any]:
        """Return the type at every path that a condition may name."""
        found: dict[str, Any] = {}
        for type_, attributes in self.vocabulary["attributes"].items():
            if self.owner not in (None, type_):
                continue
            for name, declared in attributes.items():
                if not declared.get("derived") or f"{type_}.{name}" in self.derived:
                    found[f"{type_}.{name}"] = declared["type"]
                    if self.owner is None:
                        found[f"{'subject' if type_ == 'member' else 'object'}.{name}"] = declared["type"]
        context = self.vocabulary["context"].items()
        return found | {f"context.{name}": declared["type"] for name, declared in context}

    def is_recorded(self, path: str) -> bool:
        """Return whether records (not rules, not the question) give the value at a path."""
        owner, name = path.split(".")
        owner = {"subject": "member", "object": "place"}.get(owner, owner)
        return owner != "context" and not self.vocabulary["attributes"][owner][name].get("derived")


@st.composite
def conditions(draw: Draw, scope: Scope, depth: int = 2) -> Plain:
    """A condition: a test, or tests combined."""
    shape = draw(st.sampled_from(["test", "test", "test", "both", "all", "any", "not"])) if depth else "test"
    inner = conditions(scope, depth - 1) if depth else None
    if shape == "test" or inner is None:
        return draw(tests(scope))
    if shape == "not":
        return {"not": draw(inner)}
    if shape == "both":
        return draw(tests(scope)) | draw(tests(scope))
    return {shape: draw(st.lists(inner, min_size=1, max_size=2))}


@st.composite
def tests(draw: Draw, scope: Scope) -> Plain:
    """One path and what its value must be."""
    paths = scope.paths()
    kinds = ["value", "value", "value", "value", "activity"] if paths else ["activity"]
    if scope.has_acts and scope.vocabulary["acts"]:
        kinds.append("act")
    kind = draw(st.sampled_from(kinds))
    if kind == "act":
        act = draw(st.sampled_from(sorted(scope.vocabulary["acts"])))
        return {f"act.{act}": draw(st.sampled_from(["done", "refused"]))}
    if kind == "activity":
        names = sorted(scope.vocabulary["activities"])
        several = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
        return {"activity": draw(st.sampled_from(names) | st.builds(lambda some: {"one_of": some}, several))}
    path = draw(st.sampled_from(sorted(paths)))
    return {path: draw(_constraints(scope, path, paths))}


@st.composite
def _constraints(draw: Draw, scope: Scope, path: str, paths: dict[str, Any]) -> Any:
    type_ = paths[path]
    values = values_of(type_, scope.vocabulary, scope.entities)
    one = draw(st.sampled_from(values))
    some = draw(st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True))
    if isinstance(type_, dict) and "set_of" in type_:
        return draw(_set_constraints(type_, one, some, is_recorded=scope.is_recorded(path)))
    options: list[Any] = [one, {"equals": one}]
    if type_ != "bool":
        options.append({"one_of": some})
    if type_ in ("integer", "decimal"):
        options += [{"at_least": one}, {"at_most": one}, {"more_than": one}, {"less_than": one}]
        options.append({"at_least": min(values), "less_than": max(values)})
    if type_ == "date":
        options += [{"before": one}, {"on_or_after": one}]
    alike = [other for other in paths if paths[other] == type_ and other != path]
    if alike:
        options.append({"same_as": draw(st.sampled_from(sorted(alike)))})
    if scope.is_recorded(path):
        options += [{"equals": one, "held_for": draw(st.sampled_from(DURATIONS))}] * 2
        options += [{"known": True}, {"equals": one, "known": True}]
    return draw(st.sampled_from(options))


@st.composite
def _set_constraints(draw: Draw, type_: Plain, one: str, some: list[str], *, is_recorded: bool) -> Any:
    options: list[Any] = [one, {"includes": one}, {"includes_any": some}, {"includes_all": some}]
    if type_["set_of"] == "activity":
        options += [{"covers": "activity"}] * 3 + [{"includes": "activity"}]
    if type_["set_of"] == "place":
        options += [{"includes": "object"}] * 2
    chosen = draw(st.sampled_from(options))
    if not is_recorded or not isinstance(chosen, dict):
        return chosen
    more: list[Plain] = [{}, {}, {"held_for": draw(st.sampled_from(DURATIONS))}]
    if "includes" in chosen:
        more.append({"known": True})
    return chosen | draw(st.sampled_from(more))


@st.composite
def rulings(
    draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], events: Plain, days: Calendar
) -> list[Plain]:
    """The rules of a pack: definitions of what is derived, then 1 to 6 others."""
    derived: list[str] = []
    defining: list[Plain] = []
    for type_, attributes in vocabulary["attributes"].items():
        for name in (name for name, declared in attributes.items() if declared.get("derived")):
            scope = Scope(vocabulary, entities, tuple(derived), has_acts=False, owner=type_)
            defining += draw(_definitions(f"{type_}.{name}", attributes[name]["type"], scope))
            derived.append(f"{type_}.{name}")
    scope = Scope(vocabulary, entities, tuple(derived), has_acts=True)
    others = draw(st.lists(_effects(scope), min_size=1, max_size=6))
    for number, rule in enumerate(rules := [*defining, *others]):
        rule["rule"] = f"r{number}"
        if force := draw(periods_in_force(events, days)):
            rule["in_force"] = force
        rule["source"] = "sure"
    _override(draw, defining[::-1])
    _override(draw, others)
    return rules


def _override(draw: Draw, rules: list[Plain]) -> None:
    """Let a rule override some of those before it."""
    for number, rule in enumerate(rules):
        if number and draw(st.integers(0, 2)) == 0:
            earlier = [other["rule"] for other in rules[:number]]
            some = draw(st.lists(st.sampled_from(earlier), min_size=1, max_size=2, unique=True))
            rule["override"] = some[0] if len(some) == 1 else some


@st.composite
def _definitions(draw: Draw, path: str, type_: Any, scope: Scope) -> list[Plain]:
    """One or two rules that define an attribute; a choice of names has one decision list."""
    if isinstance(type_, dict) and "one_of" in type_:
        cases = draw(
            st.lists(st.tuples(st.sampled_from(type_["one_of"]), conditions(scope, 1)), min_size=1, max_size=3)
        )
        return [{"rule": "", "define": path, "cases": [{"value": value, "when": when} for value, when in cases]}]
    found = []
    for when in draw(st.lists(conditions(scope, 1), min_size=1, max_size=2)):
        rule: Plain = {"rule": "", "define": path, "when": when}
        if isinstance(type_, dict):
            rule["value"] = draw(st.sampled_from(type_["set_of"]))
        found.append(rule)
    return found


@st.composite
def _effects(draw: Draw, scope: Scope) -> Plain:
    """A rule that permits, forbids or attaches a term."""
    names = ["any", *sorted(scope.vocabulary["activities"])]
    some = st.lists(st.sampled_from(names[1:]), min_size=1, max_size=2, unique=True)
    activities = draw(st.just("any") | st.sampled_from(names) | some)
    effect = draw(st.sampled_from(["permit", "permit", "forbid", "attach"]))
    rule: Plain = {"rule": ""}
    rule |= {"attach": draw(st.sampled_from(TERMS)), "to": activities} if effect == "attach" else {effect: activities}
    for key in ("when", "unless"):
        if draw(st.integers(0, 4 if key == "unless" else 1)) == 0:
            rule[key] = draw(conditions(scope))
    acts = sorted(scope.vocabulary["acts"])
    if acts and draw(st.booleans()):
        rule["upon"] = draw(st.lists(st.sampled_from(acts), min_size=1, max_size=2, unique=True))
    return rule
