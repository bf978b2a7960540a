"""The form of vocabulary files: entity types, actors, attributes, context, acts, activities and terms."""

from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import Field, PlainValidator

from placet.diagnostics import Place, suggest
from placet.messages import Message, Words, listed, say
from placet.pack.fields import (
    Aliases,
    AliasesField,
    NameField,
    NamesField,
    Text,
    TextField,
    ValueField,
    read_text,
)
from placet.pack.located import Located
from placet.pack.mistakes import Mistake, refuse, wrong_kind
from placet.pack.nodes import Node, Step
from placet.pack.wording import describe

Kind = Literal["bool", "integer", "decimal", "date", "text", "one_of", "set_of"]

NO_ALIASES = Aliases({})
_SIMPLE: dict[str, Kind] = {
    "bool": "bool",
    "integer": "integer",
    "decimal": "decimal",
    "date": "date",
    "text": "text",
}
_CHOICES: dict[str, Kind] = {"one_of": "one_of", "set_of": "set_of"}


@dataclass(frozen=True, slots=True)
class Option:
    """One of the names that an attribute may have as its value or element.

    Attributes:
        name: The name.
        label: Its label, or None where the names were written as a plain list.
    """

    name: str
    label: Text | None = None


@dataclass(frozen=True, slots=True)
class AttributeType:
    """The type of an attribute as written.

    Attributes:
        kind: The kind of value.
        options: For `one_of` and `set_of` with names: the names in the order written; otherwise empty.
        of: For `one_of` and `set_of`: the word `activity` or the name of an entity type; otherwise None.
    """

    kind: Kind
    options: tuple[Option, ...] = ()
    of: str | None = None


def read_type(node: Node) -> AttributeType:
    """Read an attribute's type: a word, or `{one_of: ...}` or `{set_of: ...}`."""
    if isinstance(node, str) and node in _SIMPLE:
        return AttributeType(_SIMPLE[node])
    if isinstance(node, dict) and len(node) == 1:
        word, of = next(iter(node.items()))
        if word in _CHOICES:
            return _read_choices(_CHOICES[word], of)
    raise refuse(_unknown_type(node))


def _read_choices(kind: Kind, node: Node) -> AttributeType:
    match node:
        case str() if node.strip():
            return AttributeType(kind, of=node)
        case dict() if node:
            return AttributeType(kind, tuple(_read_option(kind, name, label) for name, label in node.items()))
        case list() if node:
            return AttributeType(kind, tuple(_read_bare_option(kind, at, name) for at, name in enumerate(node)))
        case list() | dict():
            raise refuse(
                Mistake("P127", say("`{kind}` lists no names", kind=kind), say("nothing is listed here"), (kind,))
            )
        case _:
            expected = say("a list of names, a mapping from name to label, or an entity type")
            raise refuse(wrong_kind(expected, node, path=(kind,)))


def _read_option(kind: Kind, name: str, label: Node) -> Option:
    if label is None:
        return Option(name)
    if not isinstance(label, str | dict):
        raise refuse(wrong_kind(say("a label"), label, path=(kind, name)))
    return Option(name, read_text(label))


def _read_bare_option(kind: Kind, at: int, name: Node) -> Option:
    if not isinstance(name, str) or not name.strip():
        raise refuse(wrong_kind(say("a name"), name, path=(kind, at)))
    return Option(name)


def _unknown_type(node: Node) -> Mistake:
    words = [*_SIMPLE, *_CHOICES]
    near = suggest(node, words, limit=1) if isinstance(node, str) else []
    hints = tuple(say("a type with a similar name exists: `{word}`", word=word) for word in near)
    simple = listed(f"`{word}`" for word in _SIMPLE)
    note = say("a type is one of {simple}, or `{{one_of: ...}}` or `{{set_of: ...}}`", simple=simple)
    is_word = isinstance(node, str)
    what = (
        say("unknown type `{node}`", node=node)
        if is_word
        else say("a type of attribute cannot be {found}", found=describe(node))
    )
    return Mistake("P126", what, say("not a type"), help=hints, notes=(note,))


