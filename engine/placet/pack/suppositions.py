"""The form of a file of suppositions: records and acts as in a pack, what is withdrawn, and what is not known."""

from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, ConfigDict, Field, ValidationError

from placet.diagnostics import PlacetError
from placet.messages import Words, say
from placet.pack.conversion import to_diagnostics
from placet.pack.fields import NameField, NamesField, TextField, Value, ValueField, WhenField, read_list
from placet.pack.files import read_file
from placet.pack.load import expect_mapping
from placet.pack.located import Located
from placet.pack.reader import read_yaml
from placet.pack.records import ActItem, RecordItem


class WithdrawnItem(Located):
    """What no longer counts: what is recorded of attributes, of some of their values, or of an act.

    Attributes:
        about: The entity, for records.
        attribute: Attributes of which nothing is to count.
        act: The act, for an act.
        subject: Its subject.
        activity: Its activity.
        object: Its object, or None for all.
        from_: Since when (key `from`), or None.
        until: Until when, or None.
        note: A note, or None.
    """

    model_config = ConfigDict(extra="allow")
    __pydantic_extra__: dict[str, ValueField]
    noun: ClassVar[Words] = say("what is withdrawn")
    about: NameField | None = None
    attribute: NamesField = ()
    act: NameField | None = None
    subject: NameField | None = None
    activity: NameField | None = None
    object: NameField | None = None
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    note: TextField | None = None

    @property
    def values(self) -> dict[str, Value]:
        """Attribute to the values that are withdrawn."""
        return self.__pydantic_extra__


class UnknownItem(Located):
    """What is not to be known.

    Attributes:
        about: The entity.
        attribute: Its attributes.
        from_: Since when (key `from`), or None.
        until: Until when, or None.
        note: A note, or None.
    """

    noun: ClassVar[Words] = say("what is unknown")
    about: NameField
    attribute: NamesField
    from_: WhenField | None = Field(default=None, alias="from")
    until: WhenField | None = None
    note: TextField | None = None


class SuppositionsFile(Located):
    """One file of suppositions.

    Attributes:
        records: Records, each with `about`.
        acts: Acts done or refused.
        withdraw: What no longer counts.
        unknown: What is not to be known.
    """

    noun: ClassVar[Words] = say("a file of suppositions")
    records: Annotated[tuple[RecordItem, ...], BeforeValidator(read_list)] = ()
    acts: Annotated[tuple[ActItem, ...], BeforeValidator(read_list)] = ()
    withdraw: Annotated[tuple[WithdrawnItem, ...], BeforeValidator(read_list)] = ()
    unknown: Annotated[tuple[UnknownItem, ...], BeforeValidator(read_list)] = ()


def load_suppositions(path: Path) -> SuppositionsFile:
    """Read a file of suppositions; names, types and moments in it are not checked yet.

    Raises:
        PlacetError: P101 to P136.
    """
    shown = path.as_posix()
    root = expect_mapping(read_yaml(read_file(path, shown), shown), shown)
    try:
        return SuppositionsFile.model_validate(root)
    except ValidationError as error:
        raise PlacetError(to_diagnostics(error, root, SuppositionsFile)) from None
