"""A checked pack as the logic sees it: names resolved, values typed, conditions lowered to formulas.

Everything here is frozen and knows no YAML; `placet.check` builds it and the backends read it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from placet.diagnostics import Place
from placet.logic.formula import Formula, Path, Value
from placet.moments import Moment

ANY_ACTIVITY = "any"


class Kind(StrEnum):
    """The kinds of attribute."""

    BOOL = "bool"
    ONE_OF = "one_of"
    SET_OF = "set_of"
    INTEGER = "integer"
    DECIMAL = "decimal"
    DATE = "date"
    TEXT = "text"


class Effect(StrEnum):
    """What a rule does where it is effective."""

    PERMIT = "permit"
    FORBID = "forbid"
    ATTACH = "attach"
    DEFINE = "define"


Text = Mapping[str, str]
"""Language code to text."""


@dataclass(frozen=True, slots=True)
class Named:
    """Whatever has an id, a label in several languages and perhaps aliases.

    Attributes:
        id: The name by which rules and records refer to it.
        label: What people read, by language.
        aliases: Other names by which people may ask for it.
        meaning: One line, by language; may be empty.
        place: Where it is declared.
        grammar: What sentences agree with, by language: gender and number (see `placet.messages.FORMS`).
    """

    id: str
    label: Text
    aliases: tuple[str, ...]
    meaning: Text
    place: Place
    grammar: Text = field(default_factory=dict, kw_only=True)


@dataclass(frozen=True, slots=True)
class Attribute(Named):
    """A declared attribute of an entity type, or of the context.

    Attributes:
        kind: The kind of its values.
        options: The names that a `one_of` or a set of names may take, with their labels; empty otherwise.
        of: For values that are activities or entities: `activity` or the entity type.
        complete: Whether absence means no (`unrecorded: no` or a stated option) instead of unknown.
        default: The value where nothing is recorded and the register is complete (None = no value).
        changed_by: The actors who can change it.
        derived: Whether `define` rules give its value.
        cost: What it costs to change it, in comparison with other changes and acts; it only orders what is proposed.
    """

    kind: Kind
    options: Mapping[str, Text]
    of: str | None
    complete: bool
    default: Value
    changed_by: tuple[str, ...]
    derived: bool
    cost: int = 1

    @property
    def may_be_none(self) -> bool:
        """Whether it may have no value at all: it takes a single one, and its complete register names none."""
        return self.complete and self.default is None and self.kind is not Kind.SET_OF


@dataclass(frozen=True, slots=True)
class Act(Named):
    """Something that someone must do and that leaves a trace."""

    actor: str
    cost: int


@dataclass(frozen=True, slots=True)
class Activity(Named):
    """A node of the hierarchy of activities.

    Attributes:
        ancestors: Itself and every node above it.
        on: The entity types that its object may have; empty where it takes none.
        is_leaf: Whether nothing lies below it.
    """

    ancestors: frozenset[str]
    on: tuple[str, ...]
    is_leaf: bool

    @property
    def line(self) -> tuple[str, ...]:
        """Itself and every node above it, in a fixed order."""
        return tuple(sorted(self.ancestors))


@dataclass(frozen=True, slots=True)
class Dated:
    """A moment at the place where it is written, or at the event that it names.

    Attributes:
        point: The id of the open point that it is when it is imprecise.
        moment: The instants that it may be.
    """

    point: str
    moment: Moment


@dataclass(frozen=True, slots=True)
class Citation:
    """A source, and a passage of it where one is named."""

    source: str
    passage: str | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A registered paragraph of a source."""

    id: str
    sha256: str
    gist: Text
    in_scope: bool
    reason: Text
    place: Place


@dataclass(frozen=True, slots=True)
class Source:
    """A publication.

    Attributes:
        grade: Its rank in the pack's list of grades, 0 = best.
        in_scope: False where it was read and, for a stated reason, nothing of it is encoded.
    """

    id: str
    title: Text
    publisher: str
    published: Dated
    grade: int
    url: str
    passages: Mapping[str, Passage]
    place: Place
    in_scope: bool = True


