"""Random profiles of a policy's subjects, some of them with mistakes, and what a policy makes of them."""

from datetime import date, timedelta
from decimal import Decimal

from placet import PlacetError
from placet.logic.ruleset import Kind

NUMBERS = (-1, 0, 1, 2, 3, 5, 10, 99, 1_000_000)
TEXTS = ("", "a", "b", "it's", 'say "x"', "\x00", "é" * 3, "x" * 5_000)
ODD = (
    1,
    0,
    "",
    "nothing-of-the-kind",
    [],
    (),
    [1],
    ["nothing-of-the-kind"],
    {},
    {"a": True},
    1.5,
    float("nan"),
    {1},
    b"x",
    [[]],
    [{}],
)
"""Values that fit some kinds of attribute, or none."""


def any_profile(random, ruleset, *, mistakes=False):
    """Return a random profile; with mistakes, one that may not fit the vocabulary."""
    attributes = [a for a in ruleset.attributes.get(ruleset.subject, {}).values() if not a.derived]
    profile = {}
    for attribute in attributes:
        if random.random() < 0.7:
            profile[attribute.id] = None if random.random() < 0.2 else _value(random, ruleset, attribute)
    if ruleset.acts and random.random() < 0.6:
        acts = [act for act in ruleset.acts if random.random() < 0.4]
        profile["acts"] = {act: random.choice(("done", "refused")) for act in acts}
    if mistakes:
        name = random.choice([*(a.id for a in attributes), "acts", "mispelt", 7])
        profile[name] = random.choice(ODD)
    return profile


def _value(random, ruleset, attribute):
    if attribute.complete and attribute.default is None and attribute.kind is not Kind.SET_OF and random.random() < 0.2:
        return []
    match attribute.kind:
        case Kind.BOOL:
            return random.random() < 0.5
        case Kind.INTEGER:
            return random.choice(NUMBERS)
        case Kind.DECIMAL:
            return random.choice((*NUMBERS, 0.1, 2.5, Decimal("2.50"), Decimal("1e-9")))
        case Kind.DATE:
            day = date(2000, 1, 1) + timedelta(random.randrange(15_000))
            return random.choice((day, day.isoformat()))
        case Kind.TEXT:
            return random.choice(TEXTS)
    names = ruleset.names_for(attribute)
    if attribute.kind is Kind.ONE_OF:
        return random.choice(names) if names else None
    found = random.sample(names, random.randint(0, min(3, len(names))))
    forms = (list, tuple, set, frozenset, lambda each: {name: random.choice((True, False, None)) for name in each})
    return found[0] if len(found) == 1 and random.random() < 0.3 else random.choice(forms)(found)


def outcome(call):
    """Return what a call returns, or the mistakes that it finds."""
    try:
        return call()
    except PlacetError as error:
        return [(str(found.code), str(found.message)) for found in error.diagnostics]
