"""Random conditions, well typed: what a rule may speak of, and the tests it may put."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from oracle.calendars import DURATIONS
from oracle.choosing import Draw, pick, some
from oracle.records import as_list
from oracle.vocabularies import Plain, objects_of, values_of


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
        return (
            {name: type_ for name, type_ in of_each[0].items() if all(name in one for one in of_each)}
            if of_each
            else {}
        )

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


def any_condition(draw: Draw, scope: Scope, depth: int = 2) -> Plain:
    """Choose a condition: a test, or tests combined."""
    shape = pick(draw, ("test", "test", "test", "both", "all", "any", "not")) if depth else "test"
    if shape == "test":
        return any_test(draw, scope)
    if shape == "both":
        return any_test(draw, scope) | any_test(draw, scope)
    if shape == "not":
        return {"not": any_condition(draw, scope, depth - 1)}
    return {shape: [any_condition(draw, scope, depth - 1) for _ in range(pick(draw, (2, 1, 3)))]}


def any_test(draw: Draw, scope: Scope) -> Plain:
    """Choose one path and what its value must be."""
    paths = scope.paths()
    kinds = ["value"] * 5 + ["activity"]
    if scope.has_acts and scope.vocabulary["acts"]:
        kinds.append("act")
    kind = pick(draw, kinds)
    if kind == "act":
        return {f"act.{pick(draw, scope.vocabulary['acts'])}": pick(draw, ("done", "refused"))}
    if kind == "activity" or not paths:
        names = some(draw, scope.vocabulary["activities"], 1, 2)
        return {"activity": names[0] if len(names) == 1 else {"one_of": names}}
    root = pick(draw, dict.fromkeys(path.split(".")[0] for path in paths))
    path = pick(draw, (path for path in paths if path.startswith(f"{root}.")))
    type_ = paths[path]
    if isinstance(type_, dict) and "set_of" in type_:
        return {path: _on_a_set(draw, scope, path, type_)}
    return {path: _on_a_value(draw, scope, path, paths)}


def _on_a_value(draw: Draw, scope: Scope, path: str, paths: dict[str, Any]) -> Any:
    """Choose a constraint on a single value."""
    type_ = paths[path]
    values = values_of(type_, scope.vocabulary, scope.entities)
    one = pick(draw, values)
    options: list[Any] = [one, one, {"equals": one}]
    if type_ != "bool":
        options += [{"one_of": some(draw, values, 1, 2)}]
    if type_ in ("integer", "decimal"):
        options += [{word: one} for word in ("at_least", "at_most", "more_than", "less_than")]
        options += [{"at_least": min(values), "less_than": max(values)}]
    if type_ == "date":
        options += [{"before": one}, {"on_or_after": one}]
    alike = [other for other in paths if paths[other] == type_ and other != path]
    if alike:
        options += [{"same_as": pick(draw, alike)}]
    if scope.is_recorded(path):
        options += [{"equals": one, "held_for": pick(draw, DURATIONS)}] * 2
        options += [{"known": True}, {"equals": one, "known": True}]
    return pick(draw, options)


def _on_a_set(draw: Draw, scope: Scope, path: str, type_: Plain) -> Any:
    """Choose a constraint on a set."""
    values = values_of(type_, scope.vocabulary, scope.entities)
    one, several = pick(draw, values), some(draw, values, 1, 2)
    options: list[Any] = [one, {"includes": one}, {"includes_any": several}, {"includes_all": several}]
    if type_["set_of"] == "activity":
        options += [{"covers": "activity"}] * 3 + [{"includes": "activity"}]
    if type_["set_of"] == "place":
        options += [{"includes": "object"}] * 2
    chosen = pick(draw, options)
    if not isinstance(chosen, dict) or not scope.is_recorded(path):
        return chosen
    return chosen | pick(draw, ({}, {}, {"held_for": pick(draw, DURATIONS)}))
