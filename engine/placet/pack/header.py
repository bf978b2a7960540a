"""The form of `pack.yaml`."""

from typing import ClassVar

from placet.messages import Words, say
from placet.pack.fields import NameField, NamesField, PlainField, TextField
from placet.pack.located import Located


class PackHeader(Located):
    """What a pack says of itself.

    Attributes:
        pack: Its name.
        version: Its version, as text.
        title: Its title.
        meaning: What it is about, or None.
        languages: Its languages; the first is the default.
        subject: The entity type of subjects.
        grades: The grades of sources, best first.
        accept: The weakest grade that is accepted unless a question says otherwise.
    """

    noun: ClassVar[Words] = say("the pack's header")
    pack: NameField
    version: PlainField
    title: TextField
    meaning: TextField | None = None
    languages: NamesField
    subject: NameField
    grades: NamesField
    accept: NameField
