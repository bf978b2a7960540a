"""Random rules and conditions, well typed and without cycles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from oracle.calendars import DURATIONS, Calendar
from oracle.recordings import periods_in_force
from oracle.records import as_list
from oracle.vocabularies import TERMS, Draw, Plain, objects_of, values_of


@dataclass(frozen=True)
class Scope:
    """What a condition may speak of.

    Attributes:
        vocabulary: The pack's vocabulary.
        entities: The entities by type.
        derived: The derived attributes, as paths, that may be named.
        has_acts: Whether acts may be named.
        owner: The entity type whose attributes are meant, for a definition; None for all.
        objects: The entity types that the object may have.
    """

    vocabulary: Plain
    entities: dict[str, list[str]]
    derived: tuple[str, ...]
    has_acts: bool
    owner: str | None = None
    objects: tuple[str, ...] = ()

    def paths(self) -> dict[str, Any]:
        """Return the type at every path that a condition may name."""
        found: dict[str, Any] = {}
        for type_ in dict.fromkeys(("member", *self.objects)):
            if self.owner in (None, type_):
                found |= {f"{type_}.{name}": declared["type"] for name, declared in self.attributes(type_).items()}
        if self.owner is None:
            found |= {f"subject.{name}": declared["type"] for name, declared in self.attributes("member").items()}
            found |= {f"object.{name}": type_ for name, type_ in self._of_every_object().items()}
        context = self.vocabulary["context"].items()
        return found | {f"context.{name}": declared["type"] for name, declared in context}

    def attributes(self, type_: str) -> Plain:
        """Return the attributes of a type that may be named."""
        declared = self.vocabulary["attributes"].get(type_, {}).items()
        return {name: a for name, a in declared if not a.get("derived") or f"{type_}.{name}" in self.derived}

    def _of_every_object(self) -> dict[str, Any]:
        """Return the types of the attributes that all objects have; what is derived of a subject, no object has."""
        of_each = [
            {name: a["type"] for name, a in self.attributes(type_).items() if type_ != "member" or not a.get("derived")}
            for type_ in self.objects
        ]
        return {name: type_ for name, type_ in of_each[0].items() if all(name in one for one in of_each)} if of_each else {}

    def below(self, names: Any) -> Scope:
        """Return the scope of a rule about these activities: its objects are those of all activities below."""
        declared = self.vocabulary["activities"]
        reached = set(declared) if "any" in as_list(names) else {*as_list(names)}
        for name in declared:
            if not reached.isdisjoint(as_list(declared[name].get("under"))):
                reached.add(name)
        objects = {type_: None for name in sorted(reached) for type_ in objects_of(self.vocabulary, name)}
        return replace(self, objects=tuple(objects))

    def is_recorded(self, path: str) -> bool:
        """Return whether records (not rules, not the question) give the value at a path."""
        owner, name = path.split(".")
        owner = {"subject": "member", "object": self.objects[0] if self.objects else ""}.get(owner, owner)
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
    return chosen | draw(st.sampled_from([{}, {}, {"held_for": draw(st.sampled_from(DURATIONS))}]))


@st.composite
def rulings(
    draw: Draw, vocabulary: Plain, entities: dict[str, list[str]], events: Plain, days: Calendar
) -> list[Plain]:
    """The rules of a pack: definitions of what is derived, then 1 to 6 others."""
    derived: list[str] = []
    defining: list[Plain] = []
    everything = Scope(vocabulary, entities, (), has_acts=False).below("any")
    for type_ in ("member", *(name for name in everything.objects if name != "member")):
        for name, declared in vocabulary["attributes"].get(type_, {}).items():
            if declared.get("derived"):
                scope = replace(everything, derived=tuple(derived), owner=type_)
                defining += draw(_definitions(f"{type_}.{name}", declared["type"], scope))
                derived.append(f"{type_}.{name}")
    scope = Scope(vocabulary, entities, tuple(derived), has_acts=True)
    count = draw(st.sampled_from([1, 2, 3, 4, 5, 0]))
    others = [draw(_effects(scope, ("permit",))), *(draw(_effects(scope)) for _ in range(count))]
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


EFFECTS = ("permit", "permit", "forbid", "attach")


@st.composite
def _effects(draw: Draw, scope: Scope, effects: tuple[str, ...] = EFFECTS) -> Plain:
    """A rule that permits, forbids or attaches a term."""
    names = ["any", *sorted(scope.vocabulary["activities"])]
    some = st.lists(st.sampled_from(names[1:]), min_size=1, max_size=2, unique=True)
    activities = draw(st.just("any") | st.just("any") | st.sampled_from(names) | some)
    effect = draw(st.sampled_from(effects))
    rule: Plain = {"rule": ""}
    rule |= {"attach": draw(st.sampled_from(TERMS)), "to": activities} if effect == "attach" else {effect: activities}
    for key, chance in (("when", 3), ("unless", 1)):
        if draw(st.integers(0, 3)) < chance:
            rule[key] = draw(conditions(scope.below(activities)))
    acts = sorted(scope.vocabulary["acts"])
    if acts and draw(st.integers(0, 2)) < (2 if effect == "permit" else 1):
        rule["upon"] = draw(st.lists(st.sampled_from(acts), min_size=1, max_size=2, unique=True))
    return rule
