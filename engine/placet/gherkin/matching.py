"""Whether what a step names is what an answer says: labels or names, in any case, without articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from placet.gherkin.phrases import tidy
from placet.logic.naming import names_of as names_of_thing

if TYPE_CHECKING:
    from placet.logic.ruleset import Named, Ruleset
    from placet.policy import Act, Answer, Way
    from placet.policy.how import Change, Route

_ARTICLE = re.compile(r"^(?:(?:an?|the|its|their|une?|l[ea]s?|ses?|son|sa|leurs?) |l')")
_JOINT = re.compile(r",? and |,? et |, ?")


def plain(text: str) -> str:
    """Write a name so that `an Allied consent`, `Allied consent` and `allied-consent` are the same."""
    words = " ".join(tidy(text).casefold().replace("-", " ").replace("_", " ").split())
    return _ARTICLE.sub("", words)


def named_acts(text: str) -> list[str]:
    """Read `a request and Allied consent` as the names of acts."""
    return [part for part in _JOINT.split(text.strip()) if part]


def is_way(way: Way, acts: Iterable[str]) -> bool:
    """Tell whether a way consists of exactly the acts named."""
    wanted = [plain(act) for act in acts]
    return len(wanted) == len(way.acts) and all(any(name in names_of(act) for name in wanted) for act in way.acts)


def is_route(route: Route, wanted: Iterable[tuple[str, str]], ruleset: Ruleset) -> bool:
    """Tell whether a way consists of exactly these changes, each as (whose doing it is, the change in words)."""
    left = [(plain(who), plain(what)) for who, what in wanted]
    for change in route.changes:
        found = next((each for each in left if is_change(change, *each, ruleset)), None)
        if found is None:
            return False
        left.remove(found)
    return not left


def is_change(change: Change, who: str, what: str, ruleset: Ruleset) -> bool:
    """Tell whether a change is the one that somebody names, by words of the answer or by names of the pack."""
    actors, texts = {plain(change.actor_label)}, {plain(change.text)}
    if len(change.actors) == 1:
        actor = change.holder if change.actors[0] == ruleset.subject else change.actors[0]
        actors |= _names(ruleset.entities.get(actor) or ruleset.actors.get(actor))
    if change.kind == "act" and change.after == "done":
        texts |= _names(ruleset.acts.get(change.name))
    return who in actors and what in texts


def _names(thing: Named | None) -> set[str]:
    return set() if thing is None else {plain(name) for name in names_of_thing(thing)}


def names_of(act: Act) -> set[str]:
    """Give the names by which a step may call an act."""
    return {plain(act.act), plain(act.label)}


def has_term(answer: Answer, term: str) -> bool:
    """Tell whether a term is among an answer's, by name or label."""
    return any(plain(term) in (plain(each.term), plain(each.label)) for each in answer.terms)


def mentions(texts: Iterable[str], wanted: str) -> bool:
    """Tell whether one of several texts contains another, in any case."""
    return any(tidy(wanted).casefold() in tidy(text).casefold() for text in texts)


def column(header: Iterable[str], *names: str) -> int | None:
    """Return where a table has a column of some name, or None."""
    return next((at for at, name in enumerate(header) if name.strip().casefold() in names), None)