@dataclass(frozen=True, slots=True)
class Mask:
    """A time during which a record does not count, because something else is supposed.

    Attributes:
        start: When it begins, or None where it always has.
        end: When it ends, or None where it never does.
        activity: For an act, only in questions about this activity or one below it (`any` = all).
        object: For an act, only in questions on this object; None for all.
        place: Where the supposition is written.
    """

    start: Dated | None
    end: Dated | None
    activity: str
    object: str | None
    place: Place


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of a record: a value during a period, or that it never was so.

    Attributes:
        value: The value; True for an element of a set.
            Only suppositions say that an element is not in a set (False), or that a value is not known (None).
        masked: When it does not count; only suppositions mask.
        is_supposed: Whether it is only supposed, and so stands on no source.
    """

    value: Value
    start: Dated | None
    end: Dated | None
    denied: bool
    citations: tuple[Citation, ...]
    place: Place
    masked: tuple[Mask, ...] = ()
    is_supposed: bool = False


@dataclass(frozen=True, slots=True)
class Record:
    """An attribute's value, or an element of its set, with one account for each source that differs.

    Attributes:
        ref: Its identity within the pack (`georgia.framework.pfp#0`).
        entity: Whose record it is.
        attribute: The attribute.
        element: The set element, or None for single values (the accounts carry those).
    """

    ref: str
    entity: str
    attribute: str
    element: str | None
    accounts: tuple[Account, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class ActRecord:
    """An act done or refused, about a subject, an activity and perhaps an object."""

    ref: str
    act: str
    subject: str
    activity: str
    object: str | None
    refused: bool
    accounts: tuple[Account, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Event:
    """A moment with a name."""

    id: str
    title: Text
    at: Dated
    citations: tuple[Citation, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entity(Named):
    """A subject or an object with its records.

    Attributes:
        type: Its entity type.
        records: By attribute, then by element (None for single values), in the pack's order.
        acts: What is recorded of acts about it, by act.
    """

    type: str
    records: Mapping[str, Mapping[str | None, tuple[Record, ...]]]
    acts: Mapping[str, tuple[ActRecord, ...]]


@dataclass(frozen=True, slots=True)
class Case:
    """One line of a `define` rule's decision list."""

    value: Value
    condition: Formula
    place: Place


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule, lowered.

    Attributes:
        activities: Every activity that it covers (closed downwards); empty for `define`.
        condition: `when` and not `unless`.
        upon: The acts that must be done.
        overrides: The rules that do not apply while this one does.
        start: Where it comes into force, if stated.
        end: Where it goes out of force, if stated.
        term: For `attach`, the term.
        defines: For `define`, the derived attribute.
        cases: For `define`: the decision list (one case for a bool or a set element).
    """

    id: str
    effect: Effect
    title: Text
    meaning: Text
    activities: frozenset[str]
    condition: Formula
    upon: tuple[str, ...]
    overrides: tuple[str, ...]
    start: Dated | None
    end: Dated | None
    term: str | None
    defines: Path | None
    cases: tuple[Case, ...]
    citations: tuple[Citation, ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Invariant:
    """What must hold for every profile and date."""

    id: str
    title: Text
    never: frozenset[str]
    activities: frozenset[str]
    object: str | None
    condition: Formula
    place: Place


@dataclass(frozen=True, slots=True)
class Ruleset:
    """A whole pack, checked and lowered.

    Attributes:
        root: What places within the pack begin with, up to its folder.
        attributes: By owner (an entity type or `context`), then by name.
        rules: Every rule by id, in the pack's order.
        permits: For each activity, the rules that could permit it; likewise `forbids` and `attaches`.
        definitions: For each derived attribute of an owner, its `define` rules.
        overriders: For each rule, the rules that override it.
        hanging: For each event whose moment is not exact, the records, acts and rules with a period that it bounds.
        suppositions: What is supposed and not recorded, each in the form that `placet.policy.supposing` reads.
    """

    name: str
    version: str
    digest: str
    root: str
    title: Text
    languages: tuple[str, ...]
    subject: str
    grades: tuple[str, ...]
    accept: int
    entity_types: Mapping[str, Named]
    actors: Mapping[str, Named]
    attributes: Mapping[str, Mapping[str, Attribute]]
    acts: Mapping[str, Act]
    activities: Mapping[str, Activity]
    terms: Mapping[str, Named]
    sources: Mapping[str, Source]
    events: Mapping[str, Event]
    entities: Mapping[str, Entity]
    rules: Mapping[str, Rule]
    permits: Mapping[str, tuple[Rule, ...]]
    forbids: Mapping[str, tuple[Rule, ...]]
    attaches: Mapping[str, tuple[Rule, ...]]
    definitions: Mapping[Path, tuple[Rule, ...]]
    overriders: Mapping[str, tuple[Rule, ...]]
    invariants: tuple[Invariant, ...] = field(default=())
    hanging: Mapping[str, tuple[Record | ActRecord | Rule, ...]] = field(default_factory=dict)
    suppositions: tuple[str, ...] = field(default=())

    def names_for(self, attribute: Attribute) -> tuple[str, ...]:
        """Return the names that a value, or an element, of an attribute may have, in the pack's order."""
        if attribute.options:
            return tuple(attribute.options)
        return tuple(self.activities) if attribute.of == "activity" else self.entities_of(attribute.of)

    def entities_of(self, entity_type: str | None) -> tuple[str, ...]:
        """Return the ids of the entities of a type, in the pack's order."""
        return tuple(entity.id for entity in self.entities.values() if entity.type == entity_type)
