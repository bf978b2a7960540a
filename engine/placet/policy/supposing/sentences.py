"""Reads a supposition in plain words: "Georgia is suspended from practical cooperation from 1 January 2027"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from placet.logic.ruleset import Attribute, Entity, Kind
from placet.policy.supposing import words
from placet.policy.supposing.moments import is_moment
from placet.policy.supposing.naming import Names, find_in, fold
from placet.policy.supposing.said import Said, Spot
from placet.policy.supposing.supposition import Change
from placet.policy.supposing.texts import moment_spot
from placet.policy.supposing.tokens import Line, Token, plain

_Tokens = Sequence[Token]


def read_sentence(line: Line, names: Names) -> Said:
    """Return what a sentence says: an entity, an attribute or one of its options, and a period.

    Raises:
        PlacetError: P620 where it is not understood.
    """
    tokens, start, end = _period(line, line.tokens)
    about, entity, tokens = _entity(line, tokens, names)
    tokens, denial = _denial(tokens)
    if denial and denial not in words.DENIALS:
        raise line.unreadable("no sense", 0, len(line.text), text=line.text, entity=entity.id)
    is_denied = bool(denial)
    for attribute, named, value in _readings(line, tokens, entity, names):
        change = _change(attribute, is_denied=is_denied)
        truth = Spot("false" if is_denied else "true", named.place)
        if attribute.kind is Kind.BOOL and value is None:
            return Said(about, change, line.whole, named, (truth,), start=start, end=end)
        if attribute.kind is not Kind.BOOL and value is not None:
            return Said(about, change, line.whole, named, (value,), start=start, end=end)
    place = (tokens[0].start, tokens[-1].end) if tokens else (0, len(line.text))
    raise line.unreadable("no sense", *place, text=line.text, entity=entity.id)


def _denial(tokens: _Tokens) -> tuple[_Tokens, str]:
    """Cut verbs, articles and words that deny off the beginning; in French `ne` and `pas` stand around a verb."""
    denials: list[str] = []
    while tokens and tokens[0].is_one_of(words.BE | words.ARTICLES | words.NOT):
        denials += [plain(tokens[0])] if tokens[0].is_one_of(words.NOT) else []
        tokens = tokens[1:]
    behind_verb = tokens[1:2]
    if len(denials) == 1 and denials[0] in words.DENYING and behind_verb and behind_verb[0].is_one_of(words.DENIED):
        denials += [plain(behind_verb[0])]
        tokens = [tokens[0], *tokens[2:]]
    return tokens, " ".join(denials)


def _spot(line: Line, tokens: _Tokens) -> Spot:
    """Return the part that some tokens are, also where a word between them was cut out."""
    spot = line.spot(tokens)
    is_cut = any(word in words.DENIED for word in spot.text.casefold().split())
    return Spot(" ".join(token.text for token in tokens), spot.place) if is_cut and line.is_french else spot


def _period(line: Line, tokens: _Tokens) -> tuple[_Tokens, Spot | None, Spot | None]:
    """Cut `until` and then `from` off the end, each only where a moment follows it."""
    bounds: list[Spot | None] = []
    for keywords in (words.UNTIL, words.FROM):
        found: Spot | None = None
        for at in range(len(tokens) - 2, 0, -1):
            if tokens[at].is_one_of(keywords) and is_moment(line.text[tokens[at + 1].start : tokens[-1].end]):
                found, tokens = moment_spot(line, tokens[at + 1 :]), tokens[:at]
                break
        bounds.append(found)
    return tokens, bounds[1], bounds[0]


def _entity(line: Line, tokens: _Tokens, names: Names) -> tuple[Spot, Entity, _Tokens]:
    """Find the entity that a sentence begins with: the longest name that it may be."""
    while tokens and tokens[0].is_one_of(words.ARTICLES):
        tokens = tokens[1:]
    for length in range(len(tokens), 0, -1):
        spot = line.spot(tokens[:length])
        found = names.entities.find(spot.text)
        if found is not None:
            return spot, names.ruleset.entities[found], tokens[length:]
    raise line.unreadable("nobody", 0, tokens[0].end if tokens else len(line.text), text=line.text)


def _readings(
    line: Line, tokens: _Tokens, entity: Entity, names: Names
) -> Iterator[tuple[Attribute, Spot, Spot | None]]:
    """Yield an attribute by its name, with what follows it; and whatever has an option that is called so."""
    for length in range(len(tokens), 0, -1):
        spot = _spot(line, tokens[:length])
        rest = list(tokens[length:])
        while rest and rest[0].is_one_of(words.BE | words.ARTICLES):
            rest = rest[1:]
        found = find_in(names.attributes(entity.type), spot.text)
        if found is not None:
            attribute = names.ruleset.attributes[entity.type][found]
            yield attribute, Spot(found, spot.place), _spot(line, rest) if rest else None
    if not tokens:
        return
    whole = _spot(line, tokens)
    recorded = (a for a in names.ruleset.attributes.get(entity.type, {}).values() if not a.derived and a.options)
    having = [a for a in recorded if fold(whole.text) in names.options(a).by_name]
    if len(having) == 1:
        yield having[0], Spot(having[0].id, whole.place), whole


def _change(attribute: Attribute, *, is_denied: bool) -> Change:
    if attribute.kind is Kind.SET_OF:
        return Change.REMOVE if is_denied else Change.ADD
    if attribute.kind is Kind.BOOL:
        return Change.IS
    return Change.REMOVE if is_denied else Change.IS
