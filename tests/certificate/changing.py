"""Every way to change one thing in a certificate."""

import copy
import re


def single_changes(document):
    """Yield (what was changed, the changed document) for each scalar, key and list item."""
    for path in paths(document):
        for name, change in changes_at(value_at(document, path)):
            changed = copy.deepcopy(document)
            change(value_at(changed, path[:-1]), path[-1])
            yield f"{name} {shown(path)}", changed
        parent = value_at(document, path[:-1])
        removed = copy.deepcopy(document)
        del value_at(removed, path[:-1])[path[-1]]
        yield f"delete {shown(path)}", removed
        if isinstance(parent, list):
            doubled = copy.deepcopy(document)
            value_at(doubled, path[:-1]).insert(path[-1], copy.deepcopy(parent[path[-1]]))
            yield f"double {shown(path)}", doubled


def paths(value, path=()):
    """Yield where every part of a document stands, from the outside in."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inner:
        yield (*path, key)
        yield from paths(part, (*path, key))


def value_at(document, path):
    """Give the part of a document that stands somewhere."""
    for key in path:
        document = document[key]
    return document


def changes_at(value):
    """Give the changes of a scalar: each a name and what puts another value in its place."""
    return [(f"put {other!r} for", putting(other)) for other in others(value)]


def putting(other):
    """Give what puts a value in a place."""

    def put(parent, key):
        parent[key] = other

    return put


def others(value):
    """Give values that might plausibly stand in a value's place."""
    if isinstance(value, bool):
        return [not value, None]
    if isinstance(value, int):
        return [value + 1, value - 1, value + 1440, None]
    if isinstance(value, str):
        return [f"{value}x", "", None, *OF_KIND.get(value, ()), *other_dates(value)]
    return ["x", 0, True] if value is None else []


OF_KIND = {
    "permitted": ["conditional", "not_permitted", "undetermined"],
    "conditional": ["permitted", "not_permitted", "undetermined"],
    "not_permitted": ["permitted", "conditional", "undetermined"],
    "undetermined": ["permitted", "conditional", "not_permitted"],
    "permit": ["forbid", "attach", "define"],
    "forbid": ["permit"],
    "holds": ["fails", "open"],
    "fails": ["holds", "open"],
    "open": ["holds", "fails"],
    "subject": ["object", "context", "act"],
    "object": ["subject"],
    "ada": ["ben"],
    "ben": ["ada"],
    "borrow-book": ["borrow-rarity", "visit-branch", "lending"],
    "borrow-rarity": ["borrow-book"],
    "statute": ["notice"],
    "notice": ["statute"],
}
"""For words of a certificate, the words that a forger would put in their place."""


def other_dates(text):
    """Give dates before and after, where a text is a date."""
    return ["2019-01-01", "2030-01-01"] if re.match(r"\d{4}", text) else []


def shown(path):
    """Give a place in a document as people write it."""
    return ".".join(str(key) for key in path)
