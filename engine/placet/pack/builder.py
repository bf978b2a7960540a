"""Build placed values from a stream of YAML events, refusing what a pack may not hold."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from placet.diagnostics import Diagnostic, Place, PlacetError
from placet.messages import Words, grouped, say
from placet.pack import problems
from placet.pack.limits import Limits
from placet.pack.nodes import Mapping, Node, Scalar, Sequence, pack_place, unpack_place
from placet.pack.scalars import read_scalar

Handler = Callable[[Any], None]


class _Open:
    """A mapping or sequence whose end has not been read yet."""

    __slots__ = ("anchor", "count", "height", "is_mapping", "is_repeat", "key", "key_place", "node")

    def __init__(self, node: Mapping | Sequence, anchor: str | None, count: int) -> None:
        self.node: Any = node
        self.is_mapping = isinstance(node, Mapping)
        self.anchor = anchor
        self.count = count
        self.height = 1
        self.key: str | None = None
        self.key_place = 0
        self.is_repeat = False


@dataclass(frozen=True, slots=True)
class _Anchored:
    """A value that aliases may repeat, with the number of values in it and its height."""

    node: Node
    size: int
    height: int


class Builder:
    """Builds one document; errors that allow reading on are collected.

    Attributes:
        errors: What was found so far.
    """

    def __init__(self, file: str, limits: Limits) -> None:
        """Begin a file.

        Args:
            file: Its name as shown to people.
            limits: What it may have at most.
        """
        self.errors: list[Diagnostic] = []
        self._file = file
        self._limits = limits
        self._stack: list[_Open] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._count = 0
        self._expanded = 0
        self._root: Node = None
        self._documents = 0

    def build(self, events: Iterable[Any], handlers: dict[type, str]) -> Node:
        """Read all events.

        Args:
            events: The parser's events.
            handlers: The kind of each event class: `scalar`, `alias`, `mapping`, `sequence`, `end`
                or `document`.

        Raises:
            PlacetError: P103 to P112.
        """
        known: dict[type, Handler] = {cls: getattr(self, f"_{kind}") for cls, kind in handlers.items()}
        for event in events:
            handle = known.get(type(event))
            if handle is not None:
                handle(event)
        if self._documents == 0 or (self._root is None and not self.errors):
            self.errors.append(problems.empty_file(self._file))
        if self.errors:
            raise PlacetError(self.errors)
        return self._root

    def _document(self, event: Any) -> None:
        self._documents += 1
        if self._documents > 1:
            raise PlacetError([*self.errors, problems.second_document(self._place(_start(event, 3)))])

    def _scalar(self, event: Any) -> None:
        start, end = event.start_mark, event.end_mark
        line = start.line
        column = start.column
        place = pack_place(line, column, end.column - column if end.line == line else 0)
        if event.tag is not None:
            self._refuse_tag(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_mapping and top.key is None:
            self._take_key(top, event.value, place)
            return
        value: Scalar = event.value
        if event.implicit[0]:
            try:
                value = read_scalar(event.value)
            except OverflowError:
                self.errors.append(problems.number_out_of_range(event.value, self._place(place)))
        self._count += 1
        if event.anchor is not None:
            self._anchors[event.anchor] = _Anchored(value, 1, 0)
        self._add(value, place)

    def _take_key(self, top: _Open, key: str, place: int) -> None:
        if key == "":
            self._refuse_key(place, say("the key is missing"), say("write the key before the `:`"))
        elif key == "<<":
            self._refuse_key(place, say("merging with `<<` is not part of YAML 1.2"), say("write the entries out"))
        top.is_repeat = key in top.node
        if top.is_repeat:
            self.errors.append(problems.key_twice(key, self._place(place), top.node.key_place(key)))
        top.key, top.key_place = key, place

    def _mapping(self, event: Any) -> None:
        self._open(event, Mapping(self._file, _start(event)))

    def _sequence(self, event: Any) -> None:
        self._open(event, Sequence(self._file, _start(event)))

    def _open(self, event: Any, node: Mapping | Sequence) -> None:
        if event.tag is not None:
            self._refuse_tag(event)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_mapping and top.key is None:
            self._refuse_key(
                _start(event, 1), say("a mapping or a list cannot be a key"), say("write a plain name as the key")
            )
            raise PlacetError(self.errors)
        if len(self._stack) >= self._limits.depth:
            self._refuse_depth(_start(event))
        if event.anchor is not None:
            self._anchors[event.anchor] = None
        self._count += 1
        self._stack.append(_Open(node, event.anchor, self._count))

    def _end(self, event: Any) -> None:
        closed = self._stack.pop()
        node = closed.node
        start, end = unpack_place(self._file, node.packed_place), event.end_mark
        if start.line == end.line + 1 and end.column >= start.column:
            node.close(pack_place(start.line - 1, start.column - 1, end.column + 1 - start.column))
        if closed.anchor is not None:
            size = self._count - closed.count + 1
            self._anchors[closed.anchor] = _Anchored(node, size, closed.height)
        if self._stack and closed.height >= self._stack[-1].height:
            self._stack[-1].height = closed.height + 1
        self._add(node, node.packed_place)

    def _alias(self, event: Any) -> None:
        name, place = event.anchor, _start(event, len(event.anchor) + 1)
        top = self._stack[-1] if self._stack else None
        if top is not None and top.is_mapping and top.key is None:
            self._refuse_key(place, say("an alias cannot be a key"), say("write the key itself"))
            self._take_key(top, f"*{name}", place)
            return
        self._add(self._expand(name, place), place)

    def _expand(self, name: str, place: int) -> Node:
        if name not in self._anchors:
            self._refuse_alias(name, place, say("no value before this is marked `&{name}`", name=name))
            return None
        anchored = self._anchors[name]
        if anchored is None:
            self._refuse_alias(name, place, say("it stands inside the value marked `&{name}` itself", name=name))
            return None
        self._expanded += anchored.size
        self._count += anchored.size
        if self._expanded > self._limits.expanded:
            self._refuse_alias(
                name,
                place,
                say("aliases repeat more than {expanded} values here", expanded=grouped(self._limits.expanded)),
            )
            raise PlacetError(self.errors)
        if len(self._stack) + anchored.height > self._limits.depth:
            self._refuse_depth(place)
        if self._stack:
            self._stack[-1].height = max(self._stack[-1].height, anchored.height + 1)
        return anchored.node

    def _add(self, value: Node, place: int) -> None:
        if not self._stack:
            self._root = value
            return
        top = self._stack[-1]
        if not top.is_mapping:
            top.node.put(value, place)
            return
        if not top.is_repeat:
            top.node.put(top.key, top.key_place, value, place)
        top.key = None

    def _refuse_tag(self, event: Any) -> None:
        self.errors.append(problems.tagged(event.tag, self._place(_start(event))))

    def _refuse_key(self, place: int, what: Words, hint: Words) -> None:
        self.errors.append(problems.bad_key(self._place(place), what, hint))

    def _refuse_alias(self, name: str, place: int, why: Words) -> None:
        self.errors.append(problems.bad_alias(name, self._place(place), why))

    def _refuse_depth(self, place: int) -> None:
        too_deep = problems.too_deep(self._place(place), self._limits.depth)
        raise PlacetError([*self.errors, too_deep])

    def _place(self, packed: int) -> Place:
        return unpack_place(self._file, packed)


def _start(event: Any, length: int = 0) -> int:
    return pack_place(event.start_mark.line, event.start_mark.column, length)
