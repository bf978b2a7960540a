"""Reads a supposition in the form of the command line; docs/suppose.md defines it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from placet.policy.supposing import words
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.tokens import OPERATORS, Line, Token, plain

_Tokens = Sequence[Token]


def read_text(line: Line) -> Said | None:
    """Return what a text says, or None where it has neither an operator nor a state: it may then be a sentence.

    Raises:
        PlacetError: P620 with the place at fault.
    """
    if not line.tokens:
        raise line.unreadable("empty", 0, 0)
    found = next((at for at, token in enumerate(line.tokens) if token.text in OPERATORS), None)
    if found is not None:
        return _of_value(line, found)
    at = _state(line.tokens)
    if not at:
        return None
    before, state = line.tokens[:at], line.tokens[at]
    if state.is_one_of(words.DONE) and _index(before, words.BY, 0) is None:
        return None
    _, start, end = _period(line, line.tokens[at + 1 :])
    if state.is_one_of(words.DONE):
        return _of_act(line, before, state, (start, end))
    about, attribute = _path(line, before)
    change = Change(words.STATES[plain(state)])
    return Said(about, change, line.whole, attribute, start=start, end=end)


def _state(tokens: _Tokens) -> int | None:
    """Find the state of an act or an attribute: the last one that ends the text or is followed by a period."""
    for at in range(len(tokens) - 1, -1, -1):
        is_last = at == len(tokens) - 1 or tokens[at + 1].is_one_of((*words.FROM, *words.UNTIL))
        if is_last and tokens[at].is_one_of(words.DONE | words.STATES):
            return at
    return None


def _of_value(line: Line, at: int) -> Said:
    operator = line.tokens[at]
    if at == 0:
        raise line.unreadable("of nothing", operator.start, operator.end)
    about, attribute = _path(line, line.tokens[:at])
    body, start, end = _period(line, line.tokens[at + 1 :])
    if not body:
        raise line.unreadable("no value", operator.start, operator.end, text=operator.text)
    values = () if len(body) == 1 and body[0].is_one_of(words.NOTHING) else _values(line, body)
    return Said(about, Change(operator.text), line.whole, attribute, values, start=start, end=end)


def _values(line: Line, tokens: _Tokens) -> tuple[Spot, ...]:
    parts: list[list[Token]] = [[]]
    for token in tokens:
        if token.text in OPERATORS:
            raise line.unreadable("second operator", token.start, token.end)
        if token.text != ",":
            parts[-1].append(token)
        elif parts[-1]:
            parts.append([])
        else:
            raise line.unreadable("before comma", token.start, token.end)
    if not parts[-1]:
        raise line.unreadable("after comma", tokens[-1].start, tokens[-1].end)
    return tuple(line.spot(part) for part in parts)


def _path(line: Line, tokens: _Tokens) -> tuple[Spot, Spot]:
    """Split ENTITY.ATTRIBUTE at its last dot."""
    for token in reversed(tokens):
        if token.is_quoted or "." not in token.text:
            continue
        dot = token.start + token.text.rindex(".")
        return line.cut(tokens[0].start, dot), line.cut(dot + 1, tokens[-1].end)
    start, end = tokens[0].start, tokens[-1].end
    raise line.unreadable("no attribute", start, end, text=line.text[start:end])


def _period(line: Line, tokens: _Tokens) -> tuple[_Tokens, Spot | None, Spot | None]:
    """Cut `from` and `until` off the end."""
    keywords = (*words.FROM, *words.UNTIL)
    marks = [at for at, token in enumerate(tokens) if token.is_one_of(keywords)]
    bounds: dict[bool, Spot] = {}
    for at, until in pairwise((*marks, len(tokens))):
        mark, moment = tokens[at], tokens[at + 1 : until]
        if not moment:
            raise line.unreadable("no moment", mark.start, mark.end, text=mark.text)
        is_start = mark.is_one_of(words.FROM)
        if is_start in bounds:
            raise line.unreadable("twice", mark.start, mark.end, text=mark.text)
        bounds[is_start] = moment_spot(line, moment)
    return tokens[: marks[0]] if marks else tokens, bounds.get(True), bounds.get(False)


def moment_spot(line: Line, tokens: _Tokens) -> Spot:
    """Return a moment as written; after `at` it is an event's name."""
    if len(tokens) > 1 and tokens[0].is_one_of(("at",)):
        name = line.spot(tokens[1:])
        return Spot(name.text, name.place, is_event=True)
    spot = line.spot(tokens)
    return Spot(spot.text, spot.place)


def _of_act(line: Line, tokens: _Tokens, state: Token, period: tuple[Spot | None, Spot | None]) -> Said:
    """Read ACT by ENTITY to ACTIVITY on OBJECT."""
    while tokens and tokens[-1].is_one_of(words.BE):
        tokens = tokens[:-1]
    by = _index(tokens, words.BY, 0)
    to = None if by is None else _index(tokens, words.TO, by + 1)
    if not by or to is None or to == by + 1 or to == len(tokens) - 1:
        raise line.unreadable("act", 0, state.end, text=state.text)
    activity, doer = tokens[to + 1 :], tokens[by + 1 : to]
    while len(doer) > 1 and doer[0].is_one_of(words.FRENCH_ARTICLES):
        doer = doer[1:]
    splits = [
        (line.spot(activity[:at]), line.spot(activity[at + 1 :]))
        for at in range(len(activity) - 2, 0, -1)
        if activity[at].is_one_of(words.ON)
    ]
    return Said(
        line.spot(doer),
        Change(words.DONE[plain(state)]),
        line.whole,
        act=line.spot(tokens[:by]),
        activity=line.spot(activity),
        splits=tuple(splits),
        start=period[0],
        end=period[1],
    )


def _index(tokens: _Tokens, keywords: tuple[str, ...], since: int) -> int | None:
    return next((at for at in range(since, len(tokens)) if tokens[at].is_one_of(keywords)), None)
