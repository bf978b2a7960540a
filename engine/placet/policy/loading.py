"""Loads a pack: reads, checks and lowers it, or takes it from the cache where it has not changed."""

from __future__ import annotations

from placet.logic.ruleset import Ruleset
from placet.policy import cache as stored


def load_ruleset(pack: str, *, cache: bool = True) -> Ruleset:
    """Return a pack's ruleset.

    Args:
        pack: A shipped pack's name, or a folder.
        cache: Whether the cache may be used.

    Raises:
        PlacetError: Everything that is wrong with the pack.
    """
    from placet.pack.find import find_pack
    from placet.pack.folder import digest_of

    folder = find_pack(pack)
    if cache:
        known = stored.read(digest_of(folder), folder)
        if known is not None:
            return known
    ruleset = _read(str(folder))
    if cache:
        stored.write(ruleset, folder)
    return ruleset


def _read(folder: str) -> Ruleset:
    from pathlib import Path

    from placet.check import lower
    from placet.pack import load_sources

    return lower(load_sources(Path(folder)))
