"""The sources that a dossier cites, numbered in the order in which they are first cited."""

from __future__ import annotations

from collections.abc import Iterable

from placet.logic.ruleset import Citation
from placet.policy.answer import CitedSource
from placet.policy.dossier.parts import NumberedSource, Numbers
from placet.policy.wording import Wording


class Bibliography:
    """Numbers sources as they are cited.

    Args:
        wording: Says what people need to find a source.
    """

    def __init__(self, wording: Wording) -> None:
        self._wording = wording
        self._cited: dict[str, CitedSource] = {}
        self._passages: dict[str, dict[str, None]] = {}

    def cite(self, citations: Iterable[Citation]) -> Numbers:
        """Cite what the pack cites, and return the numbers."""
        return self.refer(self._wording.sources(citations))

    def refer(self, sources: Iterable[CitedSource]) -> Numbers:
        """Cite what an answer cites, and return the numbers."""
        return tuple(sorted(dict.fromkeys(self._number(source) for source in sources)))

    def _number(self, source: CitedSource) -> int:
        self._cited.setdefault(source.source, source)
        passages = self._passages.setdefault(source.source, {})
        if source.passage:
            passages[source.passage] = None
        return list(self._cited).index(source.source) + 1

    @property
    def sources(self) -> tuple[NumberedSource, ...]:
        """Everything that was cited, by number."""
        return tuple(
            NumberedSource(
                number,
                source.source,
                tuple(self._passages[source.source]),
                source.title,
                source.publisher,
                source.published,
                source.grade,
                source.url,
            )
            for number, source in enumerate(self._cited.values(), start=1)
        )
