"""Load a random pack as placet loads any pack, and put a question to it."""

import tempfile
from pathlib import Path

from hypothesis import assume

from oracle.packs import write_pack
from placet import PlacetError, Policy

REFUSED_BY_DESIGN: frozenset[str] = frozenset()
"""Codes for which the checks may refuse a random pack: none, since every one obeys the specification."""


def load(pack):
    """Return the policy of a pack's plain data; packs that the checks refuse by design are passed over."""
    with tempfile.TemporaryDirectory() as folder:
        write_pack(pack, Path(folder))
        try:
            return Policy.load(folder, cache=False)
        except PlacetError as error:
            assume(condition=not {found.code for found in error.diagnostics} <= REFUSED_BY_DESIGN)
            raise


def ask(policy, question):
    """Put an oracle's question to a policy."""
    given = {name: value for name, value in question.items() if value is not None}
    return policy.ask(given.pop("subject"), given.pop("activity"), **given)
