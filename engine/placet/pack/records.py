"""The form of record files: events, entities, records about them, and acts done or refused."""

from collections.abc import Mapping as ReadOnly
from typing import Annotated, ClassVar, Self

from pydantic import BeforeValidator, ConfigDict, Field, model_validator

from placet.messages import Message, Words, say
from placet.pack.fields import (
    AliasesField,
    NameField,
    NamesField,
    TextField,
    Value,
    ValueField,
    WhenField,
    read_list,
    read_one_or_many,
)
from placet.pack.located import Located
from placet.pack.mistakes import Mistake, refuse
from placet.pack.vocabulary import NO_ALIASES

RECORD_KEYS = ("about", "from", "until", "source", "other_account", "other_accounts", "note")
"""The keys of a record that are not attributes."""

ACCOUNT_KEYS = ("from", "until", "source", "denied", "note")
"""The keys of another account that are not attributes."""


class OtherAccount(Located):
    """What another source says of a record. What it leaves out, it takes from the record itself.

    Attributes:
        from_: When it began (key `from`), or None.
        until: When it ended, or None.
        source: Its citations.
        denied: Whether the source says that it never was so.
        note: A note, or None.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, ValueField]
    noun: ClassVar[Words] = say("another account")
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    source: NamesField
    denied: bool = False
    note: TextField | None = None

    @property
    def values(self) -> ReadOnly[str, Value]:
        """Attribute to value, for the attributes that it states differently."""
        return self.__pydantic_extra__


class OtherAccountOfAct(Located):
    """What another source says of an act; as `OtherAccount`, but without attributes."""

    noun: ClassVar[Words] = say("another account")
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    source: NamesField
    denied: bool = False
    note: TextField | None = None


class RecordItem(Located):
    """An item of records: one or more attributes with their values during one period.

    Attributes:
        about: The entity, or None for an item that stands under its entity.
        from_: When it begins (key `from`), or None when it always held.
        until: When it no longer holds, or None when it has no end.
        source: Its citations; empty when none is written.
        other_account: Other accounts under the key `other_account`.
        other_accounts: Other accounts under the key `other_accounts`.
        note: A note, or None.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, ValueField]
    noun: ClassVar[Words] = say("a record")
    about: NameField | None = None
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    source: NamesField = ()
    other_account: Annotated[tuple[OtherAccount, ...], BeforeValidator(read_one_or_many)] = ()
    other_accounts: Annotated[tuple[OtherAccount, ...], BeforeValidator(read_one_or_many)] = ()
    note: TextField | None = None

    @model_validator(mode="after")
    def _has_attribute(self) -> Self:
        if not self.__pydantic_extra__:
            hint = say("add the attribute with its value")
            raise refuse(Mistake("P121", say("a record states no attribute"), say("no attribute here"), help=(hint,)))
        return self

    @property
    def values(self) -> ReadOnly[str, Value]:
        """Attribute to value, in the order written; the key's place is `key_place(attribute)`."""
        return self.__pydantic_extra__

    @property
    def others(self) -> tuple[OtherAccount, ...]:
        """All other accounts."""
        return self.other_account + self.other_accounts


class ActItem(Located):
    """An act that was done or refused.

    Attributes:
        act: The kind of act.
        subject: Whose activity it concerns.
        activity: The activity; it covers all below it.
        object: The object, or None for any.
        refused: Whether it was refused and not done.
        from_: Since when (key `from`), or None.
        until: Until when, or None.
        source: Its citations; empty when none is written.
        other_account: Other accounts under the key `other_account`.
        other_accounts: Other accounts under the key `other_accounts`.
        note: A note, or None.
    """

    noun: ClassVar[Words] = say("an act")
    named: ClassVar[Message] = Message("the act `{name}`")
    act: NameField
    subject: NameField
    activity: NameField
    object: NameField | None = None
    refused: bool = False
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    source: NamesField = ()
    other_account: Annotated[tuple[OtherAccountOfAct, ...], BeforeValidator(read_one_or_many)] = ()
    other_accounts: Annotated[tuple[OtherAccountOfAct, ...], BeforeValidator(read_one_or_many)] = ()
    note: TextField | None = None

    @property
    def others(self) -> tuple[OtherAccountOfAct, ...]:
        """All other accounts."""
        return self.other_account + self.other_accounts


class EventDecl(Located):
    """A named moment.

    Attributes:
        at: When, as written.
        title: Its title, or None.
        source: Its citations; empty when none is written.
        note: A note, or None.
    """

    noun: ClassVar[Words] = say("an event")
    named: ClassVar[Message] = Message("the event `{name}`")
    at: WhenField
    title: TextField | None = None
    source: NamesField = ()
    note: TextField | None = None


class EntityDecl(Located):
    """An entity and the records that stand under it.

    Attributes:
        label: Its label, or None.
        grammar: The gender and number of its label, or None.
        aliases: Other names.
        meaning: What it is, or None.
        records: The records about it.
    """

    noun: ClassVar[Words] = say("an entity")
    named: ClassVar[Message] = Message("the entity `{name}`")
    label: TextField | None = None
    grammar: TextField | None = None
    aliases: AliasesField = NO_ALIASES
    meaning: TextField | None = None
    records: Annotated[tuple[RecordItem, ...], BeforeValidator(read_list)] = ()


class RecordsFile(Located):
    """One file of records.

    Attributes:
        events: Event id to declaration.
        entities: Entity type to entity id to declaration.
        records: Further records, each with `about`.
        acts: Acts done or refused.
    """

    noun: ClassVar[Words] = say("a records file")
    events: dict[str, EventDecl] = Field(default={})
    entities: dict[str, dict[str, EntityDecl]] = Field(default={})
    records: Annotated[tuple[RecordItem, ...], BeforeValidator(read_list)] = ()
    acts: Annotated[tuple[ActItem, ...], BeforeValidator(read_list)] = ()