class EntityTypeDecl(Located):
    """A type of entity, such as `partner`."""

    noun: ClassVar[Words] = say("an entity type")
    named: ClassVar[Message] = Message("the entity type `{name}`")
    label: TextField | None = None
    grammar: TextField | None = None
    meaning: TextField | None = None


class ActorDecl(Located):
    """Somebody whose doing acts and changes are."""

    noun: ClassVar[Words] = say("an actor")
    named: ClassVar[Message] = Message("the actor `{name}`")
    label: TextField | None = None
    grammar: TextField | None = None
    meaning: TextField | None = None


class AttributeDecl(Located):
    """An attribute of an entity type, or a value of the context.

    Attributes:
        type: Its type.
        unrecorded: What it is where nothing is recorded: `unknown`, `no`, or one of the options.
        changed_by: The actors whose doing it is; also the words `both` and `nobody`.
        cost: What it costs to change it, in comparison with other changes; None where that is not written.
        derived: Whether rules define it, and not records.
        otherwise: The value of a derived attribute when no rule gives one; None when not written.
        label: Its label, or None.
        grammar: The gender and number of its label, or None.
        aliases: Other names.
        meaning: Its meaning, or None.
    """

    noun: ClassVar[Words] = say("an attribute")
    named: ClassVar[Message] = Message("the attribute `{name}`")
    type: Annotated[AttributeType, PlainValidator(read_type)]
    unrecorded: NameField = "unknown"
    changed_by: NamesField = ("nobody",)
    cost: int | None = Field(default=None, ge=1)
    derived: bool = False
    otherwise: ValueField | None = None
    label: TextField | None = None
    grammar: TextField | None = None
    aliases: AliasesField = NO_ALIASES
    meaning: TextField | None = None

    def option_place(self, name: str) -> Place:
        """Where one of the type's options stands."""
        path: tuple[Step, ...] = ("type", self.type.kind)
        names = [option.name for option in self.type.options]
        as_key = self.key_place(*path, name)
        return as_key if as_key != self.place_of(*path) else self.place_of(*path, names.index(name))


class ActDecl(Located):
    """A kind of act that somebody must do and that leaves a trace.

    Attributes:
        actor: Whose act it is.
        label: Its label, or None.
        grammar: The gender and number of its label, or None.
        meaning: Its meaning, or None.
        cost: What it costs in comparison with other acts.
    """

    noun: ClassVar[Words] = say("an act")
    named: ClassVar[Message] = Message("the act `{name}`")
    actor: NameField
    label: TextField | None = None
    grammar: TextField | None = None
    meaning: TextField | None = None
    cost: int = Field(default=1, ge=1)


class ActivityDecl(Located):
    """An activity.

    Attributes:
        under: The activities above it.
        on: The entity types of which a question about it must name an object; empty when it takes none.
        label: Its label, or None.
        grammar: The gender and number of its label, or None.
        aliases: Other names.
        meaning: Its meaning, or None.
    """

    noun: ClassVar[Words] = say("an activity")
    named: ClassVar[Message] = Message("the activity `{name}`")
    under: NamesField = ()
    on: NamesField = ()
    label: TextField | None = None
    grammar: TextField | None = None
    aliases: AliasesField = NO_ALIASES
    meaning: TextField | None = None


class TermDecl(Located):
    """A term that rules attach to a permission."""

    noun: ClassVar[Words] = say("a term")
    named: ClassVar[Message] = Message("the term `{name}`")
    label: TextField | None = None
    grammar: TextField | None = None
    meaning: TextField | None = None


class VocabularyFile(Located):
    """One vocabulary file. Each section maps a name to its declaration, in the order written."""

    noun: ClassVar[Words] = say("a vocabulary file")
    entities: dict[str, EntityTypeDecl] = Field(default={})
    actors: dict[str, ActorDecl] = Field(default={})
    attributes: dict[str, dict[str, AttributeDecl]] = Field(default={})
    context: dict[str, AttributeDecl] = Field(default={})
    acts: dict[str, ActDecl] = Field(default={})
    activities: dict[str, ActivityDecl] = Field(default={})
    terms: dict[str, TermDecl] = Field(default={})
