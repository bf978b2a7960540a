"""The vocabulary: entity types, actors, attributes, acts, activities and terms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from placet.check.hierarchy import ancestors_of, find_cycle
from placet.check.kinds import ACT, ACTIVITY, ACTOR, ATTRIBUTE, ENTITY_TYPE, TERM
from placet.check.names import Names
from placet.check.reporting import Report
from placet.check.texts import Texts
from placet.check.values import Values, default_of
from placet.diagnostics import Place
from placet.logic.ruleset import ANY_ACTIVITY, Act, Activity, Attribute, Kind, Named, Text
from placet.messages import listed, say
from placet.pack import ActDecl, ActivityDecl, AttributeDecl, PackSource

CONTEXT = "context"
NOBODY = "nobody"
BOTH = "both"
COST_OF_SUBJECT, COST_OF_OTHERS, COST_OF_SEVERAL = 2, 3, 4
"""What changing an attribute costs where nothing is written; an act costs 1."""


@dataclass(slots=True)
class Vocabulary:
    """What a pack declares, as it is being checked."""

    report: Report
    texts: Texts
    subject: str = ""
    entity_types: Names[Named] = field(init=False)
    actors: Names[Named] = field(init=False)
    acts: Names[Act] = field(init=False)
    activities: Names[Activity] = field(init=False)
    terms: Names[Named] = field(init=False)
    attributes: dict[str, Names[Attribute]] = field(default_factory=dict)
    _below: dict[str, frozenset[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.entity_types = Names(self.report, ENTITY_TYPE, "P203")
        self.actors = Names(self.report, ACTOR, "P207")
        self.acts = Names(self.report, ACT, "P206")
        self.activities = Names(self.report, ACTIVITY, "P205")
        self.terms = Names(self.report, TERM, "P208")

    def load(self, pack: PackSource) -> None:
        """Read every vocabulary file; names may be used before they are declared."""
        for file in pack.vocabulary:
            self._load_named(file.entities, self.entity_types, ("entities",), file)
            self._load_named(file.actors, self.actors, ("actors",), file)
            self._load_named(file.terms, self.terms, ("terms",), file)
        self._load_activities(pack)
        for file in pack.vocabulary:
            for name, act in file.acts.items():
                place = file.key_place("acts", name)
                self.acts.declare(name, self._act(name, act, place), place)
        self._load_attributes(pack)

    def _load_named(self, section: Mapping[str, Any], names: Names[Named], path: tuple[str], file: Any) -> None:
        for name, declared in section.items():
            place = file.key_place(*path, name)
            names.declare(
                name, Named(name, *self._words(declared, place), place, grammar=self._grammar(declared)), place
            )

    def _words(self, declared: Any, place: Place) -> tuple[dict[str, str], tuple[str, ...], dict[str, str]]:
        """Return label, aliases and meaning."""
        label = self.texts.of(declared.label, declared.place_of("label")) if declared.label else {}
        meaning = self.texts.of(declared.meaning, declared.place_of("meaning")) if declared.meaning else {}
        return dict(label), tuple(getattr(declared, "aliases", ())), dict(meaning)

    def _grammar(self, declared: Any) -> Text:
        return self.texts.grammar(declared.grammar, declared.place_of("grammar")) if declared.grammar else {}

    def _act(self, name: str, declared: ActDecl, place: Place) -> Act:
        self.actors.find(declared.actor, declared.place_of("actor"))
        words, grammar = self._words(declared, place), self._grammar(declared)
        return Act(name, *words, place, declared.actor, declared.cost, grammar=grammar)

    def _load_activities(self, pack: PackSource) -> None:
        written: dict[str, tuple[ActivityDecl, Place]] = {}
        for file in pack.vocabulary:
            for name, declared in file.activities.items():
                place = file.key_place("activities", name)
                if name == ANY_ACTIVITY:
                    self.report.error(
                        "P201",
                        say("`any` stands for all activities and cannot be declared"),
                        place,
                        say("declared here"),
                        help=[say("give it another name")],
                    )
                elif name in written:
                    self.report.error(
                        "P202",
                        ACTIVITY.twice.say(name=name),
                        place,
                        say("declared again here"),
                        labels=[(written[name][1], say("first declared here"))],
                        help=[say("keep one of the two")],
                    )
                else:
                    written[name] = (declared, place)
        self._place_activities(written)

    def _place_activities(self, written: Mapping[str, tuple[ActivityDecl, Place]]) -> None:
        parents = {name: self._parents(declared, written) for name, (declared, _) in written.items()}
        cycle = find_cycle(parents)
        if cycle:
            self.report.error(
                "P303",
                say(
                    "activities lie under one another in a circle: {names}",
                    names=" -> ".join(f"`{name}`" for name in cycle),
                ),
                written[cycle[0]][1],
                say("lies under itself"),
                help=[say("take one `under` of the circle away")],
            )
            parents = dict.fromkeys(parents, ())
        above = {parent for names in parents.values() for parent in names}
        for name, (declared, place) in written.items():
            on = tuple(t for i, t in enumerate(declared.on) if self.entity_types.find(t, declared.place_of("on", i)))
            activity = Activity(
                name,
                *self._words(declared, place),
                place,
                frozenset(ancestors_of(name, parents)),
                on,
                name not in above,
                grammar=self._grammar(declared),
            )
            self.activities.declare(name, activity, place)

    def below(self, activity: str) -> frozenset[str]:
        """Return an activity and everything below it."""
        if not self._below:
            found: dict[str, set[str]] = {}
            for name, declared in self.activities.declared.items():
                for ancestor in declared.ancestors:
                    found.setdefault(ancestor, set()).add(name)
            self._below = {name: frozenset(names) for name, names in found.items()}
        return self._below.get(activity, frozenset())

    def _parents(self, declared: ActivityDecl, written: Mapping[str, object]) -> tuple[str, ...]:
        found = []
        for index, parent in enumerate(declared.under):
            if parent in written:
                found.append(parent)
            else:
                self.report.unknown("P205", ACTIVITY, parent, declared.place_of("under", index), written)
        return tuple(found)

    def _load_attributes(self, pack: PackSource) -> None:
        for file in pack.vocabulary:
            for owner, declared in file.attributes.items():
                if not self.entity_types.find(owner, file.key_place("attributes", owner)):
                    continue
                self._declare_attributes(owner, declared, file, ("attributes", owner))
            self._declare_attributes(CONTEXT, file.context, file, ("context",))

    def _declare_attributes(
        self, owner: str, section: Mapping[str, AttributeDecl], file: Any, path: tuple[str, ...]
    ) -> None:
        names = self.attributes.setdefault(owner, Names(self.report, ATTRIBUTE, "P204", "snake"))
        for name, declared in section.items():
            place = file.key_place(*path, name)
            names.declare(name, self._attribute(name, declared, place), place)

    def _attribute(self, name: str, declared: AttributeDecl, place: Place) -> Attribute:
        kind = Kind(declared.type.kind)
        of = self._element_type(declared)
        options = {
            option.name: self.texts.of(option.label, declared.option_place(option.name)) if option.label else {}
            for option in declared.type.options
        }
        changed_by = self._changers(declared)
        attribute = Attribute(
            name,
            *self._words(declared, place),
            place,
            kind,
            options,
            of,
            complete=declared.unrecorded != "unknown" or declared.derived,
            default=None,
            changed_by=changed_by,
            derived=declared.derived,
            cost=declared.cost or self._cost(changed_by),
            grammar=self._grammar(declared),
        )
        default = default_of(attribute, declared, Values(self.report, self))
        return replace(attribute, default=default)

    def _element_type(self, declared: AttributeDecl) -> str | None:
        of = declared.type.of
        if of is None or of == "activity":
            return of
        place = declared.place_of("type", declared.type.kind)
        return of if self.entity_types.find(of, place) else None

    def _changers(self, declared: AttributeDecl) -> tuple[str, ...]:
        if declared.changed_by == (NOBODY,):
            return ()
        if declared.changed_by == (BOTH,):
            return self._both(declared)
        return tuple(
            actor
            for index, actor in enumerate(declared.changed_by)
            if self.actors.find(actor, declared.place_of("changed_by", index))
        )

    def _cost(self, changed_by: tuple[str, ...]) -> int:
        """Return what a change costs where nothing is written: least for the subject itself, most for several."""
        if len(changed_by) > 1:
            return COST_OF_SEVERAL
        return COST_OF_OTHERS if changed_by and changed_by[0] != self.subject else COST_OF_SUBJECT

    def _both(self, declared: AttributeDecl) -> tuple[str, ...]:
        actors = tuple(self.actors)
        if len(actors) != 2:  # noqa: PLR2004 - that is what `both` means
            self.report.error(
                "P207",
                say("`both` needs exactly two actors, and the pack declares {number}", number=len(actors)),
                declared.place_of("changed_by"),
                say("which two?"),
                help=[say("list them by name, such as `[{names}]`", names=listed(actors[:2]))],
            )
        return actors
