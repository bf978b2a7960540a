"""The base of everything read from a pack: a frozen model that knows where it stands."""

from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, ModelWrapValidatorHandler, PrivateAttr, model_validator

from placet.diagnostics import Place
from placet.messages import Message, Words, say
from placet.pack.nodes import Mapping, Sequence, Step, find_place

_NOWHERE = Place("<given>", 1, 1)
"""The place of a model that was built in Python and not read from a file."""


class Placed:
    """Answers where a value and its parts stand, from the YAML value that it was read from."""

    def _node(self) -> Mapping | Sequence | None:
        raise NotImplementedError

    @property
    def place(self) -> Place:
        """Where the whole value stands."""
        node = self._node()
        return _NOWHERE if node is None else node.place

    @property
    def file(self) -> str:
        """The file that it was read from, as shown to people."""
        return self.place.file

    def place_of(self, *path: Step) -> Place:
        """Where a part stands: `place_of("upon", 1)` is the second item of the key `upon`.

        A list written as a single value has its first item there; a path that leads nowhere gives the nearest
        place that exists.

        Args:
            *path: Keys as written in the file (`from`, not `from_`), and indexes from 0.
        """
        node = self._node()
        return _NOWHERE if node is None else find_place(node, path)

    def key_place(self, *path: Step) -> Place:
        """Where the last key of a path stands, and not its value."""
        node = self._node()
        return _NOWHERE if node is None else find_place(node, path, key=True)

    def has_key(self, key: str) -> bool:
        """Whether the key was written in the file."""
        node = self._node()
        return isinstance(node, Mapping) and key in node


class Located(Placed, BaseModel):
    """A frozen pydantic model built from a YAML mapping; unknown keys are refused.

    Attributes:
        noun: What people call it, with its article, in messages.
        named: What they call one that has a name.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, arbitrary_types_allowed=True)
    noun: ClassVar[Words] = say("a value")
    named: ClassVar[Message] = Message("`{name}`")
    _raw: Mapping | None = PrivateAttr(default=None)

    @model_validator(mode="wrap")
    @classmethod
    def _keep_place(cls, raw: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:
        model = handler(raw)
        if isinstance(raw, Mapping):
            model._raw = raw  # noqa: SLF001
        return model

    def _node(self) -> Mapping | None:
        return self._raw
