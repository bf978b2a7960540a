"""A small pack to fill in, for cases worked out by hand: Ann would like to visit, or to stay at, the Hut of a club."""

from __future__ import annotations

from typing import Any

from oracle.verdicts import OracleAnswer, answer

PAID = [{"permit": "visit", "when": {"person.paid": True}}]
SKILLED = [{"permit": "visit", "when": {"person.skills": "rope"}}]
ON_REQUEST = [{"permit": "visit", "upon": ["request"]}]

BOOL = {"type": "bool"}
SOURCES = {
    "register": ("2000-01-01", "official"),
    "letter": ("2000-01-01", "official"),
    "hearsay": ("2000-01-01", "rumour"),
    "yearbook": ("2020-06", "official"),
}
ATTRIBUTES: dict[str, Any] = {
    "paid": BOOL,
    "insured": {**BOOL, "unrecorded": "no"},
    "standing": {"type": {"one_of": ["guest", "partner", "member"]}, "unrecorded": "no"},
    "hobby": {"type": {"one_of": "activity"}},
    "level": {"type": "integer"},
    "goal": {"type": "integer"},
    "skills": {"type": {"set_of": ["rope", "ski"]}},
    "barred_from": {"type": {"set_of": "activity"}, "unrecorded": "no"},
    "keeps": {"type": {"set_of": "hut"}},
    "rank": {"type": {"one_of": ["low", "high"]}, "derived": True, "otherwise": "low"},
}


def club(rules: Any, records: Any = (), acts: Any = (), events: Any = None) -> dict[str, Any]:
    """Return the club's pack with these rules and records; all are on the register's word unless they say otherwise."""
    source = {"source": "register"}
    events = {name: {"at": at, "title": name, **source} for name, at in (events or {}).items()}
    return {
        "pack": {
            "pack": "club",
            "version": "1.0.0",
            "title": "A club",
            "languages": ["en"],
            "subject": "person",
            "grades": ["official", "rumour"],
            "accept": "official",
        },
        "vocabulary": _vocabulary(),
        "sources": {
            name: {
                "title": name,
                "publisher": "the club",
                "published": day,
                "grade": grade,
                "url": "https://example.org",
            }
            for name, (day, grade) in SOURCES.items()
        },
        "records": {
            "events": events,
            "entities": {
                "person": _labelled({"ann": {}, "ben": {}}),
                "hut": _labelled({"alp": {}}),
                "boat": _labelled({"ark": {}}),
            },
            "records": [{"about": "ann", **source, **record} for record in records],
            "acts": [{"subject": "ann", "activity": "visit", **source, **act} for act in acts],
        },
        "policy": [{"rule": f"r{number}", **source, **rule} for number, rule in enumerate(rules)],
    }


def _vocabulary() -> dict[str, Any]:
    activities = {"visit": {}, "stay": {"under": "visit"}, "host": {"on": ["hut", "boat"]}}
    return {
        "entities": _labelled({"person": {}, "hut": {}, "boat": {}}),
        "actors": _labelled({"person": {}}),
        "attributes": {
            "person": _labelled(ATTRIBUTES),
            "hut": _labelled({"open": BOOL}),
            "boat": _labelled({"open": BOOL}),
        },
        "context": _labelled({"winter": BOOL}),
        "acts": _labelled({"request": {"actor": "person"}, "consent": {"actor": "person"}}),
        "activities": _labelled(activities),
        "terms": _labelled({"quiet": {}, "roped": {}, "dry": {}}),
    }


def _labelled(declared: dict[str, Any]) -> dict[str, Any]:
    return {name: {"label": name, **content} for name, content in declared.items()}


def ask(pack: dict[str, Any], **question: Any) -> OracleAnswer:
    """Ask whether Ann can stay on 15 June 2020, or what the question says otherwise."""
    usual = {"subject": "ann", "activity": "stay", "on": "2020-06-15", "known_on": "2020-07-01"}
    return answer(pack, {**usual, **question})


def sets(*names: str) -> set[frozenset[str]]:
    """Write sets of names in short: `sets("a b", "c")` is {{a, b}, {c}}."""
    return {frozenset(each.split()) for each in names}
