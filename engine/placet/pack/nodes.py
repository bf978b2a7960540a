"""YAML values that remember where they stand: mappings and sequences with a place per key and item.

Places are packed into one integer each (line, column, length), because a pack may hold a hundred thousand
records; a `Place` is made only when somebody asks for it.
"""

from array import array
from decimal import Decimal
from typing import TypeAlias

from placet.diagnostics import Place

Scalar: TypeAlias = str | bool | int | Decimal | None
Step: TypeAlias = str | int

_LENGTH_BITS = 16
_COLUMN_BITS = 24
_LONGEST = (1 << _LENGTH_BITS) - 1
_COLUMN_MASK = (1 << _COLUMN_BITS) - 1
_SMALL = 12
"""Mappings up to this size are searched for a key's place; larger ones get an index on first use."""


def pack_place(line: int, column: int, length: int) -> int:
    """Pack a span into one integer.

    Args:
        line: The line, from 0.
        column: The column, from 0.
        length: The number of characters; 0 when the span runs to the end of the line.
    """
    return (line << _COLUMN_BITS | column) << _LENGTH_BITS | min(length, _LONGEST)


def unpack_place(file: str, packed: int) -> Place:
    """Turn a packed span of a file back into a place."""
    length = packed & _LONGEST
    column = (packed >> _LENGTH_BITS) & _COLUMN_MASK
    line = packed >> (_LENGTH_BITS + _COLUMN_BITS)
    return Place(file, line + 1, column + 1, column + 1 + length if length else None)


class Mapping(dict[str, "Node"]):
    """A YAML mapping, in the order written, with the place of each key and value."""

    __slots__ = ("_index", "_own", "_places", "file")

    def __init__(self, file: str, own: int) -> None:
        """Begin an empty mapping at a packed place of a file."""
        super().__init__()
        self.file = file
        self._own = own
        self._places = array("Q")
        self._index: dict[str, int] | None = None

    def put(self, key: str, key_place: int, value: "Node", value_place: int) -> None:
        """Add an entry whose key is new."""
        self[key] = value
        self._places.append(key_place)
        self._places.append(value_place)

    def close(self, own: int) -> None:
        """Set the mapping's own packed place, once its end is known."""
        self._own = own

    @property
    def packed_place(self) -> int:
        """The mapping's own place, packed."""
        return self._own

    @property
    def place(self) -> Place:
        """Where the mapping itself stands."""
        return unpack_place(self.file, self._own)

    def key_place(self, key: str) -> Place:
        """Where a key stands; the mapping's own place when it has no such key."""
        at = self._position(key)
        return self.place if at is None else unpack_place(self.file, self._places[2 * at])

    def value_place(self, key: str) -> Place:
        """Where the value of a key stands; the mapping's own place when it has no such key."""
        at = self._position(key)
        return self.place if at is None else unpack_place(self.file, self._places[2 * at + 1])

    def _position(self, key: str) -> int | None:
        if len(self) <= _SMALL:
            return next((at for at, known in enumerate(self) if known == key), None)
        if self._index is None:
            self._index = {known: at for at, known in enumerate(self)}
        return self._index.get(key)


class Sequence(list["Node"]):
    """A YAML sequence with the place of each item."""

    __slots__ = ("_own", "_places", "file")

    def __init__(self, file: str, own: int) -> None:
        """Begin an empty sequence at a packed place of a file."""
        super().__init__()
        self.file = file
        self._own = own
        self._places = array("Q")

    def put(self, value: "Node", place: int) -> None:
        """Add an item."""
        self.append(value)
        self._places.append(place)

    def close(self, own: int) -> None:
        """Set the sequence's own packed place, once its end is known."""
        self._own = own

    @property
    def packed_place(self) -> int:
        """The sequence's own place, packed."""
        return self._own

    @property
    def place(self) -> Place:
        """Where the sequence itself stands."""
        return unpack_place(self.file, self._own)

    def item_place(self, at: int) -> Place:
        """Where the item at an index (from 0) stands."""
        return unpack_place(self.file, self._places[at])


Node: TypeAlias = Mapping | Sequence | str | bool | int | Decimal | None


def find_place(root: Mapping | Sequence, path: tuple[Step, ...], *, key: bool = False) -> Place:
    """Walk keys and indexes to a place; where the path leads nowhere, stop at the last place that exists.

    An index into something that is not a sequence stays where it is, so that the first item of a list that
    was written as a single value is found at that value.

    Args:
        root: Where to begin.
        path: Keys and indexes.
        key: Whether to give the place of the last key itself and not that of its value.
    """
    node: Node = root
    place = root.place
    for number, step in enumerate(path):
        if isinstance(node, Mapping) and isinstance(step, str) and step in node:
            is_last = number == len(path) - 1
            place = node.key_place(step) if key and is_last else node.value_place(step)
            node = node[step]
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node):
            place, node = node.item_place(step), node[step]
        elif isinstance(step, str):
            break
    return place
