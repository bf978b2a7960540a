"""Names near to one that was not understood."""

from collections.abc import Iterable

_LIKENESS = 70.0
"""The least likeness, in percent, at which a name is worth showing."""


def suggest(name: str, candidates: Iterable[str], *, limit: int = 3) -> list[str]:
    """List the candidates nearest to a name, best first; none when nothing is near.

    Args:
        name: What was written.
        candidates: What could have been meant.
        limit: The most to list.
    """
    from rapidfuzz import fuzz, process

    wanted = name.casefold()
    unique = sorted(set(candidates))
    scored = process.extract(
        wanted, unique, scorer=fuzz.ratio, processor=str.casefold, limit=limit, score_cutoff=_LIKENESS
    )
    return [candidate for candidate, _, _ in sorted(scored, key=lambda found: (-found[1], found[0]))]
