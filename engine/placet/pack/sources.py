"""The form of source files: sources and their registered passages."""

from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from typing import ClassVar, Literal

from pydantic import Field

from placet.messages import Message, Words, say
from placet.pack.fields import NameField, TextField, WhenField
from placet.pack.located import Located, Placed
from placet.pack.nodes import Mapping


class PassageDecl(Located):
    """A registered passage of a source.

    Attributes:
        sha256: The fingerprint of the passage's text: 64 hexadecimal digits.
        gist: What it says, in our own words, or None.
        scope: `in`, or `out` when it is deliberately not encoded.
        reason: Why it is out of scope, or None.
    """

    noun: ClassVar[Words] = say("a passage")
    named: ClassVar[Message] = Message("the passage `{name}`")
    sha256: NameField
    gist: TextField | None = None
    scope: Literal["in", "out"] = "in"
    reason: TextField | None = None


class SourceDecl(Located):
    """A source.

    Attributes:
        title: Its title.
        publisher: Who published it, or None.
        published: When, as written.
        grade: Its grade, one of the pack's.
        url: Its address, or None.
        passages: Its registered passages by `section/paragraph`; empty when it registers none.
        scope: `in`, or `out` when it was read and nothing of it is encoded.
        reason: Why nothing of it is encoded, or None.
    """

    noun: ClassVar[Words] = say("a source")
    named: ClassVar[Message] = Message("the source `{name}`")
    title: TextField
    publisher: TextField | None = None
    published: WhenField
    grade: NameField
    url: NameField | None = None
    passages: dict[str, PassageDecl] = Field(default={})
    scope: Literal["in", "out"] = "in"
    reason: TextField | None = None


@dataclass(frozen=True, slots=True)
class SourcesFile(Placed):
    """One file of sources.

    Attributes:
        raw: The mapping that it was read from.
        sources: Source id to declaration, in the order written.
    """

    raw: Mapping
    sources: ReadOnly[str, SourceDecl]

    def _node(self) -> Mapping:
        return self.raw
