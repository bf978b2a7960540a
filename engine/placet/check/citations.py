"""Citations: every rule and record leads to a source, and to a passage of it where the source registers passages."""

from __future__ import annotations

import re
from collections.abc import Mapping

from placet.check.dates import Dates
from placet.check.kinds import GRADE, SOURCE
from placet.check.names import Names
from placet.check.reporting import Report
from placet.check.texts import Texts
from placet.diagnostics import Place, suggest
from placet.logic.ruleset import Citation, Dated, Passage, Source
from placet.messages import Words, say
from placet.pack import PackSource, PassageDecl, SourceDecl
from placet.pack.located import Placed

_SHA256 = re.compile(r"[0-9a-f]{64}")


class Citations:
    """The sources of one pack and what is cited of them."""

    def __init__(self, report: Report, dates: Dates, texts: Texts, grades: tuple[str, ...]) -> None:
        self._report = report
        self._dates = dates
        self._texts = texts
        self._grades = grades
        self.sources: Names[Source | None] = Names(report, SOURCE, "P401")
        self.cited: dict[tuple[str, str | None], Place] = {}
        self._read: dict[str, Citation] = {}

    def load(self, pack: PackSource) -> None:
        """Read every source."""
        for file in pack.sources:
            for name, declared in file.sources.items():
                place = file.key_place(name)
                self.sources.declare(name, self._source(name, declared, place), place)

    def _source(self, name: str, declared: SourceDecl, place: Place) -> Source | None:
        published = self._published(name, declared)
        grade = self._grade(declared)
        passages = {key: self._passage(name, key, declared) for key in declared.passages}
        self._refuse_silence(declared, say("the source `{name}`", name=name))
        if published is None or grade is None:
            return None
        return Source(
            name,
            self._texts.of(declared.title, declared.place_of("title"), every=False),
            declared.publisher.text() if declared.publisher else "",
            published,
            grade,
            declared.url or "",
            passages,
            place,
            declared.scope == "in",
        )

    def _refuse_silence(self, declared: SourceDecl | PassageDecl, what: Words) -> None:
        """Report a source or a passage that is out of scope without a reason."""
        if declared.scope == "out" and declared.reason is None:
            self._report.error(
                "P406",
                say("{what} is out of scope without a reason", what=what),
                declared.place_of("scope"),
                say("no `reason` beside it"),
                help=[say("add `reason:` with why nothing of it is encoded")],
            )

    def _published(self, name: str, declared: SourceDecl) -> Dated | None:
        dated = self._dates.dated(declared.published, f"published:{name}", declared, "published")
        if dated is not None and declared.published.text == "unknown":
            self._report.error(
                "P307",
                say("the source `{name}` has no date of publication at all", name=name),
                declared.place_of("published"),
                say("says nothing"),
                help=[say("write the latest day by which it was public, such as `..2026-06`")],
            )
        return dated

    def _grade(self, declared: SourceDecl) -> int | None:
        if declared.grade in self._grades:
            return self._grades.index(declared.grade)
        self._report.unknown(
            "P218", GRADE, declared.grade, declared.place_of("grade"), self._grades, say("not declared in pack.yaml")
        )
        return None

    def _passage(self, source: str, key: str, declared: SourceDecl) -> Passage:
        passage = declared.passages[key]
        if not _SHA256.fullmatch(passage.sha256):
            self._report.error(
                "P405",
                say("the fingerprint of `{source}#{key}` is not a SHA-256", source=source, key=key),
                passage.place_of("sha256"),
                say("64 hexadecimal digits in small letters are expected"),
            )
        self._refuse_silence(passage, say("the passage `{source}#{passage}`", source=source, passage=key))
        return Passage(
            key,
            passage.sha256,
            self._texts.of(passage.gist, passage.place_of("gist"), every=False),
            passage.scope == "in",
            self._texts.of(passage.reason, passage.place_of("reason"), every=False),
            declared.key_place("passages", key),
        )

    def read(self, written: tuple[str, ...], item: Placed, what: Words) -> tuple[Citation, ...]:
        """Return the citations of a rule or record; report those that lead nowhere, and their absence."""
        if not written:
            self._report.error(
                "P404",
                say("{what} cites no source", what=what),
                item.place,
                say("no `source` here"),
                help=[say("add `source:` with the id of a source, or `source#section/paragraph`")],
            )
            return ()
        found = []
        for index, text in enumerate(written):
            citation = self._read.get(text)
            if citation is None:
                citation = self._citation(text, item.place_of("source", index))
            if citation is not None:
                self._read[text] = citation
                found.append(citation)
        return tuple(found)

    def _citation(self, text: str, place: Place) -> Citation | None:
        name, _, passage = text.partition("#")
        if name not in self.sources:
            self.sources.find(name, place)
            return None
        source = self.sources.declared[name]
        if source is None:
            return None
        self.cited.setdefault((name, passage or None), place)
        if passage:
            self._check_passage(source, passage, place)
        elif source.passages:
            self._report.error(
                "P403",
                say("the citation of `{name}` names no passage", name=name),
                place,
                say("a source with registered passages is cited by one of them"),
                help=[say("write for example `{name}#{passage}`", name=name, passage=next(iter(source.passages)))],
            )
        return Citation(name, passage or None)

    def _check_passage(self, source: Source, passage: str, place: Place) -> None:
        if passage in source.passages:
            return
        near = suggest(passage, list(source.passages), limit=1)
        self._report.error(
            "P402",
            say("the source `{source}` has no passage `{passage}`", source=source.id, passage=passage),
            place,
            say("no such passage"),
            labels=[(source.place, say("the source is declared here"))],
            help=[
                say("a passage with a similar name exists: `{source}#{match}`", source=source.id, match=match)
                for match in near
            ],
        )

    def lowered(self) -> Mapping[str, Source]:
        """Return every source that could be read."""
        return {name: source for name, source in self.sources.declared.items() if source is not None}
