"""The twenty activities, the conditions on them, and random profiles."""

import random
from collections.abc import Mapping, Sequence
from pathlib import Path

from eligibility.formula import Among, Done, Excludes, Formula, Includes, Yes, every, some

PACK = Path(__file__).parents[1] / "pack"
ON = "2026-06-01"
"""The day of every question; nothing in the workload depends on it."""

Profile = Mapping[str, object]
Flat = Mapping[str, object]

BRANCHES = {
    "political-dialogue": (
        "consult-politically",
        "attend-committee",
        "meet-in-flexible-format",
        "exchange-intelligence",
    ),
    "exercises": ("join-exercise", "observe-exercise", "plan-exercise"),
    "operations": ("join-operation", "shape-operation-decision"),
    "practical-cooperation": (
        "join-interoperability-platform",
        "join-planning-review",
        "use-command-network",
        "certify-forces",
    ),
    "support": ("receive-capacity-building", "receive-trust-fund", "receive-training", "receive-advice"),
    "decision-making": ("decide-on-operation", "decide-on-budget", "decide-on-enlargement"),
}
_ABOVE = {
    "political-dialogue": ("political-dialogue", "partnership"),
    "exercises": ("exercises", "practical-cooperation", "partnership"),
    "operations": ("operations", "practical-cooperation", "partnership"),
    "practical-cooperation": ("practical-cooperation", "partnership"),
    "support": ("support", "partnership"),
    "decision-making": ("decision-making",),
}
SCOPES: dict[str, tuple[str, ...]] = {
    activity: (activity, *_ABOVE[branch]) for branch, below in BRANCHES.items() for activity in below
}
"""For each activity, the suspensions that bar it."""

ACTIVITIES = tuple(SCOPES)

BOOLS = ("embargoed", "enhanced_opportunities", "security_agreement", "planning_review")
OPTIONS = {"membership": ("none", "invitee", "member"), "contribution": ("none", "offered", "recognised")}
SETS = {
    "frameworks": ("pfp", "md", "ici", "global", "observer"),
    "suspended_from": tuple(dict.fromkeys((*ACTIVITIES, *(name for above in _ABOVE.values() for name in above)))),
    "forces": ("land", "sea", "air"),
    "interests": ("reform", "cyber", "maritime"),
}
ACTS = ("request", "invitation", "allied-consent")
ACT_FIELDS = {act: act.replace("-", "_") for act in ACTS}

_PARTNER = Includes("frameworks", ("pfp", "md", "ici", "global"))
_MEMBER = Among("membership", ("member",))
_NO_MEMBER = Among("membership", ("member",), wanted=False)
_INVITEE = Among("membership", ("invitee",))
_INVITEE_OR_MEMBER = Among("membership", ("invitee", "member"))
_ENHANCED = Yes("enhanced_opportunities")
_SECURE = Yes("security_agreement")
_REVIEWED = Yes("planning_review")
_READY = Includes("forces", ("land", "sea", "air"))
_RECOGNISED = Among("contribution", ("recognised",))
_OFFERED = Among("contribution", ("offered",))
_REQUEST, _INVITED, _CONSENT = (Done(act) for act in ACTS)

