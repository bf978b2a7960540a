"""Whether what a step names is what an answer says: labels or names, in any case, without articles."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING

from placet.gherkin.phrases import tidy

if TYPE_CHECKING:
    from placet.policy import Act, Answer, Way
    from placet.policy.how import Route

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


def is_route(route: Route, wanted: Iterable[tuple[str, str]]) -> bool:
    """Tell whether a way consists of exactly these changes, each as (whose doing it is, the change in words)."""
    changes = sorted((plain(change.actor_label), plain(change.text)) for change in route.changes)
    return changes == sorted((plain(who), plain(what)) for who, what in wanted)


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
