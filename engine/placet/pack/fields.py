"""The kinds of value that many keys share: names, texts, aliases, moments and values of attributes."""

from collections.abc import Iterator, Sized
from collections.abc import Mapping as ReadOnly
from dataclasses import dataclass
from decimal import Decimal
from typing import Annotated, TypeAlias

from pydantic import BeforeValidator, PlainValidator

from placet.messages import Words, say
from placet.pack.mistakes import Mistake, refuse, wrong_kind
from placet.pack.nodes import Node, Step

Plain: TypeAlias = str | bool | int | Decimal
"""A scalar that is not null."""

Value: TypeAlias = Plain | tuple[Plain, ...]
"""A value as written: one scalar, or a list of scalars."""


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one or several languages.

    Attributes:
        by_language: Language to text; a text without a language stands under the empty one.
    """

    by_language: ReadOnly[str, str]

    def text(self, language: str = "") -> str:
        """Give the text in a language; failing that the one without a language, or the first written."""
        for wanted in (language, ""):
            if wanted in self.by_language:
                return self.by_language[wanted]
        return next(iter(self.by_language.values()), "")

    def __str__(self) -> str:
        return self.text()


@dataclass(frozen=True, slots=True)
class Aliases:
    """Other names by which something may be called.

    Attributes:
        by_language: Language to names; names without a language stand under the empty one.
    """

    by_language: ReadOnly[str, tuple[str, ...]]

    def __iter__(self) -> Iterator[str]:
        """Go through all names of all languages."""
        for names in self.by_language.values():
            yield from names


@dataclass(frozen=True, slots=True)
class When:
    """A moment as written; exactly one of the two is given.

    Attributes:
        text: A text such as `2014-09`, whose syntax has not been checked.
        event: The event at whose moment it is.
    """

    text: str | None = None
    event: str | None = None


def read_name(node: Node) -> str:
    """Read a name or another short text."""
    if not isinstance(node, str):
        raise refuse(wrong_kind(say("a text"), node))
    if not node.strip():
        raise refuse(Mistake("P127", say("a text is empty"), say("nothing is written here")))
    return node


def read_plain(node: Node) -> str:
    """Read a text that may look like a number, such as a version."""
    return str(node) if isinstance(node, int | Decimal) and not isinstance(node, bool) else read_name(node)


def read_names(node: Node) -> tuple[str, ...]:
    """Read one name or a list of names."""
    if isinstance(node, str):
        return (read_name(node),)
    if not isinstance(node, list):
        raise refuse(wrong_kind(say("a name or a list of names"), node))
    _refuse_empty(node, say("a list is empty"))
    wrong = [wrong_kind(say("a name"), item, path=(at,)) for at, item in enumerate(node) if not _is_text(item)]
    if wrong:
        raise refuse(wrong)
    return tuple(item for item in node if isinstance(item, str))


def read_text(node: Node) -> Text:
    """Read a text: a plain string, or a mapping from language to string."""
    if isinstance(node, dict):
        _refuse_empty(node, say("a mapping is empty"))
        wrong = [wrong_kind(say("a text"), value, path=(key,)) for key, value in node.items() if not _is_text(value)]
        if wrong:
            raise refuse(wrong)
        return Text({language: text for language, text in node.items() if isinstance(text, str)})
    if not _is_text(node):
        raise refuse(wrong_kind(say("a text, or a mapping from language to text"), node))
    return Text({"": str(node)})


def read_aliases(node: Node) -> Aliases:
    """Read other names: a list, or a mapping from language to list."""
    if isinstance(node, dict):
        return Aliases({language: _read_alias_list(names, (language,)) for language, names in node.items()})
    return Aliases({"": _read_alias_list(node, ())})


def _read_alias_list(node: Node, path: tuple[Step, ...]) -> tuple[str, ...]:
    if not isinstance(node, list):
        raise refuse(wrong_kind(say("a list of names, or a mapping from language to list"), node, path=path))
    wrong = [wrong_kind(say("a name"), item, path=(*path, at)) for at, item in enumerate(node) if not _is_text(item)]
    if wrong:
        raise refuse(wrong)
    return tuple(item for item in node if isinstance(item, str))


def read_when(node: Node) -> When:
    """Read a moment as written; its syntax is checked elsewhere."""
    match node:
        case bool() | None:
            pass
        case str() if node.strip():
            return When(text=node)
        case int():
            return When(text=str(node))
        case {"at": str() as event, **rest} if not rest:
            return When(event=event)
    raise refuse(wrong_kind(say("a moment such as `2014-09-05`, or `{{at: event}}`"), node))


def read_value(node: Node) -> Value:
    """Read a value of an attribute: a scalar, or a list of scalars."""
    if isinstance(node, list):
        _refuse_empty(node, say("a list is empty"))
        wrong = [
            wrong_kind(say("a single value"), item, path=(at,)) for at, item in enumerate(node) if not _is_scalar(item)
        ]
        if wrong:
            raise refuse(wrong)
        return tuple(item for item in node if isinstance(item, str | bool | int | Decimal))
    if isinstance(node, str | bool | int | Decimal):
        return node
    raise refuse(wrong_kind(say("a value or a list of values"), node))


def read_one_or_many(node: Node) -> Node | tuple[Node, ...]:
    """Put a single mapping into a list of one, for keys that take one or several."""
    return (node,) if isinstance(node, dict) else read_list(node)


def read_list(node: Node) -> tuple[Node, ...]:
    """Read a list whose items are read afterwards."""
    if not isinstance(node, list):
        raise refuse(wrong_kind(say("a list"), node))
    return tuple(node)


def _refuse_empty(node: Sized, message: Words) -> None:
    if not node:
        raise refuse(Mistake("P127", message, say("nothing is listed here")))


def _is_text(node: Node) -> bool:
    return isinstance(node, str) and bool(node.strip())


def _is_scalar(node: Node) -> bool:
    return isinstance(node, str | bool | int | Decimal)


NameField = Annotated[str, BeforeValidator(read_name)]
PlainField = Annotated[str, BeforeValidator(read_plain)]
NamesField = Annotated[tuple[str, ...], BeforeValidator(read_names)]
TextField = Annotated[Text, PlainValidator(read_text)]
AliasesField = Annotated[Aliases, PlainValidator(read_aliases)]
WhenField = Annotated[When, PlainValidator(read_when)]
ValueField = Annotated[Value, PlainValidator(read_value)]