_GRANTS: dict[str, Formula] = {
    "consult-politically": some(_PARTNER, _INVITEE_OR_MEMBER),
    "attend-committee": some(every(_PARTNER, _INVITED), _INVITEE_OR_MEMBER),
    "meet-in-flexible-format": every(some(_PARTNER, _INVITEE), _INVITED),
    "exchange-intelligence": every(_SECURE, some(_PARTNER, _INVITEE_OR_MEMBER)),
    "join-exercise": some(_MEMBER, every(_PARTNER, some(_ENHANCED, _INVITED))),
    "observe-exercise": every(Includes("frameworks", SETS["frameworks"]), _REQUEST),
    "plan-exercise": some(_MEMBER, every(_PARTNER, _ENHANCED, _READY, _CONSENT)),
    "join-interoperability-platform": every(
        _PARTNER, some(_ENHANCED, Among("contribution", ("offered", "recognised")))
    ),
    "join-planning-review": every(_NO_MEMBER, _PARTNER, _REQUEST),
    "use-command-network": every(_SECURE, _REVIEWED, some(_ENHANCED, _RECOGNISED)),
    "certify-forces": every(_REVIEWED, Includes("forces", ("land",)), Includes("forces", ("air",)), _REQUEST),
    "join-operation": some(_MEMBER, every(_PARTNER, _READY, _REQUEST, _CONSENT)),
    "shape-operation-decision": some(_MEMBER, every(_RECOGNISED, _SECURE), every(_OFFERED, _CONSENT)),
    "receive-capacity-building": every(_NO_MEMBER, _PARTNER, _REQUEST, _CONSENT),
    "receive-trust-fund": every(_NO_MEMBER, _PARTNER, Includes("interests", ("reform",)), _REQUEST, _CONSENT),
    "receive-training": some(_PARTNER, _INVITEE),
    "receive-advice": every(_PARTNER, Includes("interests", ("reform", "cyber")), _REQUEST),
    "decide-on-operation": _MEMBER,
    "decide-on-budget": _MEMBER,
    "decide-on-enlargement": _MEMBER,
}
_EMBARGOED = {
    activity
    for branch in ("exercises", "operations", "practical-cooperation", "support")
    for activity in BRANCHES[branch]
}


def _condition(activity: str) -> Formula:
    clear: list[Formula] = [Excludes("suspended_from", SCOPES[activity])]
    if activity in _EMBARGOED:
        clear.append(Yes("embargoed", wanted=False))
    return every(*clear, _GRANTS[activity])


CONDITIONS: dict[str, Formula] = {activity: _condition(activity) for activity in ACTIVITIES}
"""For each activity, what must hold."""


def random_profile(rng: random.Random, *, unknown: float = 0.1) -> dict[str, object]:
    """Return a profile: each attribute is unknown with this probability, each act is done, refused or open."""
    profile: dict[str, object] = {name: rng.random() < _LIKELY[name] for name in BOOLS}
    profile |= {name: rng.choice(options) for name, options in OPTIONS.items()}
    profile |= {name: _subset(rng, name) for name in SETS}
    profile = {name: None if rng.random() < unknown else value for name, value in profile.items()}
    states = {act: rng.choice(("done", "done", "refused", None, None)) for act in ACTS}
    profile["acts"] = {act: state for act, state in states.items() if state}
    return profile


_LIKELY = {"embargoed": 0.15, "enhanced_opportunities": 0.5, "security_agreement": 0.7, "planning_review": 0.7}


def _subset(rng: random.Random, name: str) -> list[str]:
    if name == "suspended_from":
        return rng.sample(SETS[name], rng.choice((0, 0, 0, 1, 2)))
    return rng.sample(SETS[name], rng.randint(0, min(3, len(SETS[name]))))


def random_profiles(count: int, *, seed: int = 5) -> list[dict[str, object]]:
    """Return so many profiles, the same ones for the same seed."""
    rng = random.Random(seed)
    return [random_profile(rng) for _ in range(count)]


def flat(profile: Profile) -> dict[str, object]:
    """Return a profile without nesting: an act is true where it is done, false where refused, null where open."""
    acts = profile["acts"]
    assert isinstance(acts, Mapping)
    states = {ACT_FIELDS[act]: {"done": True, "refused": False}.get(acts.get(act)) for act in ACTS}
    return {name: value for name, value in profile.items() if name != "acts"} | states


def atoms_of(formula: Formula) -> Sequence[Formula]:
    """Return the atoms of a condition, in their order."""
    parts = getattr(formula, "parts", None)
    return [formula] if parts is None else [atom for part in parts for atom in atoms_of(part)]
